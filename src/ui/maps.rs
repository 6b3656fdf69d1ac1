//! Journey maps out of the window and into it: files written and tables read off the ui thread.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{ColorImage, Context};

use super::{export::beside, picture, tasks::Pending, workbench::Workbench};
use crate::{
    edit::{Edit, JourneyEdit},
    exchange::{
        journey_mermaid, journey_name, journey_svg, read_map_text, svg_pdf, svg_pixels, svg_png,
        write_journey_csv,
    },
    i18n::Tr,
    jobs::{Job, Poll},
    model::{Day, Id, Journey, Message, Profile, Project},
    store,
};

/// Pixels a point of a picture of a map: sharp on a slide.
const SCALE: f32 = 2.0;
/// A larger table is no map.
const MOST_BYTES: u64 = 20_000_000;

/// What a map can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapFormat {
    Svg,
    Png,
    Pdf,
    Csv,
    Mermaid,
}

impl MapFormat {
    pub(super) const ALL: [Self; 5] = [Self::Svg, Self::Png, Self::Pdf, Self::Csv, Self::Mermaid];

    /// The ending of its files.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Mermaid => "mmd",
        }
    }
}

/// The name offered for the file of a map.
pub(super) fn file_name(
    project: &Project,
    journey: &Journey,
    format: MapFormat,
    tr: &Tr,
) -> String {
    let name = format!("{} {}", project.name(), journey_name(project, journey, tr));
    format!("{}.{}", picture::file_name(&name), format.ending())
}

/// Writes the map on a thread; the end is told by a toast.
pub(super) fn export(
    ctx: &Context,
    project: &Project,
    (id, format): (Id<Journey>, MapFormat),
    path: &Path,
    (today, tr): (Day, &Tr),
) -> Pending {
    let (project, language) = (project.clone(), tr.language());
    let path = path.with_extension(format.ending());
    Pending::spawn(ctx, move || {
        let tr = Tr::new(language);
        let bytes = match bytes(&project, (id, format), today, &tr) {
            Ok(bytes) => bytes,
            Err(message) => return message,
        };
        let res = beside(&path, |out| out.write_all(&bytes));
        match res {
            Ok(()) => Message::new("shell-picture-saved").text("path", path.display().to_string()),
            Err(err) => store::Error::io(&path, &err).message(),
        }
    })
}

fn bytes(
    project: &Project,
    (id, format): (Id<Journey>, MapFormat),
    today: Day,
    tr: &Tr,
) -> Result<Vec<u8>, Message> {
    let svg = || journey_svg(project, id, today, tr);
    let title = project.journeys.get(id).map(|it| journey_name(project, it, tr));
    match format {
        MapFormat::Svg => Ok(svg().into_bytes()),
        MapFormat::Png => svg_png(&svg(), SCALE).map_err(|it| it.message()),
        MapFormat::Pdf => svg_pdf(&svg(), &title.unwrap_or_default()).map_err(|it| it.message()),
        MapFormat::Mermaid => Ok(journey_mermaid(project, id, today, tr).into_bytes()),
        MapFormat::Csv => {
            // The mark without which Excel takes the names for another charset.
            let mut out = "\u{feff}".as_bytes().to_vec();
            let written = write_journey_csv(project, id, today, tr, &mut out);
            written.map(|()| out).map_err(|err| store::Error::io(Path::new(""), &err).message())
        }
    }
}

/// Draws the map on a thread and puts its picture on the clipboard; the end is told by a toast.
pub(super) fn copy(
    ctx: &Context,
    project: &Project,
    id: Id<Journey>,
    (today, tr): (Day, &Tr),
) -> Pending {
    let (project, language, clipboard) = (project.clone(), tr.language(), ctx.clone());
    Pending::spawn(ctx, move || {
        let svg = journey_svg(&project, id, today, &Tr::new(language));
        match svg_pixels(&svg, SCALE) {
            Ok(it) => {
                clipboard.copy_image(ColorImage::from_rgba_unmultiplied(it.size, &it.rgba));
                Message::new("shell-picture-copied")
            }
            Err(err) => err.message(),
        }
    })
}

/// A table that is being read.
pub(super) struct Reading(Job<Result<Edit, Message>>);

impl Reading {
    pub(super) fn file(ctx: &Context, workbench: &Workbench, path: PathBuf) -> Option<Self> {
        Self::start(ctx, workbench, move || {
            let told = |err| store::Error::io(&path, &err).message();
            let size = fs::metadata(&path).map_err(told)?.len();
            if MOST_BYTES < size {
                return Err(Message::new("journeys-table-empty"));
            }
            let bytes = fs::read(&path).map_err(told)?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        })
    }

    pub(super) fn pasted(ctx: &Context, workbench: &Workbench, text: String) -> Option<Self> {
        Self::start(ctx, workbench, move || Ok(text))
    }

    fn start(
        ctx: &Context,
        workbench: &Workbench,
        text: impl FnOnce() -> Result<String, Message> + Send + 'static,
    ) -> Option<Self> {
        let profile = workbench.profile?;
        let project = workbench.doc.project().clone();
        let ctx = ctx.clone();
        let wake = move || ctx.request_repaint();
        Some(Self(Job::spawn("map", wake, move |_| read(&text()?, &project, profile))))
    }

    pub(super) fn poll(&self) -> Option<Result<Edit, Message>> {
        match self.0.poll() {
            Poll::Running { .. } => None,
            Poll::Done(read) => Some(read),
            Poll::Lost => Some(Err(Message::new("shell-work-lost"))),
        }
    }
}

/// The maps of a table as one step.
fn read(text: &str, project: &Project, profile: Id<Profile>) -> Result<Edit, Message> {
    let maps = read_map_text(text, project, profile).map_err(|it| it.message())?;
    let add = maps.into_iter().map(|it| Edit::Journey(JourneyEdit::Add(Box::new(it))));
    Ok(Edit::Many(Message::new("edit-journey-add"), add.collect()))
}
