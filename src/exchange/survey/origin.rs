//! Which maker of forms a file is from, and which of its columns are questions.

use super::{super::standard::letters, Cell};
use crate::model::fold;

/// The makers of forms whose files are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyOrigin {
    GoogleForms,
    MicrosoftForms,
    SurveyMonkey,
    Typeform,
    Wenjuanxing,
    /// Any other table of questions and answers.
    Plain,
}

/// Columns of times, as [`letters`] has them, in the languages of the makers.
const TIMES: &[&str] = &[
    "timestamp",
    "отметкавремени",
    "时间戳记",
    "時間戳記",
    "starttime",
    "completiontime",
    "lastmodifiedtime",
    "времяначала",
    "времязавершения",
    "开始时间",
    "开始时间戳",
    "完成时间",
    "開始時間",
    "完成時間",
    "datecreated",
    "datemodified",
    "startdate",
    "enddate",
    "startdateutc",
    "submitdateutc",
    "stagedateutc",
    "submittedat",
    "提交答卷时间",
    "提交时间",
    "提交時間",
];

/// Other columns that no respondent wrote.
const META: &[&str] = &[
    "id",
    "ид",
    "",
    "respondentid",
    "collectorid",
    "networkid",
    "responsetype",
    "tags",
    "ending",
    "序号",
    "編號",
    "编号",
    "所用时间",
    "来源",
    "来源详情",
    "总分",
    "總分",
    "totalpoints",
    "quizfeedback",
    "score",
    "language",
    "язык",
    "语言",
    "duration",
    "durationinseconds",
    "responseid",
    "submissionid",
];

/// Columns that tell who answered.
const PERSONAL: &[&str] = &[
    "email",
    "emailaddress",
    "youremail",
    "username",
    "name",
    "yourname",
    "fullname",
    "firstname",
    "lastname",
    "phone",
    "phonenumber",
    "yourphone",
    "ip",
    "ipaddress",
    "электроннаяпочта",
    "адресэлектроннойпочты",
    "почта",
    "имя",
    "вашеимя",
    "фамилия",
    "фио",
    "телефон",
    "вашителефон",
    "номертелефона",
    "电子邮件",
    "電子郵件",
    "邮箱",
    "邮箱地址",
    "您的邮箱",
    "姓名",
    "您的姓名",
    "名称",
    "手机",
    "手机号",
    "手机号码",
    "您的手机",
    "电话",
    "電話",
    "联系方式",
    "微信",
    "来自ip",
    "customdata1",
];

impl SurveyOrigin {
    /// Tells the maker by the headers, and by the row below where a second one stands.
    pub(super) fn of(head: &[String], below: Option<&Vec<String>>) -> Self {
        let names: Vec<String> = head.iter().map(|it| letters(it)).collect();
        let has = |name: &str| names.iter().any(|it| it == name);
        let first = names.first().map_or("", String::as_str);
        let is_hash = head.first().is_some_and(|it| it.trim() == "#");
        match () {
            () if has("respondentid") && below.is_some_and(|it| is_second_head(head, it)) => {
                Self::SurveyMonkey
            }
            () if is_hash || has("submitdateutc") => Self::Typeform,
            () if has("提交答卷时间") || first == "序号" => Self::Wenjuanxing,
            () if has("completiontime")
                || has("完成时间")
                || has("完成時間")
                || has("времязавершения") =>
            {
                Self::MicrosoftForms
            }
            () if ["timestamp", "отметкавремени", "时间戳记", "時間戳記"].contains(&first) => {
                Self::GoogleForms
            }
            () => Self::Plain,
        }
    }
}

/// A row below the headers that says nothing of the respondent himself.
fn is_second_head(head: &[String], below: &[String]) -> bool {
    head.iter().zip(below).all(|(head, below)| letters(head) != "respondentid" || below.is_empty())
}

/// What each column is.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) questions: Vec<Group>,
    pub(super) times: Vec<usize>,
    pub(super) left_out: Vec<usize>,
}

/// The columns of one question.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) text: String,
    pub(super) is_personal: bool,
    /// The columns, and the option each stands for where there are several.
    columns: Vec<(usize, String)>,
}

impl Group {
    /// What a respondent put.
    pub(super) fn cell(&self, row: &[String]) -> Cell {
        let get = |idx: usize| row.get(idx).map_or("", String::as_str);
        if let [(idx, _)] = self.columns.as_slice() {
            return Cell::Text(get(*idx).to_owned());
        }
        let option = |(idx, option): &(usize, String)| match get(*idx) {
            "" | "0" => None,
            "1" => Some(option.clone()),
            cell if fold(cell) == fold(option) || is_other(option) => Some(cell.to_owned()),
            // A row of a matrix, with what was chosen in it.
            cell => Some(format!("{option}: {cell}")),
        };
        Cell::Ticked(self.columns.iter().filter_map(option).collect())
    }
}

/// «Other (please specify)»: what was specified is the answer.
fn is_other(option: &str) -> bool {
    let option = letters(option);
    ["other", "другое", "иное", "其他", "其它"].iter().any(|it| option.starts_with(it))
}

fn is_personal(name: &str) -> bool {
    PERSONAL.contains(&letters(without_number(name)).as_str())
}

