//! People: which forms name one person.
//!
//! 1. Full names, the longest first: two are one person where the surnames agree and the forenames
//!    do (the same, an initial, a pet name, a variant spelling), or where one begins or ends the
//!    other. "Jr." and other suffixes, middle initials and titles of another gender keep apart.
//! 2. Shorter names ("Cameron", "Van Hollen", "Marina") go to the person whose surname they are, else
//!    whose forename, else whose middle name, else to a surname that is spelt almost so.
//! 3. Where several persons have that surname, each mention is decided on its own: by its title's
//!    gender, then by who has been named, and by who is named most in full.
//!
//! Persons are looked up by single words, and no more than [`MOST`] of them are compared.

use super::clusters::Clusters;
use super::forms::{Forms, Word, is_variant};
use super::gender::{Gender, forename_gender, honorific_gender};
use crate::article::EntityKind;
use crate::map::Map;
use crate::segment::Document;
use crate::sort;
use crate::words::{Words, words};

/// The most persons that one short name is compared with.
const MOST: usize = 24;

/// Words that begin a surname.
static PARTICLES: Words =
    words!("al ben bin da de del della den der di dos du el ibn la le san st ten ter van von");

/// Words after a surname.
static SUFFIXES: Words = words!("esq ii iii iv jnr jr snr sr");

