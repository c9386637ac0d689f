//! What the second forest sees: what the first saw, and what the first said of the lines around.

use super::columns::Columns;
use super::features::{Containers, FEATURES, Sight, WEIGHT};
use super::forest::{level, likelihood};
use super::kin::Kin;
use crate::clean::lines::lexicon::is_grammar;
use crate::clean::lines::shape::End;

/// Neighbours whose likelihood is seen, by their distance.
const NEIGHBOURS: [isize; 10] = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];

/// Features beside the neighbours' and the row.
const AROUND: usize = 33;

/// How many features there are once [`contexts`] has written its own.
pub const CONTEXT: usize = FEATURES + 1 + NEIGHBOURS.len() + AROUND;

/// What a line's words have to be worth on the mean for a run of them to count as the article's.
const WORTH: i64 = 90;

/// Writes, behind the features of all lines, what the first forest's log odds `first` tell of them.
pub fn contexts(sight: &Sight, kin: &Kin, first: &[i32], columns: &mut Columns) {
    let levels: Vec<u8> = first.iter().map(|&odds| level(odds)).collect();
    let first: Vec<u8> = first.iter().map(|&odds| likelihood(odds)).collect();
    let count = first.len();
    let weight = |i: usize| sight.shapes[i].words.min(100) + 1;
    let mass: Vec<u32> = (0..count).map(|i| u32::from(first[i]) * weight(i)).collect();
    let mass_before = sums(mass.iter().copied());
    let weight_before = sums((0..count).map(weight));
    let total = mass_before.last().copied().unwrap_or(0);
    let (from, to) = best_run(&mass, weight);
    let before = last_likely(first.iter());
    let mut after = last_likely(first.iter().rev());
    after.reverse();
    let scaled: Vec<u32> = mass.iter().map(|m| m / 256).collect();
    let scaled_total: u32 = scaled.iter().sum();
    let containers = Containers::of(sight, &scaled);
    for (i, &level) in levels.iter().enumerate() {
        columns.set(i, FEATURES, &[level]);
    }
    for (at, distance) in NEIGHBOURS.into_iter().enumerate() {
        columns.shift(FEATURES + 1 + at, FEATURES, distance);
    }
    let long_before = long_lines(sight, &levels, &mut (0..count));
    let mut long_after = long_lines(sight, &levels, &mut (0..count).rev());
    long_after.reverse();
    let topics = topics(sight, &first);
    let gaps_before = gaps(sight, &first, &mut (0..count));
    let mut gaps_after = gaps(sight, &first, &mut (0..count).rev());
    gaps_after.reverse();
    let weights: Vec<u8> = columns.values(WEIGHT).collect();
    let titles = titles(sight, &levels, &weights);
    let level_sums = sums(levels.iter().map(|&level| u32::from(level)));
    for (i, (alike_sum, alike)) in (0..count).zip(kin.alike(&levels)) {
        let (block, block_end) = (kin.blocks[i].0 as usize, kin.blocks[i].1 as usize);
        let mean = |back: usize, forth: usize| {
            let (from, to) = (i.saturating_sub(back), (i + forth + 1).min(count));
            ((mass_before[to] - mass_before[from])
                / (weight_before[to] - weight_before[from]).max(1)
                / 2) as u8
        };
        let of_total = |part: u64| (part * 127).checked_div(total).unwrap_or(0) as u8;
        let distance = |n: usize| n.min(255) as u8;
        let repeat = sight.repeats[i].of.map_or(0, |of| levels[of as usize]);
        let [supported, early, likelihood] = topics[i].features();
        let [title_level, title_weight, title_distance, title_named] = titles[i];
        let containers_of = sight.page.lines[i].evidence.containers;
        columns.set(
            i,
            FEATURES + 1 + NEIGHBOURS.len(),
            &[
                mean(2, 2),
                mean(6, 6),
                mean(15, 15),
                mean(10, 0),
                mean(0, 10),
                of_total(mass_before[i]),
                of_total(total - mass_before[i + 1]),
                u8::from(from <= i && i < to),
                distance(i.abs_diff(from)),
                distance(i.abs_diff(to)),
                distance(before[i]),
                distance(after[i]),
                (total / weight_before[count].max(1) / 2) as u8,
                repeat,
                containers.inner(containers_of[0], scaled_total),
                containers.outer(containers_of[1], scaled_total),
                alike_sum.checked_div(alike).unwrap_or(0) as u8,
                ((level_sums[block_end] - level_sums[block]) / (block_end - block).max(1) as u64)
                    as u8,
                (block_end - block).min(127) as u8,
                long_before[i].0,
                long_before[i].1,
                long_after[i].0,
                long_after[i].1,
                supported,
                early,
                likelihood,
                gaps_before[i].scaled_words(),
                gaps_before[i].named.min(127) as u8,
                gaps_after[i].scaled_words(),
                title_level,
                title_weight,
                title_distance,
                title_named,
            ],
        );
    }
}

/// Words from which a line is long.
const LONG: u32 = 12;

/// Of each of `lines`, the levels of the two long lines nearest before it in that order.
fn long_lines(
    sight: &Sight,
    levels: &[u8],
    lines: &mut dyn Iterator<Item = usize>,
) -> Vec<(u8, u8)> {
    let mut near = (0, 0);
    lines
        .map(|i| {
            let now = near;
            if sight.shapes[i].words >= LONG {
                near = (levels[i], near.0);
            }
            now
        })
        .collect()
}

/// Slots of the words that a page speaks of.
const TOPICS: usize = 1 << 12;

/// A word is the article's if the likelihoods of its other lines, in 255ths, come to this.
const SUPPORT: u32 = 200;

