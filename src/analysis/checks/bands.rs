//! Ranges of one number that overlap or leave a gap: within the profile, and against the other profiles of the project.

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::model::{
    Arg, Attribute, Column, Condition, Criterion, Id, Message, Profile, Project, Role, Unit, fold,
};

/// A range that some profile asks of a number.
#[derive(Clone, Copy, Debug)]
struct Band {
    lo: f64,
    hi: f64,
}

impl Band {
    fn of(criterion: &Criterion) -> Option<Self> {
        let Condition::Between { lo, hi, .. } = criterion.condition else { return None };
        let (lo, hi) = (lo.unwrap_or(f64::NEG_INFINITY), hi.unwrap_or(f64::INFINITY));
        let asks = lo.is_finite() || hi.is_finite();
        (asks && lo <= hi).then_some(Self { lo, hi })
    }

    /// What lies in both, if it is more than the bound they share.
    fn and(self, other: Self) -> Option<Self> {
        let (lo, hi) = (self.lo.max(other.lo), self.hi.min(other.hi));
        (lo < hi).then_some(Self { lo, hi })
    }

    /// What lies between them, if they do not meet. Whole numbers meet where one follows the other.
    fn gap(self, other: Self, is_whole: bool) -> Option<Self> {
        let (below, above) = if self.hi <= other.lo { (self, other) } else { (other, self) };
        let gap = Self { lo: below.hi, hi: above.lo };
        let meets = gap.hi <= gap.lo || is_whole && gap.hi - gap.lo <= 1.0;
        (!meets).then_some(gap)
    }
}

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let bands: Vec<(Id<Criterion>, &Criterion, Band)> =
        cx.asked.iter().filter_map(|(id, it)| Some((*id, *it, Band::of(it)?))).collect();
    for (i, (id, it, band)) in bands.iter().enumerate() {
        for (other, of, second) in &bands[i + 1..] {
            if it.attribute == of.attribute {
                within(cx, (*id, it, *band), (*other, of, *second), res);
            }
        }
        if it.role != Role::Exclude {
            between(cx, *id, it, *band, res);
        }
    }
}

/// Two ranges of the same profile. A must may frame what is preferred; two preferences that overlap count twice, and an
/// exclusion that reaches into what is asked throws out what is wanted.
fn within(
    cx: &Cx<'_>,
    (first, it, a): (Id<Criterion>, &Criterion, Band),
    (second, of, b): (Id<Criterion>, &Criterion, Band),
    res: &mut Vec<Check>,
) {
    let roles = [it.role, of.role];
    let prefer = roles == [Role::Prefer; 2];
    let against = roles.contains(&Role::Exclude) && roles != [Role::Exclude; 2];
    // The same asked twice is found as such.
    if it.condition == of.condition {
        return;
    }
    let attribute = it.attribute;
    if let Some(band) = a.and(b).filter(|_| prefer || against) {
        let it = check(CheckKind::BandsOverlap, Severity::Warning, count(cx, attribute, band));
        res.push(it.about(&[second, first]).because(|it| described(cx, attribute, it, band)));
    }
    let gap = a.gap(b, is_whole(cx.project, attribute)).filter(|_| prefer);
    let is_free = |gap: &Band| {
        let all = cx.asked.iter().filter(|(_, it)| it.attribute == attribute);
        let mut bands = all.filter_map(|(_, it)| Band::of(it));
        bands.all(|it| it.and(*gap).is_none())
    };
    if let Some(band) = gap.filter(is_free) {
        let it = check(CheckKind::BandsGap, Severity::Note, count(cx, attribute, band));
        res.push(it.about(&[second, first]).because(|it| described(cx, attribute, it, band)));
    }
}

