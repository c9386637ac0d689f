//! The bytes of the model and gazetteer files: numbers, Rice-coded gaps, a check against damage.
//!
//! A file begins with four bytes that tell what it is and in which version, then the FNV-1a hash
//! of everything after, so that a cut or changed file is refused before anything is read from it.
//! Numbers are LEB128. Sorted fingerprints are stored as gaps in Rice code, symbols by asymmetric
//! numeral systems (Duda 2009) with a fixed distribution for each context: both within a few
//! hundredths of the least possible, and so of no further interest to a compressor.

use std::fmt;

/// Why a file was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatError {
    /// It does not begin as such a file does.
    Foreign,
    /// It is such a file in a version that this program does not read.
    Version,
    /// It is cut short or changed.
    Damaged,
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FormatError::Foreign => "not a file of this kind",
            FormatError::Version => "a version that this program does not read",
            FormatError::Damaged => "cut short or changed",
        })
    }
}

impl std::error::Error for FormatError {}

/// FNV-1a over words of eight bytes, the last filled with noughts: a file is checked each time the
/// program starts, and byte by byte that took longer than reading it.
fn check(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let hash = words.iter().chain([&last]).fold(0xCBF2_9CE4_8422_2325_u64, |hash, word| {
        (hash ^ u64::from_le_bytes(*word)).wrapping_mul(0x0000_0100_0000_01B3)
    });
    (hash >> 32) as u32 ^ hash as u32
}

/// Reads a file from front to back.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Checks the beginning (three letters and a version) and the hash of the rest.
    pub fn open(bytes: &'a [u8], magic: [u8; 4]) -> Result<Self, FormatError> {
        let (head, rest) = bytes.split_at_checked(8).ok_or(FormatError::Foreign)?;
        if head[..3] != magic[..3] {
            return Err(FormatError::Foreign);
        }
        if head[3] != magic[3] {
            return Err(FormatError::Version);
        }
        if head[4..] != check(rest).to_le_bytes() {
            return Err(FormatError::Damaged);
        }
        Ok(Reader { rest })
    }

    /// The next `count` bytes.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], FormatError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(FormatError::Damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    /// The next number.
    pub fn number(&mut self) -> Result<u32, FormatError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.bytes(1)?[0];
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return u32::try_from(value).map_err(|_| FormatError::Damaged);
            }
        }
        Err(FormatError::Damaged)
    }

    /// The next number with a fraction.
    pub fn float(&mut self) -> Result<f32, FormatError> {
        let bytes = self.bytes(4)?;
        let value = f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        if value.is_finite() { Ok(value) } else { Err(FormatError::Damaged) }
    }

    /// The next stream of bits: its length in bytes, then the bytes.
    pub fn bits(&mut self) -> Result<Bits<'a>, FormatError> {
        let length = self.number()? as usize;
        Ok(Bits { bytes: self.bytes(length)?, at: 0 })
    }
}

/// The Rice parameter for `entries` sorted numbers of `bits` bits.
fn parameter(entries: u32, bits: u32) -> u32 {
    let mean = (1u64 << bits) / u64::from(entries.max(1));
    (u64::BITS - mean.leading_zeros()).saturating_sub(1)
}

