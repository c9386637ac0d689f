//! What the first forest sees of a line: itself, its neighbours, the page. Every feature is a number
//! from 0 to 127.

use super::columns::Columns;
use super::kin::Kin;
use crate::article::{BlockKind, Reason};
use crate::clean::duplicates::Repeat;
use crate::clean::lines::shape::{End, Shape, chain};
use crate::clean::lines::{Page, Within};

/// What there is to see of a page.
pub struct Sight<'a> {
    /// The page.
    pub page: &'a Page,
    /// The shapes of its lines.
    pub shapes: &'a [Shape],
    /// Hashes of all words, line after line.
    pub words: &'a [u32],
    /// How its lines repeat each other.
    pub repeats: &'a [Repeat],
    /// Which rule names each line as junk.
    pub junk: &'a [Option<(Reason, &'static str)>],
    /// Which lines are captions or credits by their words.
    pub captions: &'a [Option<BlockKind>],
}

/// Features of a line by itself.
const OWN: usize = 47;
/// Those of them that are seen of neighbours too, by how far they may be from the line.
const SEEN: [(usize, isize); 11] = [
    (WORDS_OF, 3),
    (END, 3),
    (BLANKS, 3),
    (WEIGHT, 3),
    (PROSE, 3),
    (REASON, 2),
    (TIMES, 2),
    (START, 1),
    (CAPITALISED, 1),
    (CAPTION, 1),
    (COMMON, 1),
];
/// Features of neighbours.
const NEIGHBOURS: usize = {
    let (mut count, mut at) = (0, 0);
    while at < SEEN.len() {
        count += 2 * SEEN[at].1 as usize;
        at += 1;
    }
    count
};
/// Features of the windows around and of the page.
const AROUND: usize = 20;
/// Features that markup gives.
const MARKUP: usize = 40;

/// How many features [`features`] writes.
pub const FEATURES: usize = OWN + NEIGHBOURS + AROUND + MARKUP;

// Indices of the features of a line that its neighbours see.
const WORDS_OF: usize = 0;
const CAPITALISED: usize = 3;
const TIMES: usize = 16;
const START: usize = 17;
const END: usize = 18;
const BLANKS: usize = 19;
pub const WEIGHT: usize = 24;
const REASON: usize = 27;
const CAPTION: usize = 28;
const COMMON: usize = 29;
const PROSE: usize = 31;

/// Buckets of the page's vocabulary.
const VOCABULARY: usize = 1 << 12;

/// The bucket of the word model for a word or pair.
pub fn word_bucket(hash: u32) -> usize {
    (hash.wrapping_mul(0x85EB_CA6B) >> 18) as usize & (super::WORDS - 1)
}

/// A logarithmic scale: about eight steps for a doubling.
fn scale(n: u32) -> u8 {
    let n = n + 1;
    let log = n.ilog2();
    let fraction = if log >= 3 { n >> (log - 3) & 7 } else { n << (3 - log) & 7 };
    (log * 8 + fraction).min(255) as u8
}

fn capped(n: u32) -> u8 {
    n.min(255) as u8
}

/// `part` of `whole`, in hundredths.
fn share(part: u32, whole: u32) -> u8 {
    (u64::from(part) * 100).checked_div(u64::from(whole)).unwrap_or(0).min(255) as u8
}

/// A value from -128 to 127 as a feature.
fn signed(value: i32) -> u8 {
    ((value.clamp(-128, 127) + 128) / 2) as u8
}

/// Words of the lines that are prose beyond doubt: long enough, with the end of a sentence and, on a
/// page in English, with the words of grammar.
fn prose(shapes: &[Shape]) -> Vec<u32> {
    let (words, function) =
        shapes.iter().fold((0, 0), |(words, function), s| (words + s.words, function + s.function));
    let english = function * 100 >= words * 6;
    let is_prose = |s: &Shape| {
        s.words >= 12
            && (!english || s.function * 100 >= s.words * 15)
            && matches!(s.end, End::Stop | End::Colon | End::Ellipsis)
    };
    shapes.iter().map(|s| if is_prose(s) { s.words } else { 0 }).collect()
}

