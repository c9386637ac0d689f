//! Duplicates: lines that say again what a line before them said.
//!
//! A page repeats its captions, its headline and its teasers. Words are compared, not marks: by
//! the hash of the whole line, and, for a line followed by itself with something more (an alt text
//! before its caption with the credit), by its opening.

use super::lines::Line;
use super::lines::shape::{OPENING, Shape, each_word};
use std::collections::HashMap;

/// How a line repeats others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repeat {
    /// Index of the first line with the same words, if that is before this one.
    pub of: Option<u32>,
    /// Lines with the same words, itself included, at most 255.
    pub copies: u8,
    /// The line after begins with all its words and goes on.
    pub continued: bool,
    /// The line before is the start of this one.
    pub continues: bool,
}

/// Finds the repeats among `lines`, in one pass.
pub fn find(source: &str, lines: &[Line], shapes: &[Shape]) -> Vec<Repeat> {
    let mut repeats = vec![Repeat::default(); lines.len()];
    // Looked up only, never listed: its order cannot be seen.
    let mut first: HashMap<u64, (u32, u8)> = HashMap::with_capacity(lines.len());
    let key = |s: &Shape| u64::from(s.whole) << 32 | u64::from(s.words) << 16 | u64::from(s.digits);
    for (i, shape) in shapes.iter().enumerate() {
        let seen = first.entry(key(shape)).or_insert((i as u32, 0));
        seen.1 = seen.1.saturating_add(1);
        if seen.0 != i as u32 {
            repeats[i].of = Some(seen.0);
        }
    }
    for (i, shape) in shapes.iter().enumerate() {
        repeats[i].copies = first.get(&key(shape)).map_or(1, |s| s.1);
    }
    for i in 1..shapes.len() {
        let (short, long) = (&shapes[i - 1], &shapes[i]);
        let opens = short.words >= 4
            && long.words > short.words
            && long.words <= short.words + 24
            && short.opening[OPENING.min(short.words as usize) - 1]
                == long.opening[OPENING.min(short.words as usize) - 1]
            && (short.words as usize <= OPENING || begins_with(lines[i].span.of(source), short));
        if opens {
            repeats[i - 1].continued = true;
            repeats[i].continues = true;
        }
    }
    repeats
}

/// Whether the first words of `long` are those of the line that `short` is the shape of.
fn begins_with(long: &str, short: &Shape) -> bool {
    let (mut words, mut hash, mut same) = (0, 0, false);
    each_word(long, |word, _| {
        if words < short.words {
            hash = super::lines::shape::chain(hash, word.hash);
            words += 1;
            same = words == short.words && hash == short.whole;
        }
    });
    same
}
