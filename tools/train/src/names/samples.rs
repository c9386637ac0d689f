//! From marked texts to what the learner reads: features with the labels allowed at each token.

use super::casing::{self, Written};
use crate::corpus::Text;
use article_annotator::article::{Block, BlockKind};
use article_annotator::names::features::{Feature, Scene};
use article_annotator::names::gazetteer::Gazetteer;
use article_annotator::names::labels::{BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE, TYPES, label};
use article_annotator::names::lattice::TRANSITIONS;
use article_annotator::names::memory::Memory;
use article_annotator::names::words;
use article_annotator::segment::Document;
use article_annotator::span::Span;
use std::collections::HashMap;
use std::ops::Range;

/// One stretch: for each token its features (as numbers of the dictionary) and allowed labels.
#[derive(Debug, Default)]
pub struct Sample {
    /// Features of all tokens, one after the other.
    pub features: Vec<u32>,
    /// Where the features of each token end.
    pub ends: Vec<u32>,
    /// Allowed labels of each token, as bits.
    pub allowed: Vec<u64>,
    /// Of a text without marks, what a teacher thinks of it.
    pub taught: Option<Box<Taught>>,
}

/// What a teacher thinks of a stretch.
#[derive(Debug)]
pub struct Taught {
    /// The probability of each label at each token.
    pub tokens: Vec<[f32; LABELS]>,
    /// How often it expects each transition.
    pub transitions: [f64; TRANSITIONS],
}

impl Taught {
    /// Whether it may tell of a name.
    pub fn of_names(&self) -> bool {
        self.tokens.iter().any(|labels| labels[OUTSIDE] < 0.98)
    }
}

/// Counts kept while samples are made.
#[derive(Debug, Default)]
pub struct Coverage {
    /// Names seen.
    pub names: usize,
    /// Names whose ends are no token's ends.
    pub split: usize,
    /// Names that reach out of the stretches.
    pub outside: usize,
    /// Tokens in stretches, and all.
    pub tokens: (usize, usize),
}

/// Key of a feature in the dictionary; `domain` 0 is the shared one.
fn key(feature: Feature, domain: u32) -> u64 {
    u64::from(domain) << 40 | u64::from(feature.template) << 32 | u64::from(feature.value)
}

/// The feature behind a key, if it is a shared one.
pub fn feature(key: u64) -> Option<Feature> {
    (key >> 40 == 0).then_some(Feature { template: (key >> 32) as u8, value: key as u32 })
}

/// Numbers of features, given in the order they come.
#[derive(Debug, Default)]
pub struct Dictionary {
    numbers: HashMap<u64, u32>,
    /// Key and count of each number.
    pub features: Vec<(u64, u32)>,
}

impl Dictionary {
    fn number(&mut self, key: u64) -> u32 {
        let number = *self.numbers.entry(key).or_insert_with(|| {
            self.features.push((key, 0));
            self.features.len() as u32 - 1
        });
        self.features[number as usize].1 += 1;
        number
    }

    /// Drops features seen fewer than `least` times and renumbers the samples.
    pub fn prune(&mut self, least: u32, samples: &mut [Sample]) {
        let mut renumber = vec![u32::MAX; self.features.len()];
        let mut kept = Vec::new();
        for (old, &(key, count)) in self.features.iter().enumerate() {
            if count >= least {
                renumber[old] = kept.len() as u32;
                kept.push((key, count));
            }
        }
        self.features = kept;
        self.numbers = HashMap::new();
        for sample in samples {
            let mut features = Vec::with_capacity(sample.features.len());
            let mut start = 0;
            for end in &mut sample.ends {
                let old = &sample.features[start..*end as usize];
                features
                    .extend(old.iter().map(|&f| renumber[f as usize]).filter(|&f| f != u32::MAX));
                start = *end as usize;
                *end = features.len() as u32;
            }
            sample.features = features;
        }
    }
}

