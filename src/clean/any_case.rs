//! Looks at words in whatever case; of letters beyond ASCII only the same one counts.
//!
//! Functions of their own, not closures: each closure would be compiled anew.

use crate::words::is_any_in_any_case;

/// Whether `word` is in `list`.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether `text` begins with `words`.
pub(super) fn begins(text: &str, words: &str) -> bool {
    text.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words))
}

/// `text` without the `words` it ends in.
pub(super) fn without_end<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(words.len())?)?;
    end.eq_ignore_ascii_case(words).then_some(rest)
}

/// `word` without the marks at its ends.
#[inline(never)]
pub(super) fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// The first `count` words of `text` between white space, as they stand.
#[inline(never)]
pub(super) fn first_words(text: &str, count: usize) -> Vec<&str> {
    text.split_whitespace().take(count).collect()
}

/// Whether one of `words`, without the marks at its ends, is one of `list`'s, as
/// [`is_any_in_any_case`] has them.
#[inline(never)]
pub(super) fn any_is_any(words: &[&str], list: &str) -> bool {
    words.iter().any(|word| is_any_in_any_case(bare(word), list))
}
