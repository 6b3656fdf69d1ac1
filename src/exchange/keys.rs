//! Which account a row is about: by record id, then domain, then name.
//!
//! Keys are kept as 64-bit hashes: three million of them collide with a chance of one in four million, and take
//! a tenth of the memory of their texts. Knows no attributes.

use std::{
    hash::{DefaultHasher, Hasher as _},
    sync::LazyLock,
};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{AccountId, ProblemKind, Table};

/// Hosts that say nothing about the company: mail for anyone, and pages on somebody else's site.
const SHARED_HOSTS: [&str; 58] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "web.de",
    "t-online.de",
    "proton.me",
    "protonmail.com",
    "zoho.com",
    "mail.com",
    "yandex.ru",
    "yandex.com",
    "ya.ru",
    "mail.ru",
    "bk.ru",
    "inbox.ru",
    "list.ru",
    "rambler.ru",
    "qq.com",
    "foxmail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "139.com",
    "189.cn",
    "aliyun.com",
    "naver.com",
    "facebook.com",
    "linkedin.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "tiktok.com",
    "vk.com",
    "t.me",
    "ok.ru",
    "weibo.com",
    "taobao.com",
    "tmall.com",
    "1688.com",
    "crunchbase.com",
    "angel.co",
    "sites.google.com",
    "github.com",
    "bit.ly",
];

static SHARED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| SHARED_HOSTS.into_iter().collect());

/// Legal forms and the like, behind a name.
const LEGAL_FORMS: [&str; 60] = [
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "plc",
    "corp",
    "corporation",
    "co",
    "company",
    "gmbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "ug",
    "mbh",
    "se",
    "sa",
    "sas",
    "sarl",
    "sl",
    "slu",
    "srl",
    "spa",
    "snc",
    "bv",
    "nv",
    "vof",
    "oy",
    "oyj",
    "ab",
    "as",
    "asa",
    "aps",
    "a/s",
    "kft",
    "zrt",
    "doo",
    "dd",
    "sro",
    "spzoo",
    "zoo",
    "pte",
    "pty",
    "pvt",
    "sdn",
    "bhd",
    "kk",
    "ооо",
    "оао",
    "ао",
    "пао",
    "зао",
    "ип",
    "нпо",
    "тоо",
    "гк",
];
const LEGAL_FORMS_BEFORE: [&str; 11] =
    ["ооо", "оао", "ао", "пао", "зао", "ип", "тоо", "гк", "фгуп", "чп", "pt"];
const LEGAL_FORMS_CJK: [&str; 14] = [
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "有限公司",
    "株式会社",
    "株式會社",
    "有限会社",
    "合同会社",
    "合資会社",
    "一般社団法人",
    "주식회사",
    "유한회사",
    "股份公司",
    "（株）",
];

/// What a cell says about the domain of a company; a domain is left in the buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Domain {
    Own,
    /// A domain, but of many companies.
    Shared,
    Unreadable,
}

/// Reads a domain off a web or mail address.
pub(super) fn read_domain(text: &str, res: &mut String) -> Domain {
    res.clear();
    let text = text.trim();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.trim_start_matches('/');
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let end = text.find(['/', '?', '#', '\\', ',', ';', ' ', '\n', '|']).unwrap_or(text.len());
    let host = &text[..end];
    let host = host.rsplit_once('@').map_or(host, |(_, rest)| rest);
    let host = host.split(':').next().unwrap_or("").trim_end_matches('.');
    if host.is_ascii() {
        res.push_str(host);
        res.make_ascii_lowercase();
    } else {
        res.extend(host.chars().flat_map(char::to_lowercase));
    }
    if res.starts_with("www.") {
        res.drain(..4);
    }
    if !is_host(res) {
        res.clear();
        return Domain::Unreadable;
    }
    if SHARED.contains(res.as_str()) { Domain::Shared } else { Domain::Own }
}

fn is_host(text: &str) -> bool {
    let Some((front, top)) = text.rsplit_once('.') else { return false };
    let is_top =
        top.starts_with("xn--") || (2 <= top.len() && top.chars().all(char::is_alphabetic));
    is_top
        && text.len() <= 253
        && front.split('.').all(|label| {
            !label.is_empty()
                && label.chars().all(|it| it.is_alphanumeric() || matches!(it, '-' | '_'))
        })
}

/// The name without case, punctuation and legal form, to be compared.
pub(super) fn name_key(name: &str, res: &mut String) {
    res.clear();
    for it in name.chars() {
        if it.is_ascii() {
            if it.is_ascii_alphanumeric() {
                res.push(it.to_ascii_lowercase());
                continue;
            }
        } else if it.is_alphanumeric() {
            res.extend(it.to_lowercase().map(|it| if it == 'ё' { 'е' } else { it }));
            continue;
        }
        // `S.A.` and `A/S` are one word each.
        if !matches!(it, '.' | '/' | '\'' | '’' | '"' | '«' | '»' | '“' | '”')
            && !res.is_empty()
            && !res.ends_with(' ')
        {
            res.push(' ');
        }
    }
    strip_legal_forms(res);
}

