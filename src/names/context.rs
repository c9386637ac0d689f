//! Context: what stands beside or inside an unsure name says what kind of thing it names.
//!
//! The chain saw few names of some kinds. These rules come after it and after the document's vote,
//! each narrow: a closed list of words, and a name that the chain was unsure of.

use super::labels::{EVENT, GROUP, ORGANIZATION, PERSON, PLACE, WORK};
use super::words::{Casing, WordTable};
use super::{Found, gazetteer};
use crate::article::BlockKind;
use crate::rule::Rule;
use crate::segment::Document;
use crate::words::{Words, words};

/// An outlet's name runs into the city its journalist works in.
pub(super) const BUREAU: Rule = Rule {
    id: "name.bureau",
    says: "A news outlet and the city its journalist works in stand side by side: two names.",
    example: "The story came from CNN Nairobi correspondent Harriet Lindqvist.",
    counterexample: "The story came from CNN correspondent Harriet Lindqvist.",
};

/// A name that a word such as "programme" makes a work.
pub(super) const PROGRAMME: Rule = Rule {
    id: "name.programme",
    says: "A word such as “programme” or “song” beside it says that it is a work's title.",
    example: "She told the BBC's Harbour Watch programme that the rain had stopped.",
    counterexample: "She told the BBC's World Service that the rain had stopped.",
};

/// "Hungarian Revolt", "Cyclone Marta", "2020 Norwegian general election".
pub(super) const WHEN: Rule = Rule {
    id: "name.event",
    says: "A word such as “Revolution”, “Cyclone” or “election” names an event.",
    example: "Ferris hoped for stability in the wake of the Hungarian Revolt.",
    counterexample: "Ferris hoped for stability in the wake of the Hungarian League.",
};

/// "Anna Vold" between words that make her seem an office, "Vold thought", "Vold Herald".
pub(super) const FORENAME: Rule = Rule {
    id: "name.forename",
    says: "Its first or last word, or a verb behind it, tells a person from an organization.",
    example: "The newspaper for which Anna Kettlewell reported was closed.",
    counterexample: "The board of Morgan Stanley met on Monday.",
};

/// "UK Politics" over an article.
pub(super) const SECTION: Rule = Rule {
    id: "name.section",
    says: "In a section's label the country is a name and its subject is none.",
    example: "UK Technology",
    counterexample: "Sky News",
};

const JOURNALISTS: Words =
    words!("bureau correspondent correspondents editor journalist producer reporter reporters");

/// Last words of news outlets that are no acronyms.
const OUTLETS: Words = words!(
    "Bloomberg Chronicle Guardian Herald Independent Journal Mail News Observer Post Press Reuters
     Service Standard Telegraph Times Tribune"
);

/// Small words for what is broadcast or played.
const PROGRAMMES: Words =
    words!("documentary drama miniseries podcast program programme quiz series show sitcom soap");

/// Those that nothing but a broadcast is called.
const BROADCASTS: Words = words!("docuseries miniseries podcast sitcom");

/// What people do and bodies don't.
const DOES: Words = words!(
    "herself himself knew knows laughed married recalled recalls remembers shrugged smiled studied
     thinks thought wants"
);

/// Last words of organizations that are nobody's surname.
const BODIES: Words = words!(
    "Agency Airlines Airways Association Bulletin Chronicle Comics Council Entertainment Films
     Forums Foundation Gazette Group Herald Holdings Hospital Institute Magazine News Orchestra
     Party Pictures Records Society Studios Times Tribune Union University"
);

const PARTIES: Words = words!(
    "Communist Conservative Democratic Green Independence Labour Liberal Libertarian National
     Republican Socialist"
);

/// Words before "of" and a place that are part of the place's name.
const REALMS: Words = words!(
    "County Crown Duchy Emirate Empire Khanate Kingdom Principality Republic
     Sultanate"
);

const EVENTS: Words = words!("Crisis Massacre Revolt Revolution Spring Uprising War Winter");

/// What makes a name a disease's, which is nobody and no place.
const DISEASES: Words = words!("disease fever lymphoma syndrome virus");

/// Second words of sections' labels.
const SUBJECTS: Words = words!(
    "Business Economy Edition Education Election Elections Health News Opinion Politics Science
     Sport Sports Technology Weather"
);

/// Letters behind a person's name that are no part of it.
const LETTERS: Words = words!("CBE CEO CFO KC MBE MD MEP MP OBE PhD QC");

