//! Vote: one type for one name, where an article marks it once as a person and once as a place.
//!
//! Mentions of the same words vote with their confidence, and the full name of a person votes for its
//! surname and forename. A clear majority repairs the unsure: who was marked for sure stays as it is,
//! since a town and its club, a people and its language, do share their names.

use super::forms::{Forms, Word};
use crate::article::{Confidence, EntityKind};
use crate::map::Map;
use crate::names::NameCandidate;
use crate::names::labels::{KINDS, TYPES};

/// The votes for one form of words.
#[derive(Debug, Clone, Default)]
struct Votes {
    /// By the place of the kind in the enumeration; amounts, which come last, have no votes.
    by_kind: [f64; TYPES],
    /// Votes of full names of persons of which this is a surname, and a forename.
    surname: f64,
    forename: f64,
}

/// Repairs the kinds of `names`, whose forms are `read`; returns whether any was changed.
pub(super) fn repair(read: &Forms, names: &mut [NameCandidate]) -> bool {
    let mut votes: Map<&[Word], Votes> = Map::default();
    for naming in &read.namings {
        let form = &read.forms[naming.form];
        let weight = naming.candidate.confidence.get();
        if (form.kind as usize) < TYPES {
            votes.get_or_default(&form.words).by_kind[form.kind as usize] += weight;
        }
    }
    for form in &read.forms {
        if form.kind == EntityKind::Person
            && let [first, .., last] = form.words[..]
        {
            // Counted once for each way of writing it, so that no name votes itself in.
            let sure = read.namings[form.first].candidate.confidence.get();
            if let Some(votes) = votes.get_mut(&[last][..]) {
                votes.surname = votes.surname.max(sure);
            }
            if let Some(votes) = votes.get_mut(&[first][..]) {
                votes.forename = votes.forename.max(sure);
            }
        }
    }
    let mut changed = false;
    for (naming, name) in read.namings.iter().zip(names) {
        let words = &read.forms[naming.form].words;
        let Some(votes) = votes.get(&words[..]) else { continue };
        if let Some(kind) = elected(votes, name) {
            name.kind = kind;
            name.confidence = Confidence::new(name.confidence.get().min(0.85));
            name.rule = "coreference";
            changed = true;
        }
    }
    changed
}

/// The kind that `name` should have by `votes`, where that is another.
fn elected(votes: &Votes, name: &NameCandidate) -> Option<EntityKind> {
    let own = name.kind as usize;
    if own >= TYPES {
        return None;
    }
    let sure = name.confidence.get();
    let person = EntityKind::Person as usize;
    let full = votes.surname.max(votes.forename);
    if own == person && full >= 0.6 {
        return None;
    }
    if own != person {
        let seen = votes.by_kind[person] > 0.5 * votes.by_kind[own];
        let some = votes.by_kind[person] > 0.0;
        let most = match name.kind {
            EntityKind::Place if seen => 0.8,
            EntityKind::Place => 0.65,
            _ if some => 0.98,
            _ => 0.8,
        };
        if full >= 0.6 && sure < most {
            return Some(EntityKind::Person);
        }
    }
    let best = (0..TYPES)
        .filter(|&k| k != own)
        .max_by(|&a, &b| votes.by_kind[a].total_cmp(&votes.by_kind[b]).then(b.cmp(&a)))?;
    let kind = KINDS[best];
    let contextual = matches!(
        (name.kind, kind),
        (EntityKind::Group, EntityKind::Language) | (EntityKind::Language, EntityKind::Group)
    );
    let most = if contextual {
        0.0
    } else if is_town_or_club(name.kind, kind) {
        0.7
    } else {
        0.9
    };
    (votes.by_kind[best] >= 1.15 * votes.by_kind[own] && sure < most).then_some(kind)
}

fn is_town_or_club(a: EntityKind, b: EntityKind) -> bool {
    matches!(
        (a, b),
        (EntityKind::Place, EntityKind::Organization)
            | (EntityKind::Organization, EntityKind::Place)
    )
}
