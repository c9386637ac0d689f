//! Three ways for a result to cross into JavaScript. `prepare` annotates once; each of the others
//! carries that result over, so that only the crossing is measured.

use article_annotator::{Article, Options, annotate, export::to_json};
use js_sys::{Array, JSON, JsString, Object, Reflect, Uint32Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static ARTICLE: RefCell<Option<Article>> = const { RefCell::new(None) };
}

fn with<T>(carry: impl FnOnce(&Article) -> T) -> Result<T, JsValue> {
    ARTICLE.with_borrow(|article| article.as_ref().map(carry)).ok_or_else(|| "prepare first".into())
}

/// Annotates `input` and keeps the result for the others.
#[wasm_bindgen]
pub fn prepare(input: &str) {
    ARTICLE.set(Some(annotate(input, &Options::default())));
}

/// As JSON text, parsed by the engine.
#[wasm_bindgen]
pub fn json() -> Result<JsValue, JsValue> {
    JSON::parse(&with(to_json)?)
}

/// Object by object, through serde-wasm-bindgen.
#[wasm_bindgen]
pub fn objects() -> Result<JsValue, JsValue> {
    with(|article| article.serialize(&Serializer::json_compatible()).map_err(JsValue::from))?
}

/// Every offset in one typed array, what is left as strings; objects are made by whoever reads.
#[wasm_bindgen]
pub fn columns() -> Result<Object, JsValue> {
    with(|article| {
        let mut offsets: Vec<u32> = Vec::new();
        let strings = Array::new();
        let mut push = |start: u32, end: u32| offsets.extend([start, end]);
        article.blocks.iter().for_each(|b| push(b.span.start, b.span.end));
        article.removed.iter().for_each(|r| push(r.source.start, r.source.end));
        for run in &article.source_map {
            push(run.text.start, run.text.end);
            push(run.source.start, run.source.end);
        }
        for entity in &article.entities {
            strings.push(&JsString::from(entity.name.as_str()));
            entity.mentions.iter().for_each(|m| push(m.span.start, m.span.end));
        }
        for quote in &article.quotes {
            push(quote.span.start, quote.span.end);
            quote.parts.iter().for_each(|p| push(p.start, p.end));
        }
        for date in &article.dates {
            push(date.span.start, date.span.end);
            strings.push(&JsString::from(date.value.as_deref().unwrap_or_default()));
        }
        strings.push(&JsString::from(article.text.as_str()));
        strings.push(&JsString::from(article.source_text.as_str()));
        let out = Object::new();
        Reflect::set(&out, &"offsets".into(), &Uint32Array::from(&offsets[..]))?;
        Reflect::set(&out, &"strings".into(), &strings)?;
        Ok(out)
    })?
}
