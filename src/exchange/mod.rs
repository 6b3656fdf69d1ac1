//! Paper
use std::{path::PathBuf, sync::Arc};
#[derive(Clone, Debug)]
pub enum Source {
    Path(PathBuf),
    Bytes { name: String, bytes: Arc<[u8]> },
    Pasted(Arc<str>),
}
