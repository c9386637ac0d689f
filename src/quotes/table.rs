//! Tables of words with what each of them is, looked up by hash.

use crate::words::hash;
use std::sync::OnceLock;

/// Words and what each is; its places by hash are made when it is first asked.
pub(super) struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    slots: OnceLock<Box<[u16]>>,
}

/// No word lies here.
const EMPTY: u16 = u16::MAX;

impl<T: Copy> Table<T> {
    /// The table of `entries`, no word of which stands twice.
    pub const fn new(entries: &'static [(&'static str, T)]) -> Self {
        Table { entries, slots: OnceLock::new() }
    }

    /// The entry of `word`.
    pub fn get(&self, word: &str) -> Option<(&'static str, T)> {
        let slots = self.slots.get_or_init(|| places(self.entries.iter().map(|e| e.0)));
        let mask = slots.len() - 1;
        let mut slot = hash(word.as_bytes()) & mask;
        // Half of the slots at least is empty.
        while let Some(&entry) = self.entries.get(slots[slot] as usize) {
            if entry.0 == word {
                return Some(entry);
            }
            slot = (slot + 1) & mask;
        }
        None
    }
}

/// The index of each word, at the place its hash gives or in the next free one.
fn places(words: impl ExactSizeIterator<Item = &'static str>) -> Box<[u16]> {
    let mut slots = vec![EMPTY; (2 * words.len()).next_power_of_two().max(2)];
    let mask = slots.len() - 1;
    for (index, word) in words.enumerate() {
        let mut slot = hash(word.as_bytes()) & mask;
        while slots[slot] != EMPTY {
            slot = (slot + 1) & mask;
        }
        slots[slot] = index as u16;
    }
    slots.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_nothing_else() {
        static TABLE: Table<u8> = Table::new(&[("ant", 1), ("bee", 2), ("cow", 3)]);
        assert_eq!(TABLE.get("bee"), Some(("bee", 2)));
        assert_eq!(TABLE.get("cow"), Some(("cow", 3)));
        for word in ["", "an", "ants", "be"] {
            assert_eq!(TABLE.get(word), None, "{word}");
        }
    }
}
