//! Apposition: what is set beside a name, or into it, says what it names.
//!
//! These rules come after the chain and before the document's vote, which so hears of what they
//! found. The chain weighs a neighbour by its word; here a comma and an age, or a comma and a state,
//! count whatever their words are.

use super::Found;
use super::consistency::{Among, surface};
use super::context::{MENDED, SURE, Scene, WHEN, is_year};
use super::gazetteer;
use super::labels::{EVENT, GROUP, ORGANIZATION, PERSON, PLACE, PRODUCT};
use super::teams;
use super::words::{Casing, WordTable};
use crate::rule::Rule;
use crate::segment::Document;
use crate::words::{Words, words};

/// "His widow, Marta,".
pub(super) const RELATIVE: Rule = Rule {
    id: "name.relative",
    says: "A relative is named, so the name is a person's.",
    example: "Ferris's widow, Marina, thanked the crew.",
    counterexample: "Ferris's boat, Marina, sank.",
};

/// "Maren Skye, 34,".
pub(super) const AGED: Rule = Rule {
    id: "name.aged",
    says: "An age between commas follows, so the name is a person's.",
    example: "The prize went to Ember Vale, 34, and her team.",
    counterexample: "The prize went to Ember Vale, 34 miles away.",
};

/// "In Adobe, Texas".
pub(super) const LOCATED: Rule = Rule {
    id: "name.located",
    says: "A state or country follows after a comma, so the name is a place's.",
    example: "She found work in Adobe, Texas, last year.",
    counterexample: "She found work at Adobe, Texas's largest employer.",
};

/// "The trawler Marina", "Boeing 707".
pub(super) const CRAFT: Rule = Rule {
    id: "name.craft",
    says: "What stands beside it makes the name a ship's, an aircraft's or a device's.",
    example: "The trawler Marina sank off Norway.",
    counterexample: "The sailor Marina swam off Norway.",
};

/// "Ada "Duchess" Quill".
pub(super) const NICKNAME: Rule = Rule {
    id: "name.nickname",
    says: "A nickname in quotation marks stands within one person's name.",
    example: "The drummer Harriet “Thunder” Lindqvist has died.",
    counterexample: "The drummer Harriet Lindqvist of “Thunder” has died.",
};

const RELATIVES: Words = words!(
    "aunt boyfriend brother brothers children cousin dad daughter daughters father fiancé fiancée
     girlfriend granddaughter grandfather grandmother grandson husband mom mother mum nephew niece
     partner sister sisters son sons spouse stepfather stepmother twin uncle widow widower wife"
);

/// Relatives that are companies and powers too: only between commas.
const ALLIES: Words = words!("partner sister twin");

/// Ages that are written out.
const AGES: Words = words!("eight eleven five four nine seven six ten three twelve two");

const PREPOSITIONS: Words = words!("around at from in near of outside to");

const VESSELS: Words = words!(
    "barge cruiser destroyer drillship ferry freighter frigate icebreaker lander minesweeper rover
     schooner ship spacecraft submarine tanker telescope trawler tugboat vessel warship yacht"
);

/// What ships' names begin with, and nothing else does.
const PREFIXES: Words = words!("BRP HMAS HMCS HMNZS HMS MV RRS RSV U.S.S. USCGC USNS USS");

/// Makers of what is told apart by numbers.
const MAKERS: Words =
    words!("Airbus Antonov Boeing Bombardier Cessna Embraer Fokker Ilyushin Nokia Sukhoi Tupolev");

/// What storms' names begin with.
const STORMS: Words = words!("Cyclone Hurricane Storm Typhoon");

/// Words between a country and its "election".
const BALLOTS: Words = words!(
    "Federal General Presidential by federal general gubernatorial leadership legislative local
     mayoral midterm municipal parliamentary presidential provincial regional snap special state"
);

const ELECTIONS: Words =
    words!("Election Elections caucuses election elections primaries referendum");

