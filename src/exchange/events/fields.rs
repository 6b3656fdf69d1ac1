//! The columns of deals and usage tables: what each tells, by its header and its values, and how its cells are read.

use std::sync::LazyLock;

use super::stage::{State, read_state};
use crate::{
    exchange::{
        Decimal, ProblemKind, Reading,
        cell::{CellReader, is_blank, read_flag, read_number},
        guess::{Decided, Given, Guessed, SampleColumn, Stats, reading_of},
        standard::letters,
    },
    model::{
        Attribute, ChunkCell, ColumnTarget, Day, EventField, Kind, Message, Purpose, TableKind,
        Unit,
    },
};

/// What one cell tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::exchange) enum EventCell<'a> {
    Blank,
    State(State),
    Flag(bool),
    Number(f64),
    Day(Day),
    /// Months since year 0.
    Month(i32),
    Text(&'a str),
}

/// Headers, the surest first, parted by `|`; case and punctuation do not matter.
const COMPANY: [(ColumnTarget, &str, &str); 3] = [
    (
        ColumnTarget::RecordId,
        "import-field-record-id",
        "accountid|account id|company id|companyid|associated company ids|associated company id|\
         associated company ids (primary)|primary associated company id|organization id|org id|customer id|\
         client id|hs_company_id|客户编号|公司编号|ИНН|Код клиента|Код контрагента",
    ),
    (
        ColumnTarget::Domain,
        "import-field-domain",
        "company domain name|company domain|associated company domain|account domain|domain|website|account website|\
         email domain|公司网址|网址|域名|Сайт|Сайт компании|Домен",
    ),
    (
        ColumnTarget::Name,
        "import-field-name",
        "account name|account|company name|company|associated company|associated company name|\
         associated company names|primary company|organization name|organization|organisation|deal organization|\
         customer name|customer|client name|client|公司名称|企业名称|公司名稱|客户名称|客戶名稱|客户|客戶|公司|企业|组织|Компания|Название компании|\
         Клиент|Контрагент|Организация|Заказчик|Покупатель",
    ),
];

const FIELDS: [(EventField, &str, &str); 12] = [
    (
        EventField::IsWon,
        "import-field-is-won",
        "iswon|is won|won|is closed won|hs_is_closed_won|closed won|deal won|Выиграна",
    ),
    (
        EventField::IsClosed,
        "import-field-is-closed",
        "isclosed|is closed|closed|hs_is_closed|is deal closed|Закрыта",
    ),
    (
        EventField::Stage,
        "import-field-stage",
        "deal status|opportunity status|status|stagename|deal stage|dealstage|stage name|stage|opportunity stage|\
         sales stage|pipeline stage|deal outcome|outcome|result|deal_pipeline_stage_id|阶段|階段|销售阶段|商机阶段|\
         状态|狀態|成交状态|Стадия|Стадия сделки|Этап|Этап сделки|Статус|Статус сделки",
    ),
    (
        EventField::Amount,
        "import-field-amount",
        "amount in company currency|hs_amount_in_home_currency|amount (converted)|amount converted|amount|deal amount|\
         deal value|close value|opportunity amount|contract value|won amount|value|total contract value|price|金额|\
         金額|成交金额|合同金额|商机金额|预计金额|Сумма|Сумма сделки|Бюджет|Стоимость",
    ),
    (
        EventField::Currency,
        "import-field-currency",
        "currency|deal currency|deal currency code|deal_currency_code|currency code|currencyisocode|\
         deal currency of value|currency of value|币种|幣種|货币|Валюта",
    ),
    (
        EventField::WonOn,
        "import-field-won-on",
        "won time|won date|date won|won on|closed won date|赢单时间|Дата выигрыша|Время выигрыша",
    ),
    (
        EventField::LostOn,
        "import-field-lost-on",
        "lost time|lost date|date lost|lost on|closed lost date|输单时间|Дата проигрыша|Время проигрыша",
    ),
    (
        EventField::Closed,
        "import-field-closed",
        "close date|closedate|closed date|closing date|deal closed on|closed on|close time|closed at|signed date|\
         成交日期|结单日期|签约日期|关闭日期|成交时间|Дата закрытия|Дата сделки|Дата завершения",
    ),
    (
        EventField::Opened,
        "import-field-opened",
        "create date|createdate|created date|deal created|created|created time|created at|engage date|open date|\
         opened|opened on|date opened|date created|start date|创建日期|创建时间|立项日期|Дата создания|Создана|Дата начала",
    ),
    (
        EventField::DaysToClose,
        "import-field-days-to-close",
        "days to close|days_to_close|age|sales cycle|sales cycle days|cycle days|cycle length|成交周期|成交天数|\
         Дней до закрытия|Дней до сделки|Цикл сделки",
    ),
    (
        EventField::Month,
        "import-field-month",
        "month|period|usage month|month start|month end|year month|reporting month|activity month|date|day|week|\
         月份|月|统计月份|日期|期间|Месяц|Период|Дата",
    ),
    (
        EventField::Used,
        "import-field-used",
        "usage|product usage|used|active users|monthly active users|mau|wau|dau|logins|login count|sessions|events|\
         event count|api calls|requests|seats used|active seats|active days|minutes|hours|quantity|count|使用量|\
         活跃用户|活跃用户数|登录次数|调用次数|次数|Использование|Активные пользователи|Входы|Сессии|Количество",
    ),
];

