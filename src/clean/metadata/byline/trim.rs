//! What pages put around a byline: labels of portraits and buttons before and behind it, how long ago
//! it was published.

use crate::clean::any_case::{begins, is_one_of, without_end};

/// What screen readers and layouts put before a name.
const BEFORE: &[&str] =
    &["about ", "headshot of ", "image of ", "photo of ", "picture of ", "profile image of "];

/// What they put behind it, perhaps glued.
const AFTER: &[&str] = &[
    " avatar",
    " headshot",
    " photo",
    "follow",
    "long read",
    "min read",
    "minute read",
    "quick read",
];

/// `line` without them.
pub(super) fn without_noise(mut line: &str) -> &str {
    let is =
        |byte: Option<&u8>, letters: &[u8]| byte.is_some_and(|b| letters.contains(&(b | 0x20)));
    for end in AFTER {
        // The first and last letters of the lists: most lines are done here.
        if !is(line.as_bytes().last(), b"dortw") {
            break;
        }
        if let Some(rest) = without_end(line, end) {
            line = rest.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        }
    }
    for begin in BEFORE {
        if !is(line.as_bytes().first(), b"ahip") {
            break;
        }
        if begins(line, begin) {
            line = &line[begin.len()..];
        }
    }
    line
}

/// `line` without "2 months ago", "Published 20 hours ago" at its end.
pub(super) fn without_age(line: &str) -> &str {
    const UNITS: &[&str] =
        &["second", "sec", "minute", "min", "hour", "hr", "day", "week", "month", "year"];
    let is_unit = |word: &str| is_one_of(word.strip_suffix(['s', 'S']).unwrap_or(word), UNITS);
    let last = |line: &str| -> usize { line.trim_end().rfind(' ').map_or(0, |i| i + 1) };
    let mut rest = line.trim_end();
    if rest.get(last(rest)..).is_some_and(|w| w.trim().eq_ignore_ascii_case("ago")) {
        rest = rest[..last(rest)].trim_end();
    }
    let unit = last(rest);
    if !is_unit(rest[unit..].trim()) {
        return line;
    }
    let number = rest[..unit].trim_end();
    let kept = number.trim_end_matches(|c: char| c.is_ascii_digit());
    if kept.len() == number.len() {
        return line;
    }
    let mut kept = kept.trim_end();
    for label in ["published", "updated", "posted", "last"] {
        if let Some(rest) = without_end(kept, label) {
            kept = rest.trim_end_matches([' ', '|', '·', '•', '-']);
        }
    }
    kept
}
