//! What the scorer sees of a candidate.
//!
//! Features of nobody stand beside those of a candidate that is named: what speaks for somebody whom
//! the article does not name. "Joined" is what coreference says, "unnamed" who spoke last without a
//! name, "body" an organisation by its noun.

use super::Scene;
use super::antecedent::{Agreement, Antecedent};
use super::nouns::{head_noun, is_body, is_generic, is_office};
use super::scorer::{MAX_CANDIDATES, Named, Question, Told, Unnamed, contains_word};
use crate::article::EntityKind;
use crate::link::coreference::{Gender, word_gender};
use crate::quotes::is_text_noun;
use crate::span::Span;

/// What is seen of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    Person,
    Organization,
    GenderFits,
    GenderClashes,
    GenderUnknown,
    /// Coreference takes the words for it.
    Joined,
    /// Coreference takes them for another.
    JoinedToAnother,
    SpokeLast,
    SpokeInParagraph,
    SpokeInParagraphBefore,
    /// It spoke before the one that spoke last.
    SpokeBeforeLast,
    LatestPerson,
    Recency,
    OpensSentence,
    OpensSentenceBefore,
    NamedInParagraph,
    NamedLongBefore,
    NamedInSentence,
    Mentions,
    /// It was named within the words that were said last.
    NamedInQuotation,
    /// The noun is in its role or name.
    NounFits,
    /// Another word is.
    WordFits,
    OfficeOfProtagonist,
    BodyOfNoPerson,
    /// The noun is a body and it is a person, or neither.
    BodyClashes,
    GenericNoun,
    TheyClashes,
    ItClashes,
    OfficeSpokeLast,
    OfficeWithoutRole,
    Nobody,
    NobodyIndefinite,
    NobodyGeneric,
    NobodyPlural,
    NobodyDefinite,
    NobodySpoke,
    /// It spoke before the one that spoke last, and a paragraph opens.
    TurnOpens,
    /// It spoke in the paragraph before, and this one opens.
    GoesOnOpens,
    TurnAnswers,
    GoesOnAnswering,
    Hearer,
    UnnamedInParagraph,
    UnnamedInParagraphBefore,
    UnnamedGenderFits,
    UnnamedGenderClashes,
    FirstInSentenceBefore,
    FirstInParagraph,
    Genitive,
    Indefinite,
    DefiniteWordFits,
    TextOfNear,
    LatestBody,
    MainBody,
    PlaceOfPlace,
    DefiniteLatestPerson,
    DefiniteFirstInSentenceBefore,
    /// "the union's lawyer", "her brother".
    NobodyOwned,
    UnnamedAgrees,
    UnnamedMayAgree,
    UnnamedDisagrees,
    /// It is the subject of the sentence before.
    Antecedent,
    GoesOnAdding,
    /// Two who take turns, a paragraph each.
    TakesTurns,
    UnnamedGoesOnAdding,
    /// Not a feature: how many there are.
    Count,
}

/// How many features a candidate has.
pub const FEATURES: usize = Feature::Count as usize;

/// How many bytes into a sentence its subject may begin.
const OPENS: u32 = 32;
/// How many bytes into a sentence a name opens it.
const FIRST: u32 = 24;
/// How many bytes behind the words said last a name is still one of theirs.
const BEHIND: u32 = 400;

fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

/// Features by [`Feature`].
struct Seen([f32; FEATURES]);

impl Seen {
    fn set(&mut self, feature: Feature, value: f32) {
        self.0[feature as usize] = value;
    }

    fn flag(&mut self, feature: Feature, holds: bool) {
        self.set(feature, flag(holds));
    }
}

impl Scene<'_> {
    /// The block that holds byte `byte`.
    pub(super) fn block(&self, byte: u32) -> usize {
        self.document.blocks.partition_point(|b| b.span.end <= byte)
    }

    /// Whether `entity` is of a kind that says something.
    pub(super) fn may_speak(&self, entity: u32) -> bool {
        use EntityKind::{Group, Organization, Person, Place};
        matches!(self.kind(entity), Some(Person | Organization | Place | Group))
    }

    /// Where `entity` spoke last, if that is the turn `turn`.
    fn spoke(turn: Option<(u32, u32)>, entity: u32) -> Option<u32> {
        turn.filter(|t| t.0 == entity).map(|t| t.1)
    }
}

