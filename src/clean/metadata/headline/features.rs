//! What is counted of a line that may be the headline.

use super::{ABOVE, AROUND};
use crate::clean::any_case::bare;
use crate::clean::metadata::topic::Topic;
use crate::clean::metadata::{Head, Line, words};
use std::ops::Range;

/// How many lines of the body are read for its words, and how many bytes of them.
const BODY: usize = 40;
const BODY_BYTES: usize = 4000;

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
    RepeatedNear,
    PartOfAnother,
    Shared,
    SharedMost,
    Distance,
    Below,
    BelowMore,
    BylineAfter,
    TimeAfter,
    NameAfter,
    NameNext,
    TitleBefore,
    TitleAfter,
    SentenceAfter,
    LongerAfter,
    StandfirstOf,
    Capitals,
    Digits,
    Bars,
    FirstLine,
    FewLines,
    Job,
    Menu,
    Glued,
    Boxes,
    ColonOrQuote,
    Prose,
    IsTime,
    IsName,
    /// Not a feature: how many there are.
    Count,
}

/// How many features a candidate has.
pub const FEATURES: usize = Feature::Count as usize;

/// What a line is to a headline near it.
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
    fn of(line: &Line) -> Self {
        match line.byline() {
            Some(byline) if byline.explicit => Sign::Byline,
            _ if line.is_time() => Sign::Time,
            Some(_) => Sign::Name,
            None => Sign::None,
        }
    }
}

/// How a line looks, told in one pass over its words.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    words: u32,
    /// The share of the telling words that the body has.
    share: f32,
    /// It ends in a full stop.
    stop: bool,
    /// It has the length of a title, and no title's ending is wrong.
    title: bool,
}

/// Longer lines are looked at no closer: bytes.
const LONG: usize = 400;

impl Look {
    fn of(text: &str, topic: &Topic) -> Self {
        let mut look = Look { stop: text.ends_with('.'), ..Look::default() };
        if text.len() > LONG {
            return Look { words: LONG as u32 / 6, ..look };
        }
        look.words = text.split_whitespace().count() as u32;
        let (known, all) = topic.shared(text);
        // Of one or two words the share says little.
        look.share = known as f32 / all.max(3) as f32;
        let end = text.trim_end_matches(['"', '”', '’', '\'', ')']);
        look.title = (4..=25).contains(&look.words) && !end.ends_with(['.', ':', ',']);
        look
    }

    /// Whether it is a title that speaks of what the body speaks of.
    fn is_about(&self) -> bool {
        self.title && self.share >= 0.5
    }
}

/// The lines around the candidates.
pub(super) struct Context<'a> {
    lines: &'a [Line<'a>],
    head: &'a Head,
    /// In bytes, of all lines.
    lengths: Vec<u32>,
    body: usize,
    /// The line that `looks` begin with.
    from: usize,
    looks: Vec<Look>,
}

/// Words of a kept line that with a full stop is a paragraph's.
const SENTENCE: u32 = 10;

impl<'a> Context<'a> {
    /// Looks at the lines `near` the body, which begins at line `body`.
    pub fn of(lines: &'a [Line], head: &'a Head, body: usize, near: Range<usize>) -> Self {
        let text = &lines[body..(body + BODY).min(lines.len())];
        let topic = Topic::of(text, BODY_BYTES);
        let Range { start: from, end: to } = near;
        // One more, which stands after the last candidate.
        let looks = lines[from..(to + 1).min(lines.len())].iter();
        let looks = looks.map(|l| Look::of(l.text, &topic)).collect();
        let lengths = lines.iter().map(|l| l.text.len() as u32).collect();
        Context { lines, head, lengths, body, from, looks }
    }

    /// Whether line `i` is the body's first or stands below it.
    pub fn is_below(&self, i: usize) -> bool {
        i >= self.body
    }

    /// Whether line `i` says that it is a byline.
    pub fn is_byline(&self, i: usize) -> bool {
        self.sign(i) == Sign::Byline
    }

    /// Whether line `i` has the length and the full stop of a sentence.
    pub fn is_sentence(&self, i: usize) -> bool {
        let look = &self.looks[i - self.from];
        look.stop && look.words >= SENTENCE
    }

    /// The features of line `i`.
    pub fn features(&self, i: usize) -> [f32; FEATURES] {
        let mut features = self.glance(i);
        self.look_around(i, &mut features);
        self.look_closely(i, &mut features);
        features
    }

