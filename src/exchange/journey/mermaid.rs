//! A map as a Mermaid `journey`: a section a stage, a task an action, a score from the curve of feelings.
//!
//! Mermaid has no way to escape what parts a task from its score, so those signs become their full-width kin.

use std::fmt::Write as _;

use super::sheet::{journey_name, sheet};
use crate::{
    analysis::journey::Sheet,
    i18n::Tr,
    model::{Day, Id, Journey, LaneKind, Project},
};

pub fn journey_mermaid(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> String {
    let sheet = sheet(project, id, today, tr);
    let title = project.journeys.get(id).map(|it| journey_name(project, it, tr));
    let mut res = format!("journey\n    title {}\n", plain(&title.unwrap_or_default()));
    for (stage, head) in sheet.stages.iter().enumerate() {
        // Writing to a string does not fail.
        writeln!(res, "    section {}", plain(&head.name)).ok();
        let (score, actor) = feeling(&sheet, stage);
        let actor = actor.unwrap_or_else(|| tr.text("journeys-curve-anyone").into_owned());
        let actor = plain(&actor).replace(',', "，");
        let mut tasks = tasks(&sheet, stage);
        if tasks.is_empty() {
            tasks.push(head.name.clone());
        }
        for task in tasks {
            writeln!(res, "      {}: {score}: {actor}", plain(&task)).ok();
        }
    }
    res
}

/// What is done in the stage; where no lane of actions says so, what the buyer meets.
fn tasks(sheet: &Sheet, stage: usize) -> Vec<String> {
    let of = |kind| {
        let is_it = |lane: usize| sheet.lanes.get(lane).is_some_and(|it| it.kind == kind);
        let faces = sheet.faces.iter().filter(|it| it.stage == stage && is_it(it.lane));
        faces.map(|it| it.text.clone()).filter(|it| !it.trim().is_empty()).collect::<Vec<_>>()
    };
    let actions = of(LaneKind::Actions);
    if actions.is_empty() { of(LaneKind::Touchpoints) } else { actions }
}

/// From 1 to 5, and whose feeling it is: of the first curve that has a point here; else 3, neither good nor bad.
fn feeling(sheet: &Sheet, stage: usize) -> (u8, Option<String>) {
    let is_felt =
        |lane: usize| sheet.lanes.get(lane).is_some_and(|it| it.kind == LaneKind::Feelings);
    let curves = sheet.curves.iter().filter(|it| !it.is_goal && is_felt(it.lane));
    let mut points = curves.filter_map(|curve| {
        let station = curve.stations.iter().find(|it| it.stage == stage)?;
        Some(((station.level + 3.0).round().clamp(1.0, 5.0) as u8, Some(curve.name.clone())))
    });
    points.next().unwrap_or((3, None))
}

/// Words on one line that Mermaid does not take for anything else.
fn plain(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words: String = words
        .chars()
        .filter(|it| !it.is_control())
        .map(|it| match it {
            ':' => '：',
            ';' => '；',
            '#' => '＃',
            '%' => '％',
            it => it,
        })
        .collect();
    if words.is_empty() {
        return "–".to_owned();
    }
    let first = words.split([' ', '：']).next().unwrap_or_default().to_lowercase();
    let is_word_of_mermaid =
        matches!(first.as_str(), "title" | "section" | "acctitle" | "accdescr" | "journey");
    if is_word_of_mermaid { format!("“{words}”") } else { words }
}
