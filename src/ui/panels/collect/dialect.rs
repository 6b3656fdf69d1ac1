//! How a table is written, as found by looking, and changeable: sheet or charset and separators, header, footer.

use egui::Ui;

use crate::{
    exchange::{Charset, Escape, Footer, Header, Overrides, Preview, Quote, Separator},
    ui::{
        Cx, ImportRequest, Request,
        import_job::ImportJob,
        widgets::{self, TagKind},
    },
};

pub(super) fn dialect_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    let mut overrides = import.overrides.clone();
    ui.horizontal_wrapped(|ui| {
        match &preview.dialect.sheet {
            Some(sheet) => sheet_ui(ui, cx, preview, sheet, &mut overrides),
            None => text_ui(ui, cx, preview, &mut overrides),
        }
        rows_ui(ui, cx, preview, &mut overrides);
    });
    notes_ui(ui, cx, preview);
    if overrides != import.overrides {
        // Other columns: what was decided about the old ones says nothing about them.
        overrides.targets.clear();
        overrides.readings.clear();
        cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
    }
}

fn sheet_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview, now: &str, overrides: &mut Overrides) {
    let tr = cx.tr;
    let words: Vec<String> = preview
        .sheets
        .iter()
        .map(|it| {
            if it.is_hidden {
                tr.format("table-sheet-hidden", &[("name", it.name.as_str().into())])
            } else {
                it.name.clone()
            }
        })
        .collect();
    let options: Vec<(usize, &str)> =
        words.iter().enumerate().map(|(idx, word)| (idx, word.as_str())).collect();
    let mut chosen = preview.sheets.iter().position(|it| it.name == now).unwrap_or(0);
    if widgets::select(ui, 220.0, &tr.text("table-sheet"), &mut chosen, &options).changed()
        && let Some(sheet) = preview.sheets.get(chosen)
    {
        // Another sheet begins elsewhere.
        *overrides = Overrides { sheet: Some(sheet.name.clone()), ..Overrides::default() };
    }
}

fn text_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview, overrides: &mut Overrides) {
    let tr = cx.tr;
    let dialect = &preview.dialect;
    let mut charset = dialect.charset.label();
    let labels = Charset::CHOICES.map(|it| (it.label(), it.label()));
    if widgets::select(ui, 130.0, &tr.text("collect-charset"), &mut charset, &labels).changed() {
        overrides.charset = Charset::from_label(charset);
    }
    let mut separator = dialect.separator;
    let words = Separator::ALL.map(|it| tr.text(it.key()));
    let options: Vec<(Separator, &str)> =
        Separator::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
    if widgets::select(ui, 130.0, &tr.text("collect-separator"), &mut separator, &options).changed()
    {
        overrides.separator = Some(separator);
    }
    let mut quote = dialect.quote;
    let words = Quote::ALL.map(|it| tr.text(it.key()));
    let options: Vec<(Quote, &str)> =
        Quote::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
    if widgets::select(ui, 120.0, &tr.text("table-quote"), &mut quote, &options).changed() {
        overrides.quote = Some(quote);
    }
    // The usual way is no question.
    if dialect.escape != Escape::default() || overrides.escape.is_some() {
        let mut escape = dialect.escape;
        let words = Escape::ALL.map(|it| tr.text(it.key()));
        let options: Vec<(Escape, &str)> =
            Escape::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
        if widgets::select(ui, 150.0, &tr.text("table-escape"), &mut escape, &options).changed() {
            overrides.escape = Some(escape);
        }
    }
}

/// Header and footer.
fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview, overrides: &mut Overrides) {
    let tr = cx.tr;
    let mut header = preview.dialect.header;
    let choices = header_choices(header);
    let words: Vec<String> = choices.iter().map(|it| tr.say(&it.message())).collect();
    let options: Vec<(Header, &str)> =
        choices.iter().zip(&words).map(|(it, word)| (*it, word.as_str())).collect();
    if widgets::select(ui, 150.0, &tr.text("collect-header"), &mut header, &options).changed() {
        overrides.header = Some(header);
    }
    if 0 < preview.left_out.n_footer || overrides.footer.is_some() {
        let mut footer = preview.dialect.footer;
        let words = [tr.text("table-footer-left-out"), tr.text("table-footer-kept")];
        let options = [(Footer::LeftOut, &*words[0]), (Footer::Kept, &*words[1])];
        if widgets::select(ui, 150.0, &tr.text("table-footer"), &mut footer, &options).changed() {
            overrides.footer = Some(footer);
        }
    }
}

fn header_choices(now: Header) -> Vec<Header> {
    let mut res: Vec<Header> = (1..=10).map(Header::Row).collect();
    let first = match now {
        Header::Row(row) | Header::TwoRows(row) => row,
        Header::None => 1,
    };
    if 10 < first {
        res.push(Header::Row(first));
    }
    res.extend([Header::TwoRows(first), Header::None]);
    res
}

/// What was left out, and what could not be read.
fn notes_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) {
    let left_out = &preview.left_out;
    let n_ambiguous = preview.columns.iter().filter(|it| it.ambiguity.is_some()).count();
    let notes = [
        (TagKind::Quiet, "table-title-rows", preview.n_title_rows),
        (TagKind::Quiet, "table-footer-rows", left_out.n_footer),
        (TagKind::Quiet, "table-header-again", left_out.n_headers),
        (TagKind::Quiet, "table-comment-rows", left_out.n_comments),
        (TagKind::Warn, "table-broken", preview.n_broken),
        (TagKind::Warn, "collect-ambiguous", n_ambiguous as u64),
    ];
    let tr = cx.tr;
    let notes: Vec<_> = notes.into_iter().filter(|(.., n)| 0 < *n).collect();
    if preview.origin.is_some() || !notes.is_empty() {
        ui.horizontal_wrapped(|ui| {
            if let Some(origin) = preview.origin {
                widgets::tag(ui, TagKind::Good, &tr.say(&origin.message()));
            }
            for (kind, key, n) in notes {
                widgets::tag(ui, kind, &tr.format(key, &[("n", n.into())]));
            }
        });
    }
}
