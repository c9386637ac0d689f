//! JSON, byte for byte as `JSON.stringify` would write the same result in JavaScript.
//!
//! A writer of its own and not serde_json's: the contract holds no number but whole ones and
//! thousandths, nothing can fail, and without the machinery for the rest it is a third of the
//! instructions and of the wasm's size. A test holds that serde_json reads what it writes.

use crate::Article;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt;

/// `article` as JSON on one line.
///
/// ```
/// use article_annotator::{annotate, export::to_json, Options};
/// assert!(to_json(&annotate("", &Options::default())).starts_with("{\"version\":"));
/// ```
pub fn to_json(article: &Article) -> String {
    let mut json = String::with_capacity(likely_length(article));
    write_json(article, &mut |piece| json.push_str(piece));
    json
}

/// As [`to_json`], heard in pieces of about [`PIECE`] bytes: the result of a long text is larger
/// than the text, and need not lie in memory as a whole.
pub fn write_json(article: &Article, hear: &mut dyn FnMut(&str)) {
    let out = Vec::with_capacity(likely_length(article).min(PIECE + PIECE / 8));
    let mut writer = Writer { out, hear };
    // Writing to memory cannot fail, and no type in the contract refuses to be written.
    let _ = article.serialize(&mut writer);
    writer.flush();
}

/// Bytes of a piece: more than most articles have.
const PIECE: usize = 1 << 18;

fn likely_length(article: &Article) -> usize {
    let marks: usize = article.entities.iter().map(|e| e.mentions.len() + 1).sum();
    let rows = marks + article.quotes.len() + article.dates.len() + article.source_map.len();
    let texts = article.source_text.len() + article.text.len();
    texts + texts / 8 + 120 * rows + 1000
}

/// What has been written and not been heard.
struct Writer<'h> {
    out: Vec<u8>,
    hear: &'h mut dyn FnMut(&str),
}

/// Never made: a type that the contract doesn't hold is left out, not refused.
#[derive(Debug)]
struct Never;

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Never
    }
}

type Written = Result<(), Never>;

impl Writer<'_> {
    /// Copies in pieces of known sizes: most strings are short, and a copy of any length is a call.
    fn put(&mut self, text: &str) {
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        for word in words {
            self.out.extend_from_slice(word);
        }
        self.out.extend_from_slice(&word_of(rest).to_le_bytes());
        self.out.truncate(self.out.len() + rest.len() - 8);
    }

    #[cold]
    fn flush(&mut self) {
        (self.hear)(std::str::from_utf8(&self.out).unwrap_or_default());
        self.out.clear();
    }

    /// A comma before every member but the first of what was opened at the end.
    fn separate(&mut self) {
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
            if self.out.len() >= PIECE {
                self.flush();
            }
        }
    }

    fn whole(&mut self, number: u64) {
        let mut digits = [0; 20];
        let (mut at, mut rest) = (digits.len(), number);
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        for &digit in &digits[at..] {
            self.out.push(digit);
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push(b'"');
        let mut rest = text;
        while rest.len() > PIECE {
            let (piece, more) = rest.split_at(rest.floor_char_boundary(PIECE));
            self.letters(piece);
            self.flush();
            rest = more;
        }
        self.letters(rest);
        self.out.push(b'"');
    }

    fn letters(&mut self, text: &str) {
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        for word in words {
            if has_escaped(u64::from_le_bytes(*word)) {
                self.escaped(word);
            } else {
                self.out.extend_from_slice(word);
            }
        }
        let last = word_of(rest);
        if has_escaped(last) {
            self.escaped(rest);
        } else {
            self.out.extend_from_slice(&last.to_le_bytes());
            self.out.truncate(self.out.len() + rest.len() - 8);
        }
    }

    #[cold]
    fn escaped(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if byte < b' ' || byte == b'"' || byte == b'\\' {
                self.escape(byte);
            } else {
                self.out.push(byte);
            }
        }
    }

    fn escape(&mut self, byte: u8) {
        self.out.push(b'\\');
        let letter = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                self.put("u00");
                self.out.push(b'0' + (byte >> 4));
                b"0123456789abcdef"[usize::from(byte & 15)]
            }
        };
        self.out.push(letter);
    }

    fn key(&mut self, key: &str) {
        self.separate();
        // The contract's names need no escape.
        self.out.push(b'"');
        self.put(key);
        self.out.extend_from_slice(b"\":");
    }
}