/// What the candidates are seen against.
pub(super) struct View<'v> {
    scene: &'v Scene<'v>,
    question: &'v Question<'v>,
    /// The byte that they are named before, and its block.
    at: u32,
    here: usize,
    /// Where the sentence that holds it begins, and the one before.
    this_sentence: u32,
    last_sentence: u32,
    joined: Option<u32>,
    /// The head noun of the attribution, as written and in lower case.
    noun: &'v str,
    lower: String,
    /// Its words and the first of them, in lower case.
    words: String,
    opening: String,
    /// What they tell of gender.
    gender: Option<Gender>,
    /// It is an office that the article gives to none of the candidates.
    free_office: bool,
    /// "Its director", "her sister": no organisation.
    human: bool,
    /// A person and an organisation: the one named last, and the one named most.
    latest_person: Option<u32>,
    latest_body: Option<u32>,
    protagonist: Option<u32>,
    main_body: Option<u32>,
    /// Who is named where the sentences begin: mostly their subjects.
    opener: Option<u32>,
    opener_before: Option<u32>,
    /// The first person in the sentence before, and in this paragraph.
    first_in_sentence: Option<u32>,
    first_in_block: Option<u32>,
}

impl<'v> View<'v> {
    /// Looks at what stands around byte `at`, before which the candidates are `named`.
    pub fn of(
        scene: &'v Scene<'v>,
        question: &'v Question<'v>,
        at: u32,
        joined: Option<u32>,
        named: &[Named],
    ) -> Self {
        let Scene { document, linked } = *scene;
        let noun = head_noun(question.words);
        let lower = noun.to_ascii_lowercase();
        let words = question.words.to_ascii_lowercase();
        let opening = words.split_whitespace().next().unwrap_or("").to_string();
        let described = question.told == Told::Description;
        let gender = match words.as_str() {
            "he" | "him" => Some(Gender::He),
            "she" | "her" => Some(Gender::She),
            // "the mother-of-three"
            _ if described => {
                word_gender(&lower).or_else(|| lower.split('-').next().and_then(word_gender))
            }
            _ => None,
        };
        let entity = |e: u32| linked.entities.get(e as usize);
        let holds_office = |n: &Named| {
            let role = entity(n.entity).and_then(|e| e.role.as_deref());
            role.is_some_and(|role| contains_word(role, &lower))
        };
        let free_office = described && is_office(&lower) && !named.iter().any(holds_office);
        let count = |e: u32| entity(e).map_or(0, |e| e.mentions.len());
        let of_kind = |kind: EntityKind| {
            named.iter().map(|n| n.entity).filter(move |&e| scene.kind(e) == Some(kind))
        };
        let most = |a: u32, b: u32| if count(b) > count(a) { b } else { a };
        let sentence = document
            .sentences
            .partition_point(|s| s.span.end <= at)
            .min(document.sentences.len().saturating_sub(1));
        let begins = |index: usize| document.sentences.get(index).map_or(at, |s| s.span.start);
        let (this_sentence, last_sentence) = (begins(sentence), begins(sentence.saturating_sub(1)));
        let opener = |sentence: u32| {
            let opening = Span { start: sentence, end: (sentence + OPENS).min(at.max(sentence)) };
            scene.within(opening).iter().find(|m| scene.may_speak(m.entity)).map(|m| m.entity)
        };
        let end = linked.located.partition_point(|m| m.span.start < at);
        let first_of = |from: u32| {
            let from = linked.located.partition_point(|m| m.span.start < from);
            let mut near = linked.located[from.min(end)..end].iter().take(MAX_CANDIDATES);
            near.find(|m| scene.is_person(m.entity)).map(|m| m.entity)
        };
        let here = scene.block(at);
        View {
            scene,
            question,
            at,
            here,
            this_sentence,
            last_sentence,
            joined,
            human: described && (is_office(&lower) || word_gender(&lower).is_some()),
            noun,
            lower,
            words,
            opening,
            gender,
            free_office,
            latest_person: of_kind(EntityKind::Person).next(),
            latest_body: of_kind(EntityKind::Organization).next(),
            protagonist: of_kind(EntityKind::Person).reduce(most),
            main_body: of_kind(EntityKind::Organization).reduce(most),
            opener: opener(this_sentence),
            opener_before: opener(last_sentence),
            first_in_sentence: first_of(last_sentence),
            first_in_block: document.blocks.get(here).and_then(|b| first_of(b.span.start)),
        }
    }

    /// How many paragraphs before this one words end at byte `end`.
    fn paragraphs_back(&self, end: u32) -> usize {
        self.here.wrapping_sub(self.scene.block(end.saturating_sub(1)))
    }

    fn is_indefinite(&self) -> bool {
        matches!(
            self.opening.as_str(),
            "a" | "an" | "one" | "some" | "several" | "another" | "many" | "two" | "no"
        )
    }

    fn is_definite(&self) -> bool {
        matches!(self.opening.as_str(), "the" | "this" | "that")
    }

    /// Whether the cue says that the speaker goes on.
    fn adds(&self) -> bool {
        matches!(self.question.cue, "added" | "adds" | "continued" | "continues")
    }