/// Titles in front of a person's name that are no part of it either.
const TITLES: Words = words!(
    "Alderman Alhaji Assemblyman Assemblymember Assemblywoman Attorney Commissioner Comrade
     Congressman Congresswoman Councillor Councilman Councilmember Councilwoman Datuk Deputy
     Detective Emeritus Justice Justices Lawmaker Lieutenant Malam Maulana Mme Monsignor Mufti
     Mullah Officer Prosecutor Representative Representatives Senator Senators Sergeant Sheriff
     Superintendent Supervisor Trooper"
);

/// Places of a word in a listed phrase.
const PHRASE_BEGINS: u8 = 1;
const PHRASE_ENDS: u8 = 3;

/// In words.
pub(super) const LONGEST_TITLE: usize = 5;

/// A name this sure is left alone.
pub(super) const SURE: f32 = 0.85;
/// An organization less sure than this is no hindrance to a forename.
const HARDLY: f32 = 0.7;
/// What a mended name counts for, as in the document's vote.
pub(super) const MENDED: f32 = 0.7;

/// Mends types and bounds of the names, and adds some; keeps text order.
pub(super) fn mend(document: &Document, words: &WordTable, names: &mut Vec<Found>) {
    let scene = Scene { document, words };
    let mut mended: Vec<Found> = Vec::with_capacity(names.len() + 1);
    let mut missed = scene.missed().into_iter().peekable();
    for (n, &name) in names.iter().enumerate() {
        while let Some(found) = missed.next_if(|found| found.first <= name.last) {
            if found.kind == WORK || found.last < name.first {
                put(&mut mended, found);
            }
        }
        let before = mended.last().copied();
        if before.is_some_and(|before| before.last >= name.first) {
            continue;
        }
        if matches!(name.kind, PERSON | PLACE) && DISEASES.has(scene.word(name.last + 1)) {
            continue;
        }
        if let Some(programme) = before.and_then(|owner| scene.programme(&owner, name.first)) {
            mended.push(programme);
        }
        if let Some(city) = scene.bureau(&name) {
            mended.push(Found { last: city - 1, rule: BUREAU.id, ..name });
            mended.push(Found { first: city, kind: PLACE, rule: BUREAU.id, ..name });
        } else if let Some(country) = scene.country(&name) {
            mended.push(country);
        } else if let Some((kind, rule)) = scene.kind(before.as_ref(), &name) {
            let confidence = name.confidence.max(MENDED);
            put(&mut mended, scene.bare(Found { kind, confidence, rule, ..name }));
        } else if let Some(first) = before.and_then(|place| scene.party(&place, &name)) {
            put(&mut mended, Found { first, ..name });
        } else {
            let subtitle = scene.subtitle(&name, names.get(n + 1));
            put(&mut mended, scene.bare(Found { last: subtitle, ..name }));
        }
    }
    if let Some(programme) = mended.last().and_then(|owner| scene.programme(owner, words.len())) {
        mended.push(programme);
    }
    missed.for_each(|found| put(&mut mended, found));
    *names = mended;
}

/// Appends `name` in place of what it covers.
#[inline(never)]
fn put(names: &mut Vec<Found>, name: Found) {
    while names.last().is_some_and(|before| before.last >= name.first) {
        names.pop();
    }
    names.push(name);
}

/// What the rules look at.
pub(super) struct Scene<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) words: &'a WordTable,
}

