//! Model: the weights of the chain.
//!
//! # The file
//! A magic word and a version; temperature and doubt; the transition weights; a codebook of weights;
//! for each template the number of its features; the gaps between the fingerprints of all features
//! in the order of template and fingerprint (Rice-coded); then, for each feature in the same order,
//! the atoms it has weights of (each by the atom before it) up to an end, and their places in the
//! codebook (each by its atom), as symbols.

use super::codec::{BitWriter, Chances, FormatError, Reader, SymbolWriter, Symbols, Writer};
use super::features::{Feature, TEMPLATES};
use super::labels::{ATOMS, LABELS, spread};
use super::lattice::{Factors, TRANSITIONS, Transitions, exp};

pub(super) const MAGIC: [u8; 4] = *b"CRF4";

/// Most weights in a file.
const MOST: u32 = 1 << 20;
/// Bits of a fingerprint beyond those that number a template's features.
const SPARE: u32 = 9;
/// Number of different weights.
pub const CODES: usize = 16;

/// What follows a feature's last atom, and stands before its first.
const END: usize = ATOMS;

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
    /// The features, sorted; each lies where its fingerprint points or in the next place that was
    /// free. About half of the places are.
    slots: Vec<Slot>,
    /// The codebook.
    codes: [f32; CODES],
    /// Of features with few weights, atoms and places in the codebook.
    sparse: Vec<(u8, u8)>,
    /// Of features with many weights, those of all atoms: most are nought, but a processor adds
    /// four at once.
    dense: Vec<[f32; LANES]>,
}

/// A feature and where its weights lie. Many are asked for at each token, so what is known of one
/// lies together: memory is waited for once.
#[derive(Debug, Clone, Copy)]
struct Slot {
    /// Its template and fingerprint; more than any where there is no feature.
    key: u32,
    /// Number of its weights above [`FIRST_BITS`] bits that tell its first place among the sparse
    /// weights, or of a feature with [`MANY`] its row of dense ones.
    weights: u32,
}

/// A place where no feature lies.
const NONE: Slot = Slot { key: u32::MAX, weights: 0 };
/// The fewest weights that are faster added as a row of all atoms.
const MANY: u32 = 10;
/// Places of a row: one for each atom, and up to whole registers of four.
const LANES: usize = ATOMS.next_multiple_of(4);
/// Bits for the place of a weight.
const FIRST_BITS: u32 = 24;
const FIRST_MASK: usize = (1 << FIRST_BITS) - 1;
/// Bits for a fingerprint below its template.
const PRINT_BITS: u32 = 26;

/// Where the features of one template lie.
#[derive(Debug, Clone, Copy, Default)]
struct Template {
    /// First and number of the places that its fingerprints point to.
    first: u32,
    places: u32,
    /// How far a hash is shifted to give its fingerprint.
    shift: u32,
}

impl Template {
    /// The place that a hash points to: in the order of hashes, like the features.
    fn place(self, value: u32) -> usize {
        let print = value >> self.shift << self.shift;
        self.first as usize + ((u64::from(print) * u64::from(self.places)) >> 32) as usize
    }

    /// The key of a hash.
    fn key(self, template: u8, value: u32) -> u32 {
        u32::from(template) << PRINT_BITS | value >> self.shift
    }
}

/// Bits of the fingerprints of a template with `count` features.
fn width(count: u32) -> u32 {
    u32::BITS - count.leading_zeros() + SPARE
}

