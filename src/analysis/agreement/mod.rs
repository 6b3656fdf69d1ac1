//! What a round of ballots says: how far the team agrees, overall and about each attribute, what each function thinks,
//! what is wished for, and what should become a criterion.
//!
//! Pure: the same ballots and the same seed give the same figures. Knows no screen, and not whether the ballots may be
//! shown: see [`crate::model::Turnout`].

mod concordance;
mod questions;
mod spread;
mod suggest;

use std::collections::BTreeMap;

pub use concordance::{Chance, Concordance, Level, N_DRAWN, concordance};
pub use questions::questions;
pub use spread::agreement;
pub use suggest::{Suggestion, suggestions, weight_of};

use crate::model::{Answer, Attribute, Id, Importance, Project, Round, fold};

/// What a round found out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoundView {
    pub n_ballots: usize,
    /// The functions of those who gave a ballot, in the order of the participants; may hold an empty one.
    pub functions: Vec<String>,
    /// About the order of the attributes that everyone counted has rated; `None` where that tells nothing.
    pub overall: Option<Concordance>,
    /// Asked about, but not in `overall`, as someone left them open.
    pub left_out: Vec<Id<Attribute>>,
    /// As asked.
    pub attributes: Vec<AttributeView>,
}

/// What a round found out about one attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeView {
    pub attribute: Id<Attribute>,
    /// How many chose each importance from 0 to 5.
    pub counts: [u32; N_STEPS],
    /// `None` where nobody rated it.
    pub mean: Option<f64>,
    /// From −1 (two camps) over 0 (anything goes) to 1; `None` for fewer than two ratings.
    pub agreement: Option<f64>,
    /// By function, in the order of [`RoundView::functions`].
    pub by_function: Vec<Option<Mean>>,
    /// The most wished first.
    pub wishes: Vec<Wish>,
}

/// The seed that the window and the command line both give, so that they tell the same of chance.
pub const SEED: u64 = 1939;

pub const N_STEPS: usize = Importance::MAX as usize + 1;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    pub mean: f64,
    pub n: usize,
}

/// A value that was wished for, as it was written first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub value: String,
    pub n: usize,
}

impl AttributeView {
    pub fn n_ratings(&self) -> usize {
        self.counts.iter().map(|it| *it as usize).sum()
    }
}

impl RoundView {
    /// What the ballots of the round say.
    pub fn of(project: &Project, id: Id<Round>, seed: u64) -> Self {
        let Some(round) = project.rounds.get(id) else { return Self::default() };
        let given: Vec<Given<'_>> = project
            .participants
            .in_order()
            .into_iter()
            .filter_map(|(participant, it)| {
                let (_, ballot) = project.ballot(id, participant)?;
                Some(Given { function: it.function.trim(), answers: &ballot.answers })
            })
            .collect();
        let functions = functions(&given);
        let there = |it: &&Id<Attribute>| project.attributes.contains(**it);
        let asked: Vec<Id<Attribute>> = round.attributes.iter().filter(there).copied().collect();
        let ratings: Vec<Vec<Option<u8>>> =
            given.iter().map(|it| asked.iter().map(|id| it.importance(*id)).collect()).collect();
        let (people, things) = complete(&ratings);
        let scores: Vec<Vec<f64>> = people
            .iter()
            .map(|row| things.iter().filter_map(|it| ratings[*row][*it]).map(f64::from).collect())
            .collect();
        let is_left_out = |(idx, _): &(usize, &Id<Attribute>)| !things.contains(idx);
        let left_out = asked.iter().enumerate().filter(is_left_out).map(|(_, id)| *id).collect();
        Self {
            n_ballots: given.len(),
            overall: concordance(&scores, seed),
            left_out,
            attributes: asked.iter().map(|it| attribute_view(*it, &given, &functions)).collect(),
            functions,
        }
    }

    pub fn attribute(&self, id: Id<Attribute>) -> Option<&AttributeView> {
        self.attributes.iter().find(|it| it.attribute == id)
    }

    /// The attributes that at least two rated, those that divide most first.
    pub fn most_divisive(&self) -> Vec<&AttributeView> {
        let mut res: Vec<(&AttributeView, f64)> =
            self.attributes.iter().filter_map(|it| Some((it, it.agreement?))).collect();
        // The sort is stable: equals stay as asked.
        res.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        res.into_iter().map(|(it, _)| it).collect()
    }
}

/// A ballot, and the function of who gave it.
struct Given<'a> {
    function: &'a str,
    answers: &'a BTreeMap<Id<Attribute>, Answer>,
}

