//! Junk: what pages put around articles, by name. A family a file; each pattern is a rule.
//!
//! A pattern fires on whole lines, on lines that open with certain words and are short, or by a
//! test of its own. Words are compared without case, marks or kind of apostrophe. To add one, write
//! it into its family's list with an example and a counter-example; nothing else is to be done.

mod advertisement;
mod alt_text;
mod author_bio;
mod comments;
mod cookies;
mod counter;
mod legal;
pub(super) mod media;
mod navigation;
mod newsletter;
mod related;
mod share;
mod sign_in;
mod subscription;
mod tags;
mod teaser;

use super::lines::shape::{OPENING, Shape, phrase};
use crate::article::Reason;
use crate::rule::Rule;
use crate::sort;
use std::sync::LazyLock;

/// Patterns of one reason.
#[derive(Debug)]
pub struct Family {
    /// Why the lines are left out.
    pub reason: Reason,
    /// The patterns.
    pub patterns: &'static [Pattern],
}

/// A look at a line and its shape.
pub type Test = fn(&str, &Shape) -> bool;

/// A pattern: any of its three ways makes it fire.
#[derive(Debug)]
pub struct Pattern {
    /// Its id, sentence and examples.
    pub rule: Rule,
    /// Lines that are nothing else, in lower case without marks; one a line.
    pub lines: &'static str,
    /// Words that lines open with, at most [`OPENING`] of them; one a line.
    pub openings: &'static str,
    /// The most words that a line with such an opening has.
    pub limit: u32,
    /// Anything else.
    pub test: Option<Test>,
}

impl Pattern {
    const fn new(rule: Rule) -> Self {
        Pattern { rule, lines: "", openings: "", limit: 12, test: None }
    }
}

/// The families; the first that fires gives the reason.
const FAMILIES: &[&Family] = &[
    &media::FAMILY,
    &counter::FAMILY,
    &share::FAMILY,
    &sign_in::FAMILY,
    &newsletter::FAMILY,
    &subscription::FAMILY,
    &comments::FAMILY,
    &related::FAMILY,
    &teaser::FAMILY,
    &advertisement::FAMILY,
    &cookies::FAMILY,
    &legal::FAMILY,
    &tags::FAMILY,
    &author_bio::FAMILY,
    &alt_text::FAMILY,
    &navigation::FAMILY,
];

const COUNT: usize = {
    let (mut count, mut family) = (0, 0);
    while family < FAMILIES.len() {
        count += FAMILIES[family].patterns.len();
        family += 1;
    }
    count
};

/// Every pattern with its reason.
const PATTERNS: [(Reason, &Pattern); COUNT] = {
    let mut all = [(FAMILIES[0].reason, &FAMILIES[0].patterns[0]); COUNT];
    let (mut at, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let Family { reason, patterns } = FAMILIES[family];
        let mut pattern = 0;
        while pattern < patterns.len() {
            all[at] = (*reason, &patterns[pattern]);
            at += 1;
            pattern += 1;
        }
        family += 1;
    }
    all
};

/// Every junk rule.
pub const RULES: [&Rule; COUNT] = {
    let mut rules = [&PATTERNS[0].1.rule; COUNT];
    let mut at = 0;
    while at < COUNT {
        rules[at] = &PATTERNS[at].1.rule;
        at += 1;
    }
    rules
};

/// The next phrase of a list with one a line, from `at` on: where it begins and ends.
const fn next_phrase(list: &[u8], mut at: usize) -> Option<(usize, usize)> {
    while at < list.len() && matches!(list[at], b' ' | b'\n') {
        at += 1;
    }
    let from = at;
    while at < list.len() && list[at] != b'\n' {
        at += 1;
    }
    if from < at { Some((from, at)) } else { None }
}

/// How many phrases a list has.
const fn count_phrases(list: &[u8]) -> usize {
    let (mut count, mut at) = (0, 0);
    while let Some((_, end)) = next_phrase(list, at) {
        (count, at) = (count + 1, end);
    }
    count
}

/// How many phrases the patterns have.
const PHRASES: usize = {
    let (mut count, mut at) = (0, 0);
    while at < COUNT {
        let Pattern { lines, openings, .. } = PATTERNS[at].1;
        count += count_phrases(lines.as_bytes()) + count_phrases(openings.as_bytes());
        at += 1;
    }
    count
};

/// What judging needs of a pattern: its phrases are hashed when the program is compiled, and neither
/// they nor the rules' sentences and examples are in the wasm.
struct Entry {
    /// How many of [`Table::hashes`] are its lines and, after them, its openings.
    lines: u16,
    openings: u16,
    test: Option<Test>,
    found: Found,
}

#[derive(Clone, Copy)]
struct Found {
    order: u16,
    limit: u32,
    reason: Reason,
    rule: &'static str,
}

/// Every pattern, and the hashes of its phrases, pattern by pattern.
struct Table {
    entries: [Entry; COUNT],
    hashes: [u32; PHRASES],
}

