//! All accounts of one kind in typed columns, for arithmetic over a million rows.
//!
//! A row is an account, in no particular order; [`Table::by_name`] gives the one order of names. Columns are
//! shared between copies, so that a table with one cell changed costs one column. How values are judged is
//! `analysis::matching`; where they come from is `store` and [`super::Overlay`].

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use rustc_hash::FxHashMap;

use super::{
    AccountId, Attribute, Day, Id, Kind, Relationship, Span, Value, order::order_of_names,
};

/// How categories, tags and names are compared: trimmed, with Unicode case folded.
pub fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Chinese and Japanese script has no case: U+3000 to U+9FFF, which are three bytes led by E3 to E9.
    let caseless = |it: u8| matches!(it, 0x80..=0xBF | 0xE3..=0xE9);
    if text.bytes().all(|it| (it.is_ascii() && !it.is_ascii_uppercase()) || caseless(it)) {
        return Cow::Borrowed(text);
    }
    let common: Option<String> = text.chars().map(fold_common).collect();
    Cow::Owned(common.unwrap_or_else(|| unicase::UniCase::unicode(text).to_folded_case()))
}

/// What a letter of the commonest scripts folds to, without a search in the tables of Unicode.
fn fold_common(it: char) -> Option<char> {
    match it {
        '\0'..='\x7f' => Some(it.to_ascii_lowercase()),
        'А'..='Я' => char::from_u32(u32::from(it) + 0x20),
        'Ѐ'..='Џ' => char::from_u32(u32::from(it) + 0x50),
        'а'..='џ' | '\u{3000}'..='\u{9fff}' => Some(it),
        _ => None,
    }
}

/// The accounts of one kind, merged over batches and overlays.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub ids: Vec<AccountId>,
    pub names: Arc<Texts>,
    pub domains: Arc<Texts>,
    pub record_ids: Arc<Texts>,
    /// [`Relationship::code`] of each row.
    pub relationships: Arc<Vec<u8>>,
    pub columns: BTreeMap<Id<Attribute>, Arc<Column>>,
    /// Rows in the order of folded name, then id.
    pub by_name: Arc<Vec<u32>>,
}

impl Table {
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether everything in it is shared with the other: quick, and false for equal tables made apart.
    pub fn same_as(&self, other: &Self) -> bool {
        let shares = |a: &Arc<Texts>, b: &Arc<Texts>| Arc::ptr_eq(a, b);
        let columns = || self.columns.iter().zip(&other.columns);
        shares(&self.names, &other.names)
            && shares(&self.domains, &other.domains)
            && shares(&self.record_ids, &other.record_ids)
            && Arc::ptr_eq(&self.relationships, &other.relationships)
            && self.columns.len() == other.columns.len()
            && columns().all(|((a, this), (b, that))| a == b && Arc::ptr_eq(this, that))
            && self.ids == other.ids
    }

    pub fn relationship(&self, row: usize) -> Option<Relationship> {
        self.relationships.get(row).copied().and_then(Relationship::from_code)
    }

    pub fn value(&self, row: usize, attribute: Id<Attribute>) -> Option<Value> {
        self.columns.get(&attribute)?.value(row)
    }

    /// Sorts the rows anew. `O(n log n)`: for whoever changed names or rows.
    pub fn sort_by_name(&mut self) {
        self.by_name = Arc::new(order_of_names(&self.names, &self.ids));
    }
}

/// One attribute of every account.
#[derive(Clone, Debug)]
pub enum Column {
    Category(Categories),
    Tags(TagSets),
    Number(Numbers),
    /// [`Day::number`], or [`Column::NO_DAY`].
    Date(Vec<i32>),
    /// 0 unknown, 1 no, 2 yes.
    Flag(Vec<u8>),
    Text(Texts),
}

impl Column {
    pub const NO_DAY: i32 = i32::MIN;