/// Forenames and what they are shortened to.
const PET_NAMES: &[(&str, &str)] = &[
    ("abe", "abraham"),
    ("al", "albert"),
    ("alex", "alexander"),
    ("alex", "alexandra"),
    ("andy", "andrew"),
    ("becky", "rebecca"),
    ("ben", "benjamin"),
    ("bernie", "bernard"),
    ("beth", "elizabeth"),
    ("betty", "elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("cathy", "catherine"),
    ("charlie", "charles"),
    ("chris", "christopher"),
    ("chuck", "charles"),
    ("cindy", "cynthia"),
    ("dan", "daniel"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("dom", "dominic"),
    ("don", "donald"),
    ("donnie", "donald"),
    ("doug", "douglas"),
    ("ed", "edward"),
    ("eddie", "edward"),
    ("fred", "frederick"),
    ("gabe", "gabriel"),
    ("gene", "eugene"),
    ("geoff", "geoffrey"),
    ("greg", "gregory"),
    ("hank", "henry"),
    ("harry", "henry"),
    ("jack", "john"),
    ("jake", "jacob"),
    ("jeff", "jeffrey"),
    ("jerry", "gerald"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("joey", "joseph"),
    ("johnny", "john"),
    ("jon", "jonathan"),
    ("josh", "joshua"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("ken", "kenneth"),
    ("kim", "kimberly"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("maggie", "margaret"),
    ("matt", "matthew"),
    ("max", "maxwell"),
    ("meg", "margaret"),
    ("mickey", "michael"),
    ("mick", "michael"),
    ("mike", "michael"),
    ("mitch", "mitchell"),
    ("nate", "nathan"),
    ("nick", "nicholas"),
    ("pam", "pamela"),
    ("pat", "patrick"),
    ("pat", "patricia"),
    ("peggy", "margaret"),
    ("pete", "peter"),
    ("phil", "philip"),
    ("ray", "raymond"),
    ("rich", "richard"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("ron", "ronald"),
    ("rudy", "rudolph"),
    ("russ", "russell"),
    ("sam", "samuel"),
    ("sam", "samantha"),
    ("sandy", "sandra"),
    ("steve", "steven"),
    ("steve", "stephen"),
    ("stu", "stuart"),
    ("sue", "susan"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("terry", "terence"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tommy", "thomas"),
    ("tony", "anthony"),
    ("val", "valerie"),
    ("vicky", "victoria"),
    ("vince", "vincent"),
    ("walt", "walter"),
    ("will", "william"),
    ("zach", "zachary"),
];

/// Joins the persons among `forms`; `assigned` gets, for each mention whose form is that of several
/// persons, a form of the one it means.
pub(super) fn join(
    document: &Document,
    read: &Forms,
    clusters: &mut Clusters,
    assigned: &mut [usize],
) {
    let mut order: Vec<usize> =
        (0..read.forms.len()).filter(|&f| read.forms[f].kind == EntityKind::Person).collect();
    let words_then_place =
        |&f: &usize| sort::both(!(read.forms[f].words.len() as u32), read.forms[f].first as u32);
    sort::by_number(&mut order, words_then_place);
    let titles: Vec<Titles> = titles(document, read);
    let mut people = People {
        read,
        titles: &titles,
        clusters,
        by_word: Map::default(),
        by_shape: Map::default(),
    };
    let (full, short): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|&f| !people.parts(f).short);
    for form in full {
        people.place_full(form);
    }
    let mut shared: Map<usize, Vec<usize>> = Map::default();
    for form in short {
        let candidates = people.owners(form);
        match candidates[..] {
            [] => people.index(form),
            [only] => people.clusters.join(only, form),
            _ => {
                shared.get_or_insert(form, candidates);
            }
        }
    }
    if !shared.is_empty() {
        decide_shared(document, read, &titles, &shared, clusters, assigned);
    }
}

/// What the titles before a form's mentions tell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Titles {
    he: bool,
    she: bool,
}

impl Titles {
    fn conflict(self, other: Titles) -> bool {
        (self.he && other.she && !self.she && !other.he)
            || (self.she && other.he && !self.he && !other.she)
    }

    fn add(&mut self, gender: Option<Gender>) {
        match gender {
            Some(Gender::He) => self.he = true,
            Some(Gender::She) => self.she = true,
            None => {}
        }
    }
}

fn titles(document: &Document, read: &Forms) -> Vec<Titles> {
    let mut titles = vec![Titles::default(); read.forms.len()];
    for naming in &read.namings {
        if naming.candidate.kind == EntityKind::Person {
            titles[naming.form].add(honorific_gender(document, naming.first));
        }
    }
    titles
}

/// A person's name, taken apart.
struct Parts<'f> {
    /// Without a suffix.
    words: &'f [Word],
    suffix: Option<Word>,
    /// A surname or a forename alone.
    short: bool,
}

struct People<'r, 'a> {
    read: &'r Forms<'a>,
    titles: &'r [Titles],
    clusters: &'r mut Clusters,
    /// Full names that have a word.
    by_word: Map<Word, Vec<usize>>,
    /// Full names by the first letters and the length of their surname, for variants.
    by_shape: Map<(u8, usize), Vec<usize>>,
}

impl<'r> People<'r, '_> {
    fn letters(&self, word: Word) -> &'r str {
        self.read.lexicon.letters(word)
    }

    fn parts(&self, form: usize) -> Parts<'r> {
        let words = &self.read.forms[form].words[..];
        let suffix = match words {
            [_, .., last] if SUFFIXES.has(self.letters(*last)) => Some(*last),
            _ => None,
        };
        let words = if suffix.is_some() { &words[..words.len() - 1] } else { words };
        let particles = words.iter().take_while(|&&w| PARTICLES.has(self.letters(w))).count();
        Parts { words, suffix, short: words.len() <= particles + 1 }
    }

    fn index(&mut self, form: usize) {
        let parts = self.parts(form);
        for &word in parts.words {
            let list = self.by_word.get_or_default(word);
            if list.last() != Some(&form) {
                list.push(form);
            }
        }
        if let Some(&last) = parts.words.last() {
            let letters = self.letters(last).as_bytes();
            self.by_shape.get_or_default((letters[0], letters.len())).push(form);
        }
    }

    /// The latest full names with `word`.
    fn with(&self, word: Word) -> impl Iterator<Item = usize> + '_ {
        self.by_word.get(&word).into_iter().flat_map(|list| list.iter().rev().take(MOST).copied())
    }

    /// Joins a full name to a person already placed, or makes a new one.
    fn place_full(&mut self, form: usize) {
        let parts = self.parts(form);
        let mut near = Vec::new();
        for word in [parts.words.last(), parts.words.first()].into_iter().flatten() {
            near.extend(self.with(*word));
        }
        let same = near.into_iter().find(|&other| self.same_person(form, other));
        if let Some(other) = same {
            self.clusters.join(other, form);
        }
        self.index(form);
    }

    /// Whether two full names are one person's; `other` has as many words or more.
    fn same_person(&self, form: usize, other: usize) -> bool {
        let (a, b) = (self.parts(form), self.parts(other));
        if self.titles[form].conflict(self.titles[other]) {
            return false;
        }
        if a.suffix.is_some() && b.suffix.is_some() && a.suffix != b.suffix {
            return false;
        }
        let suffixes_agree = a.suffix == b.suffix;
        let (Some(&a_first), Some(&a_last)) = (a.words.first(), a.words.last()) else {
            return false;
        };
        let (Some(&b_first), Some(&b_last)) = (b.words.first(), b.words.last()) else {
            return false;
        };
        if a.words.len() > 1 && (b.words.starts_with(a.words) || b.words.ends_with(a.words)) {
            return suffixes_agree;
        }
        // "Pedro Pierluisi" and "Pedro R. Pierluisi Urrutia".
        let mut rest = b.words.iter();
        if a.words.len() > 1 && a_first == b_first && a.words.iter().all(|w| rest.any(|o| o == w)) {
            return suffixes_agree;
        }
        let (first_a, first_b) = (self.letters(a_first), self.letters(b_first));
        if a_last == b_last && self.forenames_agree(first_a, first_b) {
            return suffixes_agree && self.middles_agree(a.words, b.words);
        }
        // "Sarea" and "Saree", "bin Laden" and "bin Ladin".
        let surname = is_variant(self.letters(a_last), self.letters(b_last));
        a_first == b_first && surname && suffixes_agree && self.middles_agree(a.words, b.words)
    }

    fn forenames_agree(&self, a: &str, b: &str) -> bool {
        let initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
        a == b
            || initial(a, b)
            || initial(b, a)
            || PET_NAMES.contains(&(a, b))
            || PET_NAMES.contains(&(b, a))
            || is_variant(a, b)
    }

    /// "George W. Bush" is not "George H. W. Bush"; who has no middle name may be either.
    fn middles_agree(&self, a: &[Word], b: &[Word]) -> bool {
        let middle = |words: &'_ [Word]| {
            words
                .get(1..words.len() - 1)
                .map_or(0, |m| m.first().map_or(0, |&w| self.letters(w).as_bytes()[0]))
        };
        let (a, b) = (middle(a), middle(b));
        a == 0 || b == 0 || a == b
    }

    /// The persons whom the short name `form` may mean, one form of each.
    fn owners(&mut self, form: usize) -> Vec<usize> {
        let parts = self.parts(form);
        let (Some(&first), Some(&last)) = (parts.words.first(), parts.words.last()) else {
            return Vec::new();
        };
        let near: Vec<usize> = self.with(last).collect();
        let fits = |other: usize, test: &dyn Fn(&Parts) -> bool| {
            let theirs = self.parts(other);
            !self.titles[form].conflict(self.gender_of(other))
                && (parts.suffix.is_none() || theirs.suffix == parts.suffix)
                && test(&theirs)
        };
        let surname = |p: &Parts| p.words.ends_with(parts.words);
        let forename = |p: &Parts| p.words.first() == Some(&first) && parts.words.len() == 1;
        let middle = |p: &Parts| p.words.contains(&last) && parts.words.len() == 1;
        let mut owners: Vec<usize> = Vec::new();
        for test in [&surname as &dyn Fn(&Parts) -> bool, &forename, &middle] {
            owners = near.iter().copied().filter(|&other| fits(other, test)).collect();
            if !owners.is_empty() {
                break;
            }
        }
        if owners.is_empty() {
            owners = self.spelt_alike(last).into_iter().filter(|&o| fits(o, &|_| true)).collect();
        }
        let mut seen = Vec::new();
        owners.retain(|&other| {
            let cluster = self.clusters.of(other);
            let new = !seen.contains(&cluster);
            seen.push(cluster);
            new
        });
        owners
    }

    /// Titles of the name, else what its forename tells.
    fn gender_of(&self, form: usize) -> Titles {
        let mut titles = self.titles[form];
        if titles == Titles::default()
            && let [first, _, ..] = self.parts(form).words
        {
            titles.add(forename_gender(self.letters(*first)));
        }
        titles
    }

    /// Full names whose surname is a variant of `word`.
    fn spelt_alike(&self, word: Word) -> Vec<usize> {
        let letters = self.letters(word);
        let (first, length) = (letters.as_bytes()[0], letters.len());
        let mut found = Vec::new();
        for length in length.saturating_sub(2)..=length + 2 {
            for &form in self.by_shape.get(&(first, length)).into_iter().flatten().take(MOST) {
                if let Some(&last) = self.parts(form).words.last()
                    && is_variant(self.letters(last), letters)
                {
                    found.push(form);
                }
            }
        }
        found
    }
}

