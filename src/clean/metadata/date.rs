//! Dates as bylines and timestamps write them: always with their year.
//!
//! ```text
//! date    = [weekday] (day month year | month day year | year - month - day | day / month / year)
//! day     = 1 or 2 digits ["st" | "nd" | "rd" | "th" | "."] ["of" | "de"]
//! month   = name | first three letters ["."]
//! year    = 4 digits | "'" 2 digits | 2 digits (after slashes)
//! ```
//! After its day a month may be German, French, Spanish, Italian, Portuguese or Dutch in full
//! ("12. Mai 2016", "12 de mayo de 2016"): pastes of any language are cleaned.
//! What follows may be glued ("20236:46 PM"): a year takes its four digits and no more.

use super::customs::Customs;
use crate::clean::any_case::is_one_of;
use crate::words::Groups;
use jiff_core::civil::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Months in other languages, where they are not spelt as in English.
static MONTHS_ABROAD: Groups<i8> = Groups::new(&[
    (1, "januar jänner janvier enero gennaio janeiro januari"),
    (2, "februar février febrero febbraio fevereiro februari"),
    (3, "märz mars marzo março maart"),
    (4, "avril abril aprile"),
    (5, "mai mayo maggio maio mei"),
    (6, "juni juin junio giugno junho"),
    (7, "juli juillet julio luglio julho"),
    (8, "août agosto augustus"),
    (9, "septembre septiembre settembre setembro"),
    (10, "oktober octobre octubre ottobre outubro"),
    (11, "novembre noviembre novembro"),
    (12, "dezember décembre diciembre dicembre dezembro"),
]);

/// In bytes, "septiembre".
const LONGEST_MONTH: usize = 10;

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The month called `word`, in full or by three letters ("Sept" too), in any case.
pub(super) fn month(word: &str) -> Option<i8> {
    if !begins_with(word, b"jfmasond") {
        return None;
    }
    named(word, &MONTHS).or_else(|| word.eq_ignore_ascii_case("sept").then_some(9))
}

/// Whether `word` is a day of the week, in full or short.
pub(super) fn is_weekday(word: &str) -> bool {
    begins_with(word, b"mtwfs")
        && (named(word, &WEEKDAYS).is_some()
            || is_one_of(word, &["tues", "wednes", "thur", "thurs"]))
}

/// Whether the first letter of `word` is one of the small `letters`: few words need more asking.
fn begins_with(word: &str, letters: &[u8]) -> bool {
    word.bytes().next().is_some_and(|b| letters.contains(&(b | 0x20)))
}

fn named(word: &str, names: &[&str]) -> Option<i8> {
    if word.len() < 3 || word.len() > 9 || !word.is_ascii() {
        return None;
    }
    let first = word.as_bytes()[0].to_ascii_lowercase();
    names
        .iter()
        .position(|name| {
            name.as_bytes()[0] == first
                && (word.len() == 3 || word.len() == name.len())
                && name[..word.len()].eq_ignore_ascii_case(word)
        })
        .map(|i| i as i8 + 1)
}

/// Reads forward over a line; every step either matches and moves, or does neither.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub line: &'a str,
    pub at: usize,
}

impl<'a> Cursor<'a> {
    pub fn byte(&self) -> Option<u8> {
        self.line.as_bytes().get(self.at).copied()
    }

    pub fn rest(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or("")
    }

