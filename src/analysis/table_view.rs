//! To come.
use super::matching::Matching;
use crate::model::Table;
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {}
pub fn rows_of(table: &Table, m: Option<&Matching>, _q: &Query) -> Vec<u32> {
    match m {
        Some(m) => m.ranked.to_vec(),
        None => table.by_name.to_vec(),
    }
}
