//! The columns against a plain reading of matching.md, row by row, on random profiles and accounts.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;

use super::{
    Changes, Matcher, Matching, Rule, RuleCriterion, Step, Verdict, changes, judge_column, verdict,
};
use crate::model::{
    AccountId, Attribute, Column, Condition, Day, Id, Kind, Quantifier, Relationship, Role, Span,
    Table, Texts, Thresholds, Tier, Value, Weight, fold,
};

/// Two attributes of each kind.
const ATTRIBUTES: [Kind; 12] = [
    Kind::Category,
    Kind::Tags,
    Kind::Number,
    Kind::Date,
    Kind::Flag,
    Kind::Text,
    Kind::Category,
    Kind::Tags,
    Kind::Number,
    Kind::Date,
    Kind::Flag,
    Kind::Text,
];

fn attribute(idx: usize) -> Id<Attribute> {
    Id::new(idx as u64 + 1)
}

#[derive(Clone, Debug)]
struct Account {
    id: AccountId,
    name: String,
    relationship: Option<Relationship>,
    values: Vec<Option<Value>>,
}

fn table(accounts: &[Account]) -> Arc<Table> {
    let mut res = Table::default();
    let (mut names, mut relationships) = (Texts::default(), Vec::new());
    for it in accounts {
        res.ids.push(it.id);
        names.push(&it.name);
        relationships.push(it.relationship.map_or(0, Relationship::code));
    }
    for (idx, kind) in ATTRIBUTES.iter().enumerate() {
        let mut column = Column::unknown(*kind, accounts.len());
        for (row, it) in accounts.iter().enumerate() {
            column.set(row, it.values[idx].as_ref());
        }
        res.columns.insert(attribute(idx), Arc::new(column));
    }
    res.names = Arc::new(names);
    res.relationships = Arc::new(relationships);
    res.sort_by_name();
    Arc::new(res)
}

// ---- the plain reading ----

fn plain_verdict(condition: &Condition, value: Option<&Value>, today: Day) -> Verdict {
    let Some(value) = value else { return Verdict::Unknown };
    let same = |a: &String, b: &String| fold(a) == fold(b);
    let passes = match (condition, value) {
        (Condition::OneOf { values }, Value::Category(it)) => values.iter().any(|v| same(v, it)),
        (Condition::Has { quantifier, values }, Value::Tags(tags)) => {
            let has = |v: &String| tags.iter().any(|tag| same(tag, v));
            match quantifier {
                Quantifier::Any => values.iter().any(has),
                Quantifier::All => values.iter().all(has),
                Quantifier::None => !values.iter().any(has),
            }
        }
        (Condition::Between { lo, hi, tolerance }, Value::Number(it)) => {
            let above = |x: f64, share: f64| lo.is_none_or(|lo| lo * (1.0 - share) <= x);
            let below = |x: f64, share: f64| hi.is_none_or(|hi| x <= hi * (1.0 + share));
            let share = |bound: &Option<f64>| {
                if bound.is_some_and(|it| it < 0.0) { 0.0 } else { *tolerance }
            };
            let (t_lo, t_hi) = (share(lo), share(hi));
            if above(it.lo(), 0.0) && below(it.hi(), 0.0) {
                return Verdict::Pass;
            }
            if it.is_exact() {
                let near = above(it.lo(), t_lo) && below(it.lo(), t_hi);
                return if near { Verdict::Near } else { Verdict::Fail };
            }
            let wholly_outside = !above(it.hi(), t_lo) || !below(it.lo(), t_hi);
            return if wholly_outside { Verdict::Fail } else { Verdict::Unknown };
        }
        (Condition::Dates { from, to }, Value::Date(it)) => {
            from.is_none_or(|from| from <= *it) && to.is_none_or(|to| *it <= to)
        }
        (Condition::WithinMonths { months }, Value::Date(it)) => {
            today.months_before(*months) <= *it && *it <= today
        }
        (Condition::Is { yes }, Value::Flag(it)) => yes == it,
        (Condition::Contains { words }, Value::Text(text)) => {
            words.iter().any(|word| fold(text).contains(&*fold(word)))
        }
        _ => return Verdict::Unknown,
    };
    if passes { Verdict::Pass } else { Verdict::Fail }
}

