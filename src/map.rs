//! Maps whose hashes are the same on every machine and cost little.
//!
//! The standard library's hasher resists an attacker who knows its keys, at many times the cost of
//! these short words. foldhash mixes well enough that text can't be made to collide by accident;
//! and nothing iterates over a map, so that its order shows nowhere.
//!
//! One table of hashes serves all types of keys: a table for each would weigh a kilobyte of wasm.

use foldhash::fast::FixedState;
use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};

/// A hash map with fixed seeds.
#[derive(Debug, Clone)]
pub(crate) struct Map<K, V> {
    /// Where the entry with a hash lies; of two with the same hash the second under the next number.
    places: HashMap<u64, u32, FixedState>,
    entries: Vec<(K, V)>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map { places: HashMap::default(), entries: Vec::new() }
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    /// Where `key` lies; else the hash that it would lie under.
    fn find<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Result<usize, u64>
    where
        K: Borrow<Q>,
    {
        let mut hash = FixedState::default().hash_one(key);
        while let Some(&place) = self.places.get(&hash) {
            if self.entries[place as usize].0.borrow() == key {
                return Ok(place as usize);
            }
            hash = hash.wrapping_add(1);
        }
        Err(hash)
    }

    /// The value of `key`.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|place| &self.entries[place].1)
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of `key`, to change.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|place| &mut self.entries[place].1)
    }

    /// The value of `key`, made from it if it is new.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce(&K) -> V) -> &mut V {
        let place = self.find(&key).unwrap_or_else(|hash| {
            let place = self.entries.len();
            self.places.insert(hash, place as u32);
            let value = make(&key);
            self.entries.push((key, value));
            place
        });
        &mut self.entries[place].1
    }

    /// The value of `key`; `value` if it is new.
    pub fn get_or_insert(&mut self, key: K, value: V) -> &mut V {
        self.get_or_insert_with(key, |_| value)
    }
}

impl<K: Hash + Eq, V: Default> Map<K, V> {
    /// The value of `key`; the default if it is new.
    pub fn get_or_default(&mut self, key: K) -> &mut V {
        self.get_or_insert_with(key, |_| V::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_keeps_its_value() {
        let mut map: Map<String, usize> = Map::default();
        for word in "the ferry and the quay and the ferry".split(' ') {
            *map.get_or_default(word.to_string()) += 1;
        }
        assert_eq!(map.get("the"), Some(&3));
        assert_eq!(map.get("quay"), Some(&1));
        assert_eq!(map.get("island"), None);
        assert_eq!(*map.get_or_insert("quay".into(), 9), 1);
        assert_eq!(*map.get_or_insert_with("island".into(), String::len), 6);
        *map.get_mut("island").unwrap() = 2;
        assert_eq!(map.get("island"), Some(&2));
    }

    #[test]
    fn keys_with_one_hash_are_told_apart() {
        /// Hashes as any other of it.
        #[derive(PartialEq, Eq)]
        struct Same(u32);
        impl Hash for Same {
            fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
        }
        let mut map: Map<Same, u32> = Map::default();
        for n in 0..20 {
            *map.get_or_default(Same(n)) = n * n;
        }
        assert!((0..20).all(|n| map.get(&Same(n)) == Some(&(n * n))));
        assert_eq!(map.get(&Same(20)), None);
    }
}