    /// A column of unknowns.
    pub fn unknown(kind: Kind, n_rows: usize) -> Self {
        let mut res = match kind {
            Kind::Category => Self::Category(Categories::default()),
            Kind::Tags => Self::Tags(TagSets::default()),
            Kind::Number => Self::Number(Numbers::default()),
            Kind::Date => Self::Date(Vec::new()),
            Kind::Flag => Self::Flag(Vec::new()),
            Kind::Text => Self::Text(Texts::default()),
        };
        res.grow(n_rows);
        res
    }

    pub fn kind(&self) -> Kind {
        match self {
            Self::Category(_) => Kind::Category,
            Self::Tags(_) => Kind::Tags,
            Self::Number(_) => Kind::Number,
            Self::Date(_) => Kind::Date,
            Self::Flag(_) => Kind::Flag,
            Self::Text(_) => Kind::Text,
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Category(it) => it.codes.len(),
            Self::Tags(it) => it.codes.len(),
            Self::Number(it) => it.lo.len(),
            Self::Date(it) => it.len(),
            Self::Flag(it) => it.len(),
            Self::Text(it) => it.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds unknown rows up to `n_rows`.
    pub fn grow(&mut self, n_rows: usize) {
        match self {
            Self::Category(it) => it.codes.resize(n_rows, 0),
            Self::Tags(it) => it.codes.resize(n_rows, 0),
            Self::Number(it) => it.grow(n_rows),
            Self::Date(it) => it.resize(n_rows, Self::NO_DAY),
            Self::Flag(it) => it.resize(n_rows, 0),
            Self::Text(it) => it.grow(n_rows),
        }
    }

    /// Rows whose value is known: [`Self::is_known`] of all of them, in plain loops.
    pub fn n_known(&self) -> usize {
        match self {
            Self::Category(it) => it.codes.iter().filter(|it| **it != 0).count(),
            Self::Tags(it) => it.codes.iter().filter(|it| **it != 0).count(),
            Self::Number(it) => it.lo.iter().filter(|it| !it.is_nan()).count(),
            Self::Date(it) => it.iter().filter(|it| **it != Self::NO_DAY).count(),
            Self::Flag(it) => it.iter().filter(|it| **it != 0).count(),
            Self::Text(it) => (0..it.len()).filter(|row| !it.get(*row).is_empty()).count(),
        }
    }

    pub fn is_known(&self, row: usize) -> bool {
        match self {
            Self::Category(it) => it.codes[row] != 0,
            Self::Tags(it) => it.codes[row] != 0,
            Self::Number(it) => !it.lo[row].is_nan(),
            Self::Date(it) => it[row] != Self::NO_DAY,
            Self::Flag(it) => it[row] != 0,
            Self::Text(it) => !it.get(row).is_empty(),
        }
    }

    pub fn value(&self, row: usize) -> Option<Value> {
        if !self.is_known(row) {
            return None;
        }
        Some(match self {
            Self::Category(it) => Value::Category(it.get(row)?.to_owned()),
            Self::Tags(it) => Value::Tags(it.get(row).map(str::to_owned).collect()),
            Self::Number(it) => Value::Number(it.get(row)?),
            Self::Date(it) => Value::Date(Day::from_number(it[row])?),
            Self::Flag(it) => Value::Flag(it[row] == 2),
            Self::Text(it) => Value::Text(it.get(row).to_owned()),
        })
    }

    /// Sets a cell. A value of another kind becomes unknown: an attribute whose kind was changed reads so until
    /// its values are read anew.
    pub fn set(&mut self, row: usize, value: Option<&Value>) {
        match self {
            Self::Category(it) => match value {
                Some(Value::Category(name)) => it.set(row, name),
                _ => it.codes[row] = 0,
            },
            Self::Tags(it) => match value {
                Some(Value::Tags(names)) => it.set(row, names.iter().map(String::as_str)),
                _ => it.codes[row] = 0,
            },
            Self::Number(it) => match value {
                Some(Value::Number(span)) => it.set(row, Some(*span)),
                _ => it.set(row, None),
            },
            Self::Date(it) => match value {
                Some(Value::Date(day)) => it[row] = day.number(),
                _ => it[row] = Self::NO_DAY,
            },
            Self::Flag(it) => match value {
                Some(Value::Flag(yes)) => it[row] = 1 + u8::from(*yes),
                _ => it[row] = 0,
            },
            Self::Text(it) => match value {
                Some(Value::Text(text)) => it.set(row, text),
                _ => it.set(row, ""),
            },
        }
    }
}

/// Texts interned by how they fold; the commonest spelling is the one shown. Code 0 is unknown.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    /// One a row: 0, or the index in `names` plus one.
    pub codes: Vec<u32>,
    pub names: Vec<Box<str>>,
    spellings: Vec<Spelling>,
    /// By code, the spelling that is shown.
    shown: Vec<u32>,
    /// The spelling of each text met, and of each folded form.
    known: FxHashMap<Box<str>, u32>,
}

#[derive(Clone, Debug)]
struct Spelling {
    text: Box<str>,
    code: u32,
    n: u32,
}

impl Categories {
    pub fn get(&self, row: usize) -> Option<&str> {
        self.name(self.codes[row])
    }

