//! Any bytes as a plain paste.
#![no_main]

#[path = "../../tests/support/promises.rs"]
mod promises;

use article_annotator::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    promises::check(&String::from_utf8_lossy(bytes), &Options::default());
});
