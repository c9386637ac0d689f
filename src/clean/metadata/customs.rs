//! Customs: how the page writes dates and which part of the world its zone letters belong to.
//!
//! "12/09/2011" is two days and "IST" three zones. The page itself tells: by its other dates, its
//! spelling and the names it gives itself. Read from a bounded sample, once, and only for a page
//! with such a date or zone.

use super::Line;
use std::cell::OnceCell;

/// A part of the world whose letters for zones differ from the usual reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "names of places")]
pub enum Region {
    Arabia,
    Australia,
    Bangladesh,
    China,
    Ireland,
    Israel,
    Philippines,
}

/// How a page writes dates; the default is how a text without a page does.
#[derive(Debug, Default)]
pub struct Customs<'a> {
    lines: &'a [Line<'a>],
    day_first: OnceCell<bool>,
    region: OnceCell<Option<Region>>,
}

/// Names a publisher gives itself. Countries alone don't count: an Indian paper writes of Israel.
const PUBLISHERS: &[(&str, Region)] = &[
    ("al arabiya", Region::Arabia),
    ("arab news", Region::Arabia),
    ("saudi gazette", Region::Arabia),
    ("abc.net.au", Region::Australia),
    ("the australian", Region::Australia),
    ("news.com.au", Region::Australia),
    ("sydney morning herald", Region::Australia),
    ("bdnews24", Region::Bangladesh),
    ("dhaka tribune", Region::Bangladesh),
    ("prothom alo", Region::Bangladesh),
    ("china daily", Region::China),
    ("global times", Region::China),
    ("xinhua", Region::China),
    ("irish independent", Region::Ireland),
    ("irish examiner", Region::Ireland),
    ("irish times", Region::Ireland),
    ("thejournal.ie", Region::Ireland),
    ("rté", Region::Ireland),
    ("haaretz", Region::Israel),
    ("jerusalem post", Region::Israel),
    ("times of israel", Region::Israel),
    ("ynet", Region::Israel),
    ("gma news", Region::Philippines),
    ("inquirer.net", Region::Philippines),
    ("rappler", Region::Philippines),
];

/// Words spelled otherwise where the day comes first; the American form is the second.
const SPELLINGS: &[(&str, &str)] = &[
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("colour", "color"),
    ("defence", "defense"),
    ("favour", "favor"),
    ("favourite", "favorite"),
    ("labour", "labor"),
    ("licence", "license"),
    ("metre", "meter"),
    ("neighbour", "neighbor"),
    ("organisation", "organization"),
    ("organised", "organized"),
    ("programme", "program"),
    ("realise", "realize"),
    ("theatre", "theater"),
    ("travelled", "traveled"),
];

/// Bytes that are read for evidence.
const SAMPLE: usize = 24 * 1024;

impl<'a> Customs<'a> {
    /// Those of the page that `lines` are of.
    pub(super) fn of(lines: &'a [Line<'a>]) -> Self {
        Customs { lines, ..Customs::default() }
    }

    /// Whether "12/09/2011" is the twelfth of September.
    pub fn day_first(&self) -> bool {
        *self.day_first.get_or_init(|| {
            let order = |line: &Line| {
                let mut words = line.text.split(|c: char| !c.is_alphanumeric());
                let mut order = numeric_order(line.text) * 20;
                while let Some(word) = words.next() {
                    order += spelled_order(word, words.clone().next());
                }
                order
            };
            self.sample().map(order).sum::<i32>() > 0
        })
    }

    /// Where the page comes from, if that changes what zone letters mean.
    pub fn region(&self) -> Option<Region> {
        // A publisher names itself in short lines; long ones are prose about others.
        let short = |line: &&Line| line.text.len() <= 80;
        *self.region.get_or_init(|| self.sample().filter(short).find_map(|l| named(l.text)))
    }

    fn sample(&self) -> impl Iterator<Item = &'a Line<'a>> {
        let mut read = 0;
        self.lines.iter().take_while(move |line| {
            let within = read <= SAMPLE;
            read += line.text.len();
            within
        })
    }

    /// Customs that are told, for tests.
    #[cfg(test)]
    pub(super) fn told(day_first: bool, region: Option<Region>) -> Self {
        Customs { lines: &[], day_first: day_first.into(), region: region.into() }
    }
}