fn strip_legal_forms(name: &mut String) {
    name.truncate(name.trim_end().len());
    while let Some((front, last)) = name.rsplit_once(' ')
        && LEGAL_FORMS.contains(&last)
    {
        name.truncate(front.trim_end().len());
    }
    while let Some((first, rest)) = name.split_once(' ')
        && LEGAL_FORMS_BEFORE.contains(&first)
    {
        name.drain(..name.len() - rest.len());
    }
    if name.is_ascii() {
        return;
    }
    for form in LEGAL_FORMS_CJK {
        if let Some(rest) = name.strip_suffix(form).filter(|it| !it.is_empty()) {
            name.truncate(rest.trim_end().len());
            break;
        }
        if let Some(rest) = name.strip_prefix(form).filter(|it| !it.is_empty()) {
            name.drain(..name.len() - rest.trim_start().len());
            break;
        }
    }
}

/// The keys of one row, hashed; 0 where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    pub(super) record_id: u64,
    pub(super) domain: u64,
    pub(super) name: u64,
}

/// Reads the keys of row after row.
#[derive(Default)]
pub(super) struct KeyReader {
    /// The domain of the row read last; empty where it has none of its own.
    pub(super) domain: String,
    name: String,
}

impl KeyReader {
    /// The keys, and whether the domain could be read. Blank cells come in empty.
    pub(super) fn read(&mut self, record_id: &str, domain: &str, name: &str) -> (Keys, Domain) {
        let found = read_domain(domain, &mut self.domain);
        if found != Domain::Own {
            self.domain.clear();
        }
        name_key(name, &mut self.name);
        // A name of signs alone is a name all the same.
        let name = if self.name.is_empty() { name } else { &self.name };
        let keys = Keys {
            record_id: hash_key(record_id),
            domain: hash_key(&self.domain),
            name: hash_key(name),
        };
        (keys, found)
    }
}

pub(super) fn hash_key(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish().max(1)
}

/// The accounts there are, by key.
#[derive(Default)]
pub(super) struct Accounts {
    slots: Vec<Slot>,
    record_ids: FxHashMap<u64, u32>,
    domains: FxHashMap<u64, u32>,
    names: FxHashMap<u64, u32>,
    /// Names that several accounts have.
    namesakes: FxHashSet<u64>,
}

struct Slot {
    id: AccountId,
    record_id: u64,
    domain: u64,
    /// The row of this table that named it last; 0 for none yet.
    row: u64,
}

/// The account of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) id: AccountId,
    /// Its number among the accounts, from 0: those there were before come first.
    pub(super) slot: u32,
    pub(super) how: How,
    pub(super) conflict: Option<Conflict>,
}

/// Keys of one row that speak of several accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) kind: ProblemKind,
    pub(super) other: Option<AccountId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    New,
    Known,
    /// Already met in this table, in this row.
    Again(u64),
}

impl Accounts {
    pub(super) fn of(table: &Table) -> Self {
        let mut res = Self::default();
        let mut reader = KeyReader::default();
        for (row, id) in table.ids.iter().enumerate() {
            let (keys, _) = reader.read(
                table.record_ids.get(row),
                table.domains.get(row),
                table.names.get(row),
            );
            res.add(*id, keys, 0);
        }
        res
    }

    pub(super) fn id(&self, slot: u32) -> Option<AccountId> {
        self.slots.get(slot as usize).map(|it| it.id)
    }

    /// The account these keys name; a new one takes the number `next`.
    pub(super) fn find(&mut self, keys: Keys, row: u64, next: AccountId) -> Found {
        let (slot, conflict) = self.known(keys);
        let Some(slot) = slot else {
            let slot = self.add(next, keys, row);
            return Found { id: next, slot, how: How::New, conflict };
        };
        let it = &mut self.slots[slot as usize];
        let how = if it.row == 0 { How::Known } else { How::Again(it.row) };
        it.row = row;
        if keys.record_id != 0 {
            it.record_id = keys.record_id;
        }
        if keys.domain != 0 {
            it.domain = keys.domain;
        }
        let id = it.id;
        self.index(slot, keys);
        Found { id, slot, how, conflict }
    }

