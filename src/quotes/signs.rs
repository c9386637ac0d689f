//! Signs of a stretch in marks: how long it is and how it is written, what stands beside it, who speaks
//! around it. [`super::kinds`] weighs them to tell words that somebody said from marks that quote nobody.

use super::cues;
use super::frames::Narration;
use super::kinds::{Form, Place};
use super::marks::Family;
use super::rules;
use super::sources::Voice;
use super::words::{self, Class};
use crate::rule::Rule;
use crate::segment::Case;

/// How many signs a stretch has.
pub const SIGNS: usize = 103;

/// Words of a stretch that are looked at.
const MAX_WORDS: usize = 40;

/// The signs of one stretch, each nought or one.
#[derive(Debug, Clone)]
pub(super) struct Signs {
    pub values: [f32; SIGNS],
    count: usize,
}

impl Signs {
    fn add(&mut self, sign: bool) {
        if let Some(value) = self.values.get_mut(self.count) {
            *value = f32::from(u8::from(sign));
        }
        self.count += 1;
    }
}

/// Classes that tell something right before a stretch.
const BEFORE: [Class; 18] = [
    Class::Determiner,
    Class::Possessor,
    Class::Genitive,
    Class::Of,
    Class::Preposition,
    Class::Be,
    Class::Colon,
    Class::Comma,
    Class::Cue,
    Class::That,
    Class::Subordinator,
    Class::Noun,
    Class::Name,
    Class::Coordinator,
    Class::Opening,
    Class::Verb,
    Class::Adverb,
    Class::Pronoun,
];

/// Classes that tell something right behind one.
const BEHIND: [Class; 11] = [
    Class::Noun,
    Class::Name,
    Class::Stop,
    Class::Comma,
    Class::Preposition,
    Class::Of,
    Class::Opening,
    Class::Joint,
    Class::Be,
    Class::Auxiliary,
    Class::Coordinator,
];

/// Reads the signs of the stretch at `place`.
pub(super) fn read(place: &Place, form: &Form) -> Signs {
    let Place { narration, frame, item, stretch, attribution, source } = *place;
    let mut signs = Signs { values: [0.0; SIGNS], count: 0 };
    let start = frame.items.start;
    let count = narration.stretches[stretch].inside().len();
    let class = |i: usize| narration.class(i);
    let left = if item > start { class(item - 1) } else { Class::Stop };
    let right = if item + 1 < frame.items.end { class(item + 1) } else { Class::Stop };
    signs.add(true);
    inside(&mut signs, narration, stretch, form);
    // What stands beside it.
    signs.add(item == start);
    signs.add(item == start && item + 1 >= frame.items.end);
    for before in BEFORE {
        signs.add(left == before);
    }
    for behind in BEHIND {
        signs.add(right == behind);
    }
    let determined = matches!(left, Class::Determiner | Class::Possessor | Class::Genitive);
    signs.add(determined && right == Class::Noun);
    signs.add(count <= 2 && right == Class::Noun);
    signs.add(count <= 2 && left == Class::Determiner);
    signs.add(count <= 3 && left == Class::Be);
    signs.add(right == Class::Comma && class(item + 2) == Class::Determiner);
    signs.add(form.capitals && count > 1 && left == Class::Determiner);
    signs.add(form.capitals && count > 1 && source.is_none());
    wording(&mut signs, narration, start, item, count);
    // Who speaks around it.
    let named = attribution.subject.as_ref().is_some_and(|s| {
        s.phrase.clone().any(|i| matches!(class(i), Class::Name | Class::Pronoun))
    });
    let is = |rule: &'static Rule| attribution.rule.id == rule.id;
    let loose = is(&rules::LOOSE);
    signs.add(loose && attribution.subject.is_none());
    signs.add(loose && named);
    signs.add(loose);
    signs.add(is(&rules::CONTINUED));
    signs.add(is(&rules::COLON) || is(&rules::SIGNED));
    signs.add(attribution.adjacent);
    signs.add(named);
    let before = source.filter(|s| s.cue.end <= item).map(|s| item - s.cue.end);
    let behind = source.is_some_and(|s| s.cue.start > item);
    signs.add(before == Some(0));
    signs.add(matches!(before, Some(1..=2)));
    signs.add(matches!(before, Some(3..=5)));
    signs.add(matches!(before, Some(6..=10)));
    signs.add(matches!(before, Some(11..)));
    signs.add(behind && !attribution.adjacent);
    signs.add(matches!(before, Some(0..=4)) && count <= 3 && right == Class::Noun);
    let label = source.is_some_and(|s| s.verb.has(cues::LABEL));
    signs.add(label);
    signs.add(label && count <= 2);
    signs.add(source.is_some_and(|s| s.verb.has(cues::TEXT)));
    signs.add(source.is_some_and(|s| s.voice == Voice::Passive));
    signs.add(source.is_some_and(|s| s.denied));
    signs.add(source.is_some() && count <= 1);
    signs.add(source.is_some() && matches!(count, 2..=4));
    signs.add(source.is_none() && count <= 2);
    // What its form and the words before it make of it.
    signs.add(form.as_name);
    signs.add(form.bare_call);
    signs.add(form.named_before);
    signs.add(form.headline);
    signs.add(form.scare.is_some());
    debug_assert_eq!(signs.count, SIGNS);
    signs
}

