//! Learning the weights: AdaGrad on the likelihood of the allowed labels, with feature dropout.
//!
//! Of a text without marks the chain learns what a larger one says (Hinton, Vinyals and Dean 2015).

use super::samples::{Sample, Taught};
use article_annotator::names::labels::{ATOMS, LABELS, OUTSIDE, atoms, spread};
use article_annotator::names::lattice::{ALL, TRANSITIONS, Transitions};
use article_annotator::names::marginals::{Factors, Marginals};

/// A small, fast generator of numbers (SplitMix64); the same numbers for the same seed.
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Puts `items` in a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, (self.next() % (at as u64 + 1)) as usize);
        }
    }
}

/// What learning goes by.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Passes over all samples.
    pub epochs: usize,
    /// Steps of tuning; in half of them less and less is kept.
    pub tuning: usize,
    /// Step of AdaGrad.
    pub rate: f32,
    /// Share of features left out at each token.
    pub dropout: f32,
    /// What the weights that pruning keeps may take.
    pub bytes: usize,
    /// Pull of all weights to nought.
    pub pull: f32,
    /// Runs whose mean teaches and is pruned.
    pub runs: usize,
    /// Passes whose mean is a step of tuning.
    pub ways: usize,
    /// Last steps whose mean is the end.
    pub last: usize,
    /// Where random numbers begin.
    pub seed: u64,
}

/// The weights while they are learned.
#[derive(Clone)]
pub struct Learner {
    /// For each feature its weights, then the sums of squared gradients.
    rows: Vec<[f32; 2 * ATOMS]>,
    /// Which atoms of each feature may have a weight.
    mask: Vec<u64>,
    /// Between labels, with the sums of squared gradients.
    transitions: [f32; TRANSITIONS],
    squares: [f32; TRANSITIONS],
}

impl Learner {
    /// With all weights nought.
    pub fn new(features: usize) -> Self {
        Learner {
            rows: vec![[0.0; 2 * ATOMS]; features],
            mask: vec![(1 << ATOMS) - 1; features],
            transitions: [0.0; TRANSITIONS],
            squares: [0.0; TRANSITIONS],
        }
    }

    /// The weights between labels.
    pub fn transitions(&self) -> &[f32; TRANSITIONS] {
        &self.transitions
    }

    /// The weights of a feature.
    pub fn weights(&self, feature: usize) -> &[f32] {
        &self.rows[feature][..ATOMS]
    }

    /// Says of a sample what these weights think, all features seen.
    pub fn teach(&self, sample: &mut Sample) {
        let mut scores = Vec::with_capacity(sample.ends.len());
        let mut start = 0;
        for &end in &sample.ends {
            let mut sums = [0.0f32; ATOMS];
            for &feature in &sample.features[start..end as usize] {
                for (sum, weight) in sums.iter_mut().zip(self.weights(feature as usize)) {
                    *sum += weight;
                }
            }
            let mut token = [0.0; LABELS];
            spread(&sums, &mut token);
            scores.push(token);
            start = end as usize;
        }
        let factors = Factors::new(&Transitions::from_slice(&self.transitions), 1.0);
        let mut free = Marginals::default();
        if free.run(&factors, &scores, ALL, 1.0, None).is_some() {
            let mut transitions = [0.0; TRANSITIONS];
            free.expected_transitions(&factors, 1.0, &mut transitions);
            let tokens = (0..scores.len()).map(|at| free.token(at)).collect();
            sample.taught = Some(Box::new(Taught { tokens, transitions }));
        }
    }

