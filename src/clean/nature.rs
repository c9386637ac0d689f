//! Nature: whether a text is an article at all.
//!
//! In doubt it is one: an uncleaned article is worse than a poem whose lines were looked at. Only
//! what is plainly none is left alone: code, tables, bare lists and verse.

use super::any_case::is_one_of;
use super::scan::find;
use crate::article::Nature;
use std::iter;

/// Lines that are looked at.
const LINES: usize = 400;

/// Words of a paragraph.
const PARAGRAPH: usize = 14;

/// Paragraphs without code or cells beside them that make an article.
const ENOUGH: usize = 8;

/// What kind of text `text` is, given its language.
pub fn judge(text: &str, language: Option<&str>) -> Nature {
    let count = Count::of(text);
    if count.is_code() || count.is_table() || count.is_list() || count.is_verse(text) {
        return Nature::Other;
    }
    match language {
        None | Some("en") => Nature::Article,
        Some(_) => Nature::Unsupported,
    }
}

/// The lines of `text` that are looked at, blank ones among them, without the space around them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let next = move || {
        let end = find(rest.as_bytes(), b'\n').unwrap_or(rest.len());
        let line = rest.get(..end).filter(|_| !rest.is_empty())?;
        rest = rest.get(end + 1..).unwrap_or("");
        Some(line.trim())
    };
    iter::from_fn(next).take(2 * LINES)
}

/// What is counted over the lines of a text.
#[derive(Debug, Default)]
struct Count {
    /// Lines that are not blank.
    lines: usize,
    /// Ended or opened as code is: `;`, `{`, `}`, `</div>`, `def f(x):`.
    code: usize,
    /// Two tabs or bars, or mostly digits.
    cells: usize,
    /// Begun with a bullet or a number and a stop.
    items: usize,
    /// Long and ended like a sentence.
    prose: usize,
    /// The longest run of lines without a blank between them.
    stanza: usize,
    /// Blank stretches between lines.
    breaks: usize,
}

impl Count {
    fn of(text: &str) -> Self {
        let mut count = Count::default();
        let (mut run, mut blank) = (0, false);
        for line in lines(text) {
            if line.is_empty() {
                blank = true;
                run = 0;
                continue;
            }
            if count.lines >= LINES || count.is_article() {
                break;
            }
            count.breaks += usize::from(blank && count.lines > 0);
            blank = false;
            count.lines += 1;
            run += 1;
            count.stanza = count.stanza.max(run);
            count.line(line);
        }
        count
    }

    fn line(&mut self, line: &str) {
        let ends = |marks: &[char]| line.trim_end_matches(['"', '”', '’', ')']).ends_with(marks);
        let words = words(line);
        let is_paragraph = words >= PARAGRAPH;
        self.prose += usize::from(is_paragraph || (words >= 9 && ends(&['.', '!', '?'])));
        if is_paragraph && line.starts_with(char::is_uppercase) && ends(&['.', '!', '?', ':']) {
            // Neither code nor cells are written so.
            return;
        }
        if words > 3 && line.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ') {
            // Nothing of code, cells or items.
            return;
        }
        let marks = Marks::of(line);
        self.code += usize::from(marks.is_code(line, words));
        self.cells += usize::from(marks.is_row(line));
        self.items += usize::from(is_item(line));
    }

    /// Whether what was read is an article's already, so that no more need be.
    fn is_article(&self) -> bool {
        self.prose >= ENOUGH && self.code + self.cells == 0
    }

    fn is_code(&self) -> bool {
        self.lines >= 3 && 2 * self.code > self.lines && self.prose * 4 <= self.lines
    }

    fn is_table(&self) -> bool {
        self.lines >= 3 && 3 * self.cells > 2 * self.lines
    }

    fn is_list(&self) -> bool {
        self.lines >= 4 && 5 * self.items > 4 * self.lines && self.prose == 0
    }

    /// Stanzas of short lines, without one line of prose among many. The lines are looked at once
    /// more: hardly any text comes so far.
    fn is_verse(&self, text: &str) -> bool {
        self.lines >= 4
            && self.prose == 0
            && self.items == 0
            && (3..=40).contains(&self.stanza)
            && self.breaks * 3 <= self.lines
            && 10
                * lines(text)
                    .filter(|l| !l.is_empty())
                    .take(self.lines)
                    .filter(|l| is_verse(l))
                    .count()
                >= 7 * self.lines
    }
}

/// What the bytes of a line are.
#[derive(Debug, Default)]
struct Marks {
    /// Tabs and bars.
    bars: usize,
    digits: usize,
    commas: usize,
    /// `=` or `>`.
    arrows: bool,
    /// Marks that code is full of.
    code: bool,
}

impl Marks {
    fn of(line: &str) -> Self {
        let mut marks = Marks::default();
        // Most bytes are letters and spaces.
        for byte in line.bytes().filter(|b| !b.is_ascii_alphabetic() && *b != b' ') {
            match byte {
                b'\t' | b'|' => marks.bars += 1,
                b'0'..=b'9' => marks.digits += 1,
                b',' => marks.commas += 1,
                b'=' | b'>' => marks.arrows = true,
                b'(' | b':' | b';' | b'<' | b'"' | b'{' | b'.' => marks.code = true,
                _ => {}
            }
        }
        marks
    }

