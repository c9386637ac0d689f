//! Discourse: whom "he" and "the prime minister" mean, in one walk through the text.
//!
//! The walk keeps who was mentioned in the last sentences. A pronoun goes to the person of its
//! gender who stands out there: subjects before others, the near before the far. A description goes
//! to the person whose role it is, its nation agreeing, or to the organisation whose name ends
//! with its noun ("the academy"). Where two are as likely, nobody is taken: a wrong link is worse
//! than none. Words in quotation marks are left alone, since there "he" is somebody else's.

use super::gender::Gender;
use super::roles::{is_head, is_in, is_modifier, lowered};
use super::{Cover, Linked, Located, Traits, nations};
use crate::article::{BlockKind, Confidence, EntityKind, Mention, MentionKind};
use crate::map::Map;
use crate::segment::{Case, Document, TokenKind};
use crate::sort;
use crate::span::Span;
use crate::words::{Words, words};

/// The rule of mentions found here.
const RULE: &str = "coreference";

/// The most holders of one kind of office that are compared.
const MOST: usize = 24;

/// How many sentences back a pronoun may look.
const WINDOW: usize = 3;

/// Prepositions: what follows them is no subject.
static PREPOSITIONS: Words = words!(
    "about across after against alongside among and around at before behind between beyond by
     called de despite during for from in including into like named near of off on onto over
     past per since than through to toward towards under until upon versus via with within
     without"
);

/// Nouns that an organisation's name ends with and that stand for it.
static BODIES: Words = words!(
    "academy agency airline alliance army assembly association authority bank board broadcaster
     bureau cathedral charity church club coalition college commission committee company
     confederation corporation council court department federation firm force foundation fund
     group hospital institute institution league ministry museum network newspaper organisation
     organization parliament party police school senate service society team tribunal union
     university"
);

/// What an article says of a person's office: its head, the words before it, the nation.
#[derive(Debug, Clone)]
pub(super) struct Office {
    /// "minister".
    pub head: String,
    /// "prime".
    pub modifiers: Vec<String>,
    /// "russian", folded and run together.
    pub nation: Option<String>,
}

impl Office {
    /// Takes words (in lower case) apart; the last is the head. "PM" is a prime minister.
    pub fn new(mut words: Vec<String>, nation: Option<String>) -> Option<Self> {
        let head = words.pop()?;
        let (head, more) = match head.as_str() {
            "pm" | "premier" => ("minister".to_string(), Some("prime")),
            "chairwoman" | "chairperson" | "chair" => ("chairman".to_string(), None),
            "spokeswoman" | "spokesperson" => ("spokesman".to_string(), None),
            "congresswoman" => ("congressman".to_string(), None),
            _ => (head, None),
        };
        words.extend(more.map(String::from));
        words.retain(|w| !matches!(w.as_str(), "former" | "ex" | "-" | "then"));
        Some(Office { head, modifiers: words, nation })
    }

    /// Whether a country, a church or a town has one.
    fn is_one_of_a_kind(&self) -> bool {
        match self.head.as_str() {
            "minister" => self.modifiers == ["prime"],
            "president" | "chancellor" | "governor" | "king" | "mayor" | "pope" | "queen" => {
                self.modifiers.is_empty()
            }
            _ => false,
        }
    }

    /// Whether a description by `self` may mean the holder of `held`.
    fn describes(&self, held: &Office) -> bool {
        let kind = |o: &Office| {
            ["prime", "vice", "deputy", "foreign"].map(|w| o.modifiers.iter().any(|m| m == w))
        };
        let nation = match (&self.nation, &held.nation) {
            (Some(a), Some(b)) => nations::agree(a, b),
            _ => true,
        };
        self.head == held.head
            && nation
            && self.modifiers.iter().all(|m| held.modifiers.contains(m))
            && kind(self) == kind(held)
    }
}

/// One mention that a pronoun may mean.
#[derive(Clone, Copy)]
struct Seen {
    entity: u32,
    sentence: usize,
    /// How much it stands out where it stands.
    weight: i32,
}

