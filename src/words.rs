//! Word lists: one string each, searched by halves where it lies, checked for order when compiled.
//!
//! Nearly every word asked for is in no list, so a filter of 256 bits over the first and last byte
//! and the length answers first.

/// Words in byte order, set apart by white space.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    list: &'static str,
    filter: [u64; 4],
}

/// The bit of the filter for words like `word`, which is not empty.
const fn bit(first: u8, last: u8, length: usize) -> usize {
    ((first as usize).wrapping_mul(67) ^ (last as usize).wrapping_mul(29) ^ (length * 11)) & 255
}

/// A word list from one literal; out of order or doubled words don't compile.
macro_rules! words {
    ($list:literal) => {
        const { $crate::words::Words::new($list) }
    };
}
pub(crate) use words;

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Where the word ends that begins at `at`.
const fn word_end(list: &[u8], mut at: usize) -> usize {
    while at < list.len() && !is_space(list[at]) {
        at += 1;
    }
    at
}

/// Whether the word at `a` comes before the one at `b`.
const fn comes_before(list: &[u8], mut a: usize, mut b: usize) -> bool {
    let (a_end, b_end) = (word_end(list, a), word_end(list, b));
    while a < a_end && b < b_end && list[a] == list[b] {
        (a, b) = (a + 1, b + 1);
    }
    if a == a_end || b == b_end { b < b_end } else { list[a] < list[b] }
}

impl Words {
    /// Splits nothing: only looks whether `list` is sorted.
    pub(crate) const fn new(list: &'static str) -> Self {
        let bytes = list.as_bytes();
        let (mut last, mut at) = (None, 0);
        let mut filter = [0; 4];
        while at < bytes.len() {
            if is_space(bytes[at]) {
                at += 1;
                continue;
            }
            if let Some(last) = last {
                assert!(comes_before(bytes, last, at), "the list is sorted, nothing twice");
            }
            last = Some(at);
            let end = word_end(bytes, at);
            let bit = bit(bytes[at], bytes[end - 1], end - at);
            filter[bit / 64] |= 1 << (bit % 64);
            at = end;
        }
        Words { list, filter }
    }

    /// Whether `word` is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let (list, word) = (self.list.as_bytes(), word.as_bytes());
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return false };
        let bit = bit(first, last, word.len());
        if self.filter[bit / 64] >> (bit % 64) & 1 == 0 {
            return false;
        }
        let (mut low, mut high) = (0, list.len());
        while low < high {
            let middle = (low + high) / 2;
            let mut start = middle;
            if is_space(list[middle]) {
                while start < high && is_space(list[start]) {
                    start += 1;
                }
                if start == high {
                    high = middle;
                    continue;
                }
            } else {
                while start > low && !is_space(list[start - 1]) {
                    start -= 1;
                }
            }
            let end = word_end(list, start);
            match list[start..end].cmp(word) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = end,
                std::cmp::Ordering::Greater => high = start.min(middle),
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_nothing_else() {
        let list = words!(
            "ant bee
             cow cows dog"
        );
        for word in ["ant", "bee", "cow", "cows", "dog"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", " ", "an", "ants", "be", "c", "do", "dogs", "zebra", "ant bee"] {
            assert!(!list.has(word), "{word}");
        }
    }

    #[test]
    #[should_panic(expected = "sorted")]
    fn order_is_checked() {
        Words::new("bee ant");
    }
}