#[derive(Clone, Debug, PartialEq)]
struct PlainFit {
    score: u32,
    ceiling: u32,
    tier: Tier,
    best: Tier,
    worst: Tier,
    check: bool,
}

/// What verdicts come to; criteria without a verdict are not there.
fn plain_fit(rule: &Rule, verdicts: &[Option<Verdict>], by_hand: Option<Tier>) -> PlainFit {
    let (mut earned, mut unknown, mut total) = (0, 0, 0);
    let (mut out, mut open) = (false, false);
    for (it, verdict) in rule.criteria.iter().zip(verdicts) {
        let Some(verdict) = verdict else { continue };
        let w = u32::from(it.weight.get());
        match it.role {
            Role::Must => {
                out |= matches!(verdict, Verdict::Fail | Verdict::Near);
                open |= *verdict == Verdict::Unknown;
            }
            Role::Exclude => {
                out |= *verdict == Verdict::Pass;
                open |= *verdict == Verdict::Unknown;
            }
            Role::Prefer => {
                total += 2 * w;
                match verdict {
                    Verdict::Pass => earned += 2 * w,
                    Verdict::Near => earned += w,
                    Verdict::Fail => (),
                    Verdict::Unknown => unknown += 2 * w,
                }
            }
        }
    }
    let percent = |part: u32| {
        if total == 0 {
            100
        } else {
            (f64::from(part) * 100.0 / f64::from(total) + 0.5 + 1e-9).floor() as u32
        }
    };
    let (score, ceiling) = (percent(earned), percent(earned + unknown));
    let [a, b, c] = rule.thresholds.get().map(u32::from);
    let tier_of = |score: u32| match score {
        _ if out => Tier::Out,
        _ if score >= a => Tier::A,
        _ if score >= b => Tier::B,
        _ if score >= c => Tier::C,
        _ => Tier::D,
    };
    let check = open && !out;
    let (tier, best) = (tier_of(score), tier_of(ceiling));
    let worst = if check { Tier::Out } else { tier };
    match by_hand {
        Some(it) => PlainFit { score, ceiling, tier: it, best: it, worst: it, check: false },
        None => PlainFit { score, ceiling, tier, best, worst, check },
    }
}

// ---- random profiles and accounts ----

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["Alpha", " alpha ", "BETA", "Straße", "STRASSE", "器械", "Мед", "a"])
        .prop_map(str::to_owned)
}

fn number() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![
        -50.0, -1.0, 0.0, 1.0, 37.5, 40.0, 50.0, 62.5, 75.0, 100.0, 125.0, 1e9,
    ])
}

fn day() -> impl Strategy<Value = Day> {
    prop::sample::select(vec![-400, 0, 19_000, 20_000, 20_059, 20_400, 20_499, 20_500, 20_501])
        .prop_map(|it| Day::from_number(it).unwrap())
}

fn value(kind: Kind) -> BoxedStrategy<Option<Value>> {
    let known = match kind {
        Kind::Category => word().prop_map(Value::Category).boxed(),
        Kind::Tags => prop::collection::vec(word(), 1..4).prop_map(Value::Tags).boxed(),
        Kind::Number => prop_oneof![
            number().prop_map(|it| Value::Number(Span::exact(it).unwrap())),
            (number(), number()).prop_map(|(a, b)| Value::Number(Span::new(a, b).unwrap())),
            number().prop_map(|it| Value::Number(Span::new(it, f64::INFINITY).unwrap())),
        ]
        .boxed(),
        Kind::Date => day().prop_map(Value::Date).boxed(),
        Kind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Text => {
            prop::collection::vec(word(), 1..3).prop_map(|it| Value::Text(it.join(" und "))).boxed()
        }
    };
    prop::option::weighted(0.75, known).boxed()
}