/// The blocks of a text without clean-up: its lines.
pub fn blocks(text: &str, headline: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let at = start + line.len() - line.trim_start().len();
            let kind = if headline && blocks.is_empty() {
                BlockKind::Headline
            } else {
                BlockKind::Paragraph
            };
            blocks.push(Block { span: Span::new(at, at + trimmed.len()), kind });
        }
        start += line.len();
    }
    blocks
}

/// The type numbers that a mark's word stands for; nothing for marks that say nothing.
fn kinds(kind: &str) -> &'static [usize] {
    match kind {
        "person" | "PERSON" => &[0],
        "organization" | "ORG" => &[1],
        "place" | "LOC" => &[2],
        "group" => &[3],
        "event" => &[4],
        "law" => &[5],
        "work" => &[6],
        "product" => &[7],
        "language" => &[8],
        "MISC" => &[3, 4, 5, 6, 7, 8],
        _ => &[],
    }
}

const ANY: u64 = (1 << LABELS) - 1;

/// Makes samples.
pub struct Maker<'a> {
    /// The lists.
    pub gazetteer: &'a Gazetteer,
    /// The numbers of features.
    pub dictionary: Dictionary,
    /// The samples.
    pub samples: Vec<Sample>,
    /// What was met.
    pub coverage: Coverage,
}

impl<'a> Maker<'a> {
    /// With nothing made yet.
    pub fn new(gazetteer: &'a Gazetteer) -> Self {
        Maker {
            gazetteer,
            dictionary: Dictionary::default(),
            samples: Vec::new(),
            coverage: Coverage::default(),
        }
    }

    /// Adds the stretches of `text` that overlap `within` (all without it).
    /// Types that `missing` lists are not marked in the corpus, so they may be anywhere outside.
    pub fn add(
        &mut self,
        text: &Text,
        headline: bool,
        domain: u32,
        missing: &[usize],
        within: Option<&[Range<usize>]>,
    ) {
        let blocks = blocks(&text.text, headline);
        let document = Document::new(&text.text, &blocks);
        let words = words::words(&document, self.gazetteer);
        let memory = Memory::new(&document, &words);
        let scene = Scene { document: &document, words: &words, memory: &memory };

        let mut outside = 1u64;
        for &kind in missing {
            for position in 0..4 {
                outside |= 1 << label(kind, position);
            }
        }
        let mut allowed = vec![outside; document.tokens.len()];
        let mut marked = vec![false; document.tokens.len()];
        for name in &text.names {
            let first = document.token_at(name.start as u32);
            let last = document.token_at(name.end as u32);
            self.coverage.names += usize::from(within.is_none());
            let whole =
                document.tokens.get(first).is_some_and(|t| t.span.start as usize == name.start)
                    && last > first
                    && document.tokens[last - 1].span.end as usize == name.end;
            let kinds = kinds(&name.kind);
            if !whole || kinds.is_empty() {
                self.coverage.split += usize::from(!whole && within.is_none());
                let from = first.saturating_sub(usize::from(!whole));
                allowed[from..last].fill(ANY);
                marked[from..last].fill(true);
                continue;
            }
            for (n, i) in (first..last).enumerate() {
                let position = match (n == 0, i + 1 == last) {
                    (true, true) => SINGLE,
                    (true, false) => BEGIN,
                    (false, true) => END,
                    (false, false) => INSIDE,
                };
                allowed[i] = kinds.iter().map(|&k| 1u64 << label(k, position)).sum();
                marked[i] = true;
            }
        }
        let stretches = words::stretches(&document, &words);
        if within.is_none() {
            self.coverage.tokens.0 += stretches.iter().map(ExactSizeIterator::len).sum::<usize>();
            self.coverage.tokens.1 += document.tokens.len();
            for name in &text.names {
                let first = document.token_at(name.start as u32);
                let end = document.token_at(name.end as u32);
                let whole = stretches.iter().any(|s| s.start <= first && end <= s.end);
                self.coverage.outside += usize::from(!whole);
            }
        }
        let mut sentence = 0;
        let mut found = Vec::new();
        for stretch in stretches {
            while document.sentences[sentence].tokens.end as usize <= stretch.start {
                sentence += 1;
            }
            let bounds = &document.sentences[sentence];
            if within.is_some_and(|w| {
                !w.iter().any(|r| {
                    r.start < bounds.span.end as usize && (bounds.span.start as usize) < r.end
                })
            }) {
                continue;
            }
            let bounds = bounds.tokens.start as usize..bounds.tokens.end as usize;
            let mut sample = Sample::default();
            for i in stretch {
                found.clear();
                scene.features(i, &bounds, &mut found);
                for &feature in &found {
                    sample.features.push(self.dictionary.number(key(feature, 0)));
                    if domain > 0 {
                        sample.features.push(self.dictionary.number(key(feature, domain)));
                    }
                }
                sample.ends.push(sample.features.len() as u32);
                sample.allowed.push(allowed[i]);
            }
            // A name cut by the stretch's end cannot be learned from.
            let first_open = sample
                .allowed
                .first()
                .is_some_and(|&a| a & POSITIONS[INSIDE] | a & POSITIONS[END] != 0);
            let last_open = sample
                .allowed
                .last()
                .is_some_and(|&a| a & (POSITIONS[INSIDE] | POSITIONS[BEGIN]) != 0);
            if (first_open || last_open) && missing.is_empty() {
                loosen(&mut sample.allowed);
            }
            self.samples.push(sample);
        }
    }

