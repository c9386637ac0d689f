//! Coreference: one entity for "David Cameron", "Mr Cameron" and "the PM".
//!
//! Names are joined by rules, in the manner of a sieve: what is sure goes first, and each step only
//! adds to what the steps before it made ([`people`], [`things`]). Everything is looked up by
//! single words, so the work grows with the number of names and not with its square.

mod aliases;
mod clusters;
mod discourse;
mod forms;
mod gender;
mod nations;
mod people;
mod roles;
mod things;
mod traits;
mod vote;

use crate::article::{Entity, EntityKind, Mention, MentionKind};
use crate::map::Map;
use crate::names::NameCandidate;
use crate::segment::Document;
use crate::span::Span;
use clusters::Clusters;
use forms::Forms;
pub(super) use gender::{Gender, word_gender};
pub(super) use traits::Traits;

/// The entities of an article, with what is known of each and where it is mentioned.
#[derive(Debug, Default)]
pub(super) struct Linked {
    /// In the order of their first mention; an entity's id is its index.
    pub entities: Vec<Entity>,
    /// What is known of each entity.
    pub traits: Vec<Traits>,
    /// Every mention, in text order.
    pub located: Vec<Located>,
}

/// A mention with its entity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Located {
    /// Where it lies.
    pub span: Span,
    /// Its entity.
    pub entity: u32,
    /// Name, description or pronoun.
    pub kind: MentionKind,
}

impl Linked {
    /// The mentions that begin within `span`, in text order.
    pub fn within(&self, span: Span) -> &[Located] {
        let first = self.located.partition_point(|m| m.span.start < span.start);
        let end = self.located.partition_point(|m| m.span.start < span.end);
        &self.located[first..end.max(first)]
    }

    /// Whether `entity` is a person.
    pub fn is_person(&self, entity: u32) -> bool {
        self.entities.get(entity as usize).is_some_and(|e| e.kind == EntityKind::Person)
    }
}

/// Joins names into entities, with roles, descriptions and pronouns.
#[inline(never)]
pub(super) fn link(document: &Document, mut names: Vec<NameCandidate>) -> Linked {
    // "The PM" is a description: it is read as one below.
    names.retain(|name| !roles::is_bare_office(name.span.of(document.text)));
    let mut read = Forms::read(document, &names);
    if vote::repair(&read, &mut names) {
        read = read.regrouped(document, &names);
    }
    let mut clusters = Clusters::new(read.forms.len());
    let mut assigned: Vec<usize> = read.namings.iter().map(|n| n.form).collect();
    things::join(document, &read, &mut clusters);
    people::join(document, &read, &mut clusters, &mut assigned);
    let mut linked = Linked::default();
    let mut numbers: Map<usize, usize> = Map::default();
    for (naming, &form) in read.namings.iter().zip(&assigned) {
        let cluster = clusters.of(form);
        let entities = &mut linked.entities;
        let entity = *numbers.get_or_insert_with(cluster, |_| {
            entities.push(Entity {
                id: entities.len() as u32,
                kind: naming.candidate.kind,
                name: String::new(),
                role: None,
                mentions: Vec::new(),
            });
            entities.len() - 1
        });
        entities[entity].mentions.push(Mention {
            span: naming.candidate.span,
            kind: MentionKind::Name,
            confidence: naming.candidate.confidence,
            rule: naming.candidate.rule,
        });
        linked.located.push(Located {
            span: naming.candidate.span,
            entity: entity as u32,
            kind: MentionKind::Name,
        });
    }
    for entity in &mut linked.entities {
        entity.name = fullest(document, &entity.mentions);
    }
    let owners: Vec<u32> = linked.located.iter().map(|m| m.entity).collect();
    let cover = Cover::new(document, &read, &owners);
    let mut offices = vec![Vec::new(); linked.entities.len()];
    for (naming, &owner) in read.namings.iter().zip(&owners) {
        if naming.candidate.kind == EntityKind::Person {
            cover.add_role(
                document,
                naming,
                &mut linked.entities[owner as usize].role,
                &mut offices[owner as usize],
            );
        }
    }
    linked.traits = traits::read(document, &read, &owners, linked.entities.len());
    discourse::resolve(document, &cover, &mut linked, offices);
    linked
}

