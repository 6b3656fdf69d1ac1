//! What a header says beside which attribute it means: the words it becomes, and the unit of its numbers.

use crate::exchange::{
    Decimal, Standard,
    cell::{Amount, read_number},
    standard::letters,
};

impl Standard {
    /// What an attribute made of this header is called: as the header says, but for words that are run together.
    pub(super) fn name(&self, header: &str) -> String {
        let bare = header.strip_prefix("property_").unwrap_or(header);
        let is_run_together = bare.bytes().all(|it| it.is_ascii_lowercase());
        let apart = |alias: &&str| alias.contains(' ') && letters(alias) == bare;
        match self.aliases.split('|').find(apart) {
            Some(alias) if is_run_together => name_of(alias),
            _ => name_of(header),
        }
    }
}

/// The header as a person would write it: `property_year_founded` is «Year founded», and «revenue ($M)» is
/// «Revenue», since its values are taken times a million.
pub(in crate::exchange) fn name_of(header: &str) -> String {
    let header = header.strip_prefix("property_").unwrap_or(header);
    let words = match UNIT_SIGNS.iter().filter_map(|it| header.rfind(*it)).max() {
        Some(at) if told_unit(header).is_some() => &header[..at],
        _ => header,
    };
    let is_snake = words.contains('_') && !words.contains(' ');
    let words = if is_snake { words.replace('_', " ") } else { words.to_owned() };
    let words = words.trim();
    if words.contains(char::is_uppercase) {
        return words.to_owned();
    }
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
}

/// What stands in brackets behind a header: `($M)`, `(万元)`, `, млн руб.`
#[derive(Default)]
pub(super) struct HeaderUnit {
    pub(super) times: Option<f64>,
    pub(super) currency: Option<&'static str>,
    pub(super) is_percent: bool,
}

impl HeaderUnit {
    pub(super) fn of(header: &str) -> Self {
        let told = told_unit(header)
            .or_else(|| read_number(&format!("1 {}", last_word(header)), Decimal::Point));
        let Some(it) = told.filter(|it| it.lo == it.hi) else {
            let is_percent = header.contains('%');
            return Self { times: is_percent.then_some(0.01), currency: None, is_percent };
        };
        let times = it.is_scaled.then_some(it.lo);
        Self { times, currency: it.currency.map(|it| it.code()), is_percent: it.is_percent }
    }
}

const UNIT_SIGNS: [char; 5] = ['(', '（', '[', ',', '，'];

/// What brackets or a comma set apart at the end of a header, read as the unit of one.
fn told_unit(header: &str) -> Option<Amount> {
    let inside = header.rfind(UNIT_SIGNS).map_or("", |at| &header[at..]);
    let inside = inside.trim_matches(|it: char| "()（）[], ，".contains(it));
    if inside.is_empty() {
        return None;
    }
    read_number(&format!("1 {inside}"), Decimal::Point)
}

/// `Revenue USD`: only currencies and `%` are taken so; a lone letter is no scale.
fn last_word(header: &str) -> &str {
    let last = header.rsplit([' ', '_']).next().unwrap_or("");
    if last == "%" || (last.len() == 3 && last.bytes().all(|it| it.is_ascii_uppercase())) {
        last
    } else {
        ""
    }
}
