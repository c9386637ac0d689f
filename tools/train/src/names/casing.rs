//! Sentences rewritten as headlines are: in title case or in capitals. Byte offsets stay.

use crate::corpus::{Gold, Text};
use std::ops::Range;

/// How to write a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As it stands.
    AsIs,
    /// "Rain Stops Play in Final".
    Title,
    /// "RAIN STOPS PLAY IN FINAL".
    Upper,
}

/// Words that title case leaves small.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on",
    "or", "over", "the", "to", "up", "v", "via", "vs", "with",
];

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(u), None) if u.len_utf8() == c.len_utf8() => u,
        _ => c,
    }
}

/// `text` rewritten.
pub fn written(text: &str, written: Written) -> String {
    match written {
        Written::AsIs => text.into(),
        Written::Upper => text.chars().map(upper).collect(),
        Written::Title => {
            let mut out = String::with_capacity(text.len());
            let mut first = true;
            for word in text.split_inclusive(|c: char| c.is_whitespace() || c == '-') {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                if !first && SMALL.contains(&bare) {
                    out.push_str(word);
                } else {
                    let mut done = false;
                    out.extend(word.chars().map(|c| {
                        if !done && c.is_alphanumeric() {
                            done = true;
                            upper(c)
                        } else {
                            c
                        }
                    }));
                }
                first = false;
            }
            out
        }
    }
}

/// The whole text with `range` rewritten.
pub fn recase(text: &Text, range: Range<usize>, how: Written) -> Text {
    let mut all = text.text.clone();
    all.replace_range(range.clone(), &written(&text.text[range], how));
    Text { id: text.id.clone(), text: all, names: text.names.clone() }
}

/// Only `range`, rewritten.
pub fn alone(text: &Text, range: Range<usize>, how: Written) -> Text {
    let names = text
        .names
        .iter()
        .filter(|n| range.start <= n.start && n.end <= range.end)
        .map(|n| Gold {
            start: n.start - range.start,
            end: n.end - range.start,
            kind: n.kind.clone(),
        })
        .collect();
    Text { id: text.id.clone(), text: written(&text.text[range], how), names }
}
