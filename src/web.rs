//! The browser's door: the one file that knows of JavaScript.

use crate::options::{OptionValue, Options};
use crate::span::Utf16Span;
use crate::{annotate_with_progress, export};
use js_sys::{Array, Error, Function, Object};
use wasm_bindgen::prelude::*;

/// Sends a panic's message to the console, once the module is loaded.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Cleans and annotates one article. See the contract for options and result.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(input: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let (options, progress) = read_options(&options).map_err(|m| JsValue::from(Error::new(&m)))?;
    let article = annotate_with_progress(input, &options, &mut |share| {
        if let Some(progress) = &progress {
            let _ = progress.call1(&JsValue::UNDEFINED, &JsValue::from(share));
        }
    });
    js_sys::JSON::parse(&export::to_json(&article))
}

fn read_options(given: &JsValue) -> Result<(Options, Option<Function>), String> {
    let mut options = Options::default();
    let mut progress = None;
    if given.is_undefined() || given.is_null() {
        return Ok((options, progress));
    }
    let Some(object) = given.dyn_ref::<Object>() else {
        return Err("annotate: options must be an object".into());
    };
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() {
            continue;
        }
        if name == "onProgress" {
            progress = Some(value.dyn_into::<Function>().map_err(|_| {
                "annotate: option `onProgress` accepts a function of one number".to_string()
            })?);
            continue;
        }
        options.set(&name, option_value(&value)).map_err(|e| format!("annotate: {e}"))?;
    }
    Ok((options, progress))
}

fn option_value(value: &JsValue) -> OptionValue {
    if let Some(text) = value.as_string() {
        return OptionValue::Text(text);
    }
    if let Some(flag) = value.as_bool() {
        return OptionValue::Flag(flag);
    }
    let described = || OptionValue::Unfit(format!("{value:?}"));
    if !Array::is_array(value) {
        return described();
    }
    match serde_wasm_bindgen::from_value::<Vec<Utf16Span>>(value.clone()) {
        Ok(spans) => OptionValue::Spans(spans),
        Err(_) => described(),
    }
}
