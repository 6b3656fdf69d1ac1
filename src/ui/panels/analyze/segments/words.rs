//! Bands, segments, quantities and figures in words.

use crate::{
    analysis::{
        segments::{Band, Cell, Cross, Place, Quantity, Share, Summary, TOO_FEW, What},
        statistics::Interval,
    },
    i18n::outcome_key,
    model::{Attribute, Condition, Id, Unit},
    ui::{Cx, panels::accounts::words},
};

/// What is shown in the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::panels::analyze) enum Measure {
    #[default]
    Best,
    Customers,
    Churned,
    Sum(What),
    Mean(What),
    Median(What),
}

pub(in crate::ui::panels::analyze) fn attribute_name(cx: &Cx<'_>, id: Id<Attribute>) -> String {
    cx.project.attributes.get(id).map(|it| it.name.clone()).unwrap_or_default()
}

/// «50–199», «Medical devices», «12 other values».
pub(in crate::ui::panels::analyze) fn band(
    cx: &Cx<'_>,
    attribute: Id<Attribute>,
    band: &Band,
) -> String {
    let Some(attribute) = cx.project.attributes.get(attribute) else { return String::new() };
    if 1 < band.n_values {
        return cx.tr.format("segments-others", &[("n", band.n_values.into())]);
    }
    if let Condition::Is { yes } = band.condition {
        let word = cx.tr.text(if yes { "common-yes" } else { "common-no" });
        let args =
            [("attribute", attribute.name.as_str().into()), ("what", word.into_owned().into())];
        return cx.tr.format("accounts-filter", &args);
    }
    words::condition(cx.tr, &band.condition, attribute)
}

/// «Medical devices × 50–199».
pub(super) fn segment(cx: &Cx<'_>, cross: &Cross, place: Place) -> String {
    let bands = cross.bands(place);
    if bands.is_empty() {
        return cx.tr.text("segments-all-customers").into_owned();
    }
    let names = bands.into_iter().map(|(id, it)| band(cx, id, it));
    names.collect::<Vec<_>>().join(" × ")
}

/// What an outcome is called: by its column, or by what it is.
pub(super) fn quantity(cx: &Cx<'_>, what: What) -> String {
    match what {
        What::Recorded(id) => attribute_name(cx, id),
        What::Stayed => cx.tr.text(outcome_key(crate::model::Outcome::Tenure)).into_owned(),
    }
}

pub(super) fn measure(cx: &Cx<'_>, measure: Measure) -> String {
    let of = |key: &'static str, what| cx.tr.format(key, &[("what", quantity(cx, what).into())]);
    match measure {
        Measure::Best => cx.tr.text("segments-best").into_owned(),
        Measure::Customers => cx.tr.text("segments-customers").into_owned(),
        Measure::Churned => cx.tr.text("segments-churned").into_owned(),
        Measure::Sum(what) => of("segments-total-of", what),
        Measure::Mean(what) => of("segments-mean-of", what),
        Measure::Median(what) => of("segments-median-of", what),
    }
}

/// A number of this quantity with its unit.
pub(super) fn amount(cx: &Cx<'_>, what: What, x: f64) -> String {
    if !x.is_finite() {
        return "–".to_owned();
    }
    let unit = match what {
        What::Recorded(id) => cx.project.attributes.get(id).map(|it| &it.unit),
        What::Stayed => Some(&Unit::Days),
    };
    let unit = unit.unwrap_or(&Unit::None);
    let x = if *unit == Unit::Days { x.round() } else { x };
    cx.tr.measure(x, unit)
}

fn within(cx: &Cx<'_>, what: What, it: Interval) -> String {
    format!("{}\u{2009}–\u{2009}{}", amount(cx, what, it.lo), amount(cx, what, it.hi))
}

/// «26–66 %»
pub(in crate::ui::panels::analyze) fn percents(cx: &Cx<'_>, it: Interval) -> String {
    format!("{}\u{2009}–\u{2009}{}", cx.tr.percent(it.lo), cx.tr.percent(it.hi))
}

/// «9 of 20 (45 %, 95 % interval 26–66 %)»
pub(in crate::ui::panels::analyze) fn share(cx: &Cx<'_>, it: Share) -> String {
    let count = it.count;
    if count.n == 0 {
        return cx.tr.text("segments-nobody").into_owned();
    }
    let args = [
        ("k", count.k.into()),
        ("n", count.n.into()),
        ("share", cx.tr.percent(count.share()).into()),
        ("within", percents(cx, it.within).into()),
    ];
    cx.tr.format("segments-share", &args)
}

