//! Trains the recogniser of names.

mod casing;
mod learn;
mod pack;
mod report;
mod samples;

use crate::corpus::{self, Text};
use article_annotator::names::gazetteer::Gazetteer;
use article_annotator::names::model::Model;
use casing::Written;
use learn::{Learner, Random, Settings};
use report::Report;
use samples::Maker;
use std::collections::BTreeMap;
use std::time::Instant;

/// Corpora of other guidelines: their domain's number, and types they do not mark.
const OTHERS: [(u32, &str, &[usize]); 4] = [
    (1, "names/gum_wikinews.train", &[]),
    (1, "names/gum_ccby-other", &[]),
    (2, "names/re3d_open", &[]),
    (3, "names/wnut17", &[3]),
];

/// Temperature and doubt that make confidence honest, as held-out folds say.
const CALIBRATION: [f32; 2] = [1.15, 0.25];

const USAGE: &str = "\
usage: train names [--epochs N] [--runs N] [--tuning N] [--last N] [--rate R] [--dropout D]
                   [--pull P] [--least N] [--bytes N] [--seed S] [--repeat N] [--extra 1]
                   [--folds] [--errors N] [--dry]

Trains on wikinews/train, names/voa and names/own, writes src/names/model.bin and prints a report.
The mean of --runs runs is pruned in steps to about --bytes bytes, and the mean of the --last passes
of tuning is written. --repeat N reads whole articles N times in a pass, single sentences once.
--extra 1 adds corpora of other guidelines, whose ways are learned apart and left out of the file.
--folds instead leaves each fifth of the texts out once and measures on those, headlines in three
cases and the confidence at several temperatures too; --errors N shows what went wrong there.
--dry writes nothing.
";

fn value<T: std::str::FromStr>(arguments: &[String], name: &str, default: T) -> Result<T, String> {
    match arguments.iter().position(|a| a == name) {
        None => Ok(default),
        Some(at) => arguments
            .get(at + 1)
            .and_then(|v| v.parse().ok())
            .ok_or_else(|| format!("{name} needs a number")),
    }
}

/// Runs the sub-command.
pub fn run(arguments: &[String]) -> Result<(), String> {
    if arguments.iter().any(|a| a == "--help") {
        print!("{USAGE}");
        return Ok(());
    }
    let settings = Settings {
        epochs: value(arguments, "--epochs", 6)?,
        tuning: value(arguments, "--tuning", 8)?,
        rate: value(arguments, "--rate", 0.15)?,
        dropout: value(arguments, "--dropout", 0.3)?,
        bytes: value(arguments, "--bytes", 95_000)?,
        pull: value(arguments, "--pull", 0.003)?,
        runs: value(arguments, "--runs", 6)?,
        last: value(arguments, "--last", 4)?,
        seed: value(arguments, "--seed", 1)?,
    };
    let bytes = std::fs::read("src/names/gazetteer.bin").map_err(|e| e.to_string())?;
    let gazetteer = Gazetteer::read(&bytes).map_err(|e| format!("gazetteer.bin: {e}"))?;
    let sets: Vec<(&str, Vec<Text>)> = ["wikinews/train", "names/voa", "names/own"]
        .into_iter()
        .map(|name| Ok((name, corpus::read(name)?)))
        .collect::<Result<_, String>>()?;
    let task = Task { arguments, settings, gazetteer: &gazetteer, sets: &sets };
    if arguments.iter().any(|a| a == "--folds") {
        return task.folds();
    }
    let file = task.train(usize::MAX)?;
    let model = Model::read(&file).map_err(|e| e.to_string())?;
    println!("{} bytes", file.len());
    let mut report = Report::default();
    for text in &corpus::read("wikinews/dev")? {
        report.add(text, false, None, &gazetteer, &model);
    }
    println!("{:16} {}", "wikinews/dev", report.line());
    if !arguments.iter().any(|a| a == "--dry") {
        std::fs::write("src/names/model.bin", file).map_err(|e| e.to_string())?;
    }
    Ok(())
}

/// Number of parts that the texts are cut into, each left out once.
const FOLDS: usize = 5;

/// Temperatures and doubts that are tried.
const CALIBRATIONS: [[f32; 2]; 8] = [
    [1.0, 0.4],
    [1.0, 0.7],
    [1.15, 0.0],
    [1.15, 0.25],
    [1.15, 0.5],
    [1.3, 0.0],
    [1.3, 0.3],
    [1.3, 0.5],
];

struct Task<'a> {
    arguments: &'a [String],
    settings: Settings,
    gazetteer: &'a Gazetteer,
    sets: &'a [(&'static str, Vec<Text>)],
}

