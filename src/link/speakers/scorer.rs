//! The scorer: whom a pronoun or a description stands for, or who goes on speaking.
//!
//! A log-linear model over the people and organisations named before, and nobody. Three tables of
//! weights, by what the attribution says: a pronoun, a description ("the bridge's keeper"), nothing.
//! Trained by `cargo run --release -p train -- speakers`; the tables are in [`super::weights`].

use super::Scene;
use super::antecedent::{Agreement, Antecedent};
use super::nouns::{head_noun, is_body, is_generic, is_office};
use super::weights::WEIGHTS;
use crate::article::{BlockKind, Confidence, EntityKind, MentionKind, Quote, QuoteKind, Speaker};
use crate::link::coreference::{Gender, Located, word_gender};
use crate::quotes::is_text_noun;
use crate::span::Span;

/// How many features a candidate has.
pub const FEATURES: usize = 64;
/// How many bytes behind "told" its hearer's name may begin.
const HEARER: u32 = 24;
/// Most entities that are weighed for one quotation.
const MAX_CANDIDATES: usize = 16;
/// How many bytes into a sentence its subject may begin.
const OPENS: u32 = 32;
/// Most mentions looked back over.
const MAX_MENTIONS: usize = 120;

/// What an attribution says of the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// "he".
    Pronoun,
    /// "the keeper".
    Description,
    /// Nothing.
    Nothing,
}

/// A candidate: an entity, or `None` for nobody named.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Which entity.
    pub entity: Option<u32>,
    /// Its features.
    pub features: [f32; FEATURES],
}

/// What the quotations before tell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Turns {
    /// Who spoke last, and where that ended.
    pub last: Option<(u32, u32)>,
    /// Who spoke before that one, and where that ended.
    pub before: Option<(u32, u32)>,
    /// The last quotation, if nobody named said it.
    pub unnamed: Option<Unnamed>,
    /// Whether the last quotation ended in a question mark.
    pub asked: bool,
    /// Whom the last speaker spoke to ("told *Reed*").
    pub hearer: Option<u32>,
}

/// A quotation that nobody named said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unnamed {
    /// Where it ended.
    pub end: u32,
    /// What its speaker's words tell of gender.
    pub gender: Option<Gender>,
}

/// The words of the attribution.
pub(super) struct Question<'s> {
    pub told: Told,
    /// The words, or the start of the quotation.
    pub at: Span,
    /// The quotation.
    pub quote: Span,
    pub direct: bool,
    pub words: &'s str,
    pub turns: Turns,
    /// Whether the quotation opens its paragraph.
    pub opens: bool,
    /// The subject of the sentence before.
    pub antecedent: Option<Antecedent>,
    /// The words that introduce the quotation.
    pub cue: &'s str,
}

