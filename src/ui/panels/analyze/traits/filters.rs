//! Which traits are shown, compared how, and in which order.

use std::cmp::Ordering;

use egui::Ui;

use super::words;
use crate::{
    analysis::traits::{Effect, Estimate, Finding, Traits, Verdict},
    model::{Project, fold},
    ui::{Cx, widgets},
};

/// What the groups are compared for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// The best against the rest.
    #[default]
    Win,
    /// Those who stayed against those who left.
    Keep,
}

impl View {
    /// The test behind the view.
    pub(super) fn effect(self, it: &Finding) -> Option<&Effect> {
        match self {
            Self::Win => it.win.as_ref(),
            Self::Keep => it.leave.as_ref(),
        }
    }

    /// More than 1 is good in either.
    pub(super) fn lift(self, it: &Finding) -> Option<Estimate> {
        match self {
            Self::Win => it.win.as_ref().map(|it| it.lift),
            Self::Keep => it.lift_to_stay(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    All,
    HoldUp,
    Strong,
    Likely,
    Avoid,
    Seductive,
    Weak,
    TooFew,
}

impl Wanted {
    const ALL: [(Self, &'static str); 8] = [
        (Self::All, "traits-all"),
        (Self::HoldUp, "traits-hold-up"),
        (Self::Strong, "traits-strong"),
        (Self::Likely, "traits-likely"),
        (Self::Avoid, "traits-avoid"),
        (Self::Seductive, "traits-seductive"),
        (Self::Weak, "traits-weak"),
        (Self::TooFew, "traits-too-few"),
    ];

    fn holds(self, it: &Finding) -> bool {
        match self {
            Self::All => true,
            Self::HoldUp => holds_up(it),
            Self::Strong => it.verdict == Verdict::Strong,
            Self::Likely => it.verdict == Verdict::Likely,
            Self::Avoid => it.verdict == Verdict::Avoid,
            Self::Seductive => it.is_seductive,
            Self::Weak => it.verdict == Verdict::Weak,
            Self::TooFew => matches!(it.verdict, Verdict::TooFew { .. }),
        }
    }
}

/// Whether the data say something of it, for or against.
pub(super) fn holds_up(it: &Finding) -> bool {
    matches!(it.verdict, Verdict::Strong | Verdict::Likely | Verdict::Avoid)
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Evidence,
    Lift,
    Support,
    Name,
}

const ORDERS: [(Order, &str); 4] = [
    (Order::Evidence, "traits-by-evidence"),
    (Order::Lift, "traits-by-lift"),
    (Order::Support, "traits-by-support"),
    (Order::Name, "traits-by-name"),
];

/// What was chosen.
#[derive(Default)]
pub(super) struct Filters {
    pub(super) view: View,
    wanted: Wanted,
    order: Order,
    query: String,
}

const SEARCH: f32 = 150.0;
const SELECT: f32 = 168.0;

impl Filters {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, traits: &Traits) {
        let tr = cx.tr;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
            if traits.tested_win && traits.tested_keep {
                let words = [
                    (View::Win, tr.text("traits-view-win")),
                    (View::Keep, tr.text("traits-view-keep")),
                ];
                let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
                widgets::segmented(ui, &tr.text("traits-view"), &mut self.view, &options);
            }
            let counts = Wanted::ALL.map(|(it, key)| {
                let n = traits.findings.iter().filter(|finding| it.holds(finding)).count();
                let args = [("what", tr.text(key).into_owned().into()), ("n", n.into())];
                (it, tr.format("traits-n-of", &args), n)
            });
            let options: Vec<(Wanted, &str)> = counts
                .iter()
                .filter(|(it, _, n)| 0 < *n || *it == Wanted::All || *it == self.wanted)
                .map(|(it, text, _)| (*it, text.as_str()))
                .collect();
            widgets::select(ui, SELECT, &tr.text("traits-shown"), &mut self.wanted, &options);
            let words = ORDERS.map(|(it, key)| (it, tr.text(key)));
            let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
            widgets::select(ui, SELECT, &tr.text("traits-order"), &mut self.order, &options);
            let (name, clear) = (tr.text("traits-find"), tr.text("traits-clear"));
            widgets::search_box(ui, SEARCH, &name, &clear, &mut self.query);
        });
    }

    /// Shows everything again.
    pub(super) fn clear(&mut self) {
        *self = Self { view: self.view, order: self.order, ..Self::default() };
    }

    pub(super) fn lets(&self, cx: &Cx<'_>, it: &Finding) -> bool {
        if !self.wanted.holds(it) {
            return false;
        }
        let query = fold(self.query.trim());
        query.is_empty() || {
            let (name, what) = words::asked(cx.tr, cx.project, it.attribute, &it.condition);
            fold(&name).contains(&*query) || fold(&what).contains(&*query)
        }
    }

    /// The traits that are shown, as they are shown.
    pub(super) fn rows(&self, cx: &Cx<'_>, traits: &Traits) -> Vec<usize> {
        let mut res: Vec<usize> =
            (0..traits.findings.len()).filter(|it| self.lets(cx, &traits.findings[*it])).collect();
        // As they come they stand by evidence.
        if self.order != Order::Evidence {
            res.sort_by(|a, b| {
                self.compare(cx.project, &traits.findings[*a], &traits.findings[*b])
            });
        }
        res
    }

    fn compare(&self, project: &Project, a: &Finding, b: &Finding) -> Ordering {
        let lift = |it: &Finding| self.view.lift(it).map_or(f64::NEG_INFINITY, |it| it.value);
        let name = |it: &Finding| project.attributes.get(it.attribute).map(|it| fold(&it.name));
        match self.order {
            Order::Evidence => Ordering::Equal,
            Order::Lift => lift(b).total_cmp(&lift(a)),
            Order::Support => b.pass.count().cmp(&a.pass.count()),
            Order::Name => name(a).cmp(&name(b)),
        }
    }
}
