//! Thought: pure functions from values to figures. No I/O, no clock, no chance but by a seed.