    /// The features of nobody named.
    pub fn nobody(&self) -> [f32; FEATURES] {
        let question = self.question;
        let mut seen = Seen([0.0; FEATURES]);
        seen.flag(Feature::Nobody, true);
        seen.flag(Feature::NobodyIndefinite, self.is_indefinite());
        seen.flag(Feature::NobodyGeneric, is_generic(&self.lower));
        seen.flag(Feature::NobodyPlural, self.lower.ends_with('s'));
        seen.flag(Feature::NobodyDefinite, self.is_definite());
        seen.flag(Feature::NobodySpoke, question.turns.last.is_none());
        let owned = ["'s ", "’s "].iter().any(|g| question.words.contains(g))
            || matches!(self.opening.as_str(), "his" | "her" | "its" | "their" | "my");
        seen.flag(Feature::NobodyOwned, owned);
        if let Some(Unnamed { end, gender }) = question.turns.unnamed {
            let back = self.paragraphs_back(end);
            let told = self.gender.is_some();
            seen.flag(Feature::UnnamedGoesOnAdding, self.adds());
            seen.flag(Feature::UnnamedInParagraph, back == 0);
            seen.flag(Feature::UnnamedInParagraphBefore, back == 1);
            seen.flag(Feature::UnnamedGenderFits, told && gender == self.gender);
            let clashes = told && gender.is_some() && gender != self.gender;
            seen.flag(Feature::UnnamedGenderClashes, clashes);
        }
        if question.told == Told::Pronoun
            && let Some(antecedent @ Antecedent::Unnamed { .. }) = question.antecedent
        {
            let feature = match antecedent.agrees(&self.words) {
                Agreement::Yes => Feature::UnnamedAgrees,
                Agreement::Perhaps => Feature::UnnamedMayAgree,
                Agreement::No => Feature::UnnamedDisagrees,
            };
            seen.flag(feature, true);
        }
        seen.0
    }

    /// The features of somebody `named`, the `rank`th of all; `None` where it can't be meant.
    pub fn named(&self, rank: usize, named: &Named) -> Option<[f32; FEATURES]> {
        let of = self.scene.linked.entities.get(named.entity as usize)?;
        let person = of.kind == EntityKind::Person;
        if self.human && !person {
            return None;
        }
        let mut seen = Seen([0.0; FEATURES]);
        seen.flag(Feature::Person, person);
        seen.flag(Feature::Organization, of.kind == EntityKind::Organization);
        seen.flag(Feature::Joined, self.joined == Some(named.entity));
        let another = self.joined.is_some_and(|joined| joined != named.entity);
        seen.flag(Feature::JoinedToAnother, another);
        seen.flag(Feature::LatestPerson, self.latest_person == Some(named.entity));
        seen.set(Feature::Recency, 1.0 / (1.0 + rank as f32));
        seen.set(Feature::Mentions, libm::logf(1.0 + of.mentions.len() as f32) / 4.0);
        self.see_gender(&mut seen, named.entity, person);
        self.see_turns(&mut seen, named.entity);
        self.see_place(&mut seen, named);
        if self.question.told == Told::Description {
            self.see_description(&mut seen, named, person);
        }
        Some(seen.0)
    }

    /// Whether it is a "he", a "they", an "it".
    fn see_gender(&self, seen: &mut Seen, entity: u32, person: bool) {
        let traits = self.scene.linked.traits.get(entity as usize).copied().unwrap_or_default();
        // What the pronoun itself seems to tell is no evidence.
        let gender = traits.gender_at(self.question.at.start);
        let told = self.gender.is_some();
        seen.flag(Feature::GenderFits, told && gender == self.gender && person);
        let clashes = told && (!person || gender.is_some() && gender != self.gender);
        seen.flag(Feature::GenderClashes, clashes);
        seen.flag(Feature::GenderUnknown, told && gender.is_none() && person);
        let they = matches!(self.words.as_str(), "they" | "them");
        seen.flag(Feature::TheyClashes, they && (!person || traits.plural));
        seen.flag(Feature::ItClashes, matches!(self.words.as_str(), "it" | "its") && person);
    }

    /// What it had to do with what was said before.
    fn see_turns(&self, seen: &mut Seen, entity: u32) {
        let Question { turns, opens, .. } = *self.question;
        let last = Scene::spoke(turns.last, entity).map(|end| self.paragraphs_back(end));
        let before = Scene::spoke(turns.before, entity).filter(|_| last.is_none());
        seen.flag(Feature::SpokeLast, last.is_some());
        seen.flag(Feature::SpokeInParagraph, last == Some(0));
        seen.flag(Feature::SpokeInParagraphBefore, last == Some(1));
        seen.flag(Feature::SpokeBeforeLast, before.is_some());
        seen.flag(Feature::TurnOpens, before.is_some() && opens);
        seen.flag(Feature::GoesOnOpens, last == Some(1) && opens);
        seen.flag(Feature::TurnAnswers, before.is_some() && turns.asked);
        seen.flag(Feature::GoesOnAnswering, last.is_some() && turns.asked);
        seen.flag(Feature::Hearer, turns.hearer == Some(entity));
        seen.flag(Feature::GoesOnAdding, last.is_some() && self.adds());
        let back = |turn: Option<u32>, n: usize| turn.is_some_and(|e| self.paragraphs_back(e) == n);
        let in_turn = opens && back(before, 2) && back(turns.last.map(|t| t.1), 1);
        seen.flag(Feature::TakesTurns, in_turn);
    }

