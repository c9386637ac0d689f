//! Datelines: the place, date and agency that open a report.
//!
//! ```text
//! dateline = place ["," region] ["," date] ["(" agency ")"] (dash | ":") | "(" agency ")" dash
//! place    = words in capitals ["and" words in capitals]
//! ```
//! A place in small letters counts only with an agency or a date ("Rome (Reuters) -").

use super::customs::Customs;
use super::date;
use super::{agencies, timestamp};
use crate::options::Moment;

/// What a dateline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The place as written ("KYIV, Ukraine").
    pub place: Option<String>,
    /// Agencies, by their short names ("AP").
    pub agencies: Vec<String>,
    /// The day, where the dateline has it with its year.
    pub date: Option<Moment>,
    /// Bytes of the paragraph up to its first word proper, dash and space included.
    pub length: usize,
}

/// Longest dateline, in bytes.
const LONGEST: usize = 110;

/// Reads the dateline that opens `paragraph`.
pub fn read(paragraph: &str) -> Option<Dateline> {
    let (front, length) = front(paragraph)?;
    let (before, agency) = match front.find('(') {
        Some(open) => {
            let inside = front[open + 1..].strip_suffix(')')?;
            // "(AP/Reuters)": each.
            (front[..open].trim_end(), inside)
        }
        None => (front, ""),
    };
    let mut dateline = Dateline { length, ..Dateline::default() };
    for name in agency.split(['/', ',', ';']).filter(|n| !n.trim().is_empty()) {
        dateline.agencies.push(agencies::find(name)?.into());
    }
    let (place, mut dated) = split_date(before, &mut dateline);
    // "PARIS, AP -": an agency without brackets.
    let place = match place.rsplit_once(',') {
        Some((place, last)) if agencies::find(last).is_some() => {
            dateline.agencies.extend(agencies::find(last).map(String::from));
            place.trim_end()
        }
        _ => place,
    };
    dated |= !dateline.agencies.is_empty();
    if place.is_empty() {
        return dated.then_some(dateline);
    }
    is_place(place, dated).then_some(())?;
    dateline.place = Some(place.into());
    Some(dateline)
}

/// What stands before the dash or colon, and where the words proper begin.
fn front(paragraph: &str) -> Option<(&str, usize)> {
    let mut end = paragraph.len().min(LONGEST);
    while !paragraph.is_char_boundary(end) {
        end -= 1;
    }
    let window = &paragraph[..end];
    // Nothing in small letters begins a dateline: most paragraphs end here.
    let first = window.trim_start_matches(['(', '"']).chars().next()?;
    first.is_uppercase().then_some(())?;
    let at = window.bytes().enumerate().position(|(i, byte)| match byte {
        // The first byte of a long dash.
        0xE2 => window[i..].starts_with(['—', '–']),
        b'-' => window[..i].ends_with([' ', ')']) || window[i..].starts_with("--"),
        b':' => {
            // "LONDON: The": a colon ends it only after capitals or an agency.
            let before = window[..i].trim_end();
            before.ends_with(')') || !before.chars().any(char::is_lowercase)
        }
        _ => false,
    })?;
    let mark = window[at..].chars().next()?;
    let mut rest = &paragraph[at + mark.len_utf8()..];
    rest = rest.trim_start_matches(['-', ' ', '\u{a0}']);
    Some((window[..at].trim(), paragraph.len() - rest.len()))
}

/// Takes a date off the end of `text`; whether there was one, with or without its year.
fn split_date<'a>(text: &'a str, dateline: &mut Dateline) -> (&'a str, bool) {
    for (comma, _) in text.match_indices([',', '|', ' ']) {
        let tail = text[comma + 1..].trim();
        let customs = Customs::default();
        if date::read(tail, 0, &customs).is_some_and(|(_, end)| end == tail.len())
            && let Some(stamp) = timestamp::read_with(tail, &customs)
            && let Some(moment) = stamp.published
        {
            dateline.date = Some(moment);
            return (text[..comma].trim_end_matches([',', ' ']), true);
        }
        // "Sept. 12", "12 September", "Monday".
        let words = || tail.split([' ', '.', ',']).filter(|w| !w.is_empty());
        let day = |w: &str| w.len() <= 2 && w.bytes().all(|b| b.is_ascii_digit());
        if words().count() >= 1
            && words().all(|w| day(w) || date::month(w).is_some() || date::is_weekday(w))
            && words().any(|w| !day(w))
        {
            return (text[..comma].trim_end_matches([',', ' ']), true);
        }
    }
    (text, false)
}

