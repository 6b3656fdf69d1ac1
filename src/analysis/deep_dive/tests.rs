//! One customer among a few, looked at closely: notes, places among the customers, look-alikes.

use std::collections::BTreeMap;

use super::*;
use crate::model::{
    Column, Condition, Dive, Kind, Outcome, Overlay, Relationship, Span, Texts, Timestamp, Unit,
};

struct Base {
    project: Project,
    columns: BTreeMap<Id<Attribute>, Column>,
    n: usize,
}

impl Base {
    fn new(n: usize) -> Self {
        Self { project: Project::new("Test", Timestamp(0)), columns: BTreeMap::new(), n }
    }

    fn add(&mut self, kind: Kind, purpose: Purpose, values: &[Option<Value>]) -> Id<Attribute> {
        let id = self.project.fresh_id();
        let name = format!("Attribute {}", id.get());
        let unit = Unit::None;
        let attribute = Attribute { name, kind, unit, purpose, standard: None };
        self.project.attributes.put(id, attribute);
        let mut column = Column::unknown(kind, self.n);
        for (row, it) in values.iter().enumerate() {
            column.set(row, it.as_ref());
        }
        self.columns.insert(id, column);
        id
    }

    fn numbers(&mut self, purpose: Purpose, values: &[f64]) -> Id<Attribute> {
        let values: Vec<_> = values.iter().map(|it| Span::exact(*it).map(Value::Number)).collect();
        self.add(Kind::Number, purpose, &values)
    }

    fn categories(&mut self, values: &[&str]) -> Id<Attribute> {
        let value = |it: &&str| (!it.is_empty()).then(|| Value::Category((*it).to_owned()));
        let values: Vec<_> = values.iter().map(value).collect();
        self.add(Kind::Category, Purpose::Trait, &values)
    }

    fn tables(&self, customers: usize) -> [Arc<Table>; 2] {
        let relationship =
            |row| if row < customers { Relationship::Customer } else { Relationship::Prospect };
        let columns = self.columns.iter().map(|(id, it)| (*id, Arc::new(it.clone())));
        let texts = |name: fn(u64) -> String| {
            let mut res = Texts::default();
            (1..=self.n as u64).for_each(|it| res.push(&name(it)));
            Arc::new(res)
        };
        let accounts = Table {
            ids: (1..=self.n as u64).map(AccountId).collect(),
            names: texts(|it| format!("Company {it}")),
            domains: texts(|_| String::new()),
            record_ids: texts(|_| String::new()),
            relationships: Arc::new((0..self.n).map(|it| relationship(it).code()).collect()),
            columns: columns.collect(),
            ..Table::default()
        };
        [Arc::new(accounts), Arc::new(Table::default())]
    }

    fn dive(&self, customers: usize, asked: Option<u64>) -> Option<DeepDive> {
        let tables = self.tables(customers);
        let asked = asked.map(AccountId);
        DeepDive::of(&tables, &self.project, asked, &Progress::default()).unwrap()
    }
}

#[test]
fn accounts_that_share_traits_are_near() {
    let mut base = Base::new(6);
    let industry = base.categories(&["A", "A", "B", "A", "", "A"]);
    // By rank: the huge one does not make the others alike.
    let size = base.numbers(Purpose::Trait, &[10.0, 11.0, 12.0, 1e9, 10.0, f64::NAN]);
    let dive = base.dive(2, Some(1)).unwrap();
    let near = |it: &[Alike]| it.iter().map(|it| (it.row, it.n_known)).collect::<Vec<_>>();
    assert_eq!(near(&dive.alike[0]), [(1, 2)], "the customers");
    assert_eq!(near(&dive.alike[1]), [(4, 1), (5, 1), (3, 2), (2, 2)], "the others");
    // Ranks of the five sizes: 1 for the two tens, 2.5, 3.5, 4.5.
    let wanted = [0.85, 0.65, 0.25];
    let got = [dive.alike[0][0].likeness, dive.alike[1][2].likeness, dive.alike[1][3].likeness];
    assert!(got.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-6), "{got:?}");
    assert_eq!(dive.alike[1][0].shared, [size]);
    assert_eq!(dive.alike[0][0].shared, [industry]);
}

#[test]
fn a_customer_stands_among_the_others() {
    let mut base = Base::new(24);
    let value: Vec<f64> = (1..=24).map(f64::from).collect();
    let value = base.numbers(Purpose::Outcome(Outcome::LifetimeValue), &value);
    // Fewer days are better; the last two are the same.
    let days: Vec<f64> = (1..=24).map(|it| f64::from(30 - it.min(23))).collect();
    let days = base.numbers(Purpose::Outcome(Outcome::DaysToClose), &days);
    let dive = base.dive(24, Some(24)).unwrap();
    assert_eq!((dive.rank, dive.group), (Some((1, 24)), Some(PainGroup::Best)));
    let ahead: Vec<_> = dive.outcomes.iter().map(|it| (it.attribute, it.ahead_of)).collect();
    assert_eq!(ahead, [(value, Some((1.0, 23))), (days, Some((22.5 / 23.0, 23)))]);
    assert_eq!(base.dive(23, Some(24)).unwrap().rank, None, "a prospect has no rank");
}

#[test]
fn without_a_choice_it_is_the_best_or_what_people_looked_at() {
    let mut base = Base::new(24);
    assert!(base.dive(0, None).is_none(), "nobody to look at");
    base.project.overlays.put(Id::new(7), Overlay { starred: true, ..Overlay::default() });
    assert_eq!(base.dive(0, None).unwrap().account, AccountId(7));
    let value: Vec<f64> = (1..=24).map(f64::from).collect();
    base.numbers(Purpose::Outcome(Outcome::LifetimeValue), &value);
    assert_eq!(base.dive(24, None).unwrap().account, AccountId(24));
    assert_eq!(base.dive(24, Some(99)).unwrap().account, AccountId(24), "it is gone");
    base.project.dives.put(Id::new(5), Dive::default());
    assert_eq!(base.dive(24, None).unwrap().account, AccountId(5), "what has notes");
}

#[test]
fn a_profile_asks_what_is_telling_in_bands_around_its_own() {
    let mut base = Base::new(40);
    let size: Vec<f64> = (0..40).map(|it| 103.0 + 10.0 * f64::from(it)).collect();
    let size = base.numbers(Purpose::Trait, &size);
    let rare: Vec<&str> = (0..40).map(|it| if it < 4 { "A" } else { "B" }).collect();
    let rare = base.categories(&rare);
    let all = base.categories(&["C"; 40]);
    let names: Vec<String> = (0..40).map(|it| format!("Name {it}")).collect();
    base.categories(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let seeds = base.dive(0, Some(1)).unwrap().seeds;
    let asked: Vec<_> = seeds.iter().map(|it| (it.attribute, it.n_meet)).collect();
    assert_eq!(asked, [(rare, 4), (size, 7), (all, 40)], "a name of its own is no trait");
    let Condition::Between { lo, hi, .. } = seeds[1].condition else { panic!("a number") };
    assert_eq!((lo, hi), (Some(103.0), Some(163.0)));
}

#[test]
fn of_few_accounts_a_band_is_half_to_twice() {
    let mut base = Base::new(3);
    base.numbers(Purpose::Trait, &[40.0, 2.0, 1000.0]);
    let seeds = base.dive(0, Some(1)).unwrap().seeds;
    let Condition::Between { lo, hi, .. } = seeds[0].condition else { panic!("a number") };
    assert_eq!((lo, hi, seeds[0].n_meet), (Some(20.0), Some(80.0), 1));
}