impl Given<'_> {
    fn importance(&self, attribute: Id<Attribute>) -> Option<u8> {
        Some(self.answers.get(&attribute)?.importance?.get())
    }
}

/// Functions differ by more than case.
fn functions(given: &[Given<'_>]) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for it in given {
        if !res.iter().any(|there| fold(there) == fold(it.function)) {
            res.push(it.function.to_owned());
        }
    }
    res
}

fn attribute_view(id: Id<Attribute>, given: &[Given<'_>], functions: &[String]) -> AttributeView {
    let mut counts = [0; N_STEPS];
    for rating in given.iter().filter_map(|it| it.importance(id)) {
        counts[usize::from(rating)] += 1;
    }
    let of_function = |function: &String| {
        let inside = given.iter().filter(|it| fold(it.function) == fold(function));
        mean(inside.filter_map(|it| it.importance(id)))
    };
    AttributeView {
        attribute: id,
        counts,
        mean: mean(given.iter().filter_map(|it| it.importance(id))).map(|it| it.mean),
        agreement: agreement(&counts),
        by_function: functions.iter().map(of_function).collect(),
        wishes: wishes(given.iter().filter_map(|it| Some(&*it.answers.get(&id)?.wished))),
    }
}

fn mean(ratings: impl Iterator<Item = u8>) -> Option<Mean> {
    let (sum, n) = ratings.fold((0_u32, 0_usize), |(sum, n), it| (sum + u32::from(it), n + 1));
    (0 < n).then(|| Mean { mean: f64::from(sum) / n as f64, n })
}

/// Wishes that differ by case, blanks and the order of their values only are one; the most wished first, equals as they
/// came.
fn wishes<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Wish> {
    let mut res: Vec<(Vec<String>, Wish)> = Vec::new();
    for text in texts.map(str::trim).filter(|it| !it.is_empty()) {
        let mut values: Vec<String> = text
            .split([',', ';', '、', '，', '；'])
            .map(|it| fold(it.trim()).into_owned())
            .filter(|it| !it.is_empty())
            .collect();
        values.sort_unstable();
        match res.iter_mut().find(|it| it.0 == values) {
            Some((_, there)) => there.n += 1,
            None => res.push((values, Wish { value: text.to_owned(), n: 1 })),
        }
    }
    let mut res: Vec<Wish> = res.into_iter().map(|it| it.1).collect();
    res.sort_by_key(|it| std::cmp::Reverse(it.n));
    res
}

/// The people and the things between whom no rating is missing. What has the largest share missing goes first, and of
/// equals the thing: a voice weighs more than a question.
fn complete(ratings: &[Vec<Option<u8>>]) -> (Vec<usize>, Vec<usize>) {
    let mut people: Vec<usize> = (0..ratings.len()).collect();
    let mut things: Vec<usize> = (0..ratings.first().map_or(0, Vec::len)).collect();
    loop {
        let lacks = |row: usize, column: usize| ratings[row][column].is_none();
        let of_person =
            |row: &usize| things.iter().filter(|it| lacks(*row, **it)).count() * people.len();
        let of_thing =
            |column: &usize| people.iter().filter(|it| lacks(**it, *column)).count() * things.len();
        // Shares over a common denominator; of equals the last.
        let person = people.iter().copied().max_by_key(|it| of_person(it));
        let thing = things.iter().copied().max_by_key(|it| of_thing(it));
        let (Some(person), Some(thing)) = (person, thing) else { return (people, things) };
        let (worst_person, worst_thing) = (of_person(&person), of_thing(&thing));
        if worst_person == 0 && worst_thing == 0 {
            return (people, things);
        }
        if worst_thing < worst_person {
            people.retain(|it| *it != person);
        } else {
            things.retain(|it| *it != thing);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use expect_test::{Expect, expect};

    use super::*;
    use crate::{
        edit::{BallotEdit, Edit, List as _, ListEdit},
        model::{Ballot, Kind, Participant, Purpose, Timestamp, Unit},
    };

    #[test]
    fn the_same_values_in_another_order_are_one_wish() {
        let told = wishes(["WeCom, Excel", "excel，wecom", "Excel", " "].into_iter());
        let told: Vec<_> = told.iter().map(|it| (it.value.as_str(), it.n)).collect();
        assert_eq!(told, [("WeCom, Excel", 2), ("Excel", 1)]);
    }

    /// A person a line: name, function, then an importance or `-` for each attribute, with a wish behind a colon.
    fn project(text: &str) -> (Project, Id<Round>) {
        let lines: Vec<Vec<&str>> =
            text.trim().lines().map(|it| it.split_whitespace().collect()).collect();
        let mut project = Project::new("Test", Timestamp(0));
        let mut attributes = Vec::new();
        for name in ["A", "B", "C", "D", "E"].iter().take(lines[0].len() - 2) {
            let id = project.fresh_id();
            attributes.push(id);
            project.attributes.put(
                id,
                Attribute {
                    name: (*name).to_owned(),
                    kind: Kind::Category,
                    unit: Unit::None,
                    purpose: Purpose::Trait,
                    standard: None,
                },
            );
        }
        let round = Round { attributes: attributes.clone(), ..Round::default() };
        Round::edit(ListEdit::Add(round, 0)).apply(&mut project).unwrap();
        let round = project.rounds.iter().next().unwrap().0;
        for line in &lines {
            let (name, function) = (line[0].to_owned(), line[1].to_owned());
            let row = Participant { place: 0.0, name, function };
            Participant::edit(ListEdit::Add(row, 99)).apply(&mut project).unwrap();
            let participant = project.participants.iter().last().unwrap().0;
            let answers = attributes.iter().zip(&line[2..]).map(|(id, text)| {
                let (importance, wished) = text.split_once(':').unwrap_or((text, ""));
                let importance = importance.parse().ok().and_then(Importance::new);
                (*id, Answer { importance, wished: wished.to_owned() })
            });
            let ballot = Ballot { round, participant, answers: answers.collect() };
            Edit::Ballot(BallotEdit::Cast(ballot)).apply(&mut project).unwrap();
        }
        (project, round)
    }

    #[track_caller]
    fn check(text: &str, expected: &Expect) {
        let (project, round) = project(text);
        let view = RoundView::of(&project, round, 1);
        let name = |id| &*project.attributes.get(id).unwrap().name;
        let figure = |it: Option<f64>| it.map_or_else(|| "-".to_owned(), |it| format!("{it:.2}"));
        let mut res = format!("{} of {:?}", view.n_ballots, view.functions);
        if let Some(it) = &view.overall {
            write!(res, ", W {:.2} of {} people and {} things", it.w, it.n_people, it.n_things)
                .unwrap();
        }
        for id in &view.left_out {
            write!(res, ", without {}", name(*id)).unwrap();
        }
        for it in view.most_divisive() {
            let cells = it.by_function.iter().map(|it| figure(it.map(|it| it.mean)));
            let cells: Vec<String> = cells.collect();
            let wishes: Vec<String> =
                it.wishes.iter().map(|it| format!("{} {}", it.n, it.value)).collect();
            write!(
                res,
                "\n{}: mean {} agreement {} by function {} {}",
                name(it.attribute),
                figure(it.mean),
                figure(it.agreement),
                cells.join(" "),
                wishes.join(", "),
            )
            .unwrap();
        }
        expected.assert_eq(&res);
    }

    #[test]
    fn a_round_in_figures() {
        check(
            "Ann sales   5:Medical 0 3 \n Bob Sales 4:medical 5 3 \n Cem product 5:Dental 0 2",
            &expect![[r#"
                3 of ["sales", "product"], W 0.33 of 3 people and 3 things
                B: mean 1.67 agreement -0.33 by function 2.50 0.00 
                A: mean 4.67 agreement 0.87 by function 4.50 5.00 2 Medical, 1 Dental
                C: mean 2.67 agreement 0.87 by function 3.00 2.00 "#]],
        );
    }

    #[test]
    fn what_is_left_open_is_left_out_and_told() {
        // One answered next to nothing; one left a single question open.
        check(
            "Ann sales 5 4 3 2 1 \n Bob sales 5 4 3 2 - \n Cem it - - 1 - - \n Dee it 5 4 3 2 1",
            &expect![[r#"
                4 of ["sales", "it"], W 1.00 of 3 people and 4 things, without E
                C: mean 2.50 agreement 0.68 by function 3.00 2.00 
                A: mean 5.00 agreement 1.00 by function 5.00 5.00 
                B: mean 4.00 agreement 1.00 by function 4.00 4.00 
                D: mean 2.00 agreement 1.00 by function 2.00 2.00 
                E: mean 1.00 agreement 1.00 by function 1.00 1.00 "#]],
        );
    }

    #[test]
    fn no_ballot_says_nothing() {
        check("Ann sales - - -", &expect![[r#"1 of ["sales"], without A, without B, without C"#]]);
    }
}
