//! What each line of a paste should be, by the article's text.
//!
//! A line is the article's if it stands there, or nearly all of its words do in runs of four; of
//! repeated lines as many as the article has, those among other lines of it first. The headline,
//! the byline and the date are neither article nor furniture.

use article_annotator::clean::lines::Page;
use serde_json::Value;
use std::collections::HashMap;

/// What a line should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The article's.
    Article,
    /// Furniture.
    Junk,
    /// Neither.
    Skip,
}

/// Labels the lines of `page`.
pub fn label(page: &Page, record: &Value) -> Vec<Label> {
    let field = |key: &str| -> String {
        match &record[key] {
            Value::String(text) => text.clone(),
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            _ => String::new(),
        }
    };
    let gold = Gold::of(&field("gold_body"));
    let mut title = tokens(&field("gold_title"));
    if title.is_empty() {
        title = tokens(&field("aux_title"));
    }
    let authors = tokens(&field("gold_author"));
    let lines: Vec<(&str, Vec<u64>)> = page
        .lines
        .iter()
        .map(|line| line.span.of(&page.source))
        .map(|text| (text, tokens(text)))
        .collect();
    let held: Vec<bool> = lines.iter().map(|(_, t)| gold.holds(t)).collect();
    let mut labels: Vec<Label> = lines
        .iter()
        .zip(&held)
        .map(|((text, t), &held)| {
            let same = |other: &[u64]| t.iter().filter(|w| other.contains(w)).count();
            let is_title = !title.is_empty()
                && (*t == title
                    || (title.len() >= 4
                        && t.len() <= title.len() + 6
                        && t.len() + 3 >= title.len()
                        && same(&title) * 100 >= 85 * t.len().max(title.len())));
            let is_author = !authors.is_empty()
                && t.len() <= 12
                && t.len() <= authors.len() + 4
                && same(&authors) * 10 >= 6 * authors.len();
            if t.is_empty() {
                Label::Skip
            } else if held {
                Label::Article
            } else if is_title || is_author || (t.len() <= 14 && is_dated(text)) {
                Label::Skip
            } else {
                Label::Junk
            }
        })
        .collect();
    let mut copies: HashMap<&[u64], Vec<usize>> = HashMap::new();
    for (i, (_, t)) in lines.iter().enumerate() {
        if labels[i] == Label::Article {
            copies.entry(t).or_default().push(i);
        }
    }
    for (t, mut at) in copies {
        let wanted = gold.copies(t);
        if at.len() <= wanted {
            continue;
        }
        let company = |i: usize| -> usize {
            (i.saturating_sub(4)..(i + 5).min(lines.len()))
                .filter(|&j| j != i && held[j] && lines[j].1 != t)
                .map(|j| lines[j].1.len().min(8))
                .sum()
        };
        at.sort_by_key(|&i| (std::cmp::Reverse(company(i)), std::cmp::Reverse(i)));
        for &i in &at[wanted..] {
            labels[i] = Label::Junk;
        }
    }
    labels
}

/// Hashes of the words, in lower case, without marks.
fn tokens(text: &str) -> Vec<u64> {
    let mut out = vec![];
    let mut open: Option<u64> = None;
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            let hash = open.unwrap_or(0xCBF2_9CE4_8422_2325);
            open = Some((hash ^ u64::from(c)).wrapping_mul(0x100_0000_01B3));
        } else if !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}') {
            out.extend(open.take());
        }
    }
    out.extend(open);
    out
}

fn joined(words: &[u64]) -> u64 {
    words.iter().fold(words.len() as u64, |hash, word| {
        (hash.rotate_left(7) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    })
}

struct Gold {
    exact: HashMap<u64, usize>,
    grams: [HashMap<u64, usize>; 2],
}

impl Gold {
    fn of(text: &str) -> Self {
        let mut gold = Gold { exact: HashMap::new(), grams: [HashMap::new(), HashMap::new()] };
        let mut all = vec![];
        for line in text.lines() {
            let t = tokens(line);
            if !t.is_empty() {
                *gold.exact.entry(joined(&t)).or_default() += 1;
            }
            all.extend(t);
        }
        for (n, grams) in [3, 4].into_iter().zip(&mut gold.grams) {
            for gram in all.windows(n) {
                *grams.entry(joined(gram)).or_default() += 1;
            }
        }
        gold
    }

    fn grams(&self, words: usize) -> (usize, &HashMap<u64, usize>) {
        if words >= 6 { (4, &self.grams[1]) } else { (3, &self.grams[0]) }
    }

    fn holds(&self, t: &[u64]) -> bool {
        if t.is_empty() {
            return false;
        }
        if self.exact.contains_key(&joined(t)) {
            return true;
        }
        if t.len() <= 4 {
            return false;
        }
        let (n, grams) = self.grams(t.len());
        let mut hit = vec![false; t.len()];
        for (i, gram) in t.windows(n).enumerate() {
            if grams.contains_key(&joined(gram)) {
                hit[i..i + n].fill(true);
            }
        }
        hit.iter().filter(|&&h| h).count() * 10 >= t.len() * 8
    }

    fn copies(&self, t: &[u64]) -> usize {
        if let Some(&count) = self.exact.get(&joined(t)) {
            return count;
        }
        let (n, grams) = self.grams(t.len());
        if t.len() < n {
            return 1;
        }
        let count = |gram: &[u64]| grams.get(&joined(gram)).copied().unwrap_or(0);
        count(&t[..n]).max(count(&t[t.len() - n..])).max(1)
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a short line holds a date, a time of day or an age.
fn is_dated(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let number = |w: &&str| w.starts_with(|c: char| c.is_ascii_digit());
    let month = |w: &str| MONTHS.iter().any(|m| w.starts_with(m));
    let clock = lower.as_bytes().windows(4).any(|w| {
        w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit() && w[3].is_ascii_digit()
    });
    clock
        || words.windows(3).any(|w| {
            (month(w[0]) || month(w[1]))
                && w[2].len() == 4
                && number(&w[2])
                && (number(&w[0]) || number(&w[1]))
        })
        || words.windows(3).any(|w| {
            w.iter().all(number)
                && w.iter().all(|w| w.len() <= 4)
                && (w[0].len() == 4 || w[2].len() >= 2)
        })
        || words.windows(3).any(|w| number(&w[0]) && w[2] == "ago")
}
