//! The shape of a line: what one pass over its characters tells. Rules, kinds and the model read
//! it and don't look at the characters again.

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

const SEED: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;

/// One step of FNV-1a.
const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

/// A hash of several words from the hash of the words before and the next.
pub const fn chain(before: u32, word: u32) -> u32 {
    (before.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B1)
}

/// The hash of a phrase: lower case, one space between words, as [`Shape::whole`] has it.
pub fn phrase(text: &str) -> (u32, usize) {
    let (mut hash, mut count) = (0, 0);
    each_word(text, |word, _| {
        hash = chain(hash, word.hash);
        count += 1;
    });
    (hash, count)
}

/// Calls `with` for every word of `text`, with the word's lower-case bytes, cut to sixteen.
pub fn each_word(text: &str, mut with: impl FnMut(Word, &[u8])) {
    Scanner::default().scan(text, &mut |_, _| {}, &mut with);
}

/// Finds words: runs of letters and digits, with an apostrophe or hyphen between them.
#[derive(Default)]
struct Scanner {
    buffer: [u8; 16],
    long: usize,
    word: Option<Word>,
}

impl Scanner {
    fn scan(
        &mut self,
        text: &str,
        other: &mut impl FnMut(char, Option<char>),
        with: &mut impl FnMut(Word, &[u8]),
    ) {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let c = if c == '’' { '\'' } else { c };
            if c.is_alphanumeric() {
                self.add(c);
                continue;
            }
            if (c == '\'' || c == '-')
                && self.word.is_some()
                && chars.peek().is_some_and(|n| n.is_alphanumeric())
            {
                self.add(c);
                continue;
            }
            self.finish(with);
            other(c, chars.peek().copied());
        }
        self.finish(with);
    }

    fn add(&mut self, c: char) {
        let word =
            self.word.get_or_insert(Word { hash: SEED, capitalised: c.is_uppercase(), chars: 0 });
        word.chars += 1;
        if c.is_ascii() {
            let small = c.to_ascii_lowercase() as u8;
            word.hash = step(word.hash, small);
            if let Some(slot) = self.buffer.get_mut(self.long) {
                *slot = small;
                self.long += 1;
            }
        } else {
            let small = c.to_lowercase().next().unwrap_or(c);
            for byte in u32::from(small).to_le_bytes() {
                word.hash = step(word.hash, byte);
            }
            // No word list has it: such a word fits none.
            if let Some(slot) = self.buffer.get_mut(self.long) {
                *slot = b'?';
                self.long += 1;
            }
        }
    }

    fn finish(&mut self, with: &mut impl FnMut(Word, &[u8])) {
        if let Some(word) = self.word.take() {
            with(word, self.buffer.get(..self.long).unwrap_or(&[]));
            self.long = 0;
        }
    }
}

/// Reads the shape of `text`; `each` is given every word.
pub fn read(text: &str, each: &mut impl FnMut(Word)) -> Shape {
    let mut shape = Shape::default();
    let mut marks = Marks::default();
    Scanner::default().scan(text, &mut |c, next| marks.see(c, next), &mut |word, bytes| {
        let s = &mut shape;
        let class = class_of(bytes);
        s.words += 1;
        s.letters += word.chars;
        s.capitalised += u32::from(word.capitalised);
        s.function += u32::from(class == Class::Function);
        s.said += u32::from(class == Class::Said);
        s.you += u32::from(class == Class::You);
        s.furniture += u32::from(class == Class::Furniture);
        s.credit += u32::from(class == Class::Credit);
        s.time += u32::from(class == Class::Time);
        s.ing += u32::from(bytes.len() >= 5 && bytes.ends_with(b"ing"));
        s.ed += u32::from(bytes.len() >= 4 && bytes.ends_with(b"ed"));
        each(word);
        s.whole = chain(s.whole, word.hash);
        let n = s.words as usize;
        if let Some(slots) = s.opening.get_mut(n - 1..) {
            slots.fill(s.whole);
        }
    });
    let (mut last, mut small) = (None, false);
    for c in text.chars() {
        shape.chars += 1;
        shape.digits += u32::from(c.is_ascii_digit());
        let capital = c.is_uppercase();
        shape.capitals += u32::from(capital);
        shape.glued += u32::from(capital && small);
        small = c.is_lowercase();
        if !matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | ' ' | '\u{A0}' | '*') {
            last = Some(c);
        }
    }
    shape.letters = shape.letters.saturating_sub(shape.digits);
    shape.stops = marks.stops;
    shape.commas = marks.commas;
    shape.quotes = marks.quotes;
    shape.signs = marks.signs;
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

#[derive(Default)]
struct Marks {
    stops: u32,
    commas: u32,
    quotes: u32,
    signs: u32,
    /// The last mark was a stop; the next space decides.
    stop: bool,
}

