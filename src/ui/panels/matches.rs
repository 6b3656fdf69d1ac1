//! The live view: which accounts the profile picks out right now, how many, and whether that is a sensible number.

use egui::{Align, Layout, Sides, Ui};

use crate::{
    analysis::matching::{Breadth, Figures, Matching},
    live::Matched,
    model::Tier,
    ui::{
        Command, Cx, Place, Request,
        panels::accounts::{fit_ui, marks_ui, tier_ui},
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind, TierShare},
    },
};

/// Accounts shown in the dock.
const N_SHOWN: usize = 12;

pub(in crate::ui) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, is_open: &mut bool) {
    let tr = cx.tr;
    ui.spacing_mut().item_spacing.y = theme::GAP;
    Sides::new().show(
        ui,
        |ui| ui.label(theme::card_title(tr.text("matches-title"))),
        |ui| {
            if widgets::icon_button(ui, icon::CARET_DOUBLE_RIGHT, &tr.text("shell-fold-dock"))
                .clicked()
            {
                *is_open = false;
            }
            widgets::tag(ui, TagKind::Good, &tr.text("matches-live"));
        },
    );
    let live = cx.live;
    let Some(matched) = live.matched(cx.profile) else {
        let key = if live.is_ready { "matches-no-profile" } else { "shell-reading" };
        ui.label(theme::muted(ui, tr.text(key)));
        return;
    };
    if matched.matching.table.is_empty() {
        empty_ui(ui, cx);
        return;
    }
    head_ui(ui, cx, matched);
    tiers_ui(ui, cx, &matched.matching.figures);
    breadth_ui(ui, cx, matched);
    list_ui(ui, cx, &matched.matching);
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, action) = (cx.tr.text("matches-empty"), cx.tr.text("command-import-file"));
    if widgets::empty_state(ui, icon::DATABASE, &text, &action) {
        cx.command(Command::ImportFile);
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>, matched: &Matched) {
    let tr = cx.tr;
    let figures = &matched.matching.figures;
    let (number, of) = (
        tr.count(figures.n_matches()),
        tr.format("matches-of", &[("n", figures.n_accounts.into())]),
    );
    let (entered, left) = (matched.changes.entered.len(), matched.changes.left.len());
    widgets::figure(ui, &number, &of, |_| ());
    ui.scope(|ui| {
        ui.add_space(-theme::GRID);
        // The line is there even when nothing moved, so that nothing jumps when something does.
        let is_still = entered + left == 0;
        let (tone, text) = if is_still {
            (theme::palette(ui).quiet, tr.text("matches-still").into_owned())
        } else {
            let p = theme::palette(ui);
            let (sign, tone) = if entered < left { ("−", p.bad) } else { ("+", p.good) };
            let n = format!("{sign}{}", tr.count(entered.abs_diff(left)));
            (tone, tr.format("matches-since-edit", &[("by", n.into())]))
        };
        let args = [("entered", entered.into()), ("left", left.into())];
        ui.label(theme::toned(tone, text)).on_hover_text(tr.format("matches-moved", &args));
    });
}

fn tiers_ui(ui: &mut Ui, cx: &Cx<'_>, figures: &Figures) {
    let words = Tier::ALL.map(|tier| tier_word(cx, tier));
    let counts = Tier::ALL.map(|tier| cx.tr.count(figures.n_tier(tier)));
    let shares: Vec<TierShare<'_>> = Tier::ALL
        .iter()
        .enumerate()
        .map(|(i, tier)| TierShare {
            tier: *tier,
            label: &words[i],
            n: figures.n_tier(*tier),
            count: &counts[i],
        })
        .collect();
    widgets::tier_bar(ui, &shares);
}

