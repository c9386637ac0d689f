//! JSON, byte for byte as `JSON.stringify` would write the same result in JavaScript.

use crate::Article;
use serde::Serialize;
use serde_json::ser::Formatter;
use std::io;

/// `article` as JSON on one line.
///
/// ```
/// use article_annotator::{annotate, export::to_json, Options};
/// assert!(to_json(&annotate("", &Options::default())).starts_with("{\"version\":"));
/// ```
pub fn to_json(article: &Article) -> String {
    let mut out = Vec::with_capacity(article.source_text.len() * 4);
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, AsJavaScript);
    // Writing to memory cannot fail, and no type in the contract refuses to be written.
    let _ = article.serialize(&mut serializer);
    String::from_utf8(out).unwrap_or_default()
}

/// Whole numbers without a fraction, as JavaScript prints them.
struct AsJavaScript;

impl Formatter for AsJavaScript {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value == libm::trunc(value) {
            write!(writer, "{}", value as i64)
        } else {
            write!(writer, "{value}")
        }
    }
}
