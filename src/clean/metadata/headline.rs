//! Headline: which line names the article.
//!
//! Every line above the body is scored by what headlines are like (their length, that byline and
//! time follow, that the body speaks of the same things, that the page repeats them) and the best
//! is taken. The weights were set by hand on pages whose headline is known.

use super::{Head, Line, byline, outline, timestamp};
use crate::article::BlockKind;

/// How far above the body a headline may stand, in lines.
const ABOVE: usize = 90;

/// How far into the body: standfirsts may look like its beginning.
const BELOW: usize = 3;

/// How many lines of the body are read for its words.
const BODY: usize = 40;

/// The least score of a headline.
const LEAST: f32 = 2.0;

/// The index in `lines` of the article's headline.
pub fn choose(lines: &[Line], head: &Head) -> Option<usize> {
    let body = outline::body(lines)?;
    let from = body.saturating_sub(ABOVE);
    let to = (body + BELOW).min(lines.len());
    let vocabulary = Vocabulary::of(&lines[body..(body + BODY).min(lines.len())]);
    let signs: Vec<Sign> =
        (from..(to + 12).min(lines.len())).map(|i| Sign::of(lines[i].text)).collect();
    let mut best: Option<(f32, usize)> = None;
    for i in from..to {
        if signs[i - from] != Sign::None
            || lines[i].text.len() > 300
            || outline::is_prose(lines[i].text)
        {
            continue;
        }
        let score = score(lines, i, body, &vocabulary, head) + followed(&signs[i - from + 1..]);
        if score >= LEAST && best.is_none_or(|(old, _)| score > old) {
            best = Some((score, i));
        }
    }
    best.map(|(_, i)| i)
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

/// What byline and time soon after a line add to it: more, the nearer.
fn followed(after: &[Sign]) -> f32 {
    let near = |sign: Sign, weight: f32| {
        after
            .iter()
            .take(12)
            .position(|&s| s == sign)
            .map_or(0.0, |n| weight * (1.0 - 0.06 * n as f32))
    };
    near(Sign::Byline, 3.0) + near(Sign::Time, 2.0) + near(Sign::Name, 1.0)
}

fn score(lines: &[Line], i: usize, body: usize, vocabulary: &Vocabulary, head: &Head) -> f32 {
    let line = &lines[i];
    let text = line.text;
    let words = text.split_whitespace().count();
    let mut score = match words {
        0 | 1 => -6.0,
        2 => -2.5,
        3 => -0.5,
        4 => 1.0,
        5..=20 => 2.0,
        21..=28 => 0.0,
        _ => -4.0,
    };
    score += match line.hints.heading {
        1 => 5.0,
        2 => 1.0,
        0 => 0.0,
        _ => -1.0,
    };
    score += if line.hints.headline { 1.5 } else { 0.0 };
    score -= if line.hints.linked { 1.5 } else { 0.0 };
    score += declared(text, head);
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')']);
    if end.ends_with('.') && !end.ends_with("...") && !end.ends_with("U.S.") {
        score -= 2.0;
    } else if end.ends_with([':', ',', ';', '-', '|']) {
        score -= 3.0;
    }
    if !text.starts_with(|c: char| {
        c.is_uppercase()
            || c.is_ascii_digit()
            || "\"'“‘¿¡$£€[(@#".contains(c)
            || (!c.is_lowercase() && c.is_alphabetic())
    }) {
        score -= 1.5;
    }
    if ["Photo", "Credit", "Getty", "Image", "©", "http"].iter().any(|w| text.contains(w)) {
        score -= 3.0;
    }
    let (same, prefix) = repeats(lines, i);
    score += if same { 0.8 } else { 0.0 } + if prefix { 1.0 } else { 0.0 };
    score += 5.0 * vocabulary.share(text);
    let away = body.abs_diff(i) as f32;
    score -= 0.05 * away.min(60.0) + if i > body { 1.0 } else { 0.0 };
    if line.kind == Some(BlockKind::Headline) {
        score += 3.0;
    }
    score
}

/// What the page's head says of `text` as a headline.
fn declared(text: &str, head: &Head) -> f32 {
    let is = |declared: &Option<String>| declared.as_deref().is_some_and(|d| d.trim() == text);
    let begins = |declared: &Option<String>| {
        text.len() > 12 && declared.as_deref().is_some_and(|d| d.contains(text))
    };
    if is(&head.headline) || is(&head.title) {
        6.0
    } else if begins(&head.title) || begins(&head.headline) {
        4.0
    } else {
        0.0
    }
}

/// How many lines around a headline may repeat it: trails above, share bars, the page's own title.
const REPEATS: usize = 60;

/// Whether another line near is the same, and whether one begins or ends with it.
fn repeats(lines: &[Line], i: usize) -> (bool, bool) {
    let text = lines[i].text;
    if text.len() < 15 {
        return (false, false);
    }
    let (mut same, mut part) = (false, false);
    let from = i.saturating_sub(REPEATS);
    for (j, other) in lines.iter().enumerate().take(i + REPEATS).skip(from) {
        let other = other.text;
        if j == i || other.len() < text.len() {
            continue;
        }
        if other.len() == text.len() {
            same |= other == text;
        } else if other.len() < text.len() + 80 {
            part |= other.starts_with(text) || other.ends_with(text);
        }
    }
    (same, part)
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