/// Up to seven bytes as a word, filled with spaces.
fn word_of(bytes: &[u8]) -> u64 {
    let spaces = u64::from_le_bytes([b' '; 8]);
    bytes.iter().rev().fold(spaces, |word, &byte| word << 8 | u64::from(byte))
}

/// Whether one of eight bytes stands in a string escaped only.
fn has_escaped(word: u64) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = LOW << 7;
    // The high bit of some byte is set where a byte is below `bound`; exact as a yes or no.
    let below = |word: u64, bound: u64| word.wrapping_sub(LOW * bound) & !word & HIGH;
    let marks =
        below(word ^ (LOW * u64::from(b'"')), 1) | below(word ^ (LOW * u64::from(b'\\')), 1);
    marks | below(word, u64::from(b' ')) != 0
}

/// Whole numbers of every width in one way.
macro_rules! as_whole {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Written {
            self.serialize_i64(i64::from(value))
        })*
    };
}

impl<'a, 'h> Serializer for &'a mut Writer<'h> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Open<'a, 'h>;
    type SerializeTuple = Impossible<(), Never>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Open<'a, 'h>;
    type SerializeStruct = Open<'a, 'h>;
    type SerializeStructVariant = Impossible<(), Never>;

    as_whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32);
    as_whole!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);

    fn serialize_i64(self, value: i64) -> Written {
        if value < 0 {
            self.out.push(b'-');
        }
        self.serialize_u64(value.unsigned_abs())
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.whole(value);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.put(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(f64::from(value))
    }

    /// From 0 to 1 in thousandths: the contract's only fractions.
    fn serialize_f64(self, value: f64) -> Written {
        let thousandths = libm::round(value * 1000.0) as u64;
        self.whole(thousandths / 1000);
        let mut rest = thousandths % 1000;
        if rest > 0 {
            self.out.push(b'.');
        }
        let mut unit = 100;
        while rest > 0 {
            self.whole(rest / unit);
            rest %= unit;
            unit /= 10;
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Written {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Written {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Never)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.put("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Never)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a, 'h>, Never> {
        self.out.push(b'[');
        Ok(Open { writer: self, close: b']' })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Never> {
        Err(Never)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        Err(Never)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        Err(Never)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a, 'h>, Never> {
        self.out.push(b'{');
        Ok(Open { writer: self, close: b'}' })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a, 'h>, Never> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        Err(Never)
    }
}

/// A list or an object that is being written.
struct Open<'a, 'h> {
    writer: &'a mut Writer<'h>,
    close: u8,
}

impl Open<'_, '_> {
    fn close(self) -> Written {
        self.writer.out.push(self.close);
        Ok(())
    }
}

impl ser::SerializeSeq for Open<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.writer.separate();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl ser::SerializeStruct for Open<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.writer.key(key);
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// What `#[serde(flatten)]` makes of a struct.
impl ser::SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        self.writer.separate();
        key.serialize(&mut *self.writer)?;
        self.writer.out.push(b':');
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Written {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &impl Serialize) -> String {
        let mut json = String::new();
        let mut hear = |piece: &str| json.push_str(piece);
        let mut writer = Writer { out: Vec::new(), hear: &mut hear };
        value.serialize(&mut writer).unwrap();
        writer.flush();
        json
    }

    #[test]
    fn strings_as_serde_json_writes_them() {
        let all: String = (0..0x300).filter_map(char::from_u32).collect();
        for text in [all.as_str(), "", "\"", "a\\b", "\u{2028}\u{fffd}\u{1f600}"] {
            assert_eq!(written(&text), serde_json::to_string(text).unwrap());
        }
    }

    #[test]
    fn long_texts_and_lists_in_pieces() {
        let text = "naïve \"é\"\n".repeat(PIECE / 8);
        assert_eq!(written(&text), serde_json::to_string(&text).unwrap());
        let list: Vec<String> = (0..PIECE).map(|n| n.to_string()).collect();
        assert_eq!(written(&list), serde_json::to_string(&list).unwrap());
    }

    #[test]
    fn fractions_are_thousandths_without_idle_zeros() {
        for (value, text) in
            [(0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.007, "0.007"), (0.25, "0.25"), (0.9, "0.9")]
        {
            assert_eq!(written(&value), text);
        }
    }

    #[test]
    fn an_article_as_serde_json_writes_it() {
        let text = "Mayor Ada Quill said on Monday: \"The ferry\twill sail.\" It cost £2m.";
        let article = crate::annotate(text, &crate::Options::default());
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&to_json(&article)).unwrap(),
            serde_json::to_value(&article).unwrap()
        );
    }
}