    /// What costs little to tell of line `i`.
    pub fn glance(&self, i: usize) -> [f32; FEATURES] {
        let mut features = [0.0; FEATURES];
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        let line = &self.lines[i];
        let text = line.text;
        let here = i - self.from;
        let look = &self.looks[here];
        set(Feature::Bias, 1.0);
        let words = look.words;
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
        set(Feature::MainHeading, f32::from(line.hints.heading == 1));
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
        set(Feature::Shared, look.share);
        set(Feature::SharedMost, f32::from(look.share >= 0.7));
        let away = self.body.abs_diff(i).min(ABOVE) as f32;
        set(Feature::Distance, libm::logf(1.0 + away));
        set(Feature::Below, f32::from(i >= self.body));
        set(Feature::BelowMore, i.saturating_sub(self.body) as f32);
        let last = here.checked_sub(1).and_then(|j| self.looks.get(j)).copied().unwrap_or_default();
        let next = self.looks.get(here + 1).copied().unwrap_or_default();
        set(Feature::TitleBefore, f32::from(last.is_about()));
        set(Feature::TitleAfter, f32::from(next.is_about()));
        set(Feature::SentenceAfter, f32::from(next.words >= 8 && next.stop));
        let longer = next.share >= 0.5 && next.words > words && next.words <= 45;
        set(Feature::LongerAfter, f32::from(longer));
        set(Feature::StandfirstOf, f32::from(last.is_about() && last.words < words));
        set(Feature::Digits, f32::from(text.starts_with(|c: char| c.is_ascii_digit())));
        set(Feature::FirstLine, f32::from(i == 0));
        set(Feature::FewLines, f32::from(i <= 3));
        set(Feature::Prose, f32::from(line.is_prose()));
        features
    }

    /// Adds what the signs of line `i` and of those after it tell ([`BESIDE`]).
    pub fn look_around(&self, i: usize, features: &mut [f32; FEATURES]) {
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        let sign = self.sign(i);
        set(Feature::IsTime, f32::from(sign == Sign::Time));
        set(Feature::IsName, f32::from(sign == Sign::Name));
        for (n, line) in self.lines[i + 1..].iter().take(AROUND).enumerate().rev() {
            let feature = match Sign::of(line) {
                Sign::Byline => Feature::BylineAfter,
                Sign::Time => Feature::TimeAfter,
                Sign::Name => Feature::NameAfter,
                Sign::None => continue,
            };
            // The nearest is set last.
            set(feature, 1.0 - n as f32 / AROUND as f32);
        }
        set(Feature::NameNext, f32::from(self.sign(i + 1) == Sign::Name));
    }

    /// Adds what the words and marks of line `i` and its copies tell ([`CLOSE`]).
    pub fn look_closely(&self, i: usize, features: &mut [f32; FEATURES]) {
        let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
        let text = self.lines[i].text;
        let repeats = Repeats::of(self.lines, &self.lengths, i);
        set(Feature::Repeated, f32::from(repeats.same));
        set(Feature::RepeatedNear, f32::from(repeats.same_near));
        set(Feature::PartOfAnother, f32::from(repeats.part));
        let (mut capitals, mut jobs, mut menu) = (0, 0, 0);
        for word in text.split_whitespace() {
            capitals += u32::from(word.starts_with(char::is_uppercase));
            let word = bare(word);
            jobs += u32::from(words::is_job(word));
            menu += u32::from(words::is_common(word));
        }
        let words = self.looks[i - self.from].words;
        let share = |count: u32| count as f32 / words.max(1) as f32;
        set(Feature::Capitals, share(capitals));
        set(Feature::Job, share(jobs));
        set(Feature::Menu, share(menu));
        let marks = Marks::of(text);
        set(Feature::Boxes, f32::from(marks.boxes));
        set(Feature::Picture, f32::from(marks.picture));
        set(Feature::Bars, f32::from(marks.bars));
        set(Feature::Glued, marks.glued.min(MOST_GLUED) as f32);
        set(Feature::ColonOrQuote, f32::from(marks.colon_or_quote));
    }

    fn sign(&self, i: usize) -> Sign {
        self.lines.get(i).map_or(Sign::None, Sign::of)
    }
}

