//! What the second forest sees: the first one's row, and what the first said of the lines around.

use super::features::{Containers, FEATURES, Sight};

/// Neighbours whose likelihood is seen, by their distance.
const NEIGHBOURS: [isize; 10] = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];

/// Features beside the neighbours' and the row.
const AROUND: usize = 16;

/// Bytes in a row of [`contexts`].
pub const CONTEXT: usize = FEATURES + 1 + NEIGHBOURS.len() + AROUND;

/// What a line's words have to be worth on the mean for a run of them to count as the article's.
const WORTH: i64 = 90;

/// A row a line: its row in `rows`, its likelihood by the first forest, its surroundings'.
pub fn contexts(sight: &Sight, rows: &[u8], first: &[u8]) -> Vec<u8> {
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
    let mut out = Vec::with_capacity(count * CONTEXT);
    for (i, row) in rows.chunks_exact(FEATURES).enumerate().take(count) {
        out.extend(row);
        out.push(first[i]);
        for offset in NEIGHBOURS {
            out.push(i.checked_add_signed(offset).and_then(|n| first.get(n)).map_or(0, |&p| p));
        }
        let mean = |back: usize, forth: usize| {
            let (from, to) = (i.saturating_sub(back), (i + forth + 1).min(count));
            ((mass_before[to] - mass_before[from])
                / (weight_before[to] - weight_before[from]).max(1)) as u8
        };
        let of_total = |part: u64| (part * 255).checked_div(total).unwrap_or(0).min(255) as u8;
        let distance = |n: usize| n.min(255) as u8;
        let repeat = sight.repeats[i].of.map_or(0, |of| first[of as usize]);
        let containers_of = sight.page.lines[i].evidence.containers;
        out.extend([
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
            (total / (weight_before[count].max(1))).min(255) as u8,
            repeat,
            containers.inner(containers_of[0], scaled_total),
            containers.outer(containers_of[1], scaled_total),
        ]);
    }
    out
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