impl Task<'_> {
    /// Learns from all but every fifth text, counted from `fold`, and returns the file.
    fn train(&self, fold: usize) -> Result<Vec<u8>, String> {
        let Task { arguments, settings, .. } = *self;
        let clock = Instant::now();
        let mut maker = Maker::new(self.gazetteer);
        let mut whole = Vec::new();
        for (name, texts) in self.sets {
            let headline = *name == "names/own";
            let before = maker.samples.len();
            for (n, text) in texts.iter().enumerate().filter(|(n, _)| n % FOLDS != fold) {
                maker.add(text, headline, 0, &[], None);
                maker.add_recased(text, headline, 0, &[], 6, n);
            }
            if *name != "names/voa" {
                whole.push(before..maker.samples.len());
            }
        }
        if value(arguments, "--extra", 0)? == 1 {
            for (domain, name, missing) in OTHERS {
                for (n, text) in corpus::read(name)?.iter().enumerate() {
                    maker.add(text, false, domain, missing, None);
                    maker.add_recased(text, false, domain, missing, 8, n);
                }
            }
        }
        let Maker { mut dictionary, mut samples, coverage, .. } = maker;
        println!(
            "{} samples, {} features; of {} names {} have ends inside tokens, {} reach out of stretches; {} of {} tokens are in stretches; {:.0} s",
            samples.len(),
            dictionary.features.len(),
            coverage.names,
            coverage.split,
            coverage.outside,
            coverage.tokens.0,
            coverage.tokens.1,
            clock.elapsed().as_secs_f32()
        );
        dictionary.prune(value(arguments, "--least", 3)?, &mut samples);
        // Whole articles, which the shipped model will read, count more than single sentences.
        let repeat: usize = value(arguments, "--repeat", 3)?;
        let mut order: Vec<u32> = (0..samples.len() as u32).collect();
        for _ in 1..repeat {
            order.extend(whole.iter().flat_map(|r| r.start as u32..r.end as u32));
        }
        let mut random = Random(settings.seed);
        let mut runs = Vec::new();
        for _ in 0..settings.runs {
            let mut learner = Learner::new(dictionary.features.len());
            let mut loss = 0.0;
            for _ in 0..settings.epochs {
                random.shuffle(&mut order);
                loss = learner.pass(&samples, &order, &settings, &mut random);
            }
            println!("loss {loss:.4} {:.0} s", clock.elapsed().as_secs_f32());
            runs.push(learner);
        }
        let mut learner = runs.pop().ok_or("no runs")?;
        learner.average(&runs);
        drop(runs);
        let mut last = Vec::new();
        for step in 0..settings.tuning {
            // In steps, so that what stays can take over from what goes.
            let ahead = (settings.tuning / 2).saturating_sub(step) as u32;
            let keep = settings.bytes * 2usize.pow(ahead.min(6));
            let kept = learner.prune(keep, &dictionary.features);
            random.shuffle(&mut order);
            let now = Settings { rate: settings.rate / 2.0, ..settings };
            let loss = learner.pass(&samples, &order, &now, &mut random);
            println!("{kept} weights, loss {loss:.4} {:.0} s", clock.elapsed().as_secs_f32());
            if step + settings.last >= settings.tuning && step + 1 < settings.tuning {
                last.push(learner.clone());
            }
        }
        learner.average(&last);
        Ok(pack::pack(&learner, &dictionary.features, CALIBRATION))
    }

    /// Leaves each fold out once and reports on all.
    fn folds(&self) -> Result<(), String> {
        let shown: usize = value(self.arguments, "--errors", 0)?;
        let upto: usize = value(self.arguments, "--upto", FOLDS)?;
        let mut reports: BTreeMap<String, Report> = BTreeMap::new();
        for fold in 0..upto {
            let file = self.train(fold)?;
            println!("{} bytes", file.len());
            let mut model = Model::read(&file).map_err(|e| e.to_string())?;
            let mut add = |to: String, text: &Text, headline, within, model: &Model| {
                reports.entry(to).or_default().add(text, headline, within, self.gazetteer, model);
            };
            for (name, texts) in self.sets {
                let headline = *name == "names/own";
                for (_, text) in texts.iter().enumerate().filter(|(n, _)| n % FOLDS == fold) {
                    add((*name).to_string(), text, headline, None, &model);
                    if !headline {
                        continue;
                    }
                    for how in [Written::AsIs, Written::Title, Written::Upper] {
                        let line = 0..text.text.find('\n').unwrap_or(text.text.len());
                        let recased = casing::recase(text, line.clone(), how);
                        let alone = casing::alone(text, line.clone(), how);
                        add(format!("{how:?} within"), &recased, true, Some(line), &model);
                        add(format!("{how:?} alone"), &alone, true, None, &model);
                    }
                }
            }
            for calibration in CALIBRATIONS {
                model = model.calibrated(calibration);
                for (name, texts) in self.sets.iter().filter(|(name, _)| *name != "names/voa") {
                    for (_, text) in texts.iter().enumerate().filter(|(n, _)| n % FOLDS == fold) {
                        let to = format!("temperature, doubt {calibration:?}");
                        add(to, text, *name == "names/own", None, &model);
                    }
                }
            }
        }
        for (name, report) in &reports {
            println!("{name:16} {}", report.line());
            if name.contains('/') {
                for error in report.errors.iter().take(shown) {
                    println!("  {error}");
                }
            }
        }
        Ok(())
    }
}