fn named(line: &str) -> Option<Region> {
    let text = line.as_bytes();
    // The lower-case `name` in any case at `at`, as whole words.
    let stands = |at: usize, name: &[u8]| {
        text.get(at..at + name.len()).is_some_and(|here| here.eq_ignore_ascii_case(name))
            && !text.get(at + name.len()).is_some_and(u8::is_ascii_alphanumeric)
    };
    let mut before = b' ';
    let mut first = PUBLISHERS.len();
    for (at, &byte) in text.iter().enumerate() {
        if !before.is_ascii_alphanumeric() {
            let byte = byte.to_ascii_lowercase();
            let mut known = PUBLISHERS.iter().take(first);
            let here = known.position(|(name, _)| {
                name.as_bytes().first() == Some(&byte) && stands(at, name.as_bytes())
            });
            first = here.unwrap_or(first);
        }
        before = byte;
    }
    PUBLISHERS.get(first).map(|&(_, region)| region)
}

/// 1 where `line` holds a date like 23/12/2023, -1 for 12/23/2023, else 0.
fn numeric_order(line: &str) -> i32 {
    let mut parts = line.split(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '.' | '-'));
    parts
        .find_map(|part| {
            let mut numbers = part.split(['/', '.', '-']).map(|n| n.parse::<u16>().ok());
            let (first, second, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
            if !(1900..2100).contains(&year) {
                return None;
            }
            match (first, second) {
                (13..=31, 1..=12) => Some(1),
                (1..=12, 13..=31) => Some(-1),
                _ => None,
            }
        })
        .unwrap_or(0)
}

/// What a word tells of the order: its spelling, a zone's letters, or a month before or after a
/// day.
fn spelled_order(word: &str, next: Option<&str>) -> i32 {
    match word {
        "BST" | "GMT" | "UK" | "AEDT" | "AEST" | "IST" => return 2,
        "EST" | "EDT" | "ET" | "PST" | "PDT" | "PT" | "CST" | "CDT" => return -2,
        _ => {}
    }
    let first = word.as_bytes().first().copied().unwrap_or(0);
    if first.is_ascii_digit() {
        let day = word.len() <= 2;
        return i32::from(day && next.is_some_and(|n| super::date::month(n).is_some()));
    }
    if first.is_ascii_uppercase() && super::date::month(word).is_some() {
        let day = |n: &str| (1..=2).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
        return -i32::from(next.is_some_and(day));
    }
    if word.len() < 5 {
        return 0;
    }
    SPELLINGS
        .iter()
        .find_map(|(british, american)| {
            if word.eq_ignore_ascii_case(british) {
                Some(2)
            } else {
                word.eq_ignore_ascii_case(american).then_some(-2)
            }
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(lines: &[&str], ask: impl Fn(&Customs) -> T) -> T {
        let lines: Vec<Line> = lines.iter().map(|text| Line { text, ..Line::default() }).collect();
        ask(&Customs::of(&lines))
    }

    #[test]
    fn other_dates_and_spelling_tell_the_order() {
        let day_first = |lines: &[&str]| with(lines, |c| c.day_first());
        assert!(day_first(&["23/12/2023", "The Labor Day parade"]));
        assert!(!day_first(&["12/23/2023"]));
        assert!(day_first(&["The theatre programme was cut by the organisation."]));
        assert!(!day_first(&["The theater program was cut."]));
        assert!(day_first(&["9 March 2020", "4 May 2021"]));
        assert!(!day_first(&["March 9, 2020"]));
        assert!(!day_first(&[]));
    }

    #[test]
    fn a_publisher_tells_the_region() {
        let region = |lines: &[&str]| with(lines, |c| c.region());
        assert_eq!(region(&["The Irish Times"]), Some(Region::Ireland));
        assert_eq!(region(&["© 2023 The Times of Israel"]), Some(Region::Israel));
        assert_eq!(region(&["Ireland beat Israel", "Crynetics"]), None);
    }
}
