//! Gradient boosting of oblivious trees, by histograms over bytes (Friedman 2001; symmetric trees
//! as CatBoost's), with logistic loss and second-order leaves.

use super::label::Label;
use article_annotator::clean::model::{DEPTH, Forest, LEAVES, Tree};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Trees.
    pub trees: usize,
    /// What part of a leaf's best value is taken.
    pub rate: f32,
    /// Weight that pulls leaves to nothing.
    pub leaf: f32,
    /// Share of the features that a tree may ask for.
    pub features: f32,
    /// Where chance begins.
    pub seed: u64,
}

/// A line whose gradient is smaller is looked at now and then only.
const EASY: f32 = 0.06;
/// How often, one in so many.
const SELDOM: u64 = 6;

/// Values that a feature has.
const VALUES: usize = 128;

/// SplitMix64 (Steele et al. 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}

/// Trains a forest on columns of features.
pub fn train(
    features: &[Vec<u8>],
    labels: &[Label],
    weights: &[f32],
    settings: &Settings,
) -> Forest {
    let used: Vec<usize> = (0..labels.len()).filter(|&i| labels[i] != Label::Skip).collect();
    let wanted: Vec<f32> =
        used.iter().map(|&i| f32::from(u8::from(labels[i] == Label::Article))).collect();
    let weights: Vec<f32> = used.iter().map(|&i| weights[i]).collect();
    let columns: Vec<Vec<u8>> =
        features.iter().map(|column| used.iter().map(|&i| column[i]).collect()).collect();
    let mut chance = Chance(settings.seed);
    let positive: f32 = wanted.iter().zip(&weights).map(|(y, w)| y * w).sum();
    let total: f32 = weights.iter().sum();
    let bias = ((positive / (total - positive)).ln() * 256.0).round() as i16;
    let mut scores = vec![f32::from(bias) / 256.0; used.len()];
    let mut trees = vec![];
    for round in 0..settings.trees {
        let mut sample = Vec::with_capacity(used.len());
        for i in 0..used.len() {
            let p = 1.0 / (1.0 + (-scores[i]).exp());
            let (mut g, mut h) = (weights[i] * (p - wanted[i]), weights[i] * p * (1.0 - p));
            let seldom = if round < 4 { 3 } else { SELDOM };
            if round < 4 || (p - wanted[i]).abs() < EASY {
                if chance.below(seldom) != 0 {
                    continue;
                }
                g *= seldom as f32;
                h *= seldom as f32;
            } else if chance.below(4) == 0 {
                continue;
            }
            sample.push((i as u32, g, h));
        }
        let features: Vec<usize> = (0..columns.len())
            .filter(|_| chance.below(1000) < (settings.features * 1000.0) as u64)
            .collect();
        let tree = grow(&columns, &sample, &features, settings);
        for (i, score) in scores.iter_mut().enumerate() {
            *score += value(&tree, |f| columns[f][i]);
        }
        trees.push(tree);
    }
    Forest { bias, trees }
}

/// `forest` with each leaf rounded to one of 31 values: a quarter fewer bytes when packed, and it judges
/// no worse.
pub fn coarse(mut forest: Forest) -> Forest {
    const STEP: f32 = 8.0;
    for leaf in forest.trees.iter_mut().flat_map(|tree| &mut tree.leaves) {
        *leaf = ((f32::from(*leaf) / STEP).round() * STEP).clamp(-120.0, 120.0) as i8;
    }
    forest
}

fn value(tree: &Tree, feature: impl Fn(usize) -> u8) -> f32 {
    let mut leaf = 0;
    for (level, &(f, above)) in tree.questions.iter().enumerate() {
        leaf |= usize::from(feature(usize::from(f)) > above) << level;
    }
    f32::from(tree.leaves[leaf]) * f32::from(tree.scale) / 4096.0
}

fn grow(
    columns: &[Vec<u8>],
    sample: &[(u32, f32, f32)],
    features: &[usize],
    settings: &Settings,
) -> Tree {
    let mut leaves = vec![0_u8; sample.len()];
    let mut questions = [(0_u8, 0_u8); DEPTH];
    let mut histogram: Vec<[f32; 2]> = vec![];
    for (level, question) in questions.iter_mut().enumerate() {
        let count = 1 << level;
        let mut best = (f32::MIN, 0, 0_u8);
        for &f in features {
            let column = &columns[f];
            histogram.clear();
            histogram.resize(count * VALUES, [0.0; 2]);
            for (&(i, g, h), &leaf) in sample.iter().zip(&leaves) {
                let cell =
                    &mut histogram[usize::from(leaf) * VALUES + usize::from(column[i as usize])];
                cell[0] += g;
                cell[1] += h;
            }
            let mut gains = [0.0_f32; VALUES];
            for cells in histogram.chunks_exact(VALUES) {
                let all = cells.iter().fold([0.0; 2], |sum, c| [sum[0] + c[0], sum[1] + c[1]]);
                let worth = |g: f32, h: f32| g * g / (h + settings.leaf);
                let whole = worth(all[0], all[1]);
                let (mut g, mut h) = (0.0, 0.0);
                for (gain, cell) in gains.iter_mut().zip(cells).take(VALUES - 1) {
                    g += cell[0];
                    h += cell[1];
                    *gain += worth(g, h) + worth(all[0] - g, all[1] - h) - whole;
                }
            }
            for (above, &gain) in gains.iter().enumerate().take(VALUES - 1) {
                if gain > best.0 {
                    best = (gain, f, above as u8);
                }
            }
        }
        let (_, f, above) = best;
        *question = (f as u8, above);
        for (&(i, ..), leaf) in sample.iter().zip(&mut leaves) {
            *leaf |= u8::from(columns[f][i as usize] > above) << level;
        }
    }
    let mut sums = vec![[0.0_f32; 2]; LEAVES];
    for (&(_, g, h), &leaf) in sample.iter().zip(&leaves) {
        sums[usize::from(leaf)][0] += g;
        sums[usize::from(leaf)][1] += h;
    }
    let values: Vec<f32> =
        sums.iter().map(|[g, h]| -settings.rate * g / (h + settings.leaf)).collect();
    let most = values.iter().fold(0.0_f32, |most, v| most.max(v.abs()));
    let scale = (most * 4096.0 / 127.0).ceil().clamp(1.0, 255.0);
    let mut leaves = [0; LEAVES];
    for (leaf, v) in leaves.iter_mut().zip(values) {
        *leaf = (v * 4096.0 / scale).round().clamp(-127.0, 127.0) as i8;
    }
    Tree { questions, leaves, scale: scale as u8 }
}
