//! Link: one person under many names, who said which quotation, which day "Monday" is.

mod calendar;
mod coreference;
pub mod speakers;

use crate::article::{Annotations, Metadata};
use crate::options::Moment;
use crate::rule::Rule;
use crate::segment::Document;
use crate::settle::Settled;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[];

/// Links what was settled.
pub fn link(
    document: &Document,
    settled: Settled,
    metadata: &Metadata,
    reference: Option<Moment>,
) -> Annotations {
    let linked = coreference::link(document, settled.names, metadata);
    let quotes = speakers::attribute(document, settled.quotes, &linked);
    let dates = calendar::resolve(document, settled.dates, reference);
    Annotations { entities: linked.entities, quotes, dates }
}