fn condition(kind: Kind) -> BoxedStrategy<Condition> {
    let words = || prop::collection::vec(word(), 1..4);
    match kind {
        Kind::Category => words().prop_map(|values| Condition::OneOf { values }).boxed(),
        Kind::Tags => {
            let quantifier =
                prop::sample::select(vec![Quantifier::Any, Quantifier::All, Quantifier::None]);
            (quantifier, words())
                .prop_map(|(quantifier, values)| Condition::Has { quantifier, values })
                .boxed()
        }
        Kind::Number => {
            let bound = || prop::option::weighted(0.7, number());
            let tolerance = prop::sample::select(vec![0.0, 0.25, 0.5]);
            (bound(), bound(), tolerance)
                .prop_map(|(lo, hi, tolerance)| Condition::Between { lo, hi, tolerance })
                .boxed()
        }
        Kind::Date => prop_oneof![
            (prop::option::of(day()), prop::option::of(day()))
                .prop_map(|(from, to)| Condition::Dates { from, to }),
            (0_u32..40).prop_map(|months| Condition::WithinMonths { months }),
        ]
        .boxed(),
        Kind::Flag => any::<bool>().prop_map(|yes| Condition::Is { yes }).boxed(),
        Kind::Text => words().prop_map(|words| Condition::Contains { words }).boxed(),
    }
}

prop_compose! {
    fn account()(
        name in word(),
        relationship in prop::option::of(prop::sample::select(Relationship::ALL.to_vec())),
        values in ATTRIBUTES.map(value).to_vec(),
    ) -> Account {
        Account { id: AccountId(0), name, relationship, values }
    }
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    // Ids in another order than rows.
    prop::collection::vec(account(), 0..40).prop_map(|mut it| {
        let n = it.len() as u64;
        it.iter_mut()
            .zip(0..)
            .for_each(|(it, row)| it.id = AccountId(10 + (row * 7 + 3) % n.max(1)));
        it.sort_by_key(|it| (it.id.0 % 5, it.id));
        it.dedup_by_key(|it| it.id);
        it
    })
}

prop_compose! {
    fn criterion()(idx in 0..ATTRIBUTES.len())(
        idx in Just(idx),
        condition in condition(ATTRIBUTES[idx]),
        role in prop::sample::select(vec![Role::Must, Role::Prefer, Role::Prefer, Role::Prefer, Role::Exclude]),
        weight in 1_u8..=5,
    ) -> RuleCriterion {
        let weight = Weight::new(weight).unwrap();
        RuleCriterion { id: Id::new(0), attribute: attribute(idx), condition, role, weight }
    }
}

prop_compose! {
    fn rule()(
        criteria in prop::collection::vec(criterion(), 0..=12),
        thresholds in prop::sample::select(vec![[80, 60, 40], [100, 50, 1], [51, 50, 49]]),
        overrides in prop::collection::btree_map(
            (10_u64..40).prop_map(AccountId), prop::sample::select(Tier::ALL.to_vec()), 0..6),
        floor in 0_u32..10,
        ceiling in 0_u8..=100,
    ) -> Rule {
        let mut criteria = criteria;
        criteria.iter_mut().zip(1..).for_each(|(it, n)| it.id = Id::new(n));
        let [a, b, c] = thresholds;
        Rule {
            profile: Id::new(1),
            criteria,
            thresholds: Thresholds::new(a, b, c).unwrap(),
            floor,
            ceiling,
            reference_day: Day::from_number(20_500).unwrap(),
            overrides: overrides.into_iter().collect(),
        }
    }
}

// ---- the comparison ----

struct Plain {
    verdicts: Vec<Vec<Option<Verdict>>>,
    by_hand: Vec<Option<Tier>>,
    fits: Vec<PlainFit>,
}

