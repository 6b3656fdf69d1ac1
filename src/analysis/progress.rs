//! What follows from a job to be done: how great the opportunity is, and how far the way to the target is gone.
//!
//! The opportunity score is that of outcome-driven innovation (Ulwick): importance plus what satisfaction lacks of it.
//! Knows no screen.

use crate::model::JobToDo;

/// How a job is served today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// Matters more than it is served: here there is something to win.
    Under,
    Right,
    /// Served beyond what matters: here effort can be saved.
    Over,
}

/// From this score on a job counts as underserved.
pub const UNDERSERVED: f64 = 10.0;
/// A job that is not underserved is overserved when satisfaction exceeds importance by this much.
pub const OVERSERVED_BY: f64 = 1.0;

/// Importance + max(importance − satisfaction, 0): 0 to 20.
pub fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// The ratings, within their scale.
pub fn ratings(job: &JobToDo) -> Option<(f64, f64)> {
    let rating = |it: Option<f64>| {
        it.filter(|it| it.is_finite()).map(|it| it.clamp(0.0, JobToDo::MAX_RATING))
    };
    Some((rating(job.importance)?, rating(job.satisfaction)?))
}

pub fn score(job: &JobToDo) -> Option<f64> {
    ratings(job).map(|(importance, satisfaction)| opportunity(importance, satisfaction))
}

/// An important job is not underserved while satisfaction keeps up with it.
pub fn served(importance: f64, satisfaction: f64) -> Served {
    if satisfaction < importance && UNDERSERVED <= opportunity(importance, satisfaction) {
        Served::Under
    } else if importance + OVERSERVED_BY <= satisfaction {
        Served::Over
    } else {
        Served::Right
    }
}

/// The share of the way from baseline to target, 0 to 1; whichever way it leads.
pub fn done(job: &JobToDo) -> Option<f64> {
    let (baseline, target, reached) = (job.baseline?, job.target?, job.reached?);
    let way = target - baseline;
    let share = (reached - baseline) / way;
    (way != 0.0 && share.is_finite()).then(|| share.clamp(0.0, 1.0))
}

/// Whether a job has a measure: something to count, where it stood and where it is to go.
pub fn is_measured(job: &JobToDo) -> bool {
    !job.measure.trim().is_empty() && job.baseline.is_some() && job.target.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_adds_what_satisfaction_lacks_and_never_takes_away() {
        assert_eq!(opportunity(9.0, 3.0), 15.0);
        assert_eq!(opportunity(3.0, 9.0), 3.0);
        assert_eq!(opportunity(10.0, 0.0), 20.0);
    }

    #[test]
    fn zones_follow_from_the_score() {
        assert_eq!(served(9.0, 3.0), Served::Under);
        assert_eq!(served(10.0, 10.0), Served::Right);
        assert_eq!(served(3.0, 9.0), Served::Over);
        assert_eq!(served(4.0, 3.0), Served::Right);
    }

    #[test]
    fn the_way_leads_up_or_down_and_ends_at_the_target() {
        let job = |baseline, target, reached| JobToDo {
            baseline: Some(baseline),
            target: Some(target),
            reached: Some(reached),
            ..JobToDo::default()
        };
        assert_eq!(done(&job(14.0, 4.0, 9.0)), Some(0.5));
        assert_eq!(done(&job(0.0, 10.0, 12.0)), Some(1.0));
        assert_eq!(done(&job(5.0, 5.0, 5.0)), None);
        assert_eq!(done(&job(0.0, 10.0, f64::NAN)), None);
    }
}