    fn is_code(&self, line: &str, words: usize) -> bool {
        const OPENINGS: &[&str] = &[
            "#include",
            "//",
            "/*",
            "</",
            "<?",
            "@import",
            "async ",
            "class ",
            "const ",
            "def ",
            "elif ",
            "export ",
            "fn ",
            "for (",
            "from ",
            "function ",
            "if (",
            "impl ",
            "import ",
            "let ",
            "package ",
            "print(",
            "private ",
            "public ",
            "return ",
            "SELECT ",
            "static ",
            "struct ",
            "use ",
            "var ",
            "while (",
            "$ ",
            ">>> ",
        ];
        let ended = line.ends_with([';', '{', '}', '>'])
            || line.ends_with("):")
            || line.ends_with("},")
            || line.ends_with("],");
        let assigned = self.arrows
            && (line.contains(" = ")
                || line.contains(" => ")
                || line.contains("->")
                || line.contains("=="));
        let called = line.ends_with(')') && line.contains("(\"") && !line.contains(". ");
        let key = line.starts_with('"') && line.contains("\": ");
        let first = line.as_bytes().first();
        let opens =
            || OPENINGS.iter().any(|o| o.as_bytes().first() == first && line.starts_with(o));
        ended || assigned || key || called || ((self.code || words <= 3) && opens())
    }

    /// A row of a table: cells between tabs or bars, or numbers only.
    fn is_row(&self, line: &str) -> bool {
        (self.bars >= 2 && line.len() < 400)
            || (self.digits >= 3
                && self.digits > line.chars().filter(|c| c.is_alphabetic()).count())
            || (self.commas >= 4 && !line.contains(", ") && !line.contains(". "))
    }
}

fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    let first = chars.next().unwrap_or(' ');
    if matches!(first, '•' | '◦' | '▪' | '‣' | '●' | '■' | '·' | '*' | '-' | '–' | '☐' | '☑' | '✓')
    {
        return chars.next().is_some_and(char::is_whitespace);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits)
        && line[digits..].starts_with([')', '.'])
        && line[digits + 1..].starts_with(' ')
}

/// How many words `line` has, or as many as a paragraph.
fn words(line: &str) -> usize {
    let (mut words, mut inside) = (0, false);
    for byte in line.bytes() {
        let space = byte <= b' ' && byte.is_ascii_whitespace();
        words += usize::from(!space && !inside);
        inside = !space;
        if words == PARAGRAPH {
            break;
        }
    }
    words
}

/// Of verse's length, ended without a full stop.
fn is_verse(line: &str) -> bool {
    (2..=12).contains(&words(line)) && !line.ends_with('.') && has_rhythm(line)
}

/// Words of grammar, as verse has and menus and lists of names don't.
fn has_rhythm(line: &str) -> bool {
    const GRAMMAR: &[&str] = &[
        "a", "all", "and", "are", "as", "at", "but", "by", "for", "from", "he", "her", "his", "i",
        "in", "is", "it", "like", "me", "my", "no", "not", "of", "on", "or", "she", "so", "that",
        "the", "their", "they", "to", "was", "we", "were", "when", "where", "while", "with", "you",
        "your",
    ];
    line.split(|c: char| !c.is_alphabetic()).any(|w| is_one_of(w, GRAMMAR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_article() {
        for text in [
            "fn main() {\n    let x = 1;\n    println!(\"{x}\");\n}",
            "import os\nfrom sys import argv\n\ndef run(path):\n    return os.stat(path)\n\nprint(run(argv[1]))",
            "{\n  \"name\": \"ferry\",\n  \"tons\": 12,\n  \"sold\": true\n}",
            "- milk\n- eggs\n- bread\n- salt\n- rope",
            "1. Oslo\n2. Bergen\n3. Tromsø\n4. Bodø",
            "Name\tTons\tYear\nAurora\t120\t1951\nBoreas\t140\t1953\nCeres\t90\t1960",
            "The ferry leaves at night,\nthe harbour lamps are low,\nand on the pier a single light\nsays all I need to know.\n\nThe gulls are in their sleep,\nthe ropes lie on the stone,\nand what the tide will keep\nit keeps for you alone.",
        ] {
            assert_eq!(judge(text, Some("en")), Nature::Other, "{text}");
        }
    }

    #[test]
    fn what_is_one() {
        for text in [
            "",
            "Ferry sinks off coast",
            "Rain fell on Monday.",
            "The council will sell the ferry; the islanders are against it.",
            "Home\nNews\nSport\nWeather\nFerry sold in spring\nBy Jane Roe\nThe council voted on Tuesday to sell the oldest ferry of its fleet, in spite of protests.",
            "Five things to know\n\n1. The ferry is old.\n2. It leaks.\n\nThe council voted on Tuesday to sell the oldest ferry of its fleet, in spite of protests.",
            "'We are not amused'\n\n\"It never rains here,\" she said.\n\n\"It does,\" he said.",
        ] {
            assert_eq!(judge(text, None), Nature::Article, "{text}");
        }
        assert_eq!(judge("Der Rat verkauft die Fähre.", Some("de")), Nature::Unsupported);
    }
}
