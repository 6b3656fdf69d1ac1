//! Samples.
use crate::{
    jobs::Progress,
    model::Timestamp,
    store::{Error, Opened},
};
use std::path::Path;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    DeviceDistributors,
    GymSoftware,
}
impl Sample {
    pub fn name(self) -> &'static str {
        match self {
            Self::DeviceDistributors => "samples-device-distributors",
            Self::GymSoftware => "samples-gym-software",
        }
    }
}
pub fn create(
    _s: Sample,
    path: &Path,
    name: &str,
    now: Timestamp,
    _p: &Progress,
) -> Result<Opened, Error> {
    crate::store::create(path, &crate::model::Project::new(name, now))
}
