//! The first bytes choose the options, the rest is the paste.
#![no_main]

#[path = "../../tests/support/promises.rs"]
mod promises;

use article_annotator::{OptionValue, Options, span::Utf16Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
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
    promises::check(&String::from_utf8_lossy(text), &options);
});