/// «median ¥1.2M (0.9–1.6M), mean ¥1.9M (1.2–2.7M), of 23»
pub(super) fn summary(cx: &Cx<'_>, it: &Quantity, summary: &Summary) -> String {
    let what = it.what;
    if summary.n < TOO_FEW {
        return cx.tr.format("segments-known-of-few", &[("n", summary.n.into())]);
    }
    let args = [
        ("median", amount(cx, what, summary.median).into()),
        ("median_within", within(cx, what, summary.median_within).into()),
        ("mean", amount(cx, what, summary.mean).into()),
        ("mean_within", within(cx, what, summary.mean_within).into()),
        ("n", summary.n.into()),
    ];
    cx.tr.format("segments-summary", &args)
}

/// «9 of 20 (45 %)» and «95 % interval 26–66 %».
pub(super) fn share_lines(cx: &Cx<'_>, it: Share) -> [String; 2] {
    let count = it.count;
    if count.n == 0 {
        return [cx.tr.text("segments-nobody").into_owned(), String::new()];
    }
    let args = [
        ("k", count.k.into()),
        ("n", count.n.into()),
        ("share", cx.tr.percent(count.share()).into()),
    ];
    let within = [("within", percents(cx, it.within).into())];
    [cx.tr.format("segments-share-line", &args), cx.tr.format("segments-interval", &within)]
}

/// «median ¥1.2M (0.9–1.6M)» and «mean ¥1.9M (1.2–2.7M), of 23».
pub(super) fn summary_lines(cx: &Cx<'_>, it: &Quantity, found: &Summary) -> [String; 2] {
    if found.n < TOO_FEW {
        return [summary(cx, it, found), String::new()];
    }
    let what = it.what;
    let median = [
        ("median", amount(cx, what, found.median).into()),
        ("within", within(cx, what, found.median_within).into()),
    ];
    let mean = [
        ("mean", amount(cx, what, found.mean).into()),
        ("within", within(cx, what, found.mean_within).into()),
        ("n", found.n.into()),
    ];
    [cx.tr.format("segments-median-line", &median), cx.tr.format("segments-mean-line", &mean)]
}

/// Everything a cell says, for its tooltip and a screen reader.
pub(super) fn cell(cx: &Cx<'_>, cross: &Cross, place: Place, measure: Measure) -> String {
    let Some(cell) = cross.cell(place) else { return String::new() };
    let mut lines = vec![cx.tr.format(
        "segments-cell",
        &[("segment", segment(cx, cross, place).into()), ("n", cell.n.into())],
    )];
    if cell.n < TOO_FEW {
        lines.push(cx.tr.text("segments-cell-few").into_owned());
        return lines.join("\n");
    }
    lines.push(cx.tr.format("segments-cell-best", &[("share", share(cx, cell.best).into())]));
    lines.push(cx.tr.format("segments-cell-churned", &[("share", share(cx, cell.churned).into())]));
    if let Some((it, found)) = measured(cross, cell, measure) {
        let args =
            [("what", quantity(cx, it.what).into()), ("figures", summary(cx, it, found).into())];
        lines.push(cx.tr.format("segments-cell-quantity", &args));
    }
    lines.join("\n")
}

/// The quantity that is measured, and its figures in the cell.
pub(super) fn measured<'a>(
    cross: &'a Cross,
    cell: &'a Cell,
    measure: Measure,
) -> Option<(&'a Quantity, &'a Summary)> {
    let (Measure::Sum(what) | Measure::Mean(what) | Measure::Median(what)) = measure else {
        return None;
    };
    let at = cross.quantities.iter().position(|it| it.what == what)?;
    Some((cross.quantities.get(at)?, cell.summaries.get(at)?))
}

/// The value of a cell, and how it is written; `None` where there are too few.
pub(super) fn value(
    cx: &Cx<'_>,
    cross: &Cross,
    cell: &Cell,
    measure: Measure,
) -> Option<(f64, String)> {
    let share = |it: Share| {
        (TOO_FEW <= it.count.n).then(|| (it.count.share(), cx.tr.percent(it.count.share())))
    };
    match measure {
        Measure::Customers => Some((cell.n as f64, cx.tr.count(cell.n))),
        Measure::Best => share(cell.best),
        Measure::Churned => share(cell.churned),
        Measure::Sum(what) | Measure::Mean(what) | Measure::Median(what) => {
            let (_, found) = measured(cross, cell, measure)?;
            if found.n < TOO_FEW {
                return None;
            }
            let x = match measure {
                Measure::Sum(_) => found.sum,
                Measure::Mean(_) => found.mean,
                _ => found.median,
            };
            Some((x, amount(cx, what, x)))
        }
    }
}
