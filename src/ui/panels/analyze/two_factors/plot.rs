//! The four quadrants of two factors, with what can be done with each.

use egui::Ui;

use super::words::{self, SIDES, Side};
use crate::{
    analysis::{
        segments::TOO_FEW,
        statistics::Interval,
        table_view::{Asked, Filter},
        traits::Studied,
        two_factors::{Crossed, Quadrant, Split},
    },
    edit::{Edit, Founded, Into, ProfileEdit},
    model::{AccountKind, Column, Condition, Criterion, Evidence, Grade, Role, Stance, Weight},
    ui::{
        Cx, Request,
        panels::analyze::segments::{relationships, words as figures},
        theme,
        widgets::{self, ButtonKind, DotKind, QuadrantField, QuadrantPlot},
    },
};

/// Two splits, and the customers in their quadrants.
pub(super) struct Shown<'a> {
    pub(super) splits: [&'a Split; 2],
    pub(super) crossed: &'a Crossed,
    pub(super) studied: &'a Studied,
    /// The accounts are not those that were counted any more: names would be wrong.
    pub(super) is_stale: bool,
}

/// The quadrants as they lie in the plot: the first factor from left to right, the second upwards.
const PLACES: [usize; 4] = [2, 0, 3, 1];

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Shown<'_>) {
    let tr = cx.tr;
    let [a, b] = it.splits;
    let columns = [words::side(cx, a, Side::No), words::side(cx, a, Side::Yes)];
    let rows = [words::side(cx, b, Side::Yes), words::side(cx, b, Side::No)];
    let all = overall(it.crossed);
    let fields = PLACES.map(|at| field(theme::palette(ui), cx, it, (at, all)));
    let plot = QuadrantPlot {
        fields: &fields,
        columns: columns.each_ref().map(String::as_str),
        rows: rows.each_ref().map(String::as_str),
        height: 520.0,
    };
    let a_dot = widgets::members_a_dot(ui, &plot);
    let mut asked = None;
    let dot = widgets::quadrant_plot(ui, &plot, |ui, place| {
        let at = PLACES[place];
        if let Some(it) = it.crossed.quadrants.get(at).filter(|it| 0 < it.n) {
            asked = foot_ui(ui, cx, it, &fields[place].name).map(|it| (at, it)).or(asked);
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (kind, key) in DotKind::ALL.into_iter().zip(GROUPS) {
            widgets::dot_legend(ui, kind, &tr.text(key));
        }
        if 1 < a_dot {
            ui.label(theme::small(ui, tr.format("factors-a-dot", &[("n", a_dot.into())])));
        }
    });
    if let Some((at, asked)) = asked {
        act(cx, it, at, asked);
    }
    if let Some(dot) = dot.filter(|_| !it.is_stale && a_dot == 1) {
        let table = cx.live.table_of(AccountKind::Accounts);
        let row = member(it, PLACES[dot.field], dot.member);
        let row = row.filter(|row| *row < table.len());
        if let Some(row) = row {
            if dot.is_pressed {
                cx.requests.push(Request::ShowAccount(table.ids[row]));
            }
            let name = table.names.get(row).to_owned();
            egui::Tooltip::always_open(
                ui.ctx().clone(),
                ui.layer_id(),
                ui.unique_id().with("dot"),
                egui::PopupAnchor::Pointer,
            )
            .gap(12.0)
            .show(|ui| ui.label(theme::body(name)));
        }
    }
}

const GROUPS: [&str; 3] = ["factors-group-best", "factors-group-rest", "factors-group-left"];

/// The shares of best and of churned over all four.
fn overall(it: &Crossed) -> [f64; 2] {
    let sum = |f: fn(&Quadrant) -> (usize, usize)| {
        let sums = it.quadrants.iter().map(f).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        sums.0 as f64 / sums.1.max(1) as f64
    };
    [
        sum(|it| (it.best.count.k, it.best.count.n)),
        sum(|it| (it.churned.count.k, it.churned.count.n)),
    ]
}

fn in_groups(it: &Shown<'_>, at: usize) -> [usize; 3] {
    let groups = &it.studied.groups;
    let members = &it.crossed.quadrants[at].members;
    [&groups.best, &groups.rest, &groups.churned].map(|group| members.count_and(group))
}

fn field(
    p: &theme::Palette,
    cx: &Cx<'_>,
    it: &Shown<'_>,
    (at, [best, churned]): (usize, [f64; 2]),
) -> QuadrantField {
    let quadrant = &it.crossed.quadrants[at];
    let title = cx.tr.format("segments-n-customers", &[("n", quadrant.n.into())]);
    let lines = words::lines(cx, quadrant);
    let is_above = |it: Interval, all: f64| all < it.lo;
    let wins = is_above(quadrant.best.within, best);
    let loses = is_above(quadrant.churned.within, churned);
    let tone = match (wins, loses) {
        _ if quadrant.n < TOO_FEW => None,
        // Won, and lost again.
        (true, true) => Some(p.warn),
        (true, false) => Some(p.good),
        (false, true) => Some(p.bad),
        (false, false) => None,
    };
    let name = words::quadrant(cx, it.splits, SIDES[at]);
    let name = format!("{name}\n{title}\n{}", lines.join("\n"));
    QuadrantField { title, lines, counts: in_groups(it, at), tone, name }
}

