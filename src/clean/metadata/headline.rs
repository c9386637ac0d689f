//! Headline: which line names the article.
//!
//! Every line above the body is scored by what headlines are like: their length, that byline and
//! time follow, that the body speaks of the same things, that the page repeats them. The score is
//! linear in [`Feature`]s; the weights are a softmax regression over the candidates of pages whose
//! headline is known (`train headline`), and "no headline" is a candidate with score 0.

#[path = "headline_weights.rs"]
mod weights;

use super::{Head, Line, byline, outline, timestamp, words};
use crate::article::BlockKind;
use crate::clean::captions;

/// How far above the body a headline may stand, in lines.
const ABOVE: usize = 120;

/// How far into the body: standfirsts may look like its beginning.
const BELOW: usize = 8;

/// How many lines of the body are read for its words.
const BODY: usize = 40;

/// How many lines after a headline are searched for byline and time.
const AFTER: usize = 12;

/// What is counted of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it; `features` shows how each is counted")]
pub enum Feature {
    Bias,
    OneWord,
    TwoWords,
    ThreeWords,
    FourWords,
    UpToSeven,
    UpToFourteen,
    UpToTwenty,
    UpToThirty,
    Longer,
    MainHeading,
    SecondHeading,
    OtherHeading,
    TitleClass,
    Linked,
    Declared,
    DeclaredPart,
    FullStop,
    OtherStop,
    Question,
    SmallFirst,
    Picture,
    Repeated,
    PartOfAnother,
    Shared,
    SharedMost,
    Distance,
    Below,
    BylineAfter,
    TimeAfter,
    NameAfter,
    NameNext,
    TitleBefore,
    TitleAfter,
    SentenceAfter,
    Kept,
    MarkedHeadline,
    Capitals,
    Digits,
    Bars,
    FirstLine,
    Job,
    Menu,
    Glued,
    Boxes,
    LongerAfter,
    StandfirstOf,
    RepeatedNear,
    ColonOrQuote,
    FewLines,
    Prose,
    IsTime,
    IsName,
    BelowMore,
    /// Not a feature: how many there are.
    Count,
}

/// How many features a candidate has.
pub const FEATURES: usize = Feature::Count as usize;

/// A line that may be the headline.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its index among the lines.
    pub line: usize,
    /// By [`Feature`].
    pub features: [f32; FEATURES],
}

/// The index in `lines` of the article's headline.
pub fn choose(lines: &[Line], head: &Head) -> Option<usize> {
    let mut best = (0.0, None);
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
    let body = outline::body(lines).unwrap_or_else(|| lines.len().min(AFTER));
    let from = body.saturating_sub(ABOVE);
    let to = (body + BELOW).min(lines.len());
    let context = Context {
        lines,
        head,
        body,
        vocabulary: Vocabulary::of(&lines[body..(body + BODY).min(lines.len())]),
    };
    let signs: Vec<Sign> =
        (from..(to + AFTER).min(lines.len())).map(|i| Sign::of(lines[i].text)).collect();
    (from..to)
        .filter(|&i| signs[i - from] != Sign::Byline && may_be(lines[i].text))
        .map(|i| Candidate { line: i, features: context.features(i, &signs[i - from..]) })
        .collect()
}

fn may_be(text: &str) -> bool {
    (4..=300).contains(&text.len())
        && captions::label(text).is_none()
        && (text.len() <= 130 || !outline::is_prose(text))
        && has_more_letters_than_digits(text)
}

/// A clock or a date in a language that isn't read is no headline.
fn has_more_letters_than_digits(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > text.bytes().filter(u8::is_ascii_digit).count()
}

/// What a line is to a headline above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    /// "By Jane Roe".
    Byline,
    /// A bare name.
    Name,
    /// A date.
    Time,
}

impl Sign {
    fn of(text: &str) -> Self {
        match byline::read(text) {
            Some(byline) if byline.explicit => Sign::Byline,
            _ if timestamp::read(text).is_some() => Sign::Time,
            Some(_) => Sign::Name,
            None => Sign::None,
        }
    }
}

struct Context<'a> {
    lines: &'a [Line<'a>],
    head: &'a Head,
    body: usize,
    vocabulary: Vocabulary,
}

