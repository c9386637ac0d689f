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
use samples::{Dictionary, Maker, Sample};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Instant;

/// Corpora of other guidelines: their domain's number, and types they do not mark.
const OTHERS: [(u32, &str, &[usize]); 4] = [
    (1, "names/gum_wikinews.train", &[]),
    (1, "names/gum_ccby-other", &[]),
    (2, "names/re3d_open", &[]),
    (3, "names/wnut17", &[3]),
];

/// Temperature and doubt that make confidence honest, as held-out folds say.
const CALIBRATION: [f32; 2] = [1.15, 0.15];

const USAGE: &str = "\
usage: train names [--epochs N] [--runs N] [--tuning N] [--ways N] [--last N] [--rate R]
                   [--dropout D] [--pull P] [--least N] [--bytes N] [--seed S] [--repeat N]
                   [--untaught] [--extra 1] [--folds] [--errors N] [--dry]

Trains on wikinews/train, names/voa, names/own and tools/train/lists/reports.txt, writes
src/names/model.bin and prints a report. The mean of --runs runs says what it thinks of unmarked
news; it is pruned in --tuning steps to about --bytes bytes while it learns from both, each step the
mean of --ways passes, and the mean of the --last steps is written. --untaught leaves unmarked
news out. --repeat N reads whole articles N times in a pass, single sentences once.
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
        tuning: value(arguments, "--tuning", 14)?,
        rate: value(arguments, "--rate", 0.15)?,
        dropout: value(arguments, "--dropout", 0.3)?,
        bytes: value(arguments, "--bytes", 83_000)?,
        pull: value(arguments, "--pull", 0.003)?,
        runs: value(arguments, "--runs", 12)?,
        ways: value(arguments, "--ways", 4)?,
        last: value(arguments, "--last", 7)?,
        seed: value(arguments, "--seed", 1)?,
    };
    let bytes = std::fs::read("src/names/gazetteer.bin").map_err(|e| e.to_string())?;
    let gazetteer = Gazetteer::read(&bytes).map_err(|e| format!("gazetteer.bin: {e}"))?;
    let mut sets: Vec<(&str, Vec<Text>)> = ["wikinews/train", "names/voa", "names/own"]
        .into_iter()
        .map(|name| Ok((name, corpus::read(name)?)))
        .collect::<Result<_, String>>()?;
    sets.push(("reports", corpus::read_marked("tools/train/lists/reports.txt".as_ref())?));
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

/// What is learned from.
struct Material {
    dictionary: Dictionary,
    samples: Vec<Sample>,
    /// The marked samples as a pass reads them, some more often than once.
    order: Vec<u32>,
    /// The samples without marks.
    unmarked: Range<usize>,
}

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
        let Material { dictionary, mut samples, mut order, unmarked } = self.material(fold)?;
        let mut random = Random(settings.seed);
        let learner = self.learn(&dictionary, &samples, &mut order, &mut random)?;
        if !arguments.iter().any(|a| a == "--untaught") {
            samples[unmarked.clone()].iter_mut().for_each(|sample| learner.teach(sample));
            // Where it saw no name there is little to learn.
            order.extend((unmarked.start as u32..unmarked.end as u32).filter(|&n| {
                samples[n as usize].taught.as_ref().is_some_and(|taught| taught.of_names())
            }));
        }
        let learner = self.tune(learner, &dictionary, &samples, &mut order, &mut random)?;
        Ok(pack::pack(&learner, &dictionary.features, CALIBRATION))
    }

    /// What is learned from without every fifth text, counted from `fold`.
    fn material(&self, fold: usize) -> Result<Material, String> {
        let Task { arguments, .. } = *self;
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
        let marked = maker.samples.len();
        let known: BTreeSet<&str> =
            self.sets.iter().flat_map(|(_, texts)| texts.iter().map(|t| t.id.as_str())).collect();
        for (n, text) in corpus::unlabelled()?.iter().enumerate() {
            if !known.contains(text.id.as_str()) {
                maker.add(text, false, 0, &[], Some(std::slice::from_ref(&(0..usize::MAX))));
                maker.add_recased(text, false, 0, &[], 12, n);
            }
        }
        let Maker { mut dictionary, mut samples, coverage, .. } = maker;
        println!(
            "{marked} samples, {} without marks, {} features; of {} names {} have ends inside tokens, {} reach out of stretches; {} of {} tokens are in stretches",
            samples.len() - marked,
            dictionary.features.len(),
            coverage.names,
            coverage.split,
            coverage.outside,
            coverage.tokens.0,
            coverage.tokens.1,
        );
        dictionary.prune(value(arguments, "--least", 3)?, &mut samples);
        // Whole articles, which the shipped model will read, count more than single sentences.
        let mut order: Vec<u32> = (0..marked as u32).collect();
        for _ in 1..value(arguments, "--repeat", 4)? {
            order.extend(whole.iter().flat_map(|r| r.start as u32..r.end as u32));
        }
        let unmarked = marked..samples.len();
        Ok(Material { dictionary, samples, order, unmarked })
    }

    /// The mean of several runs over the marked samples.
    fn learn(
        &self,
        dictionary: &Dictionary,
        samples: &[Sample],
        order: &mut [u32],
        random: &mut Random,
    ) -> Result<Learner, String> {
        let clock = Instant::now();
        let mut runs = Vec::new();
        for _ in 0..self.settings.runs {
            let mut learner = Learner::new(dictionary.features.len());
            let mut loss = 0.0;
            for _ in 0..self.settings.epochs {
                random.shuffle(order);
                loss = learner.pass(samples, order, &self.settings, random);
            }
            println!("loss {loss:.4} {:.0} s", clock.elapsed().as_secs_f32());
            runs.push(learner);
        }
        Learner::mean(runs).ok_or_else(|| "no runs".into())
    }

    /// Prunes and tunes what is left; returns the mean of the last steps.
    fn tune(
        &self,
        mut learner: Learner,
        dictionary: &Dictionary,
        samples: &[Sample],
        order: &mut [u32],
        random: &mut Random,
    ) -> Result<Learner, String> {
        let clock = Instant::now();
        let settings = Settings { rate: self.settings.rate / 2.0, ..self.settings };
        let half = settings.tuning / 2;
        let mut last = Vec::new();
        for step in 0..settings.tuning {
            // In steps, so that what stays can take over from what goes.
            if step <= half {
                let keep = settings.bytes * 2usize.pow((half - step).min(6) as u32);
                learner.prune(keep, &dictionary.features);
            }
            let mut ways = vec![learner; settings.ways];
            let mut loss = 0.0;
            for way in &mut ways {
                random.shuffle(order);
                loss = way.pass(samples, order, &settings, random);
            }
            learner = Learner::mean(ways).ok_or("no ways to tune")?;
            println!("tuned, loss {loss:.4} {:.0} s", clock.elapsed().as_secs_f32());
            if step + settings.last >= settings.tuning {
                last.push(learner.clone());
            }
        }
        Learner::mean(last).ok_or_else(|| "no tuning".into())
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
