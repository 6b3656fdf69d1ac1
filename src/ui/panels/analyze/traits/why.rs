//! Why a trait is judged as it is: the counts, the test, what the search cost, the interval.

use egui::{Frame, Grid, Margin, Ui};

use super::words;
use crate::{
    analysis::{
        statistics::Count,
        traits::{Effect, Estimate, Finding, Test, Traits},
    },
    i18n::Tr,
    ui::{Cx, theme},
};

/// Less room than this, and the two comparisons go below each other.
const NARROW: f32 = 760.0;

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, traits: &Traits, it: &Finding) {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.hover)
        .corner_radius(theme::BUTTON_RADIUS)
        .inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let tr = cx.tr;
        ui.label(theme::body(words::verdict_why(tr, it.verdict)));
        for (is_so, key) in [
            (it.is_seductive, "traits-seductive-why"),
            (it.is_near_outcome, "traits-near-outcome-why"),
        ] {
            if is_so {
                ui.label(theme::body(tr.text(key)).color(p.bad.text));
            }
        }
        let (n_pass, n_known) = (it.pass.count(), it.known.count());
        let args = [
            ("n", n_pass.into()),
            ("known", n_known.into()),
            ("unknown", (it.known.n_rows() - n_known).into()),
        ];
        ui.label(theme::muted(ui, tr.format("traits-support", &args)));
        let sides = [
            (it.win.as_ref(), Side { key: "traits-why-win", is_win: true }),
            (it.leave.as_ref(), Side { key: "traits-why-leave", is_win: false }),
        ];
        let sides: Vec<(&Effect, Side)> =
            sides.into_iter().filter_map(|(it, side)| Some((it?, side))).collect();
        if ui.available_width() < NARROW || sides.len() < 2 {
            for (effect, side) in sides {
                effect_ui(ui, tr, traits, effect, side);
            }
        } else {
            ui.columns(2, |columns| {
                for ((effect, side), ui) in sides.into_iter().zip(columns) {
                    effect_ui(ui, tr, traits, effect, side);
                }
            });
        }
    });
}

/// Which groups are compared.
#[derive(Clone, Copy)]
struct Side {
    key: &'static str,
    is_win: bool,
}

fn effect_ui(ui: &mut Ui, tr: &Tr, traits: &Traits, it: &Effect, side: Side) {
    ui.add_space(theme::GRID);
    ui.label(theme::semibold(tr.text(side.key)));
    counts_ui(ui, tr, it, side);
    let lift = [
        ("traits-why-lift", it.lift),
        ("traits-why-lift-alone", it.lift_alone),
        ("traits-why-odds", it.odds_ratio),
    ];
    let mut lines: Vec<String> = lines_of(tr, &lift);
    let expected = words::times(tr, it.lift_expected);
    lines.insert(1, tr.format("traits-why-expected", &[("lift", expected.into())]));
    lines.push(difference(tr, it.difference));
    lines.push(test(tr, it));
    let args = [
        ("q", words::probability(tr, it.q).into()),
        ("n", traits.n_tested.into()),
        ("conditions", traits.n_conditions.into()),
    ];
    lines.push(tr.format("traits-why-q", &args));
    for line in lines {
        ui.label(theme::body(line));
    }
    ui.label(theme::muted(ui, tr.text("traits-why-interval")));
}

fn lines_of(tr: &Tr, all: &[(&str, Estimate)]) -> Vec<String> {
    let line =
        |(key, it): &(&str, Estimate)| tr.format(key, &[("lift", words::estimate(tr, *it).into())]);
    all.iter().map(line).collect()
}

/// The two groups by whether they meet it: four counts and their margins.
fn counts_ui(ui: &mut Ui, tr: &Tr, it: &Effect, side: Side) {
    let names = if side.is_win {
        ["traits-group-best", "traits-group-rest"]
    } else {
        ["traits-group-churned", "traits-group-stayed"]
    };
    Grid::new(("counts", side.is_win)).spacing([16.0, 4.0]).show(ui, |ui| {
        ui.label("");
        for key in ["traits-with", "traits-without", "traits-all-of-them", "traits-share-with"] {
            ui.label(theme::secondary(ui, tr.text(key)));
        }
        ui.end_row();
        for (key, it) in names.into_iter().zip([it.inside, it.outside]) {
            let Count { k, n } = it;
            ui.label(theme::secondary(ui, tr.text(key)));
            for n in [k, n - k, n] {
                ui.label(theme::body(tr.count(n)));
            }
            ui.label(theme::semibold(words::share(tr, it)));
            ui.end_row();
        }
    });
}

/// In points of percent.
fn difference(tr: &Tr, it: Estimate) -> String {
    let points = |x: f64| tr.number((x * 100.0).round());
    let args = [
        ("value", points(it.value).into()),
        ("lo", points(it.lo).into()),
        ("hi", points(it.hi).into()),
    ];
    tr.format("traits-why-difference", &args)
}

fn test(tr: &Tr, it: &Effect) -> String {
    let p = words::probability(tr, it.p);
    let alone = words::probability(tr, it.p_alone);
    match it.test {
        Test::Exact => tr.format("traits-test-exact", &[("p", p.into())]),
        Test::Shuffled { n_questions, n_drawn, n_as_good } => {
            let args = [
                ("n", n_questions.into()),
                ("drawn", n_drawn.into()),
                ("good", n_as_good.into()),
                ("p", p.into()),
                ("alone", alone.into()),
            ];
            tr.format("traits-test-shuffled", &args)
        }
        Test::Counted { n_questions } => {
            let args = [("n", n_questions.into()), ("p", p.into()), ("alone", alone.into())];
            tr.format("traits-test-counted", &args)
        }
    }
}
