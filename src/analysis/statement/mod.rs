//! What a profile says in words: one phrase a criterion, bound to it, and what of an edited statement no longer holds.
//!
//! A [`Phrase`] is a message, so that each language can put it into sentences of its own: see `i18n`. An edited
//! statement remembers what each phrase said and what its criterion asked then; [`stale`] finds what has changed since.

use crate::model::{
    Arg, Attribute, Condition, Criterion, Id, Message, Profile, Project, Quantifier, Role, Said,
    Statement, Unit,
};

use super::catalogue::Entry;

/// What one criterion says.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    pub criterion: Id<Criterion>,
    pub role: Role,
    /// Within a sentence: «with 50 to 400 employees».
    pub message: Message,
    /// By itself: «Employees: 50 to 400».
    pub short: Message,
}

/// What of an edited statement does not agree with the criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Stale {
    /// What the statement said, and of which criterion; `None` for a criterion it says nothing of.
    pub said: Option<Said>,
    /// What the criteria say now; `None` where there is no such criterion any more.
    pub now: Option<Phrase>,
}

/// The phrases of the profile: must before prefer before exclude, each in the order of the criteria. Criteria that ask
/// nothing yet say nothing.
pub fn phrases(project: &Project, profile: &Profile) -> Vec<Phrase> {
    let all = profile.criteria.iter().filter_map(|id| phrase(project, *id));
    let mut res: Vec<Phrase> = all.collect();
    res.sort_by_key(|it| match it.role {
        Role::Must => 0,
        Role::Prefer => 1,
        Role::Exclude => 2,
    });
    res
}

/// What the criterion says; `None` while it asks nothing.
pub fn phrase(project: &Project, id: Id<Criterion>) -> Option<Phrase> {
    let criterion = project.criteria.get(id).filter(|it| it.condition.asks())?;
    let attribute = project.attributes.get(criterion.attribute)?;
    let (message, short) = says(attribute, &criterion.condition);
    Some(Phrase { criterion: id, role: criterion.role, message, short })
}

fn says(attribute: &Attribute, condition: &Condition) -> (Message, Message) {
    let standard = attribute.standard.as_deref().unwrap_or_default();
    let key = Entry::of(attribute).map(|it| it.name.into());
    let name = Arg::Name { text: attribute.name.clone(), key };
    let named = |key: &'static str| Message::new(key).arg("name", name.clone());
    let short = |key: &'static str| Message::new(key).text("name", &attribute.name);
    match condition {
        Condition::OneOf { values } => {
            let values = Arg::Any(values.clone());
            let own = match standard {
                "industry" => Some("statement-industry"),
                "country" => Some("statement-country"),
                "region" => Some("statement-region"),
                "city" => Some("statement-city"),
                _ => None,
            };
            let message = own.map_or_else(|| named("statement-one-of"), Message::new);
            (message.arg("values", values.clone()), short("statement-short").arg("what", values))
        }
        Condition::Has { quantifier, values } => {
            let is_none = *quantifier == Quantifier::None;
            let values = match quantifier {
                Quantifier::Any | Quantifier::None => Arg::Any(values.clone()),
                Quantifier::All => Arg::All(values.clone()),
            };
            let message = match (standard == "technologies", is_none) {
                (true, false) => Message::new("statement-uses"),
                (true, true) => Message::new("statement-uses-none"),
                (false, false) => named("statement-has"),
                (false, true) => named("statement-has-none"),
            };
            let short = short(if is_none { "statement-short-none" } else { "statement-short" });
            (message.arg("values", values.clone()), short.arg("what", values))
        }
        Condition::Between { lo, hi, tolerance } => {
            let both = between(attribute, (*lo, *hi), &named, &short);
            let is_bound = lo.or(*hi).is_some_and(f64::is_finite) && 0.0 < *tolerance;
            if !is_bound {
                return both;
            }
            let near = |it: Message| it.arg("tolerance", Arg::Share(*tolerance));
            (near(both.0), near(both.1))
        }
        Condition::Dates { .. } | Condition::WithinMonths { .. } => {
            dates(condition, &named, &short)
        }
        Condition::Is { yes } => {
            let asked = Arg::Words(vec![attribute.name.clone()]);
            let (key, word) =
                if *yes { ("statement-yes", "common-yes") } else { ("statement-no", "common-no") };
            let message = Message::new(key).arg("name", asked);
            (message, short("statement-short").key("what", word))
        }
        Condition::Contains { words } => {
            let words = Arg::Words(words.clone());
            let message = named("statement-contains").arg("words", words.clone());
            (message, short("statement-short").arg("what", words))
        }
    }
}

