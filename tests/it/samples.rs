//! The sample tables: the very bytes the generator makes, with the traits that were planted and rules that fit them.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use expect_test::expect;
use icp_workbench::{
    analysis::{
        agreement::{RoundView, SEED},
        matching::{Matcher, Rule},
        portrait::Field,
        standing::rest,
    },
    i18n::{Language, Tr},
    jobs::Progress,
    model::{Profile, Say, Tier, Timestamp},
    samples::{self, Sample},
};

#[path = "../../sample_data/generator/mod.rs"]
mod generator;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data").join(name)
}

#[test]
fn the_folder_holds_what_the_generator_makes() {
    for (name, text) in generator::files() {
        let kept = fs::read_to_string(sample(name)).unwrap();
        // Not assert_eq: it would print both tables.
        let differs = kept.lines().zip(text.lines()).position(|(kept, made)| kept != made);
        assert_eq!(differs, None, "{name}: run `cargo run --example make_samples`");
        assert!(kept == text, "{name}: run `cargo run --example make_samples`");
    }
}

/// Cells by column, of one row.
struct Row<'a> {
    header: &'a csv::StringRecord,
    cells: csv::StringRecord,
}

impl Row<'_> {
    fn get(&self, column: &str) -> String {
        let idx = self.header.iter().position(|it| it == column);
        let cell = idx.and_then(|idx| self.cells.get(idx));
        cell.unwrap_or_default().trim().to_lowercase()
    }

    fn number(&self, column: &str) -> Option<u64> {
        self.get(column).parse().ok()
    }

    fn is_one_of(&self, column: &str, values: &[&str]) -> Option<bool> {
        let value = self.get(column);
        let is_known = !["", "-", "n/a"].contains(&value.as_str());
        is_known.then(|| values.contains(&value.as_str()))
    }
}

/// How many in a hundred of those with a known answer have the trait.
fn share(rows: &[Row<'_>], has: impl Fn(&Row<'_>) -> Option<bool>) -> usize {
    let answers: Vec<bool> = rows.iter().filter_map(has).collect();
    100 * answers.iter().filter(|it| **it).count() / answers.len()
}

