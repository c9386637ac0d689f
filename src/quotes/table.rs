//! Tables of words with what each of them is, looked up by hash.

use crate::words::{Slots, hash};
use std::sync::OnceLock;

/// Words and what each is; its places by hash are made when it is first asked.
pub(super) struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    slots: OnceLock<Slots>,
}

impl<T: Copy> Table<T> {
    /// The table of `entries`, no word of which stands twice.
    pub const fn new(entries: &'static [(&'static str, T)]) -> Self {
        Table { entries, slots: OnceLock::new() }
    }

    /// The entry of `word`.
    pub fn get(&self, word: &str) -> Option<(&'static str, T)> {
        let slots = self.slots.get_or_init(|| {
            let words = self.entries.iter().enumerate();
            let words = words.map(|(place, entry)| (entry.0.as_bytes(), place as u16));
            Slots::new(&words.collect::<Vec<_>>())
        });
        let is_it = |place: usize| self.entries[place].0 == word;
        slots.find(hash(word.as_bytes()), is_it).map(|place| self.entries[place])
    }
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
