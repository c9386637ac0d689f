//! Export: the result as text. JSON only; the other formats carry a person's corrections, which
//! live in the page, so they are written there (`www/export`).

mod json;

pub use json::to_json;
