//! Metadata: headline, section, authors, agencies, dateline place, published and updated.
//!
//! The readers ([`byline`], [`timestamp`], [`dateline`]) look at one line each and know nothing of
//! the page. [`headline`] compares lines. [`gather`] puts together what the page says of itself:
//! first what its markup declares, then what its lines say, nearest the headline first.

mod agencies;
mod authors;
pub mod byline;
mod clock;
pub mod customs;
mod date;
pub mod dateline;
pub mod headline;
mod marks;
mod outline;
mod times;
pub mod timestamp;
mod topic;
mod words;
mod zones;

use crate::article::{BlockKind, Metadata};
use crate::clean::lines::{self, Page, Within};
use crate::options::Moment;
use byline::Byline;
use customs::Customs;
use dateline::Dateline;
use marks::Marks;
use std::cell::OnceCell;
use timestamp::Timestamp;

/// Longer lines are prose, neither byline nor timestamp: bytes.
pub(in crate::clean) const LONGEST: usize = 320;

/// A line of the paste, with what is known of it.
#[derive(Debug, Clone, Default)]
pub struct Line<'a> {
    /// The line, mended and trimmed.
    pub text: &'a str,
    /// What the cleaner takes it for; `None` where it removes it or does not know yet.
    pub kind: Option<BlockKind>,
    /// Blank lines between it and the line before.
    pub blanks: u8,
    /// What the markup around it says; the default for plain text.
    pub hints: Hints<'a>,
    /// What was read of it: several ask.
    pub(in crate::clean) memo: Memo,
}

/// What the readers said of a line.
#[derive(Debug, Clone, Default)]
pub(in crate::clean) struct Memo {
    marks: OnceCell<Marks>,
    byline: OnceCell<Option<Box<Byline>>>,
    is_time: OnceCell<bool>,
    is_prose: OnceCell<bool>,
}

impl Line<'_> {
    /// It as a byline.
    pub(in crate::clean) fn byline(&self) -> Option<&Byline> {
        let is_time = |is| {
            // Where it was asked before, the answer is the same.
            let _ = self.memo.is_time.set(is);
        };
        let read = || byline::read_marked(self.text, || self.marks(), is_time).map(Box::new);
        self.memo.byline.get_or_init(read).as_deref()
    }

    /// It as a timestamp, as the page writes dates.
    pub(in crate::clean) fn timestamp(&self, customs: &Customs) -> Option<Timestamp> {
        timestamp::read_marked(self.text, || self.marks(), customs)
    }

    /// Whether it is a timestamp, whatever the page's customs.
    pub(in crate::clean) fn is_time(&self) -> bool {
        *self.memo.is_time.get_or_init(|| self.timestamp(&Customs::default()).is_some())
    }

    /// Whether it reads as a paragraph.
    fn is_prose(&self) -> bool {
        *self.memo.is_prose.get_or_init(|| outline::is_prose(self.text))
    }

    fn marks(&self) -> Marks {
        *self.memo.marks.get_or_init(|| Marks::of(self.text))
    }
}

/// What HTML says of a line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints<'a> {
    /// 1 to 6 within `h1` to `h6`; 0 outside.
    pub heading: u8,
    /// `datetime` of a `time` element in it, or `content` of an `itemprop="datePublished"`.
    pub time: Option<&'a str>,
    /// In `rel="author"`, `itemprop="author"` or a class named for bylines or authors.
    pub author: bool,
    /// In `itemprop="headline"` or a class named for headlines or the entry's title.
    pub headline: bool,
    /// All of its letters are within links.
    pub linked: bool,
}

impl<'a> Hints<'a> {
    /// What `page` says of its `line`.
    pub fn of(line: &lines::Line, page: &'a Page) -> Self {
        let evidence = &line.evidence;
        Hints {
            heading: evidence.heading,
            time: (evidence.time as usize)
                .checked_sub(1)
                .and_then(|at| page.times.get(at))
                .map(String::as_str),
            author: evidence.within.has(Within::AUTHOR_CLASS),
            headline: evidence.within.has(Within::TITLE_CLASS),
            linked: evidence.linked >= 99,
        }
    }
}

