//! Consistency: what the article calls by one name is one kind of thing.
//!
//! The chain reads a stretch at a time. Afterwards the names it found vote: a surname alone follows
//! the person it belongs to, an unsure name follows what the same words are elsewhere, one that
//! stops short is as long as it surely is elsewhere, a capital that was passed over becomes a name where
//! the same word surely is one, and an acronym of small words is none.

use super::hash::{Table, mix};
use super::labels::{PERSON, PLACE, TYPES, WORK};
use super::memory::Memory;
use super::words::{Casing, Word, WordTable, exact};
use super::{DOCUMENT, Found, gazetteer};
use crate::segment::{Document, TokenKind};
use crate::sort;
use crate::words::{Words, words};
use std::ops::RangeInclusive;

/// What the article says of one surface form: the sum of confidences for each type.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    sums: [f32; TYPES],
    /// The surest sight of it as a person's last word, and as the first.
    surname: f32,
    forename: f32,
}

impl Votes {
    /// The type with most votes, and how many.
    fn best(&self) -> (usize, f32) {
        let mut best = (0, 0.0);
        for (kind, &sum) in self.sums.iter().enumerate() {
            if sum > best.1 {
                best = (kind, sum);
            }
        }
        best
    }
}

/// A name this sure is left alone.
const SURE: f32 = 0.85;
/// So is one this sure though a person is called by it elsewhere.
const SURELY_NO_SURNAME: f32 = 0.95;
/// Votes that a passed-over capital needs.
const ENOUGH: f32 = 0.8;
/// A person whose bare surname may look like a place is this sure.
const KNOWN: f32 = 0.77;
/// One whose bare forename was passed over.
const MET: f32 = 0.68;

/// Words before a place.
const PREPOSITIONS: Words =
    words!("around at eastern from in near northern of outside southern western");

/// The hash of these words as they are written.
#[inline(never)]
pub(super) fn surface(document: &Document, words: &WordTable, range: RangeInclusive<usize>) -> u32 {
    range.fold(0, |hash, i| {
        let word = &words[i];
        let here = if word.hot { exact(document.word(i), word.casing) } else { word.lower };
        mix(hash, here)
    })
}

/// Hashes, to be asked which are among them.
pub(super) struct Among(Vec<u32>);

impl Among {
    #[inline(never)]
    pub(super) fn new(mut hashes: Vec<u32>) -> Self {
        sort::by_number(&mut hashes, |&hash| u64::from(hash));
        Among(hashes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn has(&self, hash: u32) -> bool {
        self.0.binary_search(&hash).is_ok()
    }
}

/// Whether a word may be a person's without more, and no month or office.
fn is_forename(word: &Word) -> bool {
    word.classes.has(gazetteer::FORENAME) && !word.classes.has(gazetteer::TITLE)
}

/// Whether `name` stands where a place would.
fn is_located(document: &Document, name: &Found) -> bool {
    name.first.checked_sub(1).is_some_and(|before| PREPOSITIONS.has(document.word(before)))
}

/// Whether token `i` is an acronym in brackets that small words before them spell out: "exclusive
/// economic zone (EEZ)".
fn is_common(document: &Document, i: usize) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |_| document.word(i));
    let acronym = document.word(i);
    let mut before = i.saturating_sub(1);
    word(before) == "("
        && word(i + 1) == ")"
        && (2..=6).contains(&acronym.len())
        && acronym.bytes().rev().all(|initial| {
            while before > 0 {
                before -= 1;
                let first = word(before).bytes().next().unwrap_or_default();
                if initial.is_ascii_uppercase() && first == initial.to_ascii_lowercase() {
                    return true;
                }
                if !matches!(word(before), "and" | "for" | "in" | "of" | "the" | "-") {
                    return false;
                }
            }
            false
        })
}

