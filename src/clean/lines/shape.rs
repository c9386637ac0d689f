//! The shape of a line: what one pass over its characters tells. Rules, kinds and the model read
//! it and don't look at the characters again.

use super::lexicon::{Class, SEED, class_of, step};

/// How many first words of a line have a [`Shape::opening`].
pub const OPENING: usize = 8;

/// How a line ends, closing marks and brackets aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum End {
    /// In a letter or digit.
    #[default]
    Word,
    /// In `.`, `!`, `?`.
    Stop,
    /// In `…` or `...`.
    Ellipsis,
    /// In `:`.
    Colon,
    /// In `,` or `;`, or a dash.
    Comma,
    /// In anything else.
    Mark,
}

/// How a line begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Start {
    /// With a small letter.
    Lower,
    /// With a capital, or a letter that knows no case.
    #[default]
    Upper,
    /// With a digit.
    Digit,
    /// With a quotation mark or an opening bracket.
    Quote,
    /// With a bullet or a dash.
    Bullet,
    /// With anything else.
    Mark,
}

/// What one pass tells of a line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shape {
    /// Runs of letters and digits; an apostrophe or hyphen within is part of the word.
    pub words: u32,
    /// Characters.
    pub chars: u32,
    /// Letters.
    pub letters: u32,
    /// Capital letters.
    pub capitals: u32,
    /// Words that begin with a capital.
    pub capitalised: u32,
    /// Digits.
    pub digits: u32,
    /// Sentence ends within the line: a stop, a space and a capital.
    pub stops: u32,
    /// Commas.
    pub commas: u32,
    /// Double quotation marks.
    pub quotes: u32,
    /// Marks that menus and counters are made of: `|`, `·`, `•`, `»`, `›`, `/`, `@`, `#`, `©`.
    pub signs: u32,
    /// Which marks of ASCII it holds: see [`Shape::may_hold`].
    pub marks: u32,
    /// Words of grammar: "the", "of", "was".
    pub function: u32,
    /// Words of reporting: "said", "told".
    pub said: u32,
    /// Words that speak to the reader or of the publisher: "you", "your", "our", "us", "we".
    pub you: u32,
    /// Words that furniture is made of: "subscribe", "cookies", "newsletter".
    pub furniture: u32,
    /// Words of picture credits: "Getty", "Photo", "Images".
    pub credit: u32,
    /// Names of months and days, "am", "pm", "ago", years.
    pub time: u32,
    /// Words in "-ing": captions are full of them.
    pub ing: u32,
    /// Words in "-ed": reports are.
    pub ed: u32,
    /// Small letters before a capital within a word: two texts glued together.
    pub glued: u32,
    /// How it begins.
    pub start: Start,
    /// How it ends.
    pub end: End,
    /// Hash of its first words, by their number less one; the last one repeats.
    pub opening: [u32; OPENING],
    /// Hash of all its words.
    pub whole: u32,
}

impl Shape {
    /// Whether the line may hold this mark of ASCII; few that it doesn't hold may be.
    pub fn may_hold(&self, mark: u8) -> bool {
        self.marks >> (mark & 31) & 1 == 1
    }
}

/// A word, lower-cased, as the hashes see it.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Hash of its letters.
    pub hash: u32,
    /// Whether it begins with a capital.
    pub capitalised: bool,
    /// Its characters.
    pub chars: u32,
}

/// A hash of several words from the hash of the words before and the next.
pub const fn chain(before: u32, word: u32) -> u32 {
    (before.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B1)
}