impl Marks {
    fn see(&mut self, c: char, next: Option<char>) {
        match c {
            '.' | '!' | '?' => self.stop = true,
            ' ' => {
                let opens = next.is_some_and(|n| n.is_uppercase() || matches!(n, '"' | '“' | '‘'));
                self.stops += u32::from(self.stop && opens);
                self.stop = false;
            }
            '"' | '“' | '”' => self.quotes += 1,
            ',' => self.commas += 1,
            '|' | '·' | '•' | '»' | '›' | '/' | '@' | '#' | '©' => self.signs += 1,
            _ => {}
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

/// What kind of word a word is, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Plain,
    Function,
    Said,
    You,
    Furniture,
    Credit,
    Time,
}

#[rustfmt::skip]
fn class_of(word: &[u8]) -> Class {
    match word {
        b"the" | b"of" | b"to" | b"and" | b"a" | b"in" | b"that" | b"is" | b"was" | b"for" | b"on"
        | b"with" | b"as" | b"it" | b"at" | b"by" | b"from" | b"be" | b"were" | b"are" | b"has"
        | b"have" | b"had" | b"an" | b"but" | b"not" | b"they" | b"he" | b"she" | b"his" | b"her"
        | b"their" | b"who" | b"which" | b"would" | b"will" | b"been" | b"this" | b"or" | b"its"
        | b"when" | b"than" | b"after" | b"also" | b"if" | b"there" | b"into" | b"because"
        | b"while" | b"could" | b"them" | b"him" | b"then" | b"where" => Class::Function,
        b"said" | b"says" | b"told" | b"according" | b"added" | b"wrote" | b"asked" | b"saying"
        | b"tweeted" | b"announced" | b"reported" => Class::Said,
        b"you" | b"your" | b"our" | b"us" | b"we" | b"my" | b"you're" | b"we're" => Class::You,
        b"subscribe" | b"subscription" | b"newsletter" | b"newsletters" | b"cookies" | b"cookie"
        | b"advertisement" | b"advertise" | b"advertising" | b"ad" | b"ads" | b"sponsored"
        | b"share" | b"follow" | b"comment" | b"comments" | b"login" | b"log" | b"sign" | b"email"
        | b"e-mail" | b"facebook" | b"twitter" | b"instagram" | b"whatsapp" | b"linkedin"
        | b"pinterest" | b"youtube" | b"reddit" | b"rss" | b"privacy" | b"policy" | b"terms"
        | b"copyright" | b"reserved" | b"rights" | b"menu" | b"search" | b"skip" | b"related"
        | b"trending" | b"popular" | b"recommended" | b"click" | b"download" | b"app" | b"read"
        | b"watch" | b"listen" | b"podcast" | b"podcasts" | b"video" | b"videos" | b"gallery"
        | b"more" | b"next" | b"previous" | b"contact" | b"careers" | b"editor's" | b"topics"
        | b"tags" | b"tagged" | b"categories" | b"filed" | b"print" | b"save" | b"reply"
        | b"advertiser" | b"affiliate" | b"offers" | b"deals" | b"shop" | b"sponsor" | b"inbox"
        | b"account" | b"register" | b"password" | b"premium" | b"subscriber" | b"subscribers"
        | b"donate" | b"membership" | b"unsubscribe" | b"disclaimer" | b"loading" | b"close" => {
            Class::Furniture
        }
        b"getty" | b"images" | b"image" | b"photo" | b"photograph" | b"photograph-by" | b"picture"
        | b"photos" | b"ap" | b"reuters" | b"afp" | b"shutterstock" | b"credit" | b"courtesy"
        | b"handout" | b"pool" | b"caption" | b"pictured" | b"istock" | b"alamy" | b"epa"
        | b"bloomberg" | b"photographer" | b"illustration" | b"screenshot" | b"left" | b"file" => {
            Class::Credit
        }
        b"monday" | b"tuesday" | b"wednesday" | b"thursday" | b"friday" | b"saturday" | b"sunday"
        | b"january" | b"february" | b"march" | b"april" | b"june" | b"july" | b"august"
        | b"september" | b"october" | b"november" | b"december" | b"jan" | b"feb" | b"mar"
        | b"apr" | b"jun" | b"jul" | b"aug" | b"sep" | b"sept" | b"oct" | b"nov" | b"dec" | b"am"
        | b"pm" | b"est" | b"edt" | b"gmt" | b"bst" | b"ist" | b"utc" | b"ago" | b"updated"
        | b"published" | b"posted" | b"hours" | b"mins" | b"minutes" => Class::Time,
        [b'1', b'9', x, y] | [b'2', b'0', x, y] if x.is_ascii_digit() && y.is_ascii_digit() => {
            Class::Time
        }
        _ => Class::Plain,
    }
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
        assert_eq!(shape("Read more:").whole, phrase("read more").0);
        assert_eq!(shape("Don’t miss it").opening[0], phrase("don't").0);
        assert_eq!(shape("Don’t miss it").opening[5], shape("DON'T MISS IT!").whole);
    }
}
