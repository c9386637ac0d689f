//! From learned weights to a model file: a codebook of sixteen weights.

use super::learn::Learner;
use super::samples::feature;
use article_annotator::names::labels::ATOMS;
use article_annotator::names::model::{CODES, Model, Weighed};

/// Sixteen weights that stand for all, by Lloyd's method.
fn codebook(weights: &[f32]) -> [f32; CODES] {
    let mut sorted = weights.to_vec();
    sorted.sort_unstable_by(f32::total_cmp);
    let mut codes: [f32; CODES] = std::array::from_fn(|n| {
        sorted.get((2 * n + 1) * sorted.len() / (2 * CODES)).copied().unwrap_or_default()
    });
    for _ in 0..40 {
        let mut sums = [(0.0f64, 0usize); CODES];
        for &weight in &sorted {
            let code = nearest(&codes, weight);
            sums[code].0 += f64::from(weight);
            sums[code].1 += 1;
        }
        for (code, (sum, count)) in codes.iter_mut().zip(sums) {
            if count > 0 {
                *code = (sum / count as f64) as f32;
            }
        }
        codes.sort_unstable_by(f32::total_cmp);
    }
    codes
}

fn nearest(codes: &[f32; CODES], weight: f32) -> usize {
    let mut best = 0;
    for (n, code) in codes.iter().enumerate() {
        if (code - weight).abs() < (codes[best] - weight).abs() {
            best = n;
        }
    }
    best
}

/// The file of what `learner` knows.
pub fn pack(learner: &Learner, counts: &[(u64, u32)], calibration: [f32; 2]) -> Vec<u8> {
    let mut weights = Vec::new();
    for (number, &(key, _)) in counts.iter().enumerate() {
        if feature(key).is_some() {
            weights.extend(learner.weights(number).iter().copied().filter(|w| *w != 0.0));
        }
    }
    let codes = codebook(&weights);
    let mut rows: Vec<Weighed> = Vec::new();
    for (number, &(key, _)) in counts.iter().enumerate() {
        let Some(feature) = feature(key) else { continue };
        let row: Vec<(u8, u8)> = (0..ATOMS)
            .filter_map(|atom| {
                let weight = learner.weights(number)[atom];
                (weight != 0.0).then(|| (atom as u8, nearest(&codes, weight) as u8))
            })
            .collect();
        if !row.is_empty() {
            rows.push((feature, row));
        }
    }
    Model::write(calibration, learner.transitions(), &codes, rows)
}