/// Adds the nominal and pronoun mentions to `linked`. `offices` are those of each entity.
pub(super) fn resolve(
    document: &Document,
    cover: &Cover,
    linked: &mut Linked,
    offices: Vec<Vec<Office>>,
) {
    let has_office = offices.iter().map(|held| !held.is_empty()).collect();
    let mut by_head: Map<String, Vec<(u32, Office)>> = Map::default();
    for (entity, offices) in offices.into_iter().enumerate() {
        for office in offices {
            let holders = by_head.get_or_default(office.head.clone());
            if holders.len() < MOST {
                holders.push((entity as u32, office));
            }
        }
    }
    let bodies = bodies(linked);
    let traits = std::mem::take(&mut linked.traits);
    let mut walk = Walk {
        document,
        cover,
        linked,
        traits,
        offices: by_head,
        has_office,
        bodies,
        seen: Vec::new(),
        lead: None,
        found: Vec::new(),
        quoted: false,
        block: 0,
    };
    for sentence in 0..document.sentences.len() {
        walk.sentence(sentence);
    }
    let Walk { found, traits, .. } = walk;
    linked.traits = traits;
    for &(located, confidence) in &found {
        linked.entities[located.entity as usize].mentions.push(Mention {
            span: located.span,
            kind: located.kind,
            confidence,
            rule: RULE,
        });
        linked.located.push(located);
    }
    if !found.is_empty() {
        for entity in &mut linked.entities {
            sort::by_number(&mut entity.mentions, |m| m.span.order());
        }
        sort::by_number(&mut linked.located, |m| m.span.order());
    }
}

/// Organisations by the last word of their name, where one alone has it.
fn bodies(linked: &Linked) -> Map<String, Option<u32>> {
    let mut bodies: Map<String, Option<u32>> = Map::default();
    for entity in linked.entities.iter().filter(|e| e.kind == EntityKind::Organization) {
        let Some((_, last)) = entity.name.rsplit_once(' ') else { continue };
        if is_in(&BODIES, last) {
            let only = bodies.get_or_insert(last.to_lowercase(), Some(entity.id));
            if *only != Some(entity.id) {
                *only = None;
            }
        }
    }
    bodies
}

struct Walk<'w, 'a> {
    document: &'w Document<'a>,
    cover: &'w Cover,
    linked: &'w Linked,
    /// What is known of each entity, its gender from the pronouns before too.
    traits: Vec<Traits>,
    /// The offices of persons, by their heads.
    offices: Map<String, Vec<(u32, Office)>>,
    /// Which entities have an office.
    has_office: Vec<bool>,
    bodies: Map<String, Option<u32>>,
    /// Persons of the last sentences, in text order.
    seen: Vec<Seen>,
    /// The person with whom the article begins.
    lead: Option<u32>,
    found: Vec<(Located, Confidence)>,
    /// Whether the sentence before ended inside a quotation, and its block.
    quoted: bool,
    block: u32,
}

impl Walk<'_, '_> {
    fn word(&self, at: usize) -> &str {
        if at < self.document.tokens.len() { self.document.word(at) } else { "" }
    }

