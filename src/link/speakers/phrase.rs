//! The head of a speaker's phrase: which name in it is the one who speaks.
//!
//! "the BBC's *James Landale*", "*Ada Reed* of the Harbour Trust", "Harbour Trust director *Ada
//! Reed*"; in "a spokesman for the Trust" nobody named speaks.

use super::{Located, Scene};
use crate::article::{EntityKind, MentionKind};
use crate::quotes::{is_data_noun, is_text_noun};
use crate::span::Span;

/// Whether `words` are a personal pronoun.
pub(super) fn is_pronoun(words: &str) -> bool {
    matches!(
        words,
        "he" | "He"
            | "she"
            | "She"
            | "they"
            | "They"
            | "it"
            | "It"
            | "we"
            | "We"
            | "I"
            | "him"
            | "her"
            | "them"
            | "you"
            | "You"
    )
}

/// The mention that is the head of `phrase`, if one is.
pub(super) fn head(scene: &Scene, phrase: Span) -> Option<Located> {
    let within = scene.within(phrase);
    if let Some(exact) = within.iter().find(|m| m.span == phrase) {
        return Some(*exact);
    }
    let names: Vec<Located> =
        within.iter().filter(|m| m.kind == MentionKind::Name).copied().collect();
    let words = Words { scene, phrase, names: &names };
    words
        .titled()
        .or_else(|| words.author())
        .or_else(|| words.last())
        .or_else(|| nominal(scene, phrase, within))
}

/// A description that the article joins to a name.
fn nominal(scene: &Scene, phrase: Span, within: &[Located]) -> Option<Located> {
    let first = within.iter().find(|m| m.kind == MentionKind::Nominal)?;
    let near = first.span.start <= phrase.start + 4;
    let kind = scene.kind(first.entity);
    (near && !matches!(kind, Some(EntityKind::Money | EntityKind::Percent))).then_some(*first)
}

/// Titles that stand before a name without making it the head of a longer phrase.
fn is_title(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mr."
            | "Mrs"
            | "Mrs."
            | "Ms"
            | "Ms."
            | "Miss"
            | "Dr"
            | "Dr."
            | "Sir"
            | "Lord"
            | "Lady"
            | "Dame"
            | "President"
            | "Pope"
            | "King"
            | "Queen"
            | "Prince"
            | "Princess"
            | "Senator"
            | "Sen."
            | "Judge"
            | "Justice"
            | "Gen."
            | "General"
            | "Professor"
            | "Prof."
            | "Minister"
            | "Prime"
            | "Chancellor"
            | "Governor"
            | "Gov."
            | "Rep."
            | "the"
            | "The"
            | "St."
    )
}

/// Words behind which nothing is the head of a phrase any more: "director *of* the Trust".
fn ends_head(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "from"
            | "at"
            | "in"
            | "with"
            | "to"
            | "by"
            | "on"
            | "and"
            | ","
            | "("
            | "who"
            | "via"
            | "within"
            | "near"
            | "under"
            | "against"
            | "about"
            | "inside"
            | "behind"
            | "or"
    )
}

struct Words<'s> {
    scene: &'s Scene<'s>,
    phrase: Span,
    names: &'s [Located],
}