    pub fn name(&self, code: u32) -> Option<&str> {
        self.names.get((code as usize).checked_sub(1)?).map(|it| &**it)
    }

    /// The code of a text that some row holds.
    pub fn code(&self, text: &str) -> Option<u32> {
        let idx = self.known.get(text).or_else(|| self.known.get(&*fold(text)))?;
        self.spellings.get(*idx as usize).map(|it| it.code)
    }

    pub fn set(&mut self, row: usize, text: &str) {
        self.codes[row] = self.intern(text);
    }

    pub fn push(&mut self, text: &str) {
        let code = self.intern(text);
        self.codes.push(code);
    }

    /// The code of the text, new or not; 0 for a blank.
    pub(super) fn intern(&mut self, text: &str) -> u32 {
        self.count(text, 1)
    }

    /// The code of a text met `n` times.
    fn count(&mut self, text: &str, n: u32) -> u32 {
        let idx = match self.known.get(text) {
            Some(idx) => *idx,
            None => match self.meet(text) {
                Some(idx) => idx,
                None => return 0,
            },
        };
        let spelling = &mut self.spellings[idx as usize];
        spelling.n = spelling.n.saturating_add(n);
        let (code, n) = (spelling.code, spelling.n);
        let shown = self.shown[code as usize - 1];
        if shown != idx && self.spellings[shown as usize].n < n {
            self.shown[code as usize - 1] = idx;
            self.names[code as usize - 1] = self.spellings[idx as usize].text.clone();
        }
        code
    }

    /// A spelling not met before; `None` for a blank.
    fn meet(&mut self, text: &str) -> Option<u32> {
        let folded = fold(text);
        if folded.is_empty() {
            return None;
        }
        let idx = self.spellings.len() as u32;
        let code = match self.known.get(&*folded) {
            Some(other) => self.spellings[*other as usize].code,
            None => {
                self.names.push(text.trim().into());
                self.shown.push(idx);
                self.known.insert(folded.into(), idx);
                self.names.len() as u32
            }
        };
        self.spellings.push(Spelling { text: text.trim().into(), code, n: 0 });
        self.known.insert(text.into(), idx);
        Some(idx)
    }

    /// For each code of `other`, ours.
    pub(super) fn codes_of(&mut self, other: &Self) -> Vec<u32> {
        let mut res = vec![0; other.names.len() + 1];
        for it in &other.spellings {
            res[it.code as usize] = self.count(&it.text, it.n);
        }
        res
    }
}

/// Sets of tags, interned: rows with the same tags share one set. Code 0 is unknown.
#[derive(Clone, Debug, Default)]
pub struct TagSets {
    /// One a row: 0, or the index in `sets` plus one.
    pub codes: Vec<u32>,
    /// Codes in `tags`, sorted.
    pub sets: Vec<Box<[u32]>>,
    /// The tags themselves; its own `codes` stay empty.
    pub tags: Categories,
    known: FxHashMap<Box<[u32]>, u32>,
}

impl TagSets {
    pub fn get(&self, row: usize) -> impl Iterator<Item = &str> {
        self.set_of(self.codes[row]).iter().filter_map(|tag| self.tags.name(*tag))
    }

