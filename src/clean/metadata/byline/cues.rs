//! What announces an author: "by", the words before it, and what stands for it.

use super::tokens::Token;
use crate::clean::any_case::is_one_of;

/// Words that stand for "by" at the beginning of a line, before a mark.
pub(super) const STANDING_FOR_BY: &[&str] =
    &["author", "authors", "byline", "reporter", "words", "writer"];

/// Words before "by" where an author follows.
const CUES: &[&str] = &[
    "analysis",
    "article",
    "author",
    "column",
    "comment",
    "commentary",
    "compiled",
    "essay",
    "exclusive",
    "feature",
    "interview",
    "news",
    "on",
    "opinion",
    "posted",
    "published",
    "report",
    "reported",
    "reporting",
    "review",
    "reviewed",
    "story",
    "submitted",
    "text",
    "told",
    "words",
    "writing",
    "written",
];

/// Words before "by" where somebody else follows.
const OTHERS: &[&str] = &[
    "additional",
    "art",
    "checked",
    "contributed",
    "contributions",
    "cover",
    "curated",
    "design",
    "edited",
    "editing",
    "film",
    "graphic",
    "graphics",
    "hosted",
    "illustrated",
    "illustration",
    "illustrations",
    "image",
    "images",
    "owned",
    "photo",
    "photograph",
    "photographed",
    "photographs",
    "photography",
    "photos",
    "picture",
    "pictures",
    "powered",
    "presented",
    "produced",
    "production",
    "provided",
    "sponsored",
    "supported",
    "translated",
    "translation",
    "video",
    "videos",
    "visuals",
];

/// Whether `line` only announces the author on the next: "By", "Written by".
pub fn is_announcement(line: &str) -> bool {
    let mut words = line.trim_end_matches(':').split_whitespace();
    line.len() <= 24
        && words.next_back().is_some_and(|w| w.eq_ignore_ascii_case("by"))
        && words.all(|w| is_one_of(w, CUES))
}

/// The tokens after "by" or what stands for it. `None` where others than the author follow;
/// `Some(None)` where there is no such word.
pub(super) fn after_by<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<Option<&'t [Token<'a>]>> {
    let is = |token: &Token, word: &str| token.word().is_some_and(|w| w.eq_ignore_ascii_case(word));
    if let [a, b, c, rest @ ..] = tokens
        && is(a, "as")
        && is(b, "told")
        && is(c, "to")
    {
        return Some(Some(rest));
    }
    if let [author, Token::Bar, rest @ ..] = tokens
        && author.word().is_some_and(|w| is_one_of(w, STANDING_FOR_BY))
    {
        return Some(Some(rest));
    }
    let Some(by) = tokens.iter().take(7).position(|t| is(t, "by")) else { return Some(None) };
    let before = tokens[..by].iter().filter_map(Token::word);
    if before.clone().any(|w| is_one_of(w, OTHERS)) {
        return None;
    }
    // "Jane Roe By Jane Roe": a portrait's text stands before its byline.
    let after = tokens[by + 1..].iter().filter_map(Token::word);
    let portrait = || before.clone().zip(after).all(|(a, b)| a == b) && before.clone().count() >= 2;
    match before.clone().next_back() {
        Some(last) if !is_one_of(last, CUES) && !portrait() => None,
        _ => {
            let credits = &tokens[by + 1..];
            // What screen readers hear before the name.
            Some(Some(match credits {
                [a, b, c, rest @ ..] if is(a, "social") && is(b, "links") && is(c, "for") => rest,
                _ => credits,
            }))
        }
    }
}
