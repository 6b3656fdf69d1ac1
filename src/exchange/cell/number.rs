//! Numbers as people write them: grouped, with currency, scale, percent, and as ranges.

use super::Decimal;

/// A number read, or a range of them; an open side is infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::exchange) struct Amount {
    pub(in crate::exchange) lo: f64,
    pub(in crate::exchange) hi: f64,
    pub(in crate::exchange) currency: Option<Currency>,
    pub(in crate::exchange) is_percent: bool,
    /// Thousand, 万, percent: it brings its own scale.
    pub(in crate::exchange) is_scaled: bool,
    pub(in crate::exchange) hint: NumberHint,
}

/// What the separators of a number say about the decimal sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum NumberHint {
    #[default]
    None,
    /// `1,234`: either.
    AmbiguousComma,
    /// `1.234`: either.
    AmbiguousPoint,
    Point,
    Comma,
}

/// A currency as a cell names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Currency(pub(in crate::exchange) &'static str);

impl Currency {
    /// Whether it can be the one with this code: `$` and `¥` are several.
    pub(super) fn may_be(self, code: &str) -> bool {
        match self.0 {
            "$" => matches!(code, "USD" | "CAD" | "AUD" | "HKD" | "TWD" | "SGD" | "NZD" | "MXN"),
            "¥" => matches!(code, "CNY" | "JPY"),
            it => it == code,
        }
    }

    pub(in crate::exchange) fn code(self) -> &'static str {
        match self.0 {
            "$" => "USD",
            "¥" => "CNY",
            it => it,
        }
    }
}