    /// The tags of a set, as codes in `tags`; none for code 0.
    pub fn set_of(&self, code: u32) -> &[u32] {
        (code as usize).checked_sub(1).and_then(|it| self.sets.get(it)).map_or(&[], |it| it)
    }

    pub fn set<'a>(&mut self, row: usize, tags: impl Iterator<Item = &'a str>) {
        self.codes[row] = self.intern(tags);
    }

    pub fn push<'a>(&mut self, tags: impl Iterator<Item = &'a str>) {
        let code = self.intern(tags);
        self.codes.push(code);
    }

    fn intern<'a>(&mut self, tags: impl Iterator<Item = &'a str>) -> u32 {
        let set = tags.map(|it| self.tags.intern(it)).filter(|it| *it != 0).collect();
        self.intern_set(set)
    }

    /// The code of a set of tags, in any order; 0 for none.
    pub(super) fn intern_set(&mut self, mut set: Vec<u32>) -> u32 {
        set.sort_unstable();
        set.dedup();
        if set.is_empty() {
            return 0;
        }
        if let Some(code) = self.known.get(set.as_slice()) {
            return *code;
        }
        self.sets.push(set.clone().into());
        let code = self.sets.len() as u32;
        self.known.insert(set.into(), code);
        code
    }
}

/// Numbers, exact or ranges.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    /// The lower bound of each row; NaN where unknown.
    pub lo: Vec<f64>,
    /// The upper bounds; empty as long as every number is exact.
    pub hi: Vec<f64>,
}

impl Numbers {
    pub fn get(&self, row: usize) -> Option<Span> {
        let lo = self.lo[row];
        Span::new(lo, self.hi.get(row).copied().unwrap_or(lo))
    }

    pub fn set(&mut self, row: usize, span: Option<Span>) {
        if span.is_some_and(|it| !it.is_exact()) && self.hi.is_empty() {
            self.hi = self.lo.clone();
        }
        self.lo[row] = span.map_or(f64::NAN, Span::lo);
        if let Some(hi) = self.hi.get_mut(row) {
            *hi = span.map_or(f64::NAN, Span::hi);
        }
    }

    pub fn push(&mut self, span: Option<Span>) {
        self.grow(self.lo.len() + 1);
        self.set(self.lo.len() - 1, span);
    }

    fn grow(&mut self, n_rows: usize) {
        self.lo.resize(n_rows, f64::NAN);
        if !self.hi.is_empty() {
            self.hi.resize(n_rows, f64::NAN);
        }
    }
}

/// Free texts in one buffer. Blank is unknown.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    buffer: String,
    /// Where each row starts in the buffer, and its length.
    spans: Vec<(u64, u32)>,
}

impl Texts {
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub fn get(&self, row: usize) -> &str {
        let (start, len) = self.spans[row];
        &self.buffer[start as usize..start as usize + len as usize]
    }

    pub fn set(&mut self, row: usize, text: &str) {
        self.spans[row] = (self.buffer.len() as u64, text.len() as u32);
        self.buffer.push_str(text);
    }

    pub fn push(&mut self, text: &str) {
        self.spans.push((self.buffer.len() as u64, text.len() as u32));
        self.buffer.push_str(text);
    }

    pub fn grow(&mut self, n_rows: usize) {
        self.spans.resize(n_rows, (0, 0));
    }

    /// Puts the rows of `other` behind.
    pub fn append(&mut self, other: &Self) {
        let start = self.buffer.len() as u64;
        self.buffer.push_str(&other.buffer);
        self.spans.extend(other.spans.iter().map(|(at, len)| (start + at, *len)));
    }

    /// The rows named, in that order.
    pub(super) fn gather(&self, rows: &[u32]) -> Self {
        let mut res = self.clone();
        res.reorder(rows);
        res
    }

