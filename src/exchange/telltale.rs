//! How a column gives the outcome away, in words: the same in the window and on the command line.

use crate::{
    analysis::{
        statistics::Count,
        traits::{Known, Telltale},
    },
    i18n::Tr,
    model::{Attribute, Id},
};

/// The sentence of a leak. `name` says what an attribute is called.
pub fn show_telltale<'a>(
    tr: &Tr,
    telltale: &Telltale,
    name: impl Fn(Id<Attribute>) -> &'a str,
) -> String {
    let count = |it: Count| tr.format("traits-count", &[("k", it.k.into()), ("n", it.n.into())]);
    let group = |it: Known| {
        let [these, those] = match it {
            Known::Best => ["traits-of-best", "traits-of-others"],
            Known::Churned => ["traits-of-churned", "traits-of-stayed"],
        };
        [these, those].map(|key| tr.text(key).into_owned())
    };
    let counted = |key: &str, of: Known, inside: Count, outside: Count, unit: u32| {
        let [these, those] = group(of);
        let args = [
            ("inside", count(inside).into()),
            ("outside", count(outside).into()),
            ("these", these.into()),
            ("those", those.into()),
            ("unit", unit.into()),
        ];
        tr.format(key, &args)
    };
    match *telltale {
        Telltale::Filled { of, inside, outside } => {
            counted("traits-leak-filled", of, inside, outside, 0)
        }
        Telltale::Zero { of, inside, outside } => {
            counted("traits-leak-zero", of, inside, outside, 0)
        }
        Telltale::Multiple { unit, of, inside, outside } => {
            counted("traits-leak-multiple", of, inside, outside, unit)
        }
        Telltale::Separates { of, area } => {
            let [these, those] = group(of);
            let share = tr.percent(area);
            let args = [("these", these.into()), ("those", those.into()), ("share", share.into())];
            tr.format("traits-leak-separates", &args)
        }
        Telltale::Copy { outcome, correlation } => {
            let r = tr.number(correlation);
            let args = [("outcome", name(outcome).into()), ("r", r.into())];
            tr.format("traits-leak-copy", &args)
        }
        Telltale::After { n } => tr.format("traits-leak-after", &[("n", count(n).into())]),
        Telltale::Computed { from } => {
            tr.format("traits-leak-computed", &[("name", name(from).into())])
        }
    }
}
