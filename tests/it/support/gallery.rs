//! Every widget once, as the screens use them.

use Mark::{Fail, Near, Pass, Unknown};
use egui::{Align, Frame, Layout, Panel, Ui, vec2};
use icp_workbench::{
    model::Tier,
    ui::{
        theme::{self, icon},
        widgets::{
            self, Bounds, ButtonKind, Curve, CurvePoint, Estimate, GroupShare, LogScale, Mark,
            NavLead, Notice, NumberFormat, Pick, PickerItem, PickerWords, Scatter, ScatterPoint,
            StepState, TagKind, TierShare, Toast, ToastEvent,
        },
    },
};

pub(crate) struct Gallery {
    tab: usize,
    role: usize,
    weight: u8,
    starred: bool,
    checked: bool,
    pub(crate) query: String,
    pub(crate) text: String,
    pub(crate) name: String,
    unit: usize,
    pub(crate) bounds: Bounds,
    pub(crate) picks: Vec<Pick>,
    pub(crate) removed: Vec<String>,
    /// The point of the plot that was pressed.
    pub(crate) pressed: Option<usize>,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            tab: 0,
            role: 1,
            weight: 4,
            starred: true,
            checked: true,
            query: "医疗".to_owned(),
            text: String::new(),
            name: "Device distributors".to_owned(),
            unit: 0,
            bounds: Bounds { lo: Some(50.0), hi: Some(400.0) },
            picks: Vec::new(),
            removed: Vec::new(),
            pressed: None,
        }
    }
}

impl Gallery {
    pub(crate) fn ui(&mut self, ui: &mut Ui) {
        let p = theme::palette(ui);
        Panel::left("side")
            .exact_size(theme::SIDE_BAR_WIDTH)
            .resizable(false)
            .frame(Frame::new().fill(p.surface).inner_margin(12))
            .show(ui, side_bar);
        Panel::right("dock")
            .exact_size(theme::DOCK_WIDTH)
            .resizable(false)
            .frame(Frame::new().fill(p.surface).inner_margin(16))
            .show(ui, dock);
        egui::CentralPanel::default().frame(Frame::new().fill(p.background).inner_margin(24)).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = theme::GAP;
                self.page(ui);
            },
        );
        let toast = Toast {
            kind: TagKind::Good,
            text: "12,480 accounts imported",
            action: "Undo",
            close: "Close the message",
        };
        let _: Option<(usize, ToastEvent)> = widgets::toasts(ui, &[toast]);
    }

    fn page(&mut self, ui: &mut Ui) {
        widgets::page_header(
            ui,
            "Draft the profile",
            "Keep the five to seven traits that set your best apart.",
            |ui| {
                widgets::tabs(
                    ui,
                    &mut self.tab,
                    &[(0, "Criteria"), (1, "画像"), (2, "Проверки 2")],
                );
            },
        );
        let next = Notice {
            icon: icon::LIGHTBULB,
            title: "Next: link evidence to “Technology”.",
            text: "It is the only criterion that rests on a guess.",
            action: "Go there",
        };
        widgets::banner(ui, next);
        widgets::card(ui, |ui| {
            widgets::card_head(
                ui,
                "Criteria",
                |ui| {
                    widgets::tag(ui, TagKind::Good, "6 of 5–7");
                    ui.label(theme::muted(ui, "1 must · 5 preferred"));
                },
                |ui| {
                    widgets::button(ui, ButtonKind::Secondary, "Add criterion");
                    widgets::button(ui, ButtonKind::Tertiary, "From analysis");
                },
            );
            self.criterion(ui);
        });
        self.controls(ui);
        let finding = Notice {
            icon: icon::WARNING,
            title: "Технология основана на предположении.",
            text: "Ни данные, ни интервью её пока не подтверждают: свяжите её с доказательством или проверьте.",
            action: "Link evidence",
        };
        widgets::notice(ui, TagKind::Warn, finding);
        widgets::card(ui, |ui| {
            widgets::empty_state(
                ui,
                icon::BUILDINGS,
                "Accounts appear here once a table is imported",
                "Import a table",
            );
        });
    }

    fn criterion(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            widgets::drag_handle(ui, "Move Industry");
            ui.label(theme::icon_text(icon::BUILDINGS).color(theme::palette(ui).muted));
            ui.label(theme::semibold("Industry"));
            for value in ["Medical devices", "诊断用品"] {
                if widgets::chip(ui, value, &format!("Remove {value}")).clicked() {
                    self.removed.push(value.to_owned());
                }
            }
            widgets::add_chip(ui, "Add a value");
        });
        ui.horizontal(|ui| {
            widgets::tag(ui, TagKind::Info, "lift 1.6× · n 110");
            widgets::tag(ui, TagKind::Quiet, "assumption");
            widgets::tag(ui, TagKind::Warn, "weak");
            widgets::tag(ui, TagKind::Bad, "churn 3.8×");
        });
        ui.horizontal(|ui| {
            let roles = [(0, "Must"), (1, "Prefer"), (2, "Exclude")];
            widgets::segmented(ui, "Role of Industry", &mut self.role, &roles);
            widgets::weight_dots(ui, "Weight of Industry", &mut self.weight);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme::semibold("2,214"))
            });
        });
    }

    fn controls(&mut self, ui: &mut Ui) {
        widgets::card(ui, |ui| {
            ui.horizontal(|ui| {
                widgets::button(ui, ButtonKind::Primary, "Export");
                widgets::button(
                    ui,
                    ButtonKind::Secondary,
                    &format!("{} Present", icon::PRESENTATION),
                );
                widgets::button(ui, ButtonKind::Danger, "Delete");
                widgets::icon_button(ui, icon::ARROW_U_UP_LEFT, "Undo");
                widgets::star_button(ui, &mut self.starred, "Star");
                ui.add_enabled_ui(false, |ui| widgets::button(ui, ButtonKind::Primary, "Off"));
                widgets::key_hint(ui, "Ctrl K");
            });
            ui.horizontal(|ui| {
                widgets::search_box(ui, 200.0, "Find an account", "Clear", &mut self.query);
                widgets::select(
                    ui,
                    150.0,
                    "Becomes",
                    &mut self.unit,
                    &[(0, "Employees"), (1, "Revenue")],
                );
                widgets::check_box(ui, &mut self.checked, "Only new");
            });
            widgets::text_field(ui, "Name", &mut self.text, "A short name");
            if let Some(name) =
                widgets::inline_text(ui, "profile", "Name of the profile", &self.name)
            {
                self.name = name;
            }
        });
    }
}