impl Context<'_> {
    /// The features of line `i`; `signs` begins with its own.
    fn features(&self, i: usize, signs: &[Sign]) -> [f32; FEATURES] {
        let mut features = [0.0; FEATURES];
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        let line = &self.lines[i];
        let text = line.text;
        set(Feature::Bias, 1.0);
        let words = text.split_whitespace().count();
        let length = match words {
            0 | 1 => Feature::OneWord,
            2 => Feature::TwoWords,
            3 => Feature::ThreeWords,
            4 => Feature::FourWords,
            5..=7 => Feature::UpToSeven,
            8..=14 => Feature::UpToFourteen,
            15..=20 => Feature::UpToTwenty,
            21..=30 => Feature::UpToThirty,
            _ => Feature::Longer,
        };
        set(length, 1.0);
        match line.hints.heading {
            0 => {}
            1 => set(Feature::MainHeading, 1.0),
            2 => set(Feature::SecondHeading, 1.0),
            _ => set(Feature::OtherHeading, 1.0),
        }
        set(Feature::TitleClass, f32::from(line.hints.headline));
        set(Feature::Linked, f32::from(line.hints.linked));
        let (whole, part) = declared(text, self.head);
        set(Feature::Declared, f32::from(whole));
        set(Feature::DeclaredPart, f32::from(part));
        let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ' ']);
        let stop = end.ends_with('.') && !end.ends_with("...") && !end.ends_with(".S.");
        set(Feature::FullStop, f32::from(stop));
        set(Feature::OtherStop, f32::from(end.ends_with([':', ',', ';', '-', '|'])));
        set(Feature::Question, f32::from(end.ends_with(['?', '!'])));
        set(Feature::SmallFirst, f32::from(text.starts_with(char::is_lowercase)));
        set(Feature::Picture, f32::from(PICTURE.iter().any(|w| text.contains(w))));
        let (same, part, near_same) = repeats(self.lines, i);
        set(Feature::Repeated, f32::from(same));
        set(Feature::PartOfAnother, f32::from(part));
        let share = self.vocabulary.share(text);
        set(Feature::Shared, share);
        set(Feature::SharedMost, f32::from(share >= 0.7));
        let away = self.body.abs_diff(i).min(ABOVE) as f32;
        set(Feature::Distance, libm::logf(1.0 + away));
        set(Feature::Below, f32::from(i >= self.body));
        let near = |sign: Sign| {
            let found = signs.iter().skip(1).take(AFTER).position(|&s| s == sign);
            found.map_or(0.0, |n| 1.0 - n as f32 / AFTER as f32)
        };
        set(Feature::BylineAfter, near(Sign::Byline));
        set(Feature::TimeAfter, near(Sign::Time));
        set(Feature::NameAfter, near(Sign::Name));
        set(Feature::NameNext, f32::from(signs.get(1) == Some(&Sign::Name)));
        let title = |text: &str| {
            let words = text.split_whitespace().count();
            let end = text.trim_end_matches(['"', '”', '’', '\'', ')']);
            (4..=25).contains(&words) && !end.ends_with(['.', ':', ','])
        };
        let before = i.checked_sub(1).and_then(|j| self.lines.get(j));
        let after = self.lines.get(i + 1);
        let about = |text: &str| self.vocabulary.share(text) >= 0.5;
        set(
            Feature::TitleBefore,
            f32::from(before.is_some_and(|l| title(l.text) && about(l.text))),
        );
        set(Feature::TitleAfter, f32::from(after.is_some_and(|l| title(l.text) && about(l.text))));
        let sentence = |text: &str| text.split_whitespace().count() >= 8 && text.ends_with('.');
        set(Feature::SentenceAfter, f32::from(after.is_some_and(|l| sentence(l.text))));
        set(Feature::Kept, f32::from(line.kind.is_some()));
        set(Feature::MarkedHeadline, f32::from(line.kind == Some(BlockKind::Headline)));
        let first = |w: &&str| w.starts_with(char::is_uppercase);
        let capitals = text.split_whitespace().filter(first).count();
        set(Feature::Capitals, capitals as f32 / words.max(1) as f32);
        set(Feature::Digits, f32::from(text.starts_with(|c: char| c.is_ascii_digit())));
        set(Feature::Bars, f32::from(text.contains(['|', '/', '›', '»', '•', '©', '@'])));
        set(Feature::FirstLine, f32::from(i == 0));
        let listed = |list: fn(&str) -> bool| {
            let known = |w: &&str| list(w.trim_matches(|c: char| !c.is_alphanumeric()));
            text.split_whitespace().filter(known).count() as f32 / words.max(1) as f32
        };
        set(Feature::Job, listed(words::is_job));
        set(Feature::Menu, listed(words::is_common));
        let glued = text.as_bytes().windows(2);
        let glued = glued.filter(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase());
        set(Feature::Glued, glued.count().min(3) as f32);
        set(Feature::Boxes, f32::from(text.contains("  ") || text.contains(" \u{a0}")));
        let count = |l: &Line| l.text.split_whitespace().count();
        let longer = |l: &&Line| about(l.text) && count(l) > words && count(l) <= 45;
        set(Feature::LongerAfter, f32::from(after.filter(longer).is_some()));
        let shorter = |l: &&Line| about(l.text) && title(l.text) && count(l) < words;
        set(Feature::StandfirstOf, f32::from(before.filter(shorter).is_some()));
        set(Feature::RepeatedNear, f32::from(near_same));
        set(
            Feature::ColonOrQuote,
            f32::from(text.contains(": ") || text.contains(['‘', '“', '\''])),
        );
        set(Feature::FewLines, f32::from(i <= 3));
        set(Feature::Prose, f32::from(outline::is_prose(text)));
        set(Feature::IsTime, f32::from(signs.first() == Some(&Sign::Time)));
        set(Feature::IsName, f32::from(signs.first() == Some(&Sign::Name)));
        set(Feature::BelowMore, i.saturating_sub(self.body) as f32);
        features
    }
}