    /// Puts the rows in this order, their letters too: a search reads in sequence.
    pub(super) fn reorder(&mut self, rows: &[u32]) {
        let mut res = Self {
            buffer: String::with_capacity(self.buffer.len()),
            spans: Vec::with_capacity(rows.len()),
        };
        for row in rows {
            res.push(self.get(*row as usize));
        }
        *self = res;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_spelling_is_the_one_shown() {
        let (mut a, mut b) = (Categories::default(), Categories::default());
        for it in ["medical devices", "Medical devices"] {
            a.push(it);
        }
        for it in ["MEDICAL DEVICES", "Medical devices", "Retail"] {
            b.push(it);
        }
        assert_eq!(a.get(1), Some("medical devices"));
        assert_eq!(a.codes_of(&b), [0, 1, 2]);
        assert_eq!(a.names, ["Medical devices".into(), "Retail".into()]);
    }

    #[test]
    fn categories_share_a_code_when_they_fold_alike() {
        let mut column = Column::unknown(Kind::Category, 4);
        for (row, text) in ["Medical devices", " medical DEVICES ", "", "Straße"].iter().enumerate()
        {
            column.set(row, Some(&Value::Category((*text).to_owned())));
        }
        let Column::Category(it) = &column else { panic!("it was made so") };
        assert_eq!(it.codes, [1, 1, 0, 2]);
        assert_eq!(it.code("STRASSE"), Some(2));
        assert_eq!(column.value(1), Some(Value::Category("Medical devices".to_owned())));
    }

    #[test]
    fn known_values_are_counted_as_they_are_told_one_by_one() {
        for value in [
            Value::Category("a".to_owned()),
            Value::Tags(vec!["a".to_owned()]),
            Value::Number(Span::new(1.0, 2.0).unwrap()),
            Value::Date(Day::new(2026, 3, 14).unwrap()),
            Value::Flag(false),
            Value::Text("a".to_owned()),
        ] {
            let mut column = Column::unknown(value.kind(), 3);
            column.set(1, Some(&value));
            assert_eq!(column.n_known(), (0..3).filter(|row| column.is_known(*row)).count());
            assert_eq!(column.n_known(), 1, "{value:?}");
        }
    }

    #[test]
    fn numbers_keep_ranges_apart_from_exact_ones() {
        let mut it = Numbers::default();
        it.push(Span::exact(380.0));
        it.push(None);
        assert!(it.hi.is_empty());
        it.push(Span::new(51.0, 200.0));
        it.push(Span::exact(7.0));
        assert_eq!(it.get(0), Span::exact(380.0));
        assert_eq!(it.get(1), None);
        assert_eq!(it.get(2), Span::new(51.0, 200.0));
        assert_eq!(it.get(3), Span::exact(7.0));
    }

    #[test]
    fn folding_by_range_is_folding_by_unicode() {
        let common = ('\0'..='\u{ffff}').filter_map(|it| Some((it, fold_common(it)?)));
        for (it, folded) in common {
            let unicode = unicase::UniCase::unicode(it.to_string()).to_folded_case();
            assert_eq!(folded.to_string(), unicode, "{it:?}");
        }
    }

    #[test]
    fn a_table_is_the_same_as_its_copy_until_a_cell_changes() {
        let mut table = Table { ids: vec![AccountId(1)], ..Table::default() };
        table.columns.insert(Id::new(5), Arc::new(Column::unknown(Kind::Flag, 1)));
        let mut other = table.clone();
        assert!(table.same_as(&other));
        other.columns.insert(Id::new(5), Arc::new(Column::unknown(Kind::Flag, 1)));
        assert!(!table.same_as(&other));
    }

    #[test]
    fn names_sort_by_fold_then_id() {
        let mut table = Table::default();
        let mut names = Texts::default();
        for (id, name) in [(3, "beta"), (1, "Alpha"), (2, "ALPHA"), (9, "Ärzte"), (4, "北辰")] {
            table.ids.push(AccountId(id));
            names.push(name);
        }
        table.names = Arc::new(names);
        table.sort_by_name();
        let sorted: Vec<u64> = table.by_name.iter().map(|row| table.ids[*row as usize].0).collect();
        assert_eq!(sorted, [1, 2, 3, 9, 4]);
    }
}