/// Edges that grow tenfold in three bins, and how many accounts are between them.
pub(crate) const EDGES: [f64; 13] =
    [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 400.0, 1000.0, 2000.0, 5000.0, 10_000.0];
pub(crate) const COUNTS: [u32; 12] = [4, 12, 30, 52, 80, 95, 77, 40, 21, 9, 3, 1];

impl Gallery {
    /// What opens above a page, laid open.
    pub(crate) fn popups(&mut self, ui: &mut Ui) {
        let p = theme::palette(ui);
        let frame = Frame::new().fill(p.background).inner_margin(16);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            let zone = Notice {
                icon: icon::DATABASE,
                title: "Drop a CRM export here",
                text: "CSV or TSV, in any encoding. Or paste rows from a spreadsheet.",
                action: "",
            };
            widgets::drop_zone(ui, zone, |ui| {
                widgets::button(ui, ButtonKind::Secondary, "Paste");
                widgets::button(ui, ButtonKind::Secondary, "Choose file");
            });
            ui.columns(2, |columns| {
                widgets::card(&mut columns[0], |ui| self.picker(ui));
                widgets::card(&mut columns[1], |ui| self.range(ui));
            });
        });
    }

    /// Plots, each with what is beside the usual: an interval beyond the axis, one that tells nothing, a group of none.
    pub(crate) fn plots(&mut self, ui: &mut Ui) {
        let p = theme::palette(ui);
        let frame = Frame::new().fill(p.background).inner_margin(16);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            widgets::card(ui, estimates);
            ui.columns(2, |columns| {
                widgets::card(&mut columns[0], curve);
                widgets::card(&mut columns[1], |ui| self.pressed = scatter(ui).or(self.pressed));
            });
        });
    }

    fn picker(&mut self, ui: &mut Ui) {
        let words = PickerWords { search: "Find a value", nothing: "No such value", add: "Add" };
        let names = [
            "Medical devices",
            "诊断用品",
            "Частные клиники",
            "Diagnostics supply",
            "Private hospital",
        ];
        let items: Vec<PickerItem<'_>> = (0..10_000)
            .map(|idx| PickerItem {
                text: names[idx % 5],
                count: "1,204",
                checked: idx == 0 || idx == 3,
            })
            .collect();
        self.picks.extend(widgets::value_picker(ui, "industry", words, &items));
    }

    fn range(&mut self, ui: &mut Ui) {
        let write = |it: f64| format!("{it:.0}");
        let read = |it: &str| it.parse::<f64>().ok();
        widgets::button_chip(ui, "50 – 400", "Range of Employees: 50 to 400");
        let names = ["Fewest employees", "Most employees"];
        widgets::histogram(
            ui,
            vec2(150.0, 26.0),
            (&EDGES, &COUNTS),
            &mut self.bounds,
            names,
            &write,
        );
        let names = ["At least", "At most"];
        widgets::histogram(
            ui,
            vec2(240.0, 80.0),
            (&EDGES, &COUNTS),
            &mut self.bounds,
            names,
            &write,
        );
        let format = NumberFormat { write: &write, read: &read };
        widgets::range_editor(
            ui,
            ["From", "To"],
            ["no least", "no most"],
            &mut self.bounds,
            format,
        );
        widgets::text_area(ui, "Why this change", &mut self.text, "Field reps say …", 2);
        let mut count = Some(12.0);
        widgets::number_field(ui, 80.0, "Floor", "none", &mut count, format);
    }
}

