//! Nations: whether a word for a people and a country's name belong together ("Russian", "Russia").

use crate::words::{Words, words};

/// Words for a people, each before its country's short name.
const IRREGULAR: &[(&str, &str)] = &[
    ("british", "uk"),
    ("american", "us"),
    ("french", "france"),
    ("spanish", "spain"),
    ("dutch", "netherlands"),
    ("swiss", "switzerland"),
    ("danish", "denmark"),
    ("swedish", "sweden"),
    ("norwegian", "norway"),
    ("finnish", "finland"),
    ("polish", "poland"),
    ("irish", "ireland"),
    ("welsh", "wales"),
    ("scottish", "scotland"),
    ("english", "england"),
    ("turkish", "turkey"),
    ("canadian", "canada"),
    ("filipino", "philippines"),
    ("philippine", "philippines"),
    ("thai", "thailand"),
    ("cypriot", "cyprus"),
    ("afghan", "afghanistan"),
    ("kazakh", "kazakhstan"),
    ("uzbek", "uzbekistan"),
    ("burmese", "burma"),
    ("emirati", "uae"),
    ("portuguese", "portugal"),
    ("ivorian", "ivorycoast"),
    ("congolese", "drc"),
];

/// Capitals that stand for their country's government.
static ENDINGS: Words = words!("a ad an e ean en ese i ia ian ine ish n y");

/// Whether folded `a` and `b`, run together, are of one nation.
pub(super) fn agree(a: &str, b: &str) -> bool {
    let (a, b) = (country(a), country(b));
    if a == b {
        return true;
    }
    // "russian" and "russia", "chinese" and "china": what is left of the common beginning are endings.
    let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let rest =
        |word: &str| word.get(same..).is_some_and(|rest| rest.is_empty() || ENDINGS.has(rest));
    same >= 4 && rest(a) && rest(b)
}

fn country(name: &str) -> &str {
    let name = super::aliases::thing(name).unwrap_or(name);
    IRREGULAR.iter().find(|(people, _)| *people == name).map_or(name, |(_, country)| country)
}

#[cfg(test)]
mod tests {
    use super::agree;

    #[test]
    fn peoples_and_their_countries() {
        for (people, country) in [
            ("russian", "russia"),
            ("british", "unitedkingdom"),
            ("chinese", "china"),
            ("german", "germany"),
            ("ukrainian", "ukraine"),
            ("american", "us"),
            ("indian", "india"),
            ("southkorean", "southkorea"),
        ] {
            assert!(agree(people, country), "{people} {country}");
        }
        for (people, country) in [
            ("austrian", "australia"),
            ("iraqi", "iran"),
            ("indian", "indonesia"),
            ("nigerien", "russia"),
        ] {
            assert!(!agree(people, country), "{people} {country}");
        }
    }
}
