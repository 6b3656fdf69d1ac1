//! The rules of the house, as tests: a rule that nobody checks is not a rule.
//!
//! They read the sources as text (see [`source`]), not as the compiler does: a macro could fool them.

mod files;
mod licences;
mod literals;
mod messages;
mod rooms;
mod source;

/// Fails with what to do about it, and every place found.
#[track_caller]
fn check(faults: &[String], what_to_do: &str) {
    assert!(faults.is_empty(), "{what_to_do}\n  {}\n", faults.join("\n  "));
}
