//! JSON, byte for byte as `JSON.stringify` would write the same result in JavaScript.

use crate::Article;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io;

/// `article` as JSON on one line.
///
/// ```
/// use article_annotator::{annotate, export::to_json, Options};
/// assert!(to_json(&annotate("", &Options::default())).starts_with("{\"version\":"));
/// ```
pub fn to_json(article: &Article) -> String {
    let mut json = Vec::new();
    // Writing to memory cannot fail, and no type in the contract refuses to be written.
    let _ = article.serialize(&mut Serializer::with_formatter(&mut json, AsJavaScript));
    String::from_utf8(json).unwrap_or_default()
}

/// Numbers as JavaScript writes them: 1, not 1.0.
struct AsJavaScript;

impl Formatter for AsJavaScript {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value == libm::trunc(value) {
            self.write_i64(writer, value as i64)
        } else {
            CompactFormatter.write_f64(writer, value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_without_idle_noughts() {
        for (value, text) in
            [(0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.007, "0.007"), (0.25, "0.25"), (0.9, "0.9")]
        {
            let mut json = Vec::new();
            value.serialize(&mut Serializer::with_formatter(&mut json, AsJavaScript)).unwrap();
            assert_eq!(String::from_utf8(json).unwrap(), text);
        }
    }
}
