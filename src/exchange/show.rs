//! A value as text that means the same everywhere: what lists and files say, and what can be read again.
//!
//! What a person sees on the screen is made in their language elsewhere.

use crate::model::{Relationship, Span, Tier, Value};

/// `2026-03-14`, `1234.5`, `51–200`, `≥10000`, `true`, `a; b`.
pub fn show_value(value: &Value) -> String {
    match value {
        Value::Category(it) | Value::Text(it) => it.clone(),
        Value::Tags(it) => it.join("; "),
        Value::Number(it) => show_span(*it),
        Value::Date(it) => it.to_string(),
        Value::Flag(it) => it.to_string(),
    }
}

pub fn show_span(span: Span) -> String {
    let (lo, hi) = (span.lo(), span.hi());
    match (lo.is_finite(), hi.is_finite()) {
        _ if lo == hi => lo.to_string(),
        (true, true) => format!("{lo}–{hi}"),
        (true, false) => format!("≥{lo}"),
        (false, true) => format!("≤{hi}"),
        (false, false) => String::new(),
    }
}

pub fn show_relationship(relationship: Relationship) -> &'static str {
    match relationship {
        Relationship::Prospect => "prospect",
        Relationship::Open => "open",
        Relationship::Customer => "customer",
        Relationship::Churned => "churned",
        Relationship::Lost => "lost",
    }
}

pub fn show_tier(tier: Tier) -> &'static str {
    match tier {
        Tier::A => "A",
        Tier::B => "B",
        Tier::C => "C",
        Tier::D => "D",
        Tier::Out => "out",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::{
            cell::{Decimal, read_flag, read_number},
            relationship::read_relationship,
        },
        model::Day,
    };

    #[test]
    fn what_is_shown_can_be_read() {
        for (lo, hi) in [
            (0.5, 0.5),
            (-1234.25, -1234.25),
            (51.0, 200.0),
            (-5.0, -3.0),
            (1e4, f64::INFINITY),
            (f64::NEG_INFINITY, 9.0),
            (1e15, 1e15),
            (1.234, 1.234),
        ] {
            let text = show_span(Span::new(lo, hi).unwrap());
            let found = read_number(&text, Decimal::Point).map(|it| (it.lo, it.hi));
            assert_eq!(found, Some((lo, hi)), "{text}");
        }
        for it in Relationship::ALL {
            assert_eq!(read_relationship(show_relationship(it)), Some(it));
        }
        assert_eq!(read_flag(&show_value(&Value::Flag(true))), Some(true));
        let day = Value::Date(Day::new(2026, 3, 14).unwrap());
        assert_eq!(show_value(&day), "2026-03-14");
        let tags = Value::Tags(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(show_value(&tags), "a; b");
    }
}