/// Bits, the lowest of each byte first.
#[derive(Debug)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    /// The bits from here on, at least 57 of them; beyond the end they are nought.
    #[inline]
    fn ahead(&self) -> u64 {
        let rest = self.bytes.get(self.at >> 3..).unwrap_or_default();
        let word = rest.first_chunk().map_or_else(|| last(rest), |all| u64::from_le_bytes(*all));
        word >> (self.at & 7)
    }

    /// Hears the next `entries` numbers of `bits` bits, which rise. Where the stream is damaged it may
    /// hear others before it is refused.
    #[inline]
    pub fn sorted(
        &mut self,
        entries: u32,
        bits: u32,
        mut each: impl FnMut(u32) -> Result<(), FormatError>,
    ) -> Result<(), FormatError> {
        let parameter = parameter(entries, bits);
        // Each number is one more than the gap above the last.
        let mut next = 0u64;
        for _ in 0..entries {
            let mut ahead = self.ahead();
            let mut ones = ahead.trailing_ones();
            while ones + parameter >= 56 {
                let taken = ones.min(32);
                next += u64::from(taken) << parameter;
                self.at += taken as usize;
                ahead = self.ahead();
                ones = ahead.trailing_ones();
            }
            let low = ahead >> (ones + 1) & ((1 << parameter) - 1);
            self.at += (ones + 1 + parameter) as usize;
            let value = next + (u64::from(ones) << parameter) + low;
            next = value + 1;
            each(value as u32)?;
        }
        if next > 1 << bits || self.at > 8 * self.bytes.len() {
            return Err(FormatError::Damaged);
        }
        Ok(())
    }
}

/// The last bytes, fewer than eight, filled with noughts.
#[cold]
fn last(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
}

/// Bits of a probability.
const PART_BITS: u32 = 12;
/// The parts of one that probabilities are counted in.
const PARTS: usize = 1 << PART_BITS;
/// The least state of a coder between two symbols.
const LEAST: u32 = 1 << 16;

/// Most symbols of a table.
const SYMBOLS: usize = 64;

/// How probable each symbol is in each of several contexts, in parts of 4096.
#[derive(Debug, Default)]
pub struct Chances {
    contexts: Vec<Distribution>,
}

/// How probable each symbol is in one context.
#[derive(Debug, Clone)]
struct Distribution {
    /// The parts of each symbol above [`PART_BITS`] bits for the sum of those before it.
    spans: [u32; SYMBOLS],
    /// The symbol that each part belongs to.
    symbols: [u8; PARTS],
}

impl Distribution {
    /// A symbol's parts, and the sum of those before it.
    fn span(&self, symbol: u8) -> (u32, u32) {
        let span = self.spans[usize::from(symbol) % SYMBOLS];
        (span >> PART_BITS, span % PARTS as u32)
    }
}

impl Chances {
    /// From the parts of each of `count` symbols in each context; a context with none is never met.
    fn new(count: usize, parts: &[u32]) -> Result<Self, FormatError> {
        let none = Distribution { spans: [0; SYMBOLS], symbols: [0; PARTS] };
        let mut contexts = vec![none; parts.len() / count];
        for (context, all) in parts.chunks_exact(count).zip(&mut contexts) {
            let mut before = 0;
            for ((symbol, &part), span) in context.iter().enumerate().zip(&mut all.spans) {
                let end = before + part as usize;
                let own = all.symbols.get_mut(before..end).ok_or(FormatError::Damaged)?;
                own.fill(symbol as u8);
                *span = part << PART_BITS | before as u32;
                before = end;
            }
            if !matches!(before, 0 | PARTS) {
                return Err(FormatError::Damaged);
            }
        }
        Ok(Chances { contexts })
    }
}

impl<'a> Reader<'a> {
    /// The next table of `contexts` distributions over `symbols` symbols.
    pub fn chances(&mut self, contexts: usize, symbols: usize) -> Result<Chances, FormatError> {
        let parts: Result<Vec<u32>, _> = (0..contexts * symbols).map(|_| self.number()).collect();
        Chances::new(symbols, &parts?)
    }

    /// The next stream of symbols.
    pub fn symbols(&mut self) -> Result<Symbols<'a>, FormatError> {
        let length = self.number()? as usize;
        let bytes = self.bytes(length)?;
        let (state, rest) = bytes.split_first_chunk().ok_or(FormatError::Damaged)?;
        Ok(Symbols { state: u32::from_be_bytes(*state), rest })
    }
}

/// Symbols of a stream, from front to back.
#[derive(Debug)]
pub struct Symbols<'a> {
    state: u32,
    rest: &'a [u8],
}

