//! How the cells of a column are read, why, and what they leave open.

use super::{HeaderUnit, Stats};
use crate::{
    exchange::{Ambiguity, DateOrder, Decimal, Reading},
    model::{Attribute, Kind, Message, Unit},
};

/// How a column is read.
#[derive(Default)]
pub(in crate::exchange) struct Decided {
    pub(in crate::exchange) reading: Reading,
    /// Why.
    pub(in crate::exchange) how: Option<Message>,
    /// What the cells leave open, and the first of them that does.
    pub(in crate::exchange) ambiguity: Option<Ambiguity>,
    pub(in crate::exchange) example: String,
}

/// How the column is written, and what of it the cells do not decide. `other` is the decimal sign that the rest of
/// the table uses.
pub(in crate::exchange) fn reading_of(
    header: &str,
    attribute: &Attribute,
    stats: &Stats,
    other: Option<Decimal>,
) -> Decided {
    match attribute.kind {
        Kind::Number => {
            let told = HeaderUnit::of(header);
            let (decimal, how) = decimal_of(stats, &attribute.unit, other);
            let currency = match &attribute.unit {
                Unit::Money(code) if !code.is_empty() => Some(code.clone()),
                _ => None,
            };
            let times = told.times.filter(|_| stats.percents() < 0.5).unwrap_or(1.0);
            // Shares under a header with a percent sign may be written as such already.
            let times = if told.is_percent && stats.are_fractions() { 1.0 } else { times };
            let is_open = how == DecimalBy::Default;
            Decided {
                reading: Reading::Number { decimal, times, currency },
                how: how.message(stats),
                ambiguity: is_open.then_some(Ambiguity::Decimal),
                example: if is_open { stats.decimal.example.clone() } else { String::new() },
            }
        }
        Kind::Date => {
            let (order, how) = order_of(stats);
            let serial = 0.0 < stats.serials();
            let is_open = how == OrderBy::Default;
            Decided {
                reading: Reading::Date { order, serial },
                how: if 0.5 <= stats.serials() {
                    Some(Message::new("table-how-serial"))
                } else {
                    how.message(stats)
                },
                ambiguity: is_open.then_some(Ambiguity::DateOrder),
                example: if is_open { stats.order.example.clone() } else { String::new() },
            }
        }
        Kind::Tags => {
            let separator = stats.tag_separator().unwrap_or_else(|| stats.usual_separator());
            Decided { reading: Reading::Tags { separator }, ..Decided::default() }
        }
        Kind::Flag if stats.are_marks() => Decided {
            reading: Reading::Flag { blank_is_no: true },
            how: Some(Message::new("table-how-marks")),
            ..Decided::default()
        },
        Kind::Category | Kind::Flag | Kind::Text => Decided::default(),
    }
}

/// What told the decimal sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DecimalBy {
    Cells,
    Grouping,
    Table,
    /// No cell has a sign that matters.
    Whole,
    Default,
}

impl DecimalBy {
    fn message(self, stats: &Stats) -> Option<Message> {
        let n_for = stats.decimal.point.max(stats.decimal.comma);
        match self {
            Self::Cells => Some(Message::new("table-how-decimal-cells").count("n", n_for)),
            Self::Grouping => Some(Message::new("table-how-decimal-grouping")),
            Self::Table => Some(Message::new("table-how-decimal-table")),
            Self::Whole => None,
            Self::Default => Some(Message::new("table-how-decimal-default")),
        }
    }
}

/// The decimal sign that the cells of a column prove.
pub(in crate::exchange) fn proven_decimal(stats: &Stats) -> Option<Decimal> {
    let votes = &stats.decimal;
    match votes.point.cmp(&votes.comma) {
        std::cmp::Ordering::Greater => Some(Decimal::Point),
        std::cmp::Ordering::Less => Some(Decimal::Comma),
        std::cmp::Ordering::Equal => None,
    }
}

fn decimal_of(stats: &Stats, unit: &Unit, other: Option<Decimal>) -> (Decimal, DecimalBy) {
    let votes = &stats.decimal;
    let (n_comma, n_point) = (votes.ambiguous_comma, votes.ambiguous_point);
    if let Some(it) = proven_decimal(stats) {
        return (it, DecimalBy::Cells);
    }
    if n_comma + n_point == 0 {
        return (other.unwrap_or_default(), DecimalBy::Whole);
    }
    // Signs before three digits each time, and larger numbers never without: they part thousands. People are whole.
    let is_grouped = *unit == Unit::People
        || (3 <= n_comma + n_point && 0 < votes.n_small && votes.n_large == 0);
    let grouped_by = if n_point < n_comma { Decimal::Point } else { Decimal::Comma };
    if is_grouped {
        return (grouped_by, DecimalBy::Grouping);
    }
    if let Some(it) = other {
        return (it, DecimalBy::Table);
    }
    let is_money = matches!(unit, Unit::Money(_));
    (if is_money { grouped_by } else { Decimal::Point }, DecimalBy::Default)
}

/// What told the order of day and month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OrderBy {
    Cells,
    /// Every date says by itself which part is which.
    Plain,
    Default,
}

impl OrderBy {
    fn message(self, stats: &Stats) -> Option<Message> {
        let n_for = stats.order.day_first.max(stats.order.month_first);
        match self {
            Self::Cells => Some(Message::new("table-how-order-cells").count("n", n_for)),
            Self::Plain => None,
            Self::Default => Some(Message::new("table-how-order-default")),
        }
    }
}

fn order_of(stats: &Stats) -> (DateOrder, OrderBy) {
    let votes = &stats.order;
    if votes.day_first != votes.month_first {
        let is_day_first = votes.month_first < votes.day_first;
        let order = if is_day_first { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        return (order, OrderBy::Cells);
    }
    // With slashes, exports are American more often than not; with points and hyphens they are not.
    let is_month_first = votes.ambiguous < votes.slashes * 2;
    let order = if is_month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    (order, if 0 < votes.ambiguous { OrderBy::Default } else { OrderBy::Plain })
}