/// A name this sure is beyond these rules, whatever stands beside it.
const CERTAIN: f32 = 0.98;
/// A state or country is at least this sure.
const FAIRLY: f32 = 0.8;
/// Most words of a name before or after a nickname that the chain missed.
const RUN: usize = 3;

/// Mends types and bounds of the names; keeps text order.
pub(super) fn mend(document: &Document, words: &WordTable, names: &mut Vec<Found>) {
    let scene = Scene { document, words };
    let mut mended: Vec<Found> = Vec::with_capacity(names.len());
    let (mut crafts, mut storms) = (Vec::new(), Vec::new());
    for (n, &name) in names.iter().enumerate() {
        if mended.last().is_some_and(|before| before.last >= name.first) {
            continue;
        }
        let rest = &names[n + 1..];
        if let Some(whole) = scene.nickname(&name, rest) {
            while mended.last().is_some_and(|before| before.last >= whole.first) {
                mended.pop();
            }
            mended.push(whole);
            continue;
        }
        let confidence = name.confidence.max(MENDED);
        mended.push(if let Some((first, last)) = scene.election(&name) {
            Found { first, last, kind: EVENT, confidence, rule: WHEN.id }
        } else if scene.is_storm(&name) {
            storms.push(surface(document, words, name.first + 1..=name.last));
            Found { kind: EVENT, confidence, rule: WHEN.id, ..name }
        } else if let Some((first, last)) = scene.craft(&name) {
            crafts.push(surface(document, words, first..=last));
            crafts.push(surface(document, words, last..=last));
            Found { first, last, kind: PRODUCT, confidence, rule: CRAFT.id }
        } else if let Some((kind, rule)) = scene.beside(&name, rest.first()) {
            Found { kind, confidence, rule, ..name }
        } else {
            name
        });
    }
    for (heads, kind, rule) in [(crafts, PRODUCT, CRAFT.id), (storms, EVENT, WHEN.id)] {
        let heads = Among::new(heads);
        if heads.is_empty() {
            continue;
        }
        for name in mended.iter_mut().filter(|name| name.kind != kind && name.confidence < CERTAIN)
        {
            if heads.has(surface(document, words, name.first..=name.last)) {
                name.kind = kind;
                name.rule = rule;
            }
        }
    }
    teams::mend(&scene, &mut mended);
    *names = mended;
}