fn write(x: f64) -> String {
    format!("{x}×")
}

fn estimates(ui: &mut Ui) {
    let p = theme::palette(ui);
    let size = vec2(320.0, 36.0);
    let all = [
        (Estimate { at: 2.9, lo: 2.2, hi: 3.7 }, p.good.fill),
        (Estimate { at: 1.2, lo: 0.8, hi: 1.7 }, p.warn.fill),
        (Estimate { at: 0.3, lo: 0.0, hi: 0.7 }, p.bad.fill),
    ];
    let scale = LogScale::over(all.iter().flat_map(|(it, _)| [it.at, it.hi]));
    let shares = [[0.64, 0.21, 0.08], [0.5, 0.33, 0.37], [0.02, 0.18, 0.61]];
    ui.horizontal(|ui| {
        ui.add_space(200.0);
        widgets::forest_axis(ui, vec2(320.0, 22.0), scale, &write);
    });
    for ((estimate, color), [best, rest, churned]) in all.into_iter().zip(shares) {
        ui.horizontal(|ui| {
            let bar = |share: f64, color, text| GroupShare { share: Some(share), color, text };
            let bars = [
                bar(best, p.good.fill, "64%"),
                bar(rest, p.quiet.fill, "21%"),
                GroupShare {
                    share: (0.1 < churned).then_some(churned),
                    color: p.bad.fill,
                    text: "–",
                },
            ];
            widgets::share_bars(ui, 192.0, 44.0, &bars, "Best: 58 of 79; rest: 83 of 397");
            widgets::forest_mark(ui, size, scale, estimate, color, "Lift 2.9 (2.2–3.7)");
            widgets::dots(ui, 4, "weight 4 of 5");
            let mut on = 1.0 < estimate.at;
            widgets::icon_toggle(ui, icon::PUSH_PIN, &mut on, "Pin");
            widgets::named_button(ui, ButtonKind::Secondary, "Add", "Add: Industry");
            widgets::link_button(ui, "Show", "Show the suggestion");
            widgets::quiet_chip(ui, "outcome", "Add an outcome");
        });
    }
}

fn curve(ui: &mut Ui) {
    let at = [0.66, 0.72, 0.74, 0.75, 0.75, 0.74];
    let ticks = ["1", "2", "3", "4", "5", "6"];
    let points: Vec<CurvePoint<'_>> = at
        .into_iter()
        .zip(ticks)
        .map(|(at, tick)| CurvePoint { tick, at, lo: at - 0.02, hi: at + 0.02, name: tick })
        .collect();
    let curve = Curve {
        points: &points,
        chosen: Some(2),
        level: Some((0.52, "shuffled")),
        write: &|x| format!("{x:.2}"),
        name: "Area by number of criteria",
    };
    widgets::curve_plot(ui, 220.0, &curve);
}

fn scatter(ui: &mut Ui) -> Option<usize> {
    let p = theme::palette(ui);
    let point = |x, y, color, weight, label| ScatterPoint {
        x,
        y,
        color,
        weight,
        stands_out: label == "Small teams",
        label,
        name: label,
    };
    let points = [
        point(2.9, 1.08, p.good.fill, 1.0, "Devices"),
        point(2.8, 0.78, p.bad.fill, 0.5, "Small teams"),
        point(1.1, 1.01, p.warn.fill, 0.2, "Sells online"),
        point(0.6, 0.97, p.quiet.fill, 0.0, "私立医院"),
    ];
    let scatter = Scatter {
        points: &points,
        selected: Some(0),
        axes: ["Lift to be best", "Lift to stay"],
        corners: ["stay", "best and stay", "neither", "best, then lost"],
        write: &write,
        name: "Win and keep",
    };
    widgets::scatter_plot(ui, 220.0, &scatter)
}

