//! The ledger: what became of every character of the source.
//!
//! Calls come in source order. A character is copied, replaced or removed; white space that no
//! call names is left out. So runs, removals and white space tile the source, and the source can
//! be rebuilt: removals and replacements point into it, copies hold the same bytes.

use crate::article::{Block, BlockKind, Reason, Removal, Run, RunKind};
use crate::span::Span;

/// Writes the cleaned text and its account.
#[derive(Debug)]
pub struct Ledger<'a> {
    source: &'a str,
    text: String,
    blocks: Vec<Block>,
    runs: Vec<Run>,
    removed: Vec<Removal>,
    /// What waits to be replaced together with the character that follows it.
    pending: Option<Span>,
    /// Where the open block begins in `text`.
    open: usize,
}

/// What a [`Ledger`] came to.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// Block texts joined by a blank line.
    pub text: String,
    /// Blocks of `text`.
    pub blocks: Vec<Block>,
    /// Copies and replacements, in order.
    pub runs: Vec<Run>,
    /// Removals, in order.
    pub removed: Vec<Removal>,
}

impl<'a> Ledger<'a> {
    /// An empty ledger over `source`.
    pub fn new(source: &'a str) -> Self {
        Ledger {
            source,
            // A little more than the source: lines are set apart by two breaks.
            text: String::with_capacity(source.len() + source.len() / 32 + 64),
            blocks: vec![],
            runs: vec![],
            removed: vec![],
            pending: None,
            open: 0,
        }
    }

    /// Begins a block: what is copied from now on belongs to it.
    pub fn begin(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.open = self.text.len();
    }

    /// Ends the block; one without text is none.
    pub fn end(&mut self, kind: BlockKind) {
        self.settle_pending();
        if self.text.len() > self.open {
            self.blocks.push(Block { span: Span::new(self.open, self.text.len()), kind });
        } else {
            self.text.truncate(self.blocks.last().map_or(0, |b| b.span.end as usize));
        }
    }

    /// Copies `span` as it stands.
    pub fn copy(&mut self, mut span: Span) {
        if span.is_empty() {
            return;
        }
        if let Some(Span { start, .. }) = self.pending.take() {
            let first = span.of(self.source).chars().next().map_or(0, char::len_utf8);
            let head = Span { start: span.start, end: span.start + first as u32 };
            let source = Span { start, end: head.end };
            self.push(source, head.of(self.source), RunKind::Replace);
            span.start = head.end;
            if span.is_empty() {
                return;
            }
        }
        self.push(span, span.of(self.source), RunKind::Copy);
    }

    /// Writes `with` for `span`. Nothing in place of something takes a neighbouring character
    /// into the run, so that no run is empty.
    pub fn replace(&mut self, span: Span, with: &str) {
        if span.is_empty() {
            return;
        }
        if !with.is_empty() {
            let start = self.pending.take().unwrap_or(span).start;
            self.push(Span { start, end: span.end }, with, RunKind::Replace);
            return;
        }
        if let Some(pending) = &mut self.pending {
            pending.end = span.end;
        } else if !self.extend_last(span) {
            self.pending = Some(span);
        }
    }

    /// Leaves `span` out, and says why. Neighbours left out for one reason make one removal.
    pub fn remove(&mut self, span: Span, reason: Reason, rule: &'static str) {
        if span.is_empty() {
            return;
        }
        let start = self.pending.take().unwrap_or(span).start;
        let span = Span { start, end: span.end };
        let after = self.runs.last().map_or(0, |r| r.source.end);
        if let Some(last) = self.removed.last_mut()
            && last.reason == reason
            && last.rule == rule
            && after <= last.source.start
        {
            last.source.end = span.end;
            return;
        }
        self.removed.push(Removal { source: span, reason, rule });
    }

    /// Closes the account.
    pub fn close(self) -> Account {
        Account { text: self.text, blocks: self.blocks, runs: self.runs, removed: self.removed }
    }

    fn push(&mut self, source: Span, words: &str, kind: RunKind) {
        let start = self.text.len();
        self.text.push_str(words);
        let text = Span::new(start, self.text.len());
        if let Some(last) = self.runs.last_mut()
            && last.kind == kind
            && last.source.end == source.start
            && last.text.end == text.start
        {
            last.source.end = source.end;
            last.text.end = text.end;
            return;
        }
        self.runs.push(Run { text, source, kind });
    }

    /// Takes `span` into the run before it in the same block, cutting a copy's last character off.
    fn extend_last(&mut self, span: Span) -> bool {
        let Some(last) = self.runs.last_mut() else { return false };
        if last.source.end != span.start || (last.text.start as usize) < self.open {
            return false;
        }
        if last.kind == RunKind::Replace {
            last.source.end = span.end;
            return true;
        }
        let long = last.source.of(self.source).chars().next_back().map_or(0, char::len_utf8) as u32;
        let whole = *last;
        let cut = Run {
            text: Span { start: whole.text.end - long, end: whole.text.end },
            source: Span { start: whole.source.end - long, end: span.end },
            kind: RunKind::Replace,
        };
        if cut.text.start == whole.text.start {
            *last = cut;
        } else {
            last.text.end = cut.text.start;
            last.source.end = cut.source.start;
            self.runs.push(cut);
        }
        true
    }

    /// A block that held nothing but what was to be replaced by nothing.
    fn settle_pending(&mut self) {
        if let Some(source) = self.pending.take() {
            self.removed.push(Removal { source, reason: Reason::Other, rule: "repair.invisible" });
        }
    }
}
