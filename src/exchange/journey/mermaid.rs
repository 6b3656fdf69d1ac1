//! A map as a Mermaid `journey`: a section a stage, a task an action, scored 1 to 5 by how it feels there.

use super::table::{MapRow, map_rows};
use crate::{
    i18n::Tr,
    model::{Day, Id, Journey, LaneKind, Project},
};

pub fn mermaid(project: &Project, id: Id<Journey>, title: &str, today: Day, tr: &Tr) -> String {
    let Some(journey) = project.journeys.get(id) else { return String::new() };
    let rows = map_rows(project, id, today, tr);
    let mut res = format!("journey\n    title {}\n", plain(title));
    for (at, stage) in journey.stages.iter().enumerate() {
        res.push_str(&format!("    section {}\n", plain(&stage.name)));
        let here = || rows.iter().filter(move |it| it.column == at);
        let feelings =
            here().filter(|it| it.kind.is_curve() && !it.is_goal).filter_map(|it| it.feeling);
        let feelings: Vec<f64> = feelings.collect();
        let mean = feelings.iter().sum::<f64>() / feelings.len().max(1) as f64;
        let score = (mean.round() + 3.0).clamp(1.0, 5.0);
        let mut tasks: Vec<&MapRow> = here().filter(|it| it.kind == LaneKind::Actions).collect();
        if tasks.is_empty() {
            tasks =
                here().filter(|it| !it.kind.is_curve() && !it.text.is_empty()).take(1).collect();
        }
        for task in tasks {
            let who = if task.role.is_empty() {
                tr.text("journeys-curve-anyone").into_owned()
            } else {
                task.role.clone()
            };
            res.push_str(&format!("      {}: {score}: {}\n", plain(&task.text), plain(&who)));
        }
    }
    res
}

/// Words without what Mermaid takes for its own signs.
fn plain(words: &str) -> String {
    let words: String =
        words.chars().map(|it| if ":;#,%{}\n\r\t".contains(it) { ' ' } else { it }).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { "–".to_owned() } else { words }
}
