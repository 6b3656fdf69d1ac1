//! Toolkit › channels and campaigns: what was spent, what came back, what to spend next.

use egui::{Grid, Ui};

use crate::{
    analysis::{
        statistics::Interval,
        toolkit::{Leader, figures, plan},
    },
    edit::Edit,
    model::{Campaign, Id, MarketingChannel, Profile, Unit},
    ui::{
        Cx,
        panels::collect::rows::{self, List},
        theme,
        widgets::{self, NumberFormat, RowColumn},
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct CampaignsTab {
    /// Whose campaigns the figures are of; all where `None` or gone.
    of: Option<Id<Profile>>,
}

impl CampaignsTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.of.is_some_and(|it| cx.project.profiles.get(it).is_none()) {
            self.of = None;
        }
        lists_ui(ui, cx);
        if !cx.project.channels.is_empty() {
            widgets::card(ui, |ui| figures_ui(ui, cx, &mut self.of));
        }
    }
}

fn lists_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("toolkit-channels"), |_| (), |_| ());
        if cx.project.channels.is_empty() {
            ui.label(theme::muted(ui, tr.text("toolkit-channels-empty")));
        }
        channels_ui(ui, cx);
    });
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("toolkit-campaigns"), |_| (), |_| ());
        campaigns_ui(ui, cx);
    });
}

fn channels_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let (name, note, add) =
        (tr.text("toolkit-channel"), tr.text("toolkit-note"), tr.text("toolkit-channels-add"));
    let columns = [
        RowColumn { title: &name, min: 160.0, grow: 1.0 },
        RowColumn { title: &note, min: 200.0, grow: 3.0 },
    ];
    let list = List { id: "channels", columns: &columns, add: &add };
    rows::rows_ui(ui, cx, &list, |cells, _, _, it: &mut MarketingChannel| {
        cells.text(&mut it.name);
        cells.text(&mut it.note);
    });
}

fn campaigns_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let none = tr.text("journeys-none");
    let channels = cx.project.channels.in_order();
    let mut by_channel = vec![(None, none.as_ref())];
    by_channel.extend(channels.iter().map(|(id, it)| (Some(*id), it.name.as_str())));
    let mut by_profile = vec![(None, none.as_ref())];
    by_profile.extend(cx.project.profiles.iter().map(|(id, it)| (Some(id), it.name.as_str())));
    let words = [
        "toolkit-campaign",
        "toolkit-channel",
        "toolkit-profile",
        "toolkit-from",
        "toolkit-to",
        "toolkit-budget",
        "toolkit-reach",
        "toolkit-answers",
    ];
    let [name, channel, profile, from, to, budget, reach, answers] = words.map(|it| tr.text(it));
    let columns = [
        RowColumn { title: &name, min: 110.0, grow: 2.0 },
        RowColumn { title: &channel, min: 96.0, grow: 1.0 },
        RowColumn { title: &profile, min: 96.0, grow: 1.0 },
        RowColumn { title: &from, min: 120.0, grow: 0.0 },
        RowColumn { title: &to, min: 120.0, grow: 0.0 },
        RowColumn { title: &budget, min: 72.0, grow: 0.0 },
        RowColumn { title: &reach, min: 92.0, grow: 0.0 },
        RowColumn { title: &answers, min: 92.0, grow: 0.0 },
    ];
    let add = tr.text("toolkit-campaigns-add");
    let list = List { id: "campaigns", columns: &columns, add: &add };
    let amount = |text: &str| {
        let digits: String = text.chars().filter(|it| !it.is_whitespace() && *it != ',').collect();
        digits.parse::<f64>().ok().filter(|it| it.is_finite() && 0.0 <= *it)
    };
    rows::rows_ui(ui, cx, &list, |cells, cx, _, it: &mut Campaign| {
        cells.text(&mut it.name);
        cells.choice(&mut it.channel, &by_channel);
        cells.choice(&mut it.profile, &by_profile);
        rows::day_cell(cells, cx, &mut it.from);
        rows::day_cell(cells, cx, &mut it.to);
        cells.typed(&mut it.budget, "", |it| cx.tr.exact(*it, &Unit::None), amount);
        for count in [&mut it.reach, &mut it.answers] {
            let read = |text: &str| amount(text).filter(|it| it.fract() == 0.0).map(|it| it as u64);
            cells.typed(count, "", |it| cx.tr.count(*it as usize), read);
        }
    });
}

