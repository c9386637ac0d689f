//! What a caller may ask for, and the errors for what it may not.

use crate::span::Utf16Span;
use serde::Serialize;
use std::fmt;

/// How to read and annotate one input. [`Options::default`] is a plain-text paste.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the input is.
    pub format: Format,
    /// Whether to clean at all.
    pub clean: bool,
    /// The moment relative dates count from; `None` takes the article's own dateline.
    pub reference: Option<Moment>,
    /// Ranges of the source text that cleaning must keep.
    pub keep: Vec<Utf16Span>,
    /// Ranges of the source text that cleaning must remove.
    pub drop: Vec<Utf16Span>,
}

impl Default for Options {
    fn default() -> Self {
        Options { format: Format::Plain, clean: true, reference: None, keep: vec![], drop: vec![] }
    }
}

/// What the input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text as a clipboard's `text/plain` holds it.
    Plain,
    /// A clipboard fragment or a whole page of HTML, as text.
    Html,
}

/// A civil date, perhaps with a time of day and an offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The calendar day.
    pub date: jiff_core::civil::Date,
    /// The time of day, where it is known.
    pub time: Option<jiff_core::civil::Time>,
    /// Minutes east of UTC, where they are known.
    pub offset: Option<i16>,
}

impl Moment {
    /// Reads an ISO 8601 date, or a date-time with an optional offset ("2011-09-12T21:00+05:30").
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let shape = |s: &str, pattern: &str| {
            s.len() == pattern.len()
                && s.bytes()
                    .zip(pattern.bytes())
                    .all(|(b, p)| if p == b'0' { b.is_ascii_digit() } else { b == p })
        };
        if !shape(date, "0000-00-00") {
            return None;
        }
        let number = |s: &str| s.parse::<i16>().ok();
        let date = jiff_core::civil::Date::new(
            number(&date[..4])?,
            number(&date[5..7])? as i8,
            number(&date[8..])? as i8,
        )
        .ok()?;
        if rest.is_empty() {
            return Some(Moment { date, time: None, offset: None });
        }
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let zone = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
        let (clock, zone) = rest.split_at(zone);
        let clock = clock.split('.').next()?;
        if !shape(clock, "00:00") && !shape(clock, "00:00:00") {
            return None;
        }
        let second = if clock.len() > 5 { number(&clock[6..])? as i8 } else { 0 };
        let time = jiff_core::civil::Time::new(
            number(&clock[..2])? as i8,
            number(&clock[3..5])? as i8,
            second,
            0,
        )
        .ok()?;
        let offset = match zone {
            "" => None,
            "Z" | "z" => Some(0),
            _ => {
                let digits: String = zone[1..].chars().filter(|&c| c != ':').collect();
                if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                let (hours, minutes) = (number(&digits[..2])?, number(&digits[2..])?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let east = hours * 60 + minutes;
                Some(if zone.starts_with('-') { -east } else { east })
            }
        };
        Some(Moment { date, time: Some(time), offset })
    }
}

impl fmt::Display for Moment {
    /// ISO 8601 to the minute: "2011-09-12", "2011-09-12T21:00", "2011-09-12T21:00+05:30".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (d, t) = (self.date, self.time);
        write!(f, "{:04}-{:02}-{:02}", d.year(), d.month(), d.day())?;
        let Some(t) = t else { return Ok(()) };
        write!(f, "T{:02}:{:02}", t.hour(), t.minute())?;
        match self.offset {
            None => Ok(()),
            Some(0) => write!(f, "Z"),
            Some(m) => {
                let sign = if m < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", m.abs() / 60, m.abs() % 60)
            }
        }
    }
}

/// A value given for an option, before it is checked.
#[derive(Debug, Clone)]
pub enum OptionValue {
    /// A string.
    Text(String),
    /// True or false.
    Flag(bool),
    /// A list of `{ start, end }`.
    Spans(Vec<Utf16Span>),
    /// Anything else, described for the message.
    Unfit(String),
}

/// An option that is not known or whose value does not fit; says which and what would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionsError {
    pub(crate) option: String,
    pub(crate) accepts: &'static str,
    pub(crate) got: String,
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "option `{}` accepts {}; got {}", self.option, self.accepts, self.got)
    }
}

impl std::error::Error for OptionsError {}

/// The options by their names in the contract, each with what it accepts.
const ACCEPTS: [(&str, &str); 5] = [
    ("format", "\"plain\" or \"html\""),
    ("clean", "true or false"),
    (
        "referenceDate",
        "an ISO 8601 date (\"2011-09-12\") or date-time (\"2011-09-12T21:00+05:30\")",
    ),
    ("keep", "a list of { start, end } in UTF-16 code units, start <= end"),
    ("drop", "a list of { start, end } in UTF-16 code units, start <= end"),
];

impl Options {
    /// Sets the option called `name` in the contract.
    ///
    /// # Errors
    /// If there is no such option or `value` is not one it accepts.
    ///
    /// ```
    /// use article_annotator::{OptionValue, Options};
    /// let mut options = Options::default();
    /// options.set("referenceDate", OptionValue::Text("2011-09-12".into())).unwrap();
    /// let error = options.set("format", OptionValue::Text("pdf".into())).unwrap_err();
    /// assert_eq!(error.to_string(), "option `format` accepts \"plain\" or \"html\"; got \"pdf\"");
    /// ```
    pub fn set(&mut self, name: &str, value: OptionValue) -> Result<(), OptionsError> {
        let refuse = |accepts, value: &OptionValue| {
            let got = match value {
                OptionValue::Text(t) => format!("{t:?}"),
                OptionValue::Flag(b) => b.to_string(),
                OptionValue::Spans(_) => "a list of ranges that don't fit".into(),
                OptionValue::Unfit(what) => what.clone(),
            };
            Err(OptionsError { option: name.into(), accepts, got })
        };
        let Some((_, accepts)) = ACCEPTS.iter().find(|(known, _)| *known == name) else {
            return Err(OptionsError {
                option: name.into(),
                accepts: "nothing: there is no such option (known: format, clean, referenceDate, keep, drop, onProgress, timings)",
                got: "a value".into(),
            });
        };
        match (name, &value) {
            ("format", OptionValue::Text(t)) if t == "plain" => self.format = Format::Plain,
            ("format", OptionValue::Text(t)) if t == "html" => self.format = Format::Html,
            ("clean", OptionValue::Flag(clean)) => self.clean = *clean,
            ("referenceDate", OptionValue::Text(t)) => match Moment::parse(t) {
                Some(moment) => self.reference = Some(moment),
                None => return refuse(accepts, &value),
            },
            ("keep" | "drop", OptionValue::Spans(spans))
                if spans.iter().all(|s| s.start <= s.end) =>
            {
                if name == "keep" {
                    self.keep = spans.clone();
                } else {
                    self.drop = spans.clone();
                }
            }
            _ => return refuse(accepts, &value),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_print_as_they_were_read() {
        for text in
            ["2011-09-12", "2011-09-12T21:00", "2011-09-12T21:00+05:30", "1999-12-31T00:05Z"]
        {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "yesterday", "2011-02-30", "2011-9-12", "2011-09-12T25:00", "2011-09-12é"]
        {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
