//! Duplicates: lines that say again what a line before them said.
//!
//! A page repeats its captions, its headline and its teasers. Words are compared, not marks: by
//! the hash of the whole line, and, for a line followed by itself with something more (an alt text
//! before its caption with the credit), by its opening.

use super::lines::Line;
use super::lines::shape::{OPENING, Shape, each_word};

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
    let key = |s: &Shape| u64::from(s.whole) << 32 | u64::from(s.words) << 16 | u64::from(s.digits);
    let mut keys: Vec<(u64, u32)> =
        shapes.iter().zip(0..).map(|(shape, i)| (key(shape), i)).collect();
    keys.sort_unstable();
    for group in keys.chunk_by(|a, b| a.0 == b.0) {
        let first = group[0].1;
        for &(_, i) in group {
            repeats[i as usize].copies = group.len().min(255) as u8;
            repeats[i as usize].of = (i != first).then_some(first);
        }
    }
    for i in 1..shapes.len() {
        let (short, long) = (&shapes[i - 1], &shapes[i]);
        let opens = short.words >= 4
            && long.words > short.words
            && long.words <= short.words + 24
            && short.opening[OPENING.min(short.words as usize) - 1]
                == long.opening[OPENING.min(short.words as usize) - 1]
            && (short.words as usize <= OPENING || begins_with(lines[i].span.of(source), short));
        if opens || is_numbered(lines[i - 1].span.of(source), lines[i].span.of(source)) {
            repeats[i - 1].continued = true;
            repeats[i].continues = true;
        }
    }
    repeats
}

/// Whether `line` is the start of `next` but for the number of a picture glued to its end: "... at
/// dusk.4".
fn is_numbered(line: &str, next: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    (1..=3).contains(&(line.len() - bare.len()))
        && bare.ends_with(['.', '!', '?', '"', '”'])
        && next.len() > bare.len()
        && next.starts_with(bare)
}

/// Whether the first words of `long` are those of the line that `short` is the shape of.
fn begins_with(long: &str, short: &Shape) -> bool {
    let (mut words, mut hash, mut same) = (0, 0, false);
    each_word(long, |word| {
        if words < short.words {
            hash = super::lines::shape::chain(hash, word.hash);
            words += 1;
            same = words == short.words && hash == short.whole;
        }
    });
    same
}
