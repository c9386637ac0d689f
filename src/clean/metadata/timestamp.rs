//! Timestamps: when it was published and updated.
//!
//! ```text
//! timestamp = { [label] moment } [place]
//! moment    = [weekday] date [clock [zone]] | clock [zone] [weekday] date | clock [zone]
//! label     = "published" | "posted" | "first published" | "updated" | "last modified" | ...
//! ```
//! Marks and small words ("at", "on", "min read") stand between. A time without a date is of the
//! day before it in the line; a zone holds for the times before it that have none.

use super::customs::Customs;
use super::date::{self, Cursor};
use super::marks::Marks;
use super::{LONGEST, clock, zones};
use crate::options::Moment;
use jiff_core::civil::{Date, Time};

/// What a timestamp line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timestamp {
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was updated.
    pub updated: Option<Moment>,
    /// A place after the time ("IST - MOSCOW").
    pub place: Option<String>,
    /// Whether a word says what the time is ("Published", "Last updated").
    pub labelled: bool,
}

/// Reads `line` as a timestamp; `None` if it is none, or says more than a timestamp does.
pub fn read(line: &str) -> Option<Timestamp> {
    read_with(line, &Customs::default())
}

/// [`read`], as the page writes dates.
pub fn read_with(line: &str, customs: &Customs) -> Option<Timestamp> {
    read_marked(line, || Marks::of(line), customs)
}

/// [`read_with`], with the marks of `line`.
pub(super) fn read_marked(
    line: &str,
    marks: impl FnOnce() -> Marks,
    customs: &Customs,
) -> Option<Timestamp> {
    if line.len() > LONGEST {
        return None;
    }
    let marks = marks();
    let scan = Scan::of(line, marks, PATIENCE, customs)?;
    scan.is_timestamp().then_some(scan.timestamp)
}

/// Most words that a timestamp doesn't need and may have all the same.
pub(super) const PATIENCE: usize = 8;

/// A line with its moments taken out.
#[derive(Debug, Default)]
pub(super) struct Scan<'a> {
    pub timestamp: Timestamp,
    /// What lies between moments and labels, in order.
    pub rest: Vec<&'a str>,
    /// Words that a timestamp doesn't need.
    strangers: usize,
    /// Those of them in small letters, and words of grammar: a sentence holds the date.
    small: usize,
    /// "— Jane Roe (@jane) September 12, 2011".
    tweet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Published,
    Updated,
}

#[derive(Debug, Clone, Copy, Default)]
struct Group {
    label: Option<Label>,
    date: Option<Date>,
    time: Option<Time>,
    /// Where its zone stands: which offset that is depends on the day.
    zone: Option<usize>,
}

/// What a word is to a timestamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Says what the time is.
    Label(Label),
    /// May stand there and says nothing of the time.
    Filler,
    /// A filler that makes a sentence of what no label introduces.
    Grammar,
    Stranger,
}

/// Longest word with a role.
const LONGEST_WORD: usize = 12;

fn role(word: &str) -> Role {
    let mut lower = [0; LONGEST_WORD];
    let Some(lower) = lower.get_mut(..word.len()) else { return Role::Stranger };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"created" | b"issued" | b"posted" | b"publish" | b"published" | b"publication"
        | b"released" | b"uploaded" => Role::Label(Label::Published),
        b"amended" | b"edited" | b"modified" | b"revised" | b"update" | b"updated" => {
            Role::Label(Label::Updated)
        }
        b"from" | b"in" | b"is" | b"the" | b"this" | b"was" => Role::Grammar,
        b"ago" | b"article" | b"at" | b"by" | b"comment" | b"comments" | b"date" | b"edit"
        | b"first" | b"last" | b"link" | b"listen" | b"local" | b"min" | b"mins" | b"minute"
        | b"minutes" | b"now" | b"on" | b"originally" | b"print" | b"read" | b"save" | b"share"
        | b"source" | b"story" | b"tags" | b"time" | b"uhr" => Role::Filler,
        _ => Role::Stranger,
    }
}

impl<'a> Scan<'a> {
    /// Whether the line says no more than a timestamp does.
    pub fn is_timestamp(&self) -> bool {
        let (slack, small) = if self.timestamp.labelled { (PATIENCE, 8) } else { (4, 1) };
        self.strangers <= slack && self.small <= small && !self.tweet
    }

    /// Whether it signs an embedded post.
    pub fn is_tweet(&self) -> bool {
        self.tweet
    }

    /// `None` where `line`, of these `marks`, holds no moment with its date, or more than
    /// `patience` words that a timestamp doesn't need.
    pub fn of(line: &'a str, marks: Marks, patience: usize, customs: &Customs) -> Option<Self> {
        // Without a year there is no date: most lines end here.
        if line.len() > LONGEST || !marks.year {
            return None;
        }
        let mut reader = Reader {
            cursor: Cursor { line, at: 0 },
            customs,
            scan: Scan::default(),
            groups: Vec::new(),
            group: Group::default(),
            kept: 0,
        };
        while reader.step() {
            if reader.scan.strangers > patience {
                return None;
            }
        }
        reader.finish()
    }
}

