//! What the guide says of projects made for it: each finding planted once.

use std::sync::Arc;

use super::*;
use crate::{
    analysis::matching::{Matcher, Rule},
    model::{
        AccountId, Answer, Ballot, Best, Claim, Column, Competitor, Condition, Decision, Evidence,
        Grade, Importance, Interview, Kind, Pain, Participant, Purpose, Relief, Role, Round,
        Ruling, Source, Stance, Standing, SwotEntry, Team, Timestamp, Trend, Unit, Value, Weight,
        Yardstick,
    },
};

const PROFILE: Id<Profile> = Id::new(50);
const SIZE: Id<Attribute> = Id::new(60);

fn project(way: Way) -> Project {
    let mut res = Project::new("Test", Timestamp::default());
    res.profiles.put(PROFILE, Profile::new("First".to_owned(), way));
    let attribute = Attribute {
        name: "Sells online".to_owned(),
        kind: Kind::Flag,
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    };
    res.attributes.put(SIZE, attribute);
    res
}

fn add_criterion(project: &mut Project, n: u64, yes: bool) {
    let condition = Condition::Is { yes };
    let (role, weight) = (Role::Prefer, Weight::default());
    project.criteria.put(Id::new(n), Criterion::new(SIZE, condition, role, weight));
    if let Some(it) = project.profiles.get_mut(PROFILE) {
        it.criteria.push(Id::new(n));
    }
}

/// As many accounts as flags; every second a customer.
fn table(flags: &[Option<bool>]) -> Arc<Table> {
    let mut column = Column::unknown(Kind::Flag, flags.len());
    for (row, it) in flags.iter().enumerate() {
        column.set(row, it.map(Value::Flag).as_ref());
    }
    let mut res = Table {
        ids: (1..=flags.len() as u64).map(AccountId).collect(),
        relationships: Arc::new((0..flags.len()).map(|row| 1 + 2 * (row as u8 % 2)).collect()),
        ..Table::default()
    };
    res.columns.insert(SIZE, Arc::new(column));
    Arc::new(res)
}

/// Steps with their items, one a line: `x` done, `o` open, `-` waiting; optional ones in brackets.
fn draw(steps: &[StepGuide]) -> String {
    let mut res = String::new();
    for step in steps.iter().filter(|it| !it.items.is_empty()) {
        for it in &step.items {
            let mark = match it.done {
                Done::Computed => "x",
                Done::Ticked => "t",
                Done::Open => "o",
                Done::Waiting => "-",
            };
            let line = if it.is_optional { format!("({mark})") } else { mark.to_owned() };
            res.extend([line.as_str(), " ", &it.key, "\n"]);
        }
    }
    res
}

fn facts(table: &Table) -> Facts<'_> {
    Facts { accounts: Some(table), profile: Some(PROFILE), ..Facts::default() }
}

#[test]
fn a_new_project_begins_with_accounts() {
    let project = Project::new("Test", Timestamp::default());
    let steps = guide(&project, Facts::default());
    let expected = "o accounts\n- relationships\n- customers\n- filled\n- outcomes\n(o) market\n\
     o purpose\no teams\no sources\no interviews\n(o) views\n(o) outside\n- best\no named\n\
     (o) swot\no profile\n";
    assert_eq!(draw(&steps), expected);
    assert_eq!(next_best(&steps).map(|it| it.target), Some(Target::ImportAccounts));
    assert_eq!(steps[0].progress(), (0, 9));
}

#[test]
fn from_traits_begins_with_criteria() {
    let project = project(Way::TopDown);
    let steps = guide(&project, Facts { profile: Some(PROFILE), ..Facts::default() });
    assert_eq!(next_best(&steps).map(|it| it.target), Some(Target::ShowCriteria));
    // What the founder wants to know, and from whom: that much is asked of everyone.
    assert_eq!(steps[0].progress(), (0, 2));
}