/// The hash of a phrase in small letters, as [`Shape::whole`] has it of any line, and how many words it
/// has; for lists that are hashed when the program is compiled.
pub const fn phrase(text: &[u8]) -> (u32, usize) {
    let (mut hash, mut count, mut at) = (0, 0, 0);
    while at < text.len() {
        let (mut word, from) = (SEED, at);
        while at < text.len() && is_of_word(text, at) {
            if text[at] < 0xC0 {
                word = step(word, text[at]);
            } else {
                // A letter beyond ASCII, of two bytes: its number is hashed.
                let letter = ((text[at] & 0x1F) as u32) << 6 | (text[at + 1] & 0x3F) as u32;
                word = step(step(word, letter as u8), (letter >> 8) as u8);
                word = step(step(word, 0), 0);
                at += 1;
            }
            at += 1;
        }
        if from < at {
            (hash, count) = (chain(hash, word), count + 1);
        } else {
            at += 1;
        }
    }
    (hash, count)
}

/// Whether the byte at `at` is a letter's or digit's, or joins two of them.
const fn is_of_word(text: &[u8], at: usize) -> bool {
    const fn is_letter(byte: u8) -> bool {
        byte.is_ascii_alphanumeric() || byte >= 0x80
    }
    let joins = matches!(text[at], b'\'' | b'-') && at > 0 && at + 1 < text.len();
    is_letter(text[at]) || joins && is_letter(text[at - 1]) && is_letter(text[at + 1])
}

/// Calls `with` for every word of `text`.
pub fn each_word(text: &str, mut with: impl FnMut(Word)) {
    read(text, &mut with);
}

// What a byte of ASCII is, as bits.
const LETTER: u8 = 1;
const CAPITAL: u8 = 2;
const DIGIT: u8 = 4;
const JOINER: u8 = 8;
const MARK: u8 = 16;
const SIGN: u8 = 32;
/// Closes a sentence's quotation or bracket: the sentence ends before it.
const CLOSER: u8 = 64;

const CLASSES: [u8; 128] = {
    let mut classes = [0; 128];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        classes[at] = match byte {
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'0'..=b'9' => DIGIT,
            b'\'' => JOINER | CLOSER,
            b'-' => JOINER,
            b'.' | b'!' | b'?' | b',' => MARK,
            b'"' => MARK | CLOSER,
            b' ' => MARK | CLOSER,
            b'|' | b'/' | b'@' | b'#' => SIGN,
            b')' | b']' | b'*' => CLOSER,
            _ => 0,
        };
        at += 1;
    }
    classes
};

/// What reading a line keeps in mind.
#[derive(Default)]
struct Reader {
    shape: Shape,
    /// The word that is being read, and where it begins.
    word: Option<(Word, usize)>,
    /// The last character was a small letter.
    small: bool,
    /// The last mark was a stop; the next space decides.
    stop: bool,
    /// The last character that closes nothing.
    last: Option<char>,
}

/// Reads the shape of `text` in one pass; `each` is given every word.
pub fn read(text: &str, each: &mut dyn FnMut(Word)) -> Shape {
    let bytes = text.as_bytes();
    let mut reader = Reader::default();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let Some(&class) = CLASSES.get(usize::from(byte)) else {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
            reader.rare(text, at, c, each);
            at += c.len_utf8();
            continue;
        };
        if class & (LETTER | DIGIT) != 0 {
            at = reader.word(bytes, at, each);
            at += usize::from(reader.space(bytes, at));
            continue;
        }
        reader.mark(text, at, byte, class, each);
        at += 1;
    }
    reader.finish(bytes, bytes.len(), each);
    let Reader { mut shape, last, .. } = reader;
    shape.letters = shape.letters.saturating_sub(shape.digits);
    if let Some(rest) = shape.opening.get_mut(shape.words as usize..) {
        rest.fill(shape.whole);
    }
    shape.start = start_of(text);
    shape.end = match last {
        Some('.') if text.trim_end().ends_with("...") => End::Ellipsis,
        Some('.' | '!' | '?' | '。') => End::Stop,
        Some('…') => End::Ellipsis,
        Some(':') => End::Colon,
        Some(',' | ';' | '-' | '–' | '—') => End::Comma,
        Some(c) if c.is_alphanumeric() => End::Word,
        _ => End::Mark,
    };
    shape
}

