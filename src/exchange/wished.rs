//! Wishes in words, understood as a condition where they can be. Knows no ballots.

use super::{Decimal, typed};
use crate::{
    analysis::{
        agreement::Wish,
        distribution::{Distribution, Shape},
    },
    model::{Attribute, Condition, Kind, Quantifier, Span, Value, fold},
};

/// What the wishes ask of the attribute; blank where they cannot be understood or say nothing together.
///
/// Values and words count that a third of the wishes name, and at least two, unless there is only one wish. A range is
/// made of the medians of the bounds; where most leave a side open, so does it.
pub fn wished_condition(
    attribute: &Attribute,
    wishes: &[Wish],
    known: Option<&Distribution>,
    decimal: Decimal,
) -> Condition {
    let blank = Condition::blank(attribute.kind);
    let n_wishes: usize = wishes.iter().map(|it| it.n).sum();
    if n_wishes == 0 {
        return blank;
    }
    let least = if n_wishes == 1 { 1 } else { n_wishes.div_ceil(3).max(2) };
    match attribute.kind {
        Kind::Category => Condition::OneOf { values: values(wishes, known, least) },
        Kind::Tags => {
            let values = values(wishes, known, least);
            Condition::Has { quantifier: Quantifier::Any, values }
        }
        Kind::Text => {
            let words = wishes.iter().filter(|it| least <= it.n).map(|it| it.value.clone());
            Condition::Contains { words: words.collect() }
        }
        Kind::Number => {
            let spans =
                wishes.iter().filter_map(|it| Some((number(&it.value, attribute, decimal)?, it.n)));
            range(&spans.collect::<Vec<_>>()).unwrap_or(blank)
        }
        Kind::Flag => {
            let votes =
                wishes.iter().filter_map(|it| match typed(&it.value, attribute, decimal)? {
                    Value::Flag(yes) => Some((yes, it.n)),
                    _ => None,
                });
            let (n_yes, n_no) =
                votes.fold((0, 0), |(y, n), (yes, m)| if yes { (y + m, n) } else { (y, n + m) });
            if n_yes == n_no { blank } else { Condition::Is { yes: n_no < n_yes } }
        }
        // «Since 2015» cannot be told from «until».
        Kind::Date => blank,
    }
}

/// The known values that the wishes name, alone or several in one, as they are spelled in the data.
fn values(wishes: &[Wish], known: Option<&Distribution>, least: usize) -> Vec<String> {
    let known = match known.map(|it| &it.shape) {
        Some(Shape::Values(it)) => &it[..],
        _ => &[],
    };
    let spelled = |text: &str| {
        let found = known.iter().find(|it| fold(&it.value) == fold(text));
        found.map(|it| it.value.clone())
    };
    let mut res: Vec<(String, usize)> = Vec::new();
    for wish in wishes {
        let whole = spelled(&wish.value);
        let parts: Vec<String> = match whole {
            Some(it) => vec![it],
            // Without data to look into, what is wished for is a value.
            None if known.is_empty() => parts(&wish.value).map(str::to_owned).collect(),
            None => parts(&wish.value).filter_map(spelled).collect(),
        };
        for part in parts {
            match res.iter_mut().find(|(it, _)| fold(it) == fold(&part)) {
                Some((_, n)) => *n += wish.n,
                None => res.push((part, wish.n)),
            }
        }
    }
    res.sort_by(|(_, a), (_, b)| b.cmp(a));
    res.into_iter().filter(|(_, n)| least <= *n).map(|(it, _)| it).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '、', '，', '；', '|']).map(str::trim).filter(|it| !it.is_empty())
}

/// A number, a range, or one with a side left open.
fn number(text: &str, attribute: &Attribute, decimal: Decimal) -> Option<Span> {
    match typed(text, attribute, decimal)? {
        Value::Number(span) => Some(span),
        _ => None,
    }
}

/// The range of the medians; `None` where it would hold next to nothing.
fn range(spans: &[(Span, usize)]) -> Option<Condition> {
    let median = |bound: &dyn Fn(Span) -> f64| {
        let mut bounds: Vec<f64> =
            spans.iter().flat_map(|(span, n)| std::iter::repeat_n(bound(*span), *n)).collect();
        bounds.sort_by(f64::total_cmp);
        bounds.get(bounds.len() / 2).copied().filter(|it| it.is_finite())
    };
    let (lo, hi) = (median(&|it| it.lo()), median(&|it| it.hi()));
    let is_range = match (lo, hi) {
        (Some(lo), Some(hi)) => lo < hi,
        (None, None) => false,
        _ => true,
    };
    is_range.then_some(Condition::Between { lo, hi, tolerance: 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::distribution::ValueCount,
        model::{Purpose, Unit},
    };

    #[track_caller]
    fn check(kind: Kind, wishes: &[(&str, usize)], expected: &Condition) {
        let (name, purpose) = (String::new(), Purpose::Trait);
        let attribute = Attribute { name, kind, unit: Unit::None, purpose, standard: None };
        let wishes: Vec<Wish> =
            wishes.iter().map(|(it, n)| Wish { value: (*it).to_owned(), n: *n }).collect();
        let value = |it: &str| ValueCount { value: it.to_owned(), n: 9 };
        let values = ["Medical devices", "Diagnostics", "Clinics"].map(value).to_vec();
        let known = Distribution { n_rows: 99, n_known: 27, shape: Shape::Values(values) };
        let found = wished_condition(&attribute, &wishes, Some(&known), Decimal::Point);
        assert_eq!(&found, expected);
    }

    #[test]
    fn values_that_several_name_as_the_data_spells_them() {
        let wishes = [("medical devices", 3), ("DIAGNOSTICS; clinics", 1), ("Diagnostics", 1)];
        let values = ["Medical devices", "Diagnostics"].map(str::to_owned).to_vec();
        check(Kind::Category, &wishes, &Condition::OneOf { values: values.clone() });
        check(Kind::Tags, &wishes, &Condition::Has { quantifier: Quantifier::Any, values });
        let none = Condition::OneOf { values: Vec::new() };
        check(Kind::Category, &[("Farms", 4)], &none);
        check(Kind::Category, &[], &none);
    }

    #[test]
    fn ranges_meet_in_the_middle() {
        let between = |lo, hi| Condition::Between { lo, hi, tolerance: 0.0 };
        let wishes = [("50-400", 2), ("100-300", 1), ("20-1,000", 1), ("many", 1)];
        check(Kind::Number, &wishes, &between(Some(50.0), Some(400.0)));
        check(Kind::Number, &[("50+", 3), ("100-200", 1)], &between(Some(50.0), None));
        check(Kind::Number, &[("100", 4)], &between(None, None));
    }

    #[test]
    fn yes_or_no_by_most() {
        check(Kind::Flag, &[("no", 3), ("yes", 1)], &Condition::Is { yes: false });
        check(Kind::Flag, &[("perhaps", 3)], &Condition::Is { yes: true });
    }
}
