//! Any bytes as a plain paste.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| article_annotator_fuzz::targets::plain(bytes));
