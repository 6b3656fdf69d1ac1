//! To come.
use crate::model::Column;
#[derive(Clone, Debug, Default)]
pub struct Distribution {}
pub fn distribution(_c: &Column) -> Distribution {
    Distribution {}
}
