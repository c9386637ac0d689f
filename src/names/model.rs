//! Model: the weights of the chain.
//!
//! # The file
//! A magic word and a version; temperature and doubt; the transition weights; a codebook of sixteen weights; for each
//! template the number of its features; then, each for all features in the order of template and
//! fingerprint: the gaps between fingerprints (Rice-coded), how many weights a feature has, the
//! atoms they belong to, and their places in the codebook. Streams of one kind lie together, so
//! that a compressor finds in each what is regular in it.

use super::codec::{BitWriter, FormatError, Reader, Writer};
use super::features::{Feature, TEMPLATES};
use super::labels::{ATOMS, LABELS, spread};
use super::lattice::{Factors, TRANSITIONS, Transitions, exp};

pub(super) const MAGIC: [u8; 4] = *b"CRF3";

/// Most weights in a file.
const MOST: u32 = 1 << 20;
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
    /// What is taken from a probability's log odds (Platt 1999): the chain is surer of the names it
    /// prefers than it is right.
    pub doubt: f32,
    templates: [Template; TEMPLATES],
    /// One bit for each of eight parts of a bucket: whether there is a feature. Most that are asked
    /// for are not there, and end here.
    bits: Vec<u64>,
    /// The first feature of each bucket.
    buckets: Vec<u32>,
    /// The features, in the order of the file.
    features: Vec<Entry>,
    /// Of features with few weights, atoms, each with its weight.
    sparse: Vec<(u32, f32)>,
    /// Of features with many weights, those of all atoms: most are nought, but a processor adds
    /// four at once.
    dense: Vec<[f32; LANES]>,
}

/// A feature and where its weights lie.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// What tells it apart from others of its bucket.
    tag: u16,
    /// Number of its weights; those of a feature with [`MANY`] are dense.
    size: u16,
    /// Its first place among the sparse weights, or its row of dense ones.
    first: u32,
}

/// The fewest weights that are faster added as a row of all atoms.
const MANY: u16 = 6;
/// Places of a row: one for each atom, and up to whole registers of four.
const LANES: usize = ATOMS.next_multiple_of(4);

/// Where the features of one template lie. They are sorted, so a fingerprint's upper bits number
/// its bucket and its lower bits are the tag.
#[derive(Debug, Clone, Copy, Default)]
struct Template {
    /// How far a hash is shifted to give its bucket.
    shift: u32,
    /// Number of the first bucket.
    first: u32,
}

/// Bits of the number of a bucket, of which there are one to two for a feature; two in all where
/// there is none, which stay empty.
fn bucket_bits(count: u32) -> u32 {
    u32::BITS - count.leading_zeros()
}

impl Template {
    /// Bucket of a hash, and its eighth.
    fn bucket(self, value: u32) -> (usize, usize) {
        let eighth = value >> (self.shift - 3);
        (self.first as usize + (eighth >> 3) as usize, 8 * self.first as usize + eighth as usize)
    }

    /// What tells a hash apart from others of its bucket: the rest of the fingerprint.
    fn tag(self, value: u32) -> u16 {
        (value >> (self.shift - SPARE) & ((1 << SPARE) - 1)) as u16
    }
}

/// Bits of the fingerprints of a template with `count` features.
fn width(count: u32) -> u32 {
    bucket_bits(count) + SPARE
}