impl Scene<'_> {
    /// The token at `i`, empty outside the document.
    #[inline(never)]
    pub(super) fn word(&self, i: usize) -> &str {
        if i < self.words.len() { self.document.word(i) } else { "" }
    }

    /// Where the city begins in "BBC Moscow", before "correspondent".
    fn bureau(&self, name: &Found) -> Option<usize> {
        if name.kind != ORGANIZATION
            || name.first == name.last
            || !JOURNALISTS.has(self.word(name.last + 1))
        {
            return None;
        }
        let last = &self.words[name.last];
        let begins = |&i: &usize| self.words[i].place == PHRASE_BEGINS;
        let city = match self.words.phrase(name.last) {
            (classes, PHRASE_ENDS) if classes.has(gazetteer::CITY) => {
                (name.first + 1..name.last).rev().find(begins)
            }
            _ => None,
        };
        let city = city.or_else(|| last.classes.has(gazetteer::CITY).then_some(name.last))?;
        let outlet = self.word(city - 1);
        (OUTLETS.has(outlet) || is_acronym(outlet)).then_some(city)
    }

    /// Where what `owner` owns begins, if it is an organization: the word behind "'s".
    fn owned(&self, owner: &Found) -> Option<usize> {
        let owns = owner.kind == ORGANIZATION && matches!(self.word(owner.last + 1), "'s" | "’s");
        owns.then_some(owner.last + 2)
    }

    /// The work in "the BBC's *World Today* programme" where the chain found nothing before `next`.
    fn programme(&self, owner: &Found, next: usize) -> Option<Found> {
        let first = self.owned(owner)?;
        let rest = self.words.get(first..next.min(first + LONGEST_TITLE + 1))?;
        let length = rest.iter().take_while(|w| w.hot && w.casing == Casing::Sentence).count();
        let named =
            (1..=LONGEST_TITLE).contains(&length) && PROGRAMMES.has(self.word(first + length));
        let last = first + length.saturating_sub(1);
        let found = Found { first, last, kind: WORK, confidence: MENDED, rule: PROGRAMME.id };
        named.then_some(found)
    }

    #[inline(never)]
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.hot && word.casing == Casing::Sentence)
    }

    /// Whether the capital at `i` is no known word but a surname, and does what people do.
    pub(super) fn is_subject(&self, i: usize) -> bool {
        let (word, classes) = (self.word(i), self.words[i].classes);
        self.is_capital(i)
            && DOES.has(self.word(i + 1))
            && word.len() > 3
            && !word.ends_with('s')
            && !word.ends_with("body")
            && classes.without(gazetteer::FORENAME).without(gazetteer::SURNAME).is_empty()
    }

    /// Where "Iowa Democratic Party" begins, of which `party` is the second part.
    fn party(&self, place: &Found, party: &Found) -> Option<usize> {
        let whole = place.kind == PLACE
            && place.last + 1 == party.first
            && PARTIES.has(self.word(party.first))
            && self.word(party.last) == "Party"
            && !matches!(self.word(place.last), "States" | "U.S." | "US");
        whole.then_some(place.first)
    }

    /// Whether `name` stands in a section's label.
    fn in_section(&self, name: &Found) -> bool {
        let sentence = &self.document.sentences[self.document.sentence_of(name.first)];
        self.document.blocks[sentence.block as usize].kind == BlockKind::Section
    }

    /// A person's name without the title before it and the letters behind it: "*Assemblywoman* Ada
    /// Quill", "Ada Quill *QC*"; but "Ada KC". No person, body or place ends in a year: "Quill and Roe
    /// *2011*" is a citation.
    #[inline(never)]
    fn bare(&self, mut name: Found) -> Found {
        if matches!(name.kind, PERSON | ORGANIZATION | PLACE)
            && name.first < name.last
            && is_year(self.word(name.last))
        {
            name.last -= 1;
        }
        if name.kind == PLACE
            && self.before(name.first, 1) == "of"
            && REALMS.has(self.before(name.first, 2))
        {
            name.first -= 2;
            while !matches!(self.before(name.first, 1), "" | "The")
                && self.words[name.first - 1].hot
            {
                name.first -= 1;
            }
        }
        if name.kind != PERSON {
            return name;
        }
        if self.word(name.last + 1) == "the"
            && matches!(self.word(name.last + 2), "Elder" | "Younger")
        {
            name.last += 2;
        }
        let title = name.last > name.first && TITLES.has(self.word(name.first));
        let letters = name.last >= name.first + 2 && LETTERS.has(self.word(name.last));
        Found {
            first: name.first + usize::from(title),
            last: name.last - usize::from(letters),
            ..name
        }
    }

    /// The country in "UK Politics".
    fn country(&self, name: &Found) -> Option<Found> {
        let pair = name.last == name.first + 1 && SUBJECTS.has(self.word(name.last));
        let country = pair && self.words[name.first].classes.has(gazetteer::PLACE);
        let here = name.kind == ORGANIZATION && country && self.in_section(name);
        here.then_some(Found { last: name.first, kind: PLACE, rule: SECTION.id, ..*name })
    }

    /// Another type for an unsure name, and why.
    fn kind(&self, before: Option<&Found>, name: &Found) -> Option<(usize, &'static str)> {
        if name.confidence >= SURE || self.words[name.first].casing != Casing::Sentence {
            return None;
        }
        let next = self.word(name.last + 1);
        if matches!(name.kind, ORGANIZATION | PLACE | EVENT) && PROGRAMMES.has(next) {
            let owned = before.and_then(|owner| self.owned(owner)) == Some(name.first);
            if owned || BROADCASTS.has(next) {
                return Some((WORK, PROGRAMME.id));
            }
        }
        let person = self.bare(Found { kind: PERSON, ..*name });
        if name.kind == ORGANIZATION
            && name.confidence < HARDLY
            && person.last == person.first + 1
            && self.words[person.first].classes.has(gazetteer::FORENAME)
            && self.words[person.last].hot
            && self.words[person.last].classes.without(gazetteer::SURNAME).is_empty()
        {
            return Some((PERSON, FORENAME.id));
        }
        let (first, last) = (&self.words[name.first], self.word(name.last));
        let single = name.first == name.last;
        if name.kind == PERSON && !single && BODIES.has(last) {
            return Some((ORGANIZATION, FORENAME.id));
        }
        if !matches!(name.kind, PERSON | GROUP)
            && single
            && DOES.has(next)
            && (first.opens
                || matches!(
                    self.before(name.first, 1),
                    "," | "and" | "as" | "but" | "that" | "when"
                ))
        {
            return Some((PERSON, FORENAME.id));
        }
        if name.kind != EVENT
            && name.first < name.last
            && first.classes.has(gazetteer::GROUP)
            && EVENTS.has(last)
        {
            return Some((EVENT, WHEN.id));
        }
        None
    }
}

