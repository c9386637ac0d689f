//! Frames: sentences in the narrator's voice, where a stretch in marks stands as one word.
//!
//! `"A. B," he said on Monday.` is the frame *Q he said on Monday .*, whatever sentences Q holds.
//! A stretch over several paragraphs stands in the frame where it opens and in the one where it
//! closes, so that an attribution at either end is found.

use super::cues::{self, Form, Verb};
use super::pairs::{Stretch, stretches};
use super::words::{self, Class, Lower};
use crate::segment::Document;
use crate::span::Span;
use std::ops::Range;

/// A word of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// A token, by index.
    Token(usize),
    /// A stretch in marks, by index.
    Quoted(usize),
}

/// A sentence in the narrator's voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// Its items.
    pub items: Range<usize>,
    /// Its block.
    pub block: usize,
}

/// The document as frames.
pub(super) struct Narration<'d> {
    /// What it was read from.
    pub document: &'d Document<'d>,
    /// The stretches in marks.
    pub stretches: Vec<Stretch>,
    /// The items of all frames.
    pub items: Vec<Item>,
    /// The class of each item.
    pub classes: Vec<Class>,
    /// The frames, in text order.
    pub frames: Vec<Frame>,
}

/// How far a sentence after "?" or "!" may run to be the attribution of what stands before it.
const MAX_ATTRIBUTION: usize = 14;

/// Items of a frame at most; readers look through a frame for each of its items. No sentence is
/// as long, but a text without stops is.
const MAX_FRAME: usize = 300;

impl<'d> Narration<'d> {
    /// Reads the stretches and frames of `document`.
    pub fn new(document: &'d Document<'d>) -> Self {
        let stretches = stretches(document);
        let mut this = Narration {
            document,
            items: Vec::with_capacity(document.tokens.len()),
            classes: Vec::with_capacity(document.tokens.len()),
            frames: Vec::with_capacity(document.sentences.len()),
            stretches,
        };
        this.read();
        this
    }

    fn read(&mut self) {
        let document = self.document;
        let mut next = 0;
        let mut token = 0;
        let mut sentence = 0;
        // Sentence and block of the item before.
        let mut before: Option<(usize, usize)> = None;
        let mut first = 0;
        while token < document.tokens.len() {
            while document.sentences[sentence].tokens.end as usize <= token {
                sentence += 1;
            }
            let block = document.sentences[sentence].block as usize;
            let quoted = self.stretches.get(next).copied().filter(|s| s.first == token);
            if let Some((last_sentence, last_block)) = before
                && (last_block != block
                    || self.items.len() - first >= MAX_FRAME
                    || (last_sentence != sentence && !self.attributes(token, sentence)))
            {
                self.close(&mut first, last_block);
            }
            match quoted {
                Some(stretch) => {
                    self.items.push(Item::Quoted(next));
                    self.classes.push(Class::Quoted);
                    if stretch.last_block != block {
                        self.close(&mut first, block);
                        self.items.push(Item::Quoted(next));
                        self.classes.push(Class::Quoted);
                    }
                    next += 1;
                    token = stretch.end.max(token + 1);
                    let last = document.sentence_of(token - 1);
                    before = Some((last, stretch.last_block));
                }
                None => {
                    let opens = first == self.items.len();
                    self.items.push(Item::Token(token));
                    self.classes.push(words::class(document, &document.tokens[token], opens));
                    before = Some((sentence, block));
                    token += 1;
                }
            }
        }
        if let Some((_, block)) = before {
            self.close(&mut first, block);
        }
    }

    fn close(&mut self, first: &mut usize, block: usize) {
        if *first < self.items.len() {
            self.frames.push(Frame { items: *first..self.items.len(), block });
            *first = self.items.len();
        }
    }

    /// Whether the sentence that begins at `token` is no more than the attribution of the stretch
    /// before it (`"Why not?" Lee said.`).
    fn attributes(&self, token: usize, sentence: usize) -> bool {
        let document = self.document;
        let Some(&Item::Quoted(last)) = self.items.last() else { return false };
        let stretch = self.stretches[last];
        let inner = stretch.inside();
        let stop = (!inner.is_empty()).then(|| document.word(inner.end - 1));
        let open_ended = !matches!(stop, Some("." | "…"));
        let tokens = token..document.sentences[sentence].tokens.end as usize;
        let head = tokens.start..tokens.end.min(tokens.start + MAX_ATTRIBUTION);
        let Some(at) = head.clone().find(|&t| {
            let word = document.word(t);
            cues::verb(Lower::new(word).as_str())
                .is_some_and(|(v, f)| v.has(cues::QUOTE) && matches!(f, Form::Past | Form::Third))
                || (t + 1 < head.end && cues::is_phrasal(word, document.word(t + 1)))
        }) else {
            return false;
        };
        let bare = head.start..at;
        let plain = bare.clone().all(|t| {
            !matches!(document.word(t), "," | ":" | ";" | "that" | "who" | "and" | "In" | "On")
        });
        let ends = tokens.end - at <= 2;
        let more = document.tokens.get(at + 1).is_some_and(|t| {
            matches!(document.word(at + 1), ":" | "that") || super::marks::is_mark(document, t)
        });
        plain
            && !bare.is_empty()
            && (ends || (open_ended && !more && tokens.len() <= MAX_ATTRIBUTION))
    }

    /// The class of item `index`; [`Class::Stop`] past the ends.
    pub fn class(&self, index: usize) -> Class {
        self.classes.get(index).copied().unwrap_or(Class::Stop)
    }

    /// The words of item `index`; empty for a stretch.
    pub fn word(&self, index: usize) -> &'d str {
        match self.items.get(index) {
            Some(&Item::Token(token)) => self.document.word(token),
            _ => "",
        }
    }

    /// The words of item `index` in lower case.
    pub fn lower(&self, index: usize) -> Lower {
        Lower::new(self.word(index))
    }

    /// Whether item `index` is `word`, in any case.
    pub fn is(&self, index: usize, word: &str) -> bool {
        self.word(index).eq_ignore_ascii_case(word)
    }

    /// The verb of saying at item `index`.
    pub fn verb(&self, index: usize) -> Option<(Verb, Form)> {
        cues::verb(self.lower(index).as_str())
    }

    /// The stretch at item `index`.
    pub fn stretch(&self, index: usize) -> Option<usize> {
        match self.items.get(index) {
            Some(&Item::Quoted(stretch)) => Some(stretch),
            _ => None,
        }
    }

    fn span_of_item(&self, index: usize) -> Span {
        match self.items[index] {
            Item::Token(token) => self.document.tokens[token].span,
            Item::Quoted(stretch) => self.stretches[stretch].span(self.document),
        }
    }

    /// The span of items `range`, which must not be empty.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span {
            start: self.span_of_item(range.start).start,
            end: self.span_of_item(range.end - 1).end,
        }
    }
}
