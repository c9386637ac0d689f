//! Model: the weights of the chain.
//!
//! # The file
//! A magic word and a version; temperature and doubt; the transition weights; a codebook of weights;
//! for each template the number of its features; the gaps between the fingerprints of all features
//! in the order of template and fingerprint (Rice-coded); then, for each feature in the same order,
//! the atoms it has weights of (each by the atom before it) up to an end, and their places in the
//! codebook (each by its atom), as symbols.

use super::codec::{BitWriter, Bits, Chances, FormatError, Reader, SymbolWriter, Symbols, Writer};
use super::features::{Feature, TEMPLATES};
use super::labels::{ATOMS, LABELS, spread};
use super::lattice::{TRANSITIONS, Transitions};
use super::marginals::{Factors, exp};

pub(super) const MAGIC: [u8; 4] = *b"CRF4";

/// Most features in a file.
const MOST: u32 = 1 << 18;
/// Bits of a fingerprint beyond those that number a template's features.
const SPARE: u32 = 9;
/// Number of different weights.
pub const CODES: usize = 16;

/// What follows a feature's last atom, and stands before its first.
const END: usize = ATOMS;

/// One feature and its weights, as atoms and places in the codebook.
pub type Weighed = (Feature, Vec<(u8, u8)>);

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
    /// The weights of each feature, after a row of noughts for those that the model doesn't have.
    rows: Vec<Row>,
}

/// A weight in 256ths: sums are exact, whatever their order, and half as wide as fractions.
type Weight = i16;
const UNIT: f32 = 256.0;

/// The weights of one feature for all atoms, up to whole registers of eight: most are nought, but a
/// processor adds eight at once, and branches on which there are cost more.
type Row = [Weight; ROW];
const ROW: usize = ATOMS.next_multiple_of(8);

/// A feature and where its weights lie. Many are asked for at each token, so what is known of one
/// lies together: memory is waited for once.
#[derive(Debug, Clone, Copy)]
struct Slot {
    /// Its template and fingerprint; more than any where there is no feature.
    key: u32,
    /// Its row of weights.
    row: u32,
}

/// A place where no feature lies.
const NONE: Slot = Slot { key: u32::MAX, row: 0 };
/// Places that are looked at together: all that most features ask for.
const NEAR: usize = 4;
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

/// The features of a file on their way into memory.
struct Loading<'a> {
    prints: Bits<'a>,
    weights: Weights<'a>,
    slots: Vec<Slot>,
    rows: Vec<Row>,
    /// The row that was read last, and the first place behind all slots that are taken.
    row: usize,
    next: usize,
}

/// The stream of weights, and what it is read by.
struct Weights<'a> {
    next_atom: Chances,
    code_of: Chances,
    symbols: Symbols<'a>,
    codes: [Weight; CODES],
    /// Room for work.
    atoms: [u8; ATOMS],
}

// Functions of their own: an engine that finds a loop busy compiles it anew and need not do so with
// all around it.
impl Loading<'_> {
    /// Reads the features of the template numbered `number`.
    #[inline(never)]
    fn template(
        &mut self,
        number: usize,
        template: Template,
        count: u32,
    ) -> Result<(), FormatError> {
        let Loading { prints, weights, slots, rows, row, next } = self;
        prints.sorted(count, width(count), |print| {
            *row += 1;
            weights.row(rows.get_mut(*row).ok_or(FormatError::Damaged)?)?;
            let value = print << template.shift;
            let place = template.place(value).max(*next);
            if let Some(slot) = slots.get_mut(place) {
                *slot = Slot { key: template.key(number as u8, value), row: *row as u32 };
            }
            *next = place + 1;
            Ok(())
        })
    }
}

