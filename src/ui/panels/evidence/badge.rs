//! What a criterion or a whole profile rests on, in a badge, a bar or a few words.

use egui::{Response, Ui, vec2};

use super::words::{
    grade_color, grade_key, n_grade_key, standing_icon, standing_key, standing_kind,
};
use crate::{
    analysis::standing::Rest,
    model::{Grade, Standing},
    ui::{
        Cx,
        theme::{self, icon},
        widgets,
    },
};

/// Something speaks against it that nobody has answered.
const DISPUTED: &str = "evidence-disputed";

/// Strongest grade and standing of a criterion; opens its evidence when pressed. `name` is that of the attribute.
pub(in crate::ui) fn badge_ui(ui: &mut Ui, cx: &Cx<'_>, rest: &Rest<'_>, name: &str) -> Response {
    let standing = rest.standing();
    let kind = standing_kind(standing, rest.is_disputed());
    let is_disputed = rest.is_disputed();
    let word = cx.tr.text(match (standing, rest.case.strongest()) {
        _ if is_disputed => DISPUTED,
        (Standing::Assumption, _) | (_, None) => standing_key(standing),
        (_, Some(grade)) => grade_key(grade),
    });
    let sign = if is_disputed { icon::WARNING } else { standing_icon(standing) };
    let by_hand = if rest.ruling.is_some() { icon::PENCIL_SIMPLE } else { "" };
    let text = format!("{sign} {word} {by_hand}");
    let args = [("name", name.into()), ("what", told(cx, rest).join(", ").into())];
    let said = cx.tr.format("evidence-badge", &args);
    widgets::tag_button(ui, kind, text.trim_end(), &said).on_hover_ui(|ui| {
        for line in told(cx, rest) {
            ui.label(theme::body(line));
        }
        ui.label(theme::muted(ui, cx.tr.text("evidence-badge-open")));
    })
}

/// The keys of the words a badge can hold.
pub(in crate::ui) fn badge_words() -> impl Iterator<Item = &'static str> {
    let grades = Grade::ALL.into_iter().map(grade_key).chain([DISPUTED]);
    grades.chain([Standing::Assumption, Standing::Refuted].into_iter().map(standing_key))
}

/// How a criterion stands and why, line by line.
pub(in crate::ui) fn told(cx: &Cx<'_>, rest: &Rest<'_>) -> Vec<String> {
    let tr = cx.tr;
    let mut res = vec![tr.text(standing_key(rest.standing())).into_owned()];
    if let Some(it) = rest.ruling {
        res.push(tr.format("evidence-by-hand", &[("reason", it.reason.as_str().into())]));
    }
    if rest.case.is_empty() {
        res.push(tr.text("evidence-none").into_owned());
        return res;
    }
    for (side, key) in
        [(&rest.case.supports, "evidence-n-for"), (&rest.case.contradicts, "evidence-n-against")]
    {
        let n: usize = side.iter().sum();
        if 0 < n {
            let args = [("n", n.into()), ("grades", grades_text(cx, *side).into())];
            res.push(tr.format(key, &args));
        }
    }
    res
}

/// «2 measured, 1 guess»
fn grades_text(cx: &Cx<'_>, n: [usize; 4]) -> String {
    let parts = Grade::ALL.into_iter().zip(n).filter(|(_, n)| 0 < *n);
    let parts: Vec<String> =
        parts.map(|(grade, n)| cx.tr.format(n_grade_key(grade), &[("n", n.into())])).collect();
    parts.join(cx.tr.list_separator())
}

/// How many criteria rest on each grade, as [`Grade::ALL`].
pub(in crate::ui) fn grades_ui(ui: &mut Ui, cx: &Cx<'_>, width: f32, n: [usize; 4]) -> Response {
    let total = n.iter().sum::<usize>().max(1) as f32;
    let parts = Grade::ALL.map(|it| (n[it as usize] as f32 / total, grade_color(ui, it)));
    let args = [("grades", grades_text(cx, n).into())];
    let name = cx.tr.format("evidence-rests-on", &args);
    widgets::stacked_bar(ui, vec2(width, 6.0), &parts, &name).on_hover_ui(|ui| {
        ui.label(theme::body(cx.tr.text("evidence-rests-on-title")));
        for it in Grade::ALL {
            let n = n[it as usize];
            if 0 < n {
                ui.horizontal(|ui| {
                    ui.label(theme::icon_text(icon::CIRCLE).size(10.0).color(grade_color(ui, it)));
                    ui.label(theme::body(cx.tr.format(n_grade_key(it), &[("n", n.into())])));
                });
            }
        }
    })
}