/// What an answer cost, which channel works best, and the plan for what there is to spend.
fn figures_ui(ui: &mut Ui, cx: &mut Cx<'_>, of: &mut Option<Id<Profile>>) {
    let tr = cx.tr;
    let figures = figures(cx.project, *of);
    let name = |id| cx.project.channels.get(id).map_or("", |it| it.name.as_str());
    let all = tr.text("toolkit-all-profiles");
    let mut profiles = vec![(None, all.as_ref())];
    profiles.extend(cx.project.profiles.iter().map(|(id, it)| (Some(id), it.name.as_str())));
    widgets::card_head(
        ui,
        &tr.text("toolkit-figures"),
        |_| (),
        |ui| {
            if 2 < profiles.len() {
                widgets::select(ui, 200.0, &tr.text("toolkit-profile"), of, &profiles);
            }
        },
    );
    let verdict = match &figures.leader {
        Leader::Unknown => tr.text("toolkit-leader-unknown").into_owned(),
        Leader::Sure(id) => tr.format("toolkit-leader-sure", &[("channel", name(*id).into())]),
        Leader::Unsure(id, others) => {
            let others: Vec<&str> = others.iter().map(|it| name(*it)).collect();
            let args = [("channel", name(*id).into()), ("others", others.join(", ").into())];
            tr.format("toolkit-leader-unsure", &args)
        }
    };
    ui.label(theme::body(verdict));
    let mut budget = cx.project.about().budget;
    ui.horizontal(|ui| {
        let label = tr.text("toolkit-to-spend");
        ui.label(theme::body(label.as_ref()));
        let format = NumberFormat {
            write: &|it| tr.exact(it, &Unit::None),
            read: &|it| it.replace([' ', ',', '\u{a0}'], "").parse().ok(),
        };
        let response = widgets::number_field(ui, 120.0, &label, "", &mut budget, format);
        if response.changed() && cx.env.can_edit {
            cx.requests.push(crate::ui::Request::Edit(Edit::SetBudget(budget)));
        }
    });
    let planned = plan(&figures, budget.unwrap_or(0.0));
    Grid::new("channels' figures").spacing([theme::GAP, theme::GRID * 2.0]).striped(false).show(
        ui,
        |ui| {
            for key in [
                "toolkit-channel",
                "toolkit-spent",
                "toolkit-answers",
                "toolkit-cost",
                "toolkit-rate",
                "toolkit-plan",
                "toolkit-expected",
            ] {
                ui.label(theme::secondary(ui, tr.text(key)));
            }
            ui.end_row();
            for it in &figures.channels {
                ui.label(theme::body(name(it.channel)));
                ui.label(tr.exact(it.spent, &Unit::None));
                ui.label(tr.count(it.answers as usize));
                within_ui(ui, cx, it.cost, &|it| tr.short(in_three_digits(it)));
                within_ui(ui, cx, it.rate, &|it| tr.percent(it));
                let next = planned.iter().find(|row| row.channel == it.channel);
                let amount = next.map(|it| {
                    let args = [
                        ("amount", tr.short(in_three_digits(it.amount)).into()),
                        ("share", tr.percent(it.share).into()),
                    ];
                    tr.format("toolkit-planned", &args)
                });
                ui.label(amount.unwrap_or_else(|| "—".to_owned()));
                let expected =
                    next.and_then(|it| it.answers).map(|it| tr.count(it.round() as usize));
                ui.label(expected.unwrap_or_else(|| "—".to_owned()));
                ui.end_row();
            }
        },
    );
    ui.label(theme::muted(ui, tr.text("toolkit-plan-why")));
}

/// A figure, and below it the interval it lies in.
fn within_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    figure: Option<(f64, Interval)>,
    write: &dyn Fn(f64) -> String,
) {
    let Some((at, Interval { lo, hi })) = figure else {
        ui.label("—");
        return;
    };
    let [at, lo, hi] = [at, lo, hi].map(write);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(at);
        let args = [("lo", lo.into()), ("hi", hi.into())];
        let words = theme::secondary(ui, cx.tr.format("toolkit-within", &args));
        ui.add(egui::Label::new(words).extend());
    });
}

/// More digits than three would claim to know more than an interval leaves.
fn in_three_digits(x: f64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let step = 10_f64.powi(x.abs().log10().floor() as i32 - 2);
    (x / step).round() * step
}
