//! Looks at words in whatever case; of letters beyond ASCII only the same one counts.

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