/// The features that [`Context::look_around`] adds, each from 0 to 1.
pub(super) const BESIDE: &[Feature] = &[
    Feature::BylineAfter,
    Feature::TimeAfter,
    Feature::NameAfter,
    Feature::NameNext,
    Feature::IsTime,
    Feature::IsName,
];

/// The features that [`Context::look_closely`] adds, each from 0 to 1 but for [`Feature::Glued`].
pub(super) const CLOSE: &[Feature] = &[
    Feature::Repeated,
    Feature::RepeatedNear,
    Feature::PartOfAnother,
    Feature::Capitals,
    Feature::Job,
    Feature::Menu,
    Feature::Boxes,
    Feature::Picture,
    Feature::Bars,
    Feature::Glued,
    Feature::ColonOrQuote,
];

/// More words that are glued together are counted as so many.
const MOST_GLUED: u32 = 3;

/// The most that these features can add to a score.
pub(super) const fn most(features: &[Feature], weights: &[f32]) -> f32 {
    let (mut most, mut at) = (0.0, 0);
    while at < features.len() {
        let weight = weights[features[at] as usize];
        let times = if matches!(features[at], Feature::Glued) { MOST_GLUED as f32 } else { 1.0 };
        if weight > 0.0 {
            most += weight * times;
        }
        at += 1;
    }
    most
}

/// What one look at the bytes of a line finds.
#[derive(Debug, Default)]
struct Marks {
    picture: bool,
    bars: bool,
    glued: u32,
    colon_or_quote: bool,
    boxes: bool,
}

/// Words of captions and credits.
const PICTURE: [&str; 6] = ["Photo", "Credit", "Getty", "Image", "AP)", "http"];

impl Marks {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Marks::default();
        let mut small = false;
        for (at, &byte) in bytes.iter().enumerate() {
            // Most bytes are small letters.
            if byte.is_ascii_lowercase() && byte != b'h' {
                small = true;
                continue;
            }
            marks.glued += u32::from(small && byte.is_ascii_uppercase());
            small = byte == b'h';
            match byte {
                b'P' | b'C' | b'G' | b'I' | b'A' | b'h' => {
                    let is = |word: &&str| {
                        word.as_bytes()[0] == byte && bytes[at..].starts_with(word.as_bytes())
                    };
                    marks.picture |= PICTURE.iter().any(is);
                }
                // Two spaces, the second perhaps one that doesn't break: boxes side by side.
                b' ' => {
                    marks.boxes |= matches!(bytes[at + 1..], [b' ', ..] | [0xC2, 0xA0, ..]);
                }
                b'|' | b'/' | b'@' => marks.bars = true,
                b':' => marks.colon_or_quote |= bytes.get(at + 1) == Some(&b' '),
                b'\'' => marks.colon_or_quote = true,
                0xC2 | 0xE2 => match text[at..].chars().next() {
                    Some('›' | '»' | '•' | '©') => marks.bars = true,
                    Some('‘' | '“') => marks.colon_or_quote = true,
                    _ => {}
                },
                _ => {}
            }
        }
        marks
    }
}

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

/// How other lines near repeat a line.
#[derive(Debug, Default)]
struct Repeats {
    /// One is the same.
    same: bool,
    /// One is the same and as near as a trail or a share bar is.
    same_near: bool,
    /// One begins or ends with it.
    part: bool,
}

impl Repeats {
    /// Of line `i` among `lines` of these `lengths`.
    fn of(lines: &[Line], lengths: &[u32], i: usize) -> Self {
        let text = lines[i].text;
        let mut repeats = Repeats::default();
        if text.len() < REPEATED {
            return repeats;
        }
        let from = i.saturating_sub(REPEATS);
        let near = lengths.iter().zip(0..).take(i + REPEATS).skip(from);
        // Most lines are shorter or much longer.
        let least = text.len() as u32;
        for (_, j) in near.filter(|&(&long, j)| long.wrapping_sub(least) < REST && j != i) {
            let other = lines[j].text;
            if other.len() == text.len() {
                let same = other == text;
                repeats.same |= same;
                repeats.same_near |= same && j.abs_diff(i) <= 10;
            } else {
                repeats.part |= other.starts_with(text) || other.ends_with(text);
            }
        }
        repeats
    }
}

/// Shortest line whose repetition says anything, and the most that a longer line may add: bytes.
const REPEATED: usize = 15;
const REST: u32 = 80;
