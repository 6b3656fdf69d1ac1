//! Journey maps on paper: the picture, the table and the diagram of a small map made by hand.

use std::fs;

use expect_test::{Expect, expect};
use icp_workbench::{
    document::Document,
    edit::{Edit, JourneyEdit},
    exchange::{
        PAPER, PaperColors, PaperError, PaperTone, journey_mermaid, journey_svg, svg_pdf,
        svg_pixels, svg_png, write_journey_csv,
    },
    i18n::{Language, Tr},
    model::{
        Card, Day, Evidence, Id, Journey, KeyPerson, Lane, LaneKind, Map, Material, MaterialState,
        Phase, Profile, Project, Stage, Timestamp, Way,
    },
    store,
    ui::theme::{self, Tone},
};
use tempfile::TempDir;

use crate::cli::Desk;

fn day() -> Day {
    Day::new(2026, 5, 28).unwrap()
}

/// Two stages, four lanes; whatever paper could get wrong stands in one of its cells.
fn project() -> (Project, Id<Journey>) {
    let mut project = Project::new("Test", Timestamp(0));
    let profile = project.fresh_id();
    project.profiles.put(profile, Profile::new("Дистрибьюторы".to_owned(), Way::FromCustomers));
    let person = project.fresh_id();
    let title = "Sales director".to_owned();
    let it = KeyPerson { profile: Some(profile), title, ..KeyPerson::default() };
    project.people.put(person, it);
    let material = project.fresh_id();
    let (title, state) = ("ROI sheet".to_owned(), MaterialState::Have);
    project.materials.put(material, Material { title, state, ..Material::default() });
    let evidence = project.fresh_id();
    let text = "Interview, May".to_owned();
    project.evidence.put(evidence, Evidence { text, ..Evidence::default() });
    let kinds = [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Feelings, LaneKind::Material];
    let lane = |n: u64| Id::new(10 + n);
    let lanes = kinds.iter().zip(0..).map(|(kind, n)| Lane::new(lane(n), *kind));
    let [search, decide] = [Id::new(1), Id::new(2)];
    let journey = Journey {
        profile: Some(profile),
        stages: vec![
            Stage::new(search, "Search", Phase::Before),
            Stage::new(decide, "Renew: 续约", Phase::After),
        ],
        lanes: lanes.collect(),
        ..Journey::default()
    };
    let card = |n, stage, text| Card::new(lane(n), stage, text);
    let (value, person) = (|it| Some(it), Some(person));
    let cards = vec![
        Card { evidence: Some(evidence), ..card(0, search, "=SUM(A1) <b>& \u{1}more</b>") },
        Card {
            is_moment_of_truth: true,
            ..card(0, decide, "销售总监发现季度目标落空，于是申请预算")
        },
        Card { channel: "e-mail".to_owned(), person, ..card(1, search, "Newsletter") },
        Card { value: value(-1.5), person, ..card(2, search, "afraid") },
        Card { value: value(2.0), person, ..card(2, decide, "доволен") },
        Card { value: value(1.0), person, is_goal: true, ..card(2, search, "") },
        Card { material: Some(material), ..card(3, search, "") },
        card(3, decide, "Renewal offer"),
    ];
    let edit = Edit::Journey(JourneyEdit::Add(Box::new(Map { journey, cards })));
    let folder = TempDir::new().unwrap();
    let opened = store::create(&folder.path().join("m.icp"), &project).unwrap();
    let mut doc = Document::new(opened.moment, opened.saver);
    doc.apply(&edit, Timestamp(0)).unwrap();
    let project = doc.project().clone();
    let id = project.journeys.iter().next().unwrap().0;
    (project, id)
}

fn svg(language: Language) -> String {
    let (project, id) = project();
    journey_svg(&project, id, day(), &Tr::new(language))
}

#[track_caller]
fn check(text: &str, expected: &Expect) {
    expected.assert_eq(text);
}

#[test]
fn paper_has_the_colors_of_the_light_theme() {
    let light = theme::of(egui::Theme::Light);
    let rgb = |it: egui::Color32| u32::from_be_bytes([0, it.r(), it.g(), it.b()]);
    let tone = |it: Tone| PaperTone { fill: rgb(it.fill), tint: rgb(it.tint), text: rgb(it.text) };
    let expected = PaperColors {
        surface: rgb(light.surface),
        line: rgb(light.line),
        text: rgb(light.text),
        muted: rgb(light.muted),
        on_fill: rgb(light.on_fill),
        accent: tone(light.accent),
        good: tone(light.good),
        info: tone(light.info),
        warn: tone(light.warn),
        bad: tone(light.bad),
        quiet: tone(light.quiet),
    };
    assert_eq!(PAPER, expected);
}

