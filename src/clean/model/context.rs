//! What the second forest sees: what the first saw, and what the first said of the lines around.

use super::columns::Columns;
use super::features::{Containers, FEATURES, Sight};
use super::forest::{level, likelihood};
use super::kin::Kin;

/// Neighbours whose likelihood is seen, by their distance.
const NEIGHBOURS: [isize; 10] = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];

/// Features beside the neighbours' and the row.
const AROUND: usize = 23;

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
