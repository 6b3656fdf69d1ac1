//! The window: what is seen and pressed.

pub mod theme;
pub mod widgets;
