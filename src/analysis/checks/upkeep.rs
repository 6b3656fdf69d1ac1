//! What a profile needs besides its criteria: a pain, a goal, and somebody who goes over it from time to time.

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::{
    analysis::portrait::{GOAL, PAINS, is_filled},
    model::{Arg, Day},
};

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let is_said = |text: &String| !text.trim().is_empty();
    let heard = cx.project.interviews.iter().any(|(_, it)| it.pains.iter().any(is_said));
    let is_named = heard || !cx.project.pains.is_empty() || is_filled(cx.profile, PAINS);
    if !is_named {
        let n = cx.project.interviews.len();
        let it = check(CheckKind::NoPain, Severity::Warning, Figure::Count(0))
            .because(|it| it.count("n", n));
        res.push(it);
    }
    if !is_said(&cx.project.about().why.goal) && !is_filled(cx.profile, GOAL) {
        res.push(check(CheckKind::NoGoal, Severity::Warning, Figure::Count(0)));
    }
    review(cx, res);
}

/// A profile that nobody has gone over is as old as the project.
fn review(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let review = &cx.profile.review;
    let last = review.day.unwrap_or_else(|| cx.project.about().created_at.day());
    let months = months_between(last, cx.today);
    let due = review.months.max(1);
    if let Some(changed) = review.offer_changed.filter(|it| *it <= cx.today)
        && review.day.is_none_or(|it| it < changed)
    {
        let n = (cx.today.number() - changed.number()).max(0) as usize;
        let it = check(CheckKind::OfferChanged, Severity::Warning, Figure::Count(n))
            .because(|it| it.arg("day", Arg::Day(changed)).count("n", n));
        // Each change is news; the days since are not.
        let key = format!("{}-{changed}", it.key);
        res.push(Check { key, badness: 1.0, ..it });
    }
    if cx.today.months_before(due) <= last {
        return;
    }
    let it = check(CheckKind::ReviewOverdue, Severity::Warning, Figure::Count(months))
        .because(|it| it.count("n", months).count("rhythm", due as usize));
    // Whoever puts it off has a season.
    res.push(Check { step: 2.5, ..it });
}

/// Whole months from one day to a later one.
fn months_between(from: Day, to: Day) -> usize {
    let ((y0, m0, d0), (y1, m1, d1)) = (from.ymd(), to.ymd());
    let months = (i32::from(y1) - i32::from(y0)) * 12 + i32::from(m1) - i32::from(m0);
    (months - i32::from(d1 < d0)).max(0) as usize
}
