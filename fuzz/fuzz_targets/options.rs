//! Bytes as options and a paste.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| article_annotator_fuzz::targets::options(bytes));
