//! Word lists: written as one string, split and checked for order when the crate is compiled.

/// A sorted list of words from one literal; out of order or doubled words don't compile.
///
/// Words are set apart by white space, so none holds any. Look them up with [`has`].
macro_rules! words {
    ($list:literal) => {{
        const WORDS: [&str; $crate::words::count($list)] = $crate::words::split($list);
        const { assert!($crate::words::is_sorted(&WORDS), "the list is sorted, nothing twice") };
        &WORDS
    }};
}
pub(crate) use words;

/// Whether the sorted `list` has `word`.
pub(crate) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// How many words `list` has.
pub(crate) const fn count(list: &str) -> usize {
    let bytes = list.as_bytes();
    let (mut words, mut at) = (0, 0);
    while at < bytes.len() {
        if !is_space(bytes[at]) && (at == 0 || is_space(bytes[at - 1])) {
            words += 1;
        }
        at += 1;
    }
    words
}

/// The words of `list`, which has `N`.
pub(crate) const fn split<const N: usize>(list: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut number) = (list, 0);
    while number < N {
        while is_space(rest.as_bytes()[0]) {
            rest = rest.split_at(1).1;
        }
        let mut end = 0;
        while end < rest.len() && !is_space(rest.as_bytes()[end]) {
            end += 1;
        }
        (words[number], rest) = rest.split_at(end);
        number += 1;
    }
    words
}

/// Whether `words` go upwards, byte for byte.
pub(crate) const fn is_sorted(words: &[&str]) -> bool {
    let mut number = 1;
    while number < words.len() {
        let (a, b) = (words[number - 1].as_bytes(), words[number].as_bytes());
        let mut at = 0;
        while at < a.len() && at < b.len() && a[at] == b[at] {
            at += 1;
        }
        if at == b.len() || (at < a.len() && a[at] > b[at]) {
            return false;
        }
        number += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_and_searched() {
        let list = words!(
            "ant bee
             cow"
        );
        assert_eq!(list, &["ant", "bee", "cow"]);
        assert!(has(list, "bee") && !has(list, "be") && !has(list, ""));
        assert!(!is_sorted(&["b", "a"]) && !is_sorted(&["a", "a"]) && is_sorted(&["a", "ab", "b"]));
    }
}
