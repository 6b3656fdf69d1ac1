//! Words: turns message keys into the sentences of one language. Knows which words there are, not who asks.
//!
//! The messages are in `assets/i18n/<language>/<area>.ftl` (Fluent); the first part of a key is the area. A test
//! sees to it that every key used is there in every language with the same variables.

mod condition;
mod list;
mod number;
mod reworded;
mod statement;

pub use statement::Piece;

use std::borrow::Cow;

use fluent::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::model::{Arg, EventField, Kind, Message, Outcome, TableKind};

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-Hans")]
    SimplifiedChinese,
    #[serde(rename = "zh-Hant")]
    TraditionalChinese,
    #[serde(rename = "ru")]
    Russian,
}

impl Language {
    pub const ALL: [Self; 4] =
        [Self::English, Self::SimplifiedChinese, Self::TraditionalChinese, Self::Russian];

    /// Its BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-Hans",
            Self::TraditionalChinese => "zh-Hant",
            Self::Russian => "ru",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SimplifiedChinese => "简体中文",
            Self::TraditionalChinese => "繁體中文",
            Self::Russian => "Русский",
        }
    }

    /// The language for a locale such as `zh_TW.UTF-8`; English for one we do not speak.
    pub fn of_locale(locale: &str) -> Self {
        let locale = locale.to_lowercase();
        let traditional = ["hant", "tw", "hk", "mo"].iter().any(|it| locale.contains(it));
        match locale.get(..2) {
            Some("zh") if traditional => Self::TraditionalChinese,
            Some("zh") => Self::SimplifiedChinese,
            Some("ru") => Self::Russian,
            _ => Self::English,
        }
    }

    /// The texts of this language: area and its Fluent source.
    pub fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English => EN,
            Self::SimplifiedChinese => ZH_HANS,
            Self::TraditionalChinese => ZH_HANT,
            Self::Russian => RU,
        }
    }
}

macro_rules! sources {
    ($language:literal: $($area:literal)*) => {
        &[$((
            $area,
            include_str!(concat!("../../assets/i18n/", $language, "/", $area, ".ftl")),
        )),*]
    };
    ($($area:literal)*) => {
        const EN: &[(&str, &str)] = sources!("en": $($area)*);
        const ZH_HANS: &[(&str, &str)] = sources!("zh-Hans": $($area)*);
        const ZH_HANT: &[(&str, &str)] = sources!("zh-Hant": $($area)*);
        const RU: &[(&str, &str)] = sources!("ru": $($area)*);
    };
}

sources!("accounts" "analyze" "attributes" "catalogue" "checks" "cli" "collect" "command" "common" "compare" "dive" "draft" "edit" "evidence" "factors" "guide" "import" "interviews" "journeys" "market" "matches" "overview" "pains" "paths" "people" "portrait" "problems" "progress" "purpose" "quotes" "rows" "rule" "samples" "segments" "settings" "shell" "sources" "statement" "store" "suggestion" "survey" "swot" "table" "team" "templates" "toolkit" "traits" "welcome");

/// The translator: every text a person sees comes from here.
pub struct Tr {
    language: Language,
    /// The messages without blanks, ready to be shown.
    texts: FxHashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

impl Tr {
    pub fn new(language: Language) -> Self {
        let mut bundle =
            FluentBundle::new_concurrent(language.code().parse().ok().into_iter().collect());
        // No marks around what fills a blank: nothing here is written from right to left.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Russian => |value, _| format_number(value, Language::Russian),
            _ => |value, _| format_number(value, Language::English),
        }));
        let mut texts = FxHashMap::default();
        for (_, source) in language.sources() {
            // A part that cannot be read shows as missing messages; a test reads them all.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        for key in language.sources().iter().flat_map(|(_, source)| keys(source)) {
            let mut errors = Vec::new();
            if let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) {
                let text = bundle.format_pattern(pattern, None, &mut errors);
                if errors.is_empty() {
                    texts.insert(key.to_owned(), text.into_owned());
                }
            }
        }
        Self { language, texts, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without blanks. A missing one shows as `⟦key⟧`.
    pub fn text(&self, key: &str) -> Cow<'_, str> {
        match self.texts.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.format(key, &[])),
        }
    }

    /// A message with its blanks filled.
    pub fn format(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|it| it.value()) else {
            return format!("⟦{key}⟧");
        };
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() { text.into_owned() } else { format!("⟦{key}⟧") }
    }

    /// What the core has to say, in words.
    pub fn say(&self, message: &Message) -> String {
        let args: Vec<(&str, FluentValue<'_>)> = message
            .args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => text.as_str().into(),
                    Arg::Count(n) => (*n).into(),
                    Arg::Key(key) => self.text(key).into_owned().into(),
                    Arg::Any(values) => self.any_of(values).into(),
                    Arg::All(values) => self.all_of(values).into(),
                    Arg::Words(words) => self.any_word(words).into(),
                    Arg::Range { lo, hi, unit } => self.range(*lo, *hi, unit).into(),
                    Arg::Day(day) => self.day(*day).into(),
                    Arg::Share(share) => self.percent(*share).into(),
                    Arg::Name { text, key } => self.name(text, key.as_deref()).into(),
                };
                (name.as_ref(), value)
            })
            .collect();
        if args.is_empty() {
            return self.text(&message.key).into_owned();
        }
        self.format(&message.key, &args)
    }
}