/// How long a stretch is and how it is written.
fn inside(signs: &mut Signs, narration: &Narration, stretch: usize, form: &Form) {
    let document = narration.document;
    let whole = &narration.stretches[stretch];
    let inner = whole.inside();
    let count = inner.len();
    signs.add(count <= 1);
    signs.add(count == 2);
    signs.add(matches!(count, 3..=4));
    signs.add(matches!(count, 5..=8));
    signs.add(matches!(count, 9..=12));
    let upper = inner.clone().next().is_some_and(|t| document.tokens[t].case != Case::Lower);
    signs.add(upper);
    signs.add(form.capitals);
    signs.add(form.capitals && count == 1);
    signs.add(form.capitals && count > 1);
    let first = inner.clone().next().map_or("", |t| document.word(t));
    signs.add(matches!(first, "Operation" | "Plan" | "Project" | "Program"));
    let last = narration.final_mark(stretch);
    signs.add(last == ",");
    signs.add(last == ".");
    signs.add(matches!(last, "!" | "?"));
    let (mut speaker, mut verb, mut edited, mut strong, mut hyphen) = Default::default();
    let mut ending = "";
    for t in inner.take(MAX_WORDS) {
        let word = document.word(t);
        let class = words::class(document, &document.tokens[t], false);
        speaker |= is_speakers(word) || word.ends_with("n't") || word.ends_with("n’t");
        verb |= class.finite() || matches!(class, Class::Pronoun | Class::Cue);
        edited |= matches!(word, "[" | "…");
        strong |= is_strong(word);
        hyphen |= word == "-";
        if word.starts_with(char::is_alphabetic) {
            ending = word;
        }
    }
    signs.add(speaker);
    signs.add(verb);
    signs.add(verb && count <= 8);
    signs.add(edited);
    signs.add(whole.family == Family::Single);
    signs.add(!whole.closed);
    signs.add(count <= 3 && qualifies(ending));
    signs.add(count <= 3 && ending.ends_with("ly"));
    signs.add(strong);
    signs.add(hyphen && count <= 4);
}

/// The words right before and behind a stretch of `count` words.
fn wording(signs: &mut Signs, narration: &Narration, start: usize, item: usize, count: usize) {
    let before = |k: usize| if item >= start + k { narration.word(item - k) } else { "" };
    let near = |far: usize, words: &[&str]| (1..=far).any(|k| words.contains(&before(k)));
    let behind = narration.word(item + 1);
    signs.add(before(1) == "as");
    signs.add(matches!(before(1), "a" | "an"));
    signs.add(
        before(1) == "so-called" || (before(1) == "called" && matches!(before(2), "so" | "-")),
    );
    signs.add(before(1) == "or");
    signs.add(matches!(before(1), "for" | "means" | "meaning") && count <= 2);
    signs.add(near(3, &["words"]) && before(1) == ",");
    signs.add(matches!(behind, "-" | "–"));
    signs.add(near(4, &["dubbed", "titled", "entitled", "nicknamed", "named"]));
    signs.add(near(3, &["known"]));
    signs.add(near(2, &["call", "called", "calls", "calling"]));
    signs.add(near(6, &["what"]));
    signs.add(near(1, &["vote", "voted", "voting", "votes"]) || near(1, &["word", "letter"]));
    signs.add(is_work(before(1)));
    signs.add(is_thing(behind));
}

/// Words that speak of the speaker and the hearer.
fn is_speakers(word: &str) -> bool {
    matches!(
        word,
        "I" | "we" | "We" | "my" | "My" | "our" | "Our" | "you" | "You" | "me" | "us" | "your"
    )
}

/// Words that make a judgement stronger.
fn is_strong(word: &str) -> bool {
    matches!(
        word,
        "very"
            | "too"
            | "so"
            | "more"
            | "most"
            | "not"
            | "no"
            | "never"
            | "totally"
            | "absolutely"
            | "completely"
            | "seriously"
            | "highly"
    )
}

/// Whether `word` ends as adjectives and participles do.
fn qualifies(word: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["able", "ible", "ous", "ive", "ful", "less", "ant", "ent", "ed", "ic", "ing", "al"];
    word.starts_with(char::is_lowercase) && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Nouns before a title or a name.
fn is_work(word: &str) -> bool {
    matches!(
        word,
        "song"
            | "film"
            | "movie"
            | "book"
            | "album"
            | "single"
            | "hit"
            | "show"
            | "program"
            | "programme"
            | "newspaper"
            | "magazine"
            | "series"
            | "novel"
            | "play"
            | "group"
            | "operation"
            | "charity"
            | "musical"
    )
}

/// Nouns behind a term or a title.
fn is_thing(word: &str) -> bool {
    matches!(
        word,
        "policy"
            | "program"
            | "programme"
            | "movement"
            | "campaign"
            | "exercise"
            | "exercises"
            | "unit"
            | "party"
            | "group"
            | "status"
            | "disease"
            | "plan"
            | "list"
            | "act"
            | "legislation"
            | "scheme"
            | "system"
            | "theory"
            | "tour"
            | "line"
            | "section"
            | "page"
            | "album"
            | "series"
            | "show"
            | "newspaper"
            | "magazine"
            | "vote"
            | "votes"
    )
}
