//! Find names: candidates for people, organisations, places and other names, money and percent.

pub mod amounts;

use crate::article::{Confidence, EntityKind};
use crate::rule::Rule;
use crate::segment::Document;
use crate::span::Span;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[];

/// A stretch that may be a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameCandidate {
    /// The name, without title, "the" or possessive.
    pub span: Span,
    /// What it names.
    pub kind: EntityKind,
    /// How sure.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// Finds names, in text order and without overlap. `progress` hears the share done.
pub fn find(document: &Document, progress: &mut dyn FnMut(f32)) -> Vec<NameCandidate> {
    let _ = document;
    progress(1.0);
    Vec::new()
}