impl Words<'_> {
    fn text(&self, from: u32, to: u32) -> &str {
        self.scene.document.text.get(from as usize..to as usize).unwrap_or("")
    }

    /// A person whose name ends the phrase, behind offices and places: "Secretary of State *Ada
    /// Reed*", "ambassador to Chile *Ada Reed*"; not "a friend of Ada Reed".
    fn titled(&self) -> Option<Located> {
        let last = *self.names.last()?;
        if !self.scene.is_person(last.entity)
            || !rest_is_empty(self.text(last.span.end, self.phrase.end))
        {
            return None;
        }
        let document = self.scene.document;
        let mut token = document.token_at(last.span.start);
        let mut office = false;
        while token > 0 && document.tokens[token - 1].span.start >= self.phrase.start {
            token -= 1;
            let word = document.word(token);
            let span = document.tokens[token].span;
            let named = self.names.iter().any(|m| m.span.contains(span));
            if ends_head(word) && !named {
                // "and" joins two people, unless an office stood before the name.
                return (office && word != "," || word == "and" && self.alone(span.start))
                    .then_some(last);
            }
            if named || !is_title(word) {
                office = true;
            }
        }
        Some(last)
    }

    /// Whether what "and" at `at` joins is an office too ("party leader and mayor *Ada Reed*"), and
    /// no second speaker.
    fn alone(&self, at: u32) -> bool {
        let before = self.names.iter().rev().find(|m| m.span.end <= at);
        before.is_none_or(|m| {
            !self.scene.is_person(m.entity) && !rest_is_empty(self.text(m.span.end, at))
        })
    }

    /// Who speaks through a text: "*Reed*'s statement", "a report by *the Trust*".
    fn author(&self) -> Option<Located> {
        let document = self.scene.document;
        let first = document.token_at(self.phrase.start);
        let mut text = false;
        let mut by = false;
        for (index, token) in document.tokens.iter().enumerate().skip(first) {
            if token.span.start >= self.phrase.end {
                break;
            }
            let word = document.word(index);
            text |= is_text_noun(word) || is_data_noun(word) || is_utterance(word);
            by |= word == "by" || word == "from";
            if by && text {
                let name = self.names.iter().find(|m| m.span.start >= token.span.end);
                return name.copied().or_else(|| self.owner());
            }
        }
        if text { self.owner() } else { None }
    }

    /// The name in the genitive, or right before a text ("a *Trust* press release").
    fn owner(&self) -> Option<Located> {
        self.names
            .iter()
            .rev()
            .find(|m| {
                let rest = self.text(m.span.end, self.phrase.end);
                let kind = self.scene.kind(m.entity);
                let speaks = matches!(
                    kind,
                    Some(EntityKind::Person | EntityKind::Organization | EntityKind::Place)
                );
                let mut next = rest.split_whitespace().take(3);
                let owner = m.span.of(self.scene.document.text);
                speaks
                    && (is_genitive(rest)
                        || !is_channel(owner)
                            && (next.any(is_text_noun)
                                && !rest.contains(" of ")
                                && !rest.contains(" by ")))
            })
            .copied()
    }

    /// The last name before the first preposition, where nothing but a bracket follows it.
    fn last(&self) -> Option<Located> {
        let end = self.head_end();
        let names = self
            .names
            .iter()
            .rev()
            .filter(|m| m.span.end <= end && !is_genitive(self.text(m.span.end, end)));
        let mut names = names.peekable();
        if let Some(last) = names.peek() {
            let rest = self.text(last.span.end, end);
            let body = self.scene.kind(last.entity) == Some(EntityKind::Organization);
            if rest_is_empty(rest) || body && is_class(rest.trim()) {
                return Some(**last);
            }
        }
        names
            .find(|m| self.scene.is_person(m.entity))
            .filter(|m| {
                !self.text(m.span.end, end).trim_start().starts_with(|c: char| c.is_lowercase())
            })
            .copied()
    }

    /// Where the head ends: before the first preposition, "and" or comma outside the names.
    fn head_end(&self) -> u32 {
        let document = self.scene.document;
        let first = document.token_at(self.phrase.start);
        for (index, token) in document.tokens.iter().enumerate().skip(first + 1) {
            if token.span.start >= self.phrase.end {
                break;
            }
            let named = self.names.iter().any(|m| m.span.contains(token.span));
            if ends_head(document.word(index)) && !named {
                return document.tokens[index - 1].span.end;
            }
        }
        self.phrase.end
    }
}

/// What a body is, behind its name: "the Ferrol *news agency*".
fn is_class(words: &str) -> bool {
    matches!(
        words,
        "news agency"
            | "newspaper"
            | "magazine"
            | "broadcaster"
            | "network"
            | "website"
            | "news site"
            | "news website"
            | "news channel"
            | "television"
            | "radio"
            | "airline"
            | "company"
            | "firm"
    )
}

/// What somebody says, in whose name it stands: "*Reed*'s answer".
fn is_utterance(word: &str) -> bool {
    matches!(word, "advice" | "answer" | "comment" | "explanation" | "reply" | "response" | "words")
}

/// Services on which others speak: "an official *Twitter* account".
fn is_channel(name: &str) -> bool {
    matches!(
        name,
        "Facebook"
            | "Instagram"
            | "LinkedIn"
            | "Telegram"
            | "TikTok"
            | "Truth Social"
            | "Twitter"
            | "Weibo"
            | "WhatsApp"
            | "X"
            | "YouTube"
    )
}

/// Whether what follows the name ends the phrase: nothing, a bracket, a closing mark.
fn rest_is_empty(rest: &str) -> bool {
    let rest = rest.trim();
    rest.is_empty() || (rest.starts_with('(')) || rest.chars().all(|c| !c.is_alphanumeric())
}

fn is_genitive(rest: &str) -> bool {
    ["'s", "’s", "' ", "’ "].iter().any(|g| rest.starts_with(g))
}