/// Headers of a deal itself, which a list of companies does not have.
const DEAL_MARKS: &str = "deal name|dealname|deal id|deal|opportunity name|opportunity id|opportunity|potential name|\
     deal title|deal stage|dealstage|stagename|opportunity stage|商机名称|商机编号|销售机会|商机阶段|Сделка|Название сделки|\
     ID сделки|Стадия сделки|Статус сделки";

/// How surely a header means one of these: the lower the surer.
fn rank(aliases: &str, header: &str) -> Option<usize> {
    const PREFIXES: [&str; 5] = ["property", "deal", "opportunity", "сделка", "交易"];
    const FAR: usize = 1000;
    let whole = letters(header);
    let bare = letters(header.split(['(', '（', '[']).next().unwrap_or(header));
    let find = |it: &str| aliases.split('|').position(|alias| letters(alias) == it);
    let rest = || PREFIXES.iter().find_map(|it| whole.strip_prefix(it)).filter(|it| !it.is_empty());
    find(&whole)
        .or_else(|| find(&bare).map(|it| it + FAR))
        .or_else(|| find(rest()?).map(|it| it + 2 * FAR))
}

/// What a table of other things than companies looks like; `None` for a list of companies.
pub(in crate::exchange) fn looks_like(
    headers: &[String],
    columns: &[SampleColumn],
    stats: &[Stats],
) -> Option<TableKind> {
    let means = |idx: usize, field: EventField| {
        let (_, _, aliases) = FIELDS.iter().find(|(it, ..)| *it == field)?;
        rank(aliases, &headers[idx]).filter(|_| suits(field, &columns[idx], &stats[idx]))
    };
    let has = |field| (0..headers.len()).any(|idx| means(idx, field).is_some());
    // Companies return, row after row.
    let repeats = (0..headers.len()).any(|idx| {
        let names = COMPANY.iter().any(|(_, _, aliases)| rank(aliases, &headers[idx]).is_some());
        names && 4 <= stats[idx].n_known && stats[idx].distinct() <= 0.6
    });
    let ends = (0..headers.len())
        .any(|idx| means(idx, EventField::Stage).is_some() && 0.3 <= told_states(&columns[idx]));
    let is_marked = headers.iter().any(|it| rank(DEAL_MARKS, it).is_some_and(|it| it < 1000));
    let tells_end = ends || has(EventField::IsWon) || has(EventField::WonOn);
    let tells_more = has(EventField::Amount) || has(EventField::Closed);
    if tells_end && tells_more && (is_marked || repeats) {
        return Some(TableKind::Deals);
    }
    let is_usage = repeats && !tells_end && has(EventField::Month) && has(EventField::Used);
    is_usage.then_some(TableKind::Usage)
}

