//! A form, written: the same cells as a workbook or as CSV.

use std::io::Write as _;

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};

use super::{Label, code, mark};
use crate::{
    analysis::{
        catalogue::Entry,
        distribution::{Distribution, Shape},
    },
    exchange::safe_cell,
    i18n::{Language, Tr, kind_key},
    model::{Attribute, Day, Id, Importance, Round},
};

/// What a form is made of.
pub struct Form<'a> {
    pub round: &'a Round,
    /// The attributes asked about, with what is known of their values.
    pub rows: Vec<(Id<Attribute>, &'a Attribute, Option<&'a Distribution>)>,
    /// Name and function of who is asked; empty for a form that anyone can fill.
    pub name: &'a str,
    pub function: &'a str,
    pub day: Day,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormFormat {
    #[default]
    Xlsx,
    Csv,
}

impl FormFormat {
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// The form as the bytes of a file. An error is that of a workbook which cannot be made.
pub fn write_form(form: &Form<'_>, format: FormFormat, tr: &Tr) -> Result<Vec<u8>, String> {
    match format {
        FormFormat::Xlsx => workbook(form, tr).map_err(|err| err.to_string()),
        FormFormat::Csv => csv(form, tr).map_err(|err| err.to_string()),
    }
}

/// Lines above the question rows.
struct Head {
    title: String,
    how: Vec<String>,
    /// A label and what belongs beside it.
    fields: [(String, String); 3],
}

fn head(form: &Form<'_>, tr: &Tr) -> Head {
    let title = tr.format("team-form-title", &[("round", form.round.name.as_str().into())]);
    let how = ["team-form-how", "team-form-how-wished", "team-form-how-marks"];
    let label = |key: &str| tr.text(key).into_owned();
    Head {
        title,
        how: how.map(|key| tr.text(key).into_owned()).into(),
        fields: [
            (label("team-form-round"), mark(&form.round.key)),
            (label(Label::Name.key()), form.name.to_owned()),
            (label(Label::Function.key()), form.function.to_owned()),
        ],
    }
}

fn headers(tr: &Tr) -> [String; 5] {
    [
        Label::Attribute.key(),
        "team-form-meaning",
        Label::Importance.key(),
        Label::Wished.key(),
        "team-form-code",
    ]
    .map(|key| tr.text(key).into_owned())
}

/// What the attribute is, and what it holds: values to choose wishes from.
fn meaning(attribute: &Attribute, known: Option<&Distribution>, tr: &Tr) -> String {
    const MAX_VALUES: usize = 6;
    let what = Entry::of(attribute).map_or_else(|| kind_key(attribute.kind), |it| it.what);
    let what = tr.text(what).into_owned();
    let examples = match known.map(|it| &it.shape) {
        Some(Shape::Values(values)) if !values.is_empty() => {
            let first = values.iter().take(MAX_VALUES).map(|it| it.value.as_str());
            let mut text = first.collect::<Vec<_>>().join(tr.list_separator());
            if MAX_VALUES < values.len() {
                text.push_str(" …");
            }
            text
        }
        Some(Shape::Numbers(it)) if !it.counts.is_empty() => {
            let [low, .., high] = it.quantiles;
            tr.span(Some(low), Some(high), &attribute.unit)
        }
        _ => return what,
    };
    tr.format("team-form-known", &[("what", what.into()), ("values", examples.into())])
}

fn csv(form: &Form<'_>, tr: &Tr) -> Result<Vec<u8>, csv::Error> {
    // Excel splits at what is usual where it runs.
    let separator = if tr.language() == Language::Russian { b';' } else { b',' };
    // Without the mark Excel takes the words for another charset.
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    let mut line = |cells: &[&str]| -> Result<(), csv::Error> {
        for cell in cells {
            writer.write_field(&*safe_cell(cell))?;
        }
        writer.write_record(None::<&[u8]>)
    };
    let head = head(form, tr);
    line(&[&head.title])?;
    for it in &head.how {
        line(&[it])?;
    }
    for (label, value) in &head.fields {
        line(&[label, value])?;
    }
    line(&headers(tr).each_ref().map(String::as_str))?;
    for (id, attribute, known) in &form.rows {
        line(&[&attribute.name, &meaning(attribute, *known, tr), "", "", &code(*id)])?;
    }
    writer.flush()?;
    drop(writer);
    out.flush()?;
    Ok(out)
}

/// How the cells look.
struct Look {
    title: Format,
    words: Format,
    label: Format,
    /// To be filled in.
    blank: Format,
    choice: Format,
    header: Format,
    cell: Format,
    quiet: Format,
}

impl Look {
    fn new() -> Self {
        let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let line = Color::RGB(0x00C8_CDD6);
        let boxed = || wrapped().set_border(FormatBorder::Thin).set_border_color(line);
        let blank = || boxed().set_background_color(Color::RGB(0x00FF_F9E5));
        Self {
            title: Format::new().set_bold().set_font_size(14),
            words: wrapped(),
            label: Format::new().set_bold(),
            blank: blank(),
            choice: blank().set_align(FormatAlign::Center),
            header: boxed().set_bold().set_background_color(Color::RGB(0x00EE_F0F3)),
            cell: boxed(),
            quiet: boxed().set_font_color(Color::RGB(0x0098_A2B3)),
        }
    }
}

/// Text goes in as text: a spreadsheet never takes it for a formula.
fn workbook(form: &Form<'_>, tr: &Tr) -> Result<Vec<u8>, XlsxError> {
    let (year, month, day) = form.day.ymd();
    let made = ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or_default(),
        u8::try_from(month).unwrap_or_default(),
        u8::try_from(day).unwrap_or_default(),
    );
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new();
    if let Ok(made) = made {
        properties = properties.set_creation_datetime(&made);
    }
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    let look = Look::new();
    for (column, width) in (0..).zip([28.0, 44.0, 14.0, 40.0, 8.0]) {
        sheet.set_column_width(column, width)?;
    }
    let head = head(form, tr);
    sheet.write_with_format(0, 0, text(&head.title), &look.title)?;
    let mut row = 1;
    for it in &head.how {
        sheet.merge_range(row, 0, row, 3, &text(it), &look.words)?;
        sheet.set_row_height(row, 30.0)?;
        row += 1;
    }
    for (idx, (label, value)) in head.fields.iter().enumerate() {
        let look_of_value = if idx == 0 { &look.quiet } else { &look.blank };
        sheet.write_with_format(row, 0, text(label), &look.label)?;
        sheet.write_with_format(row, 1, text(value), look_of_value)?;
        row += 1;
    }
    row += 1;
    for (column, it) in (0..).zip(headers(tr)) {
        sheet.write_with_format(row, column, text(&it), &look.header)?;
    }
    sheet.set_freeze_panes(row + 1, 1)?;
    questions(sheet, form, tr, &look, row + 1)?;
    workbook.save_to_buffer()
}

