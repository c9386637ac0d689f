//! Ranges of text whose unit is in the type: [`Span`] counts bytes, [`Utf16Span`] UTF-16 code units.
//!
//! The core works in bytes. [`Utf16Index`] is the one place where bytes become code units.

use crate::sort;
use serde::{Deserialize, Serialize};

/// A half-open range of bytes of one text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= u32::MAX as usize);
        Span { start: start as u32, end: end as u32 }
    }

    /// The words that the span covers in `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    /// A number that is greater the later the span begins, then the later it ends.
    pub(crate) fn order(self) -> u64 {
        sort::both(self.start, self.end)
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A half-open range of UTF-16 code units, as JavaScript strings count; never splits a pair.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Utf16Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Turns byte offsets of one text into UTF-16 offsets and back, after one forward pass.
pub struct Utf16Index<'a> {
    text: &'a [u8],
    /// Code units before every `STEP`-th byte; empty where the text is ASCII and the units agree.
    units: Vec<u32>,
}

const STEP: usize = 64;

/// Code units of the characters that begin in `bytes`: one for each byte that is no continuation
/// (`10xxxxxx`), one more for each that leads four (`1111xxxx`). Eight bytes at a time.
pub(crate) fn units_in(bytes: &[u8]) -> u32 {
    const LOW: u64 = 0x0101_0101_0101_0101;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut units = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let begins = (!word >> 7 | word >> 6) & LOW;
        let leads_four = (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & LOW;
        units += begins.count_ones() + leads_four.count_ones();
    }
    rest.iter().map(|&b| u32::from((b as i8) >= -64) + u32::from(b >= 0xF0)).sum::<u32>() + units
}

impl<'a> Utf16Index<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Self {
        let text = text.as_bytes();
        let mut units = Vec::new();
        if !text.is_ascii() {
            let mut total = 0;
            units.reserve(text.len() / STEP + 1);
            for chunk in text.chunks(STEP) {
                units.push(total);
                total += units_in(chunk);
            }
            units.push(total);
        }
        Utf16Index { text, units }
    }

    /// The offset in code units of byte `byte`, which must be a character boundary.
    pub fn unit(&self, byte: u32) -> u32 {
        if self.units.is_empty() {
            return byte;
        }
        let step = byte as usize / STEP;
        self.units[step] + units_in(&self.text[step * STEP..byte as usize])
    }

    /// The byte offset of code unit `unit`; past the end it is the end, inside a pair its start.
    pub fn byte(&self, unit: u32) -> u32 {
        if self.units.is_empty() {
            return unit.min(self.text.len() as u32);
        }
        let step = self.units.partition_point(|&u| u <= unit).saturating_sub(1);
        let mut at = (step * STEP).min(self.text.len());
        let mut units = self.units[step];
        while at < self.text.len() {
            let mut next = at + 1;
            while next < self.text.len() && (self.text[next] as i8) < -64 {
                next += 1;
            }
            units += units_in(&self.text[at..next]);
            if units > unit {
                break;
            }
            at = next;
        }
        while at < self.text.len() && (self.text[at] as i8) < -64 {
            at -= 1;
        }
        at as u32
    }

    /// `span` in code units.
    pub fn span(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.unit(span.start), end: self.unit(span.end) }
    }

    /// `span` in bytes, cut to the text.
    pub fn bytes(&self, span: Utf16Span) -> Span {
        let start = self.byte(span.start);
        Span { start, end: self.byte(span.end).max(start) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_goes_there_and_back() {
        let text = "aé—😀 ".repeat(40);
        let index = Utf16Index::new(&text);
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(index.unit(byte as u32), units);
            assert_eq!(index.byte(units), byte as u32);
            if c.len_utf16() == 2 {
                assert_eq!(index.byte(units + 1), byte as u32, "inside a pair");
            }
            units += c.len_utf16() as u32;
        }
        assert_eq!(index.unit(text.len() as u32), units);
        assert_eq!(index.byte(units + 9), text.len() as u32);
    }

    #[test]
    fn ascii_needs_no_table() {
        let index = Utf16Index::new("plain");
        assert!(index.units.is_empty());
        assert_eq!(index.span(Span::new(1, 3)), Utf16Span { start: 1, end: 3 });
    }
}
