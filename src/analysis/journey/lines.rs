//! Words broken into lines, where Unicode allows a break, Chinese between any two characters.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::measure::{Weight, width};

/// The words in lines no wider than `room`; a word wider than that breaks where it must.
pub fn wrap(text: &str, size: f32, weight: Weight, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut at = 0;
    for (end, opportunity) in linebreaks(text) {
        let piece = &text[at..end];
        at = end;
        let is_too_wide = |line: &str| room < width(line.trim_end(), size, weight);
        if !line.is_empty() && is_too_wide(&format!("{line}{piece}")) {
            push(&mut lines, &mut line);
        }
        line.push_str(piece);
        while is_too_wide(&line) && 1 < line.trim_end().chars().count() {
            let rest = split_off(&mut line, size, weight, room);
            push(&mut lines, &mut line);
            line = rest;
        }
        if opportunity == BreakOpportunity::Mandatory && at < text.len() {
            push(&mut lines, &mut line);
        }
    }
    if !line.trim_end().is_empty() || lines.is_empty() {
        push(&mut lines, &mut line);
    }
    lines
}

/// At most so many lines; the last ends in an ellipsis where more would follow.
pub fn clip(mut lines: Vec<String>, n: usize, size: f32, weight: Weight, room: f32) -> Vec<String> {
    if lines.len() <= n {
        return lines;
    }
    lines.truncate(n);
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && room < width(last, size, weight) + width("…", size, weight) {
            last.pop();
        }
        last.push('…');
    }
    lines
}

fn push(lines: &mut Vec<String>, line: &mut String) {
    lines.push(line.trim_end().to_owned());
    line.clear();
}

/// Takes away what does not fit; one character stays at least.
fn split_off(line: &mut String, size: f32, weight: Weight, room: f32) -> String {
    let mut used = 0.0;
    let mut buffer = [0; 4];
    for (n, (at, it)) in line.char_indices().enumerate() {
        used += width(it.encode_utf8(&mut buffer), size, weight);
        if room < used && 0 < n {
            return line.split_off(at);
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, room: f32, expect: &Expect) {
        let lines = wrap(text, 12.0, Weight::Regular, room);
        for it in &lines {
            let wide = width(it, 12.0, Weight::Regular);
            assert!(wide <= room || it.chars().count() == 1, "{it}: {wide}");
        }
        expect.assert_eq(&lines.join("|"));
    }

    #[test]
    fn lines_break_between_words() {
        check(
            "Sales head misses Q2 regional target",
            120.0,
            &expect!["Sales head misses|Q2 regional target"],
        );
        check("", 120.0, &expect![""]);
        check("One\nTwo", 120.0, &expect!["One|Two"]);
        check("销售总监发现季度目标落空。", 60.0, &expect!["销售总监发|现季度目标|落空。"]);
        check("Запрашивает демонстрацию", 100.0, &expect!["Запрашивает|демонстрацию"]);
    }

    #[test]
    fn a_word_without_end_breaks_anywhere() {
        check(
            "https://example.com/a-very-long-path",
            70.0,
            &expect!["https://|example.co|m/a-very-|long-path"],
        );
        check("WWWWWWWWWW", 1.0, &expect!["W|W|W|W|W|W|W|W|W|W"]);
    }

    #[test]
    fn what_is_cut_ends_in_an_ellipsis() {
        let lines = wrap("one two three four five six", 12.0, Weight::Regular, 40.0);
        let cut = clip(lines, 2, 12.0, Weight::Regular, 40.0);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'));
    }
}
