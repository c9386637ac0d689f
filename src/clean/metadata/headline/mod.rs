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
use features::{BESIDE, CLOSE, Context, most};
pub use features::{FEATURES, Feature};
use std::ops::Range;
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
///
/// From the body up: the headline is mostly near, and of the lines above it few are looked at further
/// than tells that they can't be better.
pub fn choose(lines: &[Line], head: &Head) -> Option<usize> {
    const MOST_CLOSE: f32 = most(CLOSE, weights::WEIGHTS);
    const MOST_MORE: f32 = MOST_CLOSE + most(BESIDE, weights::WEIGHTS);
    let (context, near) = surroundings(lines, head);
    let mut best = (NONE, None);
    for i in near.rev() {
        let may_win =
            |features: &[f32; FEATURES], more| score(features) + more + ROUNDING >= best.0;
        let mut features = context.glance(i);
        if !may_win(&features, MOST_MORE) || !is_candidate(&context, lines, i) {
            continue;
        }
        context.look_around(i, &mut features);
        if !may_win(&features, MOST_CLOSE) {
            continue;
        }
        context.look_closely(i, &mut features);
        let mut score = score(&features);
        if lines.get(i + 1).is_some_and(|below| captions::opens_with_credit(below.text)) {
            score -= CREDITED;
        }
        // Of equals the first.
        if score > best.0 || score == best.0 && best.1.is_some() {
            best = (score, Some(i));
        }
    }
    best.1
}

/// What a credit on the line below takes off: such a line is mostly a caption. On the pages that the
/// weights are fitted to it is too rare to get one.
const CREDITED: f32 = 1.5;

/// More than sums of the same numbers in another order differ by.
const ROUNDING: f32 = 0.01;

fn score(features: &[f32; FEATURES]) -> f32 {
    features.iter().zip(weights::WEIGHTS).map(|(f, w)| f * w).sum()
}

/// The lines that may be the headline, with what is counted of them.
pub fn candidates(lines: &[Line], head: &Head) -> Vec<Candidate> {
    let (context, near) = surroundings(lines, head);
    near.filter(|&i| is_candidate(&context, lines, i))
        .map(|line| Candidate { line, features: context.features(line) })
        .collect()
}

/// The lines around the beginning of the body, and which of them may be the headline.
fn surroundings<'a>(lines: &'a [Line], head: &'a Head) -> (Context<'a>, Range<usize>) {
    let body = outline::body(lines).unwrap_or_else(|| lines.len().min(AROUND));
    let near = body.saturating_sub(ABOVE)..(body + BELOW).min(lines.len());
    (Context::of(lines, head, body, near.clone()), near)
}

fn is_candidate(context: &Context, lines: &[Line], i: usize) -> bool {
    let line = &lines[i];
    let kept = line.kind == Some(BlockKind::Paragraph);
    let paragraph = (context.is_below(i) && line.is_prose()) || (kept && context.is_sentence(i));
    let labelled = i > 0 && is_label(lines[i - 1].text);
    !paragraph && !labelled && may_be(line) && !context.is_byline(i)
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
    // One pass for all of them, by their first two letters.
    bytes.windows(2).enumerate().any(|(at, first)| {
        matches!(first, b"AP" | b"Cr" | b"Ge" | b"Ph")
            && CREDITS.iter().any(|credit| bytes[at..].starts_with(credit.as_bytes()))
    })
}

/// A clock or a date in a language that isn't read is no headline.
fn has_more_letters_than_digits(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    // Most letters are of ASCII.
    text.bytes().filter(u8::is_ascii_alphabetic).count() > digits
        || text.chars().filter(|c| c.is_alphabetic()).nth(digits).is_some()
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
    fn the_choice_is_the_best_of_all_candidates() {
        let above = ["Home", "News | Sport", "Farewell to the fleet", "By Ida Voss", "12 May 2020"];
        for skipped in 0..above.len() {
            let lines: Vec<Line> = above[skipped..]
                .iter()
                .chain(&["Council ferries sold in spring vote", above[skipped]])
                .chain(&BODY_LINES)
                .map(|&text| Line { text, ..Line::default() })
                .collect();
            let mut best = (NONE, None);
            for Candidate { line, features } in candidates(&lines, &Head::default()) {
                if score(&features) > best.0 {
                    best = (score(&features), Some(line));
                }
            }
            assert_eq!(choose(&lines, &Head::default()), best.1);
        }
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