    /// Skips any of the ASCII bytes `set`, and non-breaking spaces where it holds a space.
    pub fn skip(&mut self, set: &[u8]) {
        while let Some(c) = self.rest().chars().next() {
            let plain = if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c };
            if !plain.is_ascii() || !set.contains(&(plain as u8)) {
                break;
            }
            self.at += c.len_utf8();
        }
    }

    /// Up to `most` digits: how many, and their value.
    pub fn digits(&mut self, most: usize) -> Option<(usize, i16)> {
        let digits = self.rest().bytes().take(most).take_while(u8::is_ascii_digit).count();
        let value = self.rest()[..digits].parse().ok()?;
        self.at += digits;
        Some((digits, value))
    }

    /// A run of ASCII letters, cut where a capital follows a small letter ("RoeDecember").
    pub fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let count = |bytes: &[u8], is: fn(&u8) -> bool| bytes.iter().take_while(|b| is(b)).count();
        let capitals = count(bytes, u8::is_ascii_uppercase);
        let length = capitals + count(&bytes[capitals..], u8::is_ascii_lowercase);
        self.at += length;
        &rest[..length]
    }

    /// `word` here, in any case, not continued by a letter.
    pub fn eat(&mut self, word: &str) -> bool {
        let mut ahead = *self;
        let here = ahead.word().eq_ignore_ascii_case(word);
        if here {
            *self = ahead;
        }
        here
    }

    fn year(&mut self) -> Option<i16> {
        let mut ahead = *self;
        let (4, year) = ahead.digits(4)? else { return None };
        (1800..2100).contains(&year).then_some(())?;
        *self = ahead;
        Some(year)
    }

    fn ordinal(&mut self) {
        let mut ahead = *self;
        if matches!(ahead.word(), "st" | "nd" | "rd" | "th") {
            *self = ahead;
        }
    }
}

/// The date that begins at byte `at` of `line`, and where it ends.
pub(super) fn read(line: &str, at: usize, customs: &Customs) -> Option<(Date, usize)> {
    let mut cursor = Cursor { line, at };
    let date = match cursor.byte()? {
        b'0'..=b'9' => {
            let mut ahead = cursor;
            match ahead.digits(4)? {
                (4, _) => year_first(&mut cursor),
                (1 | 2, number) => {
                    cursor = ahead;
                    let mut numeric = ahead;
                    match in_numbers(&mut numeric, number, customs) {
                        Some(date) => {
                            cursor = numeric;
                            Some(date)
                        }
                        None => day_first(&mut cursor, number),
                    }
                }
                _ => None,
            }
        }
        b'A'..=b'Z' | b'a'..=b'z' => month_first(&mut cursor),
        _ => None,
    }?;
    Some((date, cursor.at))
}

/// "2011-09-12", "2011/9/12".
fn year_first(cursor: &mut Cursor) -> Option<Date> {
    let year = cursor.year()?;
    let separator = cursor.byte()?;
    if !matches!(separator, b'-' | b'/' | b'.') {
        return None;
    }
    cursor.at += 1;
    let (_, month) = cursor.digits(2)?;
    (cursor.byte()? == separator).then_some(())?;
    cursor.at += 1;
    let (_, day) = cursor.digits(2)?;
    date(year, month, day)
}

/// "9/12/2011", "12.09.2011", "9/12/11" after its first number.
fn in_numbers(cursor: &mut Cursor, first: i16, customs: &Customs) -> Option<Date> {
    let separator = cursor.byte()?;
    if !matches!(separator, b'-' | b'/' | b'.') {
        return None;
    }
    cursor.at += 1;
    let (_, second) = cursor.digits(2)?;
    (cursor.byte()? == separator).then_some(())?;
    cursor.at += 1;
    let year = match cursor.year() {
        Some(year) => year,
        None => {
            let (digits, year) = cursor.digits(3)?;
            (digits == 2 && separator == b'/').then_some(2000 + year)?
        }
    };
    // Points are not written where the month comes first.
    let day_first = first > 12 || (second <= 12 && (separator == b'.' || customs.day_first()));
    if day_first { date(year, second, first) } else { date(year, first, second) }
}

