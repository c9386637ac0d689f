//! Model: the weights of the chain.
//!
//! # The file
//! A magic word and a version; the transition weights; a codebook of sixteen weights; for each
//! template the number of its features; then, each for all features in the order of template and
//! fingerprint: the gaps between fingerprints (Rice-coded), how many weights a feature has, the
//! atoms they belong to, and their places in the codebook. Streams of one kind lie together, so
//! that a compressor finds in each what is regular in it.

use super::codec::{BitWriter, FormatError, Reader, Writer};
use super::features::{Feature, TEMPLATES};
use super::hash::Table;
use super::labels::{ATOMS, LABELS, spread};
use super::lattice::{Factors, TRANSITIONS, Transitions};

pub(super) const MAGIC: [u8; 4] = *b"CRF1";

/// Most weights in a file.
const MOST: u32 = 1 << 22;
/// Bits of a fingerprint beyond those that number a template's features.
const SPARE: u32 = 9;
/// Number of different weights.
pub const CODES: usize = 16;

/// One feature and its weights, as atoms and places in the codebook.
pub type Row = (Feature, Vec<(u8, u8)>);

/// The weights, ready to score.
#[derive(Debug)]
pub struct Model {
    /// Between labels.
    pub transitions: Transitions,
    /// The same for probabilities.
    pub factors: Factors,
    /// Scores are divided by it before they become probabilities.
    pub temperature: f32,
    bits: [u32; TEMPLATES],
    /// For each feature the first of its weights and their number.
    features: Table<(u32, u8)>,
    weights: Vec<(u8, f32)>,
}

/// Bits of the fingerprints of a template with `count` features.
fn width(count: u32) -> u32 {
    (u32::BITS - count.leading_zeros() + SPARE).min(26)
}

#[inline]
fn key(template: u8, print: u32) -> u32 {
    u32::from(template) << 26 | print
}

impl Model {
    /// Reads a file made by the trainer.
    pub fn read(bytes: &[u8]) -> Result<Self, FormatError> {
        let mut reader = Reader::open(bytes, MAGIC)?;
        let temperature = reader.float()?;
        let mut transitions = [0.0; TRANSITIONS];
        for weight in &mut transitions {
            *weight = reader.float()?;
        }
        let mut codebook = [0.0; CODES];
        for weight in &mut codebook {
            *weight = reader.float()?;
        }
        let mut counts = [0; TEMPLATES];
        let mut total = 0u32;
        for count in &mut counts {
            *count = reader.number()?;
            total = total.saturating_add(*count);
        }
        if total > MOST || temperature <= 0.0 {
            return Err(FormatError::Damaged);
        }
        let mut prints = reader.bits()?;
        let sizes = reader.bytes(total as usize)?;
        let weight_count: usize = sizes.iter().map(|&s| usize::from(s)).sum();
        let atoms = reader.bytes(weight_count)?;
        let codes = reader.bytes(weight_count)?;
        let mut weights = Vec::with_capacity(weight_count);
        for (&atom, &code) in atoms.iter().zip(codes) {
            let weight = codebook.get(usize::from(code)).ok_or(FormatError::Damaged)?;
            if usize::from(atom) >= ATOMS {
                return Err(FormatError::Damaged);
            }
            weights.push((atom, *weight));
        }
        let mut features = Table::with_capacity(total as usize);
        let mut sizes = sizes.iter();
        let mut first = 0;
        for (template, &count) in counts.iter().enumerate() {
            for print in prints.sorted(count, width(count))? {
                let size = sizes.next().copied().unwrap_or_default();
                *features.entry(key(template as u8, print)) = (first, size);
                first += u32::from(size);
            }
        }
        let transitions = Transitions::from_slice(&transitions);
        Ok(Model {
            factors: Factors::new(&transitions, temperature),
            transitions,
            temperature,
            bits: counts.map(|count| 32 - width(count)),
            features,
            weights,
        })
    }