/// Writes the features of all lines into the first columns of `columns`.
pub fn features(sight: &Sight, kin: &Kin, weights: &[i8], columns: &mut Columns) {
    let Sight { page, shapes, .. } = *sight;
    let lines = &page.lines;
    let count = lines.len();
    let prose = prose(shapes);
    own_features(sight, kin, weights, &prose, columns);
    let mut at = OWN;
    for (feature, reach) in SEEN {
        for distance in (-reach..=reach).filter(|&d| d != 0) {
            columns.shift(at, feature, distance);
            at += 1;
        }
    }
    let prose_before = sums(prose.iter().copied());
    let words_before = sums(shapes.iter().map(|s| s.words));
    let blank_before = sums(lines.iter().map(|l| u32::from(l.blanks > 0)));
    let linked_before = sums(lines.iter().map(|l| u32::from(l.evidence.linked)));
    let total = prose_before.last().copied().unwrap_or(0);
    let nearest_before = distances(prose.iter().map(|&p| p > 0));
    let mut nearest_after = distances(prose.iter().rev().map(|&p| p > 0));
    nearest_after.reverse();
    let short_before = runs(shapes.iter().map(|s| s.words <= 4));
    let mut short_after = runs(shapes.iter().rev().map(|s| s.words <= 4));
    short_after.reverse();
    let containers = Containers::of(sight, &prose);
    let prose_links: u32 =
        lines.iter().zip(&prose).map(|(l, &p)| p * u32::from(l.evidence.linked)).sum();
    for i in 0..count {
        let window = |reach: usize| {
            let (from, to) = (i.saturating_sub(reach), (i + reach + 1).min(count));
            (from, to)
        };
        let within = |sums: &[u32], (from, to): (usize, usize)| sums[to] - sums[from];
        let (near, wide, far) = (window(3), window(8), window(20));
        columns.set(
            i,
            OWN + NEIGHBOURS,
            &[
                (i * 127 / count.max(1)) as u8,
                scale(count as u32),
                (u64::from(prose_before[i]) * 127).checked_div(u64::from(total)).unwrap_or(0) as u8,
                scale(total),
                capped(nearest_before[i]),
                capped(nearest_after[i]),
                share(within(&prose_before, near), within(&words_before, near)),
                share(within(&prose_before, wide), within(&words_before, wide)),
                share(within(&prose_before, far), within(&words_before, far)),
                scale(within(&words_before, near)),
                scale(within(&words_before, wide)),
                share(within(&blank_before, wide), (wide.1 - wide.0) as u32),
                share(within(&blank_before, far), (far.1 - far.0) as u32),
                capped(short_before[i]),
                capped(short_after[i]),
                share(prose_before[i].min(total), total.max(1)),
                scale(total - prose_before[i]),
                scale(prose_before[i]),
                capped(prose_links.checked_div(total).unwrap_or(0)),
                share(words_before[i], words_before[count].max(1)),
            ],
        );
        if !page.marked_up {
            continue;
        }
        let e = &lines[i].evidence;
        let of = |what: Within| u8::from(e.within.has(what));
        columns.set(
            i,
            OWN + NEIGHBOURS + AROUND,
            &[
                1,
                e.linked,
                e.heading,
                u8::from(e.time > 0),
                containers.inner(e.containers[0], total),
                containers.outer(e.containers[1], total),
                containers.inner(e.containers[1], total),
                (within(&linked_before, near) / (near.1 - near.0).max(1) as u32) as u8,
                (within(&linked_before, wide) / (wide.1 - wide.0).max(1) as u32) as u8,
                of(Within::P),
                of(Within::LI),
                of(Within::BLOCKQUOTE),
                of(Within::FIGURE),
                of(Within::FIGCAPTION),
                of(Within::TABLE),
                of(Within::NAV),
                of(Within::ASIDE),
                of(Within::HEADER),
                of(Within::FOOTER),
                of(Within::ARTICLE),
                of(Within::MAIN),
                of(Within::FORM),
                of(Within::BUTTON),
                of(Within::CAPTION_CLASS),
                of(Within::AUTHOR_CLASS),
                of(Within::TITLE_CLASS),
                of(Within::SHARE_CLASS),
                of(Within::RELATED_CLASS),
                of(Within::COMMENT_CLASS),
                of(Within::AD_CLASS),
                of(Within::MENU_CLASS),
                of(Within::SIGN_UP_CLASS),
                of(Within::TAG_CLASS),
                of(Within::BODY_CLASS),
                of(Within::SIDE_CLASS),
                of(Within::FOOT_CLASS),
                of(Within::TIME_CLASS),
                of(Within::PRE),
                i.checked_sub(1)
                    .map_or(0, |b| u8::from(lines[b].evidence.containers == e.containers)),
                lines.get(i + 1).map_or(0, |n| u8::from(n.evidence.containers == e.containers)),
            ],
        );
    }
}

