//! Any bytes as a clipboard's HTML.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| article_annotator_fuzz::targets::html(bytes));