impl Symbols<'_> {
    /// The next symbol, in a context.
    #[inline]
    pub fn next(&mut self, chances: &Chances, context: usize) -> Result<u8, FormatError> {
        let all = chances.contexts.get(context).ok_or(FormatError::Damaged)?;
        let part = self.state % PARTS as u32;
        let symbol = all.symbols[part as usize];
        let (count, before) = all.span(symbol);
        self.state = count.wrapping_mul(self.state >> PART_BITS).wrapping_add(part - before);
        if self.state < LEAST {
            let (word, rest) = self.rest.split_first_chunk().ok_or(FormatError::Damaged)?;
            self.state = self.state << 16 | u32::from(u16::from_be_bytes(*word));
            self.rest = rest;
        }
        Ok(symbol)
    }

    /// Checks that the stream ends here.
    pub fn end(self) -> Result<(), FormatError> {
        if self.state == LEAST && self.rest.is_empty() { Ok(()) } else { Err(FormatError::Damaged) }
    }
}

/// Writes what [`Symbols`] reads; for the trainer.
#[derive(Debug, Default)]
pub struct SymbolWriter {
    /// Number of a table, context and symbol.
    symbols: Vec<(usize, usize, u8)>,
}

impl SymbolWriter {
    /// Appends a symbol, by the table of this number.
    pub fn push(&mut self, table: usize, context: usize, symbol: u8) {
        self.symbols.push((table, context, symbol));
    }
}

/// Counts as parts of [`PARTS`], at least one for what came at all.
fn parts(counts: &[u32]) -> Vec<u32> {
    let total: u64 = counts.iter().map(|&c| u64::from(c)).sum();
    let mut parts: Vec<u32> = counts
        .iter()
        .map(|&c| {
            let share = (u64::from(c) * PARTS as u64 + total / 2) / total.max(1);
            (share as u32).max(u32::from(c > 0))
        })
        .collect();
    // What rounding left over or took too much goes to and from the commonest.
    let mut over = parts.iter().sum::<u32>() as i32 - PARTS as i32;
    while total > 0 && over != 0 {
        let by = over.min(1);
        if let Some(most) = parts.iter_mut().max() {
            *most = most.wrapping_add_signed(-by);
        }
        over -= by;
    }
    parts
}

/// Writes what [`Reader`] reads; for the trainer.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Appends bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Appends a number.
    pub fn number(&mut self, mut value: u32) {
        while value >= 128 {
            self.bytes.push(value as u8 | 128);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// Appends a number with a fraction.
    pub fn float(&mut self, value: f32) {
        self.bytes(&value.to_le_bytes());
    }

    /// Appends a stream of bits.
    pub fn bits(&mut self, bits: BitWriter) {
        self.number(bits.bytes.len() as u32);
        self.bytes(&bits.bytes);
    }

    /// Appends tables of these sizes (contexts and symbols), made for a stream, and the stream.
    pub fn symbols(&mut self, stream: SymbolWriter, sizes: &[(usize, usize)]) {
        let mut tables = Vec::with_capacity(sizes.len());
        for (number, &(contexts, symbols)) in sizes.iter().enumerate() {
            let mut counts = vec![vec![0; symbols]; contexts];
            for &(table, context, symbol) in &stream.symbols {
                if table == number {
                    counts[context][usize::from(symbol)] += 1;
                }
            }
            let parts: Vec<u32> = counts.iter().flat_map(|c| parts(c)).collect();
            parts.iter().for_each(|&count| self.number(count));
            tables.push(Chances::new(symbols, &parts).unwrap_or_default());
        }
        let (mut state, mut bytes) = (LEAST, Vec::new());
        for &(table, context, symbol) in stream.symbols.iter().rev() {
            let (count, before) = tables[table].contexts[context].span(symbol);
            if u64::from(state) >= u64::from(count) << (32 - PART_BITS) {
                bytes.extend_from_slice(&(state as u16).to_le_bytes());
                state >>= 16;
            }
            state = ((state / count) << PART_BITS) + state % count + before;
        }
        bytes.extend_from_slice(&state.to_le_bytes());
        bytes.reverse();
        self.number(bytes.len() as u32);
        self.bytes(&bytes);
    }

    /// The whole file, with its beginning.
    pub fn finish(self, magic: [u8; 4]) -> Vec<u8> {
        let mut all = magic.to_vec();
        all.extend_from_slice(&check(&self.bytes).to_le_bytes());
        all.extend_from_slice(&self.bytes);
        all
    }
}

/// Writes what [`Bits`] reads; for the trainer.
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    at: usize,
}

