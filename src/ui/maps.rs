//! Journey maps out of the window and into it: files written and tables read off the ui thread.

use std::path::Path;

use egui::{ColorImage, Context};

use super::{picture, tasks::Pending, workbench::Workbench};
use crate::{
    edit::{Edit, JourneyEdit},
    exchange::{
        MapFormat, ReadMaps, Source, journey_bytes, journey_name, journey_svg, read_journeys,
        svg_pixels, unknown_names, write_beside,
    },
    i18n::Tr,
    jobs::{Job, Poll, Progress},
    model::{Day, Id, Journey, Message, Project},
    store,
};

/// How a map is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapOrder {
    pub journey: Id<Journey>,
    pub format: MapFormat,
    /// Pixels a point, for a picture.
    pub scale: u8,
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
    order: MapOrder,
    path: &Path,
    (today, tr): (Day, &Tr),
) -> Pending {
    let (project, language) = (project.clone(), tr.language());
    let path = path.with_extension(order.format.ending());
    Pending::spawn(ctx, move || {
        let how = (order.format, order.scale);
        let bytes = match journey_bytes(&project, order.journey, how, today, &Tr::new(language)) {
            Ok(bytes) => bytes,
            Err(err) => return err.message(),
        };
        match write_beside(&path, |out| out.write_all(&bytes)) {
            Ok(()) => Message::new("journeys-exported").text("path", path.display().to_string()),
            Err(err) => store::Error::io(&path, &err).message(),
        }
    })
}

/// Draws the map on a thread and puts its picture on the clipboard; the end is told by a toast.
pub(super) fn copy(
    ctx: &Context,
    project: &Project,
    (id, scale): (Id<Journey>, u8),
    (today, tr): (Day, &Tr),
) -> Pending {
    let (project, language, clipboard) = (project.clone(), tr.language(), ctx.clone());
    Pending::spawn(ctx, move || {
        let svg = journey_svg(&project, id, today, &Tr::new(language));
        match svg_pixels(&svg, f32::from(scale)) {
            Ok(it) => {
                clipboard.copy_image(ColorImage::from_rgba_unmultiplied(it.size, &it.rgba));
                Message::new("shell-picture-copied")
            }
            Err(err) => err.message(),
        }
    })
}

/// A table that is being read.
pub(super) struct Reading(Job<Result<ReadMap, Message>>);

/// The maps of a table as one step, and what they name that the project has not.
pub(super) struct ReadMap {
    pub(super) edit: Edit,
    pub(super) unknown: Option<Message>,
}

impl Reading {
    pub(super) fn start(ctx: &Context, workbench: &Workbench, source: Source) -> Option<Self> {
        let profile = workbench.profile?;
        let project = workbench.doc.project().clone();
        let ctx = ctx.clone();
        let wake = move || ctx.request_repaint();
        let read = move |progress: &Progress| {
            let read = read_journeys(&source, &project, profile, progress);
            let ReadMaps { maps, unknown } = read.map_err(|it| it.message())?;
            let add = maps.into_iter().map(|it| Edit::Journey(JourneyEdit::Add(Box::new(it))));
            let edit = Edit::Many(Message::new("edit-journey-add"), add.collect());
            Ok(ReadMap { edit, unknown: unknown_names(&unknown) })
        };
        Some(Self(Job::spawn("map", wake, read)))
    }

    pub(super) fn poll(&self) -> Option<Result<ReadMap, Message>> {
        match self.0.poll() {
            Poll::Running { .. } => None,
            Poll::Done(read) => Some(read),
            Poll::Lost => Some(Err(Message::new("shell-work-lost"))),
        }
    }
}
