//! Things: which forms name one organisation, place, group, event, law, work or product.
//!
//! 1. Names of the same words are one, as are well-known aliases ("UK" and "Britain") and words for
//!    one people ("Swede", "Swedish"). A country before the rest may be short or long.
//! 2. An acronym goes to the name whose initials it has, or after which it stands in brackets.
//! 3. A part of a longer name stands for it ("Mahan" for "Mahan Air", "Supreme Court" for
//!    "Wisconsin Supreme Court") where one such name is in the article and the rest says what
//!    kind of thing it is.
//! 4. A name that is spelt almost like one that stands more often is that name.

use super::aliases;
use super::clusters::Clusters;
use super::forms::{Forms, is_slip};
use crate::article::EntityKind;
use crate::map::Map;
use crate::segment::Document;
use crate::sort;
use crate::words::{Words, words};

/// The most longer names that one part is compared with.
const MOST: usize = 24;

/// What is left of a name of land or water when its own part is taken.
static LAND_HEADS: Words = words!(
    "archipelago d.c dc desert gulf island islands mountains ocean peninsula river sahara sea
     valley"
);

/// What is left of a building's or a district's name when its own part is taken.
static PLACE_HEADS: Words = words!(
    "airport arena base basin bay beach bridge building canal castle cathedral center centre
     church coast county creek d.c dam dc desert district falls field forest garden gardens
     hall harbor harbour heights highway hill hills hospital hotel house international island
     islands jail lake memorial monument mosque mount mountain mountains mt municipality museum
     ocean palace park peninsula port prefecture prison province regional reservoir resort
     river road sea square stadium station strait street temple territory theater theatre tower
     town university valley village volcano zoo"
);

/// What is left of an organisation's name when it is shortened.
static ORGANIZATION_HEADS: Words = words!(
    "ag agency air airline airlines airways alliance association authority bank board
     broadcasting bureau cathedral center centre club co college commission committee
     communications community companies company conference congress consulting convention corp
     corporation council court department electric energy enterprises entertainment fc
     federation force forces foundation fund group guard guards holding holdings hospital hotel
     inc industries institute insurance international laboratories laboratory league limited
     llc ltd magazine media ministry motor motors movement museum network news newspaper
     observatory office organisation organization pact partners party pharmaceuticals plc
     police post power press records sa school se services society solutions state studios
     supermarkets system systems team technologies technology times tribune trust uni union
     united university usa"
);

/// Joins all that is not a person.
pub(super) fn join(document: &Document, read: &Forms, clusters: &mut Clusters) {
    let mut things = Things { read, clusters, keys: Vec::new(), by_key: Map::default() };
    things.same_words();
    things.brackets(document);
    things.acronyms();
    things.parts();
    things.misspelt();
}

struct Things<'r, 'a> {
    read: &'r Forms<'a>,
    clusters: &'r mut Clusters,
    /// Of each form: its words, with countries shortened. Empty for persons and amounts.
    keys: Vec<Vec<String>>,
    /// The form that stands for each key, by kind.
    by_key: Map<(EntityKind, String), usize>,
}

impl Things<'_, '_> {
    fn kind(&self, form: usize) -> EntityKind {
        self.read.forms[form].kind
    }

    /// Step 1.
    fn same_words(&mut self) {
        for form in 0..self.read.forms.len() {
            let kind = self.kind(form);
            let keys = match kind {
                EntityKind::Person => Vec::new(),
                _ => aliases::shortened(&self.read.lexicon, &self.read.forms[form].words),
            };
            if !keys.is_empty() {
                let mut joined = keys.concat();
                match kind {
                    EntityKind::Group => joined = aliases::people(&joined).into(),
                    EntityKind::Place | EntityKind::Organization => {
                        if let Some(same) = aliases::thing(&joined) {
                            joined = same.into();
                        }
                    }
                    _ => {}
                }
                let first = *self.by_key.get_or_insert((kind, joined), form);
                if first != form {
                    self.clusters.join(first, form);
                }
            }
            self.keys.push(keys);
        }
        // "Boeing 707s", "Senates": the plural of what is there in the singular.
        for form in 0..self.read.forms.len() {
            let kind = self.kind(form);
            let joined = self.keys[form].concat();
            if let Some(single) = joined.strip_suffix('s')
                && kind != EntityKind::Person
                && single.len() > 2
                && let Some(&first) = self.by_key.get(&(kind, single.to_string()))
            {
                self.clusters.join(first, form);
            }
        }
    }

