//! Bylines: who wrote it.
//!
//! ```text
//! byline  = [what] "by" credits | "as told to" credits | "author:" credits | credits
//! credits = credit { ("," | "and" | "&" | "with" | "|" | "•" | "/" ...) credit }
//! ```
//! [`mod@tokens`] cuts the line, [`credit`] reads one credit. A comma may go on with another person
//! until a job, a place or an outlet was named; then only "and" may. A bare line of credits is weaker
//! evidence than one that says "by", and is read strictly: everything in it must be a credit.

mod credit;
mod cues;
mod tokens;
mod trim;

use super::customs::Customs;
use super::marks::Marks;
use super::timestamp::{PATIENCE, Scan};
use super::{LONGEST, agencies, words};
use crate::clean::any_case::{bare, begins, is_one_of};
use credit::{Credit, Kind};
pub use cues::is_announcement;
use cues::{STANDING_FOR_BY, after_by};
use tokens::{MOST_TOKENS, PARTICLES, Token, next_mark, tokens};
use trim::{without_age, without_noise};

/// What a byline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Byline {
    /// People, as written but for the case of all-capital names. Where no person is named, the
    /// organisation that signs ("By Example Tribune staff").
    pub authors: Vec<String>,
    /// Agencies, by their short names ("AP").
    pub agencies: Vec<String>,
    /// Where the author writes from ("Jane Roe in Washington").
    pub place: Option<String>,
    /// Whether it says so in words ("By", "Written by"); a bare name is weaker evidence.
    pub explicit: bool,
    /// Whether the authors are people.
    pub people: bool,
}

/// Reads `line` as a byline; `None` if it is none.
pub fn read(line: &str) -> Option<Byline> {
    read_marked(line, || Marks::of(line), |_| {})
}

/// [`read`], with the marks of `line`; `is_time` hears whether it is a timestamp, where that was seen.
pub(super) fn read_marked(
    line: &str,
    marks: impl FnOnce() -> Marks,
    is_time: impl FnOnce(bool),
) -> Option<Byline> {
    if line.len() > LONGEST || line.len() < 4 {
        return None;
    }
    let marks = marks();
    let mut part = line.trim();
    if marks.digit {
        part = without_age(part);
    }
    part = without_noise(part);
    if !marks.year {
        return read_part(part, marks.by);
    }
    let patience = if marks.by { usize::MAX } else { MOST_WORDS };
    let scan = Scan::of(part, marks, patience, &Customs::default());
    if part.len() == line.len() {
        is_time(scan.as_ref().is_some_and(Scan::is_timestamp));
    }
    match scan {
        Some(scan) if scan.is_tweet() => None,
        Some(scan) => scan.rest.iter().find_map(|part| read_part(part, marks.by)),
        None => read_part(part, marks.by),
    }
}

/// Most authors a byline may name.
const MOST_AUTHORS: usize = 12;

/// Most words of a line that is nothing but credits and says no "by".
const MOST_WORDS: usize = 14;

// A scan for a byline tells a timestamp too.
const _: () = assert!(MOST_WORDS >= PATIENCE);

/// Reads `line` as the credits that a line "By" before it announces.
pub fn read_after_by(line: &str) -> Option<Byline> {
    if line.len() > LONGEST {
        return None;
    }
    let tokens = tokens(without_noise(without_age(line.trim())), MOST_TOKENS);
    let mut byline = Byline { explicit: true, ..Byline::default() };
    byline.read_credits(&tokens);
    (!byline.authors.is_empty()).then_some(byline)
}

/// Reads credits; `by` is whether a "by" may be among them.
fn read_part(part: &str, by: bool) -> Option<Byline> {
    if let Some(agency) = agencies::find(part) {
        return Some(Byline {
            authors: vec![part.trim().into()],
            agencies: vec![agency.into()],
            ..Byline::default()
        });
    }
    if !(by || opens_with_credit(part)) {
        return None;
    }
    // What announces credits is among the first tokens: of most lines no more are made.
    let most_words =
        |tokens: &[Token]| tokens.iter().filter(|t| t.word().is_some()).count() <= MOST_WORDS;
    let opening = tokens(part, MOST_WORDS + 1);
    let announced = after_by(&opening)?.is_some();
    if !announced && !most_words(&opening) || is_prose(part) {
        return None;
    }
    let tokens = if opening.len() <= MOST_WORDS { opening } else { tokens(part, MOST_TOKENS) };
    let mut byline = Byline { explicit: true, ..Byline::default() };
    if let Some(credits) = after_by(&tokens)? {
        byline.read_credits(credits);
    } else {
        byline.explicit = false;
        (most_words(&tokens) && byline.read_credits(&tokens)).then_some(())?;
    }
    (!byline.authors.is_empty() || !byline.agencies.is_empty()).then_some(byline)
}