#[test]
fn figures_decide_and_ticks_overrule() {
    let mut project = project(Way::FromCustomers);
    (70..75).for_each(|n| add_criterion(&mut project, n, true));
    let table = table(&[Some(true), None, None, Some(true), None]);
    let matching = Matcher::default().run(&table, &Rule::of(&project, PROFILE));
    let fills = fills(&table);
    let facts = Facts { fills: &fills, matching: Some(&matching), ..facts(&table) };
    let steps = guide(&project, facts);
    assert_eq!(
        draw(&steps[..1]),
        "x accounts\nx relationships\nx customers\no filled\no outcomes\n(o) market\n\
         o purpose\no teams\no sources\no interviews\n(o) views\n(o) outside\n"
    );
    assert_eq!(
        draw(&steps[1..]),
        "o best\no found-50\no suggested-50\no named\n(o) swot\nx profile\nx criteria-50\n(o) must-50\no breadth-50\no recorded-50\no telling-50\no rests-50\no portrait-50\no people-50\no jobs-50\n"
    );
    let next = next_best(&steps).unwrap();
    assert_eq!(next.target, Target::FillBlank(SIZE));
    let expected =
        Message::new("guide-filled-action").text("attribute", "Sells online").count("percent", 40);
    assert_eq!(next.action, Some(expected));
    assert_eq!(steps[2].next().map(|it| it.target), Some(Target::ShowCriteria));

    project.about_mut().ticks = ["filled".to_owned(), "breadth-50".to_owned()].into();
    let steps = guide(&project, facts);
    assert_eq!(next_best(&steps).map(|it| it.key.as_str()), Some("outcomes"));
    assert_eq!(steps[2].progress(), (3, 9));
}

#[test]
fn a_result_for_another_profile_tells_nothing() {
    let mut project = project(Way::FromCustomers);
    add_criterion(&mut project, 70, true);
    let table = table(&[Some(true), Some(false)]);
    let matching = Matcher::default().run(&table, &Rule::of(&project, Id::new(51)));
    let steps = guide(&project, Facts { matching: Some(&matching), ..facts(&table) });
    let open: Vec<_> = steps[2].items.iter().map(|it| it.done).collect();
    let (done, wait) = (Done::Computed, Done::Waiting);
    let open_for = |n: usize| vec![Done::Open; n];
    // Description, key people and jobs are open besides what the criteria rest on.
    let wanted = [vec![done], open_for(2), vec![wait; 3], open_for(4)].concat();
    assert_eq!(open, wanted);
}

fn today() -> Day {
    "2026-06-01".parse().unwrap()
}

/// A profile of one criterion, with nothing said of it yet.
fn claimed(way: Way) -> Project {
    let mut res = project(way);
    add_criterion(&mut res, 70, true);
    res
}

/// Evidence of the one criterion, in the grade `m`, `c`, `o` or `g`: `+c` a customer for it, `-m` a measurement against.
fn say(project: &mut Project, what: &str, of: &Evidence) {
    for it in what.split_whitespace() {
        let stance = if it.starts_with('+') { Stance::Supports } else { Stance::Contradicts };
        let grade = Grade::ALL["mcog".find(&it[1..]).unwrap()];
        let id = project.fresh_id();
        let row = Evidence { stance, grade, criterion: Some(Id::new(70)), ..of.clone() };
        project.evidence.put(id, row);
    }
}

fn steps_of(project: &Project) -> Vec<StepGuide> {
    let facts = Facts { profile: Some(PROFILE), today: Some(today()), ..Facts::default() };
    guide(project, facts)
}

/// An item by the beginning of its key: whether it is done, the key of its action, and its target. Empty where there is
/// no such item.
fn told(project: &Project, key: &str) -> String {
    let steps = steps_of(project);
    let mut all = steps.iter().flat_map(|it| &it.items);
    let exact = |it: &&Item| it.key == key || it.key == format!("{key}-{}", PROFILE.get());
    let Some(it) = all.find(exact) else { return String::new() };
    let action = it.action.as_ref().map(|it| it.key.as_ref()).unwrap_or_default();
    let action = if it.is_done() { "" } else { action };
    format!("{:?} {action} {:?}", it.done, it.target)
}

#[track_caller]
fn check(project: &Project, key: &str, expected: &str) {
    assert_eq!(told(project, key), expected);
}

#[test]
fn a_purpose_is_written_when_it_says_why_what_and_for_which_decisions() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "purpose", "Open guide-purpose-action WritePurpose");
    let why = &mut project.about_mut().why;
    (why.reason, why.result) = ("Too many leave".to_owned(), "A list".to_owned());
    check(&project, "purpose", "Open guide-purpose-action WritePurpose");
    project.about_mut().why.decisions = [Decision::Win].into();
    check(&project, "purpose", "Computed  WritePurpose");
}

