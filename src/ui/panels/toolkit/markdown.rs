//! Markdown as a page: headings, lists, emphasis. Links are shown, not opened; pictures and HTML stay words.

use egui::{RichText, Ui, text::LayoutJob};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::ui::theme;

pub(super) fn ui(ui: &mut Ui, text: &str) {
    let mut block = Block::default();
    for event in Parser::new(text) {
        match event {
            Event::Start(tag) => block.start(ui, &tag),
            Event::End(tag) => block.end(ui, tag),
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => {
                block.push(ui, &words);
            }
            Event::SoftBreak => block.push(ui, " "),
            Event::HardBreak => block.push(ui, "\n"),
            Event::Rule => {
                block.flush(ui);
                ui.separator();
            }
            _ => (),
        }
    }
    block.flush(ui);
}

/// A paragraph, a heading or a point of a list while it is read.
#[derive(Default)]
struct Block {
    job: LayoutJob,
    heading: Option<HeadingLevel>,
    is_bold: bool,
    is_emphasis: bool,
    /// The lists one is in: the number of the next point, where they are numbered.
    lists: Vec<Option<u64>>,
}

impl Block {
    fn start(&mut self, ui: &mut Ui, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush(ui);
                self.heading = Some(*level);
            }
            Tag::Strong => self.is_bold = true,
            Tag::Emphasis => self.is_emphasis = true,
            Tag::List(first) => {
                self.flush(ui);
                self.lists.push(*first);
            }
            Tag::Item => {
                self.flush(ui);
                let indent = "    ".repeat(self.lists.len().saturating_sub(1));
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{indent}{}. ", *number - 1)
                    }
                    _ => format!("{indent}• "),
                };
                self.push(ui, &mark);
            }
            _ => (),
        }
    }

    fn end(&mut self, ui: &mut Ui, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.is_bold = false,
            TagEnd::Emphasis => self.is_emphasis = false,
            TagEnd::Heading(_) => {
                self.flush(ui);
                self.heading = None;
            }
            TagEnd::List(_) => {
                self.flush(ui);
                self.lists.pop();
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.flush(ui),
            _ => (),
        }
    }

    fn push(&mut self, ui: &Ui, words: &str) {
        let text = match self.heading {
            Some(HeadingLevel::H1) => theme::title(words),
            Some(_) => theme::card_title(words),
            None if self.is_bold => theme::semibold(words),
            None => theme::body(words),
        };
        let text: RichText = if self.is_emphasis { text.italics() } else { text };
        let text = text.color(theme::palette(ui).text);
        text.append_to(
            &mut self.job,
            ui.style(),
            egui::FontSelection::Default,
            egui::Align::Center,
        );
    }

    fn flush(&mut self, ui: &mut Ui) {
        if !self.job.text.is_empty() {
            ui.label(std::mem::take(&mut self.job));
        }
    }
}
