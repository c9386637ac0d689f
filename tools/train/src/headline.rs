//! The weights of the headline chooser: a softmax regression over each page's candidates, with
//! "none of them" as one more, fitted by gradient descent from zero. Deterministic.

use crate::corpus;
use article_annotator::clean;
use article_annotator::clean::lines::{html, plain};
use article_annotator::clean::metadata::headline::{self, FEATURES, Feature};
use article_annotator::clean::model::Model;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;
use std::{fs, iter};

/// Where the weights go.
const OUTPUT: &str = "src/clean/metadata/headline/weights.rs";

/// Parts that pages are split into by domain, for cross-validation.
const FOLDS: usize = 5;

/// Steps of gradient descent.
const STEPS: usize = 400;

/// Weight of the squared weights in the loss.
const RIDGE: f64 = 0.004;

/// Where the weights start from and are drawn to, and below which those above 0 don't end: what
/// markup says is trusted without examples.
const PRIOR: &[(Feature, f64)] = &[
    (Feature::MainHeading, 5.0),
    (Feature::TitleClass, 0.5),
    (Feature::Linked, -0.5),
    (Feature::Declared, 3.0),
    (Feature::DeclaredPart, 1.5),
];

type Weights = [f64; FEATURES];

/// The candidates of one paste, and which of them is right.
struct Case {
    fold: usize,
    variant: &'static str,
    candidates: Vec<[f32; FEATURES]>,
    /// Every candidate with the words of the headline; pages repeat it.
    gold: Vec<bool>,
}

/// Fits the weights, prints how well they do on pages of unseen domains, and writes them.
pub fn run() -> Result<(), String> {
    let cases = cases()?;
    let mut right: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for fold in 0..FOLDS {
        let weights = fit(cases.iter().filter(|c| c.fold != fold));
        for case in cases.iter().filter(|c| c.fold == fold && c.gold.contains(&true)) {
            let counts = right.entry(case.variant).or_default();
            counts[0] += usize::from(best(case, &weights).is_some_and(|i| case.gold[i]));
            counts[1] += 1;
        }
    }
    for (variant, [right, all]) in right {
        println!("{variant:6} {right} of {all} by cross-validation over domains");
    }
    let weights = fit(cases.iter());
    let mut text = String::from(
        "//! The weights of [`Feature`](super::Feature)s, as `train headline` wrote them.\n\n\
         pub const WEIGHTS: &[f32] = &[\n",
    );
    for weight in weights {
        let _ = writeln!(text, "    {weight:.2},");
    }
    text.push_str("];\n");
    fs::write(OUTPUT, text).map_err(|e| format!("{OUTPUT}: {e}"))
}

fn cases() -> Result<Vec<Case>, String> {
    let path = corpus::folder().join("clean/pages.jsonl.gz");
    let unpacked =
        Command::new("gzip").arg("-dc").arg(&path).output().map_err(|e| e.to_string())?;
    let mut cases = Vec::new();
    for line in unpacked.stdout.split(|&b| b == b'\n').filter(|l| !l.is_empty()) {
        let record: Value = serde_json::from_slice(line).map_err(|e| e.to_string())?;
        let Some(title) = record["gold_title"].as_str() else { continue };
        let domain = record["url"].as_str().and_then(|u| u.split('/').nth(2)).unwrap_or("");
        let site = domain.strip_prefix("www.").unwrap_or(domain);
        let fold = site.bytes().fold(7, |h: usize, b| h * 31 % 1_000_003 + b as usize) % FOLDS;
        for variant in ["plain", "drag", "html"] {
            let Some(text) = record[variant].as_str() else { continue };
            let page = if variant == "html" { html::read(text) } else { plain::read(text.into()) };
            let lines = clean::before_kinds(&page, Model::shipped());
            let candidates = headline::candidates(&lines, &page.head);
            let title = folded(title);
            let gold = candidates
                .iter()
                .map(|c| folded(headline::wording(lines[c.line].text)) == title)
                .collect();
            let candidates = candidates.into_iter().map(|c| c.features).collect();
            cases.push(Case { fold, variant, candidates, gold });
        }
    }
    Ok(cases)
}

/// As the scorer compares titles: without case, marks of quotation and runs of space.
fn folded(text: &str) -> String {
    let marks = |c: char| c.is_whitespace() || "\"'“”‘’".contains(c);
    text.split(marks).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn scores<'a>(case: &'a Case, weights: &'a Weights) -> impl Iterator<Item = f64> + 'a {
    let score = move |features: &[f32; FEATURES]| -> f64 {
        features.iter().zip(weights).map(|(&f, w)| f64::from(f) * w).sum()
    };
    case.candidates.iter().map(score)
}

fn best(case: &Case, weights: &Weights) -> Option<usize> {
    let mut best = (f64::from(headline::NONE), None);
    for (i, score) in scores(case, weights).enumerate() {
        if score > best.0 {
            best = (score, Some(i));
        }
    }
    best.1
}

fn fit<'a>(cases: impl Iterator<Item = &'a Case> + Clone) -> Weights {
    let mut prior = [0.0; FEATURES];
    for &(feature, weight) in PRIOR {
        prior[feature as usize] = weight;
    }
    let mut weights = prior;
    let mut slope = [0.0; FEATURES];
    let count = cases.clone().count().max(1) as f64;
    for step in 0..STEPS {
        let mut gradient = [0.0; FEATURES];
        for case in cases.clone() {
            // The last is "none", which is right where no candidate is.
            let scores: Vec<f64> = scores(case, &weights).chain(iter::once(0.0)).collect();
            let most = scores.iter().copied().fold(f64::MIN, f64::max);
            let powers: Vec<f64> = scores.iter().map(|s| (s - most).exp()).collect();
            let total: f64 = powers.iter().sum();
            let gold: f64 = powers.iter().zip(&case.gold).filter(|g| *g.1).map(|g| g.0).sum();
            for (i, features) in case.candidates.iter().enumerate() {
                let share = if case.gold[i] { powers[i] / gold } else { 0.0 };
                let error = powers[i] / total - share;
                for (g, &f) in gradient.iter_mut().zip(features) {
                    *g += error * f64::from(f);
                }
            }
        }
        for i in 0..FEATURES {
            let g = gradient[i] / count + RIDGE * (weights[i] - prior[i]);
            // Momentum, and steps that shrink.
            slope[i] = 0.9 * slope[i] + g;
            weights[i] -= 0.3 / (1.0 + step as f64 / 200.0) * slope[i];
        }
    }
    for (weight, prior) in weights.iter_mut().zip(prior).filter(|(_, prior)| *prior > 0.0) {
        *weight = weight.max(prior);
    }
    weights
}
