//! Link: one person under many names, who said which quotation, which day "Monday" is.

mod calendar;
mod coreference;
pub mod speakers;

use crate::article::Annotations;
use crate::options::Moment;
use crate::segment::Document;
use crate::settle::Settled;

/// Links what was settled.
pub fn link(document: &Document, settled: Settled, reference: Option<Moment>) -> Annotations {
    let linked = coreference::link(document, settled.names);
    let quotes = speakers::attribute(document, settled.quotes, &linked);
    let dates = calendar::resolve(document, settled.dates, reference);
    Annotations { entities: linked.entities, quotes, dates }
}