impl BitWriter {
    fn bit(&mut self, bit: bool) {
        if self.at & 7 == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (self.at & 7);
        }
        self.at += 1;
    }

    /// Appends numbers of `bits` bits that rise.
    pub fn sorted(&mut self, numbers: &[u32], bits: u32) {
        let parameter = parameter(numbers.len() as u32, bits);
        let mut before = None;
        for &number in numbers {
            let gap = match before {
                None => number,
                Some(b) => number - b - 1,
            };
            before = Some(number);
            for _ in 0..u64::from(gap) >> parameter {
                self.bit(true);
            }
            self.bit(false);
            for place in 0..parameter {
                self.bit(u64::from(gap) >> place & 1 == 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(70_000);
        let mut bits = BitWriter::default();
        bits.sorted(&[0, 1, 9, 500, 65_535], 16);
        writer.bits(bits);
        writer.float(0.25);
        writer.finish(*b"ABC1")
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = file();
        let mut reader = Reader::open(&bytes, *b"ABC1").unwrap();
        assert_eq!(reader.number(), Ok(70_000));
        let mut read = Vec::new();
        assert_eq!(
            reader.bits().unwrap().sorted(5, 16, |value| {
                read.push(value);
                Ok(())
            }),
            Ok(())
        );
        assert_eq!(read, [0, 1, 9, 500, 65_535]);
        assert_eq!(reader.float(), Ok(0.25));
        assert_eq!(reader.number(), Err(FormatError::Damaged));
    }

    #[test]
    fn a_number_of_more_bits_than_said_is_refused() {
        let read = |bytes| Bits { bytes, at: 0 }.sorted(1, 2, |_| Ok(()));
        assert_eq!(read(&[0b0000, 0]), Ok(()));
        assert_eq!(read(&[0b1111, 0]), Err(FormatError::Damaged));
    }

    #[test]
    fn symbols_take_the_room_of_their_probability() {
        let symbols: Vec<u8> = (0..4000).map(|n| u8::from(n % 16 == 0) * 2).collect();
        let mut stream = SymbolWriter::default();
        symbols.iter().for_each(|&symbol| stream.push(0, 1, symbol));
        let mut writer = Writer::default();
        writer.symbols(stream, &[(2, 3)]);
        // 4000 times the entropy of one in sixteen, .337 bits.
        assert!(writer.bytes.len() < 190, "{} bytes", writer.bytes.len());
        let bytes = writer.finish(*b"ABC1");
        let mut reader = Reader::open(&bytes, *b"ABC1").unwrap();
        let chances = reader.chances(2, 3).unwrap();
        let mut read = reader.symbols().unwrap();
        for &symbol in &symbols {
            assert_eq!(read.next(&chances, 1), Ok(symbol));
        }
        assert_eq!(read.end(), Ok(()));
    }

    #[test]
    fn foreign_old_cut_and_changed_files_are_refused() {
        let bytes = file();
        assert_eq!(Reader::open(&bytes, *b"XYZ1").unwrap_err(), FormatError::Foreign);
        assert_eq!(Reader::open(&bytes, *b"ABC2").unwrap_err(), FormatError::Version);
        for length in 0..bytes.len() {
            assert!(Reader::open(&bytes[..length], *b"ABC1").is_err());
        }
        let mut changed = bytes.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(Reader::open(&changed, *b"ABC1").unwrap_err(), FormatError::Damaged);
    }
}
