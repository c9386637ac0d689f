//! Features: what the chain sees at a token, as hashes under numbered templates.

use super::gazetteer::{CITY, COMMON, CUES, Classes, FORENAME, GROUP, HEADS, TITLE};
use super::hash::{Hasher, lower, mix};
use super::memory::Memory;
use super::words::{Casing, Word, WordTable, exact, shape};
use crate::segment::{Document, TokenKind};

/// A feature: which template, and a hash of what it saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feature {
    /// Number of its template, below [`TEMPLATES`].
    pub template: u8,
    /// What it saw.
    pub value: u32,
}

/// Number of templates.
pub const TEMPLATES: usize = 64;

/// What features are read from.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its words.
    pub words: &'a WordTable,
    /// What the document says of its words as a whole.
    pub memory: &'a Memory,
}

/// The lists that tell of first words, and of titles, as bits.
const FIRSTS: u32 = 1 << FORENAME | 1 << CITY | 1 << GROUP;
const TITLES: u32 = 1 << TITLE | 1 << COMMON;

const EDGE: u32 = 0x00ED_6E00;

/// Collects features under templates numbered as they come.
struct Sink<'a> {
    out: &'a mut Vec<Feature>,
}

impl Sink<'_> {
    #[inline]
    fn add(&mut self, template: u8, value: u32) {
        self.out.push(Feature { template, value: mix(value, u32::from(template)) });
    }

    #[inline]
    fn pair(&mut self, template: u8, a: u32, b: u32) {
        self.add(template, mix(a, b));
    }
}