/// `3、您的行业` and `Q3. Your industry` without the number.
pub(super) fn without_number(text: &str) -> &str {
    let text = text.trim();
    let rest = text.strip_prefix(['Q', 'q']).unwrap_or(text);
    let rest = rest.trim_start_matches(|it: char| it.is_ascii_digit());
    if rest.len() == text.len() {
        return text;
    }
    let after = rest.trim_start_matches(['、', '.', ')', '．', '）', ':', '：', ' ']);
    if after.is_empty() || after.len() == rest.len() { text } else { after }
}

/// Sorts the columns.
pub(super) fn columns(
    origin: SurveyOrigin,
    head: &[String],
    second: &[String],
    rows: &[Vec<String>],
) -> Columns {
    let width = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let mut res = Columns::default();
    let mut idx = 0;
    while idx < width {
        let name = head.get(idx).map_or("", |it| it.trim());
        let key = letters(name);
        let n = match origin {
            SurveyOrigin::SurveyMonkey => n_below(head, second, idx),
            _ => n_ticked(head, rows, idx),
        };
        if TIMES.contains(&key.as_str()) {
            res.times.push(idx);
            res.left_out.push(idx);
        } else if n == 1 && META.contains(&key.as_str()) {
            // A column without a name that holds something is a question that lost its name.
            if !name.is_empty()
                || rows.iter().any(|it| it.get(idx).is_some_and(|it| !it.is_empty()))
            {
                res.left_out.push(idx);
            }
        } else {
            res.questions.extend(groups(head, second, (idx, n), origin));
        }
        idx += n;
    }
    res
}

/// How many columns the question that begins here has where the row below names its options.
fn n_below(head: &[String], second: &[String], at: usize) -> usize {
    let is_named = |idx: usize| head.get(idx).is_some_and(|it| !it.is_empty());
    let goes_on =
        |idx: &usize| !is_named(*idx) && second.get(*idx).is_some_and(|it| !it.is_empty());
    1 + (at + 1..second.len()).take_while(goes_on).count()
}

/// How many columns from here are options of one question: each holds nothing but its own name, or ones and noughts
/// below the same words with an option in brackets.
fn n_ticked(head: &[String], rows: &[Vec<String>], at: usize) -> usize {
    let cells =
        |idx: usize| rows.iter().filter_map(move |it| it.get(idx)).filter(|it| !it.is_empty());
    let stem = head.get(at).and_then(|it| option_of(it)).map(|it| it.0);
    let is_option = |idx: &usize| {
        let Some(name) = head.get(*idx).filter(|it| !it.is_empty()) else { return false };
        let is_own = cells(*idx).next().is_some() && cells(*idx).all(|it| fold(it) == fold(name));
        let is_flag = || cells(*idx).all(|it| matches!(it.as_str(), "0" | "1"));
        is_own || stem.is_some() && option_of(name).map(|it| it.0) == stem && is_flag()
    };
    (at..head.len()).take_while(is_option).count().max(1)
}

/// `Which tools? (Excel)`: the question and the option.
fn option_of(name: &str) -> Option<(&str, &str)> {
    let name = name.trim_end_matches([')', '）']);
    let (stem, option) = name.rsplit_once(['(', '（'])?;
    (!stem.trim().is_empty() && !option.is_empty()).then_some((stem.trim(), option.trim()))
}

/// The questions that these columns are: one as a rule; columns that tell who answered stand alone.
fn groups(
    head: &[String],
    second: &[String],
    (at, n): (usize, usize),
    origin: SurveyOrigin,
) -> Vec<Group> {
    let name = |idx: usize| head.get(idx).map_or_else(String::new, |it| it.trim().to_owned());
    let title = match name(at) {
        it if it.is_empty() => (at + 1).to_string(),
        it => it,
    };
    if n == 1 {
        let is_personal = is_personal(&title);
        return vec![Group { text: title, is_personal, columns: vec![(at, String::new())] }];
    }
    let option = |idx: usize| match origin {
        SurveyOrigin::SurveyMonkey => second.get(idx).cloned().unwrap_or_default(),
        _ => option_of(&name(idx)).map_or_else(|| name(idx), |it| it.1.to_owned()),
    };
    let all: Vec<(usize, String)> = (at..at + n).map(|idx| (idx, option(idx))).collect();
    let (who, columns): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| is_personal(&it.1));
    let text = match (origin, option_of(&title)) {
        (SurveyOrigin::SurveyMonkey, _) => title,
        (_, Some((stem, _))) => stem.to_owned(),
        // The file names the options only.
        (_, None) => columns.iter().map(|it| it.1.as_str()).collect::<Vec<_>>().join(" / "),
    };
    let mut res: Vec<Group> = Vec::new();
    if !columns.is_empty() {
        res.push(Group { text, is_personal: false, columns });
    }
    for (idx, text) in who {
        res.push(Group { text, is_personal: true, columns: vec![(idx, String::new())] });
    }
    res
}

/// Whether these answers are mail addresses.
pub(super) fn are_addresses(texts: &[&str]) -> bool {
    let is_address = |it: &&&str| {
        it.split_once('@').is_some_and(|(_, host)| host.contains('.') && !host.contains(' '))
    };
    !texts.is_empty() && texts.len() * 4 <= texts.iter().filter(is_address).count() * 5
}