/// Whether `part` may be credits without a "by", told by its first two words: most lines of a page
/// are none.
fn opens_with_credit(part: &str) -> bool {
    let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = next_mark(part, 0).map_or(part.len(), |(at, _)| at);
    let (first, rest) = part.split_at(end);
    let plain = first.bytes().all(|b| b.is_ascii_alphabetic());
    if !plain || is_one_of(first, STANDING_FOR_BY) || first.eq_ignore_ascii_case("as") {
        return first.starts_with(char::is_alphanumeric);
    }
    let is_name =
        |word: &str| !(words::is_common(word) || words::is_job(word) || words::is_outlet(word));
    if first.bytes().skip(1).any(|b| b.is_ascii_uppercase())
        && first.bytes().any(|b| b.is_ascii_lowercase())
    {
        // Two words glued together.
        return true;
    }
    let mut next = rest.chars();
    let space = next.next().is_some_and(char::is_whitespace);
    let second = next.as_str().trim_start_matches(['"', '“', '”', '\'', '’']);
    let second = &second[..next_mark(second, 0).map_or(second.len(), |(at, _)| at)];
    space
        && first.starts_with(char::is_uppercase)
        && is_name(first)
        && (PARTICLES.contains(&second)
            || (second.starts_with(|c: char| c.is_uppercase()) && !words::is_common(second)))
}

/// Whether `part` is too long to be names alone and says no "by" early: most lines of an article,
/// told before anything is split.
fn is_prose(part: &str) -> bool {
    let mut pieces = part.split([' ', '\u{a0}']);
    let announced = pieces.by_ref().take(12).any(|word| {
        let bar = word.contains('|');
        let word = bare(word);
        bar || begins(word, "by")
            || is_one_of(word, STANDING_FOR_BY)
            || word.eq_ignore_ascii_case("told")
    });
    !announced && pieces.nth(12).is_some()
}

