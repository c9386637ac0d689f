//! Columns: what a model sees of the lines of a page, a column a feature, a byte a line.
//!
//! Values are 0 to 127; the high bit of every byte is set, so that eight lines can be compared with
//! one subtraction (see [`super::forest`]).

/// The largest value.
pub const MOST: u8 = 127;

/// The high bit, set in every byte.
const HIGH: u8 = 128;

/// Lines that lie in one machine word.
pub const LANES: usize = 8;

/// Features of the lines of a page.
#[derive(Debug, Clone)]
pub struct Columns {
    lines: usize,
    /// Words of [`LANES`] lines in a column; the last one may have lanes to spare.
    stride: usize,
    words: Vec<[u8; LANES]>,
}

impl Columns {
    /// Columns of nothing for `lines` lines.
    pub fn new(lines: usize, features: usize) -> Self {
        let stride = lines.div_ceil(LANES);
        Columns { lines, stride, words: vec![[HIGH; LANES]; stride * features] }
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Writes `values` as the features of line `line` from feature `first` on.
    pub fn set(&mut self, line: usize, first: usize, values: &[u8]) {
        let bytes = self.words.as_flattened_mut();
        let mut at = first * self.stride * LANES + line;
        for &value in values {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = value.min(MOST) | HIGH;
            }
            at += self.stride * LANES;
        }
    }

    /// Makes `feature` of each line what `of` is of the line at `distance` from it.
    pub fn shift(&mut self, feature: usize, of: usize, distance: isize) {
        let bytes = self.words.as_flattened_mut();
        let long = self.stride * LANES;
        let (from, to) = (of * long, feature * long);
        let by = distance.unsigned_abs();
        let Some(count) = self.lines.checked_sub(by) else { return };
        match distance < 0 {
            true => bytes.copy_within(from..from + count, to + by),
            false => bytes.copy_within(from + by..from + by + count, to),
        }
    }

    /// The column of `feature`, high bits and all.
    pub fn column(&self, feature: usize) -> &[[u8; LANES]] {
        let from = feature * self.stride;
        self.words.get(from..from + self.stride).unwrap_or(&[])
    }

    /// What `feature` is of each line.
    pub fn values(&self, feature: usize) -> impl Iterator<Item = u8> + '_ {
        let bytes = self.column(feature).as_flattened();
        bytes.iter().take(self.lines).map(|byte| byte & MOST)
    }
}
