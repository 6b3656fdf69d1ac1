//! stub
use super::ImportRequest;
use crate::{
    document::Document,
    exchange::Source,
    live::Derived,
    model::{Message, Timestamp},
    store::Reader,
};
pub struct ImportJob {}
impl ImportJob {
    pub fn preview(_c: &egui::Context, _s: Source, _d: &Document) -> Self {
        Self {}
    }
    pub fn poll(&mut self, _c: &egui::Context, _d: &mut Document, _n: Timestamp) -> Vec<Message> {
        Vec::new()
    }
    pub fn is_over(&self) -> bool {
        true
    }
    pub fn is_working(&self) -> bool {
        false
    }
    pub fn handle(
        &mut self,
        _c: &egui::Context,
        _r: ImportRequest,
        _d: &Document,
        _l: &Derived,
        _re: &Reader,
        _n: Timestamp,
    ) -> Option<Message> {
        None
    }
}