impl Model {
    /// Reads a file made by the trainer.
    pub fn read(bytes: &[u8]) -> Result<Self, FormatError> {
        let mut reader = Reader::open(bytes, MAGIC)?;
        let temperature = reader.float()?;
        let doubt = reader.float()?;
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
        if atoms.iter().any(|&atom| usize::from(atom) >= ATOMS)
            || codes.iter().any(|&code| usize::from(code) >= CODES)
        {
            return Err(FormatError::Damaged);
        }
        let mut templates = [Template::default(); TEMPLATES];
        let mut bucket_count = 0;
        for (template, &count) in templates.iter_mut().zip(&counts) {
            template.first = bucket_count;
            template.shift = 32 - bucket_bits(count.max(1));
            bucket_count += 1 << bucket_bits(count.max(1));
        }
        let mut bits = vec![0; bucket_count as usize / 8 + 1];
        let mut buckets = Vec::with_capacity(bucket_count as usize + 1);
        let mut features = Vec::with_capacity(total as usize);
        let few: usize =
            sizes.iter().map(|&s| usize::from(s)).filter(|&s| s < usize::from(MANY)).sum();
        let rows = sizes.iter().filter(|&&s| u16::from(s) >= MANY).count();
        let mut sparse = Vec::with_capacity(few);
        let mut dense = Vec::with_capacity(rows);
        let mut weights = atoms
            .iter()
            .zip(codes)
            .map(|(&atom, &code)| (u32::from(atom), codebook[usize::from(code) & (CODES - 1)]));
        for (template, &count) in templates.iter().zip(&counts) {
            prints.sorted(count, width(count), |print| {
                let value = print << (32 - width(count));
                let (bucket, eighth) = template.bucket(value);
                bits[eighth >> 6] |= 1 << (eighth & 63);
                while buckets.len() <= bucket {
                    buckets.push(features.len() as u32);
                }
                let size = u16::from(sizes[features.len()]);
                let these = weights.by_ref().take(usize::from(size));
                let first = if size < MANY {
                    sparse.extend(these);
                    sparse.len() - usize::from(size)
                } else {
                    let mut row = [0.0; LANES];
                    these.for_each(|(atom, weight)| row[atom as usize] += weight);
                    dense.push(row);
                    dense.len() - 1
                };
                features.push(Entry { tag: template.tag(value), size, first: first as u32 });
            })?;
        }
        buckets.resize(bucket_count as usize + 1, total);
        let transitions = Transitions::from_slice(&transitions);
        Ok(Model {
            factors: Factors::new(&transitions, temperature),
            transitions,
            temperature,
            doubt,
            templates,
            bits,
            buckets,
            features,
            sparse,
            dense,
        })
    }

    /// The file of a trained model; for the trainer. Where two features of a template share a
    /// fingerprint, the first wins.
    pub fn write(
        [temperature, doubt]: [f32; 2],
        transitions: &[f32; TRANSITIONS],
        codebook: &[f32; CODES],
        mut rows: Vec<Row>,
    ) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.float(temperature);
        writer.float(doubt);
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

    /// With another temperature and doubt; for the trainer.
    pub fn calibrated(mut self, [temperature, doubt]: [f32; 2]) -> Self {
        self.temperature = temperature;
        self.doubt = doubt;
        self.factors = Factors::new(&self.transitions, temperature);
        self
    }

    /// How probable a name is that the chain gives `probability`, by what it gets wrong.
    pub fn confidence(&self, probability: f32) -> f32 {
        let doubtful = (1.0 - probability) * exp(self.doubt);
        probability / (probability + doubtful)
    }

    /// The scores of the labels of a token with these features.
    pub fn score(&self, features: &[Feature], scores: &mut [f32; LABELS]) {
        let mut sums = [0.0; LANES];
        for feature in features {
            let Some(entry) = self.entry_of(feature) else { continue };
            let first = entry.first as usize;
            if entry.size < MANY {
                let end = first + usize::from(entry.size);
                for &(atom, weight) in self.sparse.get(first..end).unwrap_or_default() {
                    if let Some(sum) = sums.get_mut(atom as usize) {
                        *sum += weight;
                    }
                }
            } else if let Some(row) = self.dense.get(first) {
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += weight;
                }
            }
        }
        if let Some(sums) = sums.first_chunk() {
            spread(sums, scores);
        }
    }

    /// `feature`, where the model has it.
    #[inline]
    fn entry_of(&self, feature: &Feature) -> Option<Entry> {
        let template = self.templates[usize::from(feature.template) & (TEMPLATES - 1)];
        let (bucket, eighth) = template.bucket(feature.value);
        if self.bits.get(eighth >> 6)? >> (eighth & 63) & 1 == 0 {
            return None;
        }
        let [first, end] = *self.buckets.get(bucket..bucket + 2)?.as_array()?;
        let tag = template.tag(feature.value);
        let these = self.features.get(first as usize..end as usize)?;
        these.iter().find(|entry| entry.tag == tag).copied()
    }
}

const _: () = assert!(CODES.is_power_of_two() && TEMPLATES.is_power_of_two());

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
        Model::write([1.0, 0.0], &[0.0; TRANSITIONS], &codebook, rows)
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