fn plain(accounts: &[Account], rule: &Rule) -> Plain {
    let by_hand: BTreeMap<AccountId, Tier> = rule.overrides.iter().copied().collect();
    let by_hand: Vec<_> = accounts.iter().map(|it| by_hand.get(&it.id).copied()).collect();
    let verdicts: Vec<Vec<_>> = accounts
        .iter()
        .map(|account| {
            let one = |it: &RuleCriterion| {
                let value = account.values[it.attribute.get() as usize - 1].as_ref();
                Some(plain_verdict(&it.condition, value, rule.reference_day))
            };
            rule.criteria.iter().map(one).collect()
        })
        .collect();
    let fits = verdicts.iter().zip(&by_hand).map(|(it, tier)| plain_fit(rule, it, *tier)).collect();
    Plain { verdicts, by_hand, fits }
}

fn check(accounts: &[Account], rule: &Rule, it: &Matching) {
    let plain = plain(accounts, rule);
    for row in 0..accounts.len() {
        let fit = it.fit(row).unwrap();
        let verdicts: Vec<_> = it.verdicts(row).map(Some).collect();
        assert_eq!(verdicts, plain.verdicts[row], "verdicts of row {row}");
        let as_plain = PlainFit {
            score: fit.score.into(),
            ceiling: fit.ceiling.into(),
            tier: fit.tier,
            best: fit.best,
            worst: fit.worst,
            check: fit.check,
        };
        assert_eq!(as_plain, plain.fits[row], "row {row}");
        assert_eq!(fit.overridden, plain.by_hand[row].is_some());
        check_reach(rule, &plain, row, it);
    }
    let mut rows: Vec<u32> = (0..accounts.len() as u32).collect();
    rows.sort_by(|a, b| {
        let key = |row: u32| {
            let (account, fit) = (&accounts[row as usize], &plain.fits[row as usize]);
            let (score, ceiling) = (100 - fit.score, 100 - fit.ceiling);
            (fit.tier, score, ceiling, fold(&account.name), account.id)
        };
        key(*a).cmp(&key(*b))
    });
    assert_eq!(*it.ranked, rows);
    check_figures(accounts, rule, &plain, it);
}

/// Tries every set of criteria, the small ones first.
fn check_reach(rule: &Rule, plain: &Plain, row: usize, it: &Matching) {
    let verdicts = &plain.verdicts[row];
    let n = rule.criteria.len();
    if 6 < n {
        return;
    }
    let settable: Vec<usize> = (0..n).collect();
    let with = |chosen: &dyn Fn(usize) -> bool| {
        let changed: Vec<_> = settable
            .iter()
            .map(|idx| {
                let well = match rule.criteria[*idx].role {
                    Role::Exclude => Verdict::Fail,
                    _ => Verdict::Pass,
                };
                if chosen(*idx) { Some(well) } else { verdicts[*idx] }
            })
            .collect();
        plain_fit(rule, &changed, plain.by_hand[row]).tier
    };
    let n_answers = |mask: u32| {
        (0..n)
            .filter(|idx| mask >> idx & 1 == 1 && verdicts[*idx] == Some(Verdict::Unknown))
            .count()
    };
    let best = (0..1_u32 << n)
        .filter(|mask| with(&|idx| mask >> idx & 1 == 1) == Tier::A)
        .map(|mask| (mask.count_ones() as usize, usize::MAX - n_answers(mask)))
        .min();
    let res = it.to_reach_a(row);
    let size = res.as_ref().map(|it| {
        let answers = it.steps.iter().filter(|it| it.is_answer()).count();
        (it.steps.len(), usize::MAX - answers)
    });
    assert_eq!(size, best, "the fewest steps of row {row}");
    if let Some(res) = res {
        let is_step =
            |idx: usize| res.steps.iter().any(|it: &Step| it.criterion == rule.criteria[idx].id);
        assert_eq!(with(&is_step), Tier::A);
    }
}

