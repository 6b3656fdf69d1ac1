//! Upper-case codes to the words people know: `COMPUTER_SOFTWARE` is «Computer Software».
//!
//! `HubSpot` exports an industry as its label or as its code, depending on who asks; both are to be one industry.

use super::{cell::is_blank, guess::SampleColumn};

/// Codes whose label is not simply their words.
const LABELS: &[(&str, &str)] = &[
    ("AIRLINES_AVIATION", "Airlines/Aviation"),
    ("APPAREL_FASHION", "Apparel & Fashion"),
    ("ARCHITECTURE_PLANNING", "Architecture & Planning"),
    ("AVIATION_AEROSPACE", "Aviation & Aerospace"),
    ("CIVIC_SOCIAL_ORGANIZATION", "Civic & Social Organization"),
    ("COMPUTER_NETWORK_SECURITY", "Computer & Network Security"),
    ("DEFENSE_SPACE", "Defense & Space"),
    ("E_LEARNING", "E-Learning"),
    ("ELECTRICAL_ELECTRONIC_MANUFACTURING", "Electrical/Electronic Manufacturing"),
    ("FOOD_BEVERAGES", "Food & Beverages"),
    ("FUND_RAISING", "Fund-Raising"),
    ("GAMBLING_CASINOS", "Gambling & Casinos"),
    ("GLASS_CERAMICS_CONCRETE", "Glass, Ceramics & Concrete"),
    ("HEALTH_WELLNESS_AND_FITNESS", "Health, Wellness and Fitness"),
    ("HOSPITAL_HEALTH_CARE", "Hospital & Health Care"),
    ("INDIVIDUAL_FAMILY_SERVICES", "Individual & Family Services"),
    ("LEISURE_TRAVEL_TOURISM", "Leisure, Travel & Tourism"),
    ("LUXURY_GOODS_JEWELRY", "Luxury Goods & Jewelry"),
    ("MINING_METALS", "Mining & Metals"),
    ("NON_PROFIT_ORGANIZATION_MANAGEMENT", "Non-Profit Organization Management"),
    ("OIL_ENERGY", "Oil & Energy"),
    ("OUTSOURCING_OFFSHORING", "Outsourcing/Offshoring"),
    ("PACKAGE_FREIGHT_DELIVERY", "Package/Freight Delivery"),
    ("PAPER_FOREST_PRODUCTS", "Paper & Forest Products"),
    ("PRIMARY_SECONDARY_EDUCATION", "Primary/Secondary Education"),
    ("PROFESSIONAL_TRAINING_COACHING", "Professional Training & Coaching"),
    ("RENEWABLES_ENVIRONMENT", "Renewables & Environment"),
    ("TRANSPORTATION_TRUCKING_RAILROAD", "Transportation/Trucking/Railroad"),
    ("VENTURE_CAPITAL_PRIVATE_EQUITY", "Venture Capital & Private Equity"),
];

/// Whether a column holds such codes: nothing but capitals and underscores, and an underscore now and then.
pub(super) fn are_codes(column: &SampleColumn) -> bool {
    let mut cells = column.iter().filter(|it| !is_blank(it)).peekable();
    let is_code = |it: &str| {
        it.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
            && it.starts_with(|it: char| it.is_ascii_uppercase())
    };
    cells.peek().is_some()
        && column.iter().any(|it| it.trim_matches('_').contains('_'))
        && cells.all(is_code)
}

/// The words for a code; what is no code stays as it is.
pub(super) fn label(code: &str, res: &mut String) {
    res.clear();
    if let Some((_, label)) = LABELS.iter().find(|(it, _)| *it == code) {
        res.push_str(label);
        return;
    }
    if code.bytes().any(|it| it.is_ascii_lowercase()) || !code.is_ascii() {
        res.push_str(code);
        return;
    }
    for word in code.split('_').filter(|it| !it.is_empty()) {
        if !res.is_empty() {
            res.push(' ');
        }
        let is_small =
            matches!(word, "AND" | "OR" | "OF" | "THE" | "FOR" | "IN") && !res.is_empty();
        let (first, rest) = word.split_at(1);
        res.push_str(&if is_small { first.to_ascii_lowercase() } else { first.to_owned() });
        res.push_str(&rest.to_ascii_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_the_labels_of_the_same_industry() {
        let mut res = String::new();
        for (code, expected) in [
            ("COMPUTER_SOFTWARE", "Computer Software"),
            ("RETAIL", "Retail"),
            ("INFORMATION_TECHNOLOGY_AND_SERVICES", "Information Technology and Services"),
            ("HOSPITAL_HEALTH_CARE", "Hospital & Health Care"),
            ("E_LEARNING", "E-Learning"),
            ("Computer Software", "Computer Software"),
            ("医疗", "医疗"),
        ] {
            label(code, &mut res);
            assert_eq!(res, expected);
        }
    }

    #[test]
    fn codes_are_told_from_names() {
        let are = |cells: &[&str]| {
            let mut column = SampleColumn::default();
            for cell in cells {
                column.push(cell);
            }
            are_codes(&column)
        };
        assert!(are(&["COMPUTER_SOFTWARE", "", "RETAIL", "-"]));
        assert!(!are(&["IBM", "SAP"]));
        assert!(!are(&["COMPUTER_SOFTWARE", "Retail"]));
        assert!(!are(&["", ""]));
    }
}
