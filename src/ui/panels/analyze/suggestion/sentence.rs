//! The sentence that is said aloud, and the whole front of coverage against lift that it is chosen from.

use egui::{Label, Ui, text::LayoutJob};

use super::{super::traits::words, take};
use crate::{
    analysis::{
        statistics::Count,
        suggest::{Sentence, Suggestion},
    },
    ui::{
        Cx, picture, theme,
        widgets::{self, ButtonKind, Curve, CurvePoint, ListRow},
    },
};

const PLOT: f32 = 220.0;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Suggestion, looked_at: &mut Option<usize>) {
    let tr = cx.tr;
    let chosen =
        it.sentence.as_ref().and_then(|sentence| it.front.iter().position(|it| it == sentence));
    let front = &it.front;
    let at = looked_at.filter(|it| *it < front.len()).or(chosen);
    let Some(sentence) = at.map(|it| &front[it]).or(it.sentence.as_ref()) else { return };
    widgets::card(ui, |ui| {
        widgets::card_head(
            ui,
            &tr.text("suggestion-sentence"),
            |_| (),
            |ui| {
                if !cx.env.can_edit {
                    return;
                }
                let text = tr.text("suggestion-take-sentence");
                let button = widgets::button(ui, ButtonKind::Secondary, &text);
                if button.on_hover_text(tr.text("suggestion-take-sentence-why")).clicked() {
                    take::as_new(cx, take::sentence(cx, sentence));
                }
            },
        );
        ui.add(Label::new(spoken(ui, cx, sentence)).wrap());
        ui.label(theme::muted(ui, worth(cx, sentence)));
    });
    if front.len() < 2 {
        return;
    }
    let title = tr.text("suggestion-front");
    let beside = tr.text("suggestion-front-why");
    let mut pressed = None;
    picture::plot_card(ui, cx, (&title, &beside), |ui, cx| {
        plot_ui(ui, cx, front, at);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (idx, it) in front.iter().enumerate() {
            let (lead, tail) = (covers(cx, it), lifts(cx, it));
            let text = plain(cx, it);
            let row = ListRow { lead: &lead, text: &text, tail: &tail };
            let response = widgets::list_row(ui, at == Some(idx), row);
            if response.clicked() {
                pressed = Some(idx);
            }
            response.on_hover_text(&text);
        }
    });
    if pressed.is_some() {
        *looked_at = pressed;
    }
}

/// «Industry: Medical devices and Employees: 50–400», the conditions in bold.
fn spoken(ui: &Ui, cx: &Cx<'_>, it: &Sentence) -> LayoutJob {
    let tr = cx.tr;
    let parts: Vec<(String, String)> =
        it.conditions.iter().map(|(id, what)| words::asked(tr, cx.project, *id, what)).collect();
    let p = theme::palette(ui);
    let font = egui::FontId::proportional(15.0);
    let plain = egui::TextFormat::simple(font.clone(), p.text);
    let mut bold = plain.clone();
    bold.coords.push("wght", theme::SEMIBOLD);
    let mut job = LayoutJob::default();
    job.append(&tr.text("suggestion-customers-with"), 0.0, plain.clone());
    for (idx, (name, what)) in parts.iter().enumerate() {
        let joint = match idx {
            0 => " ",
            _ if idx + 1 == parts.len() => &tr.text("suggestion-and"),
            _ => tr.list_separator(),
        };
        let joint = if idx == 0 || joint.starts_with([',', '、']) {
            joint.to_owned()
        } else {
            format!(" {joint} ")
        };
        job.append(&joint, 0.0, plain.clone());
        job.append(&format!("{name} "), 0.0, plain.clone());
        job.append(what, 0.0, bold.clone());
    }
    job
}

fn plain(cx: &Cx<'_>, it: &Sentence) -> String {
    let parts: Vec<String> =
        it.conditions.iter().map(|(id, what)| words::asked_in_one(cx, *id, what)).collect();
    parts.join(" · ")
}

/// «83 customers (16%), 41 of them among the best: lift 2.9×; held out 2.4×»
fn worth(cx: &Cx<'_>, it: &Sentence) -> String {
    let tr = cx.tr;
    let args = [
        ("n", it.n_pass.into()),
        ("share", tr.percent(it.in_sample.coverage).into()),
        ("best", words::count(tr, Count::new(it.n_best, it.n_pass)).into()),
        ("lift", words::times(tr, it.in_sample.lift).into()),
    ];
    let found = tr.format("suggestion-worth", &args);
    match it.held_out {
        None => found,
        Some(held_out) => {
            let args = [
                ("found", found.into()),
                ("lift", words::times(tr, held_out.lift).into()),
                ("share", tr.percent(held_out.coverage).into()),
            ];
            tr.format("suggestion-worth-held-out", &args)
        }
    }
}

fn covers(cx: &Cx<'_>, it: &Sentence) -> String {
    let args = [("n", it.n_pass.into()), ("share", cx.tr.percent(it.in_sample.coverage).into())];
    cx.tr.format("suggestion-covers", &args)
}

fn lifts(cx: &Cx<'_>, it: &Sentence) -> String {
    let tr = cx.tr;
    let found = words::times(tr, it.in_sample.lift);
    match it.held_out {
        None => found,
        Some(held_out) => {
            let args = [("found", found.into()), ("lift", words::times(tr, held_out.lift).into())];
            tr.format("suggestion-lifts", &args)
        }
    }
}

/// Wide to narrow: what is gained in lift costs coverage.
fn plot_ui(ui: &mut Ui, cx: &Cx<'_>, front: &[Sentence], at: Option<usize>) {
    let tr = cx.tr;
    let texts: Vec<(String, String)> = front
        .iter()
        .map(|it| {
            let name = format!("{}. {}", plain(cx, it), worth(cx, it));
            (tr.percent(it.in_sample.coverage), name)
        })
        .collect();
    let points: Vec<CurvePoint<'_>> = front
        .iter()
        .zip(&texts)
        .map(|(it, (tick, name))| {
            let found = it.in_sample.lift;
            // From what was found down to what it was worth on others.
            let other = it.held_out.map_or(found, |it| it.lift);
            CurvePoint { tick, at: found, lo: found.min(other), hi: found.max(other), name }
        })
        .collect();
    let level = tr.text("suggestion-average");
    let curve = Curve {
        points: &points,
        chosen: at,
        level: Some((1.0, level.as_ref())),
        write: &|x| words::times(tr, x),
        name: &tr.text("suggestion-front-what"),
    };
    widgets::curve_plot(ui, PLOT, &curve);
    ui.label(theme::secondary(ui, tr.text("suggestion-front-axis")));
    ui.add_space(theme::GRID);
}
