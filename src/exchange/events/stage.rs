//! Words for how a deal stands, as CRMs and people write them.

use crate::exchange::standard::letters;

/// How a deal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum State {
    Won,
    Lost,
    Open,
}

/// Words of their own anywhere in the stage: «Closed Won», «4 - lost».
const WON: [&str; 4] = ["won", "выиграна", "выигран", "выиграно"];
const LOST: [&str; 8] =
    ["lost", "abandoned", "disqualified", "dead", "проиграна", "проигран", "проиграно", "отказ"];

/// The whole stage, without case and punctuation.
const WHOLE_WON: [&str; 8] = [
    "closedwon",
    "успешнореализовано",
    "сделкауспешна",
    "успешнозавершена",
    "сделказаключена",
    "оплачено",
    "signed",
    "成交",
];
const WHOLE_LOST: [&str; 8] = [
    "closedlost",
    "закрытоинереализовано",
    "сделкапровалена",
    "неудача",
    "cancelled",
    "canceled",
    "noopportunity",
    "无效",
];
/// Anywhere, in script without spaces.
const PART_WON: [&str; 5] = ["赢单", "贏單", "已成交", "已签约", "已簽約"];
const PART_LOST: [&str; 7] = ["输单", "輸單", "丢单", "丟單", "未成交", "已流失", "关闭失败"];

/// What the stage says; a stage that names neither end is open. The second tells whether a word was recognised.
pub(super) fn read_state(text: &str) -> (State, bool) {
    let whole = letters(text);
    let is = |words: &[&str]| words.contains(&whole.as_str());
    let has_word = |words: &[&str]| {
        let mut found = text.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase);
        found.any(|it| words.contains(&it.as_str()))
    };
    let has_part = |words: &[&str]| words.iter().any(|it| text.contains(it));
    // «Lost» first: «未成交» holds «成交».
    if is(&WHOLE_LOST) || has_word(&LOST) || has_part(&PART_LOST) {
        (State::Lost, true)
    } else if is(&WHOLE_WON) || has_word(&WON) || has_part(&PART_WON) {
        (State::Won, true)
    } else {
        (State::Open, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_of_many_programs() {
        for (text, expected) in [
            ("Won", State::Won),
            ("Closed Won", State::Won),
            ("closedwon", State::Won),
            ("Closed Lost", State::Lost),
            ("lost", State::Lost),
            ("Engaging", State::Open),
            ("Value Proposition", State::Open),
            ("Wonderful prospect", State::Open),
            ("赢单", State::Won),
            ("已成交", State::Won),
            ("未成交", State::Lost),
            ("洽谈中", State::Open),
            ("Успешно реализовано", State::Won),
            ("Закрыто и не реализовано", State::Lost),
            ("Переговоры", State::Open),
        ] {
            assert_eq!(read_state(text).0, expected, "{text}");
        }
    }
}
