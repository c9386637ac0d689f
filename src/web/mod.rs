//! The browser's door: the one place that knows of JavaScript.

mod columns;

use crate::options::{OptionValue, Options, OptionsError};
use crate::span::Utf16Span;
use crate::{Article, Step, annotate_watched};
use columns::Columns;
use js_sys::{Array, Error, Function, JsString, Object, Reflect};
use std::mem::take;
use wasm_bindgen::prelude::*;
use web_sys::Performance;

/// Sends a panic's message to the console, once the module is loaded.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Cleans and annotates one article. See the contract for options and result.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(input: String, options: JsValue) -> Result<JsValue, JsValue> {
    let Asked { options, progress, timings } = read_options(&options)?;
    let mut timing = Timing::new(timings);
    let article = annotate_watched(input.into(), &options, &mut |step| match step {
        Step::Stage(stage) => timing.begin(stage),
        Step::Done(share) => {
            if let Some(progress) = &progress {
                // What a listener throws is the listener's own affair.
                let _ = progress.call1(&JsValue::UNDEFINED, &JsValue::from(share));
            }
        }
    });
    timing.begin("objects");
    let result = to_object(article);
    timing.end();
    Ok(result)
}

/// The result as JavaScript has it in the contract.
pub fn to_object(mut article: Article) -> JsValue {
    // The texts go first and by themselves: of a long one's there is never a copy in the wasm's memory.
    let source: JsString = take(&mut article.source_text).into();
    let text: JsString = take(&mut article.text).into();
    let Columns { cells, words, lengths, .. } = Columns::of(&article);
    drop(article);
    to_article(&cells, &words, &lengths, &source, &text)
}

#[wasm_bindgen(module = "/src/web/article.js")]
extern "C" {
    #[wasm_bindgen(js_name = toArticle)]
    fn to_article(
        cells: &[u32],
        words: &str,
        lengths: &[u32],
        source: &JsString,
        text: &JsString,
    ) -> JsValue;
}

/// Each stage as a measure of the platform's User Timing, so that a profiler shows the pass; only
/// where it is asked for, since for a short text it takes longer than the stages.
struct Timing {
    clock: Option<Performance>,
    stage: Option<String>,
}

impl Timing {
    fn new(asked: bool) -> Self {
        let clock = || Reflect::get(&js_sys::global(), &"performance".into()).ok()?.dyn_into().ok();
        Timing { clock: asked.then(clock).flatten(), stage: None }
    }

    fn begin(&mut self, stage: &'static str) {
        self.end();
        if let Some(clock) = &self.clock {
            let name = format!("article-annotator {stage}");
            if clock.mark(&name).is_ok() {
                self.stage = Some(name);
            }
        }
    }

    /// Observers and profilers have heard of the stage; nothing is left behind in the page.
    fn end(&mut self) {
        let (Some(clock), Some(name)) = (&self.clock, self.stage.take()) else { return };
        let _ = clock.measure_with_start_mark(&name, &name);
        clock.clear_marks_with_mark_name(&name);
        clock.clear_measures_with_measure_name(&name);
    }
}

/// What the caller's object asks for.
#[derive(Default)]
struct Asked {
    options: Options,
    progress: Option<Function>,
    timings: bool,
}

fn read_options(given: &JsValue) -> Result<Asked, Error> {
    let mut asked = Asked::default();
    if given.is_undefined() || given.is_null() {
        return Ok(asked);
    }
    let Some(object) = given.dyn_ref::<Object>() else {
        return Err(Error::new("annotate: options must be an object"));
    };
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() {
            continue;
        }
        let refused = |accepts| {
            let got = described(&value);
            refusal(&OptionsError { option: name.clone(), accepts, got })
        };
        match name.as_str() {
            "onProgress" => {
                let listener = value.dyn_ref::<Function>().cloned();
                asked.progress = Some(listener.ok_or_else(|| refused("a function of one number"))?);
            }
            "timings" => {
                asked.timings = value.as_bool().ok_or_else(|| refused("true or false"))?;
            }
            _ => asked.options.set(&name, option_value(&value)).map_err(|e| refusal(&e))?,
        }
    }
    Ok(asked)
}

/// An `Error` whose message says it all, and whose `cause` says it in parts for a program.
fn refusal(error: &OptionsError) -> Error {
    let thrown = Error::new(&format!("annotate: {error}"));
    if let Ok(cause) = serde_wasm_bindgen::to_value(error) {
        thrown.set_cause(&cause);
    }
    thrown
}

fn option_value(value: &JsValue) -> OptionValue {
    if let Some(text) = value.as_string() {
        return OptionValue::Text(text);
    }
    if let Some(flag) = value.as_bool() {
        return OptionValue::Flag(flag);
    }
    let list = value.dyn_ref::<Array>();
    match list.and_then(|list| list.iter().map(|item| span(&item)).collect()) {
        Some(spans) => OptionValue::Spans(spans),
        None => OptionValue::Unfit(described(value)),
    }
}

/// `{ start, end }`, whole numbers. By hand: a deserializer brings words for what else a value may be,
/// floats among them, and they weigh 10 KB.
fn span(item: &JsValue) -> Option<Utf16Span> {
    let offset = |name: &str| {
        let number = Reflect::get(item, &name.into()).ok()?.as_f64()?;
        let offset = number as u32;
        (f64::from(offset) == number).then_some(offset)
    };
    Some(Utf16Span { start: offset("start")?, end: offset("end")? })
}

/// What a value is, for a message.
fn described(value: &JsValue) -> String {
    let json = js_sys::JSON::stringify(value).ok().and_then(|json| json.as_string());
    json.or_else(|| value.js_typeof().as_string()).unwrap_or_default()
}
