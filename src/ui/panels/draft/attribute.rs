//! How an attribute shows: its icon, and the words for its kind.

use crate::{
    model::{Attribute, Kind, Unit},
    ui::theme::icon,
};

/// The icon of a standard attribute, or of the kind.
pub(in crate::ui) fn attribute_icon(attribute: &Attribute) -> &'static str {
    let standard = attribute.standard.as_deref().unwrap_or_default();
    match standard {
        "industry" => icon::FACTORY,
        "country" | "market" => icon::GLOBE,
        "region" | "city" | "address" => icon::MAP_PIN,
        "employees" => icon::USERS_THREE,
        "funding" | "funding-stage" | "last-funding" | "valuation" => icon::COINS,
        "technologies" => icon::CODE,
        "products" => icon::PACKAGE,
        "locations" | "ownership" => icon::BUILDINGS,
        _ => match (attribute.kind, &attribute.unit) {
            (Kind::Number, Unit::People) => icon::USERS,
            (Kind::Number, Unit::Money(_)) => icon::CURRENCY_CIRCLE_DOLLAR,
            (Kind::Number, Unit::Share) => icon::PERCENT,
            (Kind::Number, Unit::Days) => icon::CLOCK,
            (kind, _) => kind_icon(kind),
        },
    }
}

pub(super) fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => icon::TAG,
        Kind::Tags => icon::STACK,
        Kind::Number => icon::HASH,
        Kind::Date => icon::CALENDAR,
        Kind::Flag => icon::TOGGLE_LEFT,
        Kind::Text => icon::TEXT_AA,
    }
}

/// The key of the word for a kind.
pub(super) fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => "draft-kind-category",
        Kind::Tags => "draft-kind-tags",
        Kind::Number => "draft-kind-number",
        Kind::Date => "draft-kind-date",
        Kind::Flag => "draft-kind-flag",
        Kind::Text => "draft-kind-text",
    }
}