/// How many of a line's words the article has, words of grammar left out.
#[derive(Clone, Copy, Default)]
struct Topic {
    all: u32,
    /// Those that likely lines anywhere have.
    supported: u32,
    /// Those that likely lines before it have.
    early: u32,
    /// Sum of the mean likelihoods of their other lines.
    likelihoods: u32,
}

impl Topic {
    fn features(self) -> [u8; 3] {
        let all = self.all.max(1);
        [
            (self.supported * 100 / all) as u8,
            (self.early * 100 / all) as u8,
            (self.likelihoods / all / 2).min(127) as u8,
        ]
    }
}

/// What each line shares with the lines that the first forest holds for the article's.
fn topics(sight: &Sight, first: &[u8]) -> Vec<Topic> {
    let slot = |hash: u32| (hash.wrapping_mul(0x9E37_79B1) >> 20) as usize & (TOPICS - 1);
    // Line after line, the slots of the words that are not of grammar.
    let mut slots: Vec<u16> = Vec::with_capacity(sight.words.len() / 2);
    let mut ends = Vec::with_capacity(first.len());
    let mut at = 0;
    for shape in sight.shapes {
        let end = at + shape.words as usize;
        let words = sight.words.get(at..end).unwrap_or(&[]);
        slots.extend(words.iter().filter(|&&w| !is_grammar(w)).map(|&w| slot(w) as u16));
        ends.push(slots.len());
        at = end;
    }
    let lines = || {
        let starts = std::iter::once(&0).chain(&ends);
        starts.zip(&ends).map(|(&start, &end)| &slots[start..end]).zip(first)
    };
    // Of every slot: the likelihoods of its lines, how many they are, and the last of them.
    let mut seen = vec![(0_u32, 0_u32, 0_u32); TOPICS];
    for ((slots, &likelihood), line) in lines().zip(1..) {
        for &slot in slots {
            let (sum, count, last) = &mut seen[usize::from(slot)];
            if *last != line {
                (*sum, *count, *last) = (*sum + u32::from(likelihood), *count + 1, line);
            }
        }
    }
    let mut before = vec![0_u32; TOPICS];
    lines()
        .map(|(slots, &likelihood)| {
            let likelihood = u32::from(likelihood);
            let mut topic = Topic { all: slots.len() as u32, ..Topic::default() };
            for &slot in slots {
                let (sum, count, _) = seen[usize::from(slot)];
                let before = &mut before[usize::from(slot)];
                topic.supported += u32::from(sum - likelihood >= SUPPORT);
                topic.early += u32::from(*before >= SUPPORT);
                topic.likelihoods += (sum - likelihood).checked_div(count - 1).unwrap_or(0);
                *before += likelihood;
            }
            topic
        })
        .collect()
}

/// What stands between a line and the nearest long one, in one direction, that is rather body.
#[derive(Clone, Copy, Default)]
struct Gap {
    words: u32,
    /// Lines that rules name as junk.
    named: u32,
}

impl Gap {
    /// On a logarithmic scale, eight steps for a doubling.
    fn scaled_words(self) -> u8 {
        let words = self.words.min(u32::MAX / 16) + 1;
        let log = words.ilog2();
        (log * 8 + (((words * 8) >> log) & 7)) as u8
    }
}

/// The gaps before each of `lines` in that order.
fn gaps(sight: &Sight, first: &[u8], lines: &mut dyn Iterator<Item = usize>) -> Vec<Gap> {
    let mut gap = Gap::default();
    lines
        .map(|i| {
            let now = gap;
            if first[i] >= 128 && sight.shapes[i].words >= LONG {
                gap = Gap::default();
            } else {
                gap.words += sight.shapes[i].words;
                gap.named += u32::from(sight.junk[i].is_some());
            }
            now
        })
        .collect()
}

/// Words of a line that may be the title of what follows.
const TITLE: u32 = 7;

/// Of each line, the nearest title above it: its level, what its words weigh, how far it is, and
/// whether a rule names it as junk.
fn titles(sight: &Sight, levels: &[u8], weights: &[u8]) -> Vec<[u8; 4]> {
    let mut title: Option<usize> = None;
    (0..levels.len())
        .map(|i| {
            let now = title.map_or([0, 64, 127, 0], |t| {
                let named = sight.junk[t].is_some();
                [levels[t], weights[t], (i - t).min(127) as u8, u8::from(named)]
            });
            let shape = &sight.shapes[i];
            if (1..=TITLE).contains(&shape.words)
                && shape.end != End::Stop
                && sight.page.lines[i].blanks > 0
            {
                title = Some(i);
            }
            now
        })
        .collect()
}

fn sums(values: impl Iterator<Item = u32>) -> Vec<u64> {
    let mut sum = 0_u64;
    let mut out = vec![0];
    out.extend(values.map(|value| {
        sum += u64::from(value);
        sum
    }));
    out
}

/// The run of lines whose words are worth most together (Kadane's maximum sum).
fn best_run(mass: &[u32], weight: impl Fn(usize) -> u32) -> (usize, usize) {
    let (mut best, mut run) = (0, (0, 0));
    let (mut sum, mut from) = (0_i64, 0);
    for (i, &mass) in mass.iter().enumerate() {
        sum += i64::from(mass) - WORTH * i64::from(weight(i));
        if sum <= 0 {
            (sum, from) = (0, i + 1);
        } else if sum > best {
            (best, run) = (sum, (from, i + 1));
        }
    }
    run
}

/// How far back the last line is that is rather body than not, itself left out.
fn last_likely<'a>(first: impl Iterator<Item = &'a u8>) -> Vec<usize> {
    let mut distance = 255_usize;
    first
        .map(|&p| {
            let now = distance;
            distance = if p >= 128 { 0 } else { distance + 1 };
            now
        })
        .collect()
}
