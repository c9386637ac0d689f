//! Bytes as files of weights and lists.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| article_annotator_fuzz::targets::models(bytes));
