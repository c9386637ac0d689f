//! Compiles the lists of names into `src/names/gazetteer.bin`.

mod usage;

use crate::corpus::{folder, read_text};
use article_annotator::article::{Block, BlockKind};
use article_annotator::names::gazetteer::{CLASSES, Gazetteer};
use article_annotator::names::hash::{hash_lower, mix};
use article_annotator::segment::Document;
use article_annotator::span::Span;
use serde_json::Value;
use std::collections::BTreeMap;

/// Lists typed for this project, under `tools/train/lists`.
const TYPED: [&str; 16] = [
    "organization",
    "company",
    "team",
    "place",
    "group",
    "language",
    "product",
    "event",
    "work",
    "law",
    "title",
    "organization-head",
    "place-head",
    "event-head",
    "work-head",
    "product-head",
];

/// The lists, each its entries.
#[derive(Default)]
struct Lists {
    entries: BTreeMap<usize, BTreeMap<String, u32>>,
}

impl Lists {
    fn add(&mut self, class: &str, entry: &str) {
        let entry = entry.trim();
        if entry.chars().count() < 2 || !entry.chars().any(char::is_alphabetic) {
            return;
        }
        let number = CLASSES.iter().position(|c| *c == class).expect("a class of the gazetteer");
        self.entries.entry(number).or_default().insert(entry.to_string(), phrase(entry));
    }
}

/// The hash of a phrase, by the core's own tokens.
pub fn phrase(entry: &str) -> u32 {
    let blocks = [Block { span: Span::new(0, entry.len()), kind: BlockKind::Paragraph }];
    let document = Document::new(entry, &blocks);
    (0..document.tokens.len()).fold(0, |hash, i| mix(hash, hash_lower(document.word(i))))
}

/// Rows of a file of comma-separated values, quotes allowed.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(|line| {
            let (mut cells, mut cell, mut quoted) = (vec![], String::new(), false);
            for c in line.chars() {
                match c {
                    '"' => quoted = !quoted,
                    ',' if !quoted => cells.push(std::mem::take(&mut cell)),
                    c => cell.push(c),
                }
            }
            cells.push(cell);
            cells
        })
        .collect()
}

/// Without marks on letters, as most newsrooms write names.
fn plain(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ç' | 'ć' | 'č' => 'c',
            'ñ' | 'ń' | 'ň' => 'n',
            'š' | 'ś' | 'ş' | 'ș' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ý' | 'ÿ' => 'y',
            'ł' => 'l',
            'ğ' => 'g',
            'ţ' | 'ț' | 'ť' => 't',
            'ř' => 'r',
            'ď' | 'đ' => 'd',
            'Á' | 'À' | 'Â' | 'Ä' | 'Å' | 'Ā' => 'A',
            'É' | 'È' => 'E',
            'Í' | 'Î' | 'İ' => 'I',
            'Ó' | 'Ö' | 'Ø' | 'Ō' => 'O',
            'Ú' | 'Ü' => 'U',
            'Ç' | 'Č' => 'C',
            'Š' | 'Ş' | 'Ș' | 'Ś' => 'S',
            'Ž' | 'Ż' => 'Z',
            'Ł' => 'L',
            'Ţ' | 'Ț' => 'T',
            'Ḩ' | 'Ḥ' => 'H',
            c => c,
        })
        .filter(|c| !matches!(c, '‘' | '’' | 'ʻ'))
        .collect()
}

/// Compiles the lists and reports their sizes.
pub fn run() -> Result<(), String> {
    let folder = folder().join("gazetteer");
    let read = |name: &str| read_text(&folder.join(name));
    let mut lists = Lists::default();

    for row in rows(&read("forenames-by-country.csv")?) {
        if let Some(name) = row.get(11) {
            for name in name.split(['/', ' ']) {
                lists.add("forename", &plain(name));
            }
        }
    }
    for row in rows(&read("surnames-by-country.csv")?).iter().skip(1) {
        if let Some(name) = row.get(5) {
            for name in name.split('/') {
                lists.add("surname", &plain(name));
            }
        }
    }
    for name in read("us-legislators.txt")?.lines() {
        let name = name.split(',').next().unwrap_or_default();
        lists.add("forename", name.split(' ').next().unwrap_or_default());
    }
    for row in rows(&read("populated-places-50m.csv")?) {
        if let [name, country, ..] = row.as_slice() {
            lists.add("city", &plain(name));
            lists.add("place", &plain(country));
        }
    }
    for row in rows(&read("world-cities.csv")?) {
        if let Some(name) = row.first() {
            lists.add("city", &plain(name));
        }
    }
    let cldr: Value =
        serde_json::from_str(&read("cldr-territories.json")?).map_err(|e| e.to_string())?;
    for name in cldr["main"]["en"]["localeDisplayNames"]["territories"]
        .as_object()
        .into_iter()
        .flat_map(|o| o.values())
        .filter_map(Value::as_str)
    {
        if name != "world" {
            lists.add("place", &plain(name));
        }
    }
    let countries: Value =
        serde_json::from_str(&read("factbook-countries.json")?).map_err(|e| e.to_string())?;
    for country in countries.as_array().into_iter().flatten() {
        let field = |key: &str| country[key].as_str().unwrap_or_default().to_string();
        lists.add("place", &plain(&field("country")));
        lists.add("place", &plain(&field("long")));
        lists.add("city", &plain(field("capital").split(['(', ';']).next().unwrap_or_default()));
        for key in ["noun", "adjective"] {
            for part in
                field(key).split([',', ';', '(', '/']).map(|p| p.trim().trim_end_matches(')'))
            {
                for part in part.split(" or ") {
                    if part.chars().next().is_some_and(char::is_uppercase) {
                        lists.add("group", &plain(part));
                        lists.add("group", &format!("{}s", plain(part)));
                    }
                }
            }
        }
    }
    for row in rows(&read("sp500.csv")?).iter().skip(1) {
        if let Some(name) = row.get(1) {
            lists.add("company", name);
        }
    }
    for class in TYPED {
        let path = format!("tools/train/lists/{class}.txt");
        for line in read_text(path.as_ref())?.lines().filter(|l| !l.starts_with('#')) {
            lists.add(class, line);
        }
    }
    let usage = usage::Usage::read()?;
    for word in usage.common() {
        lists.add("common", word);
    }
    for name in read("first-names.txt")?.lines() {
        if usage.is_name(name) {
            lists.add("forename", &plain(name));
        }
    }
    let mut files: Vec<Vec<u32>> = vec![vec![]; CLASSES.len()];
    for (class, entries) in &lists.entries {
        files[*class] = entries.values().copied().collect();
        println!("{:14} {:6}", CLASSES[*class], entries.len());
    }
    let file = Gazetteer::write(&files);
    println!("{} bytes", file.len());
    std::fs::write("src/names/gazetteer.bin", file).map_err(|e| e.to_string())
}