impl Byline {
    /// Reads credits until prose begins; false where it does.
    fn read_credits(&mut self, mut tokens: &[Token]) -> bool {
        let mut signed = None;
        let mut first = true;
        // Whether another person may follow.
        let mut open = true;
        while let Some((token, rest)) = tokens.split_first() {
            if token.word().is_none() {
                match token {
                    Token::And => open = true,
                    Token::Bar if !first => open = false,
                    _ => {}
                }
                tokens = rest;
                continue;
            }
            let run = tokens.iter().take_while(|t| t.word().is_some()).count();
            let (words, rest) = tokens.split_at(run);
            tokens = rest;
            let credit = Credit::read(words, self.explicit, first);
            if let Some(agency) = credit.agency
                && !self.agencies.iter().any(|old| old == agency)
            {
                self.agencies.push(agency.into());
            }
            self.place = self.place.take().or(credit.from);
            match credit.kind {
                Kind::Person => {
                    if open
                        && self.authors.len() < MOST_AUTHORS
                        && !self.authors.contains(&credit.name)
                    {
                        self.authors.push(credit.name);
                        self.people = true;
                    }
                }
                _ if first && !self.explicit => return false,
                Kind::Organisation if first => signed = Some(credit.name),
                Kind::Organisation | Kind::Job | Kind::Place => {}
                Kind::Prose => {
                    open = false;
                    if !self.explicit {
                        return false;
                    }
                }
            }
            open &= credit.kind == Kind::Person && !credit.closes;
            first = false;
            if credit.ends {
                break;
            }
        }
        if self.authors.is_empty() {
            self.authors.extend(signed);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(line: &str) -> Vec<String> {
        read(line).map(|b| b.authors).unwrap_or_default()
    }

    #[test]
    fn explicit_bylines() {
        for (line, names) in [
            ("By Jane Roe", &["Jane Roe"][..]),
            ("By Jane Roe and John Doe, Associated Press", &["Jane Roe", "John Doe"]),
            ("By JANE ROE | AP", &["Jane Roe"]),
            ("BY JANE McROE AND T.J. POE", &["Jane McRoe", "T.J. Poe"]),
            ("By Jane RoeStaff Writer", &["Jane Roe"]),
            ("By Jane RoeDecember 22, 2023", &["Jane Roe"]),
            ("ByJane Roe", &["Jane Roe"]),
            ("Jane Roe By Jane Roe Fox News", &["Jane Roe"]),
            ("By Jane Roe, BBC News, Moscow", &["Jane Roe"]),
            ("By Jane Roe, New York", &["Jane Roe"]),
            ("Words by Ann-Marie O'Dell", &["Ann-Marie O'Dell"]),
            ("Written by Jane Roe, Contributing Writer", &["Jane Roe"]),
            ("Reporting by Jane Roe; Editing by Max Poe", &["Jane Roe"]),
            ("posted on 2023-12-19 23:30 EST by Rafael van der Berg", &["Rafael van der Berg"]),
            ("By Ana Lee, Bo Day and Cy Fry, +55 more", &["Ana Lee", "Bo Day", "Cy Fry"]),
            (
                "By Jane Roe | jroe@example.com | Example Daily News and Max Poe | mpoe@example.com | Example Daily News",
                &["Jane Roe", "Max Poe"],
            ),
            (
                "By Jane Roe, one of the authors of a newsletter. Roe has covered tech",
                &["Jane Roe"],
            ),
            ("By Jane Roe For Mailonline", &["Jane Roe"]),
            ("By Jane Roe The Associated Press", &["Jane Roe"]),
            ("By Jane RoeContributions from Max Poe last updated 22 December 2023", &["Jane Roe"]),
            ("As told to Jane RoePublished: Mar 09, 2023 4:13 PM EST", &["Jane Roe"]),
            ("Author: Jane Roe, Senior Editor", &["Jane Roe"]),
            ("By Jane Roelong Read", &["Jane Roe"]),
            ("by MrTJRoe, Dec 19th 2023", &["MrTJRoe"]),
            ("By Example Tribune staff", &["Example Tribune"]),
            ("By Associated Press5 days ago", &["Associated Press"]),
            ("By Robert E. Roe Jr. and Sue St. John", &["Robert E. Roe Jr.", "Sue St. John"]),
            ("By Jane Roe @janeroe and Follow", &["Jane Roe"]),
            ("By Social Links forJane Roe", &["Jane Roe"]),
            ("By Jane Roe, Example India Staff", &["Jane Roe"]),
        ] {
            assert_eq!(authors(line), names, "{line}");
            assert!(read(line).is_some_and(|b| b.explicit), "{line}");
        }
    }

    #[test]
    fn bare_names() {
        for (line, names) in [
            ("Jane Roe", &["Jane Roe"][..]),
            ("Jane Roe in Washington", &["Jane Roe"]),
            ("Jane Roe at the Valley Ground", &["Jane Roe"]),
            ("Jane Roe, BBC News, Moscow", &["Jane Roe"]),
            ("Jane Roe, CorrespondentDec 22, 2023, 10:15 PM", &["Jane Roe"]),
            ("Jane Roe@janeroe", &["Jane Roe"]),
            ("Jane Roe | The Example Journal", &["Jane Roe"]),
            ("Jane Roe • ExampleOnline", &["Jane Roe"]),
            ("Jane RoePublished: December 20, 2023", &["Jane Roe"]),
            ("Photo of Jane Roe", &["Jane Roe"]),
            ("Jane Roe 2 months", &["Jane Roe"]),
            ("Jane Van Der Roe|Published 4 months ago", &["Jane Van Der Roe"]),
            ("The Associated Press", &["The Associated Press"]),
        ] {
            assert_eq!(authors(line), names, "{line}");
            assert!(read(line).is_some_and(|b| !b.explicit), "{line}");
        }
    }

    #[test]
    fn agencies_and_places() {
        let byline = read("By Jane Roe and John Doe, Associated Press").unwrap();
        assert_eq!(byline.agencies, ["AP"]);
        assert_eq!(read("By JANE ROE | AP").unwrap().agencies, ["AP"]);
        assert_eq!(read("By Jane Roe The Associated Press").unwrap().agencies, ["AP"]);
        assert_eq!(read("Jane Roe in Washington").unwrap().place.as_deref(), Some("Washington"));
        assert!(!read("By Associated Press").unwrap().people);
    }

    #[test]
    fn a_line_may_announce_the_next() {
        for line in ["By", "COMMENTARY BY", "Written by:"] {
            assert!(is_announcement(line), "{line}");
        }
        for line in ["By Jane Roe", "Photos by", "Stand by", "", "Killed in the storm by"] {
            assert!(!is_announcement(line), "{line}");
        }
        assert_eq!(read_after_by("Jane Roe | Example Media").unwrap().authors, ["Jane Roe"]);
        assert_eq!(read_after_by("2 hours ago"), None);
    }

    #[test]
    fn no_bylines() {
        for line in [
            "",
            "by",
            "Photos by Jane Roe",
            "Edited by Jane Roe",
            "Additional reporting by Jane Roe",
            "Sign In",
            "Share\u{a0}Print\u{a0}Save",
            "UK Politics",
            "New York",
            "Latest News",
            "Killed by the storm",
            "Jane Roe said the ferry had sunk.",
            "Jane Roe is a staff writer",
            "Ferry sinks off the coast",
            "— Jane Roe (@janeroe) December 21, 2023",
            "By the sea",
            "by 2030",
            "‘You’re Done’",
            "Equal Justice’",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
