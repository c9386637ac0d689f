//! Between the tokenizer and the reader: bytes in, tags and text out.
//!
//! html5gum brings a source and a sink of its own. They keep places, errors, comments and doctypes
//! that nobody here asks for, and are copied into each of the tokenizer's eighty states; with these
//! the tokenizer takes half the room in the wasm.

use html5gum::{Emitter, Error, Reader, State, Tokenizer, naive_next_state};
use std::convert::Infallible;

/// What hears of the parts of HTML, in order.
pub(super) trait Listener {
    /// A start tag begins; its attributes follow, then its [`start`](Listener::start).
    fn open(&mut self, name: &[u8]);
    /// An attribute of the tag; the value is empty where it has none.
    fn attribute(&mut self, name: &[u8], value: &[u8]);
    /// A start tag ends.
    fn start(&mut self, self_closing: bool);
    /// An end tag.
    fn end(&mut self, name: &[u8]);
    /// Text, its character references replaced.
    fn text(&mut self, text: &[u8]);
}

/// Reads `html` to its end.
pub(super) fn read(html: &str, listener: &mut dyn Listener) {
    let emitter = Parts {
        listener,
        characters: Vec::new(),
        tag: Vec::new(),
        tag_kind: TagKind::End,
        last_start_tag: Vec::new(),
        self_closing: false,
        attribute: Vec::new(),
        value: Vec::new(),
    };
    // The parts go to the listener: no token comes out.
    Tokenizer::new_with_emitter(Source { rest: html.as_bytes() }, emitter).for_each(drop);
}

/// The bytes that are still to read.
struct Source<'h> {
    rest: &'h [u8],
}

impl Reader for Source<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        Ok(self.rest.split_off_first().copied())
    }

    #[inline(never)]
    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let found = self.rest.get(..wanted.len()).is_some_and(|next| {
            next == wanted || !case_sensitive && next.eq_ignore_ascii_case(wanted)
        });
        if found {
            self.rest = &self.rest[wanted.len()..];
        }
        Ok(found)
    }

    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        needles: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let plain = self.rest.iter().position(|byte| needles.contains(byte));
        let (read, rest) = self.rest.split_at(plain.unwrap_or(self.rest.len()).max(1));
        self.rest = rest;
        Ok(Some(read))
    }
}

enum TagKind {
    /// Its name was not told yet.
    Start,
    /// Its name was told.
    Open,
    End,
}

/// Gathers the parts and tells the listener.
struct Parts<'l> {
    listener: &'l mut dyn Listener,
    characters: Vec<u8>,
    tag: Vec<u8>,
    tag_kind: TagKind,
    /// What an end tag must be called to end the text of a script or style.
    last_start_tag: Vec<u8>,
    self_closing: bool,
    attribute: Vec<u8>,
    value: Vec<u8>,
}

impl Parts<'_> {
    #[inline(never)]
    fn tell_text(&mut self) {
        if !self.characters.is_empty() {
            self.listener.text(&self.characters);
            self.characters.clear();
        }
    }

    #[inline(never)]
    fn tell_tag(&mut self) {
        self.tell_text();
        if matches!(self.tag_kind, TagKind::Start) {
            self.listener.open(&self.tag);
            std::mem::swap(&mut self.last_start_tag, &mut self.tag);
            self.tag.clear();
            self.tag_kind = TagKind::Open;
        }
        if !self.attribute.is_empty() {
            self.listener.attribute(&self.attribute, &self.value);
            self.attribute.clear();
            self.value.clear();
        }
    }
}

impl Emitter for Parts<'_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start_tag = name.unwrap_or_default().into();
    }

    fn emit_eof(&mut self) {
        self.tell_text();
    }

    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline(never)]
    fn emit_string(&mut self, text: &[u8]) {
        self.characters.extend_from_slice(text);
    }

    #[inline(never)]
    fn init_start_tag(&mut self) {
        self.tag.clear();
        self.tag_kind = TagKind::Start;
        self.self_closing = false;
    }

    #[inline(never)]
    fn init_end_tag(&mut self) {
        self.tag.clear();
        self.tag_kind = TagKind::End;
    }

    fn init_comment(&mut self) {
        self.tell_text();
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.tell_tag();
        if matches!(self.tag_kind, TagKind::End) {
            self.last_start_tag.clear();
            self.listener.end(&self.tag);
        } else {
            self.listener.start(self.self_closing);
        }
        naive_next_state(&self.last_start_tag)
    }

    fn emit_current_comment(&mut self) {}

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {
        self.self_closing = true;
    }

    fn set_force_quirks(&mut self) {}

    #[inline(never)]
    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.extend_from_slice(name);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {
        self.tell_text();
    }

    fn init_attribute(&mut self) {
        self.tell_tag();
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline(never)]
    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        matches!(self.tag_kind, TagKind::End)
            && !self.last_start_tag.is_empty()
            && self.last_start_tag == self.tag
    }
}