/// Whether `text` is a place: in capitals (a region after it may be in small letters), or, where
/// more speaks for a dateline, a few capitalised words.
fn is_place(text: &str, sure: bool) -> bool {
    let city = text.split(',').next().unwrap_or(text);
    let words = text.split_whitespace().count();
    let letters = city.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = !city.split(' ').any(|w| {
        w.chars().any(char::is_lowercase)
            && !matches!(w, "and" | "de" | "du" | "of" | "la" | "al" | "the")
            && !w.starts_with("Mc")
    });
    let plain = text
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | ',' | '.' | '-' | '\'' | '’' | '/' | '&'));
    let capitalised = text.split_whitespace().all(|w| {
        w.starts_with(char::is_uppercase) || matches!(w, "and" | "de" | "of" | "la" | "al" | "the")
    });
    plain
        && capitalised
        && letters >= 3
        && words <= 8
        && (capitals || (sure && words <= 4))
        && !NO_PLACES.contains(&city)
}

/// Words in capitals that open paragraphs before a dash or colon and are no places.
const NO_PLACES: &[&str] = &[
    "ADVERTISEMENT",
    "ANALYSIS",
    "BREAKING",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACT",
    "INTERVIEW",
    "LIVE",
    "MORE",
    "NEW",
    "NOTE",
    "OPINION",
    "PHOTOS",
    "PODCAST",
    "QUIZ",
    "READ",
    "READ MORE",
    "RELATED",
    "REVIEW",
    "SEE ALSO",
    "SPOILER ALERT",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WARNING",
    "WATCH",
    "ALSO",
    "READ ALSO",
    "ALSO READ",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(String, String, &str)> {
        let d = read(text)?;
        Some((d.place.unwrap_or_default(), d.agencies.join(" "), &text[d.length..]))
    }

    #[test]
    fn places_and_agencies() {
        for (text, place, agency) in [
            ("MOSCOW (AP) — Rain fell.", "MOSCOW", "AP"),
            ("KYIV, Ukraine (AP) — Rain fell.", "KYIV, Ukraine", "AP"),
            ("WASHINGTON, Sept 12 (Reuters) - Rain fell.", "WASHINGTON", "Reuters"),
            ("PARIS — Rain fell.", "PARIS", ""),
            ("NEW DELHI: Rain fell.", "NEW DELHI", ""),
            ("Rome (Reuters) - Rain fell.", "Rome", "Reuters"),
            (
                "ST. PETERSBURG/LONDON, 12 September 2011 (Reuters) -- Rain fell.",
                "ST. PETERSBURG/LONDON",
                "Reuters",
            ),
            ("(AP) — Rain fell.", "", "AP"),
            ("BEIJING, May 3 (Xinhua) -- Rain fell.", "BEIJING", "Xinhua"),
        ] {
            assert_eq!(parts(text), Some((place.into(), agency.into(), "Rain fell.")), "{text}");
        }
        let date = read("OSLO, 12 September 2011 (AFP) - Rain.").and_then(|d| d.date);
        assert_eq!(date.map(|d| d.to_string()).as_deref(), Some("2011-09-12"));
    }

    #[test]
    fn no_datelines() {
        for text in [
            "",
            "The storm — the worst in years — passed.",
            "Well-known singers came.",
            "NOTE: The shop is shut.",
            "He said: rain.",
            "A - B",
            "Jane (left) — a teacher",
            "NASA said on Monday that rain fell.",
            "OK — fine",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
