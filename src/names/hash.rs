//! Hashes of words and features: 32 bits, the same on every machine.

/// Joins two hashes, or a hash and a number; the order matters.
#[inline]
pub fn mix(a: u32, b: u32) -> u32 {
    let mut h = (a.rotate_left(5) ^ b).wrapping_mul(0x9E37_79B1);
    h ^= h >> 15;
    h = h.wrapping_mul(0x85EB_CA77);
    h ^ (h >> 13)
}

/// A running hash of characters.
#[derive(Debug, Clone, Copy)]
pub struct Hasher(u32);

impl Hasher {
    /// The hash of nothing.
    pub const fn new() -> Self {
        Hasher(0x811C_9DC5)
    }

    /// Adds a character.
    #[inline]
    pub fn push(&mut self, c: u32) {
        self.0 = (self.0.rotate_left(5) ^ c).wrapping_mul(0x0100_0193).wrapping_add(0x9E37);
    }

    /// The hash of what was added.
    #[inline]
    pub fn finish(self) -> u32 {
        mix(self.0, 0x5bd1)
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Hasher::new()
    }
}

/// Lower case of a character, one for one; typographic apostrophes become plain.
#[inline]
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else if matches!(c, '’' | 'ʼ') {
        '\''
    } else {
        c.to_lowercase().next().unwrap_or(c)
    }
}

/// The hash of `word` in lower case.
#[inline]
pub fn hash_lower(word: &str) -> u32 {
    let mut hasher = Hasher::new();
    if word.is_ascii() {
        for b in word.bytes() {
            hasher.push(u32::from(b.to_ascii_lowercase()));
        }
    } else {
        for c in word.chars() {
            hasher.push(lower(c) as u32);
        }
    }
    hasher.finish()
}

/// A table from 32-bit hashes to small values, with open addressing; made once, then only read.
#[derive(Debug, Clone)]
pub struct Table<V> {
    /// How many more keys it takes before it grows.
    room: usize,
    /// One bit for each of many more places than keys: most absent keys end here.
    bits: Vec<u64>,
    bit_shift: u32,
    slots: Vec<(u32, V)>,
    shift: u32,
}

/// No key. Noughts, so that a new table is memory as the system gives it.
const EMPTY: u32 = 0;

impl<V: Copy + Default> Table<V> {
    /// Room for `count` keys before it grows.
    pub fn with_capacity(count: usize) -> Self {
        let log = usize::BITS - (count.max(8) * 3 / 2).leading_zeros();
        let bit_log = (log + 3).max(6);
        Table {
            room: (2 << log) / 3,
            bits: vec![0; 1 << (bit_log - 6)],
            bit_shift: 32 - bit_log,
            slots: vec![(EMPTY, V::default()); 1 << log],
            shift: 32 - log,
        }
    }

    /// Where to look for `key` first: in the order of keys, which are hashes, so that sorted ones are put
    /// in from front to back.
    #[inline]
    fn place(&self, key: u32) -> usize {
        (key >> self.shift) as usize
    }

    /// Where `key` lies or is to lie, after its bit is set.
    #[inline]
    fn find(&mut self, key: u32) -> usize {
        let bit = key >> self.bit_shift;
        self.bits[bit as usize >> 6] |= 1 << (bit & 63);
        let mut at = self.place(key);
        while self.slots[at].0 != key && self.slots[at].0 != EMPTY {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The value of `key`, made if it is new.
    #[inline]
    pub fn entry(&mut self, key: u32) -> &mut V {
        if self.room == 0 {
            self.grow();
        }
        let at = self.find(key);
        let slot = &mut self.slots[at];
        self.room -= usize::from(slot.0 == EMPTY);
        slot.0 = key;
        &mut slot.1
    }

    /// The same for a table that was made for as many keys as it gets.
    #[inline]
    pub fn entry_in_room(&mut self, key: u32) -> &mut V {
        let at = self.find(key);
        let slot = &mut self.slots[at];
        slot.0 = key;
        &mut slot.1
    }

    /// Twice the room.
    #[cold]
    fn grow(&mut self) {
        let mut larger = Table::with_capacity(self.slots.len());
        for &(key, value) in self.slots.iter().filter(|(key, _)| *key != EMPTY) {
            *larger.entry(key) = value;
        }
        *self = larger;
    }

    /// The value of `key`, if it is there.
    #[inline]
    pub fn get(&self, key: u32) -> Option<V> {
        let bit = key >> self.bit_shift;
        if self.bits[bit as usize >> 6] & (1 << (bit & 63)) == 0 {
            return None;
        }
        let mut at = self.place(key);
        loop {
            let (held, value) = self.slots[at];
            if held == key {
                return Some(value);
            }
            if held == EMPTY {
                return None;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_gives_back_what_it_was_given_and_nothing_else() {
        let mut table: Table<u16> = Table::with_capacity(100);
        for n in 0..500u32 {
            *table.entry(mix(n, 7919)) = n as u16;
        }
        for n in 0..500u32 {
            assert_eq!(table.get(mix(n, 7919)), Some(n as u16));
            assert_eq!(table.get(mix(n, 7919) + 1), None);
        }
    }

    #[test]
    fn case_and_apostrophes_make_no_difference() {
        assert_eq!(hash_lower("O’BRIEN"), hash_lower("o'brien"));
        assert_eq!(hash_lower("ÉLAN"), hash_lower("élan"));
        assert_ne!(hash_lower("ab"), hash_lower("ba"));
    }
}
