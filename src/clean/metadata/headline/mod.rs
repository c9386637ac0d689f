//! Headline: which line names the article.
//!
//! Every line above the body is scored by what headlines are like: their length, that byline and
//! time follow, that the body speaks of the same things, that the page repeats them. The score is
//! linear in [`Feature`]s; the weights are a softmax regression over the candidates of pages whose
//! headline is known (`train headline`), and "no headline" is a candidate with score 0.

mod features;
mod weights;
mod wording;

use super::{Head, Line, outline};
use crate::article::BlockKind;
use crate::clean::any_case::is_one_of;
use crate::clean::captions;
use features::Context;
pub use features::{FEATURES, Feature};
pub use wording::wording;

/// How far above the body a headline may stand, in lines.
const ABOVE: usize = 120;

/// How far into the body: standfirsts may look like its beginning.
const BELOW: usize = 8;

/// How many lines around a headline are searched for byline and time.
const AROUND: usize = 12;

/// A line that may be the headline.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its index among the lines.
    pub line: usize,
    /// By [`Feature`].
    pub features: [f32; FEATURES],
}

/// The score of "no headline".
pub const NONE: f32 = 0.0;

/// The index in `lines` of the article's headline.
pub fn choose(lines: &[Line], head: &Head) -> Option<usize> {
    let mut best = (NONE, None);
    for candidate in candidates(lines, head) {
        let score: f32 = candidate.features.iter().zip(weights::WEIGHTS).map(|(f, w)| f * w).sum();
        if score > best.0 {
            best = (score, Some(candidate.line));
        }
    }
    best.1
}

/// The lines that may be the headline, with what is counted of them.
pub fn candidates(lines: &[Line], head: &Head) -> Vec<Candidate> {
    let body = outline::body(lines).unwrap_or_else(|| lines.len().min(AROUND));
    let from = body.saturating_sub(ABOVE);
    let to = (body + BELOW).min(lines.len());
    let context = Context::of(lines, head, body, from..to);
    let mut found: Vec<Candidate> = Vec::new();
    for (i, line) in lines.iter().enumerate().take(to).skip(from) {
        let kept = line.kind == Some(BlockKind::Paragraph);
        let paragraph = (i >= body && line.is_prose()) || (kept && context.is_sentence(i));
        let labelled = i > 0 && is_label(lines[i - 1].text);
        if !context.is_byline(i) && !paragraph && !labelled && may_be(line) {
            found.push(Candidate { line: i, features: context.features(i) });
        }
    }
    found
}

/// What stands above the titles of other stories.
const OTHERS: &[&str] =
    &["top story", "top stories", "most popular", "most read", "read next", "up next"];

/// Whether the line below `text` is another story's title, or a caption.
fn is_label(text: &str) -> bool {
    is_one_of(text.trim_end_matches(':'), OTHERS) || captions::label_alone(text).is_some()
}

/// What a picture's credit says and no headline does.
const CREDITS: [&str; 4] = ["Photo:", "Credit:", "AP Photo", "Getty Images"];

fn may_be(line: &Line) -> bool {
    let text = line.text;
    (4..=300).contains(&text.len())
        && captions::label(text).is_none()
        && !is_credited(text)
        && !is_description(text)
        && (text.len() <= 130 || !line.is_prose())
        && has_more_letters_than_digits(text)
}

/// "a ferry at dusk": a headline doesn't begin with a small article.
fn is_description(text: &str) -> bool {
    ["a ", "an ", "the "].iter().any(|article| text.starts_with(article))
}

fn is_credited(text: &str) -> bool {
    let bytes = text.as_bytes();
    // One pass for all of them, by their first letters.
    bytes.iter().enumerate().any(|(at, first)| {
        matches!(first, b'A' | b'C' | b'G' | b'P')
            && CREDITS.iter().any(|credit| bytes[at..].starts_with(credit.as_bytes()))
    })
}

/// A clock or a date in a language that isn't read is no headline.
fn has_more_letters_than_digits(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.chars().filter(|c| c.is_alphabetic()).nth(digits).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY_LINES: [&str; 3] = [
        "The harbour council voted on Tuesday to sell the two oldest ferries of the fleet, in spite of the protests of the islanders.",
        "The ferries have carried passengers to the islands since the war, and the council says that the repairs cost more than the crossing earns.",
        "The sale is to be completed in spring, and the islanders have asked the court to stop it and to hear them before the council signs.",
    ];

    fn chosen(above: &[&'static str]) -> Option<&'static str> {
        let lines: Vec<Line> =
            above.iter().chain(&BODY_LINES).map(|&text| Line { text, ..Line::default() }).collect();
        choose(&lines, &Head::default()).map(|i| above.get(i).copied().unwrap_or("body"))
    }

    #[test]
    fn the_line_that_the_body_speaks_of() {
        let menu = ["Home", "News", "Sign in", "Bakery wins prize for the longest loaf in town"];
        let article = [
            "Local politics",
            "Council votes to sell its oldest ferries",
            "By Jane Roe",
            "12 May 2020",
        ];
        let page: Vec<_> = menu.iter().chain(&article).copied().collect();
        assert_eq!(chosen(&page), Some("Council votes to sell its oldest ferries"));
    }

    #[test]
    fn neither_another_story_nor_a_description() {
        let page = [
            "Top story",
            "Ferries of the council are late again, islanders say",
            "Local politics",
            "a ferry of the council fleet leaves for the islands",
            "Council votes to sell its oldest ferries",
            "By Jane Roe",
            "12 May 2020",
            "Image caption,",
            "Jane Roe on a ferry of the council fleet",
        ];
        assert_eq!(chosen(&page), Some("Council votes to sell its oldest ferries"));
    }

    #[test]
    fn none_where_there_is_none() {
        assert_eq!(chosen(&[]), None);
        assert_eq!(chosen(&["Sign in", "12 May 2020"]), None);
        assert_eq!(choose(&[], &Head::default()), None);
    }

    #[test]
    fn a_main_heading_wins() {
        let lines: Vec<Line> = ["Council ferries sold in spring vote", "Farewell to the fleet"]
            .iter()
            .enumerate()
            .map(|(i, text)| Line {
                text,
                hints: super::super::Hints { heading: i as u8, ..Default::default() },
                ..Line::default()
            })
            .chain(BODY_LINES.iter().map(|text| Line { text, ..Line::default() }))
            .collect();
        assert_eq!(choose(&lines, &Head::default()), Some(1));
    }
}