    /// Whether both are of one kind that has acronyms.
    fn akin(&self, a: usize, b: usize) -> bool {
        self.kind(a) == self.kind(b)
            && !matches!(self.kind(a), EntityKind::Money | EntityKind::Percent)
    }

    /// "European Union (EU)", "RMT (Rail and Maritime Union)".
    fn brackets(&mut self, document: &Document) {
        for pair in self.read.namings.windows(2) {
            let (left, right) = (pair[0], pair[1]);
            let opened = right.first == left.end + 1 && document.word(left.end) == "(";
            let closed = document.tokens.len() > right.end && document.word(right.end) == ")";
            if !(opened && closed && self.akin(left.form, right.form)) {
                continue;
            }
            let forms = &self.read.forms;
            let (long, short) = if forms[right.form].acronym {
                (left.form, right.form)
            } else if forms[left.form].acronym {
                (right.form, left.form)
            } else {
                continue;
            };
            let place = self.kind(long) == EntityKind::Place;
            let person = self.kind(long) == EntityKind::Person;
            if (place || person) && !self.has_initials(long, short) {
                continue;
            }
            if forms[long].words.len() > 1 {
                self.clusters.join(long, short);
            }
        }
    }

    fn has_initials(&self, long: usize, short: usize) -> bool {
        let letters: String = self.letters(short);
        self.read.initials(&self.read.forms[long]).contains(&letters)
    }

    fn letters(&self, form: usize) -> String {
        let words = &self.read.forms[form].words;
        words.iter().map(|&w| self.read.lexicon.letters(w)).collect()
    }

    /// "USGS" for "United States Geological Survey".
    fn acronyms(&mut self) {
        let mut by_initials: Map<(EntityKind, String), usize> = Map::default();
        for (number, form) in self.read.forms.iter().enumerate() {
            if form.words.len() < 2 || form.acronym {
                continue;
            }
            for initials in self.read.initials(form) {
                by_initials.get_or_insert((form.kind, initials), number);
            }
            let country = self.keys[number].first().filter(|k| matches!(k.as_str(), "us" | "uk"));
            if let Some(country) = country {
                let rest = &self.keys[number][1..];
                let initials: String = rest.iter().filter_map(|w| w.chars().next()).collect();
                by_initials.get_or_insert((form.kind, format!("{country}{initials}")), number);
                if initials.len() > 1 {
                    by_initials.get_or_insert((form.kind, initials), number);
                }
            }
        }
        for (number, form) in self.read.forms.iter().enumerate() {
            if form.acronym && form.words.len() <= 2 {
                let letters: String = self.letters(number).replace('&', "");
                if letters.len() >= 2
                    && let Some(&long) = by_initials.get(&(form.kind, letters))
                {
                    self.clusters.join(long, number);
                }
            }
        }
    }