fn check_figures(accounts: &[Account], rule: &Rule, plain: &Plain, it: &Matching) {
    let figures = &it.figures;
    let count = |keep: &dyn Fn(usize) -> bool| (0..accounts.len()).filter(|row| keep(*row)).count();
    assert_eq!(figures.n_accounts, accounts.len());
    assert_eq!(figures.n_check, count(&|row| plain.fits[row].check));
    assert_eq!(figures.n_open, count(&|row| plain.fits[row].best != plain.fits[row].worst));
    for tier in Tier::ALL {
        assert_eq!(figures.n_tier(tier), count(&|row| plain.fits[row].tier == tier));
        for relationship in Relationship::ALL.map(Some).into_iter().chain([None]) {
            let n = count(&|row| {
                plain.fits[row].tier == tier && accounts[row].relationship == relationship
            });
            assert_eq!(figures.n_tier_of(relationship, tier), n);
        }
    }
    for (idx, criterion) in figures.criteria.iter().enumerate() {
        for verdict in Verdict::ALL {
            let n = count(&|row| plain.verdicts[row][idx] == Some(verdict));
            assert_eq!(criterion.n(verdict), n);
        }
        let n = count(&|row| {
            let mut without = plain.verdicts[row].clone();
            without[idx] = None;
            plain_fit(rule, &without, plain.by_hand[row]).tier <= Tier::B
        });
        assert_eq!(criterion.n_matches_without, n);
    }
    let matches = |row: usize| plain.fits[row].tier <= Tier::B;
    let n_matches = count(&matches);
    let of = |it| count(&|row| matches(row) && accounts[row].relationship == Some(it));
    let (customers, churned) = (of(Relationship::Customer), of(Relationship::Churned));
    let breadth = &figures.breadth;
    assert_eq!(it.matches().len(), n_matches);
    assert_eq!(breadth.n_matches, n_matches);
    assert_eq!((breadth.n_customers, breadth.n_churned), (customers, churned));
    assert_eq!(breadth.n_new, n_matches - customers - churned);
    assert_eq!(breadth.too_few_new, breadth.n_new < rule.floor as usize);
    let share = |n: usize, of: usize| n as f64 / of.max(1) as f64;
    let broad = share(n_matches, accounts.len()) > f64::from(rule.ceiling) / 100.0 + 1e-12;
    assert_eq!(breadth.too_broad, broad);
    assert_eq!(
        breadth.mostly_customers,
        0 < n_matches && 0.9 - 1e-12 <= share(customers, n_matches)
    );
    check_blanks(accounts, rule, plain, it);
}

