//! Reads HTML.

use super::{Page, plain};

/// Reads `html`.
pub fn read(html: &str) -> Page {
    plain::read(html)
}