/// The candidates for `question`, nobody first.
pub(super) fn candidates(scene: &Scene, question: &Question) -> Vec<Candidate> {
    let linked = scene.linked;
    let document = scene.document;
    // Who is named in the words that "he" says is seldom he.
    let own = question.direct && question.quote.start < question.at.start;
    let at = if own { question.quote.start } else { question.at.start };
    let end = linked.located.partition_point(|m| m.span.start < at);
    let first = end.saturating_sub(MAX_MENTIONS);
    let known = (question.told != Told::Nothing)
        .then(|| scene.within(question.at).iter().find(|m| m.span.end == question.at.end))
        .flatten()
        .filter(|m| m.kind != MentionKind::Name)
        .map(|m| m.entity);
    let mut order: Vec<u32> = Vec::with_capacity(MAX_CANDIDATES);
    // The last mention of each.
    let mut lasts: Vec<Option<Located>> = Vec::with_capacity(MAX_CANDIDATES);
    let fits = |entity: u32| {
        matches!(
            scene.kind(entity),
            Some(
                EntityKind::Person
                    | EntityKind::Organization
                    | EntityKind::Place
                    | EntityKind::Group
            )
        )
    };
    let block = |byte: u32| document.blocks.partition_point(|b| b.span.end <= byte);
    // Who wrote or pictured the story says nothing in it.
    let signature = |m: &&Located| {
        let kind = document.blocks.get(block(m.span.start)).map(|b| b.kind);
        matches!(kind, Some(BlockKind::Byline | BlockKind::Credit))
    };
    let before = linked.located[first..end].iter().rev().filter(|m| !signature(m));
    let mut note =
        |entity: u32, mention: Option<Located>| match order.iter().position(|&e| e == entity) {
            Some(at) => lasts[at] = lasts[at].or(mention),
            None if order.len() < MAX_CANDIDATES && fits(entity) => {
                order.push(entity);
                lasts.push(mention);
            }
            None => {}
        };
    if let Some(known) = known {
        note(known, None);
    }
    for mention in before {
        note(mention.entity, Some(*mention));
    }
    if let Some((last, _)) = question.turns.last
        && !order.contains(&last)
    {
        order.push(last);
        lasts.push(None);
    }
    let noun = head_noun(question.words);
    let lower = noun.to_ascii_lowercase();
    let here = block(at);
    let sentence = document
        .sentences
        .partition_point(|s| s.span.end <= at)
        .min(document.sentences.len().saturating_sub(1));
    let sentence_at = |index: usize| document.sentences.get(index).map_or(at, |s| s.span.start);
    let (this_sentence, last_sentence) =
        (sentence_at(sentence), sentence_at(sentence.saturating_sub(1)));
    let pronoun = question.words.to_ascii_lowercase();
    let wanted = match pronoun.as_str() {
        "he" | "him" => Some(Gender::He),
        "she" | "her" => Some(Gender::She),
        // "the mother-of-three"
        _ if question.told == Told::Description => {
            word_gender(&lower).or_else(|| word_gender(lower.split('-').next()?))
        }
        _ => None,
    };
    // An office that the article gives to nobody else is often that of the person it is about.
    let office = question.told == Told::Description
        && is_office(&lower)
        && !order.iter().any(|&e| {
            let entity = linked.entities.get(e as usize);
            entity.and_then(|e| e.role.as_deref()).is_some_and(|r| contains_word(r, &lower))
        });
    let count = |e: u32| linked.entities.get(e as usize).map_or(0, |e| e.mentions.len());
    let protagonist = order
        .iter()
        .copied()
        .filter(|&e| scene.is_person(e))
        .reduce(|a, b| if count(b) > count(a) { b } else { a });
    let main_body = order
        .iter()
        .copied()
        .filter(|&e| scene.kind(e) == Some(EntityKind::Organization))
        .reduce(|a, b| if count(b) > count(a) { b } else { a });
    let text = lower.split(['-', '\'']).any(is_text_noun);
    let place = matches!(
        lower.as_str(),
        "city" | "country" | "county" | "state" | "town" | "village" | "nation"
    );
    let (mut people, mut bodies) = (0, 0);
    let flag = |b: bool| if b { 1.0 } else { 0.0 };
    let mut nobody = [0.0; FEATURES];
    nobody[30] = 1.0;
    let opening = question.words.split_whitespace().next().unwrap_or("").to_ascii_lowercase();
    nobody[31] = flag(matches!(
        opening.as_str(),
        "a" | "an" | "one" | "some" | "several" | "another" | "many" | "two" | "no"
    ));
    nobody[32] = flag(is_generic(&lower));
    nobody[33] = flag(lower.ends_with('s'));
    nobody[34] = flag(matches!(opening.as_str(), "the" | "this" | "that"));
    nobody[35] = flag(question.turns.last.is_none());
    // "the union's lawyer", "her brother"
    nobody[56] = flag(
        ["'s ", "’s "].iter().any(|g| question.words.contains(g))
            || matches!(opening.as_str(), "his" | "her" | "its" | "their" | "my"),
    );
    let adds = matches!(question.cue, "added" | "adds" | "continued" | "continues");
    if let Some(Unnamed { end, gender }) = question.turns.unnamed {
        nobody[63] = flag(adds);
        let spoke = block(end.saturating_sub(1));
        nobody[41] = flag(spoke == here);
        nobody[42] = flag(spoke + 1 == here);
        nobody[43] = flag(wanted.is_some() && gender == wanted);
        nobody[44] = flag(wanted.is_some() && gender.is_some() && gender != wanted);
    }
    if question.told == Told::Pronoun
        && let Some(antecedent @ Antecedent::Unnamed { .. }) = question.antecedent
    {
        let slot = match antecedent.agrees(&pronoun) {
            Agreement::Yes => 57,
            Agreement::Perhaps => 58,
            Agreement::No => 59,
        };
        nobody[slot] = 1.0;
    }
    let subject = match question.antecedent {
        Some(Antecedent::Named(entity)) => Some(entity),
        _ => None,
    };
    let indefinite = nobody[31];
    let definite = nobody[34];
    // The first person in the sentence before, and in this paragraph.
    let first_of = |from: u32| {
        let from = linked.located.partition_point(|m| m.span.start < from);
        let mut people = linked.located[from.min(end)..end].iter().take(MAX_CANDIDATES);
        people.find(|m| scene.is_person(m.entity)).map(|m| m.entity)
    };
    // Who is named where a sentence begins is mostly its subject.
    let opener = |sentence: u32| {
        let begins = Span { start: sentence, end: (sentence + OPENS).min(at.max(sentence)) };
        scene.within(begins).iter().find(|m| fits(m.entity)).map(|m| m.entity)
    };
    let (this_opener, last_opener) = (opener(this_sentence), opener(last_sentence));
    let first_in_sentence = first_of(last_sentence);
    let first_in_block = document.blocks.get(here).and_then(|b| first_of(b.span.start));
    // "Its director", "her sister": no organisation.
    let human =
        question.told == Told::Description && (is_office(&lower) || word_gender(&lower).is_some());
    let mut found = vec![Candidate { entity: None, features: nobody }];
    for (rank, &entity) in order.iter().enumerate() {
        let Some(of) = linked.entities.get(entity as usize) else { continue };
        let person = of.kind == EntityKind::Person;
        if human && !person {
            continue;
        }
        let traits = linked.traits.get(entity as usize).copied().unwrap_or_default();
        // What the pronoun itself seems to tell is no evidence.
        let gender = traits.gender_at(question.at.start);
        let last = lasts[rank];
        let in_quote = last.is_some_and(|m| {
            question
                .turns
                .last
                .is_some_and(|(_, e)| m.span.end <= e && e <= at && m.span.start + 400 > e)
        });
        let mut f = [0.0f32; FEATURES];
        f[0] = flag(person);
        f[1] = flag(of.kind == EntityKind::Organization);
        f[2] = flag(wanted.is_some() && gender == wanted && person);
        f[3] = flag(
            wanted.is_some() && gender.is_some() && gender != wanted || wanted.is_some() && !person,
        );
        f[4] = flag(wanted.is_some() && gender.is_none() && person);
        f[5] = flag(known == Some(entity));
        f[6] = flag(known.is_some() && known != Some(entity));
        let spoke = question.turns.last.filter(|l| l.0 == entity);
        f[7] = flag(spoke.is_some());
        f[8] = flag(spoke.is_some_and(|l| block(l.1.saturating_sub(1)) == here));
        f[9] = flag(spoke.is_some_and(|l| block(l.1.saturating_sub(1)) + 1 == here));
        let before = question.turns.before.filter(|b| b.0 == entity && spoke.is_none());
        f[10] = flag(before.is_some());
        f[11] = flag(person && people == 0);
        people += usize::from(person);
        f[12] = 1.0 / (1.0 + rank as f32);
        if question.told == Told::Nothing {
            f[13] = flag(this_opener == Some(entity));
            f[14] = flag(last_opener == Some(entity));
        }
        if let Some(last) = last {
            let mention = last.span.start;
            if question.told != Told::Nothing {
                f[13] = flag((this_sentence..this_sentence + 24).contains(&mention));
                f[14] = flag((last_sentence..last_sentence + 24).contains(&mention));
            }
            f[15] = flag(block(mention) == here);
            f[16] = flag(block(mention) + 3 <= here);
            f[17] = flag(mention >= this_sentence);
        } else {
            f[16] = 1.0;
        }
        f[18] = libm::logf(1.0 + of.mentions.len() as f32) / 4.0;
        f[19] = flag(in_quote && question.direct);
        if question.told == Told::Description && lower.len() > 2 {
            let role = of.role.as_deref().unwrap_or("");
            let in_role = contains_word(role, &lower);
            let in_name = contains_word(&of.name, &lower);
            f[20] = flag(in_role || in_name);
            let shared = question
                .words
                .split_whitespace()
                .filter(|w| w.len() > 3 && *w != noun)
                .any(|w| contains_word(role, w) || contains_word(&of.name, w));
            f[21] = flag(shared);
            f[22] = flag(office && Some(entity) == protagonist);
            f[28] = flag(office && known.is_none() && spoke.is_some());
            f[29] = flag(role.is_empty() && office);
            let body = is_body(&lower);
            f[23] = flag(body && !person);
            f[24] = flag(body == person);
            f[25] = flag(is_generic(&lower));
        }
        f[26] = flag(matches!(pronoun.as_str(), "they" | "them") && (!person || traits.plural));
        f[27] = flag(matches!(pronoun.as_str(), "it" | "its") && person);
        let next = spoke.is_some_and(|l| block(l.1.saturating_sub(1)) + 1 == here);
        f[36] = flag(before.is_some() && question.opens);
        f[37] = flag(next && question.opens);
        f[38] = flag(before.is_some() && question.turns.asked);
        f[39] = flag(spoke.is_some() && question.turns.asked);
        f[40] = flag(question.turns.hearer == Some(entity));
        f[45] = flag(first_in_sentence == Some(entity));
        f[46] = flag(first_in_block == Some(entity));
        f[47] = flag(last.is_some_and(|m| {
            let rest = document.text.get(m.span.end as usize..).unwrap_or("");
            ["'s", "’s"].iter().any(|g| rest.starts_with(g))
        }));
        f[60] = flag(subject == Some(entity));
        f[61] = flag(spoke.is_some() && adds);
        // Two who take turns, a paragraph each.
        f[62] = flag(
            question.opens
                && before.is_some_and(|b| block(b.1.saturating_sub(1)) + 2 == here)
                && question.turns.last.is_some_and(|l| block(l.1.saturating_sub(1)) + 1 == here),
        );
        if question.told == Told::Description {
            f[48] = indefinite;
            f[49] = definite * f[21];
            // Whose report it is was mostly said just before.
            f[50] = flag(text && last.is_some_and(|m| m.span.start >= last_sentence));
            let body = is_body(&lower) && !person;
            f[51] = flag(body && bodies == 0 && !f[1].eq(&0.0));
            f[52] = flag(body && Some(entity) == main_body);
            f[53] = flag(place && of.kind == EntityKind::Place);
            bodies += usize::from(of.kind == EntityKind::Organization);
            f[54] = flag(person && people == 1) * definite * flag(!text && !is_body(&lower));
            f[55] = flag(person && Some(entity) == first_in_sentence) * definite * flag(!text);
        }
        found.push(Candidate { entity: Some(entity), features: f });
    }
    found
}