impl Reader {
    /// Reads the letters and digits of ASCII from `at` on; gives where they end.
    fn word(&mut self, bytes: &[u8], at: usize, each: &mut dyn FnMut(Word)) -> usize {
        let fresh = Word { hash: SEED, capitalised: bytes[at].is_ascii_uppercase(), chars: 0 };
        let (mut word, from) = self.word.take().unwrap_or((fresh, at));
        let mut small = self.small;
        let mut end = at;
        let next = loop {
            let Some(&byte) = bytes.get(end) else { break b' ' };
            match byte {
                // Most are small letters.
                b'a'..=b'z' => {
                    word.hash = step(word.hash, byte);
                    small = true;
                }
                b'A'..=b'Z' => {
                    word.hash = step(word.hash, byte | 0x20);
                    self.shape.capitals += 1;
                    self.shape.glued += u32::from(small);
                    small = false;
                }
                b'0'..=b'9' => {
                    word.hash = step(word.hash, byte);
                    self.shape.digits += 1;
                    small = false;
                }
                _ => break byte,
            }
            end += 1;
        };
        word.chars += (end - at) as u32;
        self.small = small;
        self.shape.chars += (end - at) as u32;
        self.last = bytes.get(end - 1).map(|&byte| char::from(byte));
        // A joiner or a letter beyond ASCII may go on with the word.
        if next >= 0x80 || CLASSES[usize::from(next)] & JOINER != 0 {
            self.word = Some((word, from));
        } else {
            self.count(word, bytes.get(from..end).unwrap_or(&[]), each);
        }
        end
    }

    /// Whether a space at `at` ends a word and no sentence, as most do: it is read.
    fn space(&mut self, bytes: &[u8], at: usize) -> bool {
        let plain = bytes.get(at) == Some(&b' ') && !self.stop;
        if plain {
            self.shape.chars += 1;
            self.shape.marks |= 1 << (b' ' & 31);
            self.small = false;
        }
        plain
    }

    /// Reads a character of ASCII that is neither letter nor digit.
    fn mark(&mut self, text: &str, at: usize, byte: u8, class: u8, each: &mut dyn FnMut(Word)) {
        self.shape.chars += 1;
        self.shape.marks |= 1 << (byte & 31);
        self.small = false;
        if class & CLOSER == 0 {
            self.last = Some(char::from(byte));
        }
        let next = || text.get(at + 1..).and_then(|rest| rest.chars().next());
        if class & JOINER != 0
            && let Some((word, _)) = &mut self.word
            && next().is_some_and(char::is_alphanumeric)
        {
            word.hash = step(word.hash, byte);
            word.chars += 1;
            return;
        }
        self.finish(text.as_bytes(), at, each);
        self.shape.signs += u32::from(class & SIGN != 0);
        if class & MARK != 0 {
            match byte {
                b',' => self.shape.commas += 1,
                b'"' => self.shape.quotes += 1,
                b' ' if self.stop => {
                    let opens = |n: char| n.is_uppercase() || matches!(n, '"' | '“' | '‘');
                    self.shape.stops += u32::from(next().is_some_and(opens));
                    self.stop = false;
                }
                b' ' => {}
                _ => self.stop = true,
            }
        }
    }

