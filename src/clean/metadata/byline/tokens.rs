//! Words and separators of a byline.
//!
//! Words may be glued, as pages lay them out in boxes ("Jane RoeStaff Writer"): a capital after a
//! small letter begins a new word, except after the short beginnings of names ("McCabe").

use crate::clean::any_case::is_one_of;
use crate::clean::metadata::words;

/// A word or separator of a byline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A word; whether it is glued to the one before.
    Word(&'a str, bool),
    /// "and", "&", "with".
    And,
    /// A comma.
    Comma,
    /// A stronger mark, another box, an address: what follows is another kind of thing.
    Bar,
}

impl<'a> Token<'a> {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&'a str> {
        match self {
            Token::Word(word, _) => Some(word),
            _ => None,
        }
    }
}

/// Most tokens of a line that are read.
pub(super) const MOST_TOKENS: usize = 80;

/// Whether `c` stands between words.
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’' | '-' | '@' | '_' | '"' | '“' | '”')
}

/// The first mark of `text` at `from` or after it, and where it stands.
pub(super) fn next_mark(text: &str, from: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|b| !b.is_ascii_alphanumeric())?;
        let c = text[at..].chars().next()?;
        if is_mark(c) {
            return Some((at, c));
        }
        at += c.len_utf8();
    }
}

/// Cuts `part` into words and separators, until there are `most` of them.
pub(super) fn tokens(part: &str, most: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(16);
    let mut glued = false;
    let mut start = 0;
    while start < part.len() && tokens.len() < most {
        let (end, mark) = match next_mark(part, start) {
            Some((end, mark)) => (end, Some(mark)),
            None => (part.len(), None),
        };
        let piece = &part[start..end];
        start = end + mark.map_or(0, char::len_utf8);
        let word = piece.trim_matches(['"', '“', '”', '-', '\'']);
        if word.is_empty() {
            // A name after two spaces stands in another box.
            let second_space = mark.is_some_and(char::is_whitespace)
                && matches!(tokens.last(), Some(Token::Word(..)));
            if second_space || piece.starts_with('-') {
                tokens.push(Token::Bar);
            }
        } else {
            push_word(word, glued, &mut tokens);
        }
        glued = mark.is_none();
        match mark {
            None | Some(' ' | '\u{a0}') => {}
            Some(c) if c.is_whitespace() => {}
            Some(',') => tokens.push(Token::Comma),
            Some('&') => tokens.push(Token::And),
            Some(_) => tokens.push(Token::Bar),
        }
    }
    tokens
}

/// Appends `word`, cut where words are glued; an address or a handle becomes a separator.
fn push_word<'a>(word: &'a str, glued: bool, tokens: &mut Vec<Token<'a>>) {
    if let Some(at) = word.find('@') {
        // "Jane Roe@janeroe"; "jroe@example.com" is no name.
        if at > 0 && !word[at..].contains('.') {
            push_word(&word[..at], glued, tokens);
        }
        tokens.push(Token::Bar);
        return;
    }
    if word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("with") {
        tokens.push(Token::And);
        return;
    }
    let (mut start, mut before, mut glued) = (0, None, glued);
    // Of small letters alone but for the first: nothing is glued.
    if word.bytes().skip(1).all(|b| b.is_ascii_lowercase()) {
        tokens.push(Token::Word(word, glued));
        return;
    }
    for (at, c) in word.char_indices() {
        let camel = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        let digit = c.is_ascii_digit() && before.is_some_and(char::is_lowercase);
        if (camel && !goes_on(&word[start..at], &word[at..])) || (digit && at - start > 2) {
            tokens.push(Token::Word(&word[start..at], glued));
            (start, glued) = (at, true);
        }
        before = Some(c);
    }
    tokens.push(Token::Word(&word[start..], glued));
}

/// Whether a name goes on with the capital that begins `next` after `letters` ("Mc", "De").
fn goes_on(letters: &str, next: &str) -> bool {
    let last = letters.rsplit(['-', '\'', '’']).next().unwrap_or(letters);
    if matches!(last, "Mc" | "Mac" | "De" | "Di" | "Fitz" | "Vander") {
        return true;
    }
    let chunk = next
        .char_indices()
        .skip(1)
        .find(|(_, c)| !c.is_lowercase())
        .map_or(next, |(at, _)| &next[..at]);
    let box_follows = chunk.len() > 1
        && (is_after_name(chunk)
            || words::is_job(chunk)
            || words::is_outlet(chunk)
            || words::is_common(chunk));
    let begins = last.starts_with(char::is_uppercase) || PARTICLES.contains(&last);
    last.len() <= 3 && begins && !box_follows && !last.eq_ignore_ascii_case("by")
}

/// Words that may stand between the words of a name, in small letters.
pub(super) const PARTICLES: &[&str] = &[
    "al", "af", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu", "ul",
];

/// Words with a capital that never belong to the name before them.
pub(super) fn is_after_name(word: &str) -> bool {
    const AFTER: &[&str] = &[
        "additional",
        "by",
        "comment",
        "contributions",
        "edited",
        "follow",
        "for",
        "in",
        "is",
        "on",
        "published",
        "share",
        "tags",
        "the",
        "updated",
    ];
    is_one_of(word, AFTER)
}
