//! Gazetteer: lists of names, as sets of fingerprints.
//!
//! # The file
//! A magic word and a version; the number of lists; the number of entries of each; then the gaps
//! between the sorted fingerprints of each list, Rice-coded. An entry
//! is the hash of its words in lower case. All sets together answer for what is in none of them about
//! once in sixty times, and always for the same words; the model was trained with the same sets.

use super::codec::{BitWriter, Bits, FormatError, Reader, Writer};
use super::hash::Table;

/// The lists that a word or phrase is on, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes(pub u32);

impl Classes {
    /// On no list.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// On these but for the list numbered `class`.
    pub fn without(self, class: usize) -> Classes {
        Classes(self.0 & !(1 << class))
    }

    /// On the list numbered `class`.
    pub fn has(self, class: usize) -> bool {
        self.0 >> class & 1 == 1
    }
}

/// The lists, in the order of their numbers.
pub const CLASSES: [&str; 20] = [
    "forename",
    "city",
    "place",
    "group",
    "company",
    "organization",
    "team",
    "product",
    "event",
    "work",
    "language",
    "title",
    "common",
    "organization-head",
    "place-head",
    "event-head",
    "work-head",
    "product-head",
    "law",
    "surname",
];

/// The numbers of lists that rules ask for.
pub(super) const FORENAME: usize = 0;
pub(super) const CITY: usize = 1;
pub(super) const PLACE: usize = 2;
pub(super) const GROUP: usize = 3;
pub(super) const TITLE: usize = 11;
pub(super) const COMMON: usize = 12;
pub(super) const SURNAME: usize = 19;

/// The lists of last words, as bits.
pub const HEADS: u32 = 0xF << 13;

/// The lists of common nouns that tell what stands beside them, as bits.
pub const CUES: u32 = 0x1F << 13;

pub(super) const MAGIC: [u8; 4] = *b"GAZ3";

/// Bits of an entry's fingerprint.
pub const BITS: u32 = 22;

/// What a hash is filed under: its fingerprint, and a bit that makes it a key.
#[inline]
fn key(hash: u32) -> u32 {
    hash >> (32 - BITS) << (32 - BITS) | 1
}

/// The lists, ready to be asked.
#[derive(Debug)]
pub struct Gazetteer {
    /// The lists of each fingerprint, as bits.
    sets: Table<u32>,
}

/// Reads a list of `count` entries into `sets`. A function of its own: an engine that finds its loop
/// busy compiles it anew and need not do so with all around it.
#[inline(never)]
fn fill(sets: &mut Table<u32>, class: u32, bits: &mut Bits, count: u32) -> Result<(), FormatError> {
    bits.sorted(count, BITS, |print| {
        *sets.entry_in_room(key(print << (32 - BITS))) |= class;
        Ok(())
    })
}

impl Gazetteer {
    /// Reads a file made by the trainer.
    pub fn read(bytes: &[u8]) -> Result<Self, FormatError> {
        let mut reader = Reader::open(bytes, MAGIC)?;
        let count = reader.number()? as usize;
        if count > CLASSES.len() {
            return Err(FormatError::Damaged);
        }
        let counts = (0..count).map(|_| reader.number()).collect::<Result<Vec<_>, _>>()?;
        let mut bits = reader.bits()?;
        let total = counts.iter().fold(0u32, |sum, &n| sum.saturating_add(n));
        if total > 1 << BITS {
            return Err(FormatError::Damaged);
        }
        let mut sets: Table<u32> = Table::with_capacity(total as usize);
        for (class, &count) in counts.iter().enumerate() {
            fill(&mut sets, 1 << class, &mut bits, count)?;
        }
        Ok(Gazetteer { sets })
    }

    /// The file of `lists`, each the hashes of its entries; for the trainer.
    pub fn write(lists: &[Vec<u32>]) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(lists.len() as u32);
        let mut bits = BitWriter::default();
        for list in lists {
            let mut prints: Vec<u32> = list.iter().map(|hash| hash >> (32 - BITS)).collect();
            prints.sort_unstable();
            prints.dedup();
            writer.number(prints.len() as u32);
            bits.sorted(&prints, BITS);
        }
        writer.bits(bits);
        writer.finish(MAGIC)
    }

    /// The lists that the phrase of hash `phrase` is on.
    pub fn classes(&self, phrase: u32) -> Classes {
        Classes(self.sets.get(key(phrase)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::hash::{hash_lower, mix};
    use super::*;

    fn entry(words: &[&str]) -> u32 {
        words.iter().fold(0, |hash, word| mix(hash, hash_lower(word)))
    }

    #[test]
    fn words_and_phrases_are_found_in_any_case() {
        let lists =
            [vec![entry(&["Ottilie"])], vec![entry(&["Port", "Amber"]), entry(&["Ottilie"])]];
        let gazetteer = Gazetteer::read(&Gazetteer::write(&lists)).unwrap();
        let both = gazetteer.classes(entry(&["OTTILIE"]));
        assert!(both.has(0) && both.has(1));
        assert_eq!(gazetteer.classes(entry(&["port", "amber"])), Classes(2));
        assert!(gazetteer.classes(entry(&["amber", "port"])).is_empty());
    }

    #[test]
    fn a_cut_file_is_refused() {
        let file = Gazetteer::write(&[vec![entry(&["Ottilie"])]]);
        for length in 0..file.len() {
            assert!(Gazetteer::read(&file[..length]).is_err(), "cut to {length} bytes");
        }
    }
}