/// Guesses the columns that nobody has decided about.
pub(in crate::exchange) fn guess(given: &Given<'_>, mut res: Vec<Option<Guessed>>) -> Vec<Guessed> {
    let is_taken = |res: &[Option<Guessed>], target: &ColumnTarget| {
        res.iter().flatten().any(|it| it.target == *target)
    };
    let is_free =
        |res: &[Option<Guessed>], idx: usize| res[idx].is_none() && 0 < given.stats[idx].n_known;
    let reason = |key| Message::new("import-reason-header").key("field", key);
    for (target, key, aliases) in &COMPANY {
        let fits = |idx: &usize| match target {
            ColumnTarget::Domain => 0.5 <= given.stats[*idx].domains(),
            // A number of the row itself is no company's.
            ColumnTarget::RecordId => {
                given.kind == TableKind::Deals || given.stats[*idx].distinct() < 0.95
            }
            _ => given.stats[*idx].dates() < 0.5,
        };
        let free = (0..res.len()).filter(|idx| is_free(&res, *idx)).filter(fits);
        let found = free.filter_map(|idx| Some((rank(aliases, &given.headers[idx])?, idx))).min();
        if let Some((_, idx)) = found.filter(|_| !is_taken(&res, target)) {
            res[idx] = Some(Guessed { target: target.clone(), reason: reason(key) });
        }
    }
    for (field, key, aliases) in FIELDS {
        let target = ColumnTarget::Event(field);
        if !EventField::of(given.kind).contains(&field) || is_taken(&res, &target) {
            continue;
        }
        let free = (0..res.len()).filter(|idx| {
            is_free(&res, *idx) && suits(field, &given.columns[*idx], &given.stats[*idx])
        });
        // Of a stage and a status, the one that tells won from lost.
        let untold = |idx: usize| match field {
            EventField::Stage => (100.0 * (1.0 - told_states(&given.columns[idx]))) as usize,
            _ => 0,
        };
        let by_header = free
            .clone()
            .filter_map(|idx| Some((untold(idx), rank(aliases, &given.headers[idx])?, idx)))
            .min();
        let found = match by_header {
            Some((.., idx)) => Some((idx, reason(key))),
            // Whatever else is counted by month.
            None if field == EventField::Used => free
                .clone()
                .find(|idx| 0.9 <= given.stats[*idx].numbers() && given.stats[*idx].dates() < 0.1)
                .map(|idx| (idx, Message::new("import-reason-values").key("field", key))),
            None => None,
        };
        if let Some((idx, reason)) = found {
            res[idx] = Some(Guessed { target, reason });
        }
    }
    let unused = || Guessed {
        target: ColumnTarget::LeftOut,
        reason: Message::new("import-reason-not-rolled"),
    };
    res.into_iter().map(|it| it.unwrap_or_else(unused)).collect()
}

/// Whether the values allow what the header says.
fn suits(field: EventField, column: &SampleColumn, stats: &Stats) -> bool {
    match field {
        EventField::Stage => stats.numbers() < 0.5 && stats.dates() < 0.5,
        EventField::IsWon | EventField::IsClosed => 0.8 <= stats.flags(),
        EventField::Amount | EventField::DaysToClose | EventField::Used => 0.5 <= stats.numbers(),
        EventField::Currency => stats.mean_chars() <= 12.0 && stats.numbers() < 0.5,
        EventField::Opened | EventField::Closed | EventField::WonOn | EventField::LostOn => {
            0.5 <= stats.dates().max(stats.serials())
        }
        EventField::Month => 0.8 <= share(column, |it| read_month(it).is_some()).max(stats.dates()),
    }
}

/// The share of the cells that name an end of a deal.
fn told_states(column: &SampleColumn) -> f64 {
    share(column, |it| read_state(it).1)
}

fn share(column: &SampleColumn, is_it: impl Fn(&str) -> bool) -> f64 {
    const ENOUGH: usize = 500;
    let cells: Vec<&str> = column.iter().filter(|it| !is_blank(it)).take(ENOUGH).collect();
    let n = cells.iter().filter(|it| is_it(it)).count();
    n as f64 / cells.len().max(1) as f64
}

/// How amounts and days of a field are read: as those of an attribute of this kind.
fn event_attribute(field: EventField) -> Option<&'static Attribute> {
    static KINDS: LazyLock<[Attribute; 3]> = LazyLock::new(|| {
        [
            (Kind::Number, Unit::Money(String::new())),
            (Kind::Number, Unit::None),
            (Kind::Date, Unit::None),
        ]
        .map(|(kind, unit)| {
            let (name, purpose) = (String::new(), Purpose::Trait);
            Attribute { name, kind, unit, purpose, standard: None }
        })
    });
    let [money, number, date] = &*KINDS;
    match field {
        EventField::Amount => Some(money),
        EventField::DaysToClose | EventField::Used => Some(number),
        EventField::Opened | EventField::Closed | EventField::WonOn | EventField::LostOn => {
            Some(date)
        }
        EventField::Stage
        | EventField::IsWon
        | EventField::IsClosed
        | EventField::Currency
        | EventField::Month => None,
    }
}

/// How the cells of a field are written; the commonest currency of the table is that of its amounts.
pub(in crate::exchange) fn event_reading(
    field: EventField,
    header: &str,
    stats: &Stats,
    decimal: Option<Decimal>,
    currencies: Option<&SampleColumn>,
) -> Decided {
    static DATE: LazyLock<Option<&'static Attribute>> =
        LazyLock::new(|| event_attribute(EventField::Opened));
    let attribute = match field {
        // A month may be written as its first day.
        EventField::Month if 0.5 <= stats.dates() => *DATE,
        _ => event_attribute(field),
    };
    let Some(attribute) = attribute else { return Decided::default() };
    let mut decided = reading_of(header, attribute, stats, decimal);
    if field == EventField::Amount
        && let Reading::Number { currency, .. } = &mut decided.reading
    {
        let is_converted = ["converted", "companycurrency", "homecurrency"]
            .iter()
            .any(|it| letters(header).contains(it));
        let usual = currencies.filter(|_| !is_converted).and_then(usual_currency);
        *currency = usual.or_else(|| stats.currency().map(str::to_owned));
    }
    decided
}