/// "12 September 2011", "12th of Sept., 2011", "12-Sep-2011" after its day.
fn day_first(cursor: &mut Cursor, day: i16) -> Option<Date> {
    cursor.ordinal();
    let stop = cursor.at;
    cursor.skip(b" -/.");
    let stop = cursor.line[stop..cursor.at].contains('.');
    if cursor.eat("of") {
        cursor.skip(b" ");
    }
    let mut english = *cursor;
    let month = match month(english.word()).filter(|_| !stop) {
        Some(month) => {
            *cursor = english;
            month
        }
        None => month_abroad(cursor)?,
    };
    cursor.skip(b" .,-/'");
    date(cursor.year()?, i16::from(month), day)
}

/// "Mai", "de mayo de".
fn month_abroad(cursor: &mut Cursor) -> Option<i8> {
    if cursor.eat("de") {
        cursor.skip(b" ");
    }
    let rest = cursor.rest();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = Some(&rest[..end]).filter(|word| word.len() <= LONGEST_MONTH)?;
    let month = match MONTHS_ABROAD.get(word.to_lowercase().as_bytes()) {
        Some(month) => month,
        // "12. April 2016", "12 de abril": spelt as in English or not.
        None => named(word, &MONTHS)?,
    };
    cursor.at += end;
    let mut ahead = *cursor;
    ahead.skip(b" ");
    if ahead.eat("de") {
        *cursor = ahead;
    }
    Some(month)
}

/// "September 12, 2011", "Sept. 12th 2011".
fn month_first(cursor: &mut Cursor) -> Option<Date> {
    let month = month(cursor.word())?;
    cursor.skip(b" .-/");
    let (_, day) = cursor.digits(2)?;
    cursor.ordinal();
    let before = cursor.at;
    cursor.skip(b" .,-/");
    (cursor.at > before).then_some(())?;
    date(cursor.year()?, i16::from(month), day)
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, month as i8, day as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str, day_first: bool) -> Option<(String, &str)> {
        let customs = Customs::told(day_first, None);
        let (date, end) = read(text, 0, &customs)?;
        Some((format!("{date:?}"), &text[end..]))
    }

    #[test]
    fn forms_of_one_day() {
        for text in [
            "September 12, 2011",
            "Sept. 12, 2011",
            "SEP 12 2011",
            "Sept 12th, 2011",
            "12 September 2011",
            "12th of September, 2011",
            "12-Sep-2011",
            "12 Sept. 2011",
            "2011-09-12",
            "2011/9/12",
            "9/12/2011",
            "09/12/11",
            "12.09.2011",
            "12.9.2011",
        ] {
            assert_eq!(read_all(text, false), Some(("2011-09-12".into(), "")), "{text}");
        }
        assert_eq!(read_all("12/09/2011", true), Some(("2011-09-12".into(), "")));
        assert_eq!(read_all("23/09/2011", false), Some(("2011-09-23".into(), "")));
        assert_eq!(read_all("Dec 20, 20236:46 PM", false), Some(("2023-12-20".into(), "6:46 PM")));
    }

    #[test]
    fn forms_of_other_languages() {
        for text in [
            "12. September 2011",
            "12 septembre 2011",
            "12 de septiembre de 2011",
            "12 settembre 2011",
            "12 de setembro de 2011",
        ] {
            assert_eq!(read_all(text, false), Some(("2011-09-12".into(), "")), "{text}");
        }
        assert_eq!(read_all("1. März 2016, 18", true), Some(("2016-03-01".into(), ", 18")));
        assert_eq!(read_all("3 août 2016", true), Some(("2016-08-03".into(), "")));
        for text in ["12. Reihe 2011", "12 de mayo", "mai 2011", "12 maison 2011"] {
            assert_eq!(read_all(text, false), None, "{text}");
        }
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "September",
            "September 2011",
            "12 September",
            "31 February 2011",
            "May I ask",
            "12/09",
            "1.2.3",
            "2011",
            "2011-9",
            "0 / 0",
            "Sept. 12, 9999",
            "192.168.2.2011",
            "Marching 12, 2011",
            "12é2011",
        ] {
            assert_eq!(read_all(text, false), None, "{text}");
        }
    }
}