/// What a kind of attribute is called.
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => "common-category",
        Kind::Tags => "common-tags",
        Kind::Number => "common-number",
        Kind::Date => "common-date",
        Kind::Flag => "common-flag",
        Kind::Text => "common-text",
    }
}

/// What an outcome is called.
pub fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::LifetimeValue => "common-lifetime-value",
        Outcome::DealSize => "common-deal-size",
        Outcome::DaysToClose => "common-days-to-close",
        Outcome::CustomerSince => "common-customer-since",
        Outcome::Tenure => "common-tenure",
        Outcome::Renewals => "common-renewals",
        Outcome::ChurnDate => "common-churn-date",
        Outcome::Referrals => "common-referrals",
        Outcome::Usage => "common-usage",
        Outcome::Satisfaction => "common-satisfaction",
        Outcome::SupportLoad => "common-support-load",
        Outcome::Discount => "common-discount",
        Outcome::RoomToExpand => "common-room-to-expand",
        Outcome::Deals => "common-deals",
        Outcome::WonDeals => "common-won-deals",
        Outcome::WonShare => "common-won-share",
        Outcome::LastWon => "common-last-won",
        Outcome::UsageLastMonth => "common-usage-last-month",
        Outcome::UsageTrend => "common-usage-trend",
        Outcome::ActiveMonths => "common-active-months",
    }
}

/// How an outcome follows from deals or months.
pub fn roll_up_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::LifetimeValue => "import-rolled-lifetime-value",
        Outcome::DealSize => "import-rolled-deal-size",
        Outcome::DaysToClose => "import-rolled-days-to-close",
        Outcome::CustomerSince => "import-rolled-customer-since",
        Outcome::Deals => "import-rolled-deals",
        Outcome::WonDeals => "import-rolled-won-deals",
        Outcome::WonShare => "import-rolled-won-share",
        Outcome::LastWon => "import-rolled-last-won",
        Outcome::Usage => "import-rolled-usage",
        Outcome::UsageLastMonth => "import-rolled-usage-last-month",
        Outcome::UsageTrend => "import-rolled-usage-trend",
        Outcome::ActiveMonths => "import-rolled-active-months",
        // Nothing rolls up to these.
        other => outcome_key(other),
    }
}

/// What the rows of a table are called.
pub fn table_kind_key(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Accounts => "collect-kind-accounts",
        TableKind::Market => "collect-kind-market",
        TableKind::Deals => "collect-kind-deals",
        TableKind::Usage => "collect-kind-usage",
    }
}

/// What a column of a deals or usage table tells.
pub fn field_key(field: EventField) -> &'static str {
    match field {
        EventField::Stage => "import-field-stage",
        EventField::IsWon => "import-field-is-won",
        EventField::IsClosed => "import-field-is-closed",
        EventField::Amount => "import-field-amount",
        EventField::Currency => "import-field-currency",
        EventField::Opened => "import-field-opened",
        EventField::Closed => "import-field-closed",
        EventField::WonOn => "import-field-won-on",
        EventField::LostOn => "import-field-lost-on",
        EventField::DaysToClose => "import-field-days-to-close",
        EventField::Month => "import-field-month",
        EventField::Used => "import-field-used",
    }
}

/// The keys of a Fluent source, in order.
pub fn keys(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter(|it| it.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(|it| {
        let (key, _) = it.split_once('=')?;
        Some(key.trim())
    })
}

fn format_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => {
            Some(number::grouped(*value, 2, language))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_has_its_plurals_and_spaces() {
        let tr = Tr::new(Language::Russian);
        let say = |n| tr.say(&Message::new("common-n-accounts").count("n", n));
        assert_eq!(say(1), "1 компания");
        assert_eq!(say(2), "2 компании");
        assert_eq!(say(12_480), "12\u{a0}480 компаний");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(Tr::new(Language::English).text("no-such"), "⟦no-such⟧");
    }

    #[test]
    fn locales_find_their_language() {
        for (locale, language) in [
            ("zh_TW.UTF-8", Language::TraditionalChinese),
            ("zh-Hans-CN", Language::SimplifiedChinese),
            ("ru_RU", Language::Russian),
            ("C", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
