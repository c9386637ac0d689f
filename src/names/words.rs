//! What the chain knows of each word before it looks at its neighbours: hashes, case, lists, and
//! which stretches of the text are worth reading at all.

use super::gazetteer::{Classes, Gazetteer, HEADS};
use super::hash::{Hasher, hash_lower, mix};
use crate::segment::{Case, Document, Token, TokenKind};
use crate::words::{Words, words};
use std::ops::{Deref, Range};

/// How a sentence is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Casing {
    /// Capitals tell names.
    Sentence = 0,
    /// "Rain Stops Play in Final".
    Title = 1,
    /// "RAIN STOPS PLAY".
    Upper = 2,
}

/// A word's own properties: twelve bytes, of which a long text has millions. What is asked of few
/// words is read from the text again ([`exact`], [`shape`]).
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Hash in lower case.
    pub lower: u32,
    /// What the lists say of the word alone.
    pub classes: Classes,
    /// Its place in the longest listed phrase it is in: first, within, last; 0 where it is in none.
    pub place: u8,
    /// Its sentence's casing.
    pub casing: Casing,
    /// Whether it may begin a name by its case.
    pub hot: bool,
    /// Begins a sentence, a quotation or what follows a colon.
    pub opens: bool,
}

/// The words of a document.
#[derive(Debug, Default)]
pub struct WordTable {
    all: Vec<Word>,
    /// What the lists say of the phrases, by the token that each begins with.
    phrases: Vec<(u32, Classes)>,
}

impl Deref for WordTable {
    type Target = [Word];

    fn deref(&self) -> &[Word] {
        &self.all
    }
}

impl WordTable {
    /// What the lists say of the longest listed phrase that word `i` is in, and its place there.
    pub fn phrase(&self, i: usize) -> (Classes, u8) {
        match self.all[i].place {
            0 => (Classes::default(), 0),
            place => {
                let next = self.phrases.partition_point(|&(first, _)| first as usize <= i);
                let phrase = next.checked_sub(1).and_then(|at| self.phrases.get(at));
                (phrase.map_or(Classes::default(), |&(_, classes)| classes), place)
            }
        }
    }
}

/// Longest listed phrase, in tokens.
pub const LONGEST_PHRASE: usize = 6;

/// Hashes and classes of every token.
pub fn words(document: &Document, gazetteer: &Gazetteer) -> WordTable {
    let mut words =
        WordTable { all: Vec::with_capacity(document.tokens.len()), phrases: Vec::new() };
    for sentence in &document.sentences {
        let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let tokens = &document.tokens[range.clone()];
        let casing = casing(tokens);
        let mut opens = true;
        for (i, token) in range.clone().zip(tokens) {
            let text = document.word(i);
            let hot = match token.kind {
                TokenKind::Word => matches!(token.case, Case::Title | Case::Upper | Case::Mixed),
                TokenKind::Number | TokenKind::Mark => false,
            };
            let lower = hash_lower(text);
            words.all.push(Word {
                lower,
                classes: if hot || token.kind == TokenKind::Word {
                    gazetteer.classes(mix(0, lower))
                } else {
                    Classes::default()
                },
                place: 0,
                casing,
                hot,
                opens,
            });
            opens = (opens && token.kind == TokenKind::Mark)
                || matches!(text, ":" | "\"" | "“" | "‘" | "«");
        }
        phrases(&mut words, range, gazetteer);
    }
    words
}

/// Marks the longest listed phrases of a sentence, from left to right.
fn phrases(all: &mut WordTable, sentence: Range<usize>, gazetteer: &Gazetteer) {
    let begin = sentence.start;
    let words = &mut all.all[sentence];
    let mut at = 0;
    while at < words.len() {
        let mut found = 0;
        if words[at].hot {
            let mut hash = mix(0, words[at].lower);
            let mut classes = Classes::default();
            for length in 2..=LONGEST_PHRASE.min(words.len() - at) {
                hash = mix(hash, words[at + length - 1].lower);
                if !words[at + length - 1].hot {
                    continue;
                }
                let here = gazetteer.classes(hash);
                if !here.is_empty() {
                    (found, classes) = (length, here);
                }
            }
            for (n, word) in words[at..at + found].iter_mut().enumerate() {
                word.place = if n == 0 { 1 } else { 2 + u8::from(n + 1 == found) };
            }
            if found > 0 {
                all.phrases.push(((begin + at) as u32, classes));
            }
        }
        at += found.max(1);
    }
}

/// Whether a sentence is written as a title or in capitals. Short words say nothing.
fn casing(tokens: &[Token]) -> Casing {
    let (mut lower, mut title, mut upper, mut small) = (0, 0, 0, 0);
    for token in tokens.iter().filter(|t| t.kind == TokenKind::Word) {
        let long = token.span.len() > 3;
        match token.case {
            Case::Lower if long => lower += 1,
            Case::Lower => small += 1,
            Case::Title | Case::Mixed if long => title += 1,
            Case::Upper => upper += 1,
            _ => {}
        }
    }
    let capitals = title + upper;
    if upper >= 3 && title == 0 && lower == 0 && small == 0 {
        Casing::Upper
    } else if capitals >= 4 && capitals >= 6 * lower {
        Casing::Title
    } else {
        Casing::Sentence
    }
}