    fn sentence(&mut self, number: usize) {
        let sentence = &self.document.sentences[number];
        let (first, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        self.seen.retain(|s| s.sentence + WINDOW >= number);
        // Who wrote or pictured the story is nobody in it.
        let signature =
            matches!(self.document.block_kind(sentence), BlockKind::Byline | BlockKind::Credit);
        // A quotation may run over sentences, not over blocks.
        let mut quoted = self.quoted && self.block == sentence.block;
        self.block = sentence.block;
        let mut subject_taken = false;
        let mut at = first;
        while at < end {
            let token = self.document.tokens[at];
            if token.kind == TokenKind::Mark {
                match self.document.word(at) {
                    "“" => quoted = true,
                    "”" => quoted = false,
                    "\"" => quoted = !quoted,
                    _ => {}
                }
                at += 1;
                continue;
            }
            if let Some((entity, end_of_name)) = self.cover.name_at(at) {
                if self.linked.is_person(entity) && !signature {
                    self.lead.get_or_insert(entity);
                    let weight = self.weight(at, end_of_name, first, quoted, subject_taken);
                    subject_taken |= weight >= 4;
                    self.seen.push(Seen { entity, sentence: number, weight });
                }
                at = end_of_name.max(at + 1);
                continue;
            }
            if !quoted && token.span.len() <= 3 {
                let word = self.document.word(at);
                let found = match word {
                    "he" | "He" => self.pronoun(number, Gender::He, !subject_taken),
                    "his" | "His" => self.pronoun(number, Gender::He, false),
                    "she" | "She" => self.pronoun(number, Gender::She, !subject_taken),
                    "her" | "Her" if self.possesses(at) => self.pronoun(number, Gender::She, false),
                    "the" | "The" => {
                        let next = self.nominal(at, end, number);
                        if next > at {
                            subject_taken = true;
                            at = next;
                            continue;
                        }
                        None
                    }
                    _ => None,
                };
                if let Some((entity, confidence)) = found {
                    if confidence > 0.8 {
                        self.traits[entity as usize].learn(gender_of(word), token.span.end);
                    }
                    let nominative = matches!(word, "he" | "He" | "she" | "She");
                    self.add(token.span, entity, MentionKind::Pronoun, confidence);
                    let weight = if nominative { 4 } else { 2 };
                    self.seen.push(Seen { entity, sentence: number, weight });
                    subject_taken |= nominative;
                }
            }
            at += 1;
        }
        self.quoted = quoted;
    }

    fn add(&mut self, span: Span, entity: u32, kind: MentionKind, confidence: f64) {
        self.found.push((Located { span, entity, kind }, Confidence::new(confidence)));
    }

    /// How much the name at tokens `at..end` stands out.
    fn weight(&self, at: usize, end: usize, first: usize, quoted: bool, taken: bool) -> i32 {
        if quoted {
            return -2;
        }
        if matches!(self.word(end), "'s" | "’s" | "'" | "’") {
            return 1;
        }
        // Before the title, before the role.
        let mut before = at;
        while before > first && at - before < 6 {
            let word = self.word(before - 1);
            let passes = is_head(word)
                || is_modifier(word)
                || super::roles::is_title(word)
                || self.cover.is_named(before - 1)
                || matches!(word, "the" | "The" | "-");
            if !passes {
                break;
            }
            before -= 1;
        }
        // "Ahlgren and Lindt": both or none.
        if let Some(last) = self.seen.last()
            && before > first + 1
            && self.word(before - 1) == "and"
            && self.cover.name_at(before - 2).is_some_and(|(entity, _)| entity == last.entity)
        {
            return last.weight;
        }
        let preposition = before > first && is_in(&PREPOSITIONS, self.word(before - 1));
        let object = preposition || taken;
        if object { 2 } else { 4 }
    }

    /// Whether "her" at `at` stands before a noun.
    fn possesses(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        let word = self.document.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Word);
        word && !is_in(&PREPOSITIONS, next) && !matches!(next, "the" | "a" | "an" | "that" | "if")
    }

    /// Whom a pronoun in sentence `number` means. A sentence's first subject is nobody whom the
    /// words before it name: "In a talk with Ruiz, he said ...".
    fn pronoun(&self, number: usize, gender: Gender, opens: bool) -> Option<(u32, f64)> {
        // The best score of each person, the latest mention first.
        let mut best: Vec<(u32, i32)> = Vec::new();
        for seen in self.seen.iter().rev().take(16) {
            let traits = self.traits[seen.entity as usize];
            if traits.plural || traits.gender.is_some_and(|g| g != gender) {
                continue;
            }
            if opens && seen.sentence == number {
                continue;
            }
            let away = (number - seen.sentence) as i32;
            let known = i32::from(traits.gender.is_some());
            let score = seen.weight + 2 * known - 2 * away;
            match best.iter_mut().find(|(entity, _)| *entity == seen.entity) {
                Some((_, old)) => *old = (*old).max(score),
                None => best.push((seen.entity, score)),
            }
        }
        sort::by_number(&mut best, |&(_, score)| (1 << 32) - (i64::from(score) + (1 << 31)) as u64);
        match best[..] {
            [(entity, score)] if score > -2 => Some((entity, 0.85)),
            [(entity, score), (_, next), ..] if score - next >= 2 && score > 0 => {
                Some((entity, if score - next >= 4 { 0.85 } else { 0.75 }))
            }
            _ => None,
        }
    }

