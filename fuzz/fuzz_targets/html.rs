//! Any bytes as a clipboard's HTML.
#![no_main]

#[path = "../../tests/support/promises.rs"]
mod promises;

use article_annotator::{Format, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = Options { format: Format::Html, ..Options::default() };
    promises::check(&String::from_utf8_lossy(bytes), &options);
});
