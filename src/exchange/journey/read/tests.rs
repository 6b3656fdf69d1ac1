//! Maps written as tables and read again: nothing is lost; what cannot be read is told.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;
use crate::{
    edit::{Edit, JourneyEdit},
    exchange::write_journey_csv,
    model::{Day, Evidence, JobToDo, KeyPerson, Material, MaterialState, Pain, Timestamp, Way},
};

/// A project with one of everything a card can be tied to.
fn project() -> (Project, Id<Profile>) {
    let mut project = Project::new("Test", Timestamp(0));
    let profile: Id<Profile> = project.fresh_id();
    project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
    let (of, title) = (Some(profile), "Sales director".to_owned());
    project.people.put(Id::new(101), KeyPerson { profile: of, title, ..KeyPerson::default() });
    let (title, state) = ("ROI [sheet]".to_owned(), MaterialState::Stale);
    project.materials.put(Id::new(102), Material { title, state, ..Material::default() });
    let text = "Interview, May".to_owned();
    project.evidence.put(Id::new(103), Evidence { text, ..Evidence::default() });
    project.pains.put(Id::new(104), Pain { name: "=Lost".to_owned(), ..Pain::default() });
    let name = "Sell more".to_owned();
    project.jobs.put(Id::new(105), JobToDo { profile: of, name, ..JobToDo::default() });
    (project, profile)
}

fn words() -> impl Strategy<Value = String> {
    "[=+'@,;\"|一-三a-c\n -]{0,8}".prop_map(|it| it.trim().to_owned())
}

fn tied<T>(id: u64) -> impl Strategy<Value = Option<Id<T>>> {
    any::<bool>().prop_map(move |it| it.then(|| Id::new(id)))
}

fn card(n_stages: u64) -> impl Strategy<Value = (usize, Card)> {
    let kind = 0..LaneKind::ALL.len();
    let shape = (kind, 0..n_stages, 1..4_u32, option::of(select(&Tint::ALL[..])));
    let said = (words(), words(), words(), option::of(-2.0..2.0), any::<bool>(), any::<bool>());
    let ties = (tied(101), tied(102), tied(103), tied(104), tied(105));
    (shape, said, ties).prop_map(|(shape, said, ties)| {
        let (lane, stage, span, tint) = shape;
        let (text, channel, owner, value, is_goal, is_moment_of_truth) = said;
        let (person, material, evidence, pain, job) = ties;
        let kind = LaneKind::ALL[lane];
        let has_value = kind.is_curve() || kind == LaneKind::Number;
        let text = if text.is_empty() { "said".to_owned() } else { text };
        let card = Card {
            value: value.filter(|_| has_value).or_else(|| kind.is_curve().then_some(0.5)),
            is_goal: is_goal && kind.is_curve(),
            span,
            tint,
            channel,
            owner,
            is_moment_of_truth,
            person,
            material,
            evidence,
            pain,
            job,
            // Of material without a piece alone.
            state: MaterialState::Needed,
            ..Card::new(Id::new(lane as u64), Id::new(stage), &text)
        };
        (lane, card)
    })
}

fn map() -> impl Strategy<Value = Map> {
    (1..5_u64)
        .prop_flat_map(|n| {
            let stage = ("[A-C]{0,2}", any::<bool>(), Stage::LEAST..Stage::MOST);
            (vec(stage, n as usize), vec(card(n), 0..12), "[a-b]{0,2}", any::<bool>(), tied(101))
        })
        .prop_map(|(stages, cards, name, is_wished, person)| {
            let stage = |(n, (name, after, width)): (usize, (String, bool, f32))| {
                let phase = if after { Phase::After } else { Phase::Before };
                Stage { width, ..Stage::new(Id::new(n as u64), &name, phase) }
            };
            let lane = |(n, kind): (usize, &LaneKind)| Lane {
                name: if n % 3 == 0 { format!("Own {}", n % 2) } else { String::new() },
                ..Lane::new(Id::new(n as u64), *kind)
            };
            let state = if is_wished { JourneyState::Wished } else { JourneyState::Current };
            let journey = Journey {
                name,
                state,
                person,
                stages: stages.into_iter().enumerate().map(stage).collect(),
                lanes: LaneKind::ALL.iter().enumerate().map(lane).collect(),
                ..Journey::default()
            };
            let cards =
                cards.into_iter().zip(0..).map(|((_, it), n)| Card { place: f64::from(n), ..it });
            Map { journey, cards: cards.collect() }
        })
}

/// A map of the project, with numbers that say nothing but the order.
fn of_project(project: &Project, id: Id<Journey>) -> (Journey, Vec<(usize, usize, Card)>) {
    let journey = project.journeys.get(id).unwrap().clone();
    let mut cards = Vec::new();
    for (s, stage) in journey.stages.iter().enumerate() {
        for (l, lane) in journey.lanes.iter().enumerate() {
            for (_, card) in project.cards_in(lane.id, stage.id) {
                let bare = Card { place: 0.0, ..card.clone() };
                let at = (Id::new(0), Id::new(0), Id::new(0));
                let (journey, lane, stage) = at;
                cards.push((s, l, Card { journey, lane, stage, ..bare }));
            }
        }
    }
    (journey, cards)
}

