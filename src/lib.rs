//! Cleans a pasted news article and annotates it: names, quotations with their speakers, dates
//! with the day they mean.
//!
//! Data goes down once: paste → [`clean`] → [`segment`] → find ([`names`], [`quotes`], [`dates`])
//! → [`settle`] → [`link`] → [`Article`]. The core has no clock, no network and no state: the same
//! input gives the same bytes, native or wasm.
//!
//! ```
//! use article_annotator::{annotate, Options};
//! let article = annotate("Rain fell on Monday.", &Options::default());
//! assert_eq!(article.text, "Rain fell on Monday.");
//! ```

pub mod article;
pub mod clean;
pub mod dates;
pub mod export;
pub mod link;
pub mod names;
mod options;
pub mod quotes;
pub mod rule;
pub mod segment;
pub mod settle;
pub mod span;
#[cfg(target_arch = "wasm32")]
mod web;

pub use article::Article;
pub use options::{Format, Moment, OptionValue, Options, OptionsError};

use article::{Annotations, Nature, Reference, ReferenceSource};
use segment::Document;

/// Cleans and annotates one article. Never fails: any string gives a result.
///
/// Offsets in the result are UTF-16 code units, as in the public contract.
pub fn annotate(input: &str, options: &Options) -> Article {
    annotate_with_progress(input, options, &mut |_| {})
}

/// [`annotate`], telling `progress` the share done (0 to 1) a few dozen times at most.
pub fn annotate_with_progress(
    input: &str,
    options: &Options,
    progress: &mut dyn FnMut(f32),
) -> Article {
    let mut cleaned = clean::clean(input, options);
    progress(0.1);
    let reference = match options.reference {
        Some(moment) => Some((moment, ReferenceSource::Option)),
        None => cleaned.published.map(|moment| (moment, ReferenceSource::Dateline)),
    };
    cleaned.metadata.reference =
        reference.map(|(moment, from)| Reference { date: moment.to_string(), from });
    let annotations = if cleaned.nature == Nature::Unsupported {
        Annotations::default()
    } else {
        let document = Document::new(&cleaned.text, &cleaned.blocks);
        progress(0.2);
        let names = names::find(&document, &mut |share| progress(0.2 + 0.5 * share));
        let quotes = quotes::find(&document);
        let dates = dates::find(&document);
        progress(0.8);
        let settled = settle::settle(names, quotes, dates);
        link::link(&document, settled, &cleaned.metadata, reference.map(|(moment, _)| moment))
    };
    progress(0.95);
    let article = Article::from_stages(cleaned, annotations);
    progress(1.0);
    article
}