    /// The file of a trained model; for the trainer. Where two features of a template share a
    /// fingerprint, the first wins.
    pub fn write(
        temperature: f32,
        transitions: &[f32; TRANSITIONS],
        codebook: &[f32; CODES],
        mut rows: Vec<Row>,
    ) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.float(temperature);
        for &weight in transitions.iter().chain(codebook) {
            writer.float(weight);
        }
        rows.sort_by_key(|row| row.0);
        let (mut prints, mut sizes, mut atoms, mut codes) =
            (BitWriter::default(), vec![], vec![], vec![]);
        let mut rows = rows.as_slice();
        for template in 0..TEMPLATES as u8 {
            let count = rows.iter().take_while(|row| row.0.template == template).count();
            let (these, rest) = rows.split_at(count);
            rows = rest;
            // The width depends on the number, which falls where fingerprints meet.
            let mut width_now = width(count as u32);
            let mut kept: Vec<(u32, &Row)>;
            loop {
                kept = these.iter().map(|row| (row.0.value >> (32 - width_now), row)).collect();
                kept.dedup_by_key(|(print, _)| *print);
                if width(kept.len() as u32) == width_now {
                    break;
                }
                width_now = width(kept.len() as u32);
            }
            writer.number(kept.len() as u32);
            let these: Vec<u32> = kept.iter().map(|(print, _)| *print).collect();
            prints.sorted(&these, width_now);
            for (_, (_, weights)) in kept {
                sizes.push(weights.len() as u8);
                atoms.extend(weights.iter().map(|w| w.0));
                codes.extend(weights.iter().map(|w| w.1));
            }
        }
        writer.bits(prints);
        writer.bytes(&sizes);
        writer.bytes(&atoms);
        writer.bytes(&codes);
        writer.finish(MAGIC)
    }

    /// With another temperature; for the trainer.
    pub fn heated(mut self, temperature: f32) -> Self {
        self.temperature = temperature;
        self.factors = Factors::new(&self.transitions, temperature);
        self
    }

    /// The scores of the labels of a token with these features.
    pub fn score(&self, features: &[Feature], scores: &mut [f32; LABELS]) {
        let mut sums = [0.0; ATOMS];
        for feature in features {
            let shift = self.bits[usize::from(feature.template) % TEMPLATES];
            if let Some((first, size)) =
                self.features.get(key(feature.template, feature.value >> shift))
            {
                let first = first as usize;
                for &(atom, weight) in &self.weights[first..first + usize::from(size)] {
                    sums[usize::from(atom)] += weight;
                }
            }
        }
        spread(&sums, scores);
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::{OUTSIDE, SINGLE, label};
    use super::*;

    fn file() -> Vec<u8> {
        let codebook = std::array::from_fn(|n| n as f32 - 8.0);
        let rows = vec![
            (Feature { template: 3, value: 0xDEAD_BEEF }, vec![(1, 15)]),
            (Feature { template: 1, value: 0x0123_4567 }, vec![(0, 2), (1, 10)]),
        ];
        Model::write(1.0, &[0.0; TRANSITIONS], &codebook, rows)
    }

    #[test]
    fn what_was_written_scores() {
        let model = Model::read(&file()).unwrap();
        let mut scores = [0.0; LABELS];
        let features = [
            Feature { template: 1, value: 0x0123_4567 },
            Feature { template: 2, value: 0x0123_4567 },
            Feature { template: 3, value: 0xDEAD_BEEF },
        ];
        model.score(&features, &mut scores);
        assert_eq!(scores[OUTSIDE], -6.0);
        assert_eq!(scores[label(0, SINGLE)], 9.0);
        assert_eq!(scores[label(1, SINGLE)], 0.0);
    }

    #[test]
    fn a_cut_changed_or_foreign_file_is_refused() {
        let file = file();
        for length in 0..file.len() {
            assert!(Model::read(&file[..length]).is_err(), "cut to {length} bytes");
        }
        let mut changed = file.clone();
        changed[60] ^= 4;
        assert_eq!(Model::read(&changed).unwrap_err(), FormatError::Damaged);
        assert_eq!(Model::read(b"GIF89a and more").unwrap_err(), FormatError::Foreign);
        let mut newer = file;
        newer[3] = b'9';
        assert_eq!(Model::read(&newer).unwrap_err(), FormatError::Version);
    }
}
