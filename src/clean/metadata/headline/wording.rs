//! The words of the headline within its line.

use crate::clean::any_case::is_one_of;

/// The words of the headline that `line` is: without the one or two of a box before it
/// ("Opinion  Ferries sink"), and without what says of which section or medium it is
/// ("Ferries sink in harbour | Opinion", "Ferries sink (video)").
pub fn wording(line: &str) -> &str {
    let mut text = line;
    if let Some((kicker, rest)) = text.split_once("  ")
        && kicker.split(' ').count() <= 2
        && rest.trim().contains(' ')
    {
        text = rest.trim_start();
    }
    let words = |text: &str| text.split_whitespace().count();
    if let Some((title, section)) = text.rsplit_once(" | ")
        && words(section) <= 3
        && words(title) >= 4
    {
        text = title.trim_end();
    }
    if let Some(inner) = text.strip_suffix([')', ']'])
        && let Some((title, medium)) = inner.rsplit_once([' ', '\u{a0}'])
        && let Some(medium) = medium.strip_prefix(['(', '['])
        && words(title) >= 3
        && is_one_of(medium, MEDIA)
    {
        text = title.trim_end();
    }
    text
}

/// What a bracket at the end of a headline says that the page has to show.
const MEDIA: &[&str] = &[
    "audio", "gallery", "images", "listen", "photo", "photos", "pictures", "video", "videos",
    "watch",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_without_section_and_medium() {
        for (line, words) in [
            ("Opinion  Sell the ferries", "Sell the ferries"),
            ("Sell the oldest ferries | Our view", "Sell the oldest ferries"),
            ("Oldest ferries sold (VIDEO)", "Oldest ferries sold"),
            ("Budget | Sell the oldest ferries", "Budget | Sell the oldest ferries"),
            ("Oldest ferries sold (again)", "Oldest ferries sold (again)"),
            ("Home  News", "Home  News"),
        ] {
            assert_eq!(wording(line), words);
        }
    }
}
