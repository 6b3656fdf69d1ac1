//! What the data say of a field, in a sentence that can be taken over.

use crate::{
    analysis::portrait::{Fact, Said},
    ui::Cx,
};

/// `None` for an attribute that is gone since.
pub(super) fn words(cx: &Cx<'_>, fact: &Fact) -> Option<String> {
    let tr = cx.tr;
    let attribute = cx.project.attributes.get(fact.attribute)?;
    let name = attribute.name.as_str();
    let n = tr.count(fact.n);
    Some(match &fact.said {
        Said::Most(values) => {
            let share = |n: usize| tr.percent(n as f64 / fact.n.max(1) as f64);
            let values = values.iter().map(|(it, n)| format!("{it} {}", share(*n)));
            let values = values.collect::<Vec<_>>().join(tr.list_separator());
            let args = [("name", name.into()), ("values", values.into()), ("n", n.into())];
            tr.format("portrait-most", &args)
        }
        Said::Quarters([low, middle, high]) => {
            let write = |it: f64| tr.measure(it, &attribute.unit);
            let args = [
                ("name", name.into()),
                ("low", write(*low).into()),
                ("middle", write(*middle).into()),
                ("high", write(*high).into()),
                ("n", n.into()),
            ];
            tr.format("portrait-quarters", &args)
        }
        Said::Yes(yes) => share_of("portrait-yes", cx, name, *yes, fact.n),
        Said::Any(any) => share_of("portrait-any", cx, name, *any, fact.n),
    })
}

fn share_of(key: &'static str, cx: &Cx<'_>, name: &str, k: usize, n: usize) -> String {
    let share = cx.tr.percent(k as f64 / n.max(1) as f64);
    let args = [
        ("name", name.into()),
        ("k", cx.tr.count(k).into()),
        ("n", cx.tr.count(n).into()),
        ("share", share.into()),
    ];
    cx.tr.format(key, &args)
}
