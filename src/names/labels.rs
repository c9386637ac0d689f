//! The labels of the chain: outside, or the position in a name of one of nine types (BIOES).
//!
//! A weight belongs to an *atom*, not to a label: an atom is a type, a position, or one type at one
//! position. A label's score is the sum of its three atoms, so that what holds for a whole type is
//! learned and stored once.

use crate::article::EntityKind;

/// The types that the chain tells apart, in the order of their numbers.
pub const KINDS: [EntityKind; 9] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Law,
    EntityKind::Work,
    EntityKind::Product,
    EntityKind::Language,
];

// The numbers of types that rules name.
pub(super) const PERSON: usize = EntityKind::Person as usize;
pub(super) const ORGANIZATION: usize = EntityKind::Organization as usize;
pub(super) const PLACE: usize = EntityKind::Place as usize;
pub(super) const GROUP: usize = EntityKind::Group as usize;
pub(super) const EVENT: usize = EntityKind::Event as usize;
pub(super) const WORK: usize = EntityKind::Work as usize;
pub(super) const PRODUCT: usize = EntityKind::Product as usize;

/// Number of types.
pub const TYPES: usize = KINDS.len();
/// Number of labels: outside, and four positions for each type.
pub const LABELS: usize = 1 + 4 * TYPES;
/// Number of atoms: outside, types, positions, and a type at a position.
pub const ATOMS: usize = 1 + TYPES + 4 + 4 * TYPES;

/// The label of a token in no name.
pub const OUTSIDE: usize = 0;
/// First token of several.
pub const BEGIN: usize = 0;
/// Neither first nor last.
pub const INSIDE: usize = 1;
/// Last token of several.
pub const END: usize = 2;
/// The only token.
pub const SINGLE: usize = 3;

/// The label of `position` in a name of type number `kind`.
pub const fn label(kind: usize, position: usize) -> usize {
    1 + 4 * kind + position
}

/// Type number and position of a label other than [`OUTSIDE`].
pub const fn parts(label: usize) -> (usize, usize) {
    ((label - 1) / 4, (label - 1) % 4)
}

/// The three atoms of a label other than [`OUTSIDE`], whose one atom is 0.
pub const fn atoms(label: usize) -> [usize; 3] {
    let (kind, position) = parts(label);
    [1 + kind, 1 + TYPES + position, 4 + TYPES + label]
}

/// Turns the scores of atoms into the scores of labels.
pub fn spread(atoms: &[f32; ATOMS], scores: &mut [f32; LABELS]) {
    scores[OUTSIDE] = atoms[0];
    for kind in 0..TYPES {
        for position in 0..4 {
            let at = 1 + 4 * kind + position;
            scores[at] = atoms[1 + kind] + atoms[1 + TYPES + position] + atoms[4 + TYPES + at];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_numbered_as_they_are_enumerated() {
        assert!(KINDS.iter().enumerate().all(|(number, &kind)| kind as usize == number));
    }

    #[test]
    fn labels_and_atoms_are_numbered_without_gaps() {
        let mut seen = [false; ATOMS];
        seen[0] = true;
        for kind in 0..TYPES {
            for position in 0..4 {
                let number = label(kind, position);
                assert_eq!(parts(number), (kind, position));
                for atom in atoms(number) {
                    seen[atom] = true;
                }
            }
        }
        assert!(seen.iter().all(|&s| s));
        assert_eq!(label(TYPES - 1, SINGLE), LABELS - 1);
    }

    #[test]
    fn a_label_scores_the_sum_of_its_atoms() {
        let mut weights = [0.0; ATOMS];
        let person = label(0, END);
        for (n, atom) in atoms(person).into_iter().enumerate() {
            weights[atom] = (n + 1) as f32;
        }
        let mut scores = [0.0; LABELS];
        spread(&weights, &mut scores);
        assert_eq!(scores[person], 6.0);
        assert_eq!(scores[OUTSIDE], 0.0);
        assert_eq!(scores[label(0, BEGIN)], 1.0);
    }
}
