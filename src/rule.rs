//! Rules that speak for themselves: an id, a sentence for people, an example and a counter-example.
//!
//! A rule is registered once, in the list of the module that owns it. A test runs every example.

/// What a rule says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id in results, e.g. `"share.bar"`; the page's strings file turns it into words.
    pub id: &'static str,
    /// What it does, in a sentence a reader understands.
    pub says: &'static str,
    /// Text it fires on.
    pub example: &'static str,
    /// Text it must leave alone.
    pub counterexample: &'static str,
}

/// What results may name as a reason besides the rules: evidence that no sentence alone would show.
pub const EVIDENCE: &[&str] = &[
    "model",
    "coreference",
    "lines.model",
    "duplicate.line",
    "article.second",
    "article.above",
    "comments.thread",
    "related.card",
    "related.listed",
    "alt-text.twice",
    "author-bio.after",
    "repair.invisible",
    "option.drop",
];

/// Every rule of the core, stage by stage; `article-annotator --rules` prints them.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [crate::clean::RULES, crate::names::RULES, crate::quotes::RULES, crate::dates::RULES]
        .into_iter()
        .flat_map(|rules| rules.iter().copied())
}