/// The row of the table that a dot stands for: dots come group by group, members in the order of the customers.
fn member(it: &Shown<'_>, at: usize, mut idx: usize) -> Option<usize> {
    let groups = &it.studied.groups;
    let members = &it.crossed.quadrants.get(at)?.members;
    for group in [&groups.best, &groups.rest, &groups.churned] {
        let among = members.and(group);
        let n = among.count();
        if idx < n {
            let customer = among.iter().nth(idx)?;
            return groups.rows.get(customer).map(|it| *it as usize);
        }
        idx -= n;
    }
    None
}

#[derive(Clone, Copy)]
enum Action {
    Profile,
    Accounts,
}

fn foot_ui(ui: &mut Ui, cx: &Cx<'_>, it: &Quadrant, name: &str) -> Option<Action> {
    let tr = cx.tr;
    let mut res = None;
    let first = name.lines().next().unwrap_or_default();
    let named = |response: egui::Response, key: &'static str| {
        let label = tr.format(key, &[("quadrant", first.into())]);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, label.as_str()));
        response
    };
    if cx.env.can_edit && TOO_FEW <= it.n {
        let text = tr.text("factors-make-profile");
        let button = widgets::button(ui, ButtonKind::Secondary, &text);
        if named(button, "factors-make-profile-of").clicked() {
            res = Some(Action::Profile);
        }
    }
    let button = widgets::button(ui, ButtonKind::Tertiary, &tr.text("factors-accounts"));
    if named(button, "factors-accounts-of").clicked() {
        res = Some(Action::Accounts);
    }
    res
}

fn act(cx: &mut Cx<'_>, it: &Shown<'_>, at: usize, action: Action) {
    let sides = SIDES[at];
    match action {
        Action::Accounts => {
            let filters = it.splits.iter().zip(sides).map(|(split, side)| Filter {
                attribute: split.attribute,
                asked: Asked::Passes(condition_of(cx, split, side)),
            });
            let filters = filters.collect();
            let relationships = relationships(cx, it.studied);
            cx.requests.push(Request::FilterAccounts { relationships, filters });
        }
        Action::Profile => {
            let what = |at: usize| words::what(cx, it.splits[at], sides[at]);
            let name = format!("{} × {}", what(0), what(1));
            let criteria = founded(cx, it, at);
            cx.edit(Edit::Profile(ProfileEdit::Found(Into::New(name), criteria)));
        }
    }
}

/// A condition that those on the side pass and nobody else. Where only «not» says it, all other values that accounts
/// have.
fn condition_of(cx: &Cx<'_>, split: &Split, side: Side) -> Condition {
    match (side, &split.opposite, &split.condition) {
        (Side::No, Some(opposite), _) => opposite.clone(),
        (Side::No, None, Condition::OneOf { values }) => {
            let table = cx.live.table_of(AccountKind::Accounts);
            let names = match table.columns.get(&split.attribute).map(|it| &**it) {
                Some(Column::Category(it)) => it.names.as_slice(),
                _ => &[],
            };
            let is_other = |it: &&str| !values.iter().any(|value| value == it);
            let others = names.iter().map(|it| &**it).filter(is_other).map(str::to_owned);
            let others = others.collect();
            Condition::OneOf { values: others }
        }
        _ => split.condition.clone(),
    }
}

fn founded(cx: &Cx<'_>, it: &Shown<'_>, at: usize) -> Vec<Founded> {
    let quadrant = &it.crossed.quadrants[at];
    let sides = SIDES[at];
    let [all, _] = overall(it.crossed);
    let args = [
        ("quadrant", words::quadrant(cx, it.splits, sides).into()),
        ("best", figures::share(cx, quadrant.best).into()),
        ("all", cx.tr.percent(all).into()),
        ("churned", figures::share(cx, quadrant.churned).into()),
    ];
    let is_lower = quadrant.best.count.n == 0 || quadrant.best.count.share() < all;
    let evidence = Evidence {
        text: cx.tr.format("factors-evidence", &args),
        grade: Grade::Measured,
        stance: if is_lower { Stance::Contradicts } else { Stance::Supports },
        day: Some(cx.env.today()),
        who: cx.tr.text("analyze-tab-two-factors").into_owned(),
        ..Evidence::default()
    };
    let criteria = it.splits.iter().zip(sides).map(|(split, side)| {
        let (condition, role) = match (side, &split.opposite) {
            (Side::No, Some(opposite)) => (opposite.clone(), Role::Must),
            // What only «not» says is said so.
            (Side::No, None) => (split.condition.clone(), Role::Exclude),
            (Side::Yes, _) => (split.condition.clone(), Role::Must),
        };
        let criterion = Criterion::new(split.attribute, condition, role, Weight::default());
        Founded { criterion, evidence: evidence.clone() }
    });
    criteria.collect()
}
