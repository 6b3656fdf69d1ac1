//! The toolkit looked at: which stages and people have no material, and what campaigns say of channels.
//!
//! `gaps` finds what is missing, `channels` what an answer costs by channel, `plan` splits what there is to spend next.
//! Knows no screen and no clock: today comes in.

mod channels;
mod gaps;
mod plan;

pub use channels::{ChannelFigures, Figures, Leader, figures};
pub use gaps::{Gaps, StageRow, gaps, stages};
pub use plan::{Planned, UNTRIED_SHARE, plan};
