//! What each fuzzer does with its bytes. The fuzzers look for inputs that break a promise; the tests
//! run the inputs that were kept.

use super::promises::check;
use super::record;
use article_annotator::clean::model::Model as LineModel;
use article_annotator::names::{codec::Writer, gazetteer::Gazetteer, model::Model};
use article_annotator::span::Utf16Span;
use article_annotator::{Format, OptionValue, Options};
use std::sync::Once;

/// A target's name, and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 5] = [
    ("plain", plain),
    ("html", html),
    ("options", options),
    ("records", records),
    ("models", models),
];

/// Any bytes as a plain paste.
pub fn plain(bytes: &[u8]) {
    check(&String::from_utf8_lossy(bytes), &Options::default());
}

/// Any bytes as a clipboard's HTML.
pub fn html(bytes: &[u8]) {
    let options = Options { format: Format::Html, ..Options::default() };
    check(&String::from_utf8_lossy(bytes), &options);
}

/// The first bytes choose the options, the rest is the paste.
pub fn options(bytes: &[u8]) {
    let Some((&[flags, from, length, day], rest)) = bytes.split_first_chunk::<4>() else { return };
    let (head, text) = rest.split_at(rest.len().min(usize::from(day % 32)));
    let mut options = Options { clean: flags & 1 == 0, ..Options::default() };
    let start = u32::from(from);
    let span = Utf16Span { start, end: start + u32::from(length) };
    if flags & 2 != 0 {
        options.keep.push(span);
    }
    if flags & 4 != 0 {
        options.drop.push(span);
    }
    // A reference date that is none must be refused, not believed.
    let date = String::from_utf8_lossy(head).into_owned();
    if options.set("referenceDate", OptionValue::Text(date)).is_err() && flags & 8 != 0 {
        let date = format!("20{:02}-{:02}-{:02}T12:00Z", flags % 100, day % 12 + 1, from % 28 + 1);
        options.set("referenceDate", OptionValue::Text(date)).expect("a date that is one");
    }
    if flags & 16 != 0 {
        options.set("format", OptionValue::Text("html".into())).expect("a format that is one");
    }
    check(&String::from_utf8_lossy(text), &options);
}

/// Any bytes as a record of the command line: a result that is JSON, or a message that says why not.
pub fn records(bytes: &[u8]) {
    match record::annotated(&String::from_utf8_lossy(bytes), &Options::default()) {
        Ok(json) => {
            serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
        }
        Err(message) => assert!(!message.is_empty()),
    }
}

/// Any bytes as a file of weights or lists, alone, under a right beginning, and in place of the rest
/// of a real file: read or refused.
pub fn models(bytes: &[u8]) {
    assert!(Model::read(bytes).is_err(), "bytes that nobody sealed");
    assert!(Gazetteer::read(bytes).is_err(), "bytes that nobody sealed");
    SEALS.call_once(|| assert_eq!(sealed(MODEL, &MODEL[8..]), MODEL, "what is sealed is let in"));
    let _ = Model::read(&sealed(MODEL, bytes));
    let _ = Gazetteer::read(&sealed(GAZETTEER, bytes));
    let _ = LineModel::read(bytes);
    let Some((&[low, high], rest)) = bytes.split_first_chunk::<2>() else { return };
    let at = usize::from(u16::from_le_bytes([low, high]));
    let cut = |file: &[u8]| [&file[..at % file.len()], rest].concat();
    let _ = Model::read(&sealed(MODEL, &cut(&MODEL[8..])));
    let _ = Gazetteer::read(&sealed(GAZETTEER, &cut(&GAZETTEER[8..])));
    let _ = LineModel::read(&cut(LINES));
}

static SEALS: Once = Once::new();
const MODEL: &[u8] = include_bytes!("../../src/names/model.bin");
const GAZETTEER: &[u8] = include_bytes!("../../src/names/gazetteer.bin");
const LINES: &[u8] = include_bytes!("../../src/clean/model/lines.bin");

/// `bytes` as the rest of a names file like `file`, with their own check.
fn sealed(file: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bytes(bytes);
    writer.finish(file[..4].try_into().expect("a names file begins with four bytes"))
}
