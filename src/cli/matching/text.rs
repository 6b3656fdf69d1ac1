//! A matching for a terminal: figures, criteria, and the first accounts.

use std::{
    io::{self, Write},
    time::Duration,
};

use super::{
    super::text::{Align, write_table},
    Shown, attribute_name,
};
use crate::{
    analysis::matching::Verdict,
    i18n::Tr,
    model::{Message, Role, Tier},
};

pub(super) fn write(shown: &Shown<'_>, tr: &Tr, out: &mut dyn Write) -> io::Result<()> {
    let figures = &shown.matching.figures;
    writeln!(out, "{}", shown.profile.name)?;
    let counts =
        Tier::ALL.map(|it| format!("{} {}", tier_name(it, tr), tr.count(figures.n_tier(it))));
    let n_accounts = Message::new("common-n-accounts").count("n", figures.n_accounts);
    writeln!(out, "{}: {}", tr.say(&n_accounts), counts.join(" · "))?;
    let breadth = Message::new("cli-matches").count("n", figures.n_matches());
    let breadth = breadth.count("new", figures.breadth.n_new).count("check", figures.n_check);
    writeln!(out, "{}\n", tr.say(&breadth))?;
    write_criteria(shown, tr, out)?;
    writeln!(out)?;
    write_accounts(shown, tr, out)?;
    let message = Message::new("cli-shown").count("n", shown.rows.len());
    let message = message.count("of", shown.matching.ranked.len());
    writeln!(out, "\n{}", tr.say(&message.text("time", tr.number(millis(shown.took)))))
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

fn write_criteria(shown: &Shown<'_>, tr: &Tr, out: &mut dyn Write) -> io::Result<()> {
    let heads = [
        "cli-head-number",
        "cli-head-role",
        "cli-head-criterion",
        "cli-head-pass",
        "cli-head-near",
        "cli-head-fail",
        "cli-head-unknown",
        "cli-head-without",
    ];
    let mut rows = vec![heads.map(|it| tr.text(it).into_owned()).to_vec()];
    for (idx, it) in shown.matching.figures.criteria.iter().enumerate() {
        let Some(criterion) = shown.project.criteria.get(it.id) else { continue };
        let role = match criterion.role {
            Role::Must => tr.text("cli-must").into_owned(),
            Role::Exclude => tr.text("cli-exclude").into_owned(),
            Role::Prefer => {
                let weight = usize::from(criterion.weight.get());
                tr.say(&Message::new("cli-prefer").count("weight", weight))
            }
        };
        let mut row = vec![(idx + 1).to_string(), role, attribute_name(shown.project, criterion)];
        let counts = [it.n_pass, it.n_near, it.n_fail, it.n_unknown, it.n_matches_without];
        row.extend(counts.map(|it| tr.count(it)));
        rows.push(row);
    }
    let mut aligns = [Align::Right; 8];
    aligns[1..3].fill(Align::Left);
    write_table(out, &aligns, &rows)
}

fn write_accounts(shown: &Shown<'_>, tr: &Tr, out: &mut dyn Write) -> io::Result<()> {
    let heads = [
        "cli-head-rank",
        "cli-head-tier",
        "cli-head-score",
        "cli-head-ceiling",
        "cli-head-verdicts",
        "cli-head-relationship",
        "cli-head-account",
    ];
    let mut rows = vec![heads.map(|it| tr.text(it).into_owned()).to_vec()];
    let table = &shown.matching.table;
    for (idx, row) in shown.rows.iter().map(|it| *it as usize).enumerate() {
        let Some(fit) = shown.matching.fit(row) else { continue };
        let marks = shown.matching.verdicts(row).map(|it| match it {
            Verdict::Pass => '✓',
            Verdict::Near => '~',
            Verdict::Fail => '✗',
            Verdict::Unknown => '?',
        });
        rows.push(vec![
            (idx + 1).to_string(),
            tier_name(fit.tier, tr),
            fit.score.to_string(),
            fit.ceiling.to_string(),
            marks.collect(),
            tr.relationship(table.relationship(row)),
            table.names.get(row).to_owned(),
        ]);
    }
    let mut aligns = [Align::Left; 7];
    aligns[0] = Align::Right;
    aligns[2..4].fill(Align::Right);
    write_table(out, &aligns, &rows)
}

fn tier_name(tier: Tier, tr: &Tr) -> String {
    match tier {
        Tier::A => "A".to_owned(),
        Tier::B => "B".to_owned(),
        Tier::C => "C".to_owned(),
        Tier::D => "D".to_owned(),
        Tier::Out => tr.text("cli-out").into_owned(),
    }
}