/// The letter of a tier; «out» in words.
pub(in crate::ui) fn tier_word(cx: &Cx<'_>, tier: Tier) -> String {
    match tier {
        Tier::A => "A".to_owned(),
        Tier::B => "B".to_owned(),
        Tier::C => "C".to_owned(),
        Tier::D => "D".to_owned(),
        Tier::Out => cx.tr.text("matches-out").into_owned(),
    }
}

fn breadth_ui(ui: &mut Ui, cx: &Cx<'_>, matched: &Matched) {
    let tr = cx.tr;
    let figures = &matched.matching.figures;
    let breadth = &figures.breadth;
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        let (kind, key) = breadth_word(breadth);
        Sides::new().show(
            ui,
            |ui| ui.label(theme::semibold(tr.text("matches-breadth"))),
            |ui| widgets::tag(ui, kind, &tr.text(key)),
        );
        let ends = [tr.text("matches-narrow-end"), tr.text("matches-broad-end")];
        let name = format!("{} {}", tr.text("matches-breadth"), tr.text(key));
        widgets::breadth_meter(ui, position(&matched.matching), [&ends[0], &ends[1]], &name);
        let args = [("customers", breadth.n_customers.into()), ("new", breadth.n_new.into())];
        let mut text = tr.format("matches-breadth-text", &args);
        if let Some(hint) = without_hint(cx, &matched.matching) {
            text.push(' ');
            text.push_str(&hint);
        }
        ui.label(theme::secondary(ui, text));
    });
}

/// What is to be said of the breadth, and how.
pub(in crate::ui) fn breadth_word(breadth: &Breadth) -> (TagKind, &'static str) {
    if breadth.too_broad {
        (TagKind::Bad, "matches-too-broad")
    } else if breadth.mostly_customers {
        (TagKind::Warn, "matches-mostly-customers")
    } else if breadth.too_few_new {
        (TagKind::Bad, "matches-too-narrow")
    } else {
        (TagKind::Good, "matches-healthy")
    }
}

/// Where the profile stands on the meter: the floor and the ceiling of the profile are the ends of its good part.
fn position(matching: &Matching) -> f32 {
    let (from, to) = (*widgets::BREADTH_HEALTHY.start(), *widgets::BREADTH_HEALTHY.end());
    let breadth = &matching.figures.breadth;
    let (floor, n_new) = (f64::from(matching.rule.floor.max(1)), breadth.n_new as f64);
    if n_new < floor {
        return from * (n_new / floor) as f32;
    }
    let n = matching.figures.n_accounts.max(1) as f64;
    let ceiling = f64::from(matching.rule.ceiling) / 100.0;
    let share = breadth.n_matches as f64 / n;
    if ceiling < share {
        let beyond = (share - ceiling) / (1.0 - ceiling).max(1e-9);
        return to + (1.0 - to) * beyond as f32;
    }
    // Between both on a logarithmic scale: the floor is a few accounts, the ceiling a share of all.
    let least = (floor / n).min(ceiling);
    let at = if least < ceiling && 0.0 < share {
        ((share / least).ln() / (ceiling / least).ln()).clamp(0.0, 1.0)
    } else {
        0.5
    };
    from + (to - from) * at as f32
}

/// «Without city tier: 512», for the criterion that narrows the most.
fn without_hint(cx: &Cx<'_>, matching: &Matching) -> Option<String> {
    let now = matching.figures.n_matches();
    let (idx, most) = matching
        .figures
        .criteria
        .iter()
        .enumerate()
        .filter(|(_, it)| now < it.n_matches_without)
        .max_by_key(|(_, it)| it.n_matches_without)?;
    let attribute = cx.project.attributes.get(matching.rule.criteria.get(idx)?.attribute)?;
    let args =
        [("attribute", attribute.name.as_str().into()), ("n", most.n_matches_without.into())];
    Some(cx.tr.format("matches-without", &args))
}

