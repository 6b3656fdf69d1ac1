//! What was found, for a terminal.

use std::io::{self, Write};

use super::{
    super::text::{Align, write_table},
    Attribute, Condition, Id, Message, Studied, Subject, Suggestion,
};
use crate::{
    analysis::{
        groups::Warning,
        statistics::Count,
        suggest::{self, HeldOut},
        traits::{Finding, Leak, LeftOut, Verdict, Why},
    },
    exchange::show_telltale,
    i18n::Tr,
    model::{Role, Unit},
};

/// Traits and columns that are listed; JSON has them all.
const MAX_SHOWN: usize = 20;

/// `analyze`.
pub(super) fn analysis(
    subject: &Subject,
    studied: &Studied,
    tr: &Tr,
    out: &mut dyn Write,
) -> io::Result<()> {
    let traits = &studied.traits;
    let words = Words { subject, tr };
    words.head(studied, out)?;
    let holds_up = |it: &&Finding| {
        !matches!(it.verdict, Verdict::Weak | Verdict::TooFew { .. }) || it.is_seductive
    };
    let n = traits.findings.iter().filter(holds_up).count();
    let tally = [("tested", traits.n_tested.into()), ("n", n.into())];
    writeln!(out, "\n{}", tr.format("traits-tally", &tally))?;
    words.traits(&traits.findings, out)?;
    words.leaks(&traits.leaks, out)?;
    words.left_out(&traits.left_out, out)
}

/// `suggest`.
pub(super) fn suggestion(
    subject: &Subject,
    studied: &Studied,
    it: &Suggestion,
    tr: &Tr,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words { subject, tr };
    words.head(studied, out)?;
    writeln!(out)?;
    match it.verdict {
        suggest::Verdict::BeatsChance => words.criteria(it, out)?,
        suggest::Verdict::LikeChance => {
            for key in ["suggestion-like-chance", "suggestion-like-chance-why"] {
                writeln!(out, "{}", tr.text(key))?;
            }
        }
        suggest::Verdict::TooFew { needed } => {
            writeln!(out, "{}", tr.text("suggestion-too-few"))?;
            let args = [("n", needed.into())];
            writeln!(out, "{}", tr.format("suggestion-too-few-why", &args))?;
        }
    }
    words.held_out(it, out)?;
    for it in &it.warnings {
        writeln!(out, "{}", words.doubt(it))?;
    }
    words.leaks(&studied.traits.leaks, out)
}

/// `2.4× (1.8–3.0)`
pub(super) fn estimate(tr: &Tr, value: f64, lo: f64, hi: f64) -> String {
    format!("{}× ({}–{})", figure(tr, value), figure(tr, lo), figure(tr, hi))
}

/// Two digits: `3.1`, `0.36`, `12`.
fn figure(tr: &Tr, x: f64) -> String {
    let unit = match x.abs() {
        it if it < 1.0 => 100.0,
        it if it < 10.0 => 10.0,
        _ => 1.0,
    };
    tr.exact((x * unit).round() / unit, &Unit::None)
}

/// `<0.001`, `0.038`, `0.21`.
fn probability(tr: &Tr, p: f64) -> String {
    if p < 0.001 {
        return format!("<{}", tr.exact(0.001, &Unit::None));
    }
    let unit = if p < 0.1 { 1000.0 } else { 100.0 };
    tr.exact((p * unit).round() / unit, &Unit::None)
}

struct Words<'a> {
    subject: &'a Subject,
    tr: &'a Tr,
}

