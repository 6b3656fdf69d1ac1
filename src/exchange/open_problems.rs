//! Problems of imports on paper: for whoever mends them where the table came from.

use std::io;

use super::safe_cell;

/// One problem, in the words of whoever reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProblemRow {
    /// What the table is called in the project.
    pub source: String,
    pub row: u64,
    pub column: String,
    pub cell: String,
    pub what: String,
    pub account: String,
}

/// A line of headers, a line a problem.
pub fn write_problems_csv(
    headers: &[String; 6],
    rows: &[ProblemRow],
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(headers)?;
    for it in rows {
        let row = it.row.to_string();
        for cell in [&it.source, &row, &it.column, &it.cell, &it.what, &it.account] {
            writer.write_field(&*safe_cell(cell))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn a_line_a_problem() {
        let headers = ["source", "row", "column", "cell", "what", "account"].map(str::to_owned);
        let row = ProblemRow {
            source: "crm.csv".to_owned(),
            row: 7,
            column: "Employees".to_owned(),
            cell: "=many".to_owned(),
            what: "Not a number".to_owned(),
            account: "Acme, Inc.".to_owned(),
        };
        let mut out = Vec::new();
        write_problems_csv(&headers, &[row], &mut out).unwrap();
        expect![[r#"
            source,row,column,cell,what,account
            crm.csv,7,Employees,'=many,Not a number,"Acme, Inc."
        "#]]
        .assert_eq(&String::from_utf8(out).unwrap());
    }
}