#[test]
fn teams_are_named_and_what_they_need_is_asked() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "teams", "Open guide-teams-action NameTeams");
    check(&project, "covered", "");
    let mut team = Team { name: "Sales".to_owned(), needs: vec![SIZE], ..Team::default() };
    project.teams.put(Id::new(80), team.clone());
    check(&project, "teams", "Computed  NameTeams");
    // All is asked: there is nothing to name.
    check(&project, "covered", "Computed  AddCriterion");
    let budget =
        Attribute { name: "Budget".to_owned(), ..project.attributes.get(SIZE).unwrap().clone() };
    project.attributes.put(Id::new(61), budget);
    team.needs.push(Id::new(61));
    project.teams.put(Id::new(80), team);
    check(&project, "covered", "Open guide-covered-action AddCriterion");
}

#[test]
fn sources_are_named_and_fresh() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "sources", "Open guide-sources-action ShowSources");
    check(&project, "fresh", "");
    let mut source = Source { name: "CRM".to_owned(), ..Source::default() };
    project.sources.put(Id::new(80), source.clone());
    check(&project, "sources", "Computed  ShowSources");
    check(&project, "fresh", "Open guide-fresh-ask ShowSources");
    source.day = Some(today().months_before(13));
    project.sources.put(Id::new(80), source.clone());
    check(&project, "fresh", "Open guide-fresh-action ShowSources");
    source.day = Some(today().months_before(1));
    project.sources.put(Id::new(80), source);
    check(&project, "fresh", "Computed  ShowSources");
}

#[test]
fn three_talks_are_wanted_and_blank_ones_do_not_count() {
    let mut project = claimed(Way::FromCustomers);
    let talk = Interview { notes: "They bought at once".to_owned(), ..Interview::default() };
    project.interviews.put(Id::new(80), talk.clone());
    project.interviews.put(Id::new(81), talk.clone());
    project.interviews.put(Id::new(82), Interview::default());
    check(&project, "interviews", "Open guide-interviews-action ShowInterviews");
    project.interviews.put(Id::new(82), talk);
    check(&project, "interviews", "Computed  ShowInterviews");
    let project = claimed(Way::TopDown);
    check(&project, "interviews", "Open guide-interviews-first ShowInterviews");
}

#[test]
fn team_views_come_in_and_divide() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "views", "Open guide-views-action ShowTeamViews");
    let people: [Id<Participant>; 2] = [Id::new(80), Id::new(81)];
    for id in people {
        project.participants.put(id, Participant::default());
    }
    check(&project, "views", "Open guide-views-ask ShowTeamViews");
    let round = Id::new(90);
    project.rounds.put(round, Round { attributes: vec![SIZE], ..Round::default() });
    for (n, participant, importance) in [(91, people[0], 5), (92, people[1], 1)] {
        check(&project, "views", "Open guide-views-wait ShowTeamViews");
        check(&project, "divided", "");
        let importance = Importance::new(importance);
        let answer = Answer { importance, ..Answer::default() };
        let answers = [(SIZE, answer)].into();
        project.ballots.put(Id::new(n), Ballot { round, participant, answers });
    }
    check(&project, "views", "Computed  ShowTeamViews");
    check(&project, "divided", "Open guide-divided-action ShowTeamViews");
    // A second round is what should follow, and begins with nobody's ballot.
    project.rounds.put(Id::new(95), Round { place: 1.0, ..Round::default() });
    check(&project, "views", "Open guide-views-wait ShowTeamViews");
}

#[test]
fn notes_on_the_market_are_welcome() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "outside", "Open guide-market-notes-action ShowMarketNotes");
    project.competitors.put(Id::new(80), Competitor::default());
    project.trends.put(Id::new(81), Trend::default());
    check(&project, "outside", "Computed  ShowMarketNotes");
}

#[test]
fn what_rests_on_guesses_is_told() {
    let evidence = "ShowEvidence(#70)";
    let mut project = claimed(Way::FromCustomers);
    check(&project, "rests", &format!("Open guide-rests-action {evidence}"));
    say(&mut project, "+g", &Evidence::default());
    check(&project, "rests", &format!("Open guide-rests-action {evidence}"));
    say(&mut project, "+o", &Evidence::default());
    check(&project, "rests", "Computed  ShowCriteria");
    let project = claimed(Way::TopDown);
    check(&project, "rests", &format!("Open guide-rests-ask {evidence}"));
}