fn check_blanks(accounts: &[Account], rule: &Rule, plain: &Plain, it: &Matching) {
    let mut expected = Vec::new();
    for idx in 0..ATTRIBUTES.len() {
        let on: Vec<usize> = (0..rule.criteria.len())
            .filter(|c| rule.criteria[*c].attribute == attribute(idx))
            .collect();
        let (mut settled, mut moved, mut unknown) = (0, 0, 0);
        for row in 0..accounts.len() {
            let is_blank = |c: &usize| plain.verdicts[row][*c] == Some(Verdict::Unknown);
            let open: Vec<usize> = on.iter().copied().filter(is_blank).collect();
            if open.is_empty() {
                continue;
            }
            unknown += 1;
            let range = |it: &PlainFit| (it.best, it.worst);
            let now = range(&plain.fits[row]);
            if now.0 == now.1 {
                continue;
            }
            let answered = |well: bool| {
                let mut verdicts = plain.verdicts[row].clone();
                for c in &open {
                    let passes = well == (rule.criteria[*c].role != Role::Exclude);
                    verdicts[*c] = Some(if passes { Verdict::Pass } else { Verdict::Fail });
                }
                range(&plain_fit(rule, &verdicts, None))
            };
            let (well, badly) = (answered(true), answered(false));
            settled += usize::from(well.0 == well.1 && badly.0 == badly.1);
            moved += usize::from(well != now || badly != now);
        }
        if 0 < unknown {
            expected.push((settled, moved, unknown, attribute(idx)));
        }
    }
    expected.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.3.cmp(&b.3)));
    let blanks: Vec<_> = it
        .figures
        .blanks
        .iter()
        .map(|it| (it.n_settled, it.n_moved, it.n_unknown, it.attribute))
        .collect();
    assert_eq!(blanks, expected);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..Default::default() })]

    #[test]
    fn patterns_agree_with_the_plain_reading(accounts in accounts(), rule in rule()) {
        let table = table(&accounts);
        check(&accounts, &rule, &Matcher::default().run(&table, &rule));
    }

    #[test]
    fn columns_and_single_values_are_judged_alike(accounts in accounts(), criterion in criterion()) {
        let table = table(&accounts);
        let today = Day::from_number(20_500).unwrap();
        let idx = criterion.attribute.get() as usize - 1;
        let column = judge_column(&criterion.condition, &table.columns[&criterion.attribute], today);
        for (account, code) in accounts.iter().zip(column) {
            let value = account.values[idx].as_ref();
            let plain = plain_verdict(&criterion.condition, value, today);
            prop_assert_eq!(Verdict::from_code(code), plain);
            prop_assert_eq!(verdict(&criterion.condition, value, today), plain);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_kept_does_not_show(accounts in accounts(), rules in prop::collection::vec(rule(), 2..4)) {
        let table = table(&accounts);
        let mut matcher = Matcher::default();
        let mut before = matcher.run(&table, &rules[0]);
        let mut mixed = rules[0].clone();
        for other in &rules[1..] {
            // One criterion after the other is taken over, as in a session.
            for (idx, it) in other.criteria.iter().enumerate() {
                match mixed.criteria.get_mut(idx) {
                    Some(old) => *old = it.clone(),
                    None => mixed.criteria.push(it.clone()),
                }
                let kept = matcher.run(&table, &mixed);
                let anew = Matcher::default().run(&table, &mixed);
                prop_assert_eq!(&kept.ranked, &anew.ranked);
                prop_assert_eq!(&kept.figures, &anew.figures);
                let res = changes(&before, &kept);
                let (was, is) = (before.matches(), kept.matches());
                let entered: Vec<u32> = is.iter().copied().filter(|it| !was.contains(it)).collect();
                let left: Vec<u32> = was.iter().copied().filter(|it| !is.contains(it)).collect();
                prop_assert_eq!((res.entered, res.left), (entered, left));
                before = kept;
            }
        }
    }
}

/// Enough rows for two threads, made without chance.
#[test]
fn many_rows_agree_too() {
    let pick = |row: usize, prime: usize, n: usize| row.wrapping_mul(prime) / 7 % n;
    let accounts: Vec<Account> = (0..60_000)
        .map(|row| {
            let mut values = vec![None; ATTRIBUTES.len()];
            values[0] = ["Alpha", "Beta", "Gamma"]
                .get(pick(row, 31, 4))
                .map(|it| Value::Category((*it).to_owned()));
            values[2] = Span::exact(pick(row, 101, 160) as f64).map(Value::Number);
            values[4] = [true, false].get(pick(row, 17, 3)).map(|it| Value::Flag(*it));
            values[5] = Some(Value::Text(format!("Text {row}")));
            let relationship = Relationship::from_code(pick(row, 13, 6) as u8);
            let name = format!("Company {}", pick(row, 7919, 50_000));
            Account { id: AccountId(row as u64 + 1), name, relationship, values }
        })
        .collect();
    let criterion = |n: u64, idx: usize, condition, role| RuleCriterion {
        id: Id::new(n),
        attribute: attribute(idx),
        condition,
        role,
        weight: Weight::new(1 + n as u8 % 5).unwrap(),
    };
    let words = vec!["7".to_owned()];
    let between = Condition::Between { lo: Some(40.0), hi: Some(100.0), tolerance: 0.25 };
    let mut rule = Rule {
        profile: Id::new(1),
        criteria: vec![
            criterion(1, 0, Condition::OneOf { values: vec!["beta".to_owned()] }, Role::Prefer),
            criterion(2, 2, between, Role::Prefer),
            criterion(3, 4, Condition::Is { yes: true }, Role::Must),
            criterion(4, 5, Condition::Contains { words }, Role::Prefer),
        ],
        thresholds: Thresholds::default(),
        floor: 20,
        ceiling: 40,
        reference_day: Day::from_number(20_500).unwrap(),
        overrides: vec![
            (AccountId(59_999), Tier::A),
            (AccountId(5), Tier::Out),
            (AccountId(99_999), Tier::A),
        ],
    };
    let table = table(&accounts);
    check(&accounts, &rule, &Matcher::default().run(&table, &rule));

    // One matcher through a session: a bound dragged, criteria moved and removed, tiers by hand taken back.
    let mut matcher = Matcher::default();
    let mut rules = vec![rule.clone()];
    let mut next = rule.clone();
    next.criteria[1].condition =
        Condition::Between { lo: Some(40.0), hi: Some(120.0), tolerance: 0.25 };
    rules.push(next.clone());
    next.overrides.clear();
    rules.push(next.clone());
    next.criteria[1].condition = Condition::Between { lo: None, hi: Some(90.0), tolerance: 0.0 };
    rules.push(next.clone());
    next.criteria[1].weight = Weight::new(5).unwrap();
    rules.push(next.clone());
    next.criteria.swap(0, 3);
    rules.push(next.clone());
    next.criteria.remove(1);
    rules.push(next.clone());
    for n in 5..11 {
        next.criteria.push(criterion(n, 2, Condition::blank(Kind::Number), Role::Prefer));
        next.criteria.rotate_left(1);
    }
    rules.push(next);
    for rule in &rules {
        let (kept, anew) = (matcher.run(&table, rule), Matcher::default().run(&table, rule));
        assert_eq!((&kept.ranked, &kept.figures), (&anew.ranked, &anew.figures));
    }

    let before = Matcher::default().run(&table, &rule);
    rule.thresholds = Thresholds::new(70, 60, 40).unwrap();
    let other =
        Arc::new(Table { by_name: Arc::new(table.by_name.to_vec()), ..Table::clone(&table) });
    let now = Matcher::default().run(&other, &rule);
    assert_eq!(changes(&before, &now), Changes::default());
}

#[test]
fn columns_shorter_than_the_table_are_unknown_at_the_end() {
    let mut table = Table { ids: vec![AccountId(1), AccountId(2)], ..Table::default() };
    table.columns.insert(attribute(0), Arc::new(Column::Flag(vec![2])));
    let mut rule = Rule {
        profile: Id::new(1),
        criteria: Vec::new(),
        thresholds: Thresholds::default(),
        floor: 20,
        ceiling: 40,
        reference_day: Day::from_number(0).unwrap(),
        overrides: Vec::new(),
    };
    let weight = Weight::default();
    let condition = Condition::Is { yes: true };
    rule.criteria = vec![
        RuleCriterion {
            id: Id::new(1),
            attribute: attribute(0),
            condition,
            role: Role::Prefer,
            weight
        };
        40
    ];
    let res = Matcher::default().run(&Arc::new(table), &rule);
    assert_eq!(res.verdicts(0).next(), Some(Verdict::Pass));
    assert_eq!(res.verdicts(1).next(), Some(Verdict::Unknown));
    assert_eq!((res.fit(0).unwrap().score, res.fit(1).unwrap().score), (100, 0));
    assert_eq!(res.fit(2), None);
    assert_eq!(*res.ranked, [0, 1]);
}
