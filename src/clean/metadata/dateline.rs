//! Datelines: the place, date and agency that open a report.

/// What a dateline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The place as written ("KYIV, Ukraine").
    pub place: Option<String>,
    /// Agencies, by their short names ("AP").
    pub agencies: Vec<String>,
    /// Bytes of the paragraph up to its first word proper, dash and space included.
    pub length: usize,
}

/// Reads the dateline that opens `paragraph`.
pub fn read(paragraph: &str) -> Option<Dateline> {
    let _ = paragraph;
    None
}
