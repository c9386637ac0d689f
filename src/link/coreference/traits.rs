//! Traits: what is known of each entity beside its names, from titles, forenames and kin.

use super::forms::Forms;
use super::gender::{Gender, forename_gender, honorific_gender};
use crate::article::EntityKind;
use crate::segment::Document;

/// What is known of an entity beside its names.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::link) struct Traits {
    /// "he" or "she", for a person where titles, forenames, kin or pronouns tell.
    pub gender: Option<Gender>,
    /// Behind which byte that is known: nought, or the first pronoun that tells it.
    pub since: u32,
    /// A family or several people: "they".
    pub plural: bool,
}

impl Traits {
    /// Takes what a pronoun that ends at `end` tells, where nothing told before.
    pub fn learn(&mut self, gender: Gender, end: u32) {
        if self.gender.is_none() {
            (self.gender, self.since) = (Some(gender), end);
        }
    }

    /// The gender as far as the text before `byte` tells it.
    pub fn gender_at(&self, byte: u32) -> Option<Gender> {
        self.gender.filter(|_| self.since <= byte)
    }
}

/// The traits of `count` entities, given the entity of each mention.
pub(super) fn read(
    document: &Document,
    forms: &Forms,
    owners: &[u32],
    count: usize,
) -> Vec<Traits> {
    let mut votes = vec![(0i32, 0i32); count];
    let mut traits = vec![Traits::default(); count];
    for (naming, &owner) in forms.namings.iter().zip(owners) {
        let owner = owner as usize;
        let form = &forms.forms[naming.form];
        match form.kind {
            EntityKind::Person => {}
            EntityKind::Group => {
                traits[owner].plural = true;
                continue;
            }
            _ => continue,
        }
        // What is said of a person outweighs the forename.
        match honorific_gender(document, naming.first) {
            Some(Gender::He) => votes[owner].0 += 4,
            Some(Gender::She) => votes[owner].1 += 4,
            None => {}
        }
        match form.words.first().and_then(|&w| forename_gender(forms.lexicon.letters(w))) {
            Some(Gender::He) => votes[owner].0 += 1,
            Some(Gender::She) => votes[owner].1 += 1,
            None => {}
        }
        let the = naming.first > 0 && document.word(naming.first - 1).eq_ignore_ascii_case("the");
        if the && form.words.len() == 1 && form.surface.ends_with('s') {
            traits[owner].plural = true;
        }
    }
    for (traits, (he, she)) in traits.iter_mut().zip(votes) {
        traits.gender = match he.cmp(&she) {
            std::cmp::Ordering::Greater => Some(Gender::He),
            std::cmp::Ordering::Less => Some(Gender::She),
            std::cmp::Ordering::Equal => None,
        };
    }
    traits
}
