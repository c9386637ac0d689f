//! Writes the article: what stays and what goes, line after line, into the ledger.

use super::ledger::{Account, Ledger};
use super::lines::{Page, plain};
use super::{Verdict, captions, hover, is_space, kinds, repair};
use crate::article::{Block, BlockKind, Reason, Run, RunKind};
use crate::options::Options;
use crate::sort;
use crate::span::{Span, Utf16Index, Utf16Span};

/// The id of a removal that the caller asked for.
const ASKED: &str = "option.drop";

/// Ranges that the caller gave, in bytes of `source`.
pub fn in_bytes(source: &str, given: &[Utf16Span]) -> Vec<Span> {
    if given.is_empty() {
        return vec![];
    }
    let index = Utf16Index::new(source);
    given.iter().map(|&span| index.bytes(span)).collect()
}

/// A part of a kept line that goes, for a reason and by a rule.
#[derive(Debug, Clone)]
struct Cut {
    span: Span,
    reason: Reason,
    rule: &'static str,
}

/// What goes within lines: what the caller asked for, and cards that nobody asked to keep.
fn cuts(page: &Page, verdicts: &[Verdict], options: &Options, keeps: &[Span]) -> Vec<Cut> {
    let drops = in_bytes(&page.source, &options.drop);
    let mut cuts: Vec<Cut> = drops
        .into_iter()
        .filter(|span| span.start < span.end)
        .map(|span| Cut { span, reason: Reason::Other, rule: ASKED })
        .collect();
    for (line, _) in page.lines.iter().zip(verdicts).filter(|(_, v)| v.kind().is_some()) {
        for card in hover::find(line.span.of(&page.source)) {
            let span =
                Span { start: line.span.start + card.start, end: line.span.start + card.end };
            if !keeps.iter().any(|keep| keep.overlaps(span)) {
                cuts.push(Cut { span, reason: Reason::RelatedLinks, rule: hover::RULE.id });
            }
        }
    }
    sort::by_number(&mut cuts, |cut| cut.span.order());
    cuts
}

/// Writes what stays and what goes into a ledger.
pub fn cleaned(page: &Page, verdicts: &[Verdict], options: &Options) -> Account {
    let source = &page.source;
    let keeps = in_bytes(source, &options.keep);
    let mut cuts = cuts(page, verdicts, options, &keeps).into_iter().peekable();
    let mut ledger = Ledger::new(source);
    for (line, verdict) in page.lines.iter().zip(verdicts) {
        match *verdict {
            Verdict::Remove(reason, rule) => ledger.remove(line.span, reason, rule),
            Verdict::Keep(kind) => {
                let mut at = line.span;
                let kept = keeps.iter().any(|k| k.overlaps(at));
                let mut kind = kind;
                if !kept {
                    (at, kind) = unlabelled(&mut ledger, source, at, kind);
                }
                ledger.begin();
                if kind == BlockKind::ListItem {
                    at = unbulleted(&mut ledger, source, at);
                }
                while let Some(Cut { span, reason, rule }) =
                    cuts.next_if(|cut| cut.span.start < at.end)
                {
                    if span.end <= at.start {
                        continue;
                    }
                    let cut = trimmed(
                        source,
                        Span { start: span.start.max(at.start), end: span.end.min(at.end) },
                    );
                    if !cut.is_empty() {
                        repair::mend(&mut ledger, source, Span { start: at.start, end: cut.start });
                        ledger.remove(cut, reason, rule);
                        at.start = cut.end;
                    }
                    if span.end > at.end {
                        // The rest of it is the next lines'.
                        break;
                    }
                }
                repair::mend(&mut ledger, source, at);
                ledger.end(kind);
            }
        }
    }
    ledger.close()
}

fn trimmed(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let start = span.start as usize + text.len() - text.trim_start_matches(is_space).len();
    Span::new(start, start + text.trim_matches(is_space).len())
}

/// Writes the labels at the start of a caption, with the credits between them, and gives the rest.
fn unlabelled(
    ledger: &mut Ledger,
    source: &str,
    mut at: Span,
    mut kind: BlockKind,
) -> (Span, BlockKind) {
    // A line has a handful of labels at most.
    for _ in 0..4 {
        let Some((long, labelled)) = captions::label(at.of(source)) else { break };
        let label = Span { start: at.start, end: at.start + long as u32 };
        ledger.remove(trimmed(source, label), Reason::MediaPlayer, captions::LABEL.id);
        at.start = label.end;
        kind = labelled;
        if let Some(inner) = captions::inner_label(at.of(source)) {
            let credit = Span { start: at.start, end: at.start + inner as u32 };
            ledger.begin();
            repair::mend(ledger, source, trimmed(source, credit));
            ledger.end(kind);
            at.start = credit.end;
        }
    }
    (at, kind)
}

/// Leaves out a bullet and the space after it.
fn unbulleted(ledger: &mut Ledger, source: &str, mut at: Span) -> Span {
    let text = at.of(source);
    if kinds::bulleted(text) {
        let rest = text.trim_start_matches(|c: char| is_space(c) || "•◦▪‣●■·*-–".contains(c));
        if !rest.is_empty() {
            let bullet = Span { start: at.start, end: at.end - rest.len() as u32 };
            ledger.replace(bullet, "");
            at.start = bullet.end;
        }
    }
    at
}

/// The page as it stands: nothing cleaned, a block a line.
pub fn as_it_stands(page: &Page) -> Account {
    let whole = Span::new(0, page.source.len());
    let runs = match whole.is_empty() {
        true => vec![],
        false => vec![Run { text: whole, source: whole, kind: RunKind::Copy }],
    };
    let blocks = plain::split(&page.source)
        .iter()
        .map(|line| Block { span: line.span, kind: BlockKind::Paragraph })
        .collect();
    Account { text: page.source.clone(), blocks, runs, removed: vec![] }
}
