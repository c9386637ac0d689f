//! Quotation marks: which of them open, which close, and which are apostrophes.
//!
//! | family | opens | closes | also |
//! |---|---|---|---|
//! | double | `"` `“` `„` `‟` | `"` `”` `“` after `„`, `″` | `10' 2"` is a measure |
//! | single | `'` `‘` `‚` | `'` `’` | apostrophes: `'90s`, `players' union`, `rock 'n' roll` |
//! | guillemets | `«` (or `»`) | `»` (or `«`) | with inner spaces too |
//!
//! A straight mark is read by what stands beside it: white space or an opening bracket before and a
//! word after is the shape of an opening mark; a word or a stop before is that of a closing one.

use crate::segment::{Document, Token, TokenKind};

/// The families of marks; a quotation opens and closes in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `"…"`, `“…”`, `„…“`.
    Double,
    /// `'…'`, `‘…’`.
    Single,
    /// `«…»`.
    Guillemet,
}

/// What a mark may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It can only open.
    Opens,
    /// It can only close.
    Closes,
    /// Its neighbours allow both.
    Either,
}

/// A quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its token.
    pub token: usize,
    /// Its family.
    pub family: Family,
    /// What it may do.
    pub side: Side,
    /// For a closing single mark: a stop stands before it, so it is no apostrophe.
    pub after_stop: bool,
    /// For a closing straight double mark: a comma stands before it and white space behind, as
    /// in `she said," we ...` where the space went astray.
    pub astray: bool,
    /// For a closing single mark: an `s` stands before it ("players'").
    pub after_s: bool,
}

/// Words that drop their first letters and so begin with an apostrophe.
fn is_clipped(word: &str) -> bool {
    const CLIPPED: &[&str] =
        &["em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "ere", "neath", "ol"];
    word.as_bytes().first().is_some_and(u8::is_ascii_digit)
        || CLIPPED.iter().any(|c| word.eq_ignore_ascii_case(c))
}

fn family(c: char) -> Option<Family> {
    match c {
        '"' | '“' | '”' | '„' | '‟' | '″' | '＂' => Some(Family::Double),
        '\'' | '‘' | '’' | '‚' | '‛' => Some(Family::Single),
        '«' | '»' => Some(Family::Guillemet),
        _ => None,
    }
}

/// Whether a token can be a quotation mark at all.
pub(super) fn is_mark(document: &Document, token: &Token) -> bool {
    token.kind == TokenKind::Mark
        && sole_char(token.span.of(document.text)).is_some_and(|c| family(c).is_some())
}

fn sole_char(word: &str) -> Option<char> {
    let mut chars = word.chars();
    let first = chars.next()?;
    chars.next().is_none().then_some(first)
}

/// Reads the mark at `token`, if it is one; `first..end` are the tokens of its block.
pub(super) fn read(document: &Document, token: usize, first: usize, end: usize) -> Option<Mark> {
    let this = document.tokens.get(token)?;
    if this.kind != TokenKind::Mark {
        return None;
    }
    let c = sole_char(this.span.of(document.text))?;
    let family = family(c)?;
    let before = if token > first { document.tokens.get(token - 1) } else { None };
    let after = if token + 1 < end { document.tokens.get(token + 1) } else { None };
    let left =
        before.filter(|_| !this.spaced).and_then(|t| t.span.of(document.text).chars().last());
    let right = after.filter(|t| !t.spaced).and_then(|t| t.span.of(document.text).chars().next());
    let opening_left =
        left.is_none_or(|l| matches!(l, '(' | '[' | '{' | '—' | '–' | '-' | '/') || is_opener(l));
    let opening_right = right.is_some_and(|r| {
        r.is_alphanumeric()
            || matches!(
                r,
                '[' | '(' | '…' | '$' | '£' | '€' | '#' | '@' | '-' | '–' | '—' | '¿' | '¡'
            )
            || is_opener(r)
    });
    let closing_left = left.is_some();
    let closing_right = right.is_none_or(|r| !r.is_alphanumeric());
    let side = match c {
        '“' | '‟' => {
            if opening_right || !closing_left {
                Side::Opens
            } else {
                Side::Either
            }
        }
        '”' => {
            if closing_left || !opening_right {
                Side::Closes
            } else {
                Side::Either
            }
        }
        '„' | '‚' => Side::Opens,
        '«' if this.spaced || before.is_none() || opening_left => Side::Opens,
        '«' => Side::Closes,
        '»' if before.is_none() || (this.spaced && opening_right) => Side::Opens,
        '»' => Side::Closes,
        _ => match (opening_left && opening_right, closing_left && closing_right) {
            (true, false) => Side::Opens,
            (false, true) => Side::Closes,
            (true, true) => Side::Either,
            // Loose on both sides (" word "), or glued on both ("a"b).
            (false, false) if family == Family::Double => Side::Either,
            (false, false) => return None,
        },
    };
    let (mut after_stop, mut after_s) = (false, false);
    if family == Family::Single {
        let next = after.map(|t| t.span.of(document.text));
        if side != Side::Closes && c != '‘' && next.is_some_and(is_clipped) {
            return None;
        }
        if side == Side::Opens && c == '’' {
            return None;
        }
        after_stop = left.is_some_and(|l| matches!(l, '.' | ',' | '!' | '?' | '…' | '—' | '–'));
        after_s = left.is_some_and(|l| matches!(l, 's' | 'S' | 'z'));
    } else if matches!(c, '"' | '″' | '”')
        && side == Side::Closes
        && left.is_some_and(|l| l.is_ascii_digit())
        && is_measure(document, token, first)
    {
        return None;
    }
    let astray = c == '"' && left == Some(',') && after.is_some_and(|t| t.spaced);
    Some(Mark { token, family, side, after_stop, after_s, astray })
}

/// `6'2"`: feet and inches.
fn is_measure(document: &Document, token: usize, first: usize) -> bool {
    token >= first + 3
        && matches!(document.word(token - 2), "'" | "’" | "′")
        && document.tokens[token - 3].kind == TokenKind::Number
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '\'' | '‘' | '«' | '‚')
}
