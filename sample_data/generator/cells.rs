//! Cells as people and other programs leave them: blank now and then, in any case, rounded, as a range.

use super::{names::Script, rng::Rng};

/// The rows as comma-separated text with a header.
pub(crate) fn csv(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    push_row(&mut text, header.iter().copied());
    for row in rows {
        push_row(&mut text, row.iter().map(String::as_str));
    }
    text
}

fn push_row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (idx, cell) in cells.enumerate() {
        if 0 < idx {
            text.push(',');
        }
        if cell.contains([',', '"', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}

/// The text, or blank in so many of a thousand cells.
pub(crate) fn gappy(rng: &mut Rng, per_mille: u32, text: String) -> String {
    if !rng.chance(per_mille) {
        return text;
    }
    (*rng.weighted(&[("", 92), ("n/a", 5), ("-", 3)])).to_owned()
}

/// The text as typed by someone in a hurry.
pub(crate) fn hasty(rng: &mut Rng, text: &str) -> String {
    match rng.below(100) {
        0..4 => text.to_lowercase(),
        4..6 => text.to_uppercase(),
        6..8 => format!("{text} "),
        _ => text.to_owned(),
    }
}

pub(crate) fn yes_no(rng: &mut Rng, is: bool, script: Script) -> String {
    let text = match (is, script.is_chinese() && rng.chance(120)) {
        (true, false) => "yes",
        (false, false) => "no",
        (true, true) => "是",
        (false, true) => "否",
    };
    match rng.below(20) {
        0 => text.to_uppercase(),
        _ => text.to_owned(),
    }
}

/// Several values in a cell.
pub(crate) fn list(rng: &mut Rng, items: &[&str]) -> String {
    let items: Vec<_> = items.iter().map(|it| hasty(rng, it).trim().to_owned()).collect();
    items.join("; ")
}

/// A head count; some sources give only the size class.
pub(crate) fn people(rng: &mut Rng, n: u32) -> String {
    if !rng.chance(150) {
        return n.to_string();
    }
    let classes =
        [(1, 10), (11, 50), (51, 200), (201, 500), (501, 1000), (1001, 5000), (5001, 10000)];
    let dash = rng.weighted(&[("-", 4), ("–", 1)]);
    match classes.iter().find(|(_, hi)| n <= *hi) {
        Some((lo, hi)) => format!("{lo}{dash}{hi}"),
        None => "10000+".to_owned(),
    }
}

/// An amount of so many million yuan, in figures or as it is said.
pub(crate) fn yuan(rng: &mut Rng, million: u32, in_chinese: bool) -> String {
    match rng.below(100) {
        0..24 if in_chinese && 100 <= million => {
            let hundredths = format!("{:02}", million % 100);
            match hundredths.trim_end_matches('0') {
                "" => format!("¥{}亿", million / 100),
                rest => format!("¥{}.{rest}亿", million / 100),
            }
        }
        0..24 if in_chinese => format!("¥{}万", million * 100),
        24..32 => format!("¥{million}M"),
        _ => {
            let thousand = million * 1000 + rng.between(0, 999);
            format!("{thousand}000")
        }
    }
}

/// A day of the month so many months after June 2017.
pub(crate) fn date(rng: &mut Rng, months: u32) -> String {
    let month = months + 5;
    format!("{}-{:02}-{:02}", 2017 + month / 12, month % 12 + 1, rng.between(1, 28))
}

/// The address of the company's site, as copied from wherever it was found.
pub(crate) fn site(rng: &mut Rng, slug: &str) -> String {
    match rng.below(20) {
        0 => format!("https://www.{slug}.example/"),
        1 => format!("www.{slug}.example"),
        2 => format!("{}.EXAMPLE", slug.to_uppercase()),
        _ => format!("{slug}.example"),
    }
}