    /// Where it was named.
    fn see_place(&self, seen: &mut Seen, named: &Named) {
        let Named { entity, last } = *named;
        let untold = self.question.told == Told::Nothing;
        let text = self.scene.document.text;
        if untold {
            seen.flag(Feature::OpensSentence, self.opener == Some(entity));
            seen.flag(Feature::OpensSentenceBefore, self.opener_before == Some(entity));
        }
        if let Some(last) = last {
            let mention = last.span.start;
            let opens = |sentence: u32| (sentence..sentence + FIRST).contains(&mention);
            if !untold {
                seen.flag(Feature::OpensSentence, opens(self.this_sentence));
                seen.flag(Feature::OpensSentenceBefore, opens(self.last_sentence));
            }
            let block = self.scene.block(mention);
            seen.flag(Feature::NamedInParagraph, block == self.here);
            seen.flag(Feature::NamedLongBefore, block + 3 <= self.here);
            seen.flag(Feature::NamedInSentence, mention >= self.this_sentence);
            let quoted = self.question.turns.last.is_some_and(|(_, end)| {
                last.span.end <= end && end <= self.at && mention + BEHIND > end
            });
            seen.flag(Feature::NamedInQuotation, quoted && self.question.direct);
            let rest = text.get(last.span.end as usize..).unwrap_or("");
            seen.flag(Feature::Genitive, rest.starts_with("'s") || rest.starts_with("’s"));
        } else {
            seen.flag(Feature::NamedLongBefore, true);
        }
        seen.flag(Feature::FirstInSentenceBefore, self.first_in_sentence == Some(entity));
        seen.flag(Feature::FirstInParagraph, self.first_in_block == Some(entity));
        let subject = matches!(self.question.antecedent, Some(Antecedent::Named(e)) if e == entity);
        seen.flag(Feature::Antecedent, subject);
    }

    /// How the description fits it.
    fn see_description(&self, seen: &mut Seen, named: &Named, person: bool) {
        let Named { entity, last } = *named;
        let Some(of) = self.scene.linked.entities.get(entity as usize) else { return };
        let lower = &self.lower;
        let spoke = Scene::spoke(self.question.turns.last, entity).is_some();
        let body = is_body(lower);
        let mut shared = false;
        if lower.len() > 2 {
            let role = of.role.as_deref().unwrap_or("");
            let has = |word: &str| contains_word(role, word) || contains_word(&of.name, word);
            let words = self.question.words.split_whitespace();
            shared = words.filter(|w| w.len() > 3 && *w != self.noun).any(has);
            let office = self.free_office;
            seen.flag(Feature::NounFits, has(lower));
            seen.flag(Feature::WordFits, shared);
            seen.flag(Feature::OfficeOfProtagonist, office && self.protagonist == Some(entity));
            seen.flag(Feature::OfficeSpokeLast, office && self.joined.is_none() && spoke);
            seen.flag(Feature::OfficeWithoutRole, office && role.is_empty());
            seen.flag(Feature::BodyOfNoPerson, body && !person);
            seen.flag(Feature::BodyClashes, body == person);
            seen.flag(Feature::GenericNoun, is_generic(lower));
        }
        let definite = self.is_definite();
        let text = lower.split(['-', '\'']).any(is_text_noun);
        seen.flag(Feature::Indefinite, self.is_indefinite());
        seen.flag(Feature::DefiniteWordFits, definite && shared);
        // Whose report it is was mostly said just before.
        let near = last.is_some_and(|m| m.span.start >= self.last_sentence);
        seen.flag(Feature::TextOfNear, text && near);
        seen.flag(Feature::LatestBody, body && self.latest_body == Some(entity));
        seen.flag(Feature::MainBody, body && !person && self.main_body == Some(entity));
        let place = matches!(
            lower.as_str(),
            "city" | "country" | "county" | "state" | "town" | "village" | "nation"
        );
        seen.flag(Feature::PlaceOfPlace, place && of.kind == EntityKind::Place);
        let agent = person && definite && !text;
        let latest = self.latest_person == Some(entity);
        seen.flag(Feature::DefiniteLatestPerson, agent && latest && !body);
        let first = self.first_in_sentence == Some(entity);
        seen.flag(Feature::DefiniteFirstInSentenceBefore, agent && first);
    }
}