/// Decides, mention by mention, whom a surname means that several persons have.
fn decide_shared(
    document: &Document,
    read: &Forms,
    titles: &[Titles],
    shared: &Map<usize, Vec<usize>>,
    clusters: &mut Clusters,
    assigned: &mut [usize],
) {
    // How often each person is named beyond doubt, and where first.
    let mut named: Map<usize, (usize, usize)> = Map::default();
    for (number, naming) in read.namings.iter().enumerate() {
        if shared.get(&naming.form).is_none() {
            let full = read.forms[naming.form].words.len() > 1;
            named.get_or_insert(clusters.of(naming.form), (0, number)).0 += usize::from(full);
        }
    }
    for (number, naming) in read.namings.iter().enumerate() {
        let Some(owners) = shared.get(&naming.form) else { continue };
        let mut title = Titles::default();
        title.add(honorific_gender(document, naming.first));
        let fits = |owner: &usize| !title.conflict(form_gender(read, titles, *owner));
        let best = owners.iter().copied().filter(fits).max_by_key(|&owner| {
            let (count, first) = named.get(&clusters.of(owner)).copied().unwrap_or_default();
            let of = form_gender(read, titles, owner);
            let agrees = (title.he && of.he) || (title.she && of.she);
            (agrees, first < number, count, std::cmp::Reverse(first))
        });
        if let Some(owner) = best {
            assigned[number] = owner;
        }
    }
}

fn form_gender(read: &Forms, titles: &[Titles], form: usize) -> Titles {
    let mut known = titles[form];
    let words = &read.forms[form].words;
    if known == Titles::default() && words.len() > 1 {
        known.add(forename_gender(read.lexicon.letters(words[0])));
    }
    known
}
