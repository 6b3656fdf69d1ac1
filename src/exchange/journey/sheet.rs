//! A map of the project in words: names of lanes, what each card says and how it is colored.

use rustc_hash::FxHashMap;

use crate::{
    analysis::journey::{CurveLine, Face, LaneHead, Look, Sheet, StageHead, Station},
    i18n::Tr,
    model::{
        Card, Day, Id, Journey, JourneyState, KeyPerson, Lane, LaneKind, MaterialState, Project,
        Tint,
    },
};

/// What the map is called: by its name, or after whose way it is.
pub fn journey_name(project: &Project, journey: &Journey, tr: &Tr) -> String {
    let name = journey.name.trim();
    if !name.is_empty() {
        return name.to_owned();
    }
    let person = journey.person.and_then(|it| project.people.get(it));
    let whose = match person.map(KeyPerson::called) {
        None => tr.text("journeys-customer").into_owned(),
        Some("") => tr.text("people-unnamed").into_owned(),
        Some(called) => called.to_owned(),
    };
    match journey.state {
        JourneyState::Current => whose,
        JourneyState::Wished => tr.format("journeys-wished-of", &[("whose", whose.into())]),
    }
}

/// What the lane is called: by its name, or after its kind.
pub fn lane_name(lane: &Lane, tr: &Tr) -> String {
    let name = lane.name.trim();
    if name.is_empty() { tr.text(kind_key(lane.kind)).into_owned() } else { name.to_owned() }
}

/// What the map shows. `today` decides which material has grown stale.
pub fn sheet(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> Sheet {
    let Some(journey) = project.journeys.get(id) else { return Sheet::default() };
    let stages = journey.stages.iter().map(|it| StageHead {
        name: it.name.clone(),
        phase: it.phase,
        width: it.width,
        is_folded: it.is_folded,
    });
    let lanes = journey.lanes.iter().map(|it| LaneHead {
        name: lane_name(it, tr),
        kind: it.kind,
        is_folded: it.is_folded,
    });
    let mut res = Sheet { stages: stages.collect(), lanes: lanes.collect(), ..Sheet::default() };
    let stage_at: FxHashMap<_, _> =
        journey.stages.iter().enumerate().map(|(idx, it)| (it.id, idx)).collect();
    let lane_at: FxHashMap<_, _> =
        journey.lanes.iter().enumerate().map(|(idx, it)| (it.id, idx)).collect();
    let mut cards: Vec<_> = project
        .cards
        .iter()
        .filter(|(_, it)| it.journey == id)
        .filter_map(|(id, it)| Some((*lane_at.get(&it.lane)?, *stage_at.get(&it.stage)?, id, it)))
        .collect();
    cards.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.3.place.total_cmp(&b.3.place)));
    for (lane, stage, card, it) in cards {
        let kind = journey.lanes[lane].kind;
        if kind.is_curve() {
            curve_of(&mut res, project, (lane, it), tr).stations.push(Station {
                card,
                stage,
                level: it.level(),
                words: it.text.clone(),
                is_moment_of_truth: it.is_moment_of_truth,
            });
        } else {
            let (tint, detail) = colored(project, kind, it, today, tr);
            res.faces.push(Face {
                card,
                lane,
                stage,
                span: it.span as usize,
                text: text(project, kind, it, tr),
                detail,
                tint: it.tint.unwrap_or(tint),
                look: look(kind),
                is_moment_of_truth: it.is_moment_of_truth,
            });
        }
    }
    res
}

/// The curve that the point belongs to.
fn curve_of<'a>(
    sheet: &'a mut Sheet,
    project: &Project,
    (lane, point): (usize, &Card),
    tr: &Tr,
) -> &'a mut CurveLine {
    let (person, is_goal) = (point.person, point.is_goal);
    let is_it = |it: &CurveLine| it.lane == lane && it.person == person && it.is_goal == is_goal;
    let at = sheet.curves.iter().position(is_it).unwrap_or_else(|| {
        let person_name = person.and_then(|it| project.people.get(it)).map(KeyPerson::called);
        let whose = match person_name {
            Some(called) if !called.is_empty() => called.to_owned(),
            _ => tr.text("journeys-curve-anyone").into_owned(),
        };
        let name = if is_goal {
            tr.format("journeys-wished-of", &[("whose", whose.into())])
        } else {
            whose
        };
        sheet.curves.push(CurveLine { lane, person, is_goal, name, stations: Vec::new() });
        sheet.curves.len() - 1
    });
    &mut sheet.curves[at]
}