    /// "Mahan" for "Mahan Air".
    fn parts(&mut self) {
        // Longer names by their first and by their last word, and by every word between.
        let mut by_word: Map<&str, Vec<usize>> = Map::default();
        for (number, key) in self.keys.iter().enumerate() {
            if key.len() > 1 && key.len() <= 12 {
                for word in key {
                    let list = by_word.get_or_default(word);
                    if list.last() != Some(&number) {
                        list.push(number);
                    }
                }
            }
        }
        let mut order: Vec<usize> =
            (0..self.keys.len()).filter(|&f| !self.keys[f].is_empty()).collect();
        sort::by_number(&mut order, |&f| sort::both(!(self.keys[f].len() as u32), f as u32));
        for short in order {
            let key = &self.keys[short];
            let Some(longer) = key.first().and_then(|word| by_word.get(word.as_str())) else {
                continue;
            };
            // "House" is rather of "House of Representatives" than of "White House".
            let (mut heads, mut tails): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
            for &long in longer.iter().take(MOST) {
                if self.kind(long) != self.kind(short) || self.keys[long].len() <= key.len() {
                    continue;
                }
                let later = self.read.forms[short].first > self.read.forms[long].first;
                let owners = match stands_for(self.kind(long), key, &self.keys[long]) {
                    Some(Part::Head) => &mut heads,
                    Some(Part::Tail) => &mut tails,
                    Some(Part::Later) if later => &mut heads,
                    _ => continue,
                };
                let cluster = self.clusters.of(long);
                if !owners.contains(&cluster) {
                    owners.push(cluster);
                }
            }
            let owners = if heads.is_empty() { tails } else { heads };
            if let [only] = owners[..] {
                self.clusters.join(only, short);
            }
        }
    }

    /// "Lousiana" where "Louisiana" stands too, and more often or first.
    fn misspelt(&mut self) {
        let mut by_shape: Map<(EntityKind, u8, usize), Vec<usize>> = Map::default();
        for (number, form) in self.read.forms.iter().enumerate() {
            let [first, ..] = &self.keys[number][..] else { continue };
            if matches!(form.kind, EntityKind::Place | EntityKind::Organization) {
                let shape = (form.kind, first.as_bytes()[0], self.keys[number].len());
                by_shape.get_or_default(shape).push(number);
            }
        }
        for (number, form) in self.read.forms.iter().enumerate() {
            let key = &self.keys[number];
            let [first, ..] = &key[..] else { continue };
            let shape = (form.kind, first.as_bytes()[0], key.len());
            let near = by_shape.get(&shape).into_iter().flatten().take(MOST).copied();
            let found = near.filter(|&other| other != number).find(|&other| {
                let theirs = &self.read.forms[other];
                (theirs.count, number) > (form.count, other)
                    && self.keys[other].iter().zip(key).all(|(a, b)| a == b || is_slip(a, b))
            });
            if let Some(other) = found {
                self.clusters.join(other, number);
            }
        }
    }
}

/// How a part stands for a longer name.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// By its beginning.
    Head,
    /// By its end.
    Tail,
    /// Only after the longer name: "Stavanger" before "Stavanger Airport" is the town.
    Later,
}

/// Whether and how `part` may stand for `whole`, which has more words.
fn stands_for(kind: EntityKind, part: &[String], whole: &[String]) -> Option<Part> {
    let prefix = whole.starts_with(part);
    let suffix = whole.ends_with(part);
    let rest = if prefix { &whole[part.len()..] } else { &whole[..whole.len() - part.len()] };
    let small = |w: &str| matches!(w, "of" | "the" | "and" | "for");
    let all = |heads: &Words| rest.iter().all(|w| heads.has(w) || small(w));
    // "House" of "U.S. House of Representatives".
    let headed = |words: &[String]| {
        words.starts_with(part)
            && words.get(part.len()).is_some_and(|w| matches!(w.as_str(), "of" | "for"))
    };
    let head = prefix && all(&ORGANIZATION_HEADS);
    match kind {
        EntityKind::Place if prefix && all(&LAND_HEADS) => Some(Part::Head),
        EntityKind::Place => ((prefix || suffix) && all(&PLACE_HEADS)).then_some(Part::Later),
        EntityKind::Group => {
            let people = |w: &str| matches!(w, "tribe" | "nation" | "people" | "roman");
            ((prefix || suffix) && matches!(rest, [w] if people(w))).then_some(Part::Head)
        }
        EntityKind::Organization if head || headed(whole) || headed(&whole[1..]) => {
            Some(Part::Head)
        }
        EntityKind::Event | EntityKind::Law | EntityKind::Work | EntityKind::Product if prefix => {
            Some(Part::Head)
        }
        EntityKind::Money | EntityKind::Percent | EntityKind::Person | EntityKind::Language => None,
        _ => suffix.then_some(Part::Tail),
    }
}
