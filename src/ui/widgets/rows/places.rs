//! Where the cells of a row stand: side by side as far as the width goes, then below each other.

use super::{GAP, RowColumn};

/// Where a cell stands in its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) x: f32,
    pub(super) width: f32,
}

/// Packs the columns into as few lines as the width allows.
pub(super) fn places(columns: &[RowColumn<'_>], left: f32, width: f32) -> Vec<Place> {
    let mut lines: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0.0;
    for (idx, column) in columns.iter().enumerate() {
        let wanted = column.min + GAP;
        if width < used + wanted && 0.0 < used {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += wanted;
        if let Some(line) = lines.last_mut() {
            line.push(idx);
        }
    }
    // A button alone on a line looks lost: the field before it comes along.
    for line in 1..lines.len() {
        while lines[line].iter().all(|it| columns[*it].title.is_empty())
            && 1 < lines[line - 1].len()
            && let Some(last) = lines[line - 1].pop()
        {
            lines[line].insert(0, last);
        }
    }
    let mut res = Vec::with_capacity(columns.len());
    for (line, members) in lines.iter().enumerate() {
        let sum = |of: fn(&RowColumn<'_>) -> f32| members.iter().map(|it| of(&columns[*it])).sum();
        let (min, grow): (f32, f32) = (sum(|it| it.min + GAP), sum(|it| it.grow));
        let rest = (width - min).max(0.0);
        let mut x = left;
        for idx in members {
            let part = if grow == 0.0 { 0.0 } else { rest * columns[*idx].grow / grow };
            let width = (columns[*idx].min + part).min(width - GAP);
            res.push(Place { line, x, width });
            x += width + GAP;
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(width: f32) -> Vec<usize> {
        let column = |min, grow| RowColumn { title: "field", min, grow };
        let columns = [column(120.0, 2.0), column(100.0, 1.0), column(80.0, 0.0)];
        let places = places(&columns, 0.0, width);
        for (a, b) in places.iter().zip(&places[1..]) {
            assert!(a.line < b.line || a.x + a.width <= b.x, "{places:?}");
        }
        assert!(places.iter().all(|it| it.x + it.width <= width), "{width}: {places:?}");
        places.iter().map(|it| it.line).collect()
    }

    #[test]
    fn a_button_does_not_stand_alone() {
        let column = |title, min| RowColumn { title, min, grow: 1.0 };
        let columns = [column("a", 100.0), column("b", 100.0), column("", 28.0)];
        let lines =
            |width| places(&columns, 0.0, width).iter().map(|it| it.line).collect::<Vec<_>>();
        assert_eq!(lines(260.0), [0, 0, 0]);
        assert_eq!(lines(230.0), [0, 1, 1]);
    }

    #[test]
    fn columns_go_below_each_other_where_the_width_is_small() {
        assert_eq!(lines(600.0), [0, 0, 0]);
        assert_eq!(lines(260.0), [0, 0, 1]);
        assert_eq!(lines(130.0), [0, 1, 2]);
    }
}
