//! A table whose rows stay rows: read into columns without becoming accounts, so that two rows that look alike are two.

use super::{
    Error, Failed, Mapping, Problems, Source,
    cell::CellReader,
    import::{check_shape, each_row},
    preview::attribute_of,
    problem::Place,
};
use crate::{
    jobs::Progress,
    model::{AccountId, Attribute, ChunkCell, Column, ColumnTarget, Id, Project, Table, Texts},
};

/// The rows of a table.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The attributes of the mapping that the project has. Rows are numbered from 1 and have no names.
    pub table: Table,
    /// The row of each in the file, header included.
    pub rows: Vec<u64>,
    /// The columns that are kept as they are written, in the order asked for.
    pub verbatim: Vec<Texts>,
    pub problems: Problems,
}

/// Reads the columns whose target is an attribute of the project, and those of `verbatim`, by number, as they are written.
pub fn read_columns(
    source: &Source,
    mapping: &Mapping,
    project: &Project,
    verbatim: &[usize],
    progress: &Progress,
) -> Result<Columns, Error> {
    let columns = mapping.columns.iter().enumerate();
    let mut read: Vec<(usize, Id<Attribute>, CellReader, Column)> = columns
        .filter_map(|(idx, it)| {
            let ColumnTarget::Attribute(id) = it.target else { return None };
            let attribute = attribute_of(&it.target, project)?;
            let reader = CellReader::new(attribute, &it.reading);
            Some((idx, id, reader, Column::unknown(attribute.kind, 0)))
        })
        .collect();
    let mut res =
        Columns { verbatim: vec![Texts::default(); verbatim.len()], ..Columns::default() };
    let left_out = each_row::<std::convert::Infallible>(source, mapping, progress, &mut |record| {
        check_shape(record, mapping.columns.len(), &mut res.problems);
        res.rows.push(record.row);
        for (texts, idx) in res.verbatim.iter_mut().zip(verbatim) {
            texts.push(record.get(*idx).trim());
        }
        for (idx, _, reader, column) in &mut read {
            let text = record.get(*idx);
            let cell = reader.read(text).unwrap_or_else(|kind| {
                let header = mapping.columns.get(*idx).map_or("", |it| &it.header);
                res.problems.add(Place::cell(record.row, header, None), kind, text);
                ChunkCell::Blank
            });
            push(column, cell);
        }
        Ok(())
    });
    match left_out {
        Ok(_) => (),
        Err(Failed::Table(err)) => return Err(err),
        Err(Failed::Sink(never)) => match never {},
    }
    let n_rows = res.rows.len();
    let mut blank = Texts::default();
    blank.grow(n_rows);
    let blank = std::sync::Arc::new(blank);
    res.table = Table {
        ids: (1..=n_rows as u64).map(AccountId).collect(),
        names: blank.clone(),
        domains: blank.clone(),
        record_ids: blank,
        relationships: vec![0; n_rows].into(),
        columns: read.into_iter().map(|(_, id, _, column)| (id, column.into())).collect(),
        by_name: (0..n_rows as u32).collect::<Vec<_>>().into(),
    };
    Ok(res)
}

fn push(column: &mut Column, cell: ChunkCell<'_>) {
    match (column, cell) {
        (Column::Category(it), ChunkCell::Text(text)) => it.push(text),
        (Column::Category(it), _) => it.push(""),
        (Column::Tags(it), ChunkCell::Text(text)) => it.push(text.split('\n')),
        (Column::Tags(it), _) => it.push(std::iter::empty()),
        (Column::Number(it), ChunkCell::Number(span)) => it.push(Some(span)),
        (Column::Number(it), _) => it.push(None),
        (Column::Date(it), ChunkCell::Day(day)) => it.push(day.number()),
        (Column::Date(it), _) => it.push(Column::NO_DAY),
        (Column::Flag(it), ChunkCell::Flag(yes)) => it.push(if yes { 2 } else { 1 }),
        (Column::Flag(it), _) => it.push(0),
        (Column::Text(it), ChunkCell::Text(text)) => it.push(text),
        (Column::Text(it), _) => it.push(""),
    }
}