const CURRENCIES: &[(&str, &str)] = &[
    ("us$", "USD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("hk$", "HKD"),
    ("nt$", "TWD"),
    ("s$", "SGD"),
    ("r$", "BRL"),
    ("$", "$"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "¥"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₸", "KZT"),
    ("usd", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("jpy", "JPY"),
    ("rub", "RUB"),
    ("chf", "CHF"),
    ("cad", "CAD"),
    ("aud", "AUD"),
    ("hkd", "HKD"),
    ("twd", "TWD"),
    ("sgd", "SGD"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("czk", "CZK"),
    ("inr", "INR"),
    ("krw", "KRW"),
    ("brl", "BRL"),
    ("kzt", "KZT"),
    ("byn", "BYN"),
    ("uah", "UAH"),
    ("元", "CNY"),
    ("人民币", "CNY"),
    ("人民幣", "CNY"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("欧元", "EUR"),
    ("港元", "HKD"),
    ("日元", "JPY"),
    ("円", "JPY"),
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("рублей", "RUB"),
    ("рубля", "RUB"),
    ("р.", "RUB"),
    ("долл.", "USD"),
    ("долларов", "USD"),
    ("евро", "EUR"),
    ("dollars", "$"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("kr", "SEK"),
    ("zł", "PLN"),
];

const SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("тыс", 1e3),
    ("тыс.", 1e3),
    ("тысяч", 1e3),
    ("тысячи", 1e3),
    ("thousand", 1e3),
    ("千", 1e3),
    ("m", 1e6),
    ("mm", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mio", 1e6),
    ("mio.", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("млн", 1e6),
    ("млн.", 1e6),
    ("миллион", 1e6),
    ("миллиона", 1e6),
    ("миллионов", 1e6),
    ("百万", 1e6),
    ("百萬", 1e6),
    ("b", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("billion", 1e9),
    ("billions", 1e9),
    ("млрд", 1e9),
    ("млрд.", 1e9),
    ("миллиард", 1e9),
    ("миллиарда", 1e9),
    ("миллиардов", 1e9),
    ("t", 1e12),
    ("tn", 1e12),
    ("trillion", 1e12),
    ("трлн", 1e12),
    ("трлн.", 1e12),
    ("百", 1e2),
    ("万", 1e4),
    ("萬", 1e4),
    ("千万", 1e7),
    ("千萬", 1e7),
    ("亿", 1e8),
    ("億", 1e8),
    ("万亿", 1e12),
    ("萬億", 1e12),
    ("lakh", 1e5),
    ("crore", 1e7),
    ("cr", 1e7),
];

#[derive(Clone, Copy)]
enum Word {
    Nothing,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

/// Words behind a number that change nothing, or open a side.
const BEHIND: &[(&str, Word)] = &[
    ("人", Word::Nothing),
    ("名", Word::Nothing),
    ("名员工", Word::Nothing),
    ("员工", Word::Nothing),
    ("位", Word::Nothing),
    ("家", Word::Nothing),
    ("个", Word::Nothing),
    ("天", Word::Nothing),
    ("people", Word::Nothing),
    ("employees", Word::Nothing),
    ("employee", Word::Nothing),
    ("staff", Word::Nothing),
    ("persons", Word::Nothing),
    ("чел", Word::Nothing),
    ("чел.", Word::Nothing),
    ("человек", Word::Nothing),
    ("человека", Word::Nothing),
    ("сотрудников", Word::Nothing),
    ("сотрудника", Word::Nothing),
    ("сотр.", Word::Nothing),
    ("days", Word::Nothing),
    ("day", Word::Nothing),
    ("дней", Word::Nothing),
    ("дня", Word::Nothing),
    ("день", Word::Nothing),
    ("+", Word::AtLeast),
    ("and above", Word::AtLeast),
    ("or more", Word::AtLeast),
    ("and more", Word::AtLeast),
    ("and over", Word::AtLeast),
    ("及以上", Word::AtLeast),
    ("以上", Word::AtLeast),
    ("и более", Word::AtLeast),
    ("и выше", Word::AtLeast),
    ("及以下", Word::AtMost),
    ("以下", Word::AtMost),
    ("以内", Word::AtMost),
    ("or less", Word::AtMost),
    ("or fewer", Word::AtMost),
    ("и менее", Word::AtMost),
];

const BEFORE: &[(&str, Word)] = &[
    ("<=", Word::AtMost),
    ("≤", Word::AtMost),
    ("<", Word::LessThan),
    (">=", Word::AtLeast),
    ("≥", Word::AtLeast),
    (">", Word::MoreThan),
    ("under", Word::LessThan),
    ("less than", Word::LessThan),
    ("fewer than", Word::LessThan),
    ("below", Word::LessThan),
    ("up to", Word::AtMost),
    ("over", Word::MoreThan),
    ("more than", Word::MoreThan),
    ("above", Word::MoreThan),
    ("at least", Word::AtLeast),
    ("от", Word::AtLeast),
    ("до", Word::AtMost),
    ("менее", Word::LessThan),
    ("меньше", Word::LessThan),
    ("более", Word::MoreThan),
    ("больше", Word::MoreThan),
    ("свыше", Word::MoreThan),
    ("не менее", Word::AtLeast),
    ("не более", Word::AtMost),
    ("少于", Word::LessThan),
    ("不足", Word::LessThan),
    ("不到", Word::LessThan),
    ("小于", Word::LessThan),
    ("超过", Word::MoreThan),
    ("大于", Word::MoreThan),
    ("至少", Word::AtLeast),
    ("约", Word::Nothing),
    ("около", Word::Nothing),
    ("about", Word::Nothing),
    ("approx.", Word::Nothing),
    ("ca.", Word::Nothing),
    ("~", Word::Nothing),
    ("≈", Word::Nothing),
];

/// What stands between the two ends of a range. The hyphen is last: it is a minus as well.
const BETWEEN: &[&str] = &["–", "—", "...", "…", "..", " to ", " до ", "至", "到", "~", "-"];

/// A plain decimal number with a point, the form of most cells: exact, and without a detour.
pub(in crate::exchange) fn read_plain(text: &str) -> Option<f64> {
    const POWERS: [f64; 16] =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    let bytes = text.as_bytes();
    let (is_negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if 16 < digits.len() || !digits.first()?.is_ascii_digit() {
        return None;
    }
    let (mut mantissa, mut n_digits, mut point) = (0u64, 0usize, None);
    for (idx, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + u64::from(byte - b'0');
                n_digits += 1;
            }
            b'.' if point.is_none() => point = Some(idx),
            _ => return None,
        }
    }
    let n_fraction = point.map_or(0, |idx| digits.len() - idx - 1);
    // Three digits behind the point may be thousands: that takes thought.
    if 15 < n_digits || (point.is_some() && matches!(n_fraction, 0 | 3)) {
        return None;
    }
    let x = mantissa as f64 / POWERS.get(n_fraction)?;
    Some(if is_negative { -x } else { x })
}

/// Reads a number or a range. `decimal` decides only where the cell itself does not.
pub(in crate::exchange) fn read_number(text: &str, decimal: Decimal) -> Option<Amount> {
    const MAX_LEN: usize = 64;
    if MAX_LEN < text.len() || !text.contains(|it: char| it.is_numeric()) {
        return None;
    }
    let text = normal(text);
    let text = text.trim();
    if let Some(it) = scientific(text) {
        return Some(it);
    }
    if let Some(inner) = text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        let it = quantity(inner.trim(), decimal)?;
        return (0.0 <= it.lo && it.is_exact()).then_some(Amount { lo: -it.hi, hi: -it.lo, ..it });
    }
    quantity(text, decimal).or_else(|| bounded(text, decimal)).or_else(|| range(text, decimal))
}

/// `1.23E+11`, as spreadsheets write large numbers; without the sign it may be a code.
fn scientific(text: &str) -> Option<Amount> {
    let (mantissa, power) = text.split_once("e+").or_else(|| text.split_once("e-"))?;
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let bare = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = bare.split_once(['.', ',']).unwrap_or((bare, "0"));
    if !is_digits(whole) || !is_digits(fraction) || !is_digits(power) || 3 < power.len() {
        return None;
    }
    let hint = match (bare.contains('.'), bare.contains(',')) {
        (true, _) => NumberHint::Point,
        (_, true) => NumberHint::Comma,
        _ => NumberHint::None,
    };
    let x: f64 = text.replace(',', ".").parse().ok().filter(|it: &f64| it.is_finite())?;
    Some(Amount { lo: x, hi: x, currency: None, is_percent: false, is_scaled: false, hint })
}

/// Folded, with the many forms of digits, spaces and dashes made one.
fn normal(text: &str) -> String {
    text.chars()
        .filter_map(|it| match it {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(it as u32 - 0xfee0),
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' | '\t' => Some(' '),
            '−' | '‐' | '‑' => Some('-'),
            '’' | '‘' | '´' => Some('\''),
            '〜' | '∼' => Some('~'),
            '￥' => Some('¥'),
            '\u{200b}'..='\u{200f}' | '\u{feff}' => None,
            it => Some(it),
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// `<10`, `over $1m`, `не менее 50`.
fn bounded(text: &str, decimal: Decimal) -> Option<Amount> {
    let (word, rest) = eat(text, BEFORE)?;
    let it = quantity(rest.trim_start(), decimal)?;
    if !it.is_exact() {
        return None;
    }
    let is_whole = it.lo.fract() == 0.0 && !it.is_percent;
    let step = if is_whole { 1.0 } else { 0.0 };
    let (lo, hi) = match word {
        Word::Nothing => (it.lo, it.hi),
        Word::AtLeast => (it.lo, f64::INFINITY),
        Word::AtMost => (f64::NEG_INFINITY, it.hi),
        Word::MoreThan => (it.lo + step, f64::INFINITY),
        Word::LessThan => (f64::NEG_INFINITY, it.hi - step),
    };
    Some(Amount { lo, hi, ..it })
}

fn range(text: &str, decimal: Decimal) -> Option<Amount> {
    // «от 50 до 200»
    let text = text.strip_prefix("от ").filter(|it| it.contains(" до ")).unwrap_or(text);
    for between in BETWEEN {
        let from = text.char_indices().nth(1).map_or(text.len(), |(idx, _)| idx);
        let Some(at) = text[from..].find(between) else { continue };
        let (left, right) = (&text[..from + at], &text[from + at + between.len()..]);
        let (left, right) = (left.trim(), right.trim());
        let (Some(mut lo), Some(hi)) = (quantity(left, decimal), quantity(right, decimal)) else {
            continue;
        };
        if !lo.is_exact() || !hi.is_exact() {
            return None;
        }
        // «$1-5M» is one to five million.
        if hi.is_scaled && !lo.is_scaled {
            let scale = hi.scale(right, decimal);
            if lo.lo * scale <= hi.hi {
                lo.lo *= scale;
            }
        }
        return (lo.lo <= hi.hi).then_some(Amount {
            lo: lo.lo,
            hi: hi.hi,
            currency: lo.currency.or(hi.currency),
            is_percent: lo.is_percent || hi.is_percent,
            is_scaled: lo.is_scaled || hi.is_scaled,
            hint: lo.hint.max(hi.hint),
        });
    }
    None
}

impl Amount {
    fn is_exact(&self) -> bool {
        self.lo == self.hi
    }

    /// By how much its words multiply it.
    fn scale(&self, text: &str, decimal: Decimal) -> f64 {
        let bare = text.trim_start_matches(|it: char| !it.is_ascii_digit());
        let n = bare.find(|it: char| !is_of_number(it)).unwrap_or(bare.len());
        match digits(bare[..n].trim_end(), decimal) {
            Some((x, _)) if x != 0.0 => self.lo.abs() / x,
            _ => 1.0,
        }
    }
}

fn is_of_number(it: char) -> bool {
    it.is_ascii_digit() || matches!(it, '.' | ',' | ' ' | '\'')
}

/// One amount with what belongs to it: sign, currency, digits, scale, percent, unit.
fn quantity(text: &str, decimal: Decimal) -> Option<Amount> {
    let (mut rest, mut is_negative, mut currency) = (text, false, None);
    loop {
        rest = rest.trim_start();
        if let Some(it) = rest.strip_prefix(['-', '+']) {
            is_negative ^= rest.starts_with('-');
            rest = it;
        } else if let Some((code, it)) = eat_before_digits(rest)
            && currency.is_none()
        {
            (currency, rest) = (Some(Currency(code)), it);
        } else {
            break;
        }
    }
    let n = rest.find(|it| !is_of_number(it)).unwrap_or(rest.len());
    let (x, hint) = digits(rest[..n].trim_end_matches([' ', '.', ',']), decimal)?;
    rest = rest[n..].trim_start();
    let (mut scale, mut is_scaled, mut is_percent, mut side) = (1.0, false, false, Word::Nothing);
    while !rest.is_empty() {
        rest = if let Some((times, it)) = eat(rest, SCALES)
            && !is_scaled
        {
            (scale, is_scaled) = (times, true);
            it
        } else if let Some((code, it)) = eat(rest, CURRENCIES)
            // «人民币3000万元» says it twice.
            && currency.is_none_or(|it| it.0 == code)
        {
            currency = Some(Currency(code));
            it
        } else if let Some(it) = rest.strip_prefix('%')
            && !is_scaled
        {
            (scale, is_scaled, is_percent) = (0.01, true, true);
            it
        } else if let Some((word, it)) = eat(rest, BEHIND) {
            if !matches!(word, Word::Nothing) {
                side = word;
            }
            it
        } else {
            return None;
        }
        .trim_start();
    }
    let x = if is_percent { x / 100.0 } else { x * scale };
    let x = if is_negative { -x } else { x };
    let (lo, hi) = match side {
        Word::AtLeast => (x, f64::INFINITY),
        Word::AtMost => (f64::NEG_INFINITY, x),
        _ => (x, x),
    };
    x.is_finite().then_some(Amount { lo, hi, currency, is_percent, is_scaled, hint })
}

fn eat_before_digits(text: &str) -> Option<(&'static str, &str)> {
    if text.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    // `usd100` and `rmb 3万`: digits are no letters, so the word ends there.
    eat(text, CURRENCIES)
}

/// Takes the longest word of the table off the front. A word of letters ends where letters end, except in Chinese.
fn eat<'a, T: Copy>(text: &'a str, table: &[(&'static str, T)]) -> Option<(T, &'a str)> {
    let is_letter = |it: char| it.is_alphabetic() && !is_ideograph(it);
    let mut res: Option<(usize, T)> = None;
    for (word, it) in table {
        let Some(rest) = text.strip_prefix(word) else { continue };
        let is_cut = word.ends_with(is_letter) && rest.starts_with(is_letter);
        if !is_cut && res.is_none_or(|(n, _)| n < word.len()) {
            res = Some((word.len(), *it));
        }
    }
    res.map(|(n, it)| (it, &text[n..]))
}

fn is_ideograph(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Digits with separators.
fn digits(text: &str, decimal: Decimal) -> Option<(f64, NumberHint)> {
    let bytes = text.as_bytes();
    if !bytes.last()?.is_ascii_digit() || !(bytes[0].is_ascii_digit() || bytes[0] == b'.') {
        return None;
    }
    let count = |sign: u8| text.matches(char::from(sign)).count();
    let (n_points, n_commas) = (count(b'.'), count(b','));
    let last = bytes.iter().rposition(|it| matches!(it, b'.' | b','));
    let (sign, hint) = match (n_points, n_commas, last) {
        (0, 0, _) | (_, _, None) => (None, NumberHint::None),
        (1.., 1.., Some(at)) => {
            let sign = bytes[at];
            if 1 < count(sign) {
                return None;
            }
            (Some(sign), clear(sign))
        }
        (0, 2.., _) => (None, NumberHint::Point),
        (2.., 0, _) => (None, NumberHint::Comma),
        (_, _, Some(at)) => {
            let sign = bytes[at];
            let (whole, n_behind) = (&bytes[..at], bytes.len() - at - 1);
            let is_clear = n_behind != 3 || !(1..=3).contains(&whole.len()) || whole[0] == b'0';
            if is_clear {
                (Some(sign), clear(sign))
            } else {
                let hint = match sign {
                    b'.' => NumberHint::AmbiguousPoint,
                    _ => NumberHint::AmbiguousComma,
                };
                let decimal = match decimal {
                    Decimal::Point => b'.',
                    Decimal::Comma => b',',
                };
                ((sign == decimal).then_some(sign), hint)
            }
        }
    };
    let (whole, fraction) = match sign.and(last) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    };
    if !fraction.bytes().all(|it| it.is_ascii_digit()) || !is_grouped(whole) {
        return None;
    }
    let mut plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    plain.push('.');
    plain.push_str(fraction);
    plain.push('0');
    Some((plain.parse().ok()?, hint))
}

fn clear(sign: u8) -> NumberHint {
    if sign == b'.' { NumberHint::Point } else { NumberHint::Comma }
}

/// Whether groups of three follow the first; of two in the Indian way. Four Chinese ones do not occur.
fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split(|it: char| !it.is_ascii_digit());
    let first = groups.next().unwrap_or("");
    let rest: Vec<usize> = groups.map(str::len).collect();
    let Some((last, middle)) = rest.split_last() else { return true };
    *last == 3
        && (1..=3).contains(&first.len())
        && (middle.iter().all(|it| *it == 3)
            || (first.len() <= 2 && middle.iter().all(|it| *it == 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INF: f64 = f64::INFINITY;

    #[track_caller]
    fn check(text: &str, decimal: Decimal, lo: f64, hi: f64) {
        let found = read_number(text, decimal).map(|it| (it.lo, it.hi));
        assert_eq!(found, Some((lo, hi)), "{text}");
    }

    #[test]
    fn exact_numbers() {
        for (text, x) in [
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1 234,5", 1234.5),
            ("1'234", 1234.0),
            ("12 %", 0.12),
            ("$1.2M", 1.2e6),
            ("¥1.2亿", 1.2e8),
            ("3万", 3e4),
            ("1,5 млн", 1.5e6),
            ("250 тыс.", 25e4),
            ("€ 10k", 1e4),
            ("(1,234)", -1234.0),
            ("($1.5M)", -1.5e6),
            ("-32.4%", -0.324),
            ("\"", f64::NAN),
            ("$514,405.0", 514_405.0),
            ("€1,600,000,000", 1.6e9),
            ("1\u{a0}234", 1234.0),
            ("１２３", 123.0),
            ("380 employees", 380.0),
            ("约500人", 500.0),
            ("12,34,567", 1_234_567.0),
            ("-$5", -5.0),
            ("$-5", -5.0),
            ("100 USD", 100.0),
            ("1200万元", 1.2e7),
            ("3 млрд руб.", 3e9),
            (".5", 0.5),
            ("1.23E+11", 1.23e11),
            ("-1,5e-2", -0.015),
            ("(12 %)", -0.12),
            ("5萬", 5e4),
            ("1.5億元", 1.5e8),
            ("120万人", 1.2e6),
            ("人民币3000万元", 3e7),
            ("约 ￥2,000", 2000.0),
            ("2,5 млрд ₽", 2.5e9),
            ("1 200 000,50 руб.", 1_200_000.5),
            ("US$ 3.5bn", 3.5e9),
            ("CHF 1'234'567.50", 1_234_567.5),
            ("12,5 %", 0.125),
            ("+7", 7.0),
            ("0,125", 0.125),
        ] {
            if !x.is_nan() {
                check(text, Decimal::Point, x, x);
            }
        }
        check("1,234", Decimal::Point, 1234.0, 1234.0);
        check("1,234", Decimal::Comma, 1.234, 1.234);
        check("1.234", Decimal::Comma, 1234.0, 1234.0);
    }

    #[test]
    fn ranges() {
        for (text, lo, hi) in [
            ("51-200", 51.0, 200.0),
            ("51–200", 51.0, 200.0),
            ("1,001-5,000", 1001.0, 5000.0),
            ("10000+", 1e4, INF),
            ("<10", -INF, 9.0),
            ("10人以下", -INF, 10.0),
            ("100-499人", 100.0, 499.0),
            ("$1-5M", 1e6, 5e6),
            ("500k - 1M", 5e5, 1e6),
            ("от 50 до 200", 50.0, 200.0),
            (">100", 101.0, INF),
            ("10,000+ employees", 1e4, INF),
            ("不足50人", -INF, 49.0),
            ("5 to 10", 5.0, 10.0),
            ("более 1 млн", 1e6 + 1.0, INF),
            ("10%–20%", 0.1, 0.2),
            ("500人以上", 500.0, INF),
            ("51~200人", 51.0, 200.0),
            ("от 100 чел.", 100.0, INF),
            ("до 50", -INF, 50.0),
            ("1000-5000万元", 1e7, 5e7),
            ("≥ 1,000", 1000.0, INF),
            ("1 001 - 5 000", 1001.0, 5000.0),
        ] {
            check(text, Decimal::Point, lo, hi);
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "",
            "-",
            "abc",
            "$1200000, undisclosed amount",
            "1,23,4",
            "12 34",
            "2026-03-14",
            "5 apples",
            "1.2.3",
            "10-5",
            "$",
            "1e",
            "12e4",
            "1e+",
            "--",
            "k",
            "1 2,3 4",
        ] {
            assert_eq!(read_number(text, Decimal::Point), None, "{text}");
            assert_eq!(read_plain(text), None, "{text}");
        }
    }

    #[test]
    fn the_short_way_agrees_with_the_long_one() {
        for text in ["0", "7", "-7", "1234.5", "0.1", "2822", "1100.04", "-0.25", "123456789012345"]
        {
            let x: f64 = text.parse().unwrap();
            assert_eq!(read_plain(text), Some(x), "{text}");
            check(text, Decimal::Comma, x, x);
        }
        assert_eq!(read_plain("1.234"), None);
    }

    #[test]
    fn hints() {
        let hint = |text| read_number(text, Decimal::Point).unwrap().hint;
        assert_eq!(hint("1,234"), NumberHint::AmbiguousComma);
        assert_eq!(hint("1.234"), NumberHint::AmbiguousPoint);
        assert_eq!(hint("1,234,567"), NumberHint::Point);
        assert_eq!(hint("1,5"), NumberHint::Comma);
        assert_eq!(hint("0.123"), NumberHint::Point);
        assert_eq!(hint("12"), NumberHint::None);
    }
}