fn add(project: &mut Project, map: Map) -> Id<Journey> {
    Edit::Journey(JourneyEdit::Add(Box::new(map))).apply(project).unwrap();
    project.journeys.iter().map(|it| it.0).max().unwrap()
}

fn read_text(text: &str) -> Result<ReadMaps, NotAMap> {
    let (project, profile) = project();
    read_journeys(&Source::Pasted(text.into()), &project, profile, &Progress::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing of a map is lost on the way through a table but names that do not tell things apart.
    #[test]
    fn a_map_written_as_a_table_reads_back(mut map in map(), language in select(&Language::ALL[..])) {
        let (mut project, profile) = project();
        let (today, tr) = (Day::from_number(0).unwrap(), Tr::new(language));
        map.journey.profile = Some(profile);
        let first = add(&mut project, map);
        let mut csv = Vec::new();
        write_journey_csv(&project, first, today, &tr, &mut csv).unwrap();
        let (name, bytes) = ("map.csv".to_owned(), csv.into());
        let source = Source::Bytes { name, bytes };
        let read = read_journeys(&source, &project, profile, &Progress::default()).unwrap();
        prop_assert_eq!(&read.unknown, &BTreeSet::new());
        let second = add(&mut project, read.maps.into_iter().next().unwrap());
        let ((a, cards), (b, read)) = (of_project(&project, first), of_project(&project, second));
        prop_assert_eq!(cards, read);
        let stages = |it: &Journey| it.stages.iter().map(|it| (it.phase, it.width)).collect::<Vec<_>>();
        prop_assert_eq!(stages(&a), stages(&b));
        let kinds = |it: &Journey| it.lanes.iter().map(|it| it.kind).collect::<Vec<_>>();
        prop_assert_eq!(kinds(&a), kinds(&b));
        prop_assert_eq!((a.name, a.state, a.person), (b.name, b.state, b.person));
    }
}

#[test]
fn names_given_by_the_program_stay_its_own() {
    let (mut project, profile) = project();
    let lanes = vec![Lane::new(Id::new(0), LaneKind::Pains)];
    let stages = vec![Stage::new(Id::new(0), "Search", Phase::After)];
    let journey = Journey { profile: Some(profile), lanes, stages, ..Journey::default() };
    let id = add(&mut project, Map { journey, cards: Vec::new() });
    let (today, mut csv) = (Day::from_number(0).unwrap(), Vec::new());
    let tr = Tr::new(Language::SimplifiedChinese);
    write_journey_csv(&project, id, today, &tr, &mut csv).unwrap();
    let maps = read_text(&String::from_utf8(csv).unwrap()).unwrap().maps;
    assert_eq!(maps[0].journey.name, "");
    assert_eq!(maps[0].journey.lanes[0].name, "");
    assert_eq!(maps[0].journey.stages[0].name, "Search");
}

#[test]
fn a_grid_becomes_a_map() {
    let text = "\tSearch\tDecide\nДействия\t\"asks\nreads\"\tsigns\nNotes\t\tx, y\n";
    let map = read_text(text).unwrap().maps.remove(0);
    assert_eq!(map.journey.lanes[0].kind, LaneKind::Actions);
    assert_eq!(map.journey.lanes[1].kind, LaneKind::Text);
    let texts: Vec<_> = map.cards.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["asks", "reads", "signs", "x, y"]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_row() {
    let told = |rows: &str| {
        let err = read_text(rows).unwrap_err();
        Tr::new(Language::English).say(&err.message())
    };
    let feeling = told("stage;lane;text;feeling\nSearch;Feelings;;9\n");
    assert_eq!(feeling, "Row 2: “9” is no number from −2 to 2");
    let color = told("stage\tlane\ttext\tcolor\n\nSearch\tActions\tasks\tpurple\n");
    assert!(color.starts_with("Row 3, column color: “purple” is not understood"), "{color}");
}

#[test]
fn a_table_that_is_too_large_is_refused_whole() {
    let words = "asks ".repeat(60);
    let rows = format!("Search\tActions\t{words}\n").repeat(15_000);
    let err = read_text(&format!("stage\tlane\ttext\n{rows}")).unwrap_err();
    assert!(matches!(err, NotAMap::TooLarge(_)), "{err}");
}

#[test]
fn names_the_project_has_not_are_told() {
    let read = read_text("stage,lane,text,role,job\nSearch,Actions,asks,Sales director,Fly\n");
    let read = read.unwrap();
    assert_eq!(read.maps[0].cards[0].person, Some(Id::new(101)));
    assert_eq!(read.unknown.iter().collect::<Vec<_>>(), ["Fly"]);
}
