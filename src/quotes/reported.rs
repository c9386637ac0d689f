//! Reported speech: clauses without marks.

use super::QuoteCandidate;
use super::direct::FrameSources;
use super::frames::Narration;
use super::sources::Source;

/// Finds the reported clauses.
pub(super) fn find(
    narration: &Narration,
    sources: &[Source],
    by_frame: &FrameSources,
    found: &mut Vec<QuoteCandidate>,
) {
    let _ = (narration, sources, by_frame, found);
}