#[test]
fn assumptions_have_tests() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "tests", "");
    project.profiles.get_mut(PROFILE).unwrap().way = Way::TopDown;
    check(&project, "tests", "Open guide-tests-action ShowEvidence(#70)");
    let due = Some(today());
    let claim = Claim { refuted_by: "No".to_owned(), n_needed: Some(5), due, ruling: None };
    project.criteria.get_mut(Id::new(70)).unwrap().claim = claim;
    check(&project, "tests", "Computed  ShowCriteria");
}

#[test]
fn a_test_past_its_day_presses() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "overdue", "");
    project.criteria.get_mut(Id::new(70)).unwrap().claim.due = Some(today());
    check(&project, "overdue", "Computed  ShowCriteria");
    let yesterday = Day::from_number(today().number() - 1);
    project.criteria.get_mut(Id::new(70)).unwrap().claim.due = yesterday;
    check(&project, "overdue", "Open guide-overdue-action ShowEvidence(#70)");
    // It comes before the accounts that there are none of.
    let steps = steps_of(&project);
    assert_eq!(next_best(&steps).map(|it| it.target), Some(Target::ShowEvidence(Id::new(70))));
    say(&mut project, "+m", &Evidence::default());
    check(&project, "overdue", "Computed  ShowCriteria");
}

#[test]
fn contradictions_want_an_answer() {
    let mut project = claimed(Way::FromCustomers);
    check(&project, "disputed", "");
    say(&mut project, "+c -c", &Evidence::default());
    check(&project, "disputed", "Open guide-disputed-action ShowEvidence(#70)");
    say(&mut project, "+c +c", &Evidence::default());
    check(&project, "disputed", "Computed  ShowCriteria");
    say(&mut project, "-m -m -m", &Evidence::default());
    check(&project, "disputed", "Open guide-disputed-refuted ShowEvidence(#70)");
    let ruling = Ruling { standing: Standing::Testing, reason: "Old data".to_owned() };
    project.criteria.get_mut(Id::new(70)).unwrap().claim.ruling = Some(ruling);
    check(&project, "disputed", "Computed  ShowCriteria");
}

#[test]
fn evidence_from_one_corner_is_told() {
    let mut project = claimed(Way::FromCustomers);
    let sales = Participant {
        name: "Marta".to_owned(),
        function: "Sales".to_owned(),
        ..Participant::default()
    };
    project.participants.put(Id::new(80), sales);
    let marta = || Evidence { who: "Marta".to_owned(), ..Evidence::default() };
    say(&mut project, "+o +o", &marta());
    check(&project, "one-sided", "");
    say(&mut project, "+o", &marta());
    check(&project, "one-sided", "Open guide-one-sided-action ShowSources");
    let steps = steps_of(&project);
    let mut all = steps.iter().flat_map(|it| &it.items);
    let found = all.find(|it| it.key == "one-sided-50").unwrap();
    let expected = Message::new("guide-one-sided").count("n", 3).text("side", "Sales");
    assert_eq!(found.message, expected);
    // Another colleague is another function, but still nobody outside.
    say(&mut project, "+o", &Evidence { who: "Oleg".to_owned(), ..Evidence::default() });
    check(&project, "one-sided", "Open guide-one-sided-action ShowSources");
    say(&mut project, "+c", &Evidence::default());
    check(&project, "one-sided", "Computed  ShowSources");

    // Of a founder it is enough to ask customers.
    for (way, expected) in [
        (Way::FromCustomers, "Open guide-one-sided-action ShowSources"),
        (Way::TopDown, "Computed  ShowSources"),
    ] {
        let mut project = claimed(way);
        say(&mut project, "+c +c -c", &Evidence::default());
        check(&project, "one-sided", expected);
    }
}

#[test]
fn old_evidence_is_told() {
    let mut project = claimed(Way::FromCustomers);
    say(&mut project, "+c", &Evidence::default());
    check(&project, "stale", "");
    let of = |months| Evidence { day: Some(today().months_before(months)), ..Evidence::default() };
    say(&mut project, "+c", &of(20));
    check(&project, "stale", "Open guide-stale-action ShowEvidence(#70)");
    // A fresh guess freshens nothing.
    say(&mut project, "+g", &of(1));
    check(&project, "stale", "Open guide-stale-action ShowEvidence(#70)");
    say(&mut project, "+o", &of(1));
    check(&project, "stale", "Computed  ShowCriteria");
}