/// A range against those of other profiles that are not told apart by something else.
fn between(
    cx: &Cx<'_>,
    id: Id<Criterion>,
    criterion: &Criterion,
    band: Band,
    res: &mut Vec<Check>,
) {
    let attribute = criterion.attribute;
    let others: Vec<(&Profile, Id<Criterion>, Band)> = cx
        .project
        .profiles
        .iter()
        .filter(|(other, it)| *other != cx.id && !are_apart(cx.project, cx.profile, it))
        .flat_map(|(_, profile)| profile.criteria.iter().map(move |id| (profile, *id)))
        .filter_map(|(profile, id)| {
            let it = cx.project.criteria.get(id).filter(|it| it.attribute == attribute)?;
            let band = Band::of(it).filter(|_| it.role != Role::Exclude)?;
            Some((profile, id, band))
        })
        .collect();
    let is_whole = is_whole(cx.project, attribute);
    let own = cx.asked.iter().filter(|(_, it)| it.attribute == attribute);
    let all: Vec<Band> =
        own.filter_map(|(_, it)| Band::of(it)).chain(others.iter().map(|it| it.2)).collect();
    for (profile, other, second) in others {
        let name = profile.name.as_str();
        let found = match (band.and(second), band.gap(second, is_whole)) {
            (Some(band), _) => (CheckKind::BandsOverlap, "checks-profiles-overlap-why", band),
            (None, Some(gap)) if all.iter().all(|it| it.and(gap).is_none()) => {
                (CheckKind::BandsGap, "checks-profiles-gap-why", gap)
            }
            _ => continue,
        };
        let (kind, why, band) = found;
        let mut it = check(kind, Severity::Note, count(cx, attribute, band)).about(&[id, other]);
        it.criteria.truncate(1);
        it.reason = Message::new(why);
        res.push(it.because(|it| described(cx, attribute, it, band).text("profile", name)));
    }
}

/// Whether no company can fit both: they must be of different kinds.
fn are_apart(project: &Project, a: &Profile, b: &Profile) -> bool {
    let musts = |profile: &Profile| -> Vec<Criterion> {
        let all = profile.criteria.iter().filter_map(|id| project.criteria.get(*id));
        all.filter(|it| it.role == Role::Must && it.condition.asks()).cloned().collect()
    };
    let (first, second) = (musts(a), musts(b));
    first.iter().any(|it| {
        second.iter().filter(|of| of.attribute == it.attribute).any(|of| {
            match (&it.condition, &of.condition) {
                (Condition::OneOf { values }, Condition::OneOf { values: others }) => {
                    values.iter().all(|it| !others.iter().any(|other| fold(other) == fold(it)))
                }
                (Condition::Is { yes }, Condition::Is { yes: other }) => yes != other,
                _ => false,
            }
        })
    })
}

fn is_whole(project: &Project, attribute: Id<Attribute>) -> bool {
    let unit = project.attributes.get(attribute).map(|it| &it.unit);
    matches!(unit, Some(Unit::None | Unit::People | Unit::Days | Unit::Year))
}

/// How many accounts lie strictly within.
fn count(cx: &Cx<'_>, attribute: Id<Attribute>, band: Band) -> Figure {
    let column = cx.matching.and_then(|it| it.table.columns.get(&attribute));
    let Some(Column::Number(it)) = column.map(AsRef::as_ref) else { return Figure::Count(0) };
    let spans = (0..it.lo.len()).filter_map(|row| it.get(row));
    Figure::Count(spans.filter(|it| band.lo <= it.lo() && it.hi() <= band.hi).count())
}

fn described(cx: &Cx<'_>, attribute: Id<Attribute>, message: Message, band: Band) -> Message {
    let of = cx.project.attributes.get(attribute);
    let unit = of.map(|it| it.unit.clone()).unwrap_or_default();
    let finite = |x: f64| x.is_finite().then_some(x);
    let range = Arg::Range { lo: finite(band.lo), hi: finite(band.hi), unit };
    message.text("attribute", of.map_or("", |it| it.name.as_str())).arg("range", range)
}
