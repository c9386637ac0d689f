//! Surface forms: what a name looks like once case, accents and full stops are set aside.
//!
//! Mentions with the same words are one [`Form`]; joining compares forms, so a name that stands a
//! thousand times is compared once. Words are numbers, so comparing them costs nothing.

use crate::article::EntityKind;
use crate::map::Map;
use crate::names::NameCandidate;
use crate::segment::{Document, TokenKind};
use crate::words::{Words, words};
use std::ops::Range;
use std::rc::Rc;

/// A word, as a number.
pub(super) type Word = u32;

/// Words that are left out of initials ("Transport for London" is TfL and TL).
static SMALL: Words = words!("a and at by de des du et for from in la of on the to und y");

/// One mention of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming {
    /// What was found.
    pub candidate: NameCandidate,
    /// First token of the name.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Its form.
    pub form: usize,
}

/// Mentions of one kind that have the same words.
#[derive(Debug)]
pub(super) struct Form<'a> {
    /// What they name.
    pub kind: EntityKind,
    /// How the first of them is written.
    pub surface: &'a str,
    /// The words, folded, without marks and a leading "the".
    pub words: Vec<Word>,
    /// The first mention, as an index in the mentions.
    pub first: usize,
    /// How many mentions.
    pub count: usize,
    /// One word, most of it capitals: "UN", "TfL", "PG&E".
    pub acronym: bool,
}

/// Turns words into numbers and back.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    numbers: Map<Rc<str>, Word>,
    folded: Vec<Rc<str>>,
    buffer: String,
}

impl Lexicon {
    /// The number of `word`, folded.
    pub fn number(&mut self, word: &str) -> Word {
        fold(word, &mut self.buffer);
        if let Some(&number) = self.numbers.get(self.buffer.as_str()) {
            return number;
        }
        let number = self.folded.len() as Word;
        let folded: Rc<str> = self.buffer.as_str().into();
        self.numbers.get_or_insert(folded.clone(), number);
        self.folded.push(folded);
        number
    }

    /// The folded letters of `word`.
    pub fn letters(&self, word: Word) -> &str {
        &self.folded[word as usize]
    }
}

/// Mentions in text order with their forms.
#[derive(Debug, Default)]
pub(super) struct Forms<'a> {
    pub namings: Vec<Naming>,
    pub forms: Vec<Form<'a>>,
    pub lexicon: Lexicon,
}

/// Puts mentions of the same kind and words together.
struct Grouping<'a> {
    text: &'a str,
    namings: Vec<Naming>,
    forms: Vec<Form<'a>>,
    known: Map<(EntityKind, Vec<Word>), usize>,
}

impl<'a> Grouping<'a> {
    fn new(text: &'a str, count: usize) -> Self {
        let namings = Vec::with_capacity(count);
        Grouping { text, namings, forms: Vec::new(), known: Map::default() }
    }

    fn push(&mut self, candidate: NameCandidate, tokens: Range<usize>, words: Vec<Word>) {
        let (text, forms) = (self.text, &mut self.forms);
        let form = *self.known.get_or_insert_with((candidate.kind, words), |(_, words)| {
            let surface = candidate.span.of(text);
            forms.push(Form {
                kind: candidate.kind,
                surface,
                words: words.clone(),
                first: self.namings.len(),
                count: 0,
                acronym: is_acronym(surface),
            });
            forms.len() - 1
        });
        forms[form].count += 1;
        self.namings.push(Naming { candidate, first: tokens.start, end: tokens.end, form });
    }

    fn done(self, lexicon: Lexicon) -> Forms<'a> {
        Forms { namings: self.namings, forms: self.forms, lexicon }
    }
}

impl<'a> Forms<'a> {
    /// Reads the forms of `names`, which are in text order.
    pub fn read(document: &Document<'a>, names: &[NameCandidate]) -> Self {
        let mut lexicon = Lexicon::default();
        let mut grouping = Grouping::new(document.text, names.len());
        for &candidate in names {
            let first = document.token_at(candidate.span.start);
            let end = document.token_at(candidate.span.end).max(first);
            let mut words = Vec::with_capacity((end - first).max(1));
            for token in first..end {
                let word = document.word(token);
                let mark = document.tokens[token].kind == TokenKind::Mark;
                let symbol = mark && !matches!(word, "%" | "$" | "£" | "€" | "+");
                if symbol || is_possessive(word) {
                    continue;
                }
                if words.is_empty() && end - first > 1 && word.eq_ignore_ascii_case("the") {
                    continue;
                }
                words.push(lexicon.number(word));
            }
            if words.is_empty() {
                words.push(lexicon.number(candidate.span.of(document.text)));
            }
            grouping.push(candidate, first..end, words);
        }
        grouping.done(lexicon)
    }

