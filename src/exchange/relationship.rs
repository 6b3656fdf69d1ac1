//! Words for how a company stands to us, as CRMs and people write them.

use crate::model::Relationship;

use Relationship::{Churned, Customer, Lost, Open, Prospect};

/// Without case and punctuation. English, simplified and traditional Chinese, Russian; then the stages of `HubSpot`
/// and the account types of Salesforce that are not among them.
const WORDS: &[(&str, Relationship)] = &[
    ("prospect", Prospect),
    ("lead", Prospect),
    ("target", Prospect),
    ("suspect", Prospect),
    ("potential", Prospect),
    ("potentialcustomer", Prospect),
    ("newlead", Prospect),
    ("prospecting", Prospect),
    ("潜在客户", Prospect),
    ("潛在客戶", Prospect),
    ("线索", Prospect),
    ("線索", Prospect),
    ("意向客户", Prospect),
    ("意向客戶", Prospect),
    ("目标客户", Prospect),
    ("目標客戶", Prospect),
    ("потенциальныйклиент", Prospect),
    ("потенциальный", Prospect),
    ("лид", Prospect),
    ("перспективный", Prospect),
    ("проспект", Prospect),
    ("open", Open),
    ("opportunity", Open),
    ("indeal", Open),
    ("opendeal", Open),
    ("inprogress", Open),
    ("negotiation", Open),
    ("engaging", Open),
    ("pipeline", Open),
    ("商机", Open),
    ("商機", Open),
    ("跟进中", Open),
    ("跟進中", Open),
    ("洽谈中", Open),
    ("洽談中", Open),
    ("谈判中", Open),
    ("сделка", Open),
    ("вработе", Open),
    ("переговоры", Open),
    ("открытасделка", Open),
    ("открыта", Open),
    ("customer", Customer),
    ("client", Customer),
    ("activecustomer", Customer),
    ("won", Customer),
    ("closedwon", Customer),
    ("existingcustomer", Customer),
    ("currentcustomer", Customer),
    ("客户", Customer),
    ("客戶", Customer),
    ("成交客户", Customer),
    ("成交客戶", Customer),
    ("已成交", Customer),
    ("老客户", Customer),
    ("老客戶", Customer),
    ("现有客户", Customer),
    ("клиент", Customer),
    ("покупатель", Customer),
    ("действующийклиент", Customer),
    ("активныйклиент", Customer),
    ("заказчик", Customer),
    ("churned", Churned),
    ("churn", Churned),
    ("formercustomer", Churned),
    ("excustomer", Churned),
    ("pastcustomer", Churned),
    ("lostcustomer", Churned),
    ("cancelled", Churned),
    ("canceled", Churned),
    ("inactivecustomer", Churned),
    ("formerclient", Churned),
    ("流失", Churned),
    ("流失客户", Churned),
    ("流失客戶", Churned),
    ("已流失", Churned),
    ("ушёл", Churned),
    ("ушел", Churned),
    ("ушедший", Churned),
    ("ушедшийклиент", Churned),
    ("бывшийклиент", Churned),
    ("отток", Churned),
    ("потерянныйклиент", Churned),
    ("lost", Lost),
    ("closedlost", Lost),
    ("lostdeal", Lost),
    ("disqualified", Lost),
    ("unqualified", Lost),
    ("丢单", Lost),
    ("丟單", Lost),
    ("输单", Lost),
    ("輸單", Lost),
    ("未成交", Lost),
    ("проигран", Lost),
    ("проиграна", Lost),
    ("отказ", Lost),
    ("потерян", Lost),
    ("сделкапроиграна", Lost),
    ("subscriber", Prospect),
    ("marketingqualifiedlead", Prospect),
    ("mql", Prospect),
    ("salesqualifiedlead", Prospect),
    ("sql", Prospect),
    ("evangelist", Customer),
    ("customerdirect", Customer),
    ("customerchannel", Customer),
];

pub(super) fn read_relationship(text: &str) -> Option<Relationship> {
    if 64 < text.len() {
        return None;
    }
    let word: String =
        text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    WORDS.iter().find(|(it, _)| *it == word).map(|(_, res)| *res)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_four_languages_and_two_crms() {
        for (text, expected) in [
            ("Customer - Direct", Some(Customer)),
            ("salesqualifiedlead", Some(Prospect)),
            ("Marketing Qualified Lead", Some(Prospect)),
            ("流失客戶", Some(Churned)),
            ("Бывший клиент", Some(Churned)),
            ("潜在客户", Some(Prospect)),
            ("Closed Lost", Some(Lost)),
            ("In-deal", Some(Open)),
            ("Partner", None),
            ("other", None),
            ("", None),
        ] {
            assert_eq!(read_relationship(text), expected, "{text}");
        }
    }
}
