//! Every message in every language can be said, and numbers look as each language writes them.

use std::fmt::Write as _;

use expect_test::expect;
use icp_workbench::{
    i18n::{Language, Tr},
    model::{Message, Unit},
};

use crate::ftl::Texts;

/// Numbers that ask for every plural form of the four languages.
const COUNTS: [usize; 6] = [0, 1, 2, 5, 21, 12_480];

#[test]
fn every_message_can_be_said_in_every_language() {
    let mut silent = Vec::new();
    for language in Language::ALL {
        let tr = Tr::new(language);
        let texts = Texts::read(language);
        for (key, message) in &texts.messages {
            let counts = message.counts();
            for n in COUNTS {
                let mut said = Message { key: key.clone().into(), args: Vec::new() };
                for variable in &message.variables {
                    let variable: &'static str = variable.clone().leak();
                    said = if counts.contains(variable) {
                        said.count(variable, n)
                    } else {
                        said.text(variable, "Nordlicht")
                    };
                }
                let text = tr.say(&said);
                if text.contains('⟦') || text.trim().is_empty() {
                    silent.push(format!("{} {key} with n = {n}: {text}", language.code()));
                }
                if counts.is_empty() {
                    break;
                }
            }
        }
    }
    assert!(
        silent.is_empty(),
        "cannot be said (is the file named in `sources!` of src/i18n/mod.rs?):\n{}",
        silent.join("\n")
    );
}

#[test]
fn numbers_look_as_each_language_writes_them() {
    let mut res = String::new();
    for language in Language::ALL {
        let tr = Tr::new(language);
        let numbers = [
            tr.count(1_234_567),
            tr.number(-1234.5),
            tr.percent(0.123),
            tr.percent(0.0042),
            tr.short(9500.0),
            tr.short(1.2e6),
            tr.short(3.4e9),
            tr.measure(2.5e6, &Unit::Money("EUR".to_owned())),
            tr.measure(7e5, &Unit::Money("CHF".to_owned())),
            tr.span(Some(50.0), Some(400.0), &Unit::People),
        ];
        writeln!(res, "{}: {}", language.code(), numbers.join(" | ")).unwrap();
    }
    // Spaces that do not break, and thin ones, are shown as `_`.
    let res = res.replace(['\u{a0}', '\u{2009}'], "_");
    expect![[r"
        en: 1,234,567 | −1,234.5 | 12% | 0.4% | 9,500 | 1.2M | 3.4B | €2.5M | 700k_CHF | 50_–_400
        zh-Hans: 1,234,567 | −1,234.5 | 12% | 0.4% | 9,500 | 120万 | 34亿 | €250万 | 70万_CHF | 50_–_400
        zh-Hant: 1,234,567 | −1,234.5 | 12% | 0.4% | 9,500 | 120萬 | 34億 | €250萬 | 70萬_CHF | 50_–_400
        ru: 1_234_567 | −1234,5 | 12_% | 0,4_% | 9500 | 1,2_млн | 3,4_млрд | €2,5_млн | 700_тыс._CHF | 50_–_400
    "]].assert_eq(&res);
}
