//! Credits: one name in a byline, with what stands around it.
//!
//! ```text
//! credit = person [job | outlet | "for" outlet | ("in" | "at") place] | agency | outlet | job | place
//! person = 2 to 5 of (name | initial | particle) ["Jr." ...]
//! ```

use super::tokens::{PARTICLES, Token, is_after_name};
use crate::clean::any_case::is_one_of;
use crate::clean::metadata::{agencies, words};

/// What a credit names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Organisation,
    Job,
    Place,
    Prose,
}

/// One run of words between separators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Credit {
    pub kind: Kind,
    /// Of a person or organisation; empty for the others.
    pub name: String,
    /// An agency in the run, by its short name.
    pub agency: Option<&'static str>,
    /// "in Washington".
    pub from: Option<String>,
    /// A job, place or outlet follows in the run, so that a comma goes on with no other person.
    pub closes: bool,
    /// What follows is not to be read: contributors, editors, prose.
    pub ends: bool,
}

/// Credentials after a name, which are no person of their own.
const CREDENTIALS: &[&str] = &[
    "ba", "bs", "cfa", "cfp", "cpa", "esq", "jd", "llm", "ma", "mba", "md", "mph", "ms", "msc",
    "nsca-cpt", "obe", "ph.d", "phd", "rd", "rn",
];

impl Credit {
    fn of(kind: Kind) -> Self {
        Credit { kind, name: String::new(), agency: None, from: None, closes: false, ends: false }
    }

    /// Reads a run of words. `by` is whether the byline says "by"; `first` whether it is the
    /// first run.
    pub fn read(run: &[Token], by: bool, first: bool) -> Self {
        let words: Vec<(&str, bool)> = run
            .iter()
            .filter_map(|t| if let Token::Word(w, g) = t { Some((*w, *g)) } else { None })
            .collect();
        if let Some(agency) = agency(&words) {
            return Credit {
                name: joined(&words),
                agency: Some(agency),
                ..Credit::of(Kind::Organisation)
            };
        }
        let length = name_length(&words);
        let (name, tail) = words.split_at(length);
        let agency = agency(tail);
        let Some(&(head, _)) = words.first() else { return Credit::of(Kind::Prose) };
        if length == 0 {
            let kind = match head.to_ascii_lowercase().as_str() {
                "in" if starts_with_capital(tail.get(1)) => Kind::Place,
                "for" | "of" | "at" if starts_with_capital(tail.get(1)) => Kind::Job,
                _ if words::is_job(head) => Kind::Job,
                _ => Kind::Prose,
            };
            let from = (kind == Kind::Place).then(|| joined(&tail[1..]));
            return Credit { from, ends: kind == Kind::Prose, ..Credit::of(kind) };
        }
        let name_text = joined(name);
        // "Example India Staff" after a comma.
        let desk = matches!(tail, [(w, _)] if is_one_of(w, &["staff", "team", "desk", "bureau"]));
        if desk && !first {
            return Credit { name: joined(&words), ..Credit::of(Kind::Organisation) };
        }
        if words::is_place(&name_text) {
            let outlet = tail.first().is_some_and(|(w, _)| words::is_outlet(w));
            return Credit::of(if outlet { Kind::Organisation } else { Kind::Place });
        }
        if name.iter().all(|(w, _)| words::is_job(w)) {
            return Credit {
                name: name_text,
                closes: true,
                ..Credit::of(if first { Kind::Organisation } else { Kind::Job })
            };
        }
        if name.iter().any(|(w, _)| words::is_job(w) || words::is_outlet(w))
            || starts_with_the(head)
        {
            // "Example Tribune staff": what is written small is no part of its name.
            return Credit { name: name_text, agency, ..Credit::of(Kind::Organisation) };
        }
        let person = if by {
            length >= 2 || (first && !words::is_common(head) && tail.is_empty() && head.len() > 2)
        } else {
            (2..=4).contains(&length)
                && !name.iter().any(|(w, _)| words::is_common(w) || !is_bare_name(w))
        };
        if !person {
            let credential = is_one_of(head.trim_end_matches('.'), CREDENTIALS);
            let kind = if length == 1 && !first && (credential || tail.is_empty()) {
                Kind::Place
            } else {
                Kind::Prose
            };
            // A credential leaves the list of people open; a city doesn't.
            return Credit { ends: kind == Kind::Prose && by, ..Credit::of(kind) };
        }
        let mut credit = Credit { name: written(name), agency, ..Credit::of(Kind::Person) };
        if let Some(&(next, _)) = tail.first() {
            credit.closes = true;
            match next.to_ascii_lowercase().as_str() {
                "in" if starts_with_capital(tail.get(1)) => credit.from = Some(joined(&tail[1..])),
                "at" if tail.iter().skip(1).take(2).any(|word| starts_with_capital(Some(word))) => {
                }
                "for" | "the" | "of" => {}
                "tags" | "contributions" | "additional" | "edited" | "editing" => {
                    credit.ends = true
                }
                _ if agency.is_some() || words::is_job(next) || words::is_outlet(next) => {}
                _ if starts_with_capital(tail.first()) && tail.len() <= 4 => {}
                _ if by => credit.ends = true,
                _ => credit.kind = Kind::Prose,
            }
        }
        credit
    }
}