static TABLE: Table = {
    const NONE: Entry = Entry {
        lines: 0,
        openings: 0,
        test: None,
        found: Found { order: 0, limit: 0, reason: Reason::Navigation, rule: "" },
    };
    let mut table = Table { entries: [NONE; COUNT], hashes: [0; PHRASES] };
    let (mut at, mut hashed) = (0, 0);
    while at < COUNT {
        let (reason, Pattern { rule, lines, openings, limit, test }) = PATTERNS[at];
        let lists = [lines.as_bytes(), openings.as_bytes()];
        let mut list = 0;
        while list < lists.len() {
            let mut from = 0;
            while let Some((start, end)) = next_phrase(lists[list], from) {
                let (_, rest) = lists[list].split_at(start);
                table.hashes[hashed] = phrase(rest.split_at(end - start).0).0;
                (hashed, from) = (hashed + 1, end);
            }
            list += 1;
        }
        table.entries[at] = Entry {
            lines: count_phrases(lists[0]) as u16,
            openings: count_phrases(lists[1]) as u16,
            test: *test,
            found: Found { order: at as u16, limit: *limit, reason, rule: rule.id },
        };
        at += 1;
    }
    table
};

/// Words of bits, one in thirty of which is set.
const SEEN: usize = 1 << 10;

/// Hashes of every phrase, sorted, with its pattern.
struct Index {
    lines: Vec<(u32, Found)>,
    openings: Vec<(u32, Found)>,
    /// A bit for the low bits of every hash: most probes end here.
    seen: Box<[u64; SEEN]>,
    tests: Vec<(Test, Found)>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index =
        Index { lines: vec![], openings: vec![], seen: Box::new([0; SEEN]), tests: vec![] };
    let mut rest = &TABLE.hashes[..];
    for &Entry { lines, openings, test, found } in &TABLE.entries {
        for (list, count) in [(&mut index.lines, lines), (&mut index.openings, openings)] {
            let (these, others) = rest.split_at(count.into());
            list.extend(these.iter().map(|&hash| (hash, found)));
            rest = others;
        }
        index.tests.extend(test.map(|test| (test, found)));
    }
    let by_hash = |&(hash, found): &(u32, Found)| sort::both(hash, u32::from(found.order));
    sort::by_number(&mut index.lines, by_hash);
    sort::by_number(&mut index.openings, by_hash);
    for &(hash, _) in index.lines.iter().chain(&index.openings) {
        index.seen[(hash >> 6) as usize % SEEN] |= 1 << (hash & 63);
    }
    index
});

impl Index {
    fn look_up(&self, list: &[(u32, Found)], hash: u32) -> Option<Found> {
        if self.seen[(hash >> 6) as usize % SEEN] & 1 << (hash & 63) == 0 {
            return None;
        }
        let at = list.partition_point(|&(known, _)| known < hash);
        list.get(at).filter(|(known, _)| *known == hash).map(|&(_, found)| found)
    }
}

/// Whether `line` holds `words`: what `str::contains` makes ready pays for long texts only.
fn holds(line: &str, words: &str) -> bool {
    let (line, words) = (line.as_bytes(), words.as_bytes());
    line.windows(words.len()).any(|w| w[0] == words[0] && w == words)
}

/// The rule that names `line` as junk, with its reason.
pub fn judge(line: &str, shape: &Shape) -> Option<(Reason, &'static str)> {
    let index = &*INDEX;
    let mut best: Option<Found> = None;
    let mut offer = |found: Found| {
        if best.is_none_or(|b| found.order < b.order) {
            best = Some(found);
        }
    };
    if (1..=24).contains(&shape.words)
        && let Some(found) = index.look_up(&index.lines, shape.whole)
    {
        offer(found);
    }
    if shape.words > 0 && shape.words <= 90 && shape.said == 0 {
        for &hash in shape.opening.iter().take((shape.words as usize).min(OPENING)) {
            if let Some(found) = index.look_up(&index.openings, hash)
                && shape.words <= found.limit
            {
                offer(found);
            }
        }
    }
    // In the patterns' order: the first is the best.
    for &(test, found) in &index.tests {
        if best.is_some_and(|best| best.order < found.order) {
            break;
        }
        if test(line, shape) {
            best = Some(found);
            break;
        }
    }
    best.map(|found| (found.reason, found.rule))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::shape;

    fn judged(line: &str) -> Option<&'static str> {
        judge(line, &shape::read(line, &mut |_| {})).map(|(_, rule)| rule)
    }

    #[test]
    fn every_pattern_fires_on_its_example_and_on_no_counterexample() {
        let wrong: Vec<_> = RULES
            .iter()
            .flat_map(|rule| [(rule.example, Some(rule.id)), (rule.counterexample, None)])
            .filter(|&(line, expected)| judged(line) != expected)
            .map(|(line, expected)| (line, expected, judged(line)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    fn phrases(list: &str) -> impl Iterator<Item = &str> {
        list.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    #[test]
    fn a_phrase_is_hashed_as_a_line_is() {
        for Pattern { lines, openings, .. } in FAMILIES.iter().flat_map(|f| f.patterns) {
            for words in phrases(lines).chain(phrases(openings)) {
                let read = shape::read(words, &mut |_| {});
                assert_eq!(phrase(words.as_bytes()), (read.whole, read.words as usize), "{words}");
            }
        }
    }

    #[test]
    fn every_phrase_can_fire() {
        for family in FAMILIES {
            for pattern in family.patterns {
                for words in phrases(pattern.openings) {
                    assert!(
                        phrase(words.as_bytes()).1 <= OPENING,
                        "{words} is too long an opening"
                    );
                }
                for words in phrases(pattern.lines).chain(phrases(pattern.openings)) {
                    assert!(judged(words).is_some(), "{words}");
                }
            }
        }
    }
}
