//! Kin: lines of a page that look alike, or stand together without a blank line between them.
//!
//! What is one thing on a page is mostly furniture or mostly article: the items of a list, the
//! titles of a column of teasers, the paragraphs of a story.

use super::features::Sight;
use crate::clean::lines::shape::chain;

/// Slots that looks are counted in; two looks may share one.
const SLOTS: usize = 1 << 11;

/// The lines of a page in groups.
pub struct Kin {
    /// For each line, the number of its look.
    pub looks: Vec<u16>,
    /// How many looks there are.
    pub count: usize,
    /// For each line, the first and the end of those that it stands together with.
    pub blocks: Vec<(u32, u32)>,
}

impl Kin {
    /// Groups the lines of a page.
    pub fn of(sight: &Sight) -> Self {
        let lines = &sight.page.lines;
        // The number of each slot's look, from 1.
        let mut numbers = [0_u16; SLOTS];
        let mut count = 0;
        let looks = (0..lines.len())
            .map(|i| {
                let (s, e) = (&sight.shapes[i], &lines[i].evidence);
                let after = lines.get(i + 1).map_or(3, |n| n.blanks.min(3));
                let shape = (s.start as u32) << 16
                    | (s.end as u32) << 12
                    | u32::from(lines[i].blanks.min(3)) << 10
                    | u32::from(after) << 8
                    | (s.words + 1).ilog2().min(15) << 4
                    | u32::from(e.heading) << 1
                    | u32::from(e.linked > 50);
                let number = &mut numbers[(chain(chain(0, shape), e.within.0) >> 21) as usize];
                if *number == 0 {
                    count += 1;
                    *number = count;
                }
                *number - 1
            })
            .collect();
        let mut blocks = vec![(0, 0); lines.len()];
        let mut first = 0;
        for end in 1..=lines.len() {
            if lines.get(end).is_none_or(|line| line.blanks > 0) {
                blocks[first..end].fill((first as u32, end as u32));
                first = end;
            }
        }
        Kin { looks, count: count.into(), blocks }
    }

    /// Of each line, the sum of `values` and the count of the lines that look like it, itself
    /// left out.
    pub fn alike<'a>(&'a self, values: &'a [u8]) -> impl Iterator<Item = (u32, u32)> + 'a {
        let mut sums = vec![(0_u32, 0_u32); self.count];
        for (&look, &value) in self.looks.iter().zip(values) {
            let (sum, count) = &mut sums[usize::from(look)];
            *sum += u32::from(value);
            *count += 1;
        }
        self.looks.iter().zip(values).map(move |(&look, &value)| {
            let (sum, count) = sums[usize::from(look)];
            (sum - u32::from(value), count - 1)
        })
    }
}