/// Whether `word`, in lower case or as it stands, is a word of `text`.
pub(super) fn contains_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case(word))
}

/// The best candidate and its probability.
pub(super) fn choose(told: Told, candidates: &[Candidate]) -> (Option<u32>, f64) {
    let weights = WEIGHTS[told as usize];
    let score = |c: &Candidate| -> f32 { c.features.iter().zip(weights).map(|(f, w)| f * w).sum() };
    let scores: Vec<f32> = candidates.iter().map(score).collect();
    let Some(best) = (0..scores.len()).reduce(|a, b| if scores[b] > scores[a] { b } else { a })
    else {
        return (None, 0.0);
    };
    let total: f32 = scores.iter().map(|s| libm::expf(s - scores[best])).sum();
    (candidates[best].entity, 1.0 / f64::from(total.max(1.0)))
}

/// What a quotation adds to the turns.
pub(super) fn turn(scene: &Scene, turns: &mut Turns, quote: &Quote) {
    if quote.kind == QuoteKind::Scare {
        return;
    }
    let text = scene.document.text;
    let end = quote.span.end;
    let words = quote.span.of(text).trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?');
    turns.asked = words.ends_with('?');
    turns.hearer = quote.cue.and_then(|cue| {
        let tells = matches!(cue.of(text), "told" | "tells" | "asked" | "asks");
        let behind = Span { start: cue.end, end: cue.end + HEARER };
        let hearer = scene.within(behind).first().filter(|_| tells)?;
        Some(hearer.entity)
    });
    let speaker = quote.speaker;
    let Some(entity) = speaker.and_then(|s| s.entity) else {
        let words = speaker.and_then(|s| s.mention).map(|m| m.of(text));
        let gender = words.and_then(|w| match w.to_ascii_lowercase().as_str() {
            "he" => Some(Gender::He),
            "she" => Some(Gender::She),
            _ => word_gender(&head_noun(w).to_ascii_lowercase()),
        });
        let before = turns.unnamed.and_then(|u| u.gender);
        turns.unnamed = Some(Unnamed { end, gender: gender.or(before) });
        return;
    };
    turns.unnamed = None;
    if let Some(last) = turns.last
        && last.0 != entity
    {
        turns.before = Some(last);
    }
    turns.last = Some((entity, end));
}

/// A speaker from the scorer.
pub(super) fn speaker(mention: Option<Span>, entity: Option<u32>, sure: f64) -> Speaker {
    Speaker { mention, entity, confidence: Confidence::new(sure) }
}
