//! Factors, their sides and quadrants in words.

use crate::{
    analysis::{
        segments::TOO_FEW,
        two_factors::{Quadrant, Split},
    },
    model::{Condition, Quantifier},
    ui::{
        Cx,
        panels::{
            accounts::words,
            analyze::segments::words::{attribute_name, percents},
        },
    },
};

/// Which side of a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Yes,
    No,
}

/// The sides of the four quadrants, in the order of `two_factors::Crossed`.
pub(super) const SIDES: [[Side; 2]; 4] =
    [[Side::Yes, Side::Yes], [Side::Yes, Side::No], [Side::No, Side::Yes], [Side::No, Side::No]];

/// What is asked of a side, without the attribute: «50 and more», «not Medical devices».
pub(super) fn what(cx: &Cx<'_>, split: &Split, side: Side) -> String {
    let Some(attribute) = cx.project.attributes.get(split.attribute) else { return String::new() };
    let say = |it: &Condition| words::condition(cx.tr, it, attribute);
    match (side, &split.opposite) {
        (Side::Yes, _) => say(&split.condition),
        (Side::No, Some(Condition::Has { quantifier: Quantifier::None, .. }) | None) => {
            cx.tr.format("factors-not", &[("what", say(&split.condition).into())])
        }
        (Side::No, Some(opposite)) => say(opposite),
    }
}

/// «Industry: Medical devices».
pub(super) fn side(cx: &Cx<'_>, split: &Split, side: Side) -> String {
    let args = [
        ("attribute", attribute_name(cx, split.attribute).into()),
        ("what", what(cx, split, side).into()),
    ];
    cx.tr.format("accounts-filter", &args)
}

/// A factor as a whole, by the side that meets its condition.
pub(super) fn factor(cx: &Cx<'_>, split: &Split) -> String {
    side(cx, split, Side::Yes)
}

/// «Industry: Medical devices, Employees: up to 49».
pub(super) fn quadrant(cx: &Cx<'_>, splits: [&Split; 2], sides: [Side; 2]) -> String {
    let [a, b] = splits;
    let words = [side(cx, a, sides[0]), side(cx, b, sides[1])];
    words.join(cx.tr.list_separator())
}

/// What is known of a quadrant, a line each.
pub(super) fn lines(cx: &Cx<'_>, it: &Quadrant) -> Vec<String> {
    if it.n < TOO_FEW {
        return vec![cx.tr.text("factors-too-few").into_owned()];
    }
    let line = |key: &'static str, share: crate::analysis::segments::Share| {
        let count = share.count;
        let args = [
            ("share", cx.tr.percent(if count.n == 0 { 0.0 } else { count.share() }).into()),
            ("within", percents(cx, share.within).into()),
            ("k", count.k.into()),
            ("n", count.n.into()),
        ];
        cx.tr.format(key, &args)
    };
    vec![line("factors-best", it.best), line("factors-left", it.churned)]
}
