//! Maps whose hashes are the same on every machine and cost little.
//!
//! The standard library's hasher resists an attacker who knows its keys, at many times the cost of
//! these short words. foldhash mixes well enough that text can't be made to collide by accident;
//! and nothing iterates over a map, so that its order shows nowhere.

use foldhash::fast::FixedState;
use std::collections::HashMap;

/// A hash map with fixed seeds.
pub(crate) type Map<K, V> = HashMap<K, V, FixedState>;