#[test]
fn best_rest_and_churned_differ_where_it_was_planted() {
    let mut reader = csv::Reader::from_path(sample("device-distributors.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|cells| Row { header: &header, cells: cells.unwrap() });
    let (mut customers, mut churned, mut n_rows) = (Vec::new(), Vec::new(), 0);
    for row in rows {
        n_rows += 1;
        match row.get("Relationship").as_str() {
            "customer" => customers.push(row),
            "churned" => churned.push(row),
            _ => {}
        }
    }
    assert_eq!((n_rows, customers.len(), churned.len()), (12_030, 500, 50));
    customers.sort_by_key(|it| u64::MAX - it.number("Lifetime value").unwrap());
    let (best, rest) = customers.split_at(75);

    let shares = |has: &dyn Fn(&Row<'_>) -> Option<bool>| {
        [share(best, has), share(rest, has), share(&churned, has)]
    };
    let core = ["medical devices", "diagnostics supply"];
    let [best_has, rest_has, churned_has] = shares(&|it| it.is_one_of("Industry", &core));
    assert!(2 * rest_has < best_has && churned_has < rest_has);
    let [best_has, rest_has, churned_has] =
        shares(&|it| it.is_one_of("City tier", &["tier 2", "tier 3"]));
    assert!(rest_has + 20 <= best_has && churned_has < rest_has);
    let [best_has, rest_has, churned_has] =
        shares(&|it| it.number("Employees").map(|n| (50..=400).contains(&n)));
    assert!(2 * rest_has < best_has && churned_has < rest_has);
    // The seductive one wins, then leaves.
    let [best_has, rest_has, churned_has] = shares(&|it| it.number("Sales team").map(|n| n < 5));
    assert!(3 * rest_has < best_has && best_has + 15 <= churned_has);
    // Nothing was planted here.
    let [best_has, rest_has, _] = shares(&|it| it.is_one_of("Funding stage", &["series a"]));
    assert!(best_has.abs_diff(rest_has) <= 6);
}

/// A sample as a person opens it: accounts by tier for each profile.
fn tiers(sample: Sample) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Sample.icp");
    let progress = Progress::default();
    let (tr, now) = (Tr::new(Language::English), Timestamp(1_775_000_000_000));
    let opened = samples::create(sample, &path, "Sample", &tr, now, &progress).unwrap();
    let project = opened.moment.project.clone();
    let (_, batch) = project.batches.iter().next().unwrap();
    let table = opened.reader.base(&project, batch.kind, &progress).unwrap();
    let table = Arc::new(table.with_overlays(&project, batch.kind));
    let line = |(id, profile): (_, &Profile)| {
        let matching = Matcher::default().run(&table, &Rule::of(&project, id));
        let n = Tier::ALL.map(|it| matching.figures.n_tier(it));
        format!("{} {n:?}", profile.name)
    };
    project.profiles.iter().map(line).collect()
}

#[test]
fn the_samples_open_with_their_profiles() {
    expect![[r#"
        [
            "Device distributors [76, 227, 934, 1769, 9018]",
            "Private clinics, tier 1 [29, 102, 267, 1160, 10466]",
            "Diagnostics labs [201, 877, 694, 800, 9452]",
        ]
    "#]]
    .assert_debug_eq(&tiers(Sample::DeviceDistributors));
    expect![[r#"
        [
            "Growing studios [32, 43, 37, 133, 355]",
        ]
    "#]]
    .assert_debug_eq(&tiers(Sample::GymSoftware));
}

/// People and ballots of a sample, and how far they agree.
fn views(sample: Sample) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Sample.icp");
    let tr = Tr::new(Language::English);
    let now = Timestamp(1_775_000_000_000);
    let progress = Progress::default();
    let opened = samples::create(sample, &path, "Sample", &tr, now, &progress).unwrap();
    let project = opened.moment.project;
    let mut res =
        format!("{} people, {} ballots", project.participants.len(), project.ballots.len());
    for (id, _) in project.rounds.iter() {
        let view = RoundView::of(&project, id, SEED);
        let overall = view.overall.as_ref().unwrap();
        let divisive = view.most_divisive();
        let name = |idx: usize| &*project.attributes.get(divisive[idx].attribute).unwrap().name;
        write!(
            res,
            ", {} functions, W {:.2}, most divisive {}, then {}, least {}",
            view.functions.len(),
            overall.w,
            name(0),
            name(1),
            name(divisive.len() - 1)
        )
        .unwrap();
    }
    res
}

#[test]
fn the_teams_of_the_samples_have_their_views() {
    assert_eq!(
        views(Sample::DeviceDistributors),
        "7 people, 7 ballots, 5 functions, W 0.36, most divisive Sales team, then Technology, \
         least Industry"
    );
    assert_eq!(views(Sample::GymSoftware), "3 people, 0 ballots");
}

/// What each criterion of a sample rests on and how it stands.
fn standings(sample: Sample) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Sample.icp");
    let (tr, now) = (Tr::new(Language::English), Timestamp(1_775_000_000_000));
    let opened = samples::create(sample, &path, "Sample", &tr, now, &Progress::default()).unwrap();
    let project = &opened.moment.project;
    let of = |profile: &Profile| {
        let criteria = profile.criteria.iter().map(|id| {
            let attribute = project.criteria.get(*id).unwrap().attribute;
            let rest = rest(project, *id).unwrap();
            let name = &project.attributes.get(attribute).unwrap().name;
            format!("{name} {:?} {:?}", rest.case.rests_on(), rest.standing())
        });
        format!("{}: {}", profile.name, criteria.collect::<Vec<_>>().join(", "))
    };
    project.profiles.iter().map(|(_, it)| of(it)).collect()
}

#[test]
fn the_samples_say_what_they_rest_on() {
    expect![[r#"
        [
            "Device distributors: Industry Measured Confirmed, Employees Measured Confirmed, Annual revenue Colleague Testing, City tier Measured Confirmed, Funding stage Guess Assumption, Technology Customer Testing, Sales team Measured Confirmed",
            "Private clinics, tier 1: Industry Colleague Testing, City tier Colleague Testing, Locations Guess Assumption, Sells online Colleague Testing, Ownership Guess Assumption",
            "Diagnostics labs: Industry Guess Assumption, Employees Guess Assumption, Country Colleague Testing, Certifications Colleague Testing, Technology Guess Assumption, Funding stage Guess Assumption",
        ]
    "#]]
    .assert_debug_eq(&standings(Sample::DeviceDistributors));
    expect![[r#"
        [
            "Growing studios: Type Customer Testing, Locations Customer Testing, Members Guess Assumption, Software in use Customer Testing, Sells online Guess Assumption, Price level Guess Testing",
        ]
    "#]]
    .assert_debug_eq(&standings(Sample::GymSoftware));
}

/// Pains, SWOT entries with what was linked to them, and customers looked at closely.
fn close_ups(sample: Sample, language: Language) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Sample.icp");
    let (tr, now) = (Tr::new(language), Timestamp(1_775_000_000_000));
    let opened = samples::create(sample, &path, "Sample", &tr, now, &Progress::default()).unwrap();
    let project = &opened.moment.project;
    let linked = project.swot.iter().map(|(_, it)| it.evidence.len()).sum::<usize>();
    let from = project.swot.iter().filter(|(_, it)| it.from.is_some()).count();
    let about = project.swot.iter().filter(|(_, it)| it.attribute.is_some()).count();
    format!(
        "{} pains, {} entries: {linked} linked, {from} taken over, {about} about attributes, {} dives",
        project.pains.len(),
        project.swot.len(),
        project.dives.len()
    )
}

#[test]
fn the_samples_were_looked_at_closely() {
    for language in Language::ALL {
        assert_eq!(
            close_ups(Sample::DeviceDistributors, language),
            "4 pains, 6 entries: 3 linked, 3 taken over, 5 about attributes, 1 dives"
        );
        assert_eq!(
            close_ups(Sample::GymSoftware, language),
            "1 pains, 5 entries: 1 linked, 2 taken over, 1 about attributes, 1 dives"
        );
    }
}

#[test]
fn each_profile_of_the_samples_is_described_with_its_people_and_jobs() {
    for (sample, language) in Sample::ALL.iter().flat_map(|it| Language::ALL.map(|l| (*it, l))) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("Sample.icp");
        let (tr, now) = (Tr::new(language), Timestamp(1_775_000_000_000));
        let progress = Progress::default();
        let opened = samples::create(sample, &path, "Sample", &tr, now, &progress).unwrap();
        let project = &opened.moment.project;
        for (id, profile) in project.profiles.iter() {
            let name = &profile.name;
            assert_eq!(name.is_ascii(), language == Language::English, "{name}: {language:?}");
            assert!(profile.described.keys().all(|it| Field::find(it).is_some()), "{name}");
            assert!(15 <= profile.described.len(), "{name}");
            let said = project.evidence.iter().filter_map(|(_, it)| it.field.as_ref());
            assert!(3 <= said.filter(|it| it.profile == id).count(), "{name}");
            let people = || project.people.iter().filter(|(_, it)| it.profile == Some(id));
            let jobs = project.jobs.iter().filter(|(_, it)| it.profile == Some(id));
            assert!(3 <= people().count() && 3 <= jobs.count(), "{name}");
            let decides = people().filter(|(_, it)| it.says.contains(&Say::Decides));
            assert_eq!(decides.count(), 1, "{name}");
        }
        let faces: BTreeSet<u64> = project.people.iter().map(|(_, it)| it.face).collect();
        assert_eq!(faces.len(), project.people.len());
    }
}
