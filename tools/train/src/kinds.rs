//! Trains what tells quotations from marks that quote nobody into `src/quotes/weights.rs`.
//!
//! The cases are the stretches in marks of Wikinews articles, of the articles written for this project
//! and of Voice of America news; which of the last quote nobody is listed in `lists/voa-marks.txt`.
//! Logistic regression by gradient ascent with a small L2 penalty.

use crate::corpus;
use article_annotator::quotes::{SIGNS, signs};
use article_annotator::segment::Document;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Write;
use std::process::Command;

const SETS: [&str; 2] = ["wikinews/train.jsonl", "names/own.jsonl"];
const NEWS: &str = "unlabelled/voa_gmb.jsonl.gz";
const LIST: &str = "tools/train/lists/voa-marks.txt";
const TARGET: &str = "src/quotes/weights.rs";
const ROUNDS: usize = 500;
const PENALTY: f32 = 0.001;
const FOLDS: usize = 5;

type Weights = [f32; SIGNS];

struct Case {
    set: usize,
    article: usize,
    signs: Weights,
    scare: bool,
    /// The stretch with the words around it, for `--errors`.
    context: String,
}

/// Trains and writes the weights; `--errors` prints each wrong decision of the folds.
pub fn run() -> Result<(), String> {
    let errors = std::env::args().any(|a| a == "--errors");
    let data = corpus::folder();
    let mut cases = Vec::new();
    for (set, name) in SETS.iter().enumerate() {
        let text = corpus::read_text(&data.join(name))?;
        for (article, line) in text.lines().enumerate() {
            let record: Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
            marked(&record, set, article, &mut cases);
        }
    }
    news(&mut cases)?;
    for (set, name) in SETS.iter().chain([&NEWS]).enumerate() {
        let (mut all, mut scare, mut missed, mut invented) = (0, 0, 0, 0);
        for fold in 0..FOLDS {
            let weights = train(cases.iter().filter(|c| c.article % FOLDS != fold));
            for case in cases.iter().filter(|c| c.set == set && c.article % FOLDS == fold) {
                let score = score(&weights, &case.signs);
                all += 1;
                scare += usize::from(case.scare);
                missed += usize::from(case.scare && score <= 0.0);
                invented += usize::from(!case.scare && score > 0.0);
                if errors && case.scare != (score > 0.0) {
                    println!(
                        "{} ({score:.1}): {}",
                        if case.scare { "scare" } else { "direct" },
                        case.context
                    );
                }
            }
        }
        println!(
            "{name}: {all} stretches, {scare} quote nobody; in {FOLDS}-fold cross-validation \
             {missed} of them taken for quotations, {invented} quotations for them"
        );
    }
    let weights = train(cases.iter());
    let mut out = String::from(
        "//! Weights of the [signs](super::signs), written by `cargo run --release -p train -- kinds`.\n\n\
         #[rustfmt::skip]\n\
         #[allow(clippy::approx_constant, reason = \"trained, near one by chance\")]\n\
         pub(super) const WEIGHTS: &[f32] = &[\n",
    );
    for row in weights.chunks(10) {
        out.push_str("   ");
        for w in row {
            let _ = write!(out, " {w:.2},");
        }
        out.push('\n');
    }
    out.push_str("];\n");
    std::fs::write(TARGET, out).map_err(|e| format!("{TARGET}: {e}"))
}

fn score(weights: &Weights, signs: &Weights) -> f32 {
    weights.iter().zip(signs).map(|(w, s)| w * s).sum()
}

fn train<'a>(cases: impl Iterator<Item = &'a Case> + Clone) -> Weights {
    let mut weights = [0.0; SIGNS];
    let mut slope = [0.0; SIGNS];
    let count = cases.clone().count().max(1) as f32;
    for _ in 0..ROUNDS {
        let mut gradient = [0.0; SIGNS];
        for case in cases.clone() {
            let given = f32::from(u8::from(case.scare));
            let step = given - 1.0 / (1.0 + (-score(&weights, &case.signs)).exp());
            for (g, s) in gradient.iter_mut().zip(&case.signs) {
                *g += step * s;
            }
        }
        for (i, w) in weights.iter_mut().enumerate() {
            // The first is no sign but how often marks quote nobody.
            let penalty = if i == 0 { 0.0 } else { PENALTY * *w };
            slope[i] = 0.8 * slope[i] + gradient[i] / count - penalty;
            *w += slope[i];
        }
    }
    weights
}

/// The cases of a marked article.
fn marked(record: &Value, set: usize, article: usize, cases: &mut Vec<Case>) {
    let (Some(text), Some(quotes)) = (record["text"].as_str(), record["quotes"].as_array()) else {
        return;
    };
    let mut gold = HashMap::new();
    for quote in quotes.iter().filter(|q| q["kind"] != "indirect") {
        let parts = quote["parts"].as_array().into_iter().flatten();
        for part in parts.chain([quote]) {
            if let (Some(start), Some(end)) = (part["start"].as_u64(), part["end"].as_u64()) {
                gold.insert(trimmed(text, start as usize, end as usize), quote["kind"] == "scare");
            }
        }
    }
    read(text, |start, end| gold.get(&trimmed(text, start, end)).copied(), set, article, cases);
}

/// The cases of the news.
fn news(cases: &mut Vec<Case>) -> Result<(), String> {
    let mut listed: HashMap<String, bool> = HashMap::new();
    let list = corpus::read_text(LIST.as_ref())?;
    for line in list.lines().filter(|l| !l.starts_with('#')) {
        let (place, kind) = line.rsplit_once(' ').ok_or("a line without a kind")?;
        listed.insert(place.into(), kind == "scare");
    }
    let path = corpus::folder().join(NEWS);
    let unpacked =
        Command::new("gzip").arg("-dc").arg(&path).output().map_err(|e| e.to_string())?;
    for (article, line) in
        unpacked.stdout.split(|&b| b == b'\n').filter(|l| !l.is_empty()).enumerate()
    {
        let record: Value = serde_json::from_slice(line).map_err(|e| e.to_string())?;
        let (Some(id), Some(text)) = (record["id"].as_str(), record["text"].as_str()) else {
            continue;
        };
        let kind = |start: usize, end: usize| match listed.get(&format!("{id} {start} {end}")) {
            Some(true) => Some(true),
            Some(false) => None,
            None => Some(false),
        };
        read(text, kind, SETS.len(), article, cases);
    }
    Ok(())
}

/// Adds the stretches of `text` whose `kind` is known; places are code points.
fn read(
    text: &str,
    kind: impl Fn(usize, usize) -> Option<bool>,
    set: usize,
    article: usize,
    cases: &mut Vec<Case>,
) {
    let blocks = corpus::paragraphs(text);
    let point = |byte: u32| text[..byte as usize].chars().count();
    for (span, signs) in signs(&Document::new(text, &blocks)) {
        let (start, end) = (point(span.start), point(span.end));
        let Some(scare) = kind(start, end) else { continue };
        let around = text.chars().skip(start.saturating_sub(100)).take(end - start + 160);
        let context = around.map(|c| if c == '\n' { '/' } else { c }).collect();
        cases.push(Case { set, article, signs, scare, context });
    }
}

/// The place without marks and white space at its ends, as the scorer compares.
fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let words: Vec<char> = text.chars().skip(start).take(end.saturating_sub(start)).collect();
    let edge = |c: &char| c.is_whitespace() || "\"“”‘’'«».,;:…".contains(*c);
    let left = words.iter().take_while(|c| edge(c)).count();
    let right = words[left..].iter().rev().take_while(|c| edge(c)).count();
    (start + left, end - right)
}