/// Words of captions and credits.
const PICTURE: [&str; 6] = ["Photo", "Credit", "Getty", "Image", "AP)", "http"];

/// Whether the page's head declares `text` as the title, and whether as a part of it.
fn declared(text: &str, head: &Head) -> (bool, bool) {
    let is = |declared: &Option<String>| declared.as_deref().is_some_and(|d| d.trim() == text);
    let holds = |declared: &Option<String>| {
        text.len() > 12 && declared.as_deref().is_some_and(|d| d.contains(text))
    };
    (is(&head.headline) || is(&head.title), holds(&head.title) || holds(&head.headline))
}

/// How many lines around a headline may repeat it: trails above, share bars, the page's own title.
const REPEATS: usize = 60;

/// Whether another line near is the same, whether one begins or ends with it, and whether the
/// same is as near as a trail or a share bar is.
fn repeats(lines: &[Line], i: usize) -> (bool, bool, bool) {
    let text = lines[i].text;
    let (mut same, mut part, mut near) = (false, false, false);
    if text.len() < 15 {
        return (same, part, near);
    }
    let from = i.saturating_sub(REPEATS);
    for (j, other) in lines.iter().enumerate().take(i + REPEATS).skip(from) {
        let other = other.text;
        if j == i || other.len() < text.len() {
            continue;
        }
        if other.len() == text.len() {
            let equal = other == text;
            same |= equal;
            near |= equal && j.abs_diff(i) <= 10;
        } else if other.len() < text.len() + 80 {
            part |= other.starts_with(text) || other.ends_with(text);
        }
    }
    (same, part, near)
}

/// The longer words of the body, as sorted hashes.
struct Vocabulary(Vec<u32>);

/// Shortest word that says what a text is about.
const TELLING: usize = 4;

impl Vocabulary {
    fn of(lines: &[Line]) -> Self {
        let mut words: Vec<u32> = lines
            .iter()
            .filter(|l| l.text.len() >= 60)
            .flat_map(|l| telling(l.text))
            .take(1500)
            .collect();
        words.sort_unstable();
        words.dedup();
        Vocabulary(words)
    }

    /// The share of the telling words of `text` that the body has.
    fn share(&self, text: &str) -> f32 {
        let (mut all, mut known) = (0, 0);
        for word in telling(text) {
            all += 1;
            known += usize::from(self.0.binary_search(&word).is_ok());
        }
        // Of one or two words the share says little.
        known as f32 / (all.max(3)) as f32
    }
}

/// Hashes of the words of four letters or more, in small letters, without a plural s.
fn telling(text: &str) -> impl Iterator<Item = u32> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| {
            w.len() >= TELLING || (w.len() >= 2 && w.bytes().all(|b| b.is_ascii_uppercase()))
        })
        .map(|w| {
            let w = w.strip_suffix('s').unwrap_or(w);
            w.bytes().fold(0x811c_9dc5, |hash: u32, b| {
                (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
            })
        })
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