/// A year of the last or this century.
pub(super) fn is_year(word: &str) -> bool {
    matches!(word.as_bytes(), [b'1', b'9', _, _] | [b'2', b'0', _, _])
        && word.bytes().all(|b| b.is_ascii_digit())
}

/// Two to five capitals.
fn is_acronym(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::EntityKind;
    use crate::names::testing::{names, names_in};

    #[test]
    fn examples_fire_and_counterexamples_do_not() {
        for rule in [BUREAU, PROGRAMME, WHEN, FORENAME] {
            let fires = |text| names(text).iter().any(|name| name.2 == rule.id);
            assert!(fires(rule.example), "{}: {:?}", rule.id, names(rule.example));
            assert!(!fires(rule.counterexample), "{}", rule.id);
        }
    }

    #[test]
    fn a_programme_is_found_where_the_chain_saw_nothing() {
        let text = "She told the BBC's Good Evening programme that the rain had stopped.";
        assert!(names(text).contains(&("Good Evening", EntityKind::Work, PROGRAMME.id)));
    }

    #[test]
    fn a_year_behind_a_name_is_none_of_it() {
        let found = names("The method is by Quill and Roe 2011, as Harriet Lindqvist showed.");
        assert!(found.iter().all(|name| !name.0.ends_with("2011")), "{found:?}");
    }

    #[test]
    fn a_disease_is_nobody_and_no_place() {
        assert!(names("Marsh fever is carried by midges, officials said.").is_empty());
        assert!(names("Doctors found the West Nile virus in birds.").is_empty());
        assert!(!names("Marsh carried a fever for a week, officials said.").is_empty());
    }

    #[test]
    fn a_section_names_its_country() {
        let uk = [("UK", EntityKind::Place, SECTION.id)];
        assert_eq!(names_in(BlockKind::Section, SECTION.example), uk);
        assert_ne!(names_in(BlockKind::Section, SECTION.counterexample).first(), uk.first());
        assert!(names(SECTION.example).iter().all(|name| name.2 != SECTION.id));
    }

    #[test]
    fn an_outlet_and_its_city_are_two() {
        assert_eq!(
            names(BUREAU.example)[..2],
            [
                ("CNN", EntityKind::Organization, BUREAU.id),
                ("Nairobi", EntityKind::Place, BUREAU.id),
            ]
        );
    }

    #[test]
    fn a_state_or_a_kingdom_is_part_of_the_name() {
        use EntityKind::{Organization, Place};
        let found = |text| names(text).into_iter().map(|n| (n.0, n.1)).next();
        let text = "The Principality of Norway was small.";
        assert_eq!(found(text), Some(("Principality of Norway", Place)));
        assert_eq!(found("The history of Norway was long."), Some(("Norway", Place)));
        let text = "On Monday the Texas Democratic Party met.";
        assert_eq!(found(text), Some(("Texas Democratic Party", Organization)));
        assert_eq!(found("On Monday in Texas Democratic voters met."), Some(("Texas", Place)));
    }

    #[test]
    fn who_thinks_is_a_person() {
        let found = names("The day was long. Vrelkin thought of the rain, and Plato knew it.");
        let people: Vec<_> = found.iter().map(|name| (name.0, name.1)).collect();
        assert_eq!(people, [("Vrelkin", EntityKind::Person), ("Plato", EntityKind::Person)]);
        assert_eq!(names("The day was long. Nobody thought of the rain."), []);
        assert_eq!(names("The day was long. Drivers thought of the rain."), []);
    }
}