/// Reads the weights of one feature, as atoms and places in the codebook.
fn read_weights(
    symbols: &mut Symbols,
    next_atom: &Chances,
    code_of: &Chances,
    weights: &mut Vec<(u8, u8)>,
) -> Result<(), FormatError> {
    weights.clear();
    let mut before = END;
    loop {
        let atom = symbols.next(next_atom, before)?;
        if usize::from(atom) == END {
            break;
        }
        if before != END && usize::from(atom) <= before {
            return Err(FormatError::Damaged);
        }
        weights.push((atom, 0));
        before = usize::from(atom);
    }
    for (atom, code) in weights {
        *code = symbols.next(code_of, usize::from(*atom))?;
    }
    Ok(())
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
        let next_atom = reader.chances(ATOMS + 1, ATOMS + 1)?;
        let code_of = reader.chances(ATOMS, CODES)?;
        let mut symbols = reader.symbols()?;
        let mut slots = vec![NONE; 2 * total as usize + TEMPLATES];
        let (mut sparse, mut dense) = (Vec::new(), Vec::new());
        let mut these: Vec<(u8, u8)> = Vec::with_capacity(ATOMS);
        let mut templates = [Template::default(); TEMPLATES];
        let (mut first, mut next) = (0, 0);
        for (number, (template, &count)) in templates.iter_mut().zip(&counts).enumerate() {
            let shift = u32::BITS.checked_sub(width(count)).filter(|s| *s > 32 - PRINT_BITS);
            let shift = shift.ok_or(FormatError::Damaged)?;
            *template = Template { first, places: 2 * count, shift };
            first += 2 * count;
            prints.sorted(count, width(count), |print| {
                let value = print << shift;
                read_weights(&mut symbols, &next_atom, &code_of, &mut these)?;
                let size = these.len() as u32;
                let first = if size < MANY {
                    sparse.extend_from_slice(&these);
                    sparse.len() - these.len()
                } else {
                    let mut row = [0.0; LANES];
                    for &(atom, code) in &these {
                        row[usize::from(atom)] = codebook[usize::from(code) & (CODES - 1)];
                    }
                    dense.push(row);
                    dense.len() - 1
                };
                next = template.place(value).max(next);
                if let Some(slot) = slots.get_mut(next) {
                    let weights = size << FIRST_BITS | first as u32;
                    *slot = Slot { key: template.key(number as u8, value), weights };
                }
                next += 1;
                Ok(())
            })?;
        }
        symbols.end()?;
        if next > slots.len() {
            return Err(FormatError::Damaged);
        }
        let transitions = Transitions::from_slice(&transitions);
        Ok(Model {
            factors: Factors::new(&transitions, temperature),
            transitions,
            temperature,
            doubt,
            templates,
            slots,
            codes: codebook,
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
        let (mut prints, mut symbols) = (BitWriter::default(), SymbolWriter::default());
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
                let mut before = END;
                for &(atom, _) in weights {
                    symbols.push(0, before, atom);
                    before = usize::from(atom);
                }
                symbols.push(0, before, END as u8);
                weights.iter().for_each(|&(atom, code)| symbols.push(1, usize::from(atom), code));
            }
        }
        writer.bits(prints);
        writer.symbols(symbols, &[(ATOMS + 1, ATOMS + 1), (ATOMS, CODES)]);
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
        // As many as the mask can name, so that no place needs a check.
        let mut sums = [0.0; ATOM_MASK + 1];
        for feature in features {
            let Some(weights) = self.weights_of(feature) else { continue };
            let (size, first) = (weights >> FIRST_BITS, weights as usize & FIRST_MASK);
            if size < MANY {
                let weights = self.sparse.get(first..first + size as usize);
                for &(atom, code) in weights.unwrap_or_default() {
                    let weight = self.codes[usize::from(code) & (CODES - 1)];
                    sums[usize::from(atom) & ATOM_MASK] += weight;
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

    /// [`Slot::weights`] of a feature, where the model has it.
    #[inline]
    fn weights_of(&self, feature: &Feature) -> Option<u32> {
        let template = self.templates[usize::from(feature.template) & (TEMPLATES - 1)];
        let key = template.key(feature.template, feature.value);
        let mut at = template.place(feature.value);
        while self.slots.get(at)?.key < key {
            at += 1;
        }
        let slot = self.slots.get(at)?;
        (slot.key == key).then_some(slot.weights)
    }
}

/// All bits of an atom's number.
const ATOM_MASK: usize = ATOMS.next_power_of_two() - 1;
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
