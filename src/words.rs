//! Word lists: one string each or for each kind, looked up by hash.
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
    slots: OnceLock<Slots>,
}

/// A word list from one literal; out of order or doubled words don't compile.
macro_rules! words {
    ($list:literal) => {{
        static LIST: $crate::words::List = $crate::words::List::new($list);
        $crate::words::Words(&LIST)
    }};
}
pub(crate) use words;

/// Whether `word` is one of `words`, which stand with a space between them: for few of them.
#[inline(never)]
pub(crate) fn is_any(word: &str, words: &str) -> bool {
    let word = word.as_bytes();
    !word.is_empty() && words.as_bytes().split(|&byte| byte == b' ').any(|known| known == word)
}

/// The same in whatever case.
#[inline(never)]
pub(crate) fn is_any_in_any_case(word: &str, words: &str) -> bool {
    words.split(' ').any(|known| word.eq_ignore_ascii_case(known))
}

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

    /// Whether one of the words with `hash` is `length` bytes long and `same`.
    #[inline]
    fn has(&self, hash: usize, length: usize, same: impl Fn(&[u8]) -> bool) -> bool {
        let list = self.words.as_bytes();
        let slots = self.slots.get_or_init(|| {
            let (mut words, mut at) = (Vec::new(), 0);
            while at < list.len() {
                let end = word_end(list, at);
                if end > at {
                    words.push((&list[at..end], at as u16));
                }
                at = end + 1;
            }
            Slots::new(&words)
        });
        let is_it = |start: usize| {
            list.get(start..start + length).is_some_and(&same)
                && list.get(start + length).is_none_or(|&byte| is_space(byte))
        };
        slots.find(hash, is_it).is_some()
    }
}

impl Words {
    /// Whether `word` is in the list, which is all in small letters, in any case; a space in it is
    /// `_` there.
    pub(crate) fn has_in_any_case(&self, word: &str) -> bool {
        let small = |byte: u8| if byte == b' ' { b'_' } else { byte.to_ascii_lowercase() };
        let word = word.as_bytes();
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return false };
        let ends = [small(first), small(word[word.len() / 2]), small(last)];
        self.0.has(hash_of(ends, word.len()), word.len(), |known| {
            known.iter().zip(word).all(|(&known, &byte)| known == small(byte))
        })
    }

    /// Whether `word` is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let word = word.as_bytes();
        !word.is_empty() && self.0.has(hash(word), word.len(), |known| known == word)
    }
}

/// Words of several kinds, a string for each kind; no word stands twice.
#[derive(Debug)]
pub(crate) struct Groups<T: 'static> {
    groups: &'static [(T, &'static str)],
    found: OnceLock<(Vec<(&'static str, T)>, Slots)>,
}

impl<T: Copy> Groups<T> {
    pub(crate) const fn new(groups: &'static [(T, &'static str)]) -> Self {
        Groups { groups, found: OnceLock::new() }
    }

    /// What `word` is.
    pub(crate) fn get(&self, word: &[u8]) -> Option<T> {
        self.find(word).map(|(_, kind)| kind)
    }

    /// `word` as the groups hold it, and what it is.
    pub(crate) fn find(&self, word: &[u8]) -> Option<(&'static str, T)> {
        let (words, slots) = self.found.get_or_init(|| {
            let words: Vec<(&str, T)> = self
                .groups
                .iter()
                .flat_map(|&(kind, list)| list.split_ascii_whitespace().map(move |w| (w, kind)))
                .collect();
            let places = words.iter().enumerate();
            let places: Vec<_> = places.map(|(at, (w, _))| (w.as_bytes(), at as u16)).collect();
            let slots = Slots::new(&places);
            debug_assert!(
                places.iter().all(|&(word, at)| {
                    let first = slots.find(hash(word), |place| words[place].0.as_bytes() == word);
                    first == Some(usize::from(at))
                }),
                "no word stands twice"
            );
            (words, slots)
        });
        let place = slots.find(hash(word), |place| words[place].0.as_bytes() == word);
        place.map(|place| words[place])
    }
}

/// No word begins here.
const EMPTY: u16 = u16::MAX;

/// Of three bytes and the length: hashing all of a word costs more than looking twice.
fn hash(word: &[u8]) -> usize {
    let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return 0 };
    hash_of([first, word[word.len() / 2], last], word.len())
}

/// [`hash`] by its parts: the first, middle and last byte.
fn hash_of([first, middle, last]: [u8; 3], length: usize) -> usize {
    let bytes = u32::from_le_bytes([first, middle, last, length as u8]);
    (bytes.wrapping_mul(0x9E37_79B1) >> 15) as usize
}

/// Where words lie, each at the slot its hash gives or in the next free one. Half of the slots at
/// least is empty.
#[derive(Debug)]
struct Slots(Box<[u16]>);

impl Slots {
    /// Of words that differ, each with where it lies.
    fn new(words: &[(&[u8], u16)]) -> Self {
        let mut slots = vec![EMPTY; (2 * words.len()).next_power_of_two().max(2)];
        let mask = slots.len() - 1;
        for &(word, place) in words {
            let mut slot = hash(word) & mask;
            while slots[slot] != EMPTY {
                slot = (slot + 1) & mask;
            }
            slots[slot] = place;
        }
        Slots(slots.into())
    }

    /// The first place under `hash` that `is_it`.
    #[inline]
    fn find(&self, hash: usize, is_it: impl Fn(usize) -> bool) -> Option<usize> {
        let Slots(slots) = self;
        let mask = slots.len() - 1;
        let mut slot = hash & mask;
        while slots[slot] != EMPTY {
            let place = usize::from(slots[slot]);
            if is_it(place) {
                return Some(place);
            }
            slot = (slot + 1) & mask;
        }
        None
    }
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
    fn a_word_is_of_its_group() {
        static GROUPS: Groups<u8> = Groups::new(&[(1, "ant bee"), (2, "cow\n  dog")]);
        for (word, group) in [("ant", Some(1)), ("bee", Some(1)), ("dog", Some(2)), ("do", None)] {
            assert_eq!(GROUPS.get(word.as_bytes()), group, "{word}");
        }
        assert_eq!(GROUPS.get(b""), None);
        assert_eq!(GROUPS.find(b"cow"), Some(("cow", 2)));
    }

    #[test]
    #[should_panic(expected = "twice")]
    fn a_word_is_of_one_group() {
        static GROUPS: Groups<u8> = Groups::new(&[(1, "ant bee"), (2, "bee")]);
        GROUPS.get(b"ant");
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
