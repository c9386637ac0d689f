//! Word lists: one string each, looked up by hash, checked for order when compiled.
//!
//! Most words asked for are in no list, and each token is asked of many: a look-up hashes the word
//! once and mostly ends at an empty slot. The table of slots is made from the string when a list is
//! first asked, which takes less than one article and keeps it out of the wasm.

use std::sync::OnceLock;

/// A word list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(pub(crate) &'static List);

/// Words in byte order, set apart by white space, and where each begins by its hash.
#[derive(Debug)]
pub(crate) struct List {
    words: &'static str,
    slots: OnceLock<Box<[u16]>>,
}

/// A word list from one literal; out of order or doubled words don't compile.
macro_rules! words {
    ($list:literal) => {{
        static LIST: $crate::words::List = $crate::words::List::new($list);
        $crate::words::Words(&LIST)
    }};
}
pub(crate) use words;

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Where the word ends that begins at `at`.
const fn word_end(list: &[u8], mut at: usize) -> usize {
    while at < list.len() && !is_space(list[at]) {
        at += 1;
    }
    at
}

/// Whether the word at `a` comes before the one at `b`.
const fn comes_before(list: &[u8], mut a: usize, mut b: usize) -> bool {
    let (a_end, b_end) = (word_end(list, a), word_end(list, b));
    while a < a_end && b < b_end && list[a] == list[b] {
        (a, b) = (a + 1, b + 1);
    }
    if a == a_end || b == b_end { b < b_end } else { list[a] < list[b] }
}

impl List {
    /// Splits nothing: only looks whether `list` is sorted.
    pub(crate) const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        assert!(bytes.len() < EMPTY as usize, "the list is short enough for its slots");
        let (mut last, mut at) = (None, 0);
        while at < bytes.len() {
            if is_space(bytes[at]) {
                at += 1;
                continue;
            }
            if let Some(last) = last {
                assert!(comes_before(bytes, last, at), "the list is sorted, nothing twice");
            }
            last = Some(at);
            at = word_end(bytes, at);
        }
        List { words, slots: OnceLock::new() }
    }
}

impl Words {
    /// Whether `word` is in the list, which is all in small letters, in any case; a space in it is
    /// `_` there.
    pub(crate) fn has_in_any_case(&self, word: &str) -> bool {
        let small = |byte: u8| if byte == b' ' { b'_' } else { byte.to_ascii_lowercase() };
        let (list, word) = (self.0.words.as_bytes(), word.as_bytes());
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return false };
        let slots = self.0.slots.get_or_init(|| slots(list));
        let mask = slots.len() - 1;
        let ends = [small(first), small(word[word.len() / 2]), small(last)];
        let mut slot = hash_of(ends, word.len()) & mask;
        while slots[slot] != EMPTY {
            let rest = &list[slots[slot] as usize..];
            if rest.get(word.len()).is_none_or(|&byte| is_space(byte))
                && rest.len() >= word.len()
                && rest.iter().zip(word).all(|(&known, &byte)| known == small(byte))
            {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        false
    }

    /// Whether `word` is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let (list, word) = (self.0.words.as_bytes(), word.as_bytes());
        let slots = self.0.slots.get_or_init(|| slots(list));
        let mask = slots.len() - 1;
        let mut slot = hash(word) & mask;
        // Half of the slots at least is empty.
        while slots[slot] != EMPTY {
            let rest = &list[slots[slot] as usize..];
            let ends = rest.get(word.len()).is_none_or(|&byte| is_space(byte));
            if ends && rest.starts_with(word) && !word.is_empty() {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        false
    }
}

/// No word begins here.
const EMPTY: u16 = u16::MAX;

/// Of three bytes and the length: hashing all of a word costs more than looking twice.
pub(crate) fn hash(word: &[u8]) -> usize {
    let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return 0 };
    hash_of([first, word[word.len() / 2], last], word.len())
}

/// [`hash`] by its parts: the first, middle and last byte.
fn hash_of([first, middle, last]: [u8; 3], length: usize) -> usize {
    let bytes = u32::from_le_bytes([first, middle, last, length as u8]);
    (bytes.wrapping_mul(0x9E37_79B1) >> 15) as usize
}

/// Where each word of `list` begins, at the place its hash gives or in the next free one.
fn slots(list: &[u8]) -> Box<[u16]> {
    let starts: Vec<usize> = (0..list.len())
        .filter(|&at| !is_space(list[at]) && (at == 0 || is_space(list[at - 1])))
        .collect();
    let mut slots = vec![EMPTY; (2 * starts.len()).next_power_of_two().max(2)];
    let mask = slots.len() - 1;
    for start in starts {
        let mut slot = hash(&list[start..word_end(list, start)]) & mask;
        while slots[slot] != EMPTY {
            slot = (slot + 1) & mask;
        }
        slots[slot] = start as u16;
    }
    slots.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_nothing_else() {
        static LIST: Words = words!(
            "ant bee
             cow cows dog"
        );
        for word in ["ant", "bee", "cow", "cows", "dog"] {
            assert!(LIST.has(word), "{word}");
        }
        for word in ["", " ", "an", "ants", "be", "c", "do", "dogs", "zebra", "ant bee"] {
            assert!(!LIST.has(word), "{word}");
        }
    }

    #[test]
    fn an_empty_list_has_nothing() {
        assert!(!words!("").has("") && !words!(" ").has("a"));
    }

    #[test]
    #[should_panic(expected = "sorted")]
    fn order_is_checked() {
        List::new("bee ant");
    }
}
