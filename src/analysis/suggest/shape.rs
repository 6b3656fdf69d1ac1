//! A condition while it is searched for: half-points by atom, and the words it stands for.

use crate::{
    analysis::sample::Bits,
    model::{Condition, Day, Quantifier},
};

use super::atoms::{AtomKind, Atoms, Near};

/// What a criterion could ask of one attribute.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    /// Which of the atoms.
    pub(super) feature: usize,
    pub(super) form: Form,
    /// What each atom earns in half-points: 2 pass, 1 near, 0 otherwise; atom 0, unknown, earns nothing.
    pub(super) levels: Vec<u8>,
    /// What the search for it costs: how far the best of so many would rise above chance by chance, as χ².
    pub(super) cost: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// From the first atom to the last; near is beyond the one bound there is.
    Run {
        first: u16,
        last: u16,
        near: Option<Near>,
    },
    /// Any of these atoms, rising.
    Values(Vec<u16>),
    Tags(Quantifier, Vec<u16>),
}

impl Shape {
    pub(super) fn new(feature: usize, atoms: &Atoms, form: Form, cost: f64) -> Self {
        let mut levels = vec![0; atoms.n + 1];
        match &form {
            Form::Run { first, last, near } => {
                if let Some(near) = near {
                    let (from, to) = (near.atom.min(*first), near.atom.max(*last));
                    levels[usize::from(from)..=usize::from(to)].fill(1);
                }
                levels[usize::from(*first)..=usize::from(*last)].fill(2);
            }
            Form::Values(values) => values.iter().for_each(|it| levels[usize::from(*it)] = 2),
            Form::Tags(quantifier, wanted) => {
                if let AtomKind::Tags { sets, .. } = &atoms.kind {
                    for (level, set) in levels[1..].iter_mut().zip(sets) {
                        let mut holds = wanted.iter().map(|it| set.contains(it));
                        let passes = match quantifier {
                            Quantifier::Any => holds.any(|it| it),
                            Quantifier::All => holds.all(|it| it),
                            Quantifier::None => !holds.any(|it| it),
                        };
                        *level = if passes { 2 } else { 0 };
                    }
                }
            }
        }
        Self { feature, form, levels, cost }
    }

    /// The half-points of a row, before its weight. A recorded range that lies partly inside is unknown.
    pub(super) fn level(&self, atoms: &Atoms, row: usize) -> u8 {
        let level = self.levels[usize::from(atoms.of_row[row])];
        match atoms.of_upper.get(row) {
            Some(upper) if *upper != atoms.of_row[row] => {
                let other = self.levels[usize::from(*upper)];
                if level == 2 && other == 2 { 2 } else { 0 }
            }
            _ => level,
        }
    }

    /// Whether it is known that the row does not pass.
    pub(super) fn fails(&self, atoms: &Atoms, row: usize) -> bool {
        let atom = usize::from(atoms.of_row[row]);
        let upper = atoms.of_upper.get(row).map_or(atom, |it| usize::from(*it));
        0 < atom && atom <= upper && self.levels[atom..=upper].iter().all(|it| *it != 2)
    }

    /// The rows that pass.
    pub(super) fn pass(&self, atoms: &Atoms) -> Bits {
        Bits::of(atoms.of_row.len(), |row| self.level(atoms, row) == 2)
    }

    /// In the words of a criterion.
    pub(super) fn condition(&self, atoms: &Atoms) -> Condition {
        match (&self.form, &atoms.kind) {
            (Form::Run { first, last, near }, AtomKind::Ordered(pieces)) => {
                let (first, last) = (usize::from(*first) - 1, usize::from(*last) - 1);
                let lo = (0 < first).then(|| pieces[first].from);
                let hi = (last + 1 < pieces.len()).then(|| pieces[last].to);
                if pieces[first].is_day {
                    let day = |it: f64| Day::from_number(it as i32);
                    return Condition::Dates { from: lo.and_then(day), to: hi.and_then(day) };
                }
                let tolerance = near.map_or(0.0, |it| f64::from(it.percent) / 100.0);
                Condition::Between { lo, hi, tolerance }
            }
            (Form::Values(values), AtomKind::Category(names)) => {
                let name = |it: &u16| names[usize::from(*it) - 1].clone();
                Condition::OneOf { values: values.iter().map(name).collect() }
            }
            (Form::Tags(quantifier, tags), AtomKind::Tags { names, .. }) => Condition::Has {
                quantifier: *quantifier,
                values: tags.iter().map(|it| names[usize::from(*it)].clone()).collect(),
            },
            (form, _) => Condition::Is { yes: *form == Form::Values(vec![2]) },
        }
    }
}