fn blanks_after(page: &Page, i: usize) -> u8 {
    page.lines.get(i + 1).map_or(3, |next| next.blanks)
}

fn own_features(sight: &Sight, kin: &Kin, weights: &[i8], prose: &[u32], columns: &mut Columns) {
    let Sight { page, shapes, words, repeats, junk, captions } = *sight;
    // Of every bucket, in how many lines of prose a word is, and the last one that counted.
    let mut vocabulary = vec![(0_u16, 0_u32); VOCABULARY];
    let bucket = |hash: u32| (hash.wrapping_mul(0x9E37_79B1) >> 20) as usize & (VOCABULARY - 1);
    let mut at = 0;
    for (i, s) in shapes.iter().enumerate() {
        let end = at + s.words as usize;
        if prose[i] > 0 {
            for &hash in words.get(at..end).unwrap_or(&[]) {
                let (lines, last) = &mut vocabulary[bucket(hash)];
                if *last != i as u32 + 1 {
                    *lines = lines.saturating_add(1);
                    *last = i as u32 + 1;
                }
            }
        }
        at = end;
    }
    let mut openings = vec![0_u8; VOCABULARY];
    for s in shapes.iter().filter(|s| s.words >= 3) {
        let count = &mut openings[bucket(s.opening[1])];
        *count = count.saturating_add(1);
    }
    let overlaps = overlaps(shapes, words);
    let nothing = vec![0; shapes.len()];
    let mut at = 0;
    for ((i, s), (_, twins)) in shapes.iter().enumerate().zip(kin.alike(&nothing)) {
        let hashes = words.get(at..at + s.words as usize).unwrap_or(&[]);
        at += s.words as usize;
        let (mut sum, mut before, mut common, mut rare) = (0_i32, 0, 0, 0);
        for &hash in hashes {
            let weight = |hash| weights.get(word_bucket(hash)).map_or(0, |&w| i32::from(w));
            sum += weight(hash) + weight(chain(before, hash));
            before = hash;
            let others = vocabulary[bucket(hash)].0 - u16::from(prose[i] > 0);
            common += u32::from(others > 0);
            rare += u32::from((1..=6).contains(&others));
        }
        let mean = sum * 4 / (s.words.max(1) as i32);
        let line = &page.lines[i];
        let repeat = repeats[i];
        let text = line.span.of(&page.source);
        let caption = match captions[i] {
            None => 0,
            Some(BlockKind::Credit) => 1,
            Some(_) => 2,
        };
        columns.set(
            i,
            0,
            &[
                capped(s.words),
                scale(s.chars),
                capped(s.letters * 10 / s.words.max(1)),
                share(s.capitalised, s.words),
                share(s.capitals, s.letters),
                share(s.digits, s.chars),
                capped(s.stops),
                capped(s.commas),
                capped(s.quotes),
                capped(s.signs),
                share(s.function, s.words),
                capped(s.said),
                capped(s.you),
                capped(s.furniture),
                share(s.furniture, s.words),
                capped(s.credit),
                capped(s.time),
                s.start as u8,
                s.end as u8,
                line.blanks,
                blanks_after(page, i),
                repeat.copies,
                u8::from(repeat.of.is_some()),
                u8::from(repeat.continued) + 2 * u8::from(repeat.continues),
                signed(mean / 2),
                signed(sum / 8),
                u8::from(junk[i].is_some()),
                junk[i].map_or(0, |(reason, _)| reason as u8 + 1),
                caption,
                share(common, s.words),
                share(rare, s.words),
                u8::from(prose[i] > 0),
                capped(s.credit * 100 / s.words.max(1)),
                u8::from(s.words > 0 && text.ends_with(['"', '”', '’', '\''])),
                share(s.time, s.words),
                scale(common),
                capped(s.ing),
                capped(s.ed),
                share(s.ing + s.ed, s.words),
                capped(s.glued),
                openings[bucket(s.opening[1])],
                alike(shapes, i),
                share(overlaps[i], s.words),
                share(overlaps[i + 1], s.words),
                (kin.blocks[i].1 - kin.blocks[i].0).min(127) as u8,
                (i as u32 - kin.blocks[i].0).min(127) as u8,
                twins.min(127) as u8,
            ],
        );
    }
}