/// What a page's `head` declares; empty for plain text and most clipboards.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// `title`.
    pub title: Option<String>,
    /// `og:title`, `twitter:title` or the headline of JSON-LD.
    pub headline: Option<String>,
    /// `author`, `article:author`, `parsely-author` and the like.
    pub authors: Vec<String>,
    /// `article:published_time`, `datePublished` and the like.
    pub published: Option<String>,
    /// `article:modified_time`, `dateModified` and the like.
    pub updated: Option<String>,
    /// `article:section`.
    pub section: Option<String>,
    /// `lang` of the root.
    pub language: Option<String>,
}

/// What [`gather`] found.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// For the result; `reference` and `language` are left to the caller.
    pub metadata: Metadata,
    /// `metadata.published` as a moment.
    pub published: Option<Moment>,
}

/// Reads the metadata of the article in `lines`.
pub fn gather(lines: &[Line], head: &Head) -> Gathered {
    let customs = Customs::of(lines);
    let marked = lines.iter().position(|l| l.kind == Some(BlockKind::Headline));
    // Kinds are given by the same choice; without cleaning there are none.
    let headline = marked.or_else(|| headline::choose(lines, head));
    let body = outline::body(lines).unwrap_or(lines.len());
    let place = Place { lines, headline, body };
    let times = times::find(&place, head, &customs);
    let authors = authors::find(&place, head);
    let dateline = opening(lines, body).unwrap_or_default();
    let section = lines
        .iter()
        .find(|l| l.kind == Some(BlockKind::Section))
        .map(|l| l.text.to_string())
        .or_else(|| head.section.clone());
    let mut agencies = authors.agencies;
    for agency in dateline.agencies.into_iter().chain(credited(lines, body)) {
        if !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
    let published = times.published.or(dateline.date);
    Gathered {
        metadata: Metadata {
            headline: headline
                .map(|i| headline::wording(lines[i].text).to_string())
                .or_else(|| head.headline.clone()),
            section,
            authors: authors.names,
            agencies,
            place: dateline.place.or(times.place).or(authors.place),
            // Of an update alone only the day is known to be one of publication.
            published: published
                .or(times.updated.map(|m| Moment { time: None, offset: None, ..m }))
                .map(|m| m.to_string()),
            updated: times.updated.map(|m| m.to_string()),
            reference: None,
            language: None,
        },
        published: published.or(times.updated),
    }
}

/// Where the article lies among the lines.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    lines: &'a [Line<'a>],
    headline: Option<usize>,
    /// The line the body begins with; the number of lines where there is no prose.
    body: usize,
}

impl Place<'_> {
    /// The lines that byline and time stand in: from a little above the headline to a little into
    /// the body, at most [`WINDOW`].
    fn head(&self) -> std::ops::Range<usize> {
        let end = (self.body + 6).min(self.lines.len());
        let top = self.headline.unwrap_or(self.body.saturating_sub(12)).min(end);
        top.saturating_sub(6)..end.min(top + WINDOW)
    }
}

/// Most lines between headline and body that are read.
const WINDOW: usize = 60;

/// The dateline of the body's first paragraphs.
fn opening(lines: &[Line], body: usize) -> Option<Dateline> {
    lines.iter().skip(body.saturating_sub(2)).take(5).find_map(|l| dateline::read(l.text))
}

/// Agencies that notes and last lines credit: "AP adds:", "With inputs from PTI".
fn credited(lines: &[Line], body: usize) -> Vec<String> {
    let mut found = Vec::new();
    for line in lines.iter().skip(body).filter(|l| l.kind.is_some() && l.text.len() <= 120) {
        let text = line
            .text
            .trim_end_matches([':', '.', ')'])
            .trim_start_matches(['(', '—', '–', '-', ' ']);
        let words =
            ["With inputs from ", "With input from ", "Inputs from ", "Source: ", "Reporting by "];
        let rest = words.iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
        let adds = [" adds", " reports", " writes"].iter().find_map(|w| text.strip_suffix(w));
        if let Some(agency) = adds.or(Some(rest)).and_then(agencies::find) {
            found.push(agency.to_string());
        }
    }
    found
}
