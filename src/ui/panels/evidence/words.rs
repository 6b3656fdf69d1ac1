//! The words, icons and colors of grades and standings.

use egui::Color32;

use crate::{
    model::{Grade, Stance, Standing},
    ui::{
        theme::{self, icon},
        widgets::TagKind,
    },
};

pub(in crate::ui) fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "evidence-measured",
        Grade::Customer => "evidence-customer",
        Grade::Colleague => "evidence-colleague",
        Grade::Guess => "evidence-guess",
    }
}

/// Such as «2 measured», for the parts of a whole.
pub(super) fn n_grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "evidence-n-measured",
        Grade::Customer => "evidence-n-customer",
        Grade::Colleague => "evidence-n-colleague",
        Grade::Guess => "evidence-n-guess",
    }
}

/// A guess is as good as nothing, and looks like the empty part of a bar.
pub(super) fn grade_color(ctx: &egui::Context, grade: Grade) -> Color32 {
    let p = theme::palette(ctx);
    match grade {
        Grade::Measured => p.good.fill,
        Grade::Customer => p.info.fill,
        Grade::Colleague => p.warn.fill,
        Grade::Guess => p.quiet.fill,
    }
}

pub(super) fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Assumption => "evidence-assumption",
        Standing::Testing => "evidence-testing",
        Standing::Confirmed => "evidence-confirmed",
        Standing::Refuted => "evidence-refuted",
    }
}

pub(in crate::ui) fn standing_icon(standing: Standing) -> &'static str {
    match standing {
        Standing::Assumption => icon::CIRCLE_DASHED,
        Standing::Testing => icon::FLASK,
        Standing::Confirmed => icon::CHECK_CIRCLE,
        Standing::Refuted => icon::X_CIRCLE,
    }
}

pub(super) fn standing_kind(standing: Standing, is_disputed: bool) -> TagKind {
    match standing {
        Standing::Assumption => TagKind::Quiet,
        Standing::Testing if is_disputed => TagKind::Warn,
        Standing::Testing => TagKind::Info,
        Standing::Confirmed => TagKind::Good,
        Standing::Refuted => TagKind::Bad,
    }
}

pub(in crate::ui) fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "evidence-for",
        Stance::Contradicts => "evidence-against",
    }
}
