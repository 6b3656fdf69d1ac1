//! One value as a person types it into a field. The columns of a table are read under readings of their own, see `cell`.

use super::{
    Decimal,
    cell::{CellReader, DateOrder, Reading, TagSeparator},
};
use crate::model::{Attribute, ChunkCell, Kind, Unit, Value};

/// The value that `text` stands for in a field of this attribute; `None` for nothing and for what cannot be read.
/// Shares are typed as percent. `decimal` is how the language of the person writes numbers.
pub fn typed(text: &str, attribute: &Attribute, decimal: Decimal) -> Option<Value> {
    let reading = match attribute.kind {
        Kind::Number => Reading::Number {
            decimal,
            times: if attribute.unit == Unit::Share { 0.01 } else { 1.0 },
            currency: match &attribute.unit {
                Unit::Money(code) if !code.is_empty() => Some(code.clone()),
                _ => None,
            },
        },
        Kind::Date => Reading::Date { order: DateOrder::default(), serial: false },
        Kind::Tags => Reading::Tags { separator: TagSeparator::Comma },
        Kind::Category | Kind::Flag | Kind::Text => Reading::Plain,
    };
    let mut reader = CellReader::new(attribute, &reading);
    Some(match (reader.read(text.trim()).ok()?, attribute.kind) {
        (ChunkCell::Text(text), Kind::Category) => Value::Category(text.to_owned()),
        (ChunkCell::Text(text), Kind::Tags) => {
            Value::Tags(text.split('\n').map(str::to_owned).collect())
        }
        (ChunkCell::Text(text), _) => Value::Text(text.to_owned()),
        (ChunkCell::Number(span), _) => Value::Number(span),
        (ChunkCell::Day(day), _) => Value::Date(day),
        (ChunkCell::Flag(yes), _) => Value::Flag(yes),
        (ChunkCell::Blank, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, Purpose, Span};

    fn read(text: &str, kind: Kind, unit: Unit, decimal: Decimal) -> Option<Value> {
        let name = String::new();
        let attribute = Attribute { name, kind, unit, purpose: Purpose::Trait, standard: None };
        typed(text, &attribute, decimal)
    }

    fn number(text: &str, unit: Unit, decimal: Decimal) -> Option<f64> {
        match read(text, Kind::Number, unit, decimal)? {
            Value::Number(span) => Some(span.lo()),
            _ => None,
        }
    }

    #[test]
    fn numbers_are_read_with_their_unit() {
        let money = || Unit::Money("CNY".to_owned());
        assert_eq!(number("1,250", Unit::People, Decimal::Point), Some(1250.0));
        assert_eq!(number("1 250,5", Unit::None, Decimal::Comma), Some(1250.5));
        assert_eq!(number("¥100M", money(), Decimal::Point), Some(1e8));
        assert_eq!(number("2亿", money(), Decimal::Point), Some(2e8));
        assert_eq!(number("$5", money(), Decimal::Point), None);
        assert!((number("12", Unit::Share, Decimal::Point).unwrap() - 0.12).abs() < 1e-12);
        assert!((number("12 %", Unit::Share, Decimal::Point).unwrap() - 0.12).abs() < 1e-12);
        assert_eq!(number("many", Unit::None, Decimal::Point), None);
        assert_eq!(number("", Unit::None, Decimal::Point), None);
    }

    #[test]
    fn other_kinds_are_read_as_cells_are() {
        let of = |text, kind| read(text, kind, Unit::None, Decimal::Point);
        assert_eq!(of("2026-03-14", Kind::Date), Some(Value::Date(Day::new(2026, 3, 14).unwrap())));
        let tags = ["WeCom", "Kingdee"].map(str::to_owned).to_vec();
        assert_eq!(of("WeCom, Kingdee", Kind::Tags), Some(Value::Tags(tags)));
        assert_eq!(of("да", Kind::Flag), Some(Value::Flag(true)));
        assert_eq!(of("10-20", Kind::Number), Span::new(10.0, 20.0).map(Value::Number));
    }
}
