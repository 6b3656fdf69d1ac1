//! Lists that people put in an order of their own.

use super::{
    Campaign, Competitor, Evidence, Id, Interview, JobToDo, Journey, KeyPerson, MarketingChannel,
    Material, Pain, Participant, Round, Row, Rows, Source, Survey, SwotEntry, Team, Trend,
};

/// A noun whose rows stand in an order given by hand.
pub trait Listed: Row {
    /// Rows stand by this number, rows of the same number by age.
    fn place(&self) -> f64;
    fn set_place(&mut self, place: f64);
}

macro_rules! listed {
    ($($row:ty),*) => {
        $(impl Listed for $row {
            fn place(&self) -> f64 {
                self.place
            }

            fn set_place(&mut self, place: f64) {
                self.place = place;
            }
        })*
    };
}

listed!(
    Campaign,
    Competitor,
    Evidence,
    Interview,
    Pain,
    JobToDo,
    Journey,
    KeyPerson,
    MarketingChannel,
    Material,
    Participant,
    Round,
    Source,
    Survey,
    SwotEntry,
    Team,
    Trend
);

impl<T: Listed> Rows<T> {
    /// The rows as people ordered them.
    pub fn in_order(&self) -> Vec<(Id<T>, &T)> {
        let mut res: Vec<(Id<T>, &T)> = self.iter().collect();
        res.sort_by(|(_, a), (_, b)| a.place().total_cmp(&b.place()));
        res
    }

    /// Gives the row this place in the list, counted from 0 among the other rows.
    pub fn move_to(&mut self, id: Id<T>, to: usize) {
        let others: Vec<(Id<T>, f64)> = self
            .in_order()
            .into_iter()
            .filter(|(it, _)| *it != id)
            .map(|(id, it)| (id, it.place()))
            .collect();
        let to = to.min(others.len());
        let before = to.checked_sub(1).map(|it| others[it].1);
        let after = others.get(to).map(|it| it.1);
        let place = match (before, after) {
            (None, None) => 0.0,
            (Some(before), None) => before + 1.0,
            (None, Some(after)) => after - 1.0,
            (Some(before), Some(after)) => f64::midpoint(before, after),
        };
        let fits = before.is_none_or(|it| it < place) && after.is_none_or(|it| place < it);
        if fits {
            self.put_at(id, place);
            return;
        }
        // No number is left between the two, or a stranger's file holds odd ones: number all anew.
        let mut order: Vec<Id<T>> = others.into_iter().map(|(id, _)| id).collect();
        order.insert(to, id);
        for (idx, id) in order.into_iter().enumerate() {
            self.put_at(id, idx as f64);
        }
    }

    fn put_at(&mut self, id: Id<T>, place: f64) {
        if let Some(row) = self.get_mut(id) {
            row.set_place(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_moves_between_any_two_as_often_as_wished() {
        let mut rows = Rows::<Source>::default();
        for n in 1..=4 {
            rows.put(Id::new(n), Source { place: f64::NAN, ..Source::default() });
            rows.move_to(Id::new(n), 99);
        }
        for _ in 0..200 {
            let last = rows.in_order()[3].0;
            let second = rows.in_order()[1].0;
            rows.move_to(last, 1);
            let order: Vec<_> = rows.in_order().into_iter().map(|(id, _)| id).collect();
            assert_eq!((order[1], order[2]), (last, second));
        }
    }
}