/// Which tokens are part of a name, and of which.
struct Cover {
    /// For each token: one more than the number of its name, or nought.
    names: Vec<u32>,
    /// Of each name: its entity, first token, end, letters.
    spans: Vec<(u32, usize, usize)>,
    letters: Vec<Option<Box<str>>>,
}

impl Cover {
    fn new(document: &Document, read: &Forms, owners: &[u32]) -> Self {
        let mut names = vec![0; document.tokens.len()];
        let mut spans = Vec::with_capacity(owners.len());
        let mut letters = Vec::with_capacity(owners.len());
        for (number, (naming, &owner)) in read.namings.iter().zip(owners).enumerate() {
            for token in naming.first..naming.end.min(names.len()) {
                names[token] = number as u32 + 1;
            }
            spans.push((owner, naming.first, naming.end));
            let form = &read.forms[naming.form];
            let nation = matches!(form.kind, EntityKind::Group | EntityKind::Place);
            letters.push(nation.then(|| {
                form.words.iter().map(|&w| read.lexicon.letters(w)).collect::<String>().into()
            }));
        }
        Cover { names, spans, letters }
    }

    fn number(&self, token: usize) -> Option<usize> {
        (*self.names.get(token)? as usize).checked_sub(1)
    }

    /// Whether `token` is part of a name.
    fn is_named(&self, token: usize) -> bool {
        self.number(token).is_some()
    }

    /// The entity and the end of the name that `token` is part of.
    fn name_at(&self, token: usize) -> Option<(u32, usize)> {
        let (entity, _, end) = self.spans[self.number(token)?];
        Some((entity, end))
    }

    /// The folded letters of the country or people that `token` is part of.
    fn letters(&self, token: usize) -> String {
        let letters = self.number(token).and_then(|n| self.letters[n].as_deref());
        letters.unwrap_or_default().to_string()
    }

    /// Reads the role beside one name.
    fn add_role(
        &self,
        document: &Document,
        naming: &forms::Naming,
        role: &mut Option<String>,
        offices: &mut Vec<discourse::Office>,
    ) {
        let found = roles::of_name(document, naming.first, naming.end, &|t| self.is_named(t));
        let Some(found) = found else { return };
        let words = found.span(document).of(document.text);
        role.get_or_insert_with(|| single_spaced(words));
        if offices.len() >= 6 {
            return;
        }
        let mut nation = None;
        let mut before = found.first;
        if before > 0 && matches!(document.word(before - 1), "'s" | "’s" | "'" | "’") {
            before -= 1;
        }
        if let Some(token) = before.checked_sub(1)
            && self.number(token).is_some_and(|n| self.letters[n].is_some())
        {
            nation = Some(self.letters(token));
        }
        // "the president of France"
        for token in found.head + 1..found.end {
            if nation.is_none() && self.number(token).is_some_and(|n| self.letters[n].is_some()) {
                nation = Some(self.letters(token));
            }
        }
        let words = (found.first..=found.head).map(|t| document.word(t).to_lowercase()).collect();
        offices.extend(discourse::Office::new(words, nation));
    }
}

/// The fullest of an entity's names: the most words, but not all in capitals where another is not;
/// then the most frequent, then the first.
fn fullest(document: &Document, mentions: &[Mention]) -> String {
    let mut best = (0, false, 0, 0);
    let mut name = "";
    if let [only] = mentions {
        return single_spaced(only.span.of(document.text));
    }
    let mut counts: Map<&str, usize> = Map::default();
    for mention in mentions {
        *counts.get_or_default(mention.span.of(document.text)) += 1;
    }
    for (place, mention) in mentions.iter().enumerate() {
        let words = mention.span.of(document.text);
        let shouted = words.len() > 5 && !words.chars().any(char::is_lowercase);
        let length = words.split_whitespace().count();
        let this = (length, !shouted, counts.get(words).copied().unwrap_or(0), usize::MAX - place);
        if this > best {
            (best, name) = (this, words);
        }
    }
    single_spaced(name)
}

/// `words` with one space between them.
fn single_spaced(words: &str) -> String {
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}