impl Scene<'_> {
    /// The token `back` before `i`, empty outside the sentence of `i`.
    #[inline(never)]
    pub(super) fn before(&self, i: usize, back: usize) -> &str {
        let sentence = &self.document.sentences[self.document.sentence_of(i)].tokens;
        match i.checked_sub(back) {
            Some(at) if at >= sentence.start as usize => self.document.word(at),
            _ => "",
        }
    }

    /// The type that what stands beside `name` gives it, and why; `next` is the name after it.
    fn beside(&self, name: &Found, next: Option<&Found>) -> Option<(usize, &'static str)> {
        if name.confidence >= CERTAIN || name.kind == GROUP {
            return None;
        }
        if name.kind != PERSON && self.is_relative(name) {
            return Some((PERSON, RELATIVE.id));
        }
        if name.kind != PERSON && self.is_aged(name) {
            return Some((PERSON, AGED.id));
        }
        (!matches!(name.kind, PLACE | EVENT) && self.is_located(name, next?))
            .then_some((PLACE, LOCATED.id))
    }

    /// Where "2020 Norwegian general election" begins and ends, if `name` is the country in it.
    fn election(&self, name: &Found) -> Option<(usize, usize)> {
        let within = is_year(self.word(name.first));
        let first = name.first.checked_sub(usize::from(!within))?;
        if name.kind == PERSON || !is_year(self.word(first)) {
            return None;
        }
        let last = (name.last + 1..name.last + 4).find(|&i| !BALLOTS.has(self.word(i)))?;
        ELECTIONS.has(self.word(last)).then_some((first, last))
    }

    /// "Cyclone Marta".
    fn is_storm(&self, name: &Found) -> bool {
        name.first + 1 == name.last
            && (name.kind == EVENT || name.kind != PRODUCT && name.confidence < SURE)
            && STORMS.has(self.word(name.first))
    }

    /// "His widow, Marta,", "her son Emil".
    fn is_relative(&self, name: &Found) -> bool {
        let comma = self.before(name.first, 1) == ",";
        let relative = self.before(name.first, 1 + usize::from(comma));
        RELATIVES.has(relative)
            && (!ALLIES.has(relative) || comma && self.word(name.last + 1) == ",")
    }

    /// Whether an age is set off after `name`: ", 34,".
    fn is_aged(&self, name: &Found) -> bool {
        let age = self.word(name.last + 2);
        let digits = age.len() <= 2 && age.bytes().all(|b| b.is_ascii_digit());
        name.confidence < 0.9
            && self.word(name.last + 1) == ","
            && matches!(self.word(name.last + 3), "," | "." | ";")
            && (digits || AGES.has(age))
    }

    /// Whether `name` is the first of "in Adobe, Texas".
    fn is_located(&self, name: &Found, next: &Found) -> bool {
        next.first == name.last + 2
            && next.kind == PLACE
            && next.confidence > FAIRLY
            && (name.kind != PERSON || name.confidence < FAIRLY)
            && self.word(name.last + 1) == ","
            && !matches!(self.word(next.last + 1), "'s" | "’s")
            && PREPOSITIONS.has(self.before(name.first, 1))
            && !self.before(name.first, 2).eq_ignore_ascii_case("according")
            && (self.words[next.first].classes.has(gazetteer::PLACE)
                || self.words.phrase(next.first).0.has(gazetteer::PLACE))
    }

    /// The words of a ship, an aircraft or a device that `name` is, or is part of.
    fn craft(&self, name: &Found) -> Option<(usize, usize)> {
        let Found { first, last, .. } = *name;
        let numbered = |i: usize| {
            let word = self.word(i);
            word.len() >= 3
                && word.bytes().all(|b| b.is_ascii_alphanumeric())
                && word.bytes().any(|b| b.is_ascii_digit())
                && !is_year(word)
        };
        if MAKERS.has(self.word(first)) && last <= first + 1 && numbered(first + 1) {
            let series = self.word(first + 2) == "-"
                && !self.document.tokens[first + 2].spaced
                && numbered(first + 3);
            return Some((first, first + if series { 3 } else { 1 }));
        }
        if name.kind == ORGANIZATION && self.word(last + 1) == "Flight" && numbered(last + 2) {
            return Some((first, last + 2));
        }
        if name.confidence >= CERTAIN || name.kind == GROUP {
            return None;
        }
        if last > first && PREFIXES.has(self.word(first)) {
            return Some((first, last));
        }
        if PREFIXES.has(self.before(first, 1)) {
            return Some((first - 1, last));
        }
        let the = usize::from(self.before(first, 1) == "the");
        let comma = usize::from(self.before(first, 1 + the) == ",");
        let sure = if comma == 1 { 0.7 } else { SURE };
        (name.kind != PRODUCT
            && name.confidence < sure
            && VESSELS.has(self.before(first, 1 + the + comma)))
        .then_some((first, last))
    }

    /// The whole of a person's name that `name` is the part of before or after a nickname; `rest` are
    /// the names after it.
    fn nickname(&self, name: &Found, rest: &[Found]) -> Option<Found> {
        if name.kind != PERSON {
            return None;
        }
        let sentence = &self.document.sentences[self.document.sentence_of(name.first)].tokens;
        let (start, end) = (sentence.start as usize, sentence.end as usize);
        let mut whole = Found { rule: NICKNAME.id, ..*name };
        let open = name.last + 1;
        for close in open + 2..=open + 3 {
            if close + 1 < end && self.encloses(open, close) && self.run(open + 1, close) == close {
                whole.last = match rest.iter().find(|next| next.first > close) {
                    Some(next) if next.first == close + 1 => next.last,
                    _ => self.run(close + 1, end.min(close + 1 + RUN)) - 1,
                };
                return (whole.last > close).then_some(whole);
            }
        }
        let close = name.first.checked_sub(1)?;
        for open in close.saturating_sub(3).max(start + 1)..close.saturating_sub(1) {
            if self.encloses(open, close) && self.run(open + 1, close) == close {
                whole.first = (start.max(open.saturating_sub(RUN))..open)
                    .find(|&first| self.run(first, open) == open)?;
                return Some(whole);
            }
        }
        None
    }

    /// Where the run of capitals from `first` on ends, at `end` at last.
    #[inline(never)]
    fn run(&self, first: usize, end: usize) -> usize {
        let hot = |i: usize| self.words[i].hot && self.words[i].casing == Casing::Sentence;
        (first..end.min(self.words.len())).find(|&i| !hot(i)).unwrap_or(end)
    }

    /// Whether the tokens `open` and `close` are marks around what lies between them.
    fn encloses(&self, open: usize, close: usize) -> bool {
        let spaced = |i: usize| self.document.tokens.get(i).is_some_and(|token| token.spaced);
        matches!(
            (self.word(open), self.word(close)),
            ("\"", "\"") | ("“", "”") | ("‘", "’") | ("'", "'")
        ) && spaced(open)
            && !spaced(open + 1)
            && !spaced(close)
            && spaced(close + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::EntityKind;
    use crate::names::testing::names;

    #[test]
    fn examples_fire_and_counterexamples_do_not() {
        for rule in [RELATIVE, AGED, LOCATED, CRAFT, NICKNAME] {
            let fires = |text| names(text).iter().any(|name| name.2 == rule.id);
            assert!(fires(rule.example), "{}: {:?}", rule.id, names(rule.example));
            assert!(!fires(rule.counterexample), "{}", rule.id);
        }
    }

    #[test]
    fn a_whole_name_has_its_nickname_in_it() {
        let found = names(NICKNAME.example);
        assert_eq!(found, [("Harriet “Thunder” Lindqvist", EntityKind::Person, NICKNAME.id)]);
        assert!(names("Harriet Lindqvist said “Thunder” Lindqvist laughed.").len() > 1);
    }

    #[test]
    fn a_ship_is_one_wherever_the_article_names_it() {
        let found = names("The trawler Marina sank on Monday. Nobody was on board the Marina.");
        assert!(found.iter().all(|name| name.1 == EntityKind::Product), "{found:?}");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn makers_models_have_numbers_and_years_are_none() {
        let found = names("The airline has a Boeing 737-800 and an Airbus A300.");
        let product = |text| (text, EntityKind::Product);
        let found: Vec<_> = found.iter().map(|name| (name.0, name.1)).collect();
        assert_eq!(found, [product("Boeing 737-800"), product("Airbus A300")]);
        let found = names("Shares of Boeing 2019 went up.");
        assert!(found.iter().all(|name| name.2 != CRAFT.id), "{found:?}");
    }

    #[test]
    fn an_election_has_its_year_and_country() {
        let events = |text| -> Vec<&str> {
            let found = names(text).into_iter();
            found.filter(|name| name.1 == EntityKind::Event).map(|name| name.0).collect()
        };
        let text = "She lost the 2013 Norwegian parliamentary election and left.";
        assert_eq!(events(text), ["2013 Norwegian parliamentary election"]);
        assert!(events("In 2013 Norwegian voters held an election.").is_empty());
        let text = "Cyclone Vrelka hit Norway. Vrelka was slow.";
        assert_eq!(events(text), ["Cyclone Vrelka", "Vrelka"]);
        assert!(events("Harriet Vrelka hit Norway. Vrelka was slow.").is_empty());
        assert!(events("The Storm Prediction Office warned of rain.").is_empty());
    }
}
