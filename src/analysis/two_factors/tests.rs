//! A planted pair is found, chance is not, and information is what the books say.

use super::*;
use crate::{
    analysis::{groups::Groups, sample::Sample, statistics::Random},
    model::{Column, Condition, Kind, Span, Table, Value},
};

/// Customers with a category, a number and tags, whose group is given by the first two.
fn studied(n: usize, group: impl Fn(usize, &mut Random) -> u8) -> Arc<Studied> {
    let mut random = Random::new(3, 1);
    let mut columns = [Kind::Category, Kind::Number, Kind::Tags, Kind::Flag, Kind::Category]
        .map(|kind| Column::unknown(kind, n));
    let mut groups = vec![0; n];
    for (row, slot) in groups.iter_mut().enumerate() {
        let (industry, staff) = (random.below(3), 10 + random.below(90));
        let text = ["devices", "clinics", "labs"][industry].to_owned();
        columns[0].set(row, Some(&Value::Category(text.clone())));
        columns[1].set(row, Span::exact(staff as f64).map(Value::Number).as_ref());
        let tags = ["SAP", "Excel"].iter().filter(|_| random.below(2) == 0);
        let tags: Vec<String> = tags.map(|it| (*it).to_owned()).collect();
        columns[2].set(row, Some(&Value::Tags(tags)));
        columns[3].set(row, Some(&Value::Flag(random.below(2) == 0)));
        // Says the same as the first, in other words.
        columns[4].set(row, Some(&Value::Category(text.to_uppercase())));
        let key = usize::from(industry == 0) + 2 * usize::from(50 <= staff);
        *slot = group(key, &mut random);
    }
    let mut table = Table::default();
    for (idx, column) in columns.into_iter().enumerate() {
        table.columns.insert(Id::new(1 + idx as u64), column.into());
    }
    let rows: Vec<u32> = (0..n as u32).collect();
    let sample = Sample::of(&table, &rows, (1..=5).map(Id::new));
    let of = |code: u8| Bits::of(n, |row| groups[row] == code);
    let groups = Groups { rows, best: of(0), rest: of(1), churned: of(2), ..Groups::default() };
    Studied { groups, sample, ..Studied::default() }.into()
}

fn attributes(it: &TwoFactors, pair: &Ranked) -> [u64; 2] {
    [pair.a, pair.b].map(|it_| it.splits[it_].attribute.get())
}

#[test]
fn the_planted_pair_is_the_sharpest_and_holds_up() {
    let studied = studied(400, |key, random| match (key, random.below(10)) {
        (3, 0..=6) => 0,
        (0, 0..=4) => 2,
        _ => 1,
    });
    let res = TwoFactors::of(&studied, 1, &Progress::default()).unwrap();
    let best = &res.pairs[0];
    assert!([[1, 2], [2, 5]].contains(&attributes(&res, best)), "{:?}", attributes(&res, best));
    assert!(best.p < 0.02 && 0.1 < best.sharpness && 0.02 < best.added, "{best:?}");
    let condition = &res.splits[best.b].condition;
    let split = [best.a, best.b].map(|it| &res.splits[it].condition);
    assert!(
        split.iter().any(|it| matches!(it, Condition::Between { lo: Some(50.0), hi: None, .. })),
        "{condition:?}"
    );
    // The two names of one attribute are told, and not ranked.
    let told: Vec<[u64; 2]> = res
        .overlaps
        .iter()
        .map(|it| [it.a, it.b].map(|it| res.splits[it].attribute.get()))
        .collect();
    assert_eq!(told, [[1, 5]]);
    assert_eq!(res.overlaps[0].n_alike, 400);
    assert!(res.pairs.iter().all(|it| attributes(&res, it) != [1, 5]));
    assert_eq!(res.several[0].attribute, Id::new(3));
    // The same seed, the same figures.
    let again = TwoFactors::of(&studied, 1, &Progress::default()).unwrap();
    assert_eq!(res.pairs, again.pairs);
}

#[test]
fn chance_alone_holds_up_hardly_ever() {
    let mut n_found = 0;
    for run in 0..40_u64 {
        let noise = studied(120, |_, _| 1);
        let mut random = Random::new(run, 9);
        let codes: Vec<usize> = (0..120).map(|_| random.below(5)).collect();
        let of = |wanted: fn(usize) -> bool| Bits::of(120, |row| wanted(codes[row]));
        let (best, rest, churned) = (of(|it| it == 0), of(|it| 1 < it), of(|it| it == 1));
        let groups = Groups { best, rest, churned, ..noise.groups.clone() };
        let studied = Arc::new(Studied { groups, ..(*noise).clone() });
        let res = TwoFactors::of(&studied, run, &Progress::default()).unwrap();
        n_found += usize::from(res.pairs.iter().any(|it| it.p < 0.05));
    }
    // 5 % of 40 are 2; more than 6 would come by chance once in 500.
    assert!(n_found <= 6, "{n_found} of 40");
}

#[test]
fn quadrants_add_up_and_an_empty_one_is_seen() {
    let studied = studied(200, |key, _| [1, 1, 1, 0][key]);
    let res = TwoFactors::of(&studied, 1, &Progress::default()).unwrap();
    let at = |attribute: u64| {
        res.splits.iter().position(|it| it.attribute == Id::new(attribute)).unwrap()
    };
    let crossed = res.cross(at(1), at(2)).unwrap();
    assert_eq!(crossed.quadrants.iter().map(|it| it.n).sum::<usize>(), 200);
    assert_eq!((crossed.n, crossed.of), (200, 200));
    // The same factor twice: half of the quadrants are empty, and it says so.
    let same = res.cross(at(1), at(1)).unwrap();
    assert_eq!((same.quadrants[1].n, same.quadrants[2].n, same.n_alike), (0, 0, 200));
    assert!((same.sameness - 1.0).abs() < 1e-9);
}

/// Cover and Thomas, Elements of Information Theory: two variables that tell all of one another have their entropy in
/// common, independent ones nothing.
#[test]
fn information_is_what_it_says() {
    let all = information(&[[10, 0, 0], [0, 10, 0], [0, 0, 20], [0, 0, 0]], log);
    assert!((all - entropy([10, 10, 20])).abs() < 1e-12);
    let nothing = information(&[[5, 10, 5], [5, 10, 5], [5, 10, 5], [5, 10, 5]], log);
    assert!(nothing.abs() < 1e-12);
    // Half a bit: 40 of 40 known on one side, even on the other … 1 bit less ½·1 bit of what is left.
    let half = information(&[[20, 20, 0], [40, 0, 0], [0, 40, 0], [20, 20, 0]], log);
    assert!((half - 0.5 * std::f64::consts::LN_2).abs() < 1e-12, "{half}");
}
