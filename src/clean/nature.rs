//! Nature: whether a text is an article at all.
//!
//! In doubt it is one: an uncleaned article is worse than a poem whose lines were looked at. Only
//! what is plainly none is left alone: code, tables, bare lists and verse.

use crate::article::Nature;

/// Lines that are looked at.
const LINES: usize = 400;

/// What kind of text `text` is, given its language.
pub fn judge(text: &str, language: Option<&str>) -> Nature {
    let count = Count::of(text);
    if count.is_code() || count.is_table() || count.is_list() || count.is_verse() {
        return Nature::Other;
    }
    match language {
        None | Some("en") => Nature::Article,
        Some(_) => Nature::Unsupported,
    }
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
    /// Of verse's length, ended without a full stop.
    verse: usize,
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
        for raw in text.lines().take(2 * LINES) {
            let line = raw.trim();
            if line.is_empty() {
                blank = true;
                run = 0;
                continue;
            }
            if count.lines >= LINES {
                break;
            }
            count.breaks += usize::from(blank && count.lines > 0);
            blank = false;
            count.lines += 1;
            run += 1;
            count.stanza = count.stanza.max(run);
            count.code += usize::from(is_code(line));
            count.cells += usize::from(is_row(line));
            count.items += usize::from(is_item(line));
            let words = line.split_whitespace().count();
            let ended = line.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?']);
            count.prose += usize::from(words >= 14 || (words >= 9 && ended));
            count.verse +=
                usize::from((2..=12).contains(&words) && !line.ends_with('.') && has_rhythm(line));
        }
        count
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

    /// Stanzas of short lines, without one line of prose among many.
    fn is_verse(&self) -> bool {
        self.lines >= 4
            && self.prose == 0
            && self.items == 0
            && (3..=40).contains(&self.stanza)
            && self.breaks * 3 <= self.lines
            && 10 * self.verse >= 7 * self.lines
    }
}

fn is_code(line: &str) -> bool {
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
    let assigned =
        line.contains(" = ") || line.contains(" => ") || line.contains("->") || line.contains("==");
    let called = line.contains('(') && line.ends_with(')') && !line.contains(". ");
    let key = line.starts_with('"') && line.contains("\": ");
    let opens = OPENINGS.iter().any(|o| line.starts_with(o));
    ended
        || assigned
        || key
        || (called && line.contains("(\""))
        || (opens
            && (line.contains(['(', ':', ';', '<', '"', '{', '.'])
                || line.split_whitespace().count() <= 3))
}

/// A row of a table: cells between tabs or bars, or numbers only.
fn is_row(line: &str) -> bool {
    let marks = line.bytes().filter(|b| matches!(b, b'\t' | b'|')).count();
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    (marks >= 2 && line.len() < 400)
        || (digits >= 3 && digits > letters)
        || line.bytes().filter(|b| *b == b',').count() >= 4
            && !line.contains(", ")
            && !line.contains(". ")
}

fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    let first = chars.next().unwrap_or(' ');
    if "•◦▪‣●■·*-–☐☑✓".contains(first) {
        return chars.next().is_some_and(char::is_whitespace);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits)
        && line[digits..].starts_with([')', '.'])
        && line[digits + 1..].starts_with(' ')
}

/// Words of grammar, as verse has and menus and lists of names don't.
fn has_rhythm(line: &str) -> bool {
    const GRAMMAR: &[&str] = &[
        "a", "all", "and", "are", "as", "at", "but", "by", "for", "from", "he", "her", "his", "i",
        "in", "is", "it", "like", "me", "my", "no", "not", "of", "on", "or", "she", "so", "that",
        "the", "their", "they", "to", "was", "we", "were", "when", "where", "while", "with", "you",
        "your",
    ];
    line.split(|c: char| !c.is_alphabetic())
        .any(|w| GRAMMAR.iter().any(|g| w.eq_ignore_ascii_case(g)))
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