/// The widths of fit and tier.
const WIDTHS: [f32; 2] = [38.0, 48.0];
/// The least that the name of an account has room for.
const LEAST_NAME: f32 = 96.0;
const ROW_HEIGHT: f32 = 44.0;

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, matching: &Matching) {
    let tr = cx.tr;
    let table = &matching.table;
    ui.spacing_mut().item_spacing.y = 0.0;
    // Ten points a mark, and its head.
    let marks = 10.0 * matching.rule.criteria.len() as f32 + 14.0;
    row_ui(ui, (theme::ROW_HEIGHT, marks), |ui, i| {
        let heads = ["matches-account", "matches-criteria", "matches-fit", "matches-tier"];
        ui.label(theme::secondary(ui, tr.text(heads[i])));
    });
    for row in matching.ranked.iter().take(N_SHOWN).map(|it| *it as usize) {
        let (Some(fit), Some(id)) = (matching.fit(row), table.ids.get(row)) else { continue };
        row_ui(ui, (ROW_HEIGHT, marks), |ui, i| match i {
            0 => {
                ui.vertical(|ui| {
                    ui.add_space(3.0);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
                    ui.spacing_mut().interact_size.y = 18.0;
                    let name = theme::semibold(table.names.get(row));
                    let p = theme::palette(ui);
                    let link = egui::Button::new(name.color(p.text))
                        .frame(false)
                        .truncate()
                        .min_size(egui::vec2(0.0, 16.0));
                    if ui.add(link).clicked() {
                        cx.requests.push(Request::ShowAccount(*id));
                    }
                    let line = second_line(cx, matching, row);
                    ui.add(egui::Label::new(theme::small(ui, line)).truncate());
                });
            }
            1 => marks_ui(ui, cx, matching, row),
            2 => fit_ui(ui, cx, fit),
            _ => tier_ui(ui, cx, fit),
        });
    }
    ui.add_space(theme::GAP);
    if widgets::button(ui, ButtonKind::Secondary, &tr.text("matches-open-all")).clicked() {
        cx.requests.push(Request::Go(Place::Accounts));
    }
}

/// A wide cell and three narrow ones, over a soft line.
fn row_ui(ui: &mut Ui, (height, marks): (f32, f32), mut cell: impl FnMut(&mut Ui, usize)) {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::hover());
    let room = rect.width() - WIDTHS.iter().sum::<f32>();
    let marks = marks.clamp(78.0, (room - LEAST_NAME).max(78.0));
    let wide = room - marks;
    let mut left = rect.left();
    for (i, width) in [wide, marks, WIDTHS[0], WIDTHS[1]].into_iter().enumerate() {
        let cell_rect = egui::Rect::from_min_size(
            egui::pos2(left, rect.top()),
            egui::vec2(width - 6.0, height),
        );
        left += width;
        let layout = match i {
            0 | 1 => Layout::left_to_right(Align::Center),
            _ => Layout::right_to_left(Align::Center),
        };
        let builder = egui::UiBuilder::new()
            .max_rect(cell_rect)
            .layout(layout)
            .id_salt((rect.top() as i32, i));
        ui.scope_builder(builder, |ui| cell(ui, i));
    }
    let y = rect.bottom() - 0.5;
    let stroke = egui::Stroke::new(theme::BORDER, theme::palette(ui).soft);
    ui.painter().hline(rect.x_range(), y, stroke);
}

/// Where the account is, and how it stands to us.
fn second_line(cx: &Cx<'_>, matching: &Matching, row: usize) -> String {
    let table = &matching.table;
    let place = ["city", "region", "country"].iter().find_map(|standard| {
        let mut all = cx.project.attributes.iter();
        let (id, attribute) = all.find(|(_, it)| it.standard.as_deref() == Some(standard))?;
        Some(cx.tr.value(&table.value(row, id)?, attribute))
    });
    let relationship = table.relationship(row).map(|it| cx.tr.relationship(Some(it)));
    let parts: Vec<String> = place.into_iter().chain(relationship).collect();
    parts.join(" · ")
}