    /// By record id, then by domain, then by name; and what speaks against it.
    fn known(&self, keys: Keys) -> (Option<u32>, Option<Conflict>) {
        let get = |map: &FxHashMap<u64, u32>, key: u64| map.get(&key).copied().filter(|_| key != 0);
        let by_domain = get(&self.domains, keys.domain);
        let (slot, conflict) = match (get(&self.record_ids, keys.record_id), by_domain) {
            (Some(own), Some(other)) if own != other => {
                (Some(own), self.domain_conflict(keys, own, other))
            }
            (None, Some(other)) if self.is_other_record(other, keys) => {
                let earlier = self.slots[other as usize].row;
                let conflict = self.conflict(ProblemKind::SharedDomain { earlier }, other);
                (self.by_name(keys), Some(conflict))
            }
            (Some(own), _) | (None, Some(own)) => (Some(own), None),
            (None, None) => {
                let slot = self.by_name(keys);
                let is_vague = keys.domain == 0 && keys.record_id == 0;
                let vague = slot.filter(|_| is_vague && self.namesakes.contains(&keys.name));
                return (slot, vague.map(|it| self.conflict(ProblemKind::Namesakes, it)));
            }
        };
        let name_conflict = || {
            let (own, other) = (slot?, self.by_name(keys)?);
            let earlier = self.slots[other as usize].row;
            (own != other).then(|| self.conflict(ProblemKind::NameOfAnother { earlier }, other))
        };
        (slot, conflict.or_else(name_conflict))
    }

    /// Two records of one CRM: two accounts, whatever site they share.
    fn is_other_record(&self, slot: u32, keys: Keys) -> bool {
        let slot = &self.slots[slot as usize];
        slot.row != 0 && differ(slot.record_id, keys.record_id)
    }

    /// The record id says `own`, the domain says `other`.
    fn domain_conflict(&self, keys: Keys, own: u32, other: u32) -> Option<Conflict> {
        let earlier = self.slots[other as usize].row;
        if self.slots[own as usize].domain != keys.domain {
            return Some(self.conflict(ProblemKind::DomainOfAnother { earlier }, other));
        }
        // They have shared it before: worth a word only where this table says so again.
        let is_here = earlier != 0;
        is_here.then(|| self.conflict(ProblemKind::SharedDomain { earlier }, other))
    }

    fn conflict(&self, kind: ProblemKind, other: u32) -> Conflict {
        Conflict { kind, other: self.id(other) }
    }

    /// By name, unless domain or record id say that it is a namesake.
    fn by_name(&self, keys: Keys) -> Option<u32> {
        let slot = *self.names.get(&keys.name).filter(|_| keys.name != 0)?;
        let it = &self.slots[slot as usize];
        let is_namesake = differ(it.domain, keys.domain) || differ(it.record_id, keys.record_id);
        (!is_namesake).then_some(slot)
    }

    fn add(&mut self, id: AccountId, keys: Keys, row: u64) -> u32 {
        let slot = self.slots.len() as u32;
        self.slots.push(Slot { id, record_id: keys.record_id, domain: keys.domain, row });
        self.index(slot, keys);
        slot
    }

    fn index(&mut self, slot: u32, keys: Keys) {
        for (map, key) in [(&mut self.record_ids, keys.record_id), (&mut self.domains, keys.domain)]
        {
            if key != 0 {
                map.entry(key).or_insert(slot);
            }
        }
        if keys.name != 0 && *self.names.entry(keys.name).or_insert(slot) != slot {
            self.namesakes.insert(keys.name);
        }
    }
}