/// The words of the card, or of what it points to where it has none of its own.
fn text(project: &Project, kind: LaneKind, card: &Card, tr: &Tr) -> String {
    if kind == LaneKind::Number
        && let Some(value) = card.value
    {
        let number = tr.number(value);
        return if card.text.is_empty() { number } else { format!("{number} {}", card.text) };
    }
    if !card.text.is_empty() {
        return if kind == LaneKind::List {
            format!("• {}", card.text)
        } else {
            card.text.clone()
        };
    }
    let material = card.material.and_then(|it| project.materials.get(it)).map(|it| &it.title);
    let pain = || card.pain.and_then(|it| project.pains.get(it)).map(|it| &it.name);
    let job = || card.job.and_then(|it| project.jobs.get(it)).map(|it| &it.name);
    let evidence = || card.evidence.and_then(|it| project.evidence.get(it)).map(|it| &it.text);
    material.or_else(pain).or_else(job).or_else(evidence).cloned().unwrap_or_default()
}

fn look(kind: LaneKind) -> Look {
    match kind {
        LaneKind::Material | LaneKind::Owner | LaneKind::Measures => Look::Tag,
        LaneKind::Text | LaneKind::List | LaneKind::Number => Look::Plain,
        _ => Look::Card,
    }
}

/// The color of the lane, or of how it stands with material; and the second line.
fn colored(project: &Project, kind: LaneKind, card: &Card, today: Day, tr: &Tr) -> (Tint, String) {
    let mut details = Vec::new();
    let mut tint = match kind {
        LaneKind::Touchpoints => Tint::Accent,
        LaneKind::Questions | LaneKind::TalkTrack => Tint::Info,
        LaneKind::Pains => Tint::Bad,
        LaneKind::Opportunities | LaneKind::Measures => Tint::Good,
        _ => Tint::Quiet,
    };
    if kind == LaneKind::Material {
        match material_state(project, card, today) {
            MaterialState::Have => (),
            MaterialState::Needed => {
                tint = Tint::Bad;
                details.push(tr.text("journeys-material-needed").into_owned());
            }
            MaterialState::Stale => {
                tint = Tint::Warn;
                details.push(tr.text("journeys-material-stale").into_owned());
            }
        }
    }
    if !card.channel.is_empty() {
        details.push(card.channel.clone());
    }
    let person = card.person.and_then(|it| project.people.get(it)).map(KeyPerson::called);
    details.extend(person.filter(|it| !it.is_empty()).map(str::to_owned));
    if !card.owner.is_empty() {
        details.push(card.owner.clone());
    }
    (tint, details.join(" · "))
}

/// How it stands with the material of a card: as its piece of the toolkit does, else as was said of the card.
pub(super) fn material_state(project: &Project, card: &Card, today: Day) -> MaterialState {
    let piece = card.material.and_then(|it| project.materials.get(it));
    piece.map_or(card.state, |it| it.state_on(today))
}

fn kind_key(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "journeys-lane-actions",
        LaneKind::Touchpoints => "journeys-lane-touchpoints",
        LaneKind::Questions => "journeys-lane-questions",
        LaneKind::Pains => "journeys-lane-pains",
        LaneKind::Feelings => "journeys-lane-feelings",
        LaneKind::Opportunities => "journeys-lane-opportunities",
        LaneKind::TalkTrack => "journeys-lane-talk-track",
        LaneKind::Material => "journeys-lane-material",
        LaneKind::Measures => "journeys-lane-measures",
        LaneKind::Owner => "journeys-lane-owner",
        LaneKind::Evidence => "journeys-lane-evidence",
        LaneKind::Text => "journeys-lane-text",
        LaneKind::List => "journeys-lane-list",
        LaneKind::Number => "journeys-lane-number",
        LaneKind::Curve => "journeys-lane-curve",
    }
}
