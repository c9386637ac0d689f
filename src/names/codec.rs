//! The bytes of the model and gazetteer files: numbers, Rice-coded gaps, a check against damage.
//!
//! A file begins with four bytes that tell what it is and in which version, then the FNV-1a hash
//! of everything after, so that a cut or changed file is refused before anything is read from it.
//! Numbers are LEB128. Sorted fingerprints are stored as gaps in Rice code: within a twentieth of
//! a bit of the least possible, and so of no further interest to a compressor.

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
        let word = match rest.first_chunk() {
            Some(whole) => u64::from_le_bytes(*whole),
            None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
        };
        word >> (self.at & 7)
    }

    /// Hears the next `entries` numbers of `bits` bits, which rise.
    pub fn sorted(
        &mut self,
        entries: u32,
        bits: u32,
        mut each: impl FnMut(u32),
    ) -> Result<(), FormatError> {
        let parameter = parameter(entries, bits);
        let mut value = 0u64;
        for n in 0..entries {
            let mut high = 0u64;
            let mut ahead = self.ahead();
            let mut ones = ahead.trailing_ones();
            while ones + parameter >= 56 {
                let taken = ones.min(32);
                high += u64::from(taken);
                self.at += taken as usize;
                ahead = self.ahead();
                ones = ahead.trailing_ones();
            }
            high += u64::from(ones);
            let low = ahead >> (ones + 1) & ((1 << parameter) - 1);
            self.at += (ones + 1 + parameter) as usize;
            value += (high << parameter) + low + u64::from(n > 0);
            if value >> bits != 0 {
                return Err(FormatError::Damaged);
            }
            each(value as u32);
        }
        if self.at > 8 * self.bytes.len() { Err(FormatError::Damaged) } else { Ok(()) }
    }
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
        assert_eq!(reader.bits().unwrap().sorted(5, 16, |value| read.push(value)), Ok(()));
        assert_eq!(read, [0, 1, 9, 500, 65_535]);
        assert_eq!(reader.float(), Ok(0.25));
        assert_eq!(reader.number(), Err(FormatError::Damaged));
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