    /// Reads a character beyond ASCII.
    fn rare(&mut self, text: &str, at: usize, c: char, each: &mut dyn FnMut(Word)) {
        self.shape.chars += 1;
        let after = at + c.len_utf8();
        let joins = || {
            let next = text.get(after..).and_then(|rest| rest.chars().next());
            c == '’' && next.is_some_and(char::is_alphanumeric)
        };
        if !matches!(c, '”' | '’' | '\u{A0}') {
            self.last = Some(c);
        }
        let (was_small, capital) = (self.small, c.is_uppercase());
        self.small = c.is_lowercase();
        self.shape.capitals += u32::from(capital);
        self.shape.glued += u32::from(capital && was_small);
        if c.is_alphanumeric() {
            let fresh = Word { hash: SEED, capitalised: capital, chars: 0 };
            let (word, _) = self.word.get_or_insert((fresh, at));
            for byte in u32::from(c.to_lowercase().next().unwrap_or(c)).to_le_bytes() {
                word.hash = step(word.hash, byte);
            }
            word.chars += 1;
        } else if let Some((word, _)) = &mut self.word
            && joins()
        {
            word.hash = step(word.hash, b'\'');
            word.chars += 1;
        } else {
            self.finish(text.as_bytes(), at, each);
            match c {
                '“' | '”' => self.shape.quotes += 1,
                '·' | '•' | '»' | '›' | '©' => self.shape.signs += 1,
                _ => {}
            }
        }
    }

    /// Counts the word that ends before `end`, if one is open.
    fn finish(&mut self, bytes: &[u8], end: usize, each: &mut dyn FnMut(Word)) {
        if let Some((word, from)) = self.word.take() {
            self.count(word, bytes.get(from..end).unwrap_or(&[]), each);
        }
    }

    /// Counts a word, given as it is `written`.
    fn count(&mut self, word: Word, written: &[u8], each: &mut dyn FnMut(Word)) {
        let s = &mut self.shape;
        s.words += 1;
        s.letters += word.chars;
        s.capitalised += u32::from(word.capitalised);
        match class_of(word.hash) {
            Some(Class::Function) => s.function += 1,
            Some(Class::Said) => s.said += 1,
            Some(Class::You) => s.you += 1,
            Some(Class::Furniture) => s.furniture += 1,
            Some(Class::Credit) => s.credit += 1,
            Some(Class::Time) => s.time += 1,
            None => s.time += u32::from(is_year(written)),
        }
        if let [.., x, y, z] = *written
            && word.chars >= 4
        {
            let (x, y, z) = (x | 32, y | 32, z | 32);
            s.ing += u32::from(word.chars >= 5 && (x, y, z) == (b'i', b'n', b'g'));
            s.ed += u32::from((y, z) == (b'e', b'd'));
        }
        each(word);
        s.whole = chain(s.whole, word.hash);
        let n = s.words as usize;
        if let Some(slot) = s.opening.get_mut(n - 1) {
            *slot = s.whole;
        }
    }
}

fn start_of(text: &str) -> Start {
    match text.chars().next() {
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if c.is_lowercase() => Start::Lower,
        Some(c) if c.is_alphabetic() => Start::Upper,
        Some('"' | '“' | '‘' | '\'' | '(' | '[' | '«') => Start::Quote,
        Some('•' | '-' | '–' | '—' | '*' | '·' | '◦' | '▪' | '‣' | '●' | '■') => {
            Start::Bullet
        }
        _ => Start::Mark,
    }
}

/// A year of the last century or this one.
fn is_year(word: &[u8]) -> bool {
    matches!(word, [b'1', b'9', x, y] | [b'2', b'0', x, y]
        if x.is_ascii_digit() && y.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Shape {
        read(text, &mut |_| {})
    }

    #[test]
    fn a_sentence_is_told_from_a_menu() {
        let sentence = shape("“It leaks,” Ms Orr said. The mayor wasn’t there on Monday.");
        assert_eq!((sentence.words, sentence.said, sentence.stops), (11, 1, 1));
        assert_eq!((sentence.start, sentence.end), (Start::Quote, End::Stop));
        let menu = shape("Home | News | Sport");
        assert_eq!((menu.words, menu.signs, menu.end), (3, 2, End::Word));
    }

    #[test]
    fn hashes_know_words_not_marks() {
        assert_eq!(shape("Read more:").whole, phrase(b"read more").0);
        assert_eq!(shape("Don’t miss it").opening[0], phrase(b"don't").0);
        assert_eq!(shape("Don’t miss it").opening[5], shape("DON'T MISS IT!").whole);
    }
}