impl Scene<'_> {
    /// Appends the features of token `i`, which lies in a sentence of tokens `sentence`.
    pub fn features(&self, i: usize, sentence: &std::ops::Range<usize>, out: &mut Vec<Feature>) {
        let mut sink = Sink { out };
        let word = &self.words[i];
        let casing = word.casing as u32;
        let at = |offset: isize| -> Option<&Word> {
            let index = i.checked_add_signed(offset)?;
            sentence.contains(&index).then(|| &self.words[index])
        };
        let low = |offset: isize| at(offset).map_or(EDGE, |w| w.lower);
        let shaped = |offset: isize| match at(offset) {
            Some(_) => mix(shape(self.document.word(i.wrapping_add_signed(offset))), casing),
            None => EDGE,
        };
        let (l0, l1, l2, p1, p2) = (word.lower, low(1), low(2), low(-1), low(-2));
        let (shape_before, shape_here, shape_after) = (shaped(-1), shaped(0), shaped(1));

        sink.add(0, 0);
        sink.add(1, l0);
        if word.hot && word.casing != Casing::Upper {
            sink.add(2, exact(self.document.word(i), word.casing));
        }
        sink.add(3, shape_here);
        sink.add(4, p1);
        sink.add(5, l1);
        sink.add(6, p2);
        sink.add(7, l2);
        sink.pair(8, p1, l0);
        sink.pair(9, l0, l1);
        sink.pair(10, shape_before, shape_here);
        sink.pair(11, shape_here, shape_after);
        sink.pair(12, mix(shape_before, shape_here), shape_after);
        sink.pair(13, shape_here, p1);
        sink.pair(14, shape_here, l1);
        sink.pair(15, p2, p1);
        sink.pair(16, l1, l2);
        sink.pair(17, shape_here, u32::from(word.opens));
        self.affixes(i, &mut sink);

        // Lists: each the word is on, and all together.
        let listed = |offset: isize| at(offset).map_or(0, |w| w.classes.0);
        sink.add(26, listed(0));
        for (template, offset) in [(27, 0), (28, -1), (29, 1)] {
            let mut rest = listed(offset);
            while rest != 0 {
                let class = rest.trailing_zeros();
                rest &= rest - 1;
                sink.pair(template, class, u32::from(word.hot));
            }
        }
        sink.pair(30, listed(-1), listed(0));
        sink.pair(31, listed(0), listed(1));
        sink.pair(32, listed(0), mix(shape_here, u32::from(word.opens)));
        sink.pair(33, listed(0), p1);
        sink.pair(34, listed(0), l1);
        let (Classes(phrase), place) = self.words.phrase(i);
        if phrase != 0 {
            sink.pair(48, phrase, u32::from(place));
            let mut rest = phrase;
            while rest != 0 {
                sink.pair(49, rest.trailing_zeros(), u32::from(place));
                rest &= rest - 1;
            }
        }

        self.run(i, sentence, &mut sink);
        self.elsewhere(i, &mut sink);
    }

    /// First and last one to four characters.
    fn affixes(&self, i: usize, sink: &mut Sink) {
        let text = self.document.word(i);
        if self.document.tokens[i].kind == TokenKind::Mark {
            return;
        }
        let mut front = Hasher::new();
        for (n, c) in text.chars().take(4).enumerate() {
            front.push(lower(c) as u32);
            sink.add(18 + n as u8, front.finish());
        }
        let mut back = Hasher::new();
        for (n, c) in text.chars().rev().take(4).enumerate() {
            back.push(lower(c) as u32);
            sink.add(22 + n as u8, back.finish());
        }
    }

    /// The run of capitals that the token stands in, with its first and last words and neighbours.
    fn run(&self, i: usize, sentence: &std::ops::Range<usize>, sink: &mut Sink) {
        let word = &self.words[i];
        if !word.hot {
            return;
        }
        let casing = word.casing as u32;
        let (mut start, mut end) = (i, i + 1);
        while start > sentence.start && i - start < 6 && self.words[start - 1].hot {
            start -= 1;
        }
        while end < sentence.end && end - i < 7 && self.words[end].hot {
            end += 1;
        }
        let length = (end - start).min(4) as u32;
        let place = mix(mix(((i - start).min(3)) as u32, length), casing);
        let last = self.words[end - 1].lower;
        let after = if end < sentence.end { self.words[end].lower } else { EDGE };
        let before = if start > sentence.start { self.words[start - 1].lower } else { EDGE };
        sink.pair(35, place, u32::from(self.words[start].opens));
        let heads = self.words[end - 1].classes.0 & HEADS;
        let first = self.words[start].classes.0 & FIRSTS;
        sink.pair(50, mix(heads, first), mix(place, length));
        if heads != 0 {
            sink.pair(51, heads, u32::from(i + 1 == end));
        }
        if word.casing != Casing::Sentence {
            return;
        }
        if end - i > 1 {
            sink.pair(36, last, u32::from(i == start));
            sink.add(37, after);
        }
        if i > start {
            sink.pair(38, self.words[start].lower, u32::from(end - i == 1));
            sink.add(39, before);
            sink.pair(52, before, last);
        }
        sink.pair(40, before, after);
        self.cues(start..end, sentence, place, sink);
        let titles =
            if start > sentence.start { self.words[start - 1].classes.0 & TITLES } else { 0 };
        sink.pair(53, titles, mix(place, first));

        // Runs that "of" and the like join to this one.
        let link = |i: usize| {
            matches!(self.document.word(i), "of" | "for" | "and" | "on" | "in" | "&" | "-")
        };
        let the = |i: usize| self.document.word(i) == "the";
        let mut next = end;
        if next < sentence.end && link(next) {
            next += 1;
            next += usize::from(next < sentence.end && the(next));
            if next < sentence.end && self.words[next].hot {
                sink.pair(54, after, mix(last, 0));
                sink.pair(55, mix(after, heads), self.words[next].classes.0 & HEADS);
            }
        }
        let mut previous = start;
        if previous > sentence.start && the(previous - 1) {
            previous -= 1;
        }
        if previous > sentence.start + 1 && link(previous - 1) && self.words[previous - 2].hot {
            let joint = self.words[previous - 1].lower;
            let head = &self.words[previous - 2];
            sink.pair(56, joint, mix(head.lower, u32::from(i + 1 == end)));
            sink.pair(
                57,
                mix(joint, head.classes.0 & HEADS),
                mix(u32::from(i + 1 == end), u32::from(i == start)),
            );
        }
    }

    /// Words near the run that tell what it names ("the film", "a missile"), and marks around it.
    fn cues(
        &self,
        run: std::ops::Range<usize>,
        sentence: &std::ops::Range<usize>,
        place: u32,
        sink: &mut Sink,
    ) {
        let small = |i: usize| {
            let word = &self.words[i];
            if word.hot { 0 } else { word.classes.0 & CUES }
        };
        let mut quoted = false;
        let mut found = false;
        let first = run.start.saturating_sub(4).max(sentence.start);
        for i in (first..run.start).rev() {
            let mark = self.document.tokens[i].kind == TokenKind::Mark
                && matches!(self.document.word(i), "\"" | "“" | "‘" | "'");
            quoted |= mark && i + 1 == run.start;
            if !found && small(i) != 0 {
                found = true;
                sink.pair(58, self.words[i].lower, place);
                sink.pair(59, small(i), u32::from(quoted));
            }
        }
        let last = (run.end + 3).min(sentence.end);
        if let Some(i) = (run.end..last).find(|&i| small(i) != 0) {
            sink.pair(60, self.words[i].lower, mix(place, (i - run.end) as u32));
            sink.pair(61, small(i), u32::from(quoted));
        }
        if quoted {
            let closed = run.end < sentence.end
                && matches!(self.document.word(run.end), "\"" | "”" | "’" | "'" | "," | ".");
            sink.pair(62, place, u32::from(closed));
        }
    }

    /// What the document says elsewhere of the same word.
    fn elsewhere(&self, i: usize, sink: &mut Sink) {
        let word = &self.words[i];
        if !word.hot {
            return;
        }
        let Some(known) = self.memory.get(word.lower) else { return };
        let casing = word.casing as u32;
        let seen = mix(
            u32::from(known.lower.min(3)),
            u32::from(known.capital.saturating_sub(u16::from(!word.opens && casing == 0)).min(3)),
        );
        sink.pair(41, mix(seen, casing), u32::from(word.opens));
        sink.pair(42, seen, word.classes.0);
        for &other in known.places.iter().filter(|&&o| o != u32::MAX && o as usize != i) {
            let other = other as usize;
            let near = |index: Option<usize>| {
                index.and_then(|i| self.words.get(i)).map_or(EDGE, |w| w.lower)
            };
            let (before, after) = (other.checked_sub(1), Some(other + 1));
            sink.add(43, near(before));
            sink.add(44, near(after));
            let hot =
                |index: Option<usize>| index.and_then(|i| self.words.get(i)).is_some_and(|w| w.hot);
            let class = |index: Option<usize>| {
                index.and_then(|i| self.words.get(i)).map_or(0, |w| w.classes.0)
            };
            sink.pair(45, mix(class(before), u32::from(hot(before))), u32::from(hot(after)));
            sink.pair(46, mix(class(after), u32::from(hot(before))), u32::from(hot(after)));
        }
        if known.acronym != 0 {
            sink.add(47, known.acronym);
        }
    }
}
