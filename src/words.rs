//! Word lists: one string each, searched by halves where it lies, checked for order when compiled.

/// Words in byte order, set apart by white space.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(&'static str);

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
        while at < bytes.len() {
            if is_space(bytes[at]) {
                at += 1;
                continue;
            }
            if let Some(last) = last {
                assert!(comes_before(bytes, last, at), "the list is sorted, nothing twice");
            }
            last = Some(at);
            at = word_end(bytes, at);
        }
        Words(list)
    }

    /// Whether `word` is in the list.
    pub(crate) fn has(self, word: &str) -> bool {
        let (list, word) = (self.0.as_bytes(), word.as_bytes());
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
