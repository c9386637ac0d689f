//! Memory: what the document as a whole says of a word: how often it is written small or large,
//! where else it stands, and what an acronym stands for.

use super::hash::{Table, mix};
use super::words::{Casing, Word};
use crate::segment::{Document, TokenKind};

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// How often it is written small.
    pub lower: u16,
    /// How often it is written large where nothing but a name would be.
    pub capital: u16,
    /// The first such places, as tokens; `u32::MAX` where there are no more.
    pub places: [u32; 3],
    /// For an acronym in brackets, the hash of the last word before them that it may stand for.
    pub acronym: u32,
}

impl Default for Known {
    fn default() -> Self {
        Known { lower: 0, capital: 0, places: [u32::MAX; 3], acronym: 0 }
    }
}

/// The document's words.
#[derive(Debug)]
pub struct Memory {
    known: Table<Known>,
}

impl Memory {
    /// Reads the document once.
    pub fn new(document: &Document, words: &[Word]) -> Self {
        let mut known: Table<Known> = Table::with_capacity(words.len().min(500));
        for (i, word) in words.iter().enumerate() {
            if document.tokens[i].kind != TokenKind::Word || word.casing != Casing::Sentence {
                continue;
            }
            if !word.hot {
                let entry = known.entry(word.lower);
                entry.lower = entry.lower.saturating_add(1);
            } else if !word.opens {
                let entry = known.entry(word.lower);
                entry.capital = entry.capital.saturating_add(1);
                if let Some(free) = entry.places.iter_mut().find(|p| **p == u32::MAX) {
                    *free = i as u32;
                }
                if i >= 2
                    && document.word(i - 1) == "("
                    && let Some(head) = spelled_out(document, words, i)
                {
                    known.entry(word.lower).acronym = mix(head, 0xACE);
                }
            }
        }
        Memory { known }
    }

    /// What is known of the word of hash `lower`.
    pub fn get(&self, lower: u32) -> Option<Known> {
        self.known.get(lower)
    }
}

/// The last word of the words before the bracket at `i - 1`, if their initials are those at `i`.
fn spelled_out(document: &Document, words: &[Word], i: usize) -> Option<u32> {
    let acronym = document.word(i);
    if !(2..=8).contains(&acronym.len()) || !acronym.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let mut at = i - 1;
    let mut rest = acronym.bytes().rev().peekable();
    while let Some(&initial) = rest.peek() {
        at = at.checked_sub(1)?;
        if i - at > 16 {
            return None;
        }
        if words[at].hot && document.word(at).bytes().next() == Some(initial) {
            rest.next();
        } else if words[at].hot && at + 2 == i {
            return None;
        }
    }
    Some(words[i - 2].lower)
}
