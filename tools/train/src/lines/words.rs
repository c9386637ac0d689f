//! The word model: logistic regression over hashed words and pairs, by AdaGrad.

use super::label::Label;
use super::pages::Sample;
use article_annotator::clean::lines::shape::chain;
use article_annotator::clean::model::{WORDS, word_bucket};
use std::collections::HashMap;

const ROUNDS: usize = 4;
const RATE: f32 = 0.3;
const DECAY: f32 = 2e-4;

/// A word that fewer domains have says nothing of other domains.
const DOMAINS: usize = 4;

/// Trains on `samples`; a weight a bucket, in sixteenths.
pub fn train<'a>(samples: impl Iterator<Item = &'a Sample>) -> Vec<i8> {
    let samples: Vec<&Sample> = samples.filter(|s| s.variant != "foreign").collect();
    let common = common(&samples);
    let mut weights = vec![0.0_f32; WORDS];
    let mut squares = vec![1e-3_f32; WORDS];
    let mut bias = 0.0_f32;
    for _ in 0..ROUNDS {
        for sample in &samples {
            let mut at = 0;
            for ((shape, label), weight) in
                sample.study.shapes.iter().zip(&sample.labels).zip(sample.weights())
            {
                let hashes = &sample.study.words[at..at + shape.words as usize];
                at += shape.words as usize;
                if *label == Label::Skip || hashes.is_empty() {
                    continue;
                }
                let buckets: Vec<usize> =
                    grams(hashes).filter(|h| common.contains_key(h)).map(word_bucket).collect();
                let norm = 1.0 / (hashes.len() as f32).sqrt();
                let sum: f32 = buckets.iter().map(|&b| weights[b]).sum();
                let wanted = f32::from(u8::from(*label == Label::Article));
                let error = (1.0 / (1.0 + (-(bias + sum * norm)).exp()) - wanted) * weight;
                bias -= 0.01 * error;
                for bucket in buckets {
                    let slope = error * norm + DECAY * weights[bucket];
                    squares[bucket] += slope * slope;
                    weights[bucket] -= RATE * slope / squares[bucket].sqrt();
                }
            }
        }
    }
    // In sixteenths, but only whole quarters: they pack into two thirds, and judge no worse.
    weights.iter().map(|w| ((w * 4.0).round() * 4.0).clamp(-124.0, 124.0) as i8).collect()
}

fn grams(hashes: &[u32]) -> impl Iterator<Item = u32> + '_ {
    let mut before = 0;
    hashes.iter().flat_map(move |&hash| {
        let pair = chain(before, hash);
        before = hash;
        [hash, pair]
    })
}

/// The words and pairs that enough domains have.
fn common(samples: &[&Sample]) -> HashMap<u32, ()> {
    let mut seen: HashMap<u32, Vec<u64>> = HashMap::new();
    for sample in samples {
        let mut at = 0;
        for shape in &sample.study.shapes {
            let hashes = &sample.study.words[at..at + shape.words as usize];
            at += shape.words as usize;
            for hash in grams(hashes) {
                let domains = seen.entry(hash).or_default();
                if domains.len() < DOMAINS && !domains.contains(&sample.domain) {
                    domains.push(sample.domain);
                }
            }
        }
    }
    seen.into_iter()
        .filter(|(_, domains)| domains.len() >= DOMAINS)
        .map(|(hash, _)| (hash, ()))
        .collect()
}