fn questions(
    sheet: &mut Worksheet,
    form: &Form<'_>,
    tr: &Tr,
    look: &Look,
    first: u32,
) -> Result<(), XlsxError> {
    let mut row = first;
    for (id, attribute, known) in &form.rows {
        sheet.write_with_format(row, 0, text(&attribute.name), &look.cell)?;
        sheet.write_with_format(row, 1, text(&meaning(attribute, *known, tr)), &look.cell)?;
        sheet.write_blank(row, 2, &look.choice)?;
        sheet.write_blank(row, 3, &look.blank)?;
        sheet.write_with_format(row, 4, code(*id), &look.quiet)?;
        row += 1;
    }
    if first < row {
        let steps: Vec<String> = (0..=Importance::MAX).map(|it| it.to_string()).collect();
        let choice = DataValidation::new()
            .allow_list_strings(&steps)?
            .set_error_title(&*tr.text("team-form-choice"))?
            .set_error_message(&*tr.text("team-form-choice-why"))?;
        sheet.add_data_validation(first, 2, row - 1, 2, &choice)?;
    }
    Ok(())
}

/// As long as a cell of a workbook can be.
fn text(it: &str) -> String {
    const MAX_CHARS: usize = 32_000;
    it.chars().take(MAX_CHARS).collect()
}