impl Weights<'_> {
    /// Reads the weights of one feature into its row of noughts.
    #[inline(never)]
    fn row(&mut self, row: &mut Row) -> Result<(), FormatError> {
        let (mut before, mut least, mut count) = (END, 0, 0);
        loop {
            let atom = self.symbols.next(&self.next_atom, before)?;
            before = usize::from(atom);
            if before == END {
                break;
            }
            if before < least {
                return Err(FormatError::Damaged);
            }
            least = before + 1;
            *self.atoms.get_mut(count).ok_or(FormatError::Damaged)? = atom;
            count += 1;
        }
        for &atom in self.atoms.iter().take(count) {
            let code = self.symbols.next(&self.code_of, usize::from(atom))?;
            if let Some(weight) = row.get_mut(usize::from(atom)) {
                *weight = self.codes[usize::from(code) % CODES];
            }
        }
        Ok(())
    }
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
        let mut codes = [0; CODES];
        for weight in &mut codes {
            *weight = libm::roundf(reader.float()? * UNIT) as Weight;
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
        let prints = reader.bits()?;
        let next_atom = reader.chances(ATOMS + 1, ATOMS + 1)?;
        let code_of = reader.chances(ATOMS, CODES)?;
        let symbols = reader.symbols()?;
        let mut loading = Loading {
            prints,
            weights: Weights { next_atom, code_of, symbols, codes, atoms: [0; ATOMS] },
            slots: vec![NONE; 2 * total as usize + TEMPLATES + NEAR],
            rows: vec![[0; ROW]; 1 + total as usize],
            row: 0,
            next: 0,
        };
        let mut templates = [Template::default(); TEMPLATES];
        let mut first = 0;
        for (number, (template, &count)) in templates.iter_mut().zip(&counts).enumerate() {
            let shift = u32::BITS.checked_sub(width(count)).filter(|s| *s > 32 - PRINT_BITS);
            let shift = shift.ok_or(FormatError::Damaged)?;
            *template = Template { first, places: 2 * count, shift };
            first += 2 * count;
            loading.template(number, *template, count)?;
        }
        let Loading { weights, slots, rows, next, .. } = loading;
        weights.symbols.end()?;
        if next + NEAR > slots.len() {
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
            rows,
        })
    }

    /// The file of a trained model; for the trainer. Where two features of a template share a
    /// fingerprint, the first wins.
    pub fn write(
        [temperature, doubt]: [f32; 2],
        transitions: &[f32; TRANSITIONS],
        codebook: &[f32; CODES],
        mut rows: Vec<Weighed>,
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
            let mut kept: Vec<(u32, &Weighed)>;
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

    /// The scores of the labels of a token with these features; `rows` is room for work.
    ///
    /// Which features the model has follows no pattern, so a branch on it would be guessed wrong half
    /// of the time, which takes longer than adding a row of noughts.
    pub fn score(&self, features: &[Feature], rows: &mut Vec<u32>, scores: &mut [f32; LABELS]) {
        rows.clear();
        rows.extend(features.iter().map(|feature| self.row_of(feature)));
        let sums = self.sum(rows);
        let sums = std::array::from_fn(|atom| f32::from(sums[atom]) * (1.0 / UNIT));
        spread(&sums, scores);
    }

    /// The sum of these rows; in a function of its own it lies in registers.
    #[inline(never)]
    fn sum(&self, rows: &[u32]) -> Row {
        let mut sums: Row = [0; ROW];
        for row in rows.iter().filter_map(|&row| self.rows.get(row as usize)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum = sum.saturating_add(*weight);
            }
        }
        sums
    }

    /// The row of a feature; the first, of noughts, where the model doesn't have it.
    #[inline]
    fn row_of(&self, feature: &Feature) -> u32 {
        let template = self.templates[usize::from(feature.template) & (TEMPLATES - 1)];
        let key = template.key(feature.template, feature.value);
        let mut at = template.place(feature.value);
        loop {
            let slots = self.slots.get(at..).unwrap_or_default();
            let Some(near) = slots.first_chunk::<NEAR>() else { return 0 };
            // All of them at once.
            let rows = near.map(|slot| if slot.key == key { slot.row } else { 0 });
            let row = rows.iter().fold(0, |all, &row| all | row);
            if row != 0 || near[NEAR - 1].key >= key {
                return row;
            }
            at += NEAR;
        }
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
        model.score(&features, &mut Vec::new(), &mut scores);
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
