//! `journey`: lists the maps of a project, writes one as a picture, a table or a diagram, and makes maps of a table.

use std::path::Path;

use serde_json::{Value, json};

use super::{
    Cx,
    args::{self, JourneyCommand},
    error::Error,
    matching::{check_out, profile_named},
    session::Session,
    text::{Align, write_table},
};
use crate::{
    edit::{Edit, JourneyEdit},
    exchange::{
        MapFormat, NotAMap, PaperError, ReadMaps, Source, journey_bytes, journey_name,
        read_journeys, unknown_names, write_beside,
    },
    i18n::Tr,
    jobs::Progress,
    model::{Id, Journey, JourneyState, Message, Project, fold},
    store::Access,
};

pub(super) fn run(args: &args::Journey, cx: &mut Cx<'_>) -> Result<(), Error> {
    let access = match args.command {
        JourneyCommand::Import { .. } => Access::Write,
        JourneyCommand::List | JourneyCommand::Export { .. } => Access::ReadOnly,
    };
    let mut session = Session::open(&args.project, access, cx)?;
    match &args.command {
        JourneyCommand::List => list(session.project(), cx),
        JourneyCommand::Export { name, to, format, scale } => {
            check_out(to, session.reader.path())?;
            export(session.project(), name, to, (*format, *scale), cx)
        }
        JourneyCommand::Import { table, profile } => {
            import(&mut session, table, profile.as_deref(), cx)
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
    to: &Path,
    (format, scale): (Option<MapFormat>, u8),
    cx: &mut Cx<'_>,
) -> Result<(), Error> {
    let map = named(project, name, cx.tr)?;
    let file = to.display().to_string();
    let ending = to.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let format = format
        .or_else(|| MapFormat::of_ending(&ending))
        .ok_or_else(|| Error::mistake(Message::new("journeys-cli-format").text("file", &file)))?;
    let bytes = journey_bytes(project, map.id, (format, scale), cx.now.day(), cx.tr)?;
    if file == "-" {
        return Ok(cx.out.write_all(&bytes)?);
    }
    write_beside(to, |out| out.write_all(&bytes)).map_err(|err| Error::file(to, &err))?;
    if cx.json {
        return cx.json(&json!({ "map": map.name, "profile": map.profile, "file": file }));
    }
    cx.say(&Message::new("journeys-cli-written").text("map", map.name).text("path", file))
}

fn import(
    session: &mut Session,
    table: &Path,
    profile: Option<&str>,
    cx: &mut Cx<'_>,
) -> Result<(), Error> {
    let project = session.project();
    let (profile, _) = profile_named(project, profile)?;
    let before: Vec<Id<Journey>> = project.journeys.iter().map(|it| it.0).collect();
    let source = Source::Path(table.to_owned());
    // Nobody cancels here.
    let ReadMaps { maps, unknown } =
        read_journeys(&source, project, profile, &Progress::default())?;
    let add = maps.into_iter().map(|it| Edit::Journey(JourneyEdit::Add(Box::new(it)))).collect();
    session.apply(&Edit::Many(Message::new("edit-journey-add"), add), cx)?;
    let mut added = self::maps(session.project(), cx.tr);
    added.retain(|it| !before.contains(&it.id));
    if cx.json {
        let maps: Vec<&str> = added.iter().map(|it| it.name.as_str()).collect();
        return cx.json(&json!({ "maps": maps, "unknown": unknown }));
    }
    for it in added {
        cx.say(&Message::new("journeys-cli-added").text("map", it.full()))?;
    }
    match unknown_names(&unknown) {
        Some(message) => cx.say(&message),
        None => Ok(()),
    }
}

impl From<NotAMap> for Error {
    fn from(err: NotAMap) -> Self {
        match err {
            NotAMap::File(err) => err.into(),
            err => Self::mistake(err.message()),
        }
    }
}

impl From<PaperError> for Error {
    fn from(err: PaperError) -> Self {
        match err {
            PaperError::TooLarge { .. } => Self::mistake(err.message()),
            PaperError::NotDrawn(_) => Self::failure(err.message()),
        }
    }
}