struct Reader<'a, 'c> {
    cursor: Cursor<'a>,
    customs: &'c Customs<'c>,
    scan: Scan<'a>,
    groups: Vec<Group>,
    group: Group,
    /// Where the stretch after the last moment or label begins.
    kept: usize,
}

impl<'a> Reader<'a, '_> {
    /// Reads one thing; false at the end of the line.
    fn step(&mut self) -> bool {
        let Some(c) = self.cursor.rest().chars().next() else { return false };
        let at = self.cursor.at;
        if c.is_ascii_digit() {
            self.number(at);
        } else if c.is_ascii_alphabetic() {
            self.word(at);
        } else {
            self.scan.tweet |= c == '@' && self.cursor.line[..at].ends_with('(');
            self.cursor.at += c.len_utf8();
            if c.is_alphabetic() {
                self.stranger();
            }
        }
        true
    }

    fn number(&mut self, at: usize) {
        if let Some((date, end)) = date::read(self.cursor.line, at, self.customs) {
            self.take(at, end);
            self.date(date);
        } else if !self.clock(at) {
            while self.cursor.byte().is_some_and(|b| b.is_ascii_digit()) {
                self.cursor.at += 1;
            }
        }
    }

    fn word(&mut self, at: usize) {
        let word = self.cursor.word();
        if date::month(word).is_some()
            && let Some((date, end)) = date::read(self.cursor.line, at, self.customs)
        {
            self.take(at, end);
            self.date(date);
            return;
        }
        let small = word.starts_with(|c: char| c.is_ascii_lowercase());
        match role(word) {
            Role::Label(label) => {
                let end = self.cursor.at;
                self.take(at, end);
                if self.group.date.is_some() || self.group.time.is_some() {
                    self.close();
                }
                self.group.label = Some(label);
                self.scan.timestamp.labelled = true;
            }
            Role::Filler => {}
            Role::Grammar => self.scan.small += usize::from(small),
            Role::Stranger if date::is_weekday(word) => {
                let end = self.cursor.at;
                self.take(at, end);
            }
            Role::Stranger => {
                self.scan.small += usize::from(small);
                self.stranger();
            }
        }
    }

    /// A clock time at `at` with its zone, if there is one.
    fn clock(&mut self, at: usize) -> bool {
        let line = self.cursor.line;
        let zone = |at: usize| {
            let mut ahead = Cursor { line, at };
            ahead.skip(b" (,");
            let (end, _) = zones::read(line, ahead.at, None, self.customs)?;
            Some((ahead.at, end))
        };
        let Some((time, mut end)) = clock::read(line, at, |at| zone(at).is_some()) else {
            return false;
        };
        let zone = zone(end);
        if let Some((_, after)) = zone {
            end = after;
        }
        self.take(at, end);
        if self.group.time.is_some() {
            self.close();
        }
        self.group.time = Some(time);
        self.group.zone = zone.map(|(at, _)| at);
        true
    }

    fn date(&mut self, date: Date) {
        if self.group.date.is_some() {
            self.close();
        }
        self.group.date = Some(date);
        // ISO 8601 glues the time on.
        let rest = self.cursor.rest();
        if rest.starts_with(['T', 't']) && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
            let at = self.cursor.at + 1;
            self.clock(at);
        }
    }

    /// A moment or label was read from `start` to `end`.
    fn take(&mut self, start: usize, end: usize) {
        let before = self.cursor.line[self.kept..start].trim_matches(is_separator);
        if !before.is_empty() {
            self.scan.rest.push(before);
        }
        self.cursor.at = end;
        self.kept = end;
    }

    fn stranger(&mut self) {
        self.scan.strangers += 1;
        // The rest of the word is the same stranger.
        let more = self.cursor.rest();
        let length = more
            .find(|c: char| c.is_whitespace() || c.is_ascii_digit() || c.is_ascii_uppercase())
            .unwrap_or(more.len());
        self.cursor.at += length;
    }

    fn close(&mut self) {
        let group = std::mem::take(&mut self.group);
        if self.groups.len() < 8 {
            self.groups.push(group);
        }
    }

    fn finish(mut self) -> Option<Scan<'a>> {
        let end = self.cursor.line.len();
        self.take(end, end);
        // "12 September 2011, updated": the label belongs to what stands before it.
        if self.group.date.is_none()
            && self.group.time.is_none()
            && let Some(last) = self.groups.last_mut()
        {
            last.label = last.label.or(self.group.label);
        } else {
            self.close();
        }
        let mut day = None;
        for group in &mut self.groups {
            if group.time.is_some() {
                group.date = group.date.or(day);
            }
            day = group.date.or(day);
        }
        let zone = self.groups.iter().find_map(|g| g.zone);
        let (line, customs) = (self.cursor.line, self.customs);
        let timestamp = &mut self.scan.timestamp;
        for group in &self.groups {
            let Some(date) = group.date else { continue };
            let offset = group
                .time
                .and(group.zone.or(zone))
                .and_then(|at| zones::read(line, at, Some(date), customs))
                .map(|(_, east)| east);
            let moment = Moment { date, time: group.time, offset };
            let slot = match group.label {
                Some(Label::Updated) => &mut timestamp.updated,
                _ => &mut timestamp.published,
            };
            if slot.is_none_or(|old| old.date == date && old.time.is_none()) {
                *slot = Some(moment);
            }
        }
        (timestamp.published.or(timestamp.updated)).is_some().then_some(())?;
        timestamp.place = self.scan.rest.last().and_then(|last| place(self.cursor.line, last));
        Some(self.scan)
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, ',' | '|' | '/' | '·' | '•' | '-' | '–' | '—' | ':' | ';' | '(' | ')')
}

