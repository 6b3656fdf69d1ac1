//! `journey`: lists the maps of a project, and writes one as a picture, a table or a diagram.

use std::path::Path;

use serde_json::{Value, json};

use super::{
    Cx,
    args::{self, JourneyCommand},
    error::Error,
    session::Session,
    text::{Align, write_table},
};
use crate::{
    exchange::{
        PaperError, journey_mermaid, journey_name, journey_svg, svg_pdf, svg_png, write_journey_csv,
    },
    i18n::Tr,
    model::{Id, Journey, JourneyState, Message, Project, fold},
    store::Access,
};

pub(super) fn run(args: &args::Journey, cx: &mut Cx<'_>) -> Result<(), Error> {
    let session = Session::open(&args.project, Access::ReadOnly, cx)?;
    match &args.command {
        JourneyCommand::List => list(session.project(), cx),
        JourneyCommand::Export { name, to, scale } => {
            export(session.project(), name, (to, *scale), cx)
        }
    }
}

/// A map under the names it goes by.
struct Named {
    id: Id<Journey>,
    profile: String,
    name: String,
}

impl Named {
    fn full(&self) -> String {
        format!("{}: {}", self.profile, self.name)
    }
}

fn maps(project: &Project, tr: &Tr) -> Vec<Named> {
    let mut res = Vec::new();
    for (profile, it) in project.profiles.iter() {
        let maps = project.journeys.in_order().into_iter();
        let own = maps.filter(|(_, it)| it.profile == Some(profile));
        res.extend(own.map(|(id, map)| Named {
            id,
            profile: it.name.clone(),
            name: journey_name(project, map, tr),
        }));
    }
    res
}

fn list(project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    let maps = maps(project, cx.tr);
    if cx.json {
        let map = |it: &Named| {
            let journey = project.journeys.get(it.id)?;
            let cards = project.cards.iter().filter(|(_, card)| card.journey == it.id).count();
            let person = journey.person.and_then(|it| project.people.get(it));
            Some(json!({
                "name": it.name,
                "profile": it.profile,
                "person": person.map(|it| it.called()),
                "wished": journey.state == JourneyState::Wished,
                "stages": journey.stages.len(),
                "lanes": journey.lanes.len(),
                "cards": cards,
            }))
        };
        let maps: Vec<Value> = maps.iter().filter_map(map).collect();
        return cx.json(&maps);
    }
    if maps.is_empty() {
        return cx.say(&Message::new("journeys-cli-none"));
    }
    let rows: Vec<Vec<String>> = maps.into_iter().map(|it| vec![it.name, it.profile]).collect();
    Ok(write_table(cx.out, &[Align::Left, Align::Left], &rows)?)
}

fn named(project: &Project, name: &str, tr: &Tr) -> Result<Named, Error> {
    let mut maps = maps(project, tr);
    let wanted = fold(name);
    let found: Vec<usize> = (0..maps.len())
        .filter(|idx| fold(&maps[*idx].full()) == wanted || fold(&maps[*idx].name) == wanted)
        .collect();
    let key = match found.as_slice() {
        [one] => return Ok(maps.swap_remove(*one)),
        [] => "journeys-cli-no-such",
        _ => "journeys-cli-several",
    };
    let error = Error::mistake(Message::new(key).text("name", name));
    let names: Vec<String> = maps.iter().map(Named::full).collect();
    if names.is_empty() {
        return Err(error.hinted(Message::new("journeys-cli-none")));
    }
    let names = names.join(tr.list_separator());
    Err(error.hinted(Message::new("journeys-cli-which").text("names", names)))
}

fn export(
    project: &Project,
    name: &str,
    (to, scale): (&Path, u8),
    cx: &mut Cx<'_>,
) -> Result<(), Error> {
    let map = named(project, name, cx.tr)?;
    let today = cx.now.day();
    let file = to.display().to_string();
    let ending = to.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let svg = || journey_svg(project, map.id, today, cx.tr);
    let bytes = match ending.as_str() {
        "svg" => svg().into_bytes(),
        "png" => svg_png(&svg(), f32::from(scale))?,
        "pdf" => svg_pdf(&svg(), &map.name)?,
        "csv" => {
            // The mark without which Excel takes the names for another charset.
            let mut out = "\u{feff}".as_bytes().to_vec();
            write_journey_csv(project, map.id, today, cx.tr, &mut out)?;
            out
        }
        "mmd" => journey_mermaid(project, map.id, today, cx.tr).into_bytes(),
        _ => {
            return Err(Error::mistake(Message::new("journeys-cli-format").text("file", file)));
        }
    };
    std::fs::write(to, bytes).map_err(|err| Error::file(to, &err))?;
    if cx.json {
        return cx.json(&json!({ "map": map.name, "profile": map.profile, "file": file }));
    }
    cx.say(&Message::new("journeys-cli-written").text("map", map.name).text("path", file))
}

impl From<PaperError> for Error {
    fn from(err: PaperError) -> Self {
        match err {
            PaperError::TooLarge { .. } => Self::mistake(err.message()),
            PaperError::NotDrawn(_) => Self::failure(err.message()),
        }
    }
}