#[test]
fn analyze_asks_for_what_best_means_for_a_trait_and_for_pains() {
    let mut project = project(Way::FromCustomers);
    let table = table(&[Some(true), Some(false)]);
    let analyze = |project: &Project, facts| {
        let steps: Vec<_> =
            guide(project, facts).into_iter().filter(|it| it.step == Step::Analyze).collect();
        draw(&steps)
    };
    let nobody = Facts { profile: Some(PROFILE), ..Facts::default() };
    assert_eq!(
        analyze(&project, nobody),
        "- best\n- found-50\n- suggested-50\no named\n(o) swot\n"
    );
    assert_eq!(
        analyze(&project, facts(&table)),
        "o best\no found-50\no suggested-50\no named\n(o) swot\n"
    );

    let yardstick = Yardstick { attribute: SIZE, weight: Weight::default(), low_is_best: false };
    project.about_mut().study.yardsticks.push(yardstick);
    for n in 70..75 {
        add_criterion(&mut project, n, true);
        let mut evidence =
            Evidence { grade: Grade::Measured, criterion: Some(Id::new(n)), ..Evidence::default() };
        if n == 74 {
            evidence.stance = Stance::Contradicts;
        }
        project.evidence.put(Id::new(100 + n), evidence);
    }
    let talk =
        Interview { pains: vec!["Slow".to_owned(), " slow".to_owned()], ..Interview::default() };
    project.interviews.put(Id::new(90), talk);
    assert_eq!(
        analyze(&project, facts(&table)),
        "x best\nx found-50\no suggested-50\nx named\n(o) swot\n(o) pains_sorted\n(x) pains_answers\n"
    );
    let steps = guide(&project, facts(&table));
    let found = steps[1].items.iter().find(|it| it.key == "found-50").unwrap();
    assert_eq!(found.message, Message::new("guide-found").count("n", 4));
    let named = steps[1].items.iter().find(|it| it.key == "named").unwrap();
    assert_eq!(named.message, Message::new("guide-named").count("n", 1));

    project.about_mut().study.banned.insert(SIZE);
    project.about_mut().study.best = Best::Starred;
    assert_eq!(
        analyze(&project, facts(&table)),
        "o best\nx found-50\nx suggested-50\nx named\n(o) swot\n(o) pains_sorted\n(x) pains_answers\n"
    );
    project.swot.put(Id::new(91), SwotEntry::default());
    project.about_mut().ticks.insert("best".to_owned());
    assert_eq!(
        analyze(&project, facts(&table)),
        "t best\nx found-50\nx suggested-50\nx named\n(x) swot\n(o) pains_sorted\n(x) pains_answers\n"
    );
}

#[test]
fn pains_are_to_be_sorted_in_and_answered() {
    let mut project = project(Way::FromCustomers);
    let analyze = |project: &Project| {
        let steps = guide(project, Facts::default());
        let analyze = steps.into_iter().find(|it| it.step == Step::Analyze);
        let items = analyze.unwrap().items.into_iter().filter(|it| it.key.starts_with("pains"));
        items.map(|it| (it.key.clone(), it.is_done())).collect::<Vec<_>>()
    };
    assert_eq!(analyze(&project), [], "nobody named a pain yet");
    let pains = vec!["Stock is wrong".to_owned(), "Late".to_owned()];
    project.interviews.put(Id::new(70), Interview { pains, ..Interview::default() });
    let wanted = |sorted, answered| {
        [("pains_sorted".to_owned(), sorted), ("pains_answers".to_owned(), answered)]
    };
    assert_eq!(analyze(&project), wanted(false, true));
    let mut pain = Pain {
        name: "stock is WRONG".to_owned(),
        wordings: vec!["late".to_owned()],
        ..Pain::default()
    };
    project.pains.put(Id::new(71), pain.clone());
    assert_eq!(analyze(&project), wanted(true, false));
    pain.answered = Relief::Partly;
    project.pains.put(Id::new(71), pain);
    assert_eq!(analyze(&project), wanted(true, true));
}
