//! Maps to begin with, in the language of the window.

use super::outline::outline;
use crate::{
    i18n::Tr,
    model::{LaneKind, Map},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    B2bPurchase,
    ProductLedTrial,
    RenewalAndExpansion,
    Onboarding,
    ChannelPartner,
    Blank,
}

/// The lanes of every template, in the order of its lines.
const KINDS: [LaneKind; 9] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Feelings,
    LaneKind::Pains,
    LaneKind::Material,
    LaneKind::Owner,
    LaneKind::Questions,
    LaneKind::TalkTrack,
    LaneKind::Measures,
];

impl Template {
    pub const ALL: [Self; 6] = [
        Self::B2bPurchase,
        Self::ProductLedTrial,
        Self::RenewalAndExpansion,
        Self::Onboarding,
        Self::ChannelPartner,
        Self::Blank,
    ];

    /// The key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::B2bPurchase => "templates-purchase",
            Self::ProductLedTrial => "templates-trial",
            Self::RenewalAndExpansion => "templates-renewal",
            Self::Onboarding => "templates-onboarding",
            Self::ChannelPartner => "templates-partner",
            Self::Blank => "templates-blank",
        }
    }

    /// The key of its lines, and the heights of its curve.
    fn lines(self) -> (&'static str, &'static [f64]) {
        match self {
            Self::B2bPurchase => {
                ("templates-purchase-map", &[-1.2, -0.3, 0.4, -1.0, -0.2, 1.0, 1.5])
            }
            Self::ProductLedTrial => ("templates-trial-map", &[-0.8, 0.5, -0.6, 1.2, 0.3, 1.4]),
            Self::RenewalAndExpansion => {
                ("templates-renewal-map", &[0.6, 0.2, -0.7, 0.4, 1.0, 1.6])
            }
            Self::Onboarding => ("templates-onboarding-map", &[0.8, -0.2, -1.1, 0.3, 1.1, 1.5]),
            Self::ChannelPartner => ("templates-partner-map", &[0.2, -0.5, 0.4, -0.8, 0.7, 1.3]),
            Self::Blank => ("templates-blank-map", &[]),
        }
    }
}

/// The map of a template; with the usual lanes even where nothing stands in them.
pub fn template(it: Template, tr: &Tr) -> Map {
    let (key, levels) = it.lines();
    outline(&tr.text(key), &KINDS, levels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{i18n::Language, model::Phase};

    #[test]
    fn every_template_is_whole_in_every_language() {
        for it in Template::ALL {
            let mut shapes = Vec::new();
            for language in Language::ALL {
                let map = template(it, &Tr::new(language));
                let phases: Vec<Phase> = map.journey.stages.iter().map(|it| it.phase).collect();
                assert!(map.cards.iter().all(|it| !it.text.contains(['|', '⟦'])), "{it:?}");
                let cells: Vec<_> =
                    map.cards.iter().map(|it| (it.lane, it.stage, it.state)).collect();
                shapes.push((phases, cells));
            }
            assert!(shapes.windows(2).all(|it| it[0] == it[1]), "{it:?} differs");
            let is_blank = it == Template::Blank;
            assert_eq!(shapes[0].1.is_empty(), is_blank);
            assert!(is_blank || 50 < shapes[0].1.len(), "{it:?}");
        }
    }
}