/// Changes types of unsure names and adds names that were passed over; keeps text order.
pub(super) fn settle(
    document: &Document,
    words: &WordTable,
    memory: &Memory,
    names: &mut Vec<Found>,
) {
    let surface = |range| surface(document, words, range);
    let common = names
        .iter()
        .filter(|name| name.first == name.last && is_common(document, name.first))
        .map(|name| words[name.first].lower);
    let common = Among::new(common.collect());
    if !common.is_empty() {
        names.retain(|n| n.first < n.last || !common.has(words[n.first].lower));
    }
    let mut votes: Table<Votes> = Table::with_capacity(100);
    for name in names.iter() {
        let entry = votes.entry(surface(name.first..=name.last));
        entry.sums[name.kind] += name.confidence;
        if name.kind == PERSON && name.first < name.last {
            let surname = votes.entry(surface(name.last..=name.last));
            surname.surname = surname.surname.max(name.confidence);
            let forename = votes.entry(surface(name.first..=name.first));
            forename.forename = forename.forename.max(name.confidence);
        }
    }
    for name in names.iter_mut() {
        if name.confidence >= SURELY_NO_SURNAME {
            continue;
        }
        let Some(found) = votes.get(surface(name.first..=name.last)) else { continue };
        let (best, sum) = found.best();
        let own = found.sums[name.kind];
        let surname = found.surname > SURE && found.surname > name.confidence
            || matches!(name.kind, PLACE | WORK)
                && found.surname > KNOWN
                && !is_located(document, name);
        if name.kind != PERSON && surname {
            name.kind = PERSON;
        } else if name.confidence < SURE && best != name.kind && sum > 2.0 * own {
            name.kind = best;
        } else {
            continue;
        }
        name.rule = DOCUMENT.id;
        name.confidence = name.confidence.max(0.7);
    }
    // Those that stop short: "Lindqvist" in "Harriet Lindqvist: ...", named in full elsewhere.
    let mut free = 0;
    for name in names.iter_mut() {
        if let Some(before) = name.first.checked_sub(1)
            && before >= free
            && words[before].hot
            && document.sentence_of(before) == document.sentence_of(name.first)
            && let Some(found) = votes.get(surface(before..=name.last))
            && found.sums[name.kind] > SURE
        {
            name.first = before;
            name.rule = DOCUMENT.id;
        }
        free = name.last + 1;
    }
    let mut added = Vec::new();
    let mut next = 0;
    for (i, word) in words.iter().enumerate() {
        while names.get(next).is_some_and(|n| n.last < i) {
            next += 1;
        }
        let taken = names.get(next).is_some_and(|n| n.first <= i);
        if taken
            || !word.hot
            || word.casing != Casing::Sentence
            || document.tokens[i].kind != TokenKind::Word
        {
            continue;
        }
        if memory.get(word.lower).is_some_and(|known| known.lower > 0) {
            continue;
        }
        let Some(found) = votes.get(surface(i..=i)) else { continue };
        // A capital beside it makes another name; one of the next headline or paragraph does not.
        let sentence = &document.sentences[document.sentence_of(i)].tokens;
        let beside = |i: usize| sentence.contains(&(i as u32)) && words[i].hot;
        if i > 0 && beside(i - 1) || beside(i + 1) {
            continue;
        }
        let (best, sum) = found.best();
        let kind = if found.surname > SURE && found.surname >= sum / 2.0
            || found.forename > MET && sum == 0.0 && (word.opens || is_forename(word))
        {
            PERSON
        } else if sum > ENOUGH {
            best
        } else {
            continue;
        };
        added.push(Found { first: i, last: i, kind, confidence: 0.7, rule: DOCUMENT.id });
    }
    if !added.is_empty() {
        names.append(&mut added);
        sort::by_number(names, |name| name.first as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer::Gazetteer;
    use super::*;
    use crate::article::{Block, BlockKind, EntityKind};
    use crate::names::testing::names;
    use crate::span::Span;

    /// These names, by first and last token, type and confidence, once settled.
    fn settle_all(text: &str, names: &[(usize, usize, usize, f32)]) -> Vec<Found> {
        let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let document = Document::new(text, &blocks);
        let gazetteer = Gazetteer::read(&Gazetteer::write(&[])).unwrap();
        let words = super::super::words::words(&document, &gazetteer);
        let memory = Memory::new(&document, &words);
        let found = |&(first, last, kind, confidence)| Found {
            first,
            last,
            kind,
            confidence,
            rule: "model",
        };
        let mut names: Vec<Found> = names.iter().map(found).collect();
        settle(&document, &words, &memory, &mut names);
        names
    }

    /// The names at these tokens, all persons, once settled.
    fn settled(text: &str, names: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let names: Vec<_> = names.iter().map(|&(first, last)| (first, last, PERSON, 0.9)).collect();
        settle_all(text, &names).into_iter().map(|name| (name.first, name.last)).collect()
    }

    #[test]
    fn an_acronym_of_small_words_is_no_name() {
        let left = |text| settle_all(text, &[(5, 5, PLACE, 0.9), (8, 8, PLACE, 0.9)]).len();
        assert_eq!(left("Ships with natural gas (NG). NG is cheap."), 0);
        assert_eq!(left("Ships of Natural Gas (NG). NG is cheap."), 2);
        assert_eq!(left("Ships with natural gas (LG). LG is cheap."), 2);
    }

    #[test]
    fn a_surname_that_looks_like_a_place_is_the_person_named_in_full() {
        let kinds = |text, sure| -> Vec<usize> {
            let names = [(0, 1, PERSON, sure), (4, 4, PLACE, 0.9)];
            settle_all(text, &names).into_iter().map(|name| name.kind).collect()
        };
        assert_eq!(kinds("Oskar Holm resigned because Holm was tired.", 0.8), [PERSON, PERSON]);
        assert_eq!(kinds("Oskar Holm resigned in Holm on Monday.", 0.8), [PERSON, PLACE]);
        assert_eq!(kinds("Oskar Holm resigned because Holm was tired.", 0.5), [PERSON, PLACE]);
    }

    #[test]
    fn a_forename_that_opens_a_quotation_is_the_person_named_in_full() {
        let text = "Boris Lindqvist died on Monday. A friend wrote: “Boris loved the rain.”";
        assert_eq!(names(text)[1], ("Boris", EntityKind::Person, DOCUMENT.id));
        let text = "Boris Lindqvist died on Monday. A friend wrote: “Rain was what he loved.”";
        assert_eq!(names(text).len(), 1);
    }

    #[test]
    fn a_name_is_as_long_as_it_is_elsewhere() {
        let text = "Harriet Lindqvist: rain. Then Harriet Lindqvist went home.";
        assert_eq!(settled(text, &[(1, 1), (6, 7)]), [(0, 1), (6, 7)]);
        // Another's surname, and a word that is no part of the name.
        let text = "Oskar Lindqvist: rain. Then Harriet Lindqvist went home.";
        assert_eq!(settled(text, &[(1, 1), (6, 7)]), [(1, 1), (6, 7)]);
    }
}
