//! Three ways for a result to cross into JavaScript. `prepare` annotates once; each of the others
//! carries that result over, so that only the crossing is measured. There is none outside of wasm.
#![cfg(target_arch = "wasm32")]

use article_annotator::{Article, Options, annotate, export::to_json, web};
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use std::hint::black_box;
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

/// As columns of numbers and one string, of which JavaScript makes the objects: what `pkg/` does.
/// The result is used up, so that this takes a [`copy`] more.
#[wasm_bindgen]
pub fn columns() -> Result<JsValue, JsValue> {
    with(|article| web::to_object(article.clone()))
}

/// A copy of the result, and no crossing.
#[wasm_bindgen]
pub fn copy() -> Result<(), JsValue> {
    with(|article| drop(black_box(article.clone())))
}
