//! Metadata: headline, section, authors, agencies, dateline place, published and updated.
//!
//! The readers ([`byline`], [`timestamp`], [`dateline`]) look at one line each and know nothing of
//! the page. [`headline`] compares lines. [`gather`] puts together what the page says of itself:
//! first what its markup declares, then what its lines say, nearest the headline first.

mod agencies;
pub mod byline;
mod clock;
mod credit;
pub mod customs;
mod date;
pub mod dateline;
pub mod headline;
pub mod timestamp;
mod words;
mod zones;

use crate::article::{BlockKind, Metadata};
use crate::options::Moment;

/// A line of the paste, with what is known of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line<'a> {
    /// The line, mended and trimmed.
    pub text: &'a str,
    /// What the cleaner takes it for; `None` where it removes it or does not know yet.
    pub kind: Option<BlockKind>,
    /// What the markup around it says; the default for plain text.
    pub hints: Hints<'a>,
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
    let _ = (lines, head);
    Gathered::default()
}