fn side_bar(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 2.0;
    widgets::nav_switcher(ui, "Profile 2 of 3", "Device distributors");
    ui.add_space(8.0);
    widgets::nav_item(ui, NavLead::Icon(icon::HOUSE), "Overview", "", false);
    ui.add_space(8.0);
    ui.label(theme::caption(ui, "FIVE STEPS"));
    widgets::nav_item(ui, NavLead::Step(1, StepState::Done), "Collect", "6/6", false);
    widgets::nav_item(ui, NavLead::Step(2, StepState::Done), "Analyze", "5/5", false);
    widgets::nav_item(ui, NavLead::Step(3, StepState::Begun), "起草", "4/6", true);
    widgets::nav_item(ui, NavLead::Step(4, StepState::Untouched), "Проверка", "1/5", false);
    widgets::nav_item(ui, NavLead::Step(5, StepState::Untouched), "Refine", "0/4", false);
    ui.add_space(8.0);
    ui.label(theme::caption(ui, "WORKBENCH"));
    widgets::nav_item(ui, NavLead::Icon(icon::BUILDINGS), "Accounts", "12,480", false);
    widgets::nav_item(ui, NavLead::Icon(icon::MAP_TRIFOLD), "Journeys", "4", false);
    widgets::nav_item(ui, NavLead::Icon(icon::TOOLBOX), "Toolkit", "11", false);
    widgets::nav_item(ui, NavLead::Icon(icon::FILE_TEXT), "Report", "", false);
    ui.add_space(8.0);
    widgets::menu_item(ui, icon::COPY, "Duplicate", "Ctrl D");
    widgets::menu_item(ui, icon::TRASH, "Delete", "Del");
}

fn dock(ui: &mut Ui) {
    let p = theme::palette(ui);
    widgets::card_head(
        ui,
        "Matching accounts",
        |_| (),
        |ui| {
            widgets::tag(ui, TagKind::Good, "live");
        },
    );
    widgets::figure(ui, "340", "of 12,480 in tier A or B", |ui| {
        ui.label(theme::toned(p.good, "+42 since edit"));
    });
    let share = |tier, n, label, count| TierShare { tier, n, label, count };
    let shares = [
        share(Tier::A, 96, "A", "96"),
        share(Tier::B, 244, "B", "244"),
        share(Tier::C, 630, "C", "630"),
        share(Tier::D, 298, "D", "298"),
        share(Tier::Out, 212, "Out", "212"),
    ];
    widgets::tier_bar(ui, &shares);
    widgets::small_card(ui, |ui| {
        widgets::small_head(ui, "Breadth", |ui| {
            widgets::tag(ui, TagKind::Good, "healthy");
        });
        widgets::breadth_meter(ui, 0.39, ["too narrow", "too broad"], "Breadth: healthy");
        ui.label(theme::secondary(ui, "71 are customers already, 269 are new."));
    });
    for (name, marks, score, tier) in [
        ("Huakang Medical", [Pass, Pass, Pass, Pass, Pass, Pass], 97.0, Tier::A),
        ("北辰医疗器械", [Pass, Near, Pass, Unknown, Pass, Pass], 74.0, Tier::B),
        ("Новамед Трейд", [Pass, Fail, Near, Unknown, Pass, Fail], 41.0, Tier::C),
    ] {
        ui.horizontal(|ui| {
            ui.add_sized(
                vec2(110.0, 20.0),
                egui::Label::new(theme::semibold(name)).truncate().halign(Align::Min),
            );
            widgets::verdict_marks(ui, &marks, "verdicts");
            widgets::fit_bar(ui, 60.0, score, score + 15.0, "fit");
            ui.label(theme::semibold(format!("{score}")));
            widgets::tier_badge(ui, tier, &format!("{tier:?}"));
        });
    }
    widgets::progress_line(ui, 300.0, 0.64, "8,012 rows read");
    widgets::progress_line(ui, 300.0, 1.0, "all read");
    widgets::stacked_bar(
        ui,
        vec2(120.0, 6.0),
        &[(0.6, p.good.fill), (0.25, p.info.fill), (0.15, p.warn.fill)],
        "evidence",
    );
    widgets::edged_card(ui, p.good, |ui| {
        ui.label(theme::semibold("Best"));
        ui.label(theme::key_figure("79"));
    });
    widgets::tinted_card(ui, p.accent, |ui| ui.label(theme::accent(ui, "Suggested profile")));
}