#[test]
fn a_map_as_svg() {
    check(
        &svg(Language::English),
        &expect![[r##"
        <svg xmlns="http://www.w3.org/2000/svg" width="474" height="528" viewBox="0 0 474 528" font-family="Inter, 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif">
        <title>Customer journey</title>
        <rect width="100%" height="100%" fill="#FFFFFF"/>
        <text x="24" y="42" font-size="20" font-weight="600" fill="#1A1F2B">Customer journey</text>
        <text x="24" y="63" font-size="12" fill="#5F697D">Дистрибьюторы · 28 May 2026</text>
        <rect x="24" y="80" width="426" height="378" rx="10" fill="none" stroke="#E4E7EC" stroke-width="1"/>
        <g transform="translate(36 92)">
        <path d="M118 34 118 110 M260 34 260 110 M118 110 118 168 M260 110 260 168 M118 232 402 232 M118 296 118 354 M260 296 260 354" fill="none" stroke="#E4E7EC" stroke-width="1" stroke-dasharray="3 3"/>
        <path d="M0 34 402 34" fill="none" stroke="#E4E7EC" stroke-width="1"/>
        <text x="8" y="55.5" font-size="12" font-weight="600" fill="#1A1F2B">Actions</text>
        <path d="M0 110 402 110" fill="none" stroke="#E4E7EC" stroke-width="1"/>
        <text x="8" y="131.5" font-size="12" font-weight="600" fill="#1A1F2B">Touchpoints</text>
        <path d="M0 168 402 168" fill="none" stroke="#E4E7EC" stroke-width="1"/>
        <text x="8" y="189.5" font-size="12" font-weight="600" fill="#1A1F2B">Feelings</text>
        <path d="M0 296 402 296" fill="none" stroke="#E4E7EC" stroke-width="1"/>
        <text x="8" y="317.5" font-size="12" font-weight="600" fill="#1A1F2B">Material</text>
        <path d="M119 0 L249 0 259 16 249 32 119 32 L129 16 Z" fill="#3754D6"/>
        <text x="136" y="20.3" font-size="12" font-weight="600" fill="#FFFFFF">Search</text>
        <path d="M261 0 L391 0 401 16 391 32 261 32 L271 16 Z" fill="#0C8F62"/>
        <text x="278" y="20.3" font-size="12" font-weight="600" fill="#FFFFFF">Renew: 续约</text>
        <rect x="124" y="43" width="130" height="42" rx="7" fill="#EEF0F3"/>
        <text x="132" y="60.3" font-size="12" fill="#1A1F2B">=SUM(A1) &lt;b&gt;&amp;</text>
        <text x="132" y="76.3" font-size="12" fill="#1A1F2B">more&lt;/b&gt;</text>
        <rect x="266" y="43" width="130" height="58" rx="7" fill="#EEF0F3"/>
        <path d="M279 51 L284 56 279 61 274 56 Z" fill="#C6870A"/>
        <text x="290" y="60.3" font-size="12" fill="#1A1F2B">销售总监发现季度</text>
        <text x="290" y="76.3" font-size="12" fill="#1A1F2B">目标落空，于是申</text>
        <text x="290" y="92.3" font-size="12" fill="#1A1F2B">请预算</text>
        <rect x="124" y="119" width="130" height="40" rx="7" fill="#EEF1FD"/>
        <text x="132" y="136.3" font-size="12" fill="#3754D6">Newsletter</text>
        <text x="132" y="150" font-size="10.5" fill="#3754D6">e-mail · Sales director</text>
        <rect x="124" y="305" width="71.9" height="26" rx="5" fill="#EEF0F3"/>
        <text x="132" y="322.3" font-size="12" fill="#5F697D">ROI sheet</text>
        <rect x="266" y="305" width="95.88" height="40" rx="5" fill="#FDECEC"/>
        <text x="274" y="322.3" font-size="12" fill="#C53737">Renewal offer</text>
        <text x="274" y="336" font-size="10.5" fill="#C53737">needed</text>
        <path d="M189 262 C260 262 260 192 331 192 L331 286 189 286 Z" fill="#3754D6" fill-opacity="0.06"/>
        <path d="M189 262 C260 262 260 192 331 192" fill="none" stroke="#3754D6" stroke-width="2"/>
        <circle cx="189" cy="262" r="5.5" fill="#FFFFFF" stroke="#CF3A3A" stroke-width="2.5"/>
        <text x="189" y="281" font-size="10.5" text-anchor="middle" fill="#5F697D">afraid</text>
        <circle cx="331" cy="192" r="5.5" fill="#FFFFFF" stroke="#0C8F62" stroke-width="2.5"/>
        <text x="331" y="211" font-size="10.5" text-anchor="middle" fill="#5F697D">доволен</text>
        <path d="M189 212" fill="none" stroke="#3754D6" stroke-width="2" stroke-dasharray="6 4"/>
        <circle cx="189" cy="212" r="5.5" fill="#FFFFFF" stroke="#0C8F62" stroke-width="2.5"/>
        </g>
        <rect x="24" y="475" width="16" height="10" rx="3" fill="#3754D6"/>
        <text x="48" y="484" font-size="12" fill="#5F697D">Before the purchase</text>
        <rect x="183.5" y="475" width="16" height="10" rx="3" fill="#0C8F62"/>
        <text x="207.5" y="484" font-size="12" fill="#5F697D">After the purchase</text>
        <path d="M333.52 480 349.52 480" fill="none" stroke="#3754D6" stroke-width="2"/>
        <text x="357.52" y="484" font-size="12" fill="#5F697D">Sales director</text>
        <path d="M24 500 40 500" fill="none" stroke="#3754D6" stroke-width="2" stroke-dasharray="6 4"/>
        <text x="48" y="504" font-size="12" fill="#5F697D">Sales director · wished</text>
        <path d="M204.8 495 L209.8 500 204.8 505 199.8 500 Z" fill="#C6870A"/>
        <text x="220.8" y="504" font-size="12" fill="#5F697D">Moment of truth</text>
        <rect x="332.93" y="495" width="16" height="10" rx="3" fill="#CF3A3A"/>
        <text x="356.93" y="504" font-size="12" fill="#5F697D">Material needed</text>
        </svg>
    "##]],
    );
}

#[test]
fn a_map_as_a_table() {
    let (project, id) = project();
    let mut out = Vec::new();
    write_journey_csv(&project, id, day(), &Tr::new(Language::English), &mut out).unwrap();
    check(
        &String::from_utf8(out).unwrap(),
        &expect![[r#"
        map,stage,lane,role,text,feeling,material,evidence,kind,number,channel,owner,color,span,width,moment,pain,job
        Customer journey,,,,,,,,current,,,,,,,,,
        Customer journey,Search,,,,,,,before,,,,,,,,,
        Customer journey,Renew: 续约,,,,,,,after,,,,,,,,,
        Customer journey,,Actions,,,,,,actions,,,,,,,,,
        Customer journey,,Touchpoints,,,,,,touchpoints,,,,,,,,,
        Customer journey,,Feelings,,,,,,feelings,,,,,,,,,
        Customer journey,,Material,,,,,,material,,,,,,,,,
        Customer journey,Search,Actions,,'=SUM(A1) <b>& more</b>,,,"Interview, May",,,,,,,,,,
        Customer journey,Search,Touchpoints,Sales director,Newsletter,,,,,,e-mail,,,,,,,
        Customer journey,Search,Feelings,Sales director,afraid,-1.5,,,,,,,,,,,,
        Customer journey,Search,Feelings,Sales director,,1,,,wished,,,,,,,,,
        Customer journey,Search,Material,,,,ROI sheet [have],,,,,,,,,,,
        Customer journey,Renew: 续约,Actions,,销售总监发现季度目标落空，于是申请预算,,,,,,,,,,,yes,,
        Customer journey,Renew: 续约,Feelings,Sales director,доволен,2,,,,,,,,,,,,
        Customer journey,Renew: 续约,Material,,Renewal offer,,[needed],,,,,,,,,,,
    "#]],
    );
}

#[test]
fn a_map_as_mermaid() {
    let (project, id) = project();
    let text = journey_mermaid(&project, id, day(), &Tr::new(Language::English));
    check(
        &text,
        &expect![[r#"
        journey
            title Customer journey
            section Search
              =SUM(A1) <b>& more</b>: 2: Sales director
            section Renew： 续约
              销售总监发现季度目标落空，于是申请预算: 5: Sales director
    "#]],
    );
}

#[test]
fn a_picture_is_as_large_as_its_scale_says_and_no_larger_than_fits() {
    let svg = svg(Language::English);
    let [once, twice] = [1.0, 2.0].map(|it| svg_pixels(&svg, it).unwrap());
    assert!(once.size[0].abs_diff(twice.size[0] / 2) <= 1, "{:?} {:?}", once.size, twice.size);
    assert_eq!(&once.rgba[..4], &[255, 255, 255, 255]);
    let accent = [0x37, 0x54, 0xd6, 255];
    assert!(once.rgba.chunks(4).any(|it| it == accent), "the head of a stage is drawn");
    assert!(matches!(svg_pixels(&svg, 1e4), Err(PaperError::TooLarge { .. })));
    assert!(matches!(svg_png("<svg", 1.0), Err(PaperError::NotDrawn(_))));
}

#[test]
fn words_on_paper_are_drawn_in_every_script() {
    let drawn = |text: &str| {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="Inter"><text x="5" y="20" font-size="14">{text}</text></svg>"#
        );
        let pixels = svg_pixels(&svg, 1.0).unwrap();
        pixels.rgba.chunks(4).filter(|it| 128 < it[3]).count()
    };
    let blank = drawn("");
    for text in ["Search", "Бюджет", "续约", "續約"] {
        assert!(blank + 30 < drawn(text), "{text}");
    }
}

#[test]
fn a_pdf_has_its_fonts_inside() {
    let pdf = svg_pdf(&svg(Language::SimplifiedChinese), "Карта").unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let has = |what: &[u8]| pdf.windows(what.len()).any(|it| it == what);
    for it in ["Inter", "NotoSansCJKsc", "/FontFile", "/ToUnicode"] {
        assert!(has(it.as_bytes()), "{it}");
    }
}

#[test]
fn maps_by_the_command_line() {
    let desk = Desk::new();
    let path = desk.path("m.icp");
    store::create(&path, &project().0).unwrap();
    desk.check(
        "journey m.icp list",
        &expect![[r#"
        Customer journey  Дистрибьюторы
        = 0
    "#]],
    );
    desk.check(
        "journey m.icp list --json",
        &expect![[r#"
        [
          {
            "cards": 8,
            "lanes": 4,
            "name": "Customer journey",
            "person": null,
            "profile": "Дистрибьюторы",
            "stages": 2,
            "wished": false
          }
        ]
        = 0
    "#]],
    );
    desk.check(
        "journey m.icp export customer_journey --to map.svg",
        &expect![[r#"
        Wrote Customer journey to map.svg
        = 0
    "#]],
    );
    for (ending, start) in [
        ("svg", "<svg"),
        ("png", "\u{fffd}PNG"),
        ("pdf", "%PDF"),
        ("csv", "\u{feff}map,stage"),
        ("mmd", "journey"),
    ] {
        let said = desk.say(&format!("journey m.icp export Customer_journey --to out.{ending}"));
        assert!(said.ends_with("= 0\n"), "{said}");
        let bytes = fs::read(desk.path(&format!("out.{ending}"))).unwrap();
        assert!(String::from_utf8_lossy(&bytes).starts_with(start), "{ending}");
    }
    desk.check(
        "journey m.icp export Customer_journey --to map.doc",
        &expect![[r#"
        error: map.doc ends neither in svg, png, pdf, csv nor mmd; say which with --format
        = 2
    "#]],
    );
    desk.check(
        "journey m.icp export Nobody --to map.svg",
        &expect![[r#"
        error: No map is called Nobody
        hint: There are Дистрибьюторы: Customer journey
        = 2
    "#]],
    );
    let said = desk.say("journey --sample gym-software export Nobody --to map.svg");
    assert!(
        said.starts_with("error: No map is called Nobody") && said.ends_with("= 2\n"),
        "{said}"
    );
}

#[test]
fn maps_go_to_standard_output_and_come_from_tables() {
    let desk = Desk::new();
    let path = desk.path("m.icp");
    store::create(&path, &project().0).unwrap();
    desk.check(
        "journey m.icp export Customer_journey --to - --format mmd",
        &expect![[r#"
            journey
                title Customer journey
                section Search
                  =SUM(A1) <b>& more</b>: 2: Sales director
                section Renew： 续约
                  销售总监发现季度目标落空，于是申请预算: 5: Sales director
            = 0
        "#]],
    );
    fs::write(desk.path("new.csv"), "map;stage;lane;text;role\nNew;Search;Actions;asks;Nobody\n")
        .unwrap();
    desk.check(
        "journey m.icp import new.csv",
        &expect![[r#"
        Added Дистрибьюторы: New
        The project knows no “Nobody”: what named it came in without that tie
        = 0
    "#]],
    );
    fs::write(desk.path("bad.csv"), "stage,lane,text,span\nSearch,Actions,asks,wide\n").unwrap();
    desk.check(
        "journey m.icp import bad.csv",
        &expect![[r#"
        error: Row 2, column span: “wide” is not understood; it can be 1, 2, 3 …
        = 2
    "#]],
    );
}
