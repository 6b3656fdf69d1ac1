//! Collect › market: competitors and trends, each tied to the attributes it affects.

use egui::Ui;

use super::{
    evidence_form::{EvidenceForm, n_from},
    rows::{self, List},
};
use crate::{
    model::{Competitor, Evidence, Grade, Origin, Trend, TrendKind},
    ui::{
        Cx, theme,
        widgets::{self, RowColumn},
    },
};

/// The button that closes a row.
const BUTTON: RowColumn<'static> = RowColumn { title: "", min: 44.0, grow: 0.0 };

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct MarketTab {
    form: EvidenceForm,
}

impl MarketTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            widgets::card_head(ui, &tr.text("market-competitors"), |_| (), |_| ());
            if cx.project.competitors.is_empty() {
                ui.label(theme::muted(ui, tr.text("market-competitors-empty")));
            }
            self.competitors_ui(ui, cx);
        });
        widgets::card(ui, |ui| {
            widgets::card_head(ui, &tr.text("market-trends"), |_| (), |_| ());
            if cx.project.trends.is_empty() {
                ui.label(theme::muted(ui, tr.text("market-trends-empty")));
            }
            self.trends_ui(ui, cx);
        });
    }

    fn competitors_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let words = [
            "market-competitor",
            "market-share",
            "market-strengths",
            "market-weaknesses",
            "market-reviews",
            "market-attributes",
        ];
        let [name, share, strengths, weaknesses, reviews, attributes] = words.map(|it| tr.text(it));
        let columns = [
            RowColumn { title: &name, min: 120.0, grow: 1.0 },
            RowColumn { title: &share, min: 64.0, grow: 0.0 },
            RowColumn { title: &strengths, min: 150.0, grow: 2.0 },
            RowColumn { title: &weaknesses, min: 150.0, grow: 2.0 },
            RowColumn { title: &reviews, min: 150.0, grow: 2.0 },
            RowColumn { title: &attributes, min: 130.0, grow: 2.0 },
            BUTTON,
        ];
        let (add, form) = (tr.text("market-competitors-add"), &mut self.form);
        let list = List { id: "competitors", columns: &columns, add: &add };
        rows::rows_ui(ui, cx, &list, |cells, cx, id, it: &mut Competitor| {
            cells.text(&mut it.name);
            rows::share_cell(cells, cx, &mut it.share);
            cells.text(&mut it.strengths);
            cells.text(&mut it.weaknesses);
            cells.text(&mut it.reviews);
            rows::attributes_cell(cells, cx, &mut it.attributes);
            cells.aside(|ui| {
                let Some(id) = id else { return };
                let n = n_from(cx, Origin::Competitor(id));
                form.ui(ui, cx, (&it.name, n), || Evidence {
                    grade: Grade::Colleague,
                    day: Some(cx.env.today()),
                    who: it.name.clone(),
                    origin: Some(Origin::Competitor(id)),
                    attribute: it.attributes.first().copied(),
                    ..Evidence::default()
                });
            });
        });
    }

    fn trends_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let kinds = TrendKind::ALL.map(|it| (it, tr.text(kind_word(it))));
        let kinds = kinds.each_ref().map(|(it, word)| (*it, word.as_ref()));
        let words =
            ["market-trend", "market-kind", "market-meaning", "market-day", "market-attributes"];
        let [name, kind, meaning, day, attributes] = words.map(|it| tr.text(it));
        let columns = [
            RowColumn { title: &name, min: 160.0, grow: 2.0 },
            RowColumn { title: &kind, min: 130.0, grow: 0.0 },
            RowColumn { title: &meaning, min: 180.0, grow: 3.0 },
            RowColumn { title: &day, min: 116.0, grow: 0.0 },
            RowColumn { title: &attributes, min: 130.0, grow: 2.0 },
            BUTTON,
        ];
        let (add, form) = (tr.text("market-trends-add"), &mut self.form);
        let list = List { id: "trends", columns: &columns, add: &add };
        rows::rows_ui(ui, cx, &list, |cells, cx, id, it: &mut Trend| {
            cells.text(&mut it.name);
            cells.choice(&mut it.kind, &kinds);
            cells.text(&mut it.meaning);
            rows::day_cell(cells, cx, &mut it.day);
            rows::attributes_cell(cells, cx, &mut it.attributes);
            cells.aside(|ui| {
                let Some(id) = id else { return };
                let text = if it.meaning.is_empty() { &it.name } else { &it.meaning };
                let n = n_from(cx, Origin::Trend(id));
                form.ui(ui, cx, (&it.name, n), || Evidence {
                    text: text.clone(),
                    day: it.day.or_else(|| Some(cx.env.today())),
                    who: it.name.clone(),
                    origin: Some(Origin::Trend(id)),
                    attribute: it.attributes.first().copied(),
                    ..Evidence::default()
                });
            });
        });
    }
}

fn kind_word(kind: TrendKind) -> &'static str {
    match kind {
        TrendKind::Technology => "market-kind-technology",
        TrendKind::Regulation => "market-kind-regulation",
        TrendKind::SupplyChain => "market-kind-supply-chain",
        TrendKind::Demand => "market-kind-demand",
    }
}