fn starts_with_capital(word: Option<&(&str, bool)>) -> bool {
    word.is_some_and(|(w, _)| w.starts_with(char::is_uppercase))
}

/// Whether `word` may be of a name that no "by" introduces: no digits, no closing quotation mark,
/// no "You’re".
fn is_bare_name(word: &str) -> bool {
    let after_mark = word.rsplit(['\'', '’']).next().map_or(0, str::len);
    !word.contains(|c: char| c.is_ascii_digit()) && (after_mark == word.len() || after_mark > 2)
}

fn starts_with_the(word: &str) -> bool {
    word.eq_ignore_ascii_case("the")
}

/// How many of the first words make one name.
fn name_length(words: &[(&str, bool)]) -> usize {
    let mut length = 0;
    for (i, &(word, glued)) in words.iter().enumerate().take(6) {
        let particle = PARTICLES.contains(&word);
        if particle {
            // It belongs to the name if the name goes on.
            continue;
        }
        let capital = word.starts_with(char::is_uppercase) || (i == 0 && is_camel(word));
        if !capital {
            break;
        }
        let next_is_outlet = words.get(i + 1).is_some_and(|(w, _)| words::is_outlet(w));
        if i >= 2
            && !words[..2]
                .iter()
                .any(|(w, _)| words::is_outlet(w) || words::is_job(w) || starts_with_the(w))
            && (glued
                || words::is_job(word)
                || words::is_outlet(word)
                || next_is_outlet
                || is_after_name(word))
        {
            break;
        }
        if i == 1 && glued && words::is_job(word) {
            break;
        }
        length = i + 1;
        // A full stop ends all but initials and "Jr.", "St.".
        if word.ends_with('.') && word.len() > 4 {
            break;
        }
    }
    length
}

fn is_camel(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// The agency that `words` are.
fn agency(words: &[(&str, bool)]) -> Option<&'static str> {
    let first = words.first()?.0.bytes().next()?;
    let length: usize = words.iter().map(|(w, _)| w.len() + 1).sum();
    // A full stop at the end isn't counted by the names.
    let stops = words.last().map_or(0, |(w, _)| w.len() - w.trim_end_matches('.').len());
    agencies::may_be(first, length - 1 - stops).then(|| agencies::find(&joined(words)))?
}

fn joined(words: &[(&str, bool)]) -> String {
    let mut text = String::new();
    for (word, _) in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// A person's name as it is written, but "JANE ROE" as "Jane Roe".
fn written(name: &[(&str, bool)]) -> String {
    let capitals = name.iter().any(|(w, _)| w.len() > 3 || vowel(w))
        && name.iter().all(|(w, _)| !w.chars().any(char::is_lowercase) || w.starts_with("Mc"));
    let mut text = String::new();
    for (i, (word, _)) in name.iter().enumerate() {
        if i > 0 {
            text.push(' ');
        }
        if !capitals
            || word.contains('.')
            || word.starts_with("Mc")
            || (word.len() <= 3 && !vowel(word))
        {
            if word.starts_with("Mc") && capitals {
                text.push_str("Mc");
                capitalised(&word[2..], &mut text);
            } else {
                text.push_str(word);
            }
        } else {
            capitalised(word, &mut text);
        }
    }
    // A sentence's full stop, not an initial's.
    let last = text.rsplit(' ').next().unwrap_or("");
    if last.ends_with('.') && last.len() > 3 && !last[..last.len() - 1].contains('.') {
        text.pop();
    }
    text
}

fn vowel(word: &str) -> bool {
    word.contains(['A', 'E', 'I', 'O', 'U', 'Y'])
}

fn capitalised(word: &str, into: &mut String) {
    let mut first = true;
    for c in word.chars() {
        if first {
            into.push(c);
        } else {
            into.extend(c.to_lowercase());
        }
        first = matches!(c, '-' | '\'' | '’');
    }
}
