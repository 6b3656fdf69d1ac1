//! A recorded number: exact, or known only to lie in a range.

use serde::{Deserialize, Serialize};

/// `lo ≤ x ≤ hi`; exact where both are equal; an open side is infinite. Never NaN, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Wire", into = "Wire")]
pub struct Span {
    lo: f64,
    hi: f64,
}

impl Span {
    /// `None` for NaN; swapped bounds are put in order.
    pub fn new(lo: f64, hi: f64) -> Option<Self> {
        if lo.is_nan() || hi.is_nan() || lo == f64::INFINITY || hi == f64::NEG_INFINITY {
            return None;
        }
        Some(if lo <= hi { Self { lo, hi } } else { Self { lo: hi, hi: lo } })
    }

    /// `None` for NaN and infinities.
    pub fn exact(x: f64) -> Option<Self> {
        x.is_finite().then_some(Self { lo: x, hi: x })
    }

    pub const fn lo(self) -> f64 {
        self.lo
    }

    pub const fn hi(self) -> f64 {
        self.hi
    }

    pub fn is_exact(self) -> bool {
        self.lo == self.hi
    }
}

/// JSON has no infinities: an open side is left out.
#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lo: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hi: Option<f64>,
}

impl From<Wire> for Span {
    fn from(wire: Wire) -> Self {
        let (lo, hi) = (wire.lo.unwrap_or(f64::NEG_INFINITY), wire.hi.unwrap_or(f64::INFINITY));
        Self::new(lo, hi).unwrap_or(Self { lo: f64::NEG_INFINITY, hi: f64::INFINITY })
    }
}

impl From<Span> for Wire {
    fn from(span: Span) -> Self {
        let finite = |x: f64| x.is_finite().then_some(x);
        Self { lo: finite(span.lo), hi: finite(span.hi) }
    }
}