    /// The forms of the same names, of which some are of another kind in `names`.
    pub fn regrouped(self, document: &Document<'a>, names: &[NameCandidate]) -> Self {
        let mut grouping = Grouping::new(document.text, names.len());
        for (naming, &candidate) in self.namings.iter().zip(names) {
            let words = self.forms[naming.form].words.clone();
            grouping.push(candidate, naming.first..naming.end, words);
        }
        grouping.done(self.lexicon)
    }

    /// The initials that `form` may be known by: of all words, and of those that are not small.
    pub fn initials(&self, form: &Form) -> Vec<String> {
        let mut all = String::new();
        let mut large = String::new();
        for (place, &word) in form.words.iter().enumerate() {
            let letters = self.lexicon.letters(word);
            let country = place == 0 && matches!(letters, "us" | "uk" | "eu" | "un");
            let initial: &str = if country || is_digits(letters) {
                letters
            } else {
                letters.chars().next().map_or("", |c| &letters[..c.len_utf8()])
            };
            all.push_str(initial);
            if !SMALL.has(letters) {
                large.push_str(initial);
            }
        }
        let mut found = vec![all, large];
        found.dedup();
        found.retain(|initials| initials.len() >= 2);
        found
    }
}

fn is_digits(letters: &str) -> bool {
    letters.bytes().all(|b| b.is_ascii_digit())
}

/// A possessive, "'s" or "’".
pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'S" | "’S" | "'" | "’")
}

/// "UN", "U.N.", "TfL", "PG&E": one word with two capitals or more, and as many as small letters.
fn is_acronym(surface: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in surface.chars() {
        if c.is_whitespace() {
            return false;
        } else if c.is_uppercase() {
            upper += 1;
        } else if c.is_lowercase() {
            lower += 1;
        }
    }
    upper >= 2 && upper >= lower
}

/// Writes `word` to `out` in lower case, without accents, full stops and apostrophes.
fn fold(word: &str, out: &mut String) {
    out.clear();
    for c in word.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '.' | '\'' | '’' | '‘' | 'ʼ' | '\u{300}'..='\u{36f}' => {}
            '\0'..='\x7f' => out.push(c),
            _ => c.to_lowercase().for_each(|c| match unaccented(c) {
                Some(letters) => out.push_str(letters),
                None if ('\u{300}'..='\u{36f}').contains(&c) => {}
                None => out.push(c),
            }),
        }
    }
    if out.is_empty() {
        out.push_str(word);
    }
}

/// The plain letters of an accented small Latin letter.
fn unaccented(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ễ' | 'ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// Whether two folded words are one word spelt in two ways: a letter added, dropped, changed or
/// two swapped; two such edits in words of eight letters or more. The first letters agree, and a
/// plural is no variant.
pub(super) fn is_variant(a: &str, b: &str) -> bool {
    let most = if a.len().min(b.len()) >= 8 { 2 } else { 1 };
    differ_by(most, 5, a, b)
}

/// Whether one of two folded words is the other with one slip of the pen: both are long.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    differ_by(1, 7, a, b)
}

/// Whether `most` edits, one at least, make two words one that have `least` letters or more.
fn differ_by(most: usize, least: usize, a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < least || short[0] != long[0] || long.len() > 24 {
        return false;
    }
    if long.len() == short.len() + 1 && long.ends_with(b"s") && long.starts_with(short) {
        return false;
    }
    long.len() - short.len() <= most && distance(short, long) <= most
}

/// Edits between `a` and `b`, swaps of neighbours counting one; neither is longer than 24 bytes.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before = [0; 25];
    let mut last = [0; 25];
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        let mut row = [0; 25];
        row[0] = i;
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = last;
        last = row;
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> String {
        let mut out = String::new();
        fold(word, &mut out);
        out
    }

    #[test]
    fn case_accents_and_stops_are_set_aside() {
        for (word, wanted) in [
            ("U.N.", "un"),
            ("Erdoğan", "erdogan"),
            ("İzmir", "izmir"),
            ("O’Brien", "obrien"),
            ("Łukasz", "lukasz"),
            ("Тюмень", "тюмень"),
            ("…", "…"),
        ] {
            assert_eq!(folded(word), wanted);
        }
    }

    #[test]
    fn spellings_of_one_word() {
        assert!(is_variant("aleksander", "alexander"));
        assert!(is_variant("chirac", "chriac"));
        assert!(is_variant("soleimani", "soleymani"));
        assert!(!is_variant("turpin", "turpins"), "a plural");
        assert!(!is_variant("iran", "iraq"), "too short to tell");
        assert!(!is_variant("lennon", "bennon"), "another first letter");
        assert_eq!(distance(b"johnson", b"johnston"), 1);
        assert_eq!(distance(b"chirac", b"chriac"), 1, "a swap");
    }
}