/// How many words each line may share with the line before it, the first and one past the last
/// with nothing: counted by a set of 256 bits a line.
fn overlaps(shapes: &[Shape], words: &[u32]) -> Vec<u32> {
    let mut out = vec![];
    let mut before = [0_u64; 4];
    let mut at = 0;
    for s in shapes {
        let mut now = [0_u64; 4];
        for hash in words.get(at..at + s.words as usize).unwrap_or(&[]) {
            let bit = hash.wrapping_mul(0x9E37_79B1) >> 24;
            now[(bit >> 6) as usize] |= 1 << (bit & 63);
        }
        at += s.words as usize;
        out.push(before.iter().zip(now).map(|(b, n)| (b & n).count_ones()).sum());
        before = now;
    }
    out.push(0);
    out
}

/// How many of the six lines around begin with the same word.
fn alike(shapes: &[Shape], i: usize) -> u8 {
    let around = shapes.iter().take(i + 4).skip(i.saturating_sub(3));
    around.filter(|s| s.words > 0 && s.opening[0] == shapes[i].opening[0]).count().saturating_sub(1)
        as u8
}

/// Sums of all before each index, and of all.
fn sums(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut sum = 0;
    let mut out = vec![0];
    out.extend(values.map(|value| {
        sum += value;
        sum
    }));
    out
}

/// How far back the last one that holds is, itself left out.
fn distances(holds: impl Iterator<Item = bool>) -> Vec<u32> {
    let mut distance = 255_u32;
    holds
        .map(|holds| {
            let now = distance;
            distance = if holds { 0 } else { distance.saturating_add(1) };
            now
        })
        .collect()
}

/// How many in a row hold up to each, itself left out.
fn runs(holds: impl Iterator<Item = bool>) -> Vec<u32> {
    let mut run = 0;
    holds
        .map(|holds| {
            let now = run;
            run = if holds { run + 1 } else { 0 };
            now
        })
        .collect()
}

/// How much of a page's prose stands in which element.
pub struct Containers {
    inner: Vec<u32>,
    outer: Vec<u32>,
}

impl Containers {
    /// Sums `amounts`, one a line.
    pub fn of(sight: &Sight, amounts: &[u32]) -> Self {
        let lines = &sight.page.lines;
        let most = lines.iter().flat_map(|l| l.evidence.containers).max().unwrap_or(0) as usize;
        let mut sums = Containers { inner: vec![0; most + 1], outer: vec![0; most + 1] };
        for (line, &amount) in lines.iter().zip(amounts) {
            let [inner, outer] = line.evidence.containers;
            sums.inner[inner as usize] += amount;
            sums.outer[outer as usize] += amount;
            sums.outer[inner as usize] += amount;
        }
        sums
    }

    /// Share of `total` that stands directly in `container`.
    pub fn inner(&self, container: u32, total: u32) -> u8 {
        if container == 0 { 0 } else { share(self.inner[container as usize], total) }
    }

    /// Share of `total` that stands in `container` or in what it holds.
    pub fn outer(&self, container: u32, total: u32) -> u8 {
        if container == 0 { 0 } else { share(self.outer[container as usize], total) }
    }
}
