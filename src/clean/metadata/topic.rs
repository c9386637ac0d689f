//! Topic: the words that tell what a text is about, and how many of them another text has.

use super::Line;

/// The telling words of some lines, as a set of bits of their hashes: one word in fifty that isn't
/// there seems to be, which no share is spoilt by.
pub(super) struct Topic {
    bits: [u64; 1 << (BITS - 6)],
}

/// Bits of a hash that are kept.
const BITS: u32 = 14;

/// Shortest word that tells anything, but for capitals ("EU").
const SHORTEST: usize = 4;

/// Lines shorter than this, in bytes, are no paragraphs.
const PARAGRAPH: usize = 60;

impl Topic {
    /// The topic of the paragraphs among `lines`, of which `most` bytes are read.
    pub fn of(lines: &[Line], most: usize) -> Self {
        let mut topic = Topic { bits: [0; 1 << (BITS - 6)] };
        let mut read = 0;
        for line in lines.iter().filter(|l| l.text.len() >= PARAGRAPH) {
            if read >= most {
                break;
            }
            read += line.text.len();
            telling(line.text, |word| {
                let bit = bit(word);
                topic.bits[bit / 64] |= 1 << (bit % 64);
            });
        }
        topic
    }

    /// How many of the telling words of `text` it has, and of how many.
    pub fn shared(&self, text: &str) -> (u32, u32) {
        let (mut known, mut all) = (0, 0);
        telling(text, |word| {
            let bit = bit(word);
            all += 1;
            known += (self.bits[bit / 64] >> (bit % 64) & 1) as u32;
        });
        (known, all)
    }
}

fn bit(hash: u32) -> usize {
    (hash.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize
}

/// Each byte of a word as a small letter; 0 for marks of ASCII and where others may begin.
const SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let letter = byte as u8;
        if letter.is_ascii_alphanumeric() || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2) {
            small[byte] = letter.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};

/// Calls `with` for the hash of each telling word: small letters, no plural s.
fn telling(text: &str, mut with: impl FnMut(u32)) {
    const SEED: u32 = 0x811C_9DC5;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let (mut hash, mut before, mut capitals) = (SEED, SEED, true);
        while let Some(&byte) = bytes.get(at) {
            let mut small = SMALL[usize::from(byte)];
            if small == 0 {
                // A mark, or a letter that begins as some marks do.
                match &bytes[at..] {
                    [0xE2, 0x80, ..] | [0xC2, 0xA0 | 0xAB | 0xBB, ..] => break,
                    [0xC2 | 0xE2, ..] => small = byte,
                    _ => break,
                }
            }
            capitals &= small != byte;
            before = hash;
            hash = (hash ^ u32::from(small)).wrapping_mul(0x0100_0193);
            at += 1;
        }
        let length = at - start;
        if length >= SHORTEST || (length >= 2 && capitals) {
            with(if bytes[at - 1] == b's' { before } else { hash });
        }
        // The mark after the word; those of more than one byte end in no letter.
        at += match bytes.get(at) {
            Some(0xE2) => 3,
            Some(0xC2) => 2,
            _ => 1,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telling_words_are_long_or_capitals() {
        let text = "The EU's harbour councils, “ferries” – and the sea; a “Harbour”";
        let line = Line { text, ..Line::default() };
        let topic = Topic::of(&[line], 1000);
        assert_eq!(topic.shared("Harbour council of the EU"), (3, 3));
        assert_eq!(topic.shared("Bakery ferries"), (1, 2));
        assert_eq!(topic.shared("the sea “ – "), (0, 0));
        assert_eq!(Topic::of(&[], 1000).shared("harbour"), (0, 1));
    }
}
