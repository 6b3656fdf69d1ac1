//! What is known already and belongs into a SWOT: the market, refuted beliefs, traits found, pains.
//!
//! Makes no sentences; the window says what each offer is.

use std::collections::BTreeSet;

use super::{
    pains::{PainGroup, Pains},
    standing::rest,
    traits::{Traits, Verdict},
};
use crate::model::{Project, Relief, Standing, SwotFrom, SwotKind, TrendKind};

/// Something to be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub from: SwotFrom,
    pub kind: SwotKind,
    /// For [`SwotFrom::Trait`]: the place of what was found among the findings.
    pub finding: Option<usize>,
}

/// The most traits of one kind that are offered.
const N_TRAITS: usize = 5;

/// What was not taken over yet: threats and gaps of the market first, then what was found, then what customers say.
pub fn offers(project: &Project, traits: Option<&Traits>, pains: Option<&Pains>) -> Vec<Offer> {
    let taken: BTreeSet<SwotFrom> = project.swot.iter().filter_map(|(_, it)| it.from).collect();
    let mut res = Vec::new();
    let plain = |from, kind| Offer { from, kind, finding: None };
    for (id, it) in project.competitors.in_order() {
        if !it.weaknesses.trim().is_empty() {
            res.push(plain(SwotFrom::Gap(id), SwotKind::Opportunity));
        }
        if !it.strengths.trim().is_empty() {
            res.push(plain(SwotFrom::Rival(id), SwotKind::Threat));
        }
    }
    for (id, it) in project.trends.in_order() {
        let kind = match it.kind {
            TrendKind::Technology | TrendKind::Demand => SwotKind::Opportunity,
            TrendKind::Regulation | TrendKind::SupplyChain => SwotKind::Threat,
        };
        if !it.name.trim().is_empty() || !it.meaning.trim().is_empty() {
            res.push(plain(SwotFrom::Trend(id), kind));
        }
    }
    let findings = traits.map_or(&[][..], |it| &it.findings);
    for kind in [SwotKind::Strength, SwotKind::Weakness] {
        let found = findings.iter().enumerate().filter(|(_, it)| {
            // What wins customers and loses them again is no strength.
            let is_bad = it.verdict == Verdict::Avoid || it.is_seductive;
            let is_good = it.verdict == Verdict::Strong && !is_bad;
            if kind == SwotKind::Strength { is_good } else { is_bad }
        });
        res.extend(found.take(N_TRAITS).map(|(idx, it)| Offer {
            from: SwotFrom::Trait(it.attribute),
            kind,
            finding: Some(idx),
        }));
    }
    for (id, _) in project.criteria.iter() {
        if rest(project, id).is_some_and(|it| it.standing() == Standing::Refuted) {
            res.push(plain(SwotFrom::Criterion(id), SwotKind::Weakness));
        }
    }
    for (id, it) in project.pains.in_order() {
        let told = pains.and_then(|it| it.get(id));
        let is_named = told.is_some_and(|it| 0 < it.n());
        let is_of_best = told.is_some_and(|it| 0 < it.count(PainGroup::Best).k);
        match it.answered {
            Relief::Yes if is_named => res.push(plain(SwotFrom::Pain(id), SwotKind::Strength)),
            Relief::Yes => (),
            // What the best customers lack is asked of us; what others lack may be somebody's business.
            _ if is_of_best => res.push(plain(SwotFrom::Pain(id), SwotKind::Weakness)),
            _ => res.push(plain(SwotFrom::Pain(id), SwotKind::Opportunity)),
        }
    }
    let mut seen = taken;
    res.retain(|it| seen.insert(it.from));
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Competitor, Pain, SwotEntry, Timestamp, Trend};

    #[test]
    fn what_is_known_is_offered_until_it_is_taken() {
        let mut project = Project::new("Test", Timestamp(0));
        let rival = project.fresh_id();
        let competitor = Competitor {
            name: "Other".to_owned(),
            strengths: "Cheap".to_owned(),
            weaknesses: "Slow".to_owned(),
            ..Competitor::default()
        };
        project.competitors.put(rival, competitor);
        let law = project.fresh_id();
        let trend =
            Trend { name: "A law".to_owned(), kind: TrendKind::Regulation, ..Trend::default() };
        project.trends.put(law, trend);
        let pain = project.fresh_id();
        project.pains.put(pain, Pain { name: "Stock".to_owned(), ..Pain::default() });
        let kinds = |project: &Project| {
            let all = offers(project, None, None);
            all.into_iter().map(|it| (it.from, it.kind)).collect::<Vec<_>>()
        };
        let wanted = [
            (SwotFrom::Gap(rival), SwotKind::Opportunity),
            (SwotFrom::Rival(rival), SwotKind::Threat),
            (SwotFrom::Trend(law), SwotKind::Threat),
            (SwotFrom::Pain(pain), SwotKind::Opportunity),
        ];
        assert_eq!(kinds(&project), wanted);
        let entry = project.fresh_id();
        let from = Some(SwotFrom::Gap(rival));
        project.swot.put(entry, SwotEntry { from, ..SwotEntry::default() });
        assert_eq!(kinds(&project), wanted[1..]);
    }
}