/// The hash of a word as written, or with only its first letter large in a sentence of capitals.
pub fn exact(text: &str, casing: Casing) -> u32 {
    let mut hasher = Hasher::new();
    let mut first = true;
    for c in text.chars() {
        let c = match c {
            '’' | 'ʼ' => '\'',
            c if casing == Casing::Upper && !first => super::hash::lower(c),
            c => c,
        };
        hasher.push(c as u32);
        first = false;
    }
    mix(hasher.finish(), 1)
}

/// The hash of a word's shape ("Xx", "XX", "d", "x-"): classes of characters, runs cut to two.
pub fn shape(text: &str) -> u32 {
    let mut hasher = Hasher::new();
    if text.bytes().all(|b| b.is_ascii_lowercase()) {
        (0..text.len().min(2)).for_each(|_| hasher.push(1));
        return hasher.finish();
    }
    let (mut last, mut run) = (0, 0);
    for c in text.chars().take(24) {
        let class = if c.is_lowercase() {
            1
        } else if c.is_uppercase() {
            2
        } else if c.is_numeric() {
            3
        } else if c.is_alphabetic() {
            4
        } else {
            c as u32
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 {
            hasher.push(class);
        }
    }
    hasher.finish()
}

/// Small words that join the parts of one name ("Movement for the Emancipation").
const JOINTS: Words = words!(
    "& ' + , - . / a and at by d'Or da de del den der di dos du e el en et for from in la las
     le les los n of on the to und van von vs y ‑ – ’"
);

/// Small words that may begin a name.
const PARTICLES: Words = words!(
    "al as ash ben bin central da de del den der di dos du east el ibn la le mid north south
     sub te ter ul ur van von west"
);

/// Most small words between two capitals of one name.
const GAP: usize = 3;

/// The stretches that may hold names: capitals, the small words that join them, a last word such
/// as "party" after, and numbers, particles and hyphens before.
pub fn stretches(document: &Document, words: &[Word]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for sentence in &document.sentences {
        let sentence = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let before = stretches.len();
        for at in sentence.clone().filter(|&i| words[i].hot) {
            let next_hot = at + 1 < sentence.end && words[at + 1].hot;
            if words[at].opens && !next_hot && OPENERS.has(document.word(at)) {
                continue;
            }
            let end = follows(document, words, at, sentence.end);
            let last = if stretches.len() > before { stretches.last_mut() } else { None };
            let floor = last.as_ref().map_or(sentence.start, |last| last.end);
            if let Some(last) = last
                && at <= last.end + GAP
                && (last.end.min(at)..at).all(|i| joins(document, i))
            {
                last.end = end.max(last.end);
                continue;
            }
            let mut start = at.max(floor);
            while start > floor && at - start < 3 && leads(document, start - 1, at) {
                start -= 1;
            }
            // Its particles may reach back to the capital before them: "Nadia" and "al-Rashid".
            match stretches[before..].last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => stretches.push(start..end),
            }
        }
    }
    stretches
}

/// Words whose capital only tells that a sentence begins, unless a name goes on after them.
const OPENERS: Words = words!(
    "A About According After All Also Although Among An And Another Any As At Because Before
     Both But By Despite During Each Earlier Even For Four From Had Has Have He Her Here His
     How However I If In Instead Is It Its Last Later Many Meanwhile More Most Much My No Not
     Now Of On Once One Only Or Other Others Our Over Several She Since So Some Such Than
     That The Their Then There These They This Those Three Through To Two Under Until Up Was
     We Were What When Where Which While Who Why With You Your"
);

/// Where the name that a capital at `at` is in may end: after it, or after a number ("Falcon 9"),
/// what a hyphen or point joins ("Ki-moon", "AK-47"), or a last word written small ("party"),
/// perhaps with one more before it ("presidential election").
fn follows(document: &Document, words: &[Word], at: usize, limit: usize) -> usize {
    let tokens = &document.tokens[..limit];
    let Some(next) = tokens.get(at + 1) else { return at + 1 };
    match next.kind {
        TokenKind::Number => at + 2,
        TokenKind::Word if words[at + 1].classes.0 & HEADS != 0 => at + 2,
        TokenKind::Word
            if !words[at + 1].hot
                && tokens.get(at + 2).is_some_and(|t| t.kind == TokenKind::Word)
                && !words[at + 2].hot
                && words[at + 2].classes.0 & HEADS != 0 =>
        {
            at + 3
        }
        TokenKind::Mark
            if !next.spaced
                && matches!(document.word(at + 1), "-" | "." | "‑")
                && tokens.get(at + 2).is_some_and(|t| !t.spaced && t.kind != TokenKind::Mark) =>
        {
            at + 3
        }
        _ => at + 1,
    }
}

/// Whether token `i` may stand between two capitals of one name.
fn joins(document: &Document, i: usize) -> bool {
    match document.tokens[i].kind {
        TokenKind::Number => true,
        _ => JOINTS.has(document.word(i)) || document.word(i).starts_with(['\'', '’']),
    }
}

/// Whether token `i` may belong to the name that a capital at `hot` begins.
fn leads(document: &Document, i: usize, hot: usize) -> bool {
    match document.tokens[i].kind {
        TokenKind::Number => i + 1 == hot,
        TokenKind::Mark => {
            !document.tokens[i + 1].spaced && matches!(document.word(i), "-" | "@" | "‑")
        }
        TokenKind::Word => !document.tokens[hot].spaced || PARTICLES.has(document.word(i)),
    }
}
