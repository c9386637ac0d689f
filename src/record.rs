//! Records of JSON lines, for the command line: a text with its own options.

use article_annotator::span::Utf16Span;
use article_annotator::{OptionValue, Options, annotate, export};
use serde_json::Value;

/// The result of one record, with its id in front.
///
/// # Errors
/// If `record` is no JSON, has no text, or has an option that does not fit; says which.
// A function of its own in the program: tools/instructions.mjs counts the work of each call.
#[inline(never)]
pub fn annotated(record: &str, defaults: &Options) -> Result<String, String> {
    let record: Value = serde_json::from_str(record).map_err(|e| e.to_string())?;
    let text =
        record.get("text").and_then(Value::as_str).ok_or("a record needs a string \"text\"")?;
    let mut options = defaults.clone();
    for name in ["format", "clean", "referenceDate", "keep", "drop"] {
        if let Some(value) = record.get(name).filter(|v| !v.is_null()) {
            options.set(name, option_value(value)).map_err(|e| e.to_string())?;
        }
    }
    let result = export::to_json(&annotate(text, &options));
    let id = record.get("id").cloned().unwrap_or(Value::Null);
    Ok(format!("{{\"id\":{id},{}", &result[1..]))
}

fn option_value(value: &Value) -> OptionValue {
    let unfit = || OptionValue::Unfit(value.to_string());
    match value {
        Value::String(text) => OptionValue::Text(text.clone()),
        Value::Bool(flag) => OptionValue::Flag(*flag),
        Value::Array(_) => {
            let spans: Result<Vec<Utf16Span>, _> = serde_json::from_value(value.clone());
            spans.map_or_else(|_| unfit(), OptionValue::Spans)
        }
        _ => unfit(),
    }
}