/// Both known, and not the same.
fn differ(a: u64, b: u64) -> bool {
    a != 0 && b != 0 && a != b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_domain(text: &str, expected: Domain, domain: &str) {
        let mut res = String::new();
        assert_eq!((read_domain(text, &mut res), res.as_str()), (expected, domain), "{text}");
    }

    #[test]
    fn domains() {
        for text in [
            "acme.com",
            "https://www.Acme.com:443/about?x#y",
            "WWW.ACME.COM",
            "info@acme.com",
            "http://acme.com.",
            "mailto:sales@acme.com",
            "acme.com; acme.de",
        ] {
            check_domain(text, Domain::Own, "acme.com");
        }
        check_domain("https://пример.рф/о", Domain::Own, "пример.рф");
        check_domain("joe@gmail.com", Domain::Shared, "gmail.com");
        for text in ["", "Acme", "see website", "St. Louis", "1.2", "http://", "a..com", "10.0.0.1"]
        {
            check_domain(text, Domain::Unreadable, "");
        }
    }

    #[track_caller]
    fn check_name(names: &[&str], key: &str) {
        let mut res = String::new();
        for name in names {
            name_key(name, &mut res);
            assert_eq!(res, key, "{name}");
        }
    }

    #[test]
    fn names() {
        check_name(
            &["ACME, Inc.", "Acme", "Acme Co., Ltd.", "acme GmbH", "Acme S.A.", "Acme A/S"],
            "acme",
        );
        check_name(&["ООО «Ромашка»", "Ромашка, ООО", "ПАО Ромашка"], "ромашка");
        check_name(
            &["北辰医疗器械有限公司", "北辰医疗器械股份有限公司", "北辰医疗器械"],
            "北辰医疗器械",
        );
        check_name(&["株式会社トヨタ", "トヨタ株式会社"], "トヨタ");
        check_name(&["AG"], "ag");
        check_name(&["北辰集团"], "北辰集团");
        check_name(&["", "…"], "");
    }

    /// `record id, domain, name` of each row, and which row it joins.
    #[track_caller]
    fn check_rows(rows: &[(&str, &str, &str, u64)]) {
        let mut accounts = Accounts::default();
        let mut found = Vec::new();
        for (idx, (record_id, domain, name, _)) in rows.iter().enumerate() {
            let keys = Keys {
                record_id: hash_key(record_id),
                domain: hash_key(domain),
                name: hash_key(name),
            };
            found.push(accounts.find(keys, idx as u64 + 1, AccountId(idx as u64)).id.0);
        }
        assert_eq!(found, rows.iter().map(|it| it.3).collect::<Vec<_>>());
    }

    #[test]
    fn keys_in_their_order() {
        check_rows(&[
            ("1", "a.com", "a", 0),
            ("1", "b.com", "b", 0),
            ("", "a.com", "c", 0),
            ("", "", "a", 0),
            ("2", "a.com", "a", 4),
            ("", "z.com", "a", 5),
            ("", "", "", 6),
            ("", "", "", 7),
        ]);
        check_rows(&[
            ("", "", "a", 0),
            ("", "a.com", "a", 0),
            ("", "a.com", "b", 0),
            ("", "", "b", 0),
        ]);
    }

    /// Accounts there are as `record id, domain, name`, then one row, and what is said of it.
    #[track_caller]
    fn check_conflict(
        existing: &[(&str, &str, &str)],
        (record_id, domain, name): (&str, &str, &str),
        expected: (u64, Option<(ProblemKind, u64)>),
    ) {
        let mut accounts = Accounts::default();
        let mut reader = KeyReader::default();
        for (idx, (record_id, domain, name)) in existing.iter().enumerate() {
            let (keys, _) = reader.read(record_id, domain, name);
            accounts.add(AccountId(idx as u64), keys, 0);
        }
        let (keys, _) = reader.read(record_id, domain, name);
        let found = accounts.find(keys, 9, AccountId(77));
        let conflict = found.conflict.map(|it| (it.kind, it.other.unwrap().0));
        assert_eq!((found.id.0, conflict), expected);
    }

    #[test]
    fn keys_that_speak_of_two_accounts_are_told() {
        let known = [("1", "a.com", "Alpha"), ("2", "b.com", "Beta"), ("", "", "Gamma")];
        check_conflict(&known, ("1", "a.com", "Alpha"), (0, None));
        let domain = ProblemKind::DomainOfAnother { earlier: 0 };
        check_conflict(&known, ("1", "b.com", "Alpha"), (0, Some((domain, 1))));
        let name = ProblemKind::NameOfAnother { earlier: 0 };
        check_conflict(&known, ("1", "a.com", "Gamma"), (0, Some((name, 2))));
        check_conflict(&known, ("", "b.com", "Gamma"), (1, Some((name, 2))));
        // A namesake is nobody's double.
        check_conflict(&known, ("3", "c.com", "Beta"), (77, None));
        let twins = [("1", "a.com", "Alpha"), ("2", "b.com", "Alpha")];
        check_conflict(&twins, ("", "", "Alpha"), (0, Some((ProblemKind::Namesakes, 0))));
        check_conflict(&twins, ("", "b.com", "Alpha"), (1, None));
    }

    #[test]
    fn two_records_that_share_a_domain_stay_two_and_are_told_each_time() {
        let rows = [("1", "a.com", "Alpha"), ("2", "a.com", "Beta")];
        let mut accounts = Accounts::default();
        let mut reader = KeyReader::default();
        let mut run = |accounts: &mut Accounts| {
            let mut res = Vec::new();
            for (idx, (record_id, domain, name)) in rows.iter().enumerate() {
                let (keys, _) = reader.read(record_id, domain, name);
                let found = accounts.find(keys, idx as u64 + 1, AccountId(idx as u64));
                res.push((found.id.0, found.conflict.map(|it| it.kind)));
            }
            res
        };
        let shared = Some(ProblemKind::SharedDomain { earlier: 1 });
        assert_eq!(run(&mut accounts), [(0, None), (1, shared)]);
        for it in &mut accounts.slots {
            it.row = 0;
        }
        assert_eq!(run(&mut accounts), [(0, None), (1, shared)]);
    }
}
