//! Cleans a pasted news article and annotates it: names, quotations with their speakers, dates
//! with the day they mean.
//!
//! Data goes down once: paste → [`clean`] → [`segment`] → find ([`names`], [`quotes`], [`dates`])
//! → [`settle`] → [`link`] → [`Article`]. The core has no clock, no network and no state: the same
//! input gives the same bytes, native or wasm.
//!
//! ```
//! use article_annotator::{Moment, Options, annotate};
//! let options = Options { reference: Moment::parse("2024-05-15"), ..Options::default() };
//! let article = annotate("Mayor Ada Quill resigned on Monday.", &options);
//! assert_eq!(article.entities[0].name, "Ada Quill");
//! assert_eq!(article.entities[0].role.as_deref(), Some("Mayor"));
//! assert_eq!(article.dates[0].value.as_deref(), Some("2024-05-13"));
//! ```

pub mod article;
pub mod clean;
pub mod dates;
pub mod export;
pub mod link;
mod map;
pub mod names;
mod options;
pub mod quotes;
pub mod rule;
pub mod segment;
pub mod settle;
mod sort;
pub mod span;
#[cfg(target_arch = "wasm32")]
pub mod web;
mod words;

pub use article::Article;
pub use options::{Format, Moment, OptionValue, Options, OptionsError};

use article::{Annotations, Nature, Reference, ReferenceSource};
use clean::Cleaned;
use segment::Document;
use std::borrow::Cow;

/// Cleans and annotates one article. Never fails: any string gives a result.
///
/// Offsets in the result are UTF-16 code units, as in the public contract.
pub fn annotate(input: &str, options: &Options) -> Article {
    annotate_watched(input.into(), options, &mut |_| {})
}

/// What a caller that watches a pass hears.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// A stage of the pass begins.
    Stage(&'static str),
    /// The share of the work done, 0 to 1; a few dozen times at most.
    Done(f64),
}

/// [`annotate`], telling `watch` how far it is; a text that is given away is not copied.
pub fn annotate_watched(
    input: Cow<str>,
    options: &Options,
    watch: &mut dyn FnMut(Step),
) -> Article {
    watch(Step::Stage("clean"));
    let mut cleaned = clean::clean(input, options);
    watch(Step::Done(0.15));
    let reference = match options.reference {
        Some(moment) => Some((moment, ReferenceSource::Option)),
        None => cleaned.published.map(|moment| (moment, ReferenceSource::Dateline)),
    };
    cleaned.metadata.reference =
        reference.map(|(moment, from)| Reference { date: moment.to_string(), from });
    let found = if cleaned.nature == Nature::Unsupported {
        Annotations::default()
    } else {
        find(&cleaned, reference.map(|(moment, _)| moment), watch)
    };
    watch(Step::Stage("article"));
    let article = Article::from_stages(cleaned, found);
    watch(Step::Done(1.0));
    article
}

/// What the stages behind cleaning find. Each is kept out of line (`inline(never)`): in one function
/// with its neighbours, the wasm's engine would compile the hot loops of all of them worse.
fn find(cleaned: &Cleaned, reference: Option<Moment>, watch: &mut dyn FnMut(Step)) -> Annotations {
    watch(Step::Stage("segment"));
    let document = Document::new(&cleaned.text, &cleaned.blocks);
    watch(Step::Done(0.25));
    watch(Step::Stage("names"));
    let names =
        names::find(&document, &mut |share| watch(Step::Done(0.25 + 0.5 * f64::from(share))));
    watch(Step::Stage("quotes"));
    let quotes = quotes::find(&document);
    watch(Step::Stage("dates"));
    let dates = dates::find(&document);
    watch(Step::Done(0.85));
    watch(Step::Stage("settle"));
    let settled = settle::settle(&document, names, quotes, dates);
    watch(Step::Stage("link"));
    let found = link::link(&document, settled, reference);
    watch(Step::Done(0.95));
    found
}
