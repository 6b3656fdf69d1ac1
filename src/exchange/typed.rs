//! One value as a person types it into a field. The columns of a table are read under readings of their own, see `cell`.

use super::{
    Decimal, ProblemKind,
    cell::{CellReader, DateOrder, Reading, TagSeparator},
    keys::{Domain, read_domain},
    relationship::read_relationship,
};
use crate::model::{Attribute, ChunkCell, Kind, Relationship, Unit, Value};

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
    value_of(reader.read(text.trim()).ok()?, attribute.kind)
}

/// The value that `text` stands for in a cell of a column that was read so when it was imported; `None` for nothing.
pub fn mended(
    text: &str,
    attribute: &Attribute,
    reading: Option<&serde_json::Value>,
) -> Result<Option<Value>, ProblemKind> {
    let reading = reading.and_then(|it| serde_json::from_value(it.clone()).ok());
    let mut reader = CellReader::new(attribute, &reading.unwrap_or_default());
    Ok(value_of(reader.read(text.trim())?, attribute.kind))
}

/// How a company stands, in the words of a table.
pub fn mended_relationship(text: &str) -> Result<Relationship, ProblemKind> {
    read_relationship(text.trim()).ok_or(ProblemKind::NotARelationship)
}

/// The domain in a web or mail address.
pub fn mended_domain(text: &str) -> Result<String, ProblemKind> {
    let mut res = String::new();
    match read_domain(text, &mut res) {
        Domain::Own => Ok(res),
        Domain::Shared | Domain::Unreadable => Err(ProblemKind::NotADomain),
    }
}

fn value_of(cell: ChunkCell<'_>, kind: Kind) -> Option<Value> {
    Some(match (cell, kind) {
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
    fn a_mended_cell_is_read_as_its_column_was() {
        let attribute = |kind, unit| Attribute {
            name: String::new(),
            kind,
            unit,
            purpose: Purpose::Trait,
            standard: None,
        };
        let capital = attribute(Kind::Number, Unit::Money("CNY".to_owned()));
        let currency = Some("CNY".to_owned());
        let reading = Reading::Number { decimal: Decimal::Comma, times: 1e4, currency };
        let reading = serde_json::to_value(reading).unwrap();
        let read = |text| mended(text, &capital, Some(&reading));
        assert_eq!(read("1.200,5"), Ok(Span::exact(12_005_000.0).map(Value::Number)));
        assert_eq!(read("$5"), Err(ProblemKind::OtherCurrency));
        assert_eq!(read("n/a"), Ok(None));
        assert_eq!(read("much"), Err(ProblemKind::NotANumber));
        let text = attribute(Kind::Text, Unit::None);
        assert_eq!(mended(" a ", &text, None), Ok(Some(Value::Text("a".to_owned()))));
        assert_eq!(mended_domain("https://www.acme.com/x").as_deref(), Ok("acme.com"));
        assert_eq!(mended_relationship("Kunde"), Err(ProblemKind::NotARelationship));
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
