//! Rows of any table with what a profile makes of them, on paper: CSV for spreadsheets and for whoever checks the ranking.

use std::io;

use serde::Serialize;

use super::{ListVerdict, safe_cell};

/// One row of the table, in words that mean the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ScoredRow {
    /// Its row in the file, the header counted.
    pub row: u64,
    /// The cells that tell which row it is, as they are written.
    pub keys: Vec<String>,
    /// 0 to 100; nothing for a row that is out.
    pub score: u8,
    pub ceiling: u8,
    /// `A` to `D`, or `out`.
    pub tier: String,
    pub best: String,
    pub worst: String,
    /// One a criterion, in the order of the profile.
    pub verdicts: Vec<ListVerdict>,
}

/// Writes a line of headers and a line a row, in the order of the table; two columns a criterion.
pub fn write_scores_csv(
    keys: &[String],
    criteria: &[String],
    rows: impl IntoIterator<Item = ScoredRow>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_field("row")?;
    for key in keys {
        writer.write_field(&*safe_cell(key))?;
    }
    for header in ["score", "ceiling", "tier", "best", "worst"] {
        writer.write_field(header)?;
    }
    for criterion in criteria {
        writer.write_field(&*safe_cell(criterion))?;
        writer.write_field(&*safe_cell(&format!("{criterion}: value")))?;
    }
    writer.write_record(None::<&[u8]>)?;
    for it in rows {
        writer.write_field(it.row.to_string())?;
        for idx in 0..keys.len() {
            writer.write_field(&*safe_cell(it.keys.get(idx).map_or("", String::as_str)))?;
        }
        writer.write_field(it.score.to_string())?;
        writer.write_field(it.ceiling.to_string())?;
        for tier in [&it.tier, &it.best, &it.worst] {
            writer.write_field(tier)?;
        }
        for idx in 0..criteria.len() {
            let verdict = it.verdicts.get(idx);
            writer.write_field(verdict.map_or("", |it| &it.verdict))?;
            writer.write_field(&*safe_cell(verdict.map_or("", |it| &it.value)))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}
