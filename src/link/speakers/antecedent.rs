//! Antecedents: whom a pronoun may mean, by the grammar of the sentence before.
//!
//! "*A spokesman for the port* laughed. 'Never,' he said." No entity stands for the spokesman, yet
//! nobody else said it.

use super::nouns::{head_noun, is_body, is_generic, is_office};
use super::{Scene, phrase};
use crate::link::coreference::{Gender, word_gender};
use crate::quotes::is_text_noun;
use crate::span::Span;

/// Who is spoken of in the sentence before.
#[derive(Debug, Clone, Copy)]
pub(super) enum Antecedent {
    /// An entity.
    Named(u32),
    /// Words that no entity stands for.
    Unnamed {
        /// What the noun tells of gender.
        gender: Option<Gender>,
        /// A document or a body: "it".
        thing: bool,
        /// "officials": "they".
        plural: bool,
        /// Surely somebody that no name stands for: "a resident", "the widow", but not "the mayor".
        somebody: bool,
    },
}

/// Whether a pronoun may stand for an antecedent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    Yes,
    Perhaps,
    No,
}

/// Reads the phrase at `span`.
pub(super) fn read(scene: &Scene, span: Span) -> Option<Antecedent> {
    let words = span.of(scene.document.text);
    if let Some(head) = phrase::head(scene, span) {
        return Some(Antecedent::Named(head.entity));
    }
    if phrase::is_pronoun(words) {
        return None;
    }
    let noun = head_noun(words).to_ascii_lowercase();
    let gender = word_gender(&noun);
    let thing = is_text_noun(&noun) || is_body(&noun);
    let plural = noun.ends_with('s') && gender.is_none();
    let definite = words.starts_with("the ") || words.starts_with("The ");
    let agent = is_office(&noun) || is_generic(&noun) || is_agent(&noun) && !thing;
    let somebody = gender.is_some() || agent && !definite;
    Some(Antecedent::Unnamed { gender, thing, plural, somebody })
}

impl Antecedent {
    /// Whether `pronoun`, in lower case, may stand for it.
    pub fn agrees(self, pronoun: &str) -> Agreement {
        let Antecedent::Unnamed { gender, thing, plural, somebody } = self else {
            return Agreement::No;
        };
        let sure = |yes| if yes { Agreement::Yes } else { Agreement::Perhaps };
        match pronoun {
            "he" | "she" if thing || plural => Agreement::No,
            "he" => gender.map_or(sure(somebody), |g| agreement(g == Gender::He)),
            "she" => gender.map_or(sure(somebody), |g| agreement(g == Gender::She)),
            "it" => agreement(thing),
            "they" => agreement(plural),
            _ => Agreement::No,
        }
    }
}

/// Whether a noun is made as those for who does something are: "caretaker", "juror", "biologist".
fn is_agent(noun: &str) -> bool {
    let made = ["er", "or", "ist", "ian", "ee", "eer", "ant", "man", "woman"];
    let made = made.iter().any(|suffix| noun.ends_with(suffix));
    let people = matches!(
        noun,
        "aide"
            | "clerk"
            | "colleague"
            | "friend"
            | "guard"
            | "guest"
            | "neighbour"
            | "nurse"
            | "official"
            | "parent"
            | "priest"
            | "pupil"
            | "student"
            | "victim"
    );
    let things = matches!(
        noun,
        "number"
            | "water"
            | "winter"
            | "summer"
            | "weather"
            | "river"
            | "tower"
            | "computer"
            | "matter"
            | "shelter"
            | "dinner"
            | "chapter"
            | "center"
            | "power"
            | "disaster"
            | "door"
            | "floor"
            | "factor"
            | "motor"
            | "error"
            | "october"
            | "plant"
            | "restaurant"
            | "tree"
            | "coffee"
            | "employer"
            | "border"
            | "cancer"
            | "car"
            | "carrier"
    );
    people || made && !things && noun.len() > 4
}

fn agreement(yes: bool) -> Agreement {
    if yes { Agreement::Yes } else { Agreement::No }
}