    /// Adds sentences of `text` in title case and in capitals, each with the rest of the text as
    /// it stands and alone.
    pub fn add_recased(
        &mut self,
        text: &Text,
        headline: bool,
        domain: u32,
        missing: &[usize],
        every: usize,
        offset: usize,
    ) {
        let blocks = blocks(&text.text, headline);
        let document = Document::new(&text.text, &blocks);
        for (n, sentence) in document.sentences.iter().enumerate() {
            let first = headline && n == 0;
            if !first && !(n + offset).is_multiple_of(every) {
                continue;
            }
            let span = sentence.span.start as usize..sentence.span.end as usize;
            let turn = (n + offset) / every;
            for (k, written) in [Written::Title, Written::Upper].into_iter().enumerate() {
                if !first && turn % 2 != k {
                    continue;
                }
                if first || (turn / 2).is_multiple_of(2) {
                    let recased = casing::recase(text, span.clone(), written);
                    self.add(
                        &recased,
                        headline,
                        domain,
                        missing,
                        Some(std::slice::from_ref(&span)),
                    );
                }
                if first || turn / 2 % 2 == 1 {
                    let alone = casing::alone(text, span.clone(), written);
                    let whole = 0..alone.text.len();
                    self.add(&alone, headline, domain, missing, Some(std::slice::from_ref(&whole)));
                }
            }
        }
    }
}

/// Bits of all labels of each position.
const POSITIONS: [u64; 4] = {
    let mut masks = [0u64; 4];
    let mut kind = 0;
    while kind < TYPES {
        let mut position = 0;
        while position < 4 {
            masks[position] |= 1 << label(kind, position);
            position += 1;
        }
        kind += 1;
    }
    masks
};

fn loosen(allowed: &mut [u64]) {
    let open = |a: u64, p: usize| a & 1 == 0 && a & POSITIONS[p] != 0;
    let mut at = 0;
    while at < allowed.len() && (open(allowed[at], INSIDE) || open(allowed[at], END)) {
        let end = open(allowed[at], END);
        allowed[at] = ANY;
        at += 1;
        if end {
            break;
        }
    }
    let mut at = allowed.len();
    while at > 0 && (open(allowed[at - 1], INSIDE) || open(allowed[at - 1], BEGIN)) {
        let begin = open(allowed[at - 1], BEGIN);
        allowed[at - 1] = ANY;
        at -= 1;
        if begin {
            break;
        }
    }
}
