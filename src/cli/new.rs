//! `new`: makes a project, empty or from a sample.

use serde_json::json;

use super::{
    Cx,
    args::New,
    error::Error,
    session::{Session, make_sample},
};
use crate::{
    edit::Refused,
    model::{AccountKind, Message, Project},
    store,
};

pub(super) fn run(args: &New, cx: &mut Cx<'_>) -> Result<(), Error> {
    let name = args.name.as_deref().map(str::trim);
    if name.is_some_and(str::is_empty) {
        return Err(Refused::NoName.into());
    }
    let stem = args.file.file_stem().map(|it| it.to_string_lossy().into_owned());
    let opened = match args.sample {
        Some(sample) => make_sample(sample, &args.file, name, cx)?,
        None => {
            let name = name.map(str::to_owned).or(stem).unwrap_or_default();
            store::create(&args.file, &Project::new(&name, cx.now))?
        }
    };
    let session = Session::new(opened, None);
    let file = args.file.display().to_string();
    if !cx.json {
        let message = Message::new("cli-made").text("file", file);
        return cx.say(&message.text("name", session.project().name()));
    }
    let project = session.project();
    let n_rows = |kind| Ok::<_, Error>(session.table(kind)?.len());
    let profiles: Vec<&str> = project.profiles.iter().map(|(_, it)| it.name.as_str()).collect();
    cx.json(&json!({
        "file": file,
        "name": project.name(),
        "accounts": n_rows(AccountKind::Accounts)?,
        "market": n_rows(AccountKind::Market)?,
        "profiles": profiles,
    }))
}