impl Words<'_> {
    fn name(&self, id: Id<Attribute>) -> &str {
        self.subject.project.attributes.get(id).map_or("", |it| &it.name)
    }

    /// «Employees: 50–400»
    fn asked(&self, id: Id<Attribute>, condition: &Condition) -> String {
        let Some(it) = self.subject.project.attributes.get(id) else { return String::new() };
        let what = self.tr.condition(condition, it);
        let args = [("name", it.name.as_str().into()), ("what", what.into())];
        self.tr.format("traits-asked", &args)
    }

    fn count(&self, it: Count) -> String {
        self.tr.format("traits-count", &[("k", it.k.into()), ("n", it.n.into())])
    }

    fn share(&self, it: Count) -> String {
        if it.n == 0 { "–".to_owned() } else { self.tr.percent(it.share()) }
    }

    /// What was looked at, the groups, and what is to be known of them.
    fn head(&self, studied: &Studied, out: &mut dyn Write) -> io::Result<()> {
        let tr = self.tr;
        writeln!(out, "{}", self.subject.name)?;
        let [best, rest, churned] = studied.groups.sizes();
        let groups = [
            ("traits-group-best", best),
            ("traits-group-rest", rest),
            ("traits-group-churned", churned),
        ];
        let n_groups = if self.subject.target.is_some() { 2 } else { 3 };
        let groups = groups.map(|(key, n)| format!("{} {}", tr.text(key), tr.count(n)));
        writeln!(out, "{}", groups[..n_groups].join(" · "))?;
        if let Some(it) = &self.subject.target {
            let message = Message::new("cli-target").text("column", &it.column);
            writeln!(out, "{}", tr.say(&message.text("value", &it.positive)))?;
            if 0 < it.n_blank {
                let message = Message::new("cli-target-blank").count("n", it.n_blank);
                writeln!(out, "{}", tr.say(&message.text("column", &it.column)))?;
            }
            if !it.ignored.is_empty() {
                let names = it.ignored.join(tr.list_separator());
                writeln!(out, "{}", tr.say(&Message::new("cli-ignored").text("names", names)))?;
            }
            if let Some((rows, groups)) = it.grouped() {
                let message = Message::new("cli-grouped").count("rows", rows);
                writeln!(out, "{}", tr.say(&message.count("groups", groups)))?;
            }
        }
        for it in &studied.groups.yardsticks {
            let direction =
                if it.yardstick.low_is_best { "traits-low-is-best" } else { "traits-high-is-best" };
            let args = [
                ("name", self.name(it.yardstick.attribute).into()),
                ("direction", tr.text(direction).into_owned().into()),
                ("weight", it.yardstick.weight.get().into()),
            ];
            writeln!(out, "  {}", tr.format("traits-yardstick", &args))?;
        }
        for it in &studied.groups.warnings {
            let (key, n) = warning(*it);
            writeln!(out, "{}", tr.format(key, &[("n", n.into())]))?;
        }
        Ok(())
    }

    fn traits(&self, findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
        let tr = self.tr;
        if findings.is_empty() {
            return writeln!(out, "{}", tr.text("traits-none"));
        }
        let heads = [
            "traits-head-verdict",
            "traits-group-best",
            "traits-group-rest",
            "traits-group-churned",
            "traits-head-win",
            "traits-head-keep",
            "traits-head-q",
            "traits-head-trait",
        ];
        let has_churned = findings.iter().any(|it| 0 < it.churned.n);
        let shown = |idx: &usize| has_churned || (*idx != 3 && *idx != 5);
        let pick = |row: [String; 8]| -> Vec<String> {
            row.into_iter().enumerate().filter(|(idx, _)| shown(idx)).map(|it| it.1).collect()
        };
        let mut rows = vec![pick(heads.map(|it| tr.text(it).into_owned()))];
        for it in findings.iter().take(MAX_SHOWN) {
            let mut verdict = tr.text(verdict_key(it.verdict)).into_owned();
            let notes = [
                (it.is_seductive, "traits-seductive"),
                (it.is_near_outcome, "traits-near-outcome"),
            ];
            for (_, key) in notes.into_iter().filter(|(is_so, _)| *is_so) {
                verdict = format!("{verdict}, {}", tr.text(key));
            }
            let lift = it.win.as_ref().map(|it| it.lift);
            let [win, stay] = [lift, it.lift_to_stay()].map(|it| {
                it.map_or_else(|| "–".to_owned(), |it| estimate(tr, it.value, it.lo, it.hi))
            });
            let q = [&it.win, &it.leave].into_iter().flatten().map(|it| it.q);
            let q = q.reduce(f64::min).map_or_else(|| "–".to_owned(), |it| probability(tr, it));
            let [best, rest, churned] = [it.best, it.rest, it.churned].map(|it| self.share(it));
            let asked = self.asked(it.attribute, &it.condition);
            rows.push(pick([verdict, best, rest, churned, win, stay, q, asked]));
        }
        let aligns = [
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Left,
        ];
        let aligns: Vec<Align> =
            aligns.into_iter().enumerate().filter(|(idx, _)| shown(idx)).map(|it| it.1).collect();
        write_table(out, &aligns, &rows)?;
        self.more(findings.len(), out)
    }

    fn more(&self, n: usize, out: &mut dyn Write) -> io::Result<()> {
        if n <= MAX_SHOWN {
            return Ok(());
        }
        writeln!(out, "{}", self.tr.say(&Message::new("cli-more-found").count("n", n - MAX_SHOWN)))
    }

    fn leaks(&self, leaks: &[Leak], out: &mut dyn Write) -> io::Result<()> {
        if !leaks.is_empty() {
            writeln!(out)?;
        }
        for it in leaks {
            let title = self.tr.format("traits-leak", &[("name", self.name(it.attribute).into())]);
            writeln!(out, "{title}: {}", self.telltale(it))?;
        }
        Ok(())
    }

    fn telltale(&self, it: &Leak) -> String {
        show_telltale(self.tr, &it.telltale, |id| self.name(id))
    }

    fn left_out(&self, left_out: &[LeftOut], out: &mut dyn Write) -> io::Result<()> {
        if left_out.is_empty() {
            return Ok(());
        }
        let tr = self.tr;
        writeln!(out, "\n{}", tr.format("traits-left-out", &[("n", left_out.len().into())]))?;
        for it in left_out.iter().take(MAX_SHOWN) {
            let (key, n) = match it.why {
                Why::Outcome => ("traits-out-outcome", 0),
                Why::Text => ("traits-out-text", 0),
                Why::Blank { n_known } => ("traits-out-blank", n_known),
                Why::Constant => ("traits-out-constant", 0),
                Why::Unique { n_values } => ("traits-out-unique", n_values),
                Why::Rare { least } => ("traits-out-rare", least),
                Why::Leak => ("traits-out-leak", 0),
            };
            let why = tr.format(key, &[("n", n.into())]);
            writeln!(out, "  {}: {why}", self.name(it.attribute))?;
        }
        self.more(left_out.len(), out)
    }

    fn criteria(&self, it: &Suggestion, out: &mut dyn Write) -> io::Result<()> {
        let tr = self.tr;
        let heads = [
            "cli-head-number",
            "cli-head-role",
            "cli-head-pass",
            "suggestion-head-best",
            "cli-head-lift",
            "suggestion-head-criterion",
        ];
        let mut rows = vec![heads.map(|it| tr.text(it).into_owned()).to_vec()];
        for (idx, it) in it.criteria.iter().enumerate() {
            let role = match it.role {
                Role::Must => tr.text("cli-must").into_owned(),
                Role::Exclude => tr.text("cli-exclude").into_owned(),
                Role::Prefer => {
                    let weight = usize::from(it.weight.get());
                    tr.say(&Message::new("cli-prefer").count("weight", weight))
                }
            };
            rows.push(vec![
                (idx + 1).to_string(),
                role,
                self.count(Count::new(it.n_pass, it.n_known)),
                tr.count(it.n_best),
                estimate(tr, it.lift.value, it.lift.lo, it.lift.hi),
                self.asked(it.attribute, &it.condition),
            ]);
        }
        let mut aligns = [Align::Right; 6];
        aligns[1] = Align::Left;
        aligns[5] = Align::Left;
        write_table(out, &aligns, &rows)?;
        let Some(sentence) = &it.sentence else { return Ok(()) };
        let parts = sentence.conditions.iter();
        let parts: Vec<String> = parts.map(|(id, it)| self.asked(*id, it)).collect();
        writeln!(out, "\n{}: {}", tr.text("suggestion-sentence"), parts.join(" + "))?;
        let args = [
            ("n", sentence.n_pass.into()),
            ("share", tr.percent(sentence.in_sample.coverage).into()),
            ("best", tr.count(sentence.n_best).into()),
            ("lift", format!("{}×", figure(tr, sentence.in_sample.lift)).into()),
        ];
        writeln!(out, "{}", tr.format("suggestion-worth", &args))
    }

    /// What it is worth on customers held out, and against chance.
    fn held_out(&self, it: &Suggestion, out: &mut dyn Write) -> io::Result<()> {
        let tr = self.tr;
        if let Some(HeldOut {
            n_splits,
            auc,
            lift_10,
            lift_20,
            best_10,
            best_20,
            churned_10,
            churned_20,
        }) = it.held_out
        {
            writeln!(out)?;
            for (share, lift, best, churned) in
                [(0.1, lift_10, best_10, churned_10), (0.2, lift_20, best_20, churned_20)]
            {
                let args = [("share", tr.percent(share).into())];
                let label = tr.format("suggestion-lift", &args);
                let mut line = format!("{label}: {}", estimate(tr, lift.value, lift.lo, lift.hi));
                let caught = tr.format(
                    "traits-count",
                    &[("k", tr.number(best.k.round()).into()), ("n", tr.count(best.n).into())],
                );
                line = format!("{line}; {} {caught}", tr.text("traits-group-best"));
                if let Some(it) = churned {
                    let caught = tr.format(
                        "traits-count",
                        &[("k", tr.number(it.k.round()).into()), ("n", tr.count(it.n).into())],
                    );
                    line = format!("{line}; {} {caught}", tr.text("traits-group-churned"));
                }
                writeln!(out, "{line}")?;
            }
            let thousandths = |x: f64| tr.exact((x * 1000.0).round() / 1000.0, &Unit::None);
            let interval = format!("{}–{}", thousandths(auc.lo), thousandths(auc.hi));
            let args = [("interval", interval.into()), ("n", n_splits.into())];
            let what = tr.format("suggestion-auc-text", &args);
            let title = tr.text("suggestion-auc");
            writeln!(out, "{title}: {} ({what})", thousandths(auc.value))?;
        }
        for it in &it.curve {
            let args = [
                ("n", it.n_criteria.into()),
                ("auc", tr.exact((it.auc * 1000.0).round() / 1000.0, &Unit::None).into()),
                ("error", tr.exact((it.auc_error * 1000.0).round() / 1000.0, &Unit::None).into()),
                ("lift", format!("{}×", figure(tr, it.lift_20)).into()),
            ];
            writeln!(out, "  {}", tr.format("suggestion-point", &args))?;
        }
        if let Some(it) = it.chance {
            let args = [("k", it.n_as_good.into()), ("n", it.n_shuffles.into())];
            writeln!(out, "{}", tr.format("suggestion-chance", &args))?;
        }
        Ok(())
    }

    fn doubt(&self, it: &suggest::Warning) -> String {
        use suggest::Warning as W;
        let tr = self.tr;
        match it {
            W::FewBest { n_best } => tr.format("suggestion-warn-few", &[("n", (*n_best).into())]),
            W::PinUseless { attribute } => {
                tr.format("suggestion-warn-pin", &[("name", self.name(*attribute).into())])
            }
            W::ManyValues { attribute, n_values } => {
                let args = [("name", self.name(*attribute).into()), ("n", (*n_values).into())];
                tr.format("suggestion-warn-many", &args)
            }
            W::OftenBlank { attribute, percent } => {
                let share = tr.percent(f64::from(*percent) / 100.0);
                let args = [("name", self.name(*attribute).into()), ("share", share.into())];
                tr.format("suggestion-warn-blank", &args)
            }
            W::Drawn { n, of } => {
                tr.format("suggestion-warn-drawn", &[("n", (*n).into()), ("of", (*of).into())])
            }
            W::Grouped { n_groups } => {
                tr.format("suggestion-warn-grouped", &[("n", (*n_groups).into())])
            }
        }
    }
}

const fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Strong => "traits-strong",
        Verdict::Likely => "traits-likely",
        Verdict::Weak => "traits-weak",
        Verdict::TooFew { .. } => "traits-too-few",
        Verdict::Avoid => "traits-avoid",
    }
}

const fn warning(it: Warning) -> (&'static str, usize) {
    match it {
        Warning::NoCustomers => ("traits-warn-no-customers-why", 0),
        Warning::NoRelationships { n_taken } => ("traits-warn-no-relationships-why", n_taken),
        Warning::NoYardstick => ("traits-warn-no-yardstick-why", 0),
        Warning::NoStars => ("traits-warn-no-stars-why", 0),
        Warning::FewBest { n } => ("traits-warn-few-best-why", n),
        Warning::FewRest { n } => ("traits-warn-few-rest-why", n),
        Warning::NoChurned => ("traits-warn-no-churned-why", 0),
        Warning::FewChurned { n } => ("traits-warn-few-churned-why", n),
        Warning::LeftBefore { n } => ("traits-warn-left-before-why", n),
        Warning::NoIndex { n } => ("traits-warn-no-index-why", n),
        Warning::Duplicates { n } => ("traits-warn-duplicates-why", n),
        Warning::Ties { n_best } => ("traits-warn-ties-why", n_best),
    }
}