type Named<'a> = &'a dyn Fn(&'static str) -> Message;

fn between(
    attribute: &Attribute,
    (lo, hi): (Option<f64>, Option<f64>),
    named: Named<'_>,
    short: Named<'_>,
) -> (Message, Message) {
    let unit = attribute.unit.clone();
    let (lo, hi) = (lo.filter(|it| it.is_finite()), hi.filter(|it| it.is_finite()));
    let range = Arg::Range { lo, hi, unit: unit.clone() };
    let short = short("statement-short").arg("what", range.clone());
    let message = match attribute.standard.as_deref() {
        _ if lo.is_none() && hi.is_none() => return (named("statement-known"), short),
        Some("employees") => {
            // The noun is in the message.
            let range = Arg::Range { lo, hi, unit: Unit::None };
            let n = Arg::Count(hi.or(lo).unwrap_or_default() as i64);
            let message = Message::new("statement-employees").arg("range", range);
            return (message.arg("n", n), short);
        }
        Some("founded") if unit == Unit::Year => Message::new("statement-founded"),
        _ => named("statement-number"),
    };
    (message.arg("range", range), short)
}

fn dates(condition: &Condition, named: Named<'_>, short: Named<'_>) -> (Message, Message) {
    let both = |(long, brief): (&'static str, &'static str)| (named(long), short(brief));
    let with = |(long, brief): (Message, Message), name: &'static str, arg: Arg| {
        (long.arg(name, arg.clone()), brief.arg(name, arg))
    };
    match condition {
        Condition::WithinMonths { months } => {
            let res = both(("statement-within", "statement-short-within"));
            with(res, "n", Arg::Count(i64::from(*months)))
        }
        Condition::Dates { from: Some(from), to: Some(to) } => {
            let res = both(("statement-between", "statement-short-between"));
            with(with(res, "from", Arg::Day(*from)), "to", Arg::Day(*to))
        }
        Condition::Dates { from: Some(day), to: None } => {
            with(both(("statement-since", "statement-short-since")), "day", Arg::Day(*day))
        }
        Condition::Dates { from: None, to: Some(day) } => {
            with(both(("statement-until", "statement-short-until")), "day", Arg::Day(*day))
        }
        _ => {
            let any = Arg::Key("common-any-value".into());
            (named("statement-known"), short("statement-short").arg("what", any))
        }
    }
}

/// What the criteria asked when the statement was written, with what each phrase said.
pub fn said(project: &Project, phrase: &Phrase, text: String) -> Option<Said> {
    let it = project.criteria.get(phrase.criterion)?;
    Some(Said {
        criterion: phrase.criterion,
        phrase: text,
        attribute: it.attribute,
        condition: it.condition.clone(),
        role: it.role,
    })
}

/// What of the statement no longer agrees with the criteria of the profile: first what changed or went, in the order in
/// which it was said, then what is new. A criterion that was made anew on the same attribute is the one it was.
pub fn stale(project: &Project, profile: &Profile, statement: &Statement) -> Vec<Stale> {
    let now = phrases(project, profile);
    let place = |id: Id<Criterion>| now.iter().position(|it| it.criterion == id);
    let mut bound: Vec<Option<usize>> =
        statement.said.iter().map(|it| place(it.criterion)).collect();
    for (idx, it) in
        statement.said.iter().enumerate().filter(|(_, it)| place(it.criterion).is_none())
    {
        let free = (0..now.len()).find(|at| {
            let criterion = project.criteria.get(now[*at].criterion);
            criterion.is_some_and(|of| of.attribute == it.attribute) && !bound.contains(&Some(*at))
        });
        bound[idx] = free;
    }
    let mut res = Vec::new();
    for (it, at) in statement.said.iter().zip(&bound) {
        let now = at.and_then(|at| now.get(at));
        let criterion = now.and_then(|it| project.criteria.get(it.criterion));
        let is_same = criterion.is_some_and(|of| {
            of.attribute == it.attribute && of.condition == it.condition && of.role == it.role
        });
        if !is_same {
            res.push(Stale { said: Some(it.clone()), now: now.cloned() });
        }
    }
    let is_new = |idx: &usize| !bound.contains(&Some(*idx));
    let new = (0..now.len()).filter(is_new);
    res.extend(new.map(|idx| Stale { said: None, now: Some(now[idx].clone()) }));
    res
}

#[cfg(test)]
mod tests;