    /// Reads a description from "the" at `at`; returns its end where it was linked.
    fn nominal(&mut self, at: usize, end: usize, number: usize) -> usize {
        let mut words = Vec::new();
        let mut nation = None;
        let mut next = at + 1;
        if let Some((entity, end_of_name)) = self.cover.name_at(next) {
            let kind = self.linked.entities[entity as usize].kind;
            if !matches!(kind, EntityKind::Group | EntityKind::Place) {
                return at;
            }
            nation = Some(self.cover.letters(next));
            next = end_of_name;
            if matches!(self.word(next), "'s" | "’s") {
                return at;
            }
        }
        let mut buffer = [0; 16];
        let mut head = None;
        while next < end && next - at <= 6 && !self.cover.is_named(next) {
            let word = self.document.word(next);
            let Some(lower) = lowered(word, &mut buffer) else { break };
            let is_office = is_head(word);
            if !is_office && !is_modifier(word) && word != "-" {
                break;
            }
            words.push(lower.to_string());
            next += 1;
            if is_office {
                head = Some((next, words.len()));
            }
        }
        let Some((office_end, count)) = head else { return self.body(at) };
        words.truncate(count);
        // "the president of France" is left to apposition; a name right behind makes it a title.
        let after = self.word(office_end);
        if self.cover.is_named(office_end) && office_end < end
            || matches!(after, "of" | "for" | "at" | "'s" | "’s" | "'" | "’" | "-" | "and" | "or")
            || after == "," && self.cover.is_named(office_end + 1)
        {
            return at;
        }
        if self.document.tokens.get(office_end).is_some_and(|t| {
            t.kind == TokenKind::Word && t.case == Case::Title && !self.ends_sentence(office_end)
        }) {
            return at;
        }
        let Some(office) = Office::new(words, nation) else { return at };
        let Some((entity, confidence)) = self.holder(&office, number) else { return at };
        let span = self.document.span_of(at..office_end);
        self.add(span, entity, MentionKind::Nominal, confidence);
        self.seen.push(Seen { entity, sentence: number, weight: 4 });
        office_end
    }

    fn ends_sentence(&self, at: usize) -> bool {
        self.document.sentences.binary_search_by_key(&(at as u32), |s| s.tokens.start).is_ok()
    }

    /// "The PM" where nobody is called so: the person with whom the article begins, if that person
    /// alone was a subject in the last sentences and has no office in it.
    fn unnamed_holder(&mut self, office: &Office, number: usize) -> Option<(u32, f64)> {
        if !office.is_one_of_a_kind() || office.nation.is_some() {
            return None;
        }
        let first = self.lead?;
        let recent = self.seen.iter().filter(|s| s.sentence + 2 >= number && s.weight >= 4);
        let mut subjects = recent.map(|s| s.entity);
        let subject = subjects.next()?;
        let alone = subjects.all(|s| s == subject) && subject == first;
        if !alone || self.has_office[subject as usize] {
            return None;
        }
        self.has_office[subject as usize] = true;
        self.offices.get_or_default(office.head.clone()).push((subject, office.clone()));
        Some((subject, 0.75))
    }

    /// The one person whom `office` describes.
    fn holder(&mut self, office: &Office, number: usize) -> Option<(u32, f64)> {
        let mut holders: Vec<u32> = Vec::new();
        for (entity, held) in self.offices.get(office.head.as_str()).into_iter().flatten() {
            if office.describes(held) && !holders.contains(entity) {
                holders.push(*entity);
            }
        }
        match holders[..] {
            [only] => Some((only, 0.85)),
            [] => self.unnamed_holder(office, number),
            _ => {
                // Several: the one who was the subject of the sentence before.
                let recent = self.seen.iter().rev().filter(|s| s.sentence + 1 >= number);
                let mut subjects = recent.filter(|s| s.weight >= 4 && holders.contains(&s.entity));
                let first = subjects.next()?.entity;
                subjects.all(|s| s.entity == first).then_some((first, 0.7))
            }
        }
    }

    /// "the academy" where one academy is named.
    fn body(&mut self, at: usize) -> usize {
        let Some(token) = self.document.tokens.get(at + 1) else { return at };
        if token.case != Case::Lower || self.cover.is_named(at + 1) {
            return at;
        }
        let word = self.document.word(at + 1);
        let Some(&Some(entity)) = self.bodies.get(word) else { return at };
        let after = self.word(at + 2);
        let named_before = self.linked.entities[entity as usize]
            .mentions
            .first()
            .is_some_and(|m| m.span.start < token.span.start);
        let closed = self
            .document
            .tokens
            .get(at + 2)
            .is_none_or(|t| t.kind == TokenKind::Mark && after != "-")
            || is_in(&VERBS, after)
            || is_in(&PREPOSITIONS, after) && after != "of" && after != "for";
        if !named_before || !closed {
            return at;
        }
        let span = self.document.span_of(at..at + 2);
        self.add(span, entity, MentionKind::Nominal, 0.8);
        at + 2
    }
}

/// The gender of a pronoun of the third person.
fn gender_of(pronoun: &str) -> Gender {
    if matches!(pronoun, "he" | "He" | "his" | "His") { Gender::He } else { Gender::She }
}

/// Verbs after a description that is whole.
static VERBS: Words = words!(
    "added also announced argued asked began believes called can confirmed could decided
     declared denied described did does expects found gave had has is issued later made may
     might must needs noted now ordered plans posted published released reported ruled said
     says should stated suggested told took voted wants warned was which who will would wrote"
);