/// The place after the moments: in capitals after a dash, as the wire writes it.
fn place(line: &str, last: &str) -> Option<String> {
    let capitals = last.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !last.chars().any(char::is_lowercase)
        && last
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | ',' | '\'' | '’' | '-'));
    let before = line.strip_suffix(|c: char| c == '.' || c.is_whitespace()).unwrap_or(line);
    let dash = before.strip_suffix(last)?.trim_end().ends_with(['-', '–', '—']);
    (capitals && dash && super::agencies::find(last).is_none()).then(|| last.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(line: &str) -> Option<(String, String)> {
        let t = read(line)?;
        let show = |m: Option<Moment>| m.map(|m| m.to_string()).unwrap_or_default();
        Some((show(t.published), show(t.updated)))
    }

    #[test]
    fn published_and_updated() {
        for (line, published, updated) in [
            (
                "September 12, 2011 09:00 pm | Updated 09:03 pm IST - MOSCOW",
                "2011-09-12T21:00+05:30",
                "2011-09-12T21:03+05:30",
            ),
            ("Published 12 Sep 2011 14:05 BST", "2011-09-12T14:05+01:00", ""),
            ("Updated 3:04 PM EDT, Mon September 12, 2011", "", "2011-09-12T15:04-04:00"),
            ("Published 8:00 PM ET, Tue December 19, 2023", "2023-12-19T20:00-05:00", ""),
            ("Last modified on Mon 12 Sep 2011 15.05 BST", "", "2011-09-12T15:05+01:00"),
            (
                "Published: 12:37 GMT, 21 December 2023 | Updated: 15:26 GMT, 21 December 2023",
                "2023-12-21T12:37Z",
                "2023-12-21T15:26Z",
            ),
            (
                "Updated Dec. 23, 2023 4:04AM EST / Published Dec. 22, 2023 12:16PM EST ",
                "2023-12-22T12:16-05:00",
                "2023-12-23T04:04-05:00",
            ),
            ("2011-09-12T09:30:00Z", "2011-09-12T09:30Z", ""),
            ("posted on 2023-12-19 23:30 EST", "2023-12-19T23:30-05:00", ""),
            ("Saturday, January 5, 2019", "2019-01-05", ""),
            ("6 December 20236 December 2023", "2023-12-06", ""),
            ("Dec 20, 20236:46 PM", "2023-12-20T18:46", ""),
            ("Dec 20, 2023 6 min read", "2023-12-20", ""),
            ("December 22, 2023 at 3:09 p.m. EST", "2023-12-22T15:09-05:00", ""),
            (
                "Updated on: December 20, 2023 / 12:51 PM EST / CBS News",
                "",
                "2023-12-20T12:51-05:00",
            ),
            ("December 21, 2023/9:43 p.m. ET", "2023-12-21T21:43-05:00", ""),
            ("Saturday 23 December 2023 05:39, UK", "2023-12-23T05:39Z", ""),
            ("By Ward Lane | 4:30 PM on December 21, 2023", "2023-12-21T16:30", ""),
            ("12:20pm Jan 7, 2024", "2024-01-07T12:20", ""),
            ("Dec 23, 2023, 08:59 ISTShare", "2023-12-23T08:59+05:30", ""),
            ("December 22, 2023 — 4.00pm", "2023-12-22T16:00", ""),
        ] {
            assert_eq!(both(line), Some((published.into(), updated.into())), "{line}");
        }
    }

    #[test]
    fn the_place_after_a_dash() {
        let place = |line| read(line).and_then(|t| t.place);
        assert_eq!(place("12 May 2020 09:00 pm IST - NEW DELHI").as_deref(), Some("NEW DELHI"));
        assert_eq!(place("12 May 2020 09:00 pm IST - AP"), None);
        assert_eq!(place("12 May 2020 | UPDATED"), None);
    }

    #[test]
    fn no_timestamps() {
        for line in [
            "",
            "5 minutes ago",
            "Published yesterday",
            "0 / 0",
            "The ferry sank on 12 May 2020 off the coast and none of the crew was found.",
            "— Harbour Watch (@harbour) May 12, 2020",
            "Call 12-34-5678",
            "12 of the best",
            "The fair is on 12 May 2020",
            "12 May 2020 was cold",
            "May 2020",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
