//! Reads what was typed into a cell, as an import would.

use crate::{
    exchange::{self, Decimal},
    i18n::{Language, Tr},
    model::{Attribute, Value},
};

/// What was typed is no value of this attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// `None` for a blank.
pub(super) fn value(
    tr: &Tr,
    text: &str,
    attribute: &Attribute,
) -> Result<Option<Value>, Unreadable> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    exchange::typed(text, attribute, decimal(tr)).map(Some).ok_or(Unreadable)
}

/// How the language writes numbers.
pub(super) fn decimal(tr: &Tr) -> Decimal {
    match tr.language() {
        Language::Russian => Decimal::Comma,
        _ => Decimal::Point,
    }
}