fn usual_currency(column: &SampleColumn) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for cell in column.iter() {
        let Some(code) = read_currency(cell) else { continue };
        match counts.iter_mut().find(|(it, _)| *it == code) {
            Some((_, n)) => *n += 1,
            None => counts.push((code, 1)),
        }
    }
    // The first of equals.
    counts.into_iter().rev().max_by_key(|(_, n)| *n).map(|(code, _)| code)
}

/// `USD`, `$`, «US dollar (USD)».
fn read_currency(text: &str) -> Option<String> {
    let mut words = text.split(|it: char| !it.is_alphanumeric());
    if let Some(code) =
        words.find(|it| it.len() == 3 && it.bytes().all(|it| it.is_ascii_uppercase()))
    {
        return Some(code.to_owned());
    }
    let amount = read_number(&format!("1 {text}"), Decimal::Point)?;
    amount.currency.map(|it| it.code().to_owned())
}

/// A month without a day: `2026-03`, `202603`, `03/2026`, `Mar 2026`, `2026年3月`.
fn read_month(text: &str) -> Option<i32> {
    const MAX_LEN: usize = 24;
    if MAX_LEN < text.len() {
        return None;
    }
    let text = text.trim();
    if text.len() == 6 && text.bytes().all(|it| it.is_ascii_digit()) {
        let (year, month): (i32, i32) = (text[..4].parse().ok()?, text[4..].parse().ok()?);
        let is_month = (1..=12).contains(&month) && (1990..=2100).contains(&year);
        return is_month.then_some(year * 12 + month - 1);
    }
    let order = crate::exchange::DateOrder::DayFirst;
    [format!("{text}-01"), format!("{text}1日"), format!("1 {text}"), format!("{text} 1")]
        .iter()
        .find_map(|it| crate::exchange::cell::read_date(it, order))
        .map(|(day, _)| month_of(day))
}

fn month_of(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    i32::from(year) * 12 + i32::from(month) - 1
}

/// Reads the cells of one field.
pub(in crate::exchange) struct EventReader {
    field: EventField,
    cells: Option<CellReader>,
}

impl EventReader {
    pub(in crate::exchange) fn new(field: EventField, reading: &Reading) -> Self {
        let attribute = match (field, reading) {
            (EventField::Month, Reading::Date { .. }) => event_attribute(EventField::Opened),
            _ => event_attribute(field),
        };
        Self { field, cells: attribute.map(|it| CellReader::new(it, reading)) }
    }

    pub(in crate::exchange) fn read<'a>(
        &mut self,
        text: &'a str,
    ) -> Result<EventCell<'a>, ProblemKind> {
        if is_blank(text) {
            return Ok(EventCell::Blank);
        }
        if let Some(cells) = &mut self.cells {
            return match cells.read(text) {
                Ok(ChunkCell::Number(it)) => {
                    // Of a range, the middle.
                    let middle = it.lo().midpoint(it.hi());
                    if middle.is_finite() {
                        Ok(EventCell::Number(middle))
                    } else {
                        Ok(EventCell::Blank)
                    }
                }
                Ok(ChunkCell::Day(day)) if self.field == EventField::Month => {
                    Ok(EventCell::Month(month_of(day)))
                }
                Ok(ChunkCell::Day(day)) => Ok(EventCell::Day(day)),
                Ok(_) => Ok(EventCell::Blank),
                Err(kind) if self.field == EventField::Month => {
                    read_month(text).map(EventCell::Month).ok_or(kind)
                }
                Err(kind) => Err(kind),
            };
        }
        match self.field {
            EventField::Stage => Ok(EventCell::State(read_state(text).0)),
            EventField::IsWon | EventField::IsClosed => {
                read_flag(text).map(EventCell::Flag).ok_or(ProblemKind::NotAFlag)
            }
            EventField::Month => {
                read_month(text).map(EventCell::Month).ok_or(ProblemKind::NotADate)
            }
            _ => Ok(EventCell::Text(text)),
        }
    }

    /// Whether the currency named in a cell is this one.
    pub(super) fn is_currency(text: &str, wanted: &str) -> bool {
        read_currency(text).is_none_or(|it| it == wanted)
    }
}
