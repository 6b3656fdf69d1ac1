//! The list of matching accounts on paper: CSV for spreadsheets, and the same as JSON by way of serde.
//!
//! Company names come from strangers: a cell that a spreadsheet would run is written so that it does not.

use std::{borrow::Cow, io};

use serde::Serialize;

/// One account of the list, in words that mean the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListRow {
    pub id: u64,
    pub name: String,
    pub domain: String,
    pub record_id: String,
    /// `prospect`, `open`, `customer`, `churned`, `lost`, or nothing.
    pub relationship: String,
    pub score: u8,
    pub ceiling: u8,
    /// `A` to `D`, or `out`.
    pub tier: String,
    pub best: String,
    pub worst: String,
    /// One a criterion, in the order of the profile.
    pub verdicts: Vec<ListVerdict>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListVerdict {
    /// The name of the attribute.
    pub criterion: String,
    /// `pass`, `near`, `fail` or `unknown`.
    pub verdict: String,
    /// The value on record, as [`super::show_value`] writes it.
    pub value: String,
}

/// Writes the list as CSV: a line of headers, a line an account, two columns a criterion.
pub fn write_list_csv(
    criteria: &[String],
    rows: impl IntoIterator<Item = ListRow>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    const HEADERS: [&str; 10] = [
        "id",
        "name",
        "domain",
        "record_id",
        "relationship",
        "score",
        "ceiling",
        "tier",
        "best",
        "worst",
    ];
    let mut writer = csv::Writer::from_writer(out);
    for header in HEADERS {
        writer.write_field(header)?;
    }
    for criterion in criteria {
        writer.write_field(&*safe_cell(criterion))?;
        writer.write_field(&*safe_cell(&format!("{criterion}: value")))?;
    }
    writer.write_record(None::<&[u8]>)?;
    for row in rows {
        let (id, score, ceiling) =
            (row.id.to_string(), row.score.to_string(), row.ceiling.to_string());
        for cell in [
            &id,
            &row.name,
            &row.domain,
            &row.record_id,
            &row.relationship,
            &score,
            &ceiling,
            &row.tier,
            &row.best,
            &row.worst,
        ] {
            writer.write_field(&*safe_cell(cell))?;
        }
        for idx in 0..criteria.len() {
            let verdict = row.verdicts.get(idx);
            writer.write_field(verdict.map_or("", |it| &it.verdict))?;
            writer.write_field(&*safe_cell(verdict.map_or("", |it| &it.value)))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// The cell as a spreadsheet shows it without running it: an apostrophe before what would begin a formula. Numbers
/// stay numbers.
pub fn safe_cell(text: &str) -> Cow<'_, str> {
    let would_run =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_number = text.ends_with(|it: char| it.is_ascii_digit()) && text.parse::<f64>().is_ok();
    if would_run && !is_number { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn formulas_do_not_run_and_numbers_stay() {
        for text in
            ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "-inf", "＝1"]
        {
            assert_eq!(safe_cell(text), format!("'{text}"));
        }
        for text in ["-5", "+3.5", "-1e5", "Acme", "a=b", "", "51–200", "'x"] {
            assert_eq!(safe_cell(text), text);
        }
    }

    #[test]
    fn a_list() {
        let row = ListRow {
            id: 7,
            name: "=HYPERLINK(\"x\"), Inc.".to_owned(),
            domain: "acme.com".to_owned(),
            relationship: "customer".to_owned(),
            score: 80,
            ceiling: 100,
            tier: "A".to_owned(),
            best: "A".to_owned(),
            worst: "B".to_owned(),
            verdicts: vec![ListVerdict {
                criterion: "Profit".to_owned(),
                verdict: "fail".to_owned(),
                value: "-5".to_owned(),
            }],
            ..ListRow::default()
        };
        let criteria = ["Profit".to_owned(), "+Industry".to_owned()];
        let mut out = Vec::new();
        write_list_csv(&criteria, [row], &mut out).unwrap();
        expect![[r#"
            id,name,domain,record_id,relationship,score,ceiling,tier,best,worst,Profit,Profit: value,'+Industry,'+Industry: value
            7,"'=HYPERLINK(""x""), Inc.",acme.com,,customer,80,100,A,A,B,fail,-5,,
        "#]].assert_eq(&String::from_utf8(out).unwrap());
    }
}