    /// One pass over the samples in the order given; returns the mean loss of a marked token.
    pub fn pass(
        &mut self,
        samples: &[Sample],
        order: &[u32],
        settings: &Settings,
        random: &mut Random,
    ) -> f64 {
        let (mut free, mut bound) = (Marginals::default(), Marginals::default());
        let (mut scores, mut kept, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        let (mut loss, mut tokens) = (0.0, 0);
        let scale = 1.0 / (1.0 - settings.dropout);
        let drop_below = (f64::from(settings.dropout) * 65536.0) as u64;
        for &sample in order {
            let sample = &samples[sample as usize];
            scores.clear();
            kept.clear();
            ends.clear();
            let mut start = 0;
            for &end in &sample.ends {
                let mut sums = [0.0f32; ATOMS];
                let mut chance = 0;
                for (n, &feature) in sample.features[start..end as usize].iter().enumerate() {
                    if n % 4 == 0 {
                        chance = random.next();
                    }
                    let drop = chance & 0xFFFF < drop_below;
                    chance >>= 16;
                    if drop {
                        continue;
                    }
                    kept.push(feature);
                    for (sum, weight) in sums.iter_mut().zip(&self.rows[feature as usize]) {
                        *sum += weight;
                    }
                }
                for sum in &mut sums {
                    *sum *= scale;
                }
                let mut token = [0.0; LABELS];
                spread(&sums, &mut token);
                scores.push(token);
                ends.push(kept.len());
                start = end as usize;
            }
            let transitions = Transitions::from_slice(&self.transitions);
            let factors = Factors::new(&transitions, 1.0);
            let all = free.run(&factors, &scores, ALL, 1.0, None);
            let taught = sample.taught.as_deref();
            let right = match taught {
                Some(_) => Some(()),
                None => bound.run(&factors, &scores, ALL, 1.0, Some(&sample.allowed)),
            };
            if all.is_none() || right.is_none() {
                continue;
            }
            let wanted: Vec<[f32; LABELS]> = match taught {
                Some(taught) => taught.tokens.clone(),
                None => (0..scores.len()).map(|at| bound.token(at)).collect(),
            };
            let had: Vec<[f32; LABELS]> = (0..scores.len()).map(|at| free.token(at)).collect();
            // Where hardly a path is possible, sums may leave what a number can hold.
            if wanted.iter().chain(&had).flatten().any(|share| !share.is_finite()) {
                continue;
            }
            if taught.is_none() {
                loss += f64::from(free.log_sum() - bound.log_sum());
                tokens += scores.len();
            }
            let mut start = 0;
            for (at, &end) in ends.iter().enumerate() {
                let mut gradient = [0.0f32; ATOMS];
                let mut any = false;
                for l in 0..LABELS {
                    let by = wanted[at][l] - had[at][l];
                    if by.abs() < 1e-4 {
                        continue;
                    }
                    any = true;
                    if l == OUTSIDE {
                        gradient[0] += by;
                    } else {
                        for atom in atoms(l) {
                            gradient[atom] += by;
                        }
                    }
                }
                if any {
                    for value in &mut gradient {
                        *value *= scale;
                    }
                    for &feature in &kept[start..end] {
                        self.step(feature as usize, &gradient, settings);
                    }
                }
                start = end;
            }
            let mut counts = [0.0; TRANSITIONS];
            match taught {
                Some(taught) => counts = taught.transitions,
                None => bound.expected_transitions(&factors, 1.0, &mut counts),
            }
            free.expected_transitions(&factors, -1.0, &mut counts);
            for ((weight, square), count) in
                self.transitions.iter_mut().zip(&mut self.squares).zip(counts)
            {
                let gradient = count as f32;
                if gradient.abs() > 1e-5 {
                    *square += gradient * gradient;
                    *weight += settings.rate * gradient / (square.sqrt() + 1e-3);
                }
            }
        }
        loss / tokens.max(1) as f64
    }

    fn step(&mut self, feature: usize, gradient: &[f32; ATOMS], settings: &Settings) {
        let mask = self.mask[feature];
        if mask == 0 {
            return;
        }
        let (weights, squares) = self.rows[feature].split_at_mut(ATOMS);
        for (atom, &by) in gradient.iter().enumerate() {
            if by.abs() < 1e-4 || mask >> atom & 1 == 0 {
                continue;
            }
            squares[atom] += by * by;
            let step = settings.rate / (squares[atom].sqrt() + 1e-2);
            let moved = weights[atom] + step * by;
            // A pull to nought at each step leaves most weights there.
            weights[atom] = moved.signum() * (moved.abs() - step * settings.pull).max(0.0);
        }
    }

    /// The mean of learners of the same features; of none, none.
    pub fn mean(mut learners: Vec<Learner>) -> Option<Learner> {
        let mut learner = learners.pop()?;
        let others = learners;
        let share = 1.0 / (1 + others.len()) as f32;
        let mean = |all: &mut [f32], each: &dyn Fn(&Learner) -> &[f32]| {
            for other in &others {
                all.iter_mut().zip(each(other)).for_each(|(value, by)| *value += by);
            }
            all.iter_mut().for_each(|value| *value *= share);
        };
        for (feature, row) in learner.rows.iter_mut().enumerate() {
            mean(row, &|other| &other.rows[feature]);
        }
        mean(&mut learner.transitions, &|other| &other.transitions);
        mean(&mut learner.squares, &|other| &other.squares);
        Some(learner)
    }

    /// Keeps the weights that matter most for the room they take, `bytes` in all.
    /// Features of other domains lose all.
    ///
    /// A weight matters by its size and the root of its squared gradients (the diagonal of the
    /// Fisher information): LeCun, Denker and Solla's "Optimal Brain Damage" (1990) measures by
    /// the square of this what a weight's loss adds to the likelihood's.
    pub fn prune(&mut self, bytes: usize, counts: &[(u64, u32)]) -> usize {
        // What is kept of a row at a price of a bit, and its bits.
        let kept = |row: &[f32; 2 * ATOMS], price: f32| -> (u64, f32) {
            let (weights, squares) = row.split_at(ATOMS);
            let (mut mask, mut gain, mut bits) = (0, 0.0, 0.0);
            for (atom, (weight, square)) in weights.iter().zip(squares).enumerate() {
                let by = weight.abs() * square.sqrt() - price * BITS_OF_A_WEIGHT;
                if *weight != 0.0 && by > 0.0 {
                    mask |= 1 << atom;
                    gain += by;
                    bits += BITS_OF_A_WEIGHT;
                }
            }
            if gain > price * BITS_OF_A_FEATURE {
                (mask, bits + BITS_OF_A_FEATURE)
            } else {
                (0, 0.0)
            }
        };
        for (row, (key, _)) in self.rows.iter_mut().zip(counts) {
            if super::samples::feature(*key).is_none() {
                row[..ATOMS].fill(0.0);
            }
        }
        let (mut low, mut high) = (0.0f32, 10.0f32);
        for _ in 0..30 {
            let price = (low + high) / 2.0;
            let bits: f64 = self.rows.iter().map(|row| f64::from(kept(row, price).1)).sum();
            if bits > 8.0 * bytes as f64 {
                low = price;
            } else {
                high = price;
            }
        }
        let mut left = 0;
        for (row, mask) in self.rows.iter_mut().zip(&mut self.mask) {
            *mask = kept(row, high).0;
            for (atom, weight) in row[..ATOMS].iter_mut().enumerate() {
                if *mask >> atom & 1 == 0 {
                    *weight = 0.0;
                }
            }
            left += mask.count_ones() as usize;
        }
        left
    }
}

/// About what the file spends on an atom and its place in the codebook.
const BITS_OF_A_WEIGHT: f32 = 6.5;
/// About what it spends on a fingerprint and the end of its atoms.
const BITS_OF_A_FEATURE: f32 = 13.0;
