//! The questions that a talk with a valued customer needs, in the order in which such a talk goes well.
//!
//! From the purchase as a story (what happened, what was weighed, who decided), to what it changed, to the words the
//! customer uses and where else to ask. Knows no language: questions are message keys.

/// A part of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Purchase,
    Value,
    Words,
    Ahead,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Purchase, Self::Value, Self::Words, Self::Ahead];

    /// The key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Purchase => "interviews-part-purchase",
            Self::Value => "interviews-part-value",
            Self::Words => "interviews-part-words",
            Self::Ahead => "interviews-part-ahead",
        }
    }
}

/// A question of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideQuestion {
    /// What [`crate::model::Interview::answers`] keeps the answer by; never changed once released.
    pub key: &'static str,
    pub part: Part,
    /// The keys of the question, and of why it is asked.
    pub ask: &'static str,
    pub why: &'static str,
}

macro_rules! questions {
    ($($part:ident $key:literal $ask:literal $why:literal,)*) => {
        /// All questions in their order.
        pub const QUESTIONS: &[GuideQuestion] = &[
            $(GuideQuestion { key: $key, part: Part::$part, ask: $ask, why: $why },)*
        ];
    };
}

questions! {
    Purchase "trigger" "interviews-trigger" "interviews-trigger-why",
    Purchase "bought" "interviews-bought" "interviews-bought-why",
    Purchase "weighed" "interviews-weighed" "interviews-weighed-why",
    Purchase "decided" "interviews-decided" "interviews-decided-why",
    Purchase "stopped" "interviews-stopped" "interviews-stopped-why",
    Value "before" "interviews-before" "interviews-before-why",
    Value "changed" "interviews-changed" "interviews-changed-why",
    Value "measured" "interviews-measured" "interviews-measured-why",
    Value "missed" "interviews-missed" "interviews-missed-why",
    Words "described" "interviews-described" "interviews-described-why",
    Words "informed" "interviews-informed" "interviews-informed-why",
    Ahead "wished" "interviews-wished" "interviews-wished-why",
    Ahead "leave" "interviews-leave" "interviews-leave-why",
    Ahead "whom" "interviews-whom" "interviews-whom-why",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_come_one_after_another_and_no_key_twice() {
        let parts: Vec<Part> = QUESTIONS.iter().map(|it| it.part).collect();
        let mut seen = parts.clone();
        seen.dedup();
        assert_eq!(seen, Part::ALL);
        let mut keys: Vec<&str> = QUESTIONS.iter().map(|it| it.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), QUESTIONS.len());
    }
}
