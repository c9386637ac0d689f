//! The pages that the line model is trained on.

use super::label::{self, Label};
use crate::corpus;
use article_annotator::Format;
use article_annotator::article::Reason;
use article_annotator::clean::{self, Study, lines::Page};
use serde_json::Value;
use std::process::Command;

/// The variants that the scorer knows.
pub const SCORED: [&str; 3] = ["plain", "drag", "html"];

/// One paste of a page.
pub struct Sample {
    /// The page.
    pub id: String,
    /// How it was pasted.
    pub variant: &'static str,
    /// A hash of the domain.
    pub domain: u64,
    /// Whether the gold text is known to leave nothing out.
    pub strict: bool,
    /// The paste.
    pub input: String,
    /// What it is.
    pub format: Format,
    /// Its lines.
    pub page: Page,
    /// What is known of them.
    pub study: Study,
    /// What they should be.
    pub labels: Vec<Label>,
}

impl Sample {
    /// How much each line counts: a long one more, one of a long page less.
    pub fn weights(&self) -> impl Iterator<Item = f32> + '_ {
        let weigh = |words: u32| (words.clamp(1, 60) as f32).sqrt();
        let total: f32 = self.study.shapes.iter().map(|s| weigh(s.words)).sum();
        let page = 400.0 / (total + 200.0) * if self.strict { 1.0 } else { 0.4 };
        let page = if matches!(self.variant, "gold" | "foreign") { page * 0.5 } else { page };
        self.study.shapes.iter().map(move |s| weigh(s.words) * page)
    }
}

/// Reads every paste of every page.
pub fn read() -> Result<Vec<Sample>, String> {
    let mut samples = vec![];
    for (file, firefox) in [("pages", false), ("pages-firefox", true)] {
        for record in records(&format!("clean/{file}.jsonl.gz"))? {
            let text = |key: &str| record[key].as_str().filter(|text| !text.is_empty());
            let (Some(id), Some(gold)) = (text("id"), text("gold_body")) else { continue };
            let url = text("url").unwrap_or(id);
            let strict = record["strict"].as_bool().unwrap_or(firefox);
            let mut add = |variant, input: &str, format| {
                let page = clean::read(input.into(), format);
                let labels = label::label(&page, &record);
                let study = Study::of(&page);
                let study = if variant == "foreign" { foreign(study) } else { study };
                samples.push(Sample {
                    id: id.into(),
                    variant,
                    domain: domain(url),
                    strict,
                    input: input.into(),
                    format,
                    page,
                    study,
                    labels,
                });
            };
            for variant in ["plain", "drag", "html"] {
                let Some(input) = text(variant) else { continue };
                let format = if variant == "html" { Format::Html } else { Format::Plain };
                add(if firefox { "firefox" } else { variant }, input, format);
            }
            if !firefox && strict {
                // As it would look in another language.
                if let Some(input) = text("drag") {
                    add("foreign", input, Format::Plain);
                }
                if let Some(input) = text("plain").filter(|_| domain(id).is_multiple_of(2)) {
                    add("foreign", input, Format::Plain);
                }
                // An article that is already clean, in the two ways that articles are pasted.
                let lines: Vec<&str> =
                    gold.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
                let between = if domain(id).is_multiple_of(2) { "\n" } else { "\n\n" };
                add("gold", &lines.join(between), Format::Plain);
            }
        }
    }
    Ok(samples)
}

fn records(name: &str) -> Result<Vec<Value>, String> {
    let path = corpus::folder().join(name);
    let output =
        Command::new("gzip").arg("-dc").arg(&path).output().map_err(|e| format!("gzip: {e}"))?;
    if !output.status.success() {
        return Err(format!("{}: {}", path.display(), String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).map_err(|e| e.to_string()))
        .collect()
}

/// What is known of a page of which no word is known.
fn foreign(mut study: Study) -> Study {
    for shape in &mut study.shapes {
        (shape.function, shape.said, shape.you, shape.furniture) = (0, 0, 0, 0);
        (shape.credit, shape.time, shape.ing, shape.ed) = (0, 0, 0, 0);
    }
    for word in &mut study.words {
        *word = word.wrapping_mul(0x9E37_79B1) ^ 0x5555_5555;
    }
    for junk in &mut study.junk {
        *junk = junk.filter(|(reason, _)| *reason == Reason::Counter);
    }
    study.captions.fill(None);
    study
}

/// A hash of the registered domain of `url`, near enough: its last two names, three in "co.uk".
fn domain(url: &str) -> u64 {
    let host = url.split("://").nth(1).unwrap_or(url).split('/').next().unwrap_or(url);
    let names: Vec<&str> = host.split('.').collect();
    let long =
        names.len() >= 3 && names[names.len() - 1].len() == 2 && names[names.len() - 2].len() <= 3;
    let from = names.len().saturating_sub(if long { 3 } else { 2 });
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
    names[from..].join(".").bytes().fold(0xCBF2_9CE4_8422_2325, hash) >> 8
}
