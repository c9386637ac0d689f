//! Authors: which of the page's bylines is the article's.
//!
//! A line that says "by" near the headline is it. A bare name there needs a second witness: the
//! page's markup, a note on the author after the body, the same line again, or a time beside it.

use super::byline::{self, Byline};
use super::{Head, Line, Place};
use crate::sort;

/// The article's authors.
#[derive(Debug, Clone, Default)]
pub(super) struct Authors {
    pub names: Vec<String>,
    pub agencies: Vec<String>,
    pub place: Option<String>,
}

impl From<Byline> for Authors {
    fn from(byline: Byline) -> Self {
        Authors { names: byline.authors, agencies: byline.agencies, place: byline.place }
    }
}

/// Finds the authors of the article.
pub(super) fn find(place: &Place, head: &Head) -> Authors {
    let near = place.headline.unwrap_or(place.body);
    let mut found: Vec<(usize, Byline)> = Vec::new();
    for i in place.head() {
        let line = &place.lines[i];
        let announced =
            i.checked_sub(1).is_some_and(|j| byline::is_announcement(place.lines[j].text));
        let byline =
            if announced { byline::read_after_by(line.text) } else { line.byline().cloned() };
        found.extend(byline.map(|byline| (i, byline)));
    }
    sort::by_number(&mut found, |&(i, _)| sort::both(u32::from(i < near), i.abs_diff(near) as u32));
    let mut authors = explicit(&found)
        .or_else(|| bare(place, &found))
        .or_else(|| after(place))
        .unwrap_or_default();
    let declared: Vec<String> = head
        .authors
        .iter()
        .filter_map(|a| byline::read(a))
        .filter(|b| b.people)
        .flat_map(|b| b.authors)
        .collect();
    if !declared.is_empty() {
        authors.names = declared;
    }
    authors
}

/// The first byline that says "by", with those that follow it closely.
fn explicit(found: &[(usize, Byline)]) -> Option<Authors> {
    let explicit = || found.iter().filter(|(_, b)| b.explicit);
    let people = || explicit().filter(|(_, b)| b.people);
    let (start, first) = people().next().or_else(|| explicit().next())?;
    let mut last = *start;
    let mut authors = Authors::from(first.clone());
    for (i, more) in people().filter(|(i, _)| i > start) {
        if *i > last + 3 {
            break;
        }
        last = *i;
        for name in &more.authors {
            if first.people && !authors.names.contains(name) {
                authors.names.push(name.clone());
            }
        }
    }
    Some(authors)
}

/// The bare name with the best witnesses.
fn bare(place: &Place, found: &[(usize, Byline)]) -> Option<Authors> {
    let near = place.headline.unwrap_or(place.body);
    let mut best: Option<(i32, &Byline)> = None;
    for (i, byline) in found {
        let Some(name) = byline.authors.first() else { continue };
        let mut score = witnesses(place, *i, name) - if byline.people { 0 } else { 2 };
        // A name right below the headline is a byline as it stands.
        score += if *i > near { 3 - (*i - near).min(12) as i32 / 3 } else { -1 };
        if score >= 2 && best.is_none_or(|(old, _)| score > old) {
            best = Some((score, byline));
        }
    }
    best.map(|(_, byline)| Authors::from(byline.clone()))
}

/// How many lines after the body are searched for notes on the author.
const NOTES: usize = 300;

fn witnesses(place: &Place, i: usize, name: &str) -> i32 {
    let lines = place.lines;
    let mut score = if lines[i].hints.author { 4 } else { 0 };
    let beside = |j: Option<usize>| j.and_then(|j| lines.get(j)).is_some_and(Line::is_time);
    score += if lines[i].is_time() { 3 } else { 0 };
    score += if beside(i.checked_sub(1)) || beside(Some(i + 1)) { 2 } else { 0 };
    let (mut again, mut note) = (0, 0);
    for (j, line) in lines.iter().enumerate().skip(i.saturating_sub(4)).take(NOTES) {
        let text = line.text;
        if j == i || text.len() < name.len() {
            continue;
        }
        if let Some(rest) = text.strip_prefix(name) {
            if rest.is_empty() {
                again = again.max(if j.abs_diff(i) <= 3 { 2 } else { 1 });
            } else if [
                " is ", " was ", " has ", " writes ", " covers ", " joined ", ", ", "’s ",
                " hails ",
            ]
            .iter()
            .any(|w| rest.starts_with(w))
                && j > place.body
            {
                note = 3;
            }
        } else if text.len() <= name.len() + 30 && text.ends_with(name) {
            again = 2;
        }
    }
    score + again + note
}

/// Bylines after the body: "Reporting by Jane Roe", "Jane Roe is a staff writer".
fn after(place: &Place) -> Option<Authors> {
    place
        .lines
        .iter()
        .skip(place.body)
        .take(NOTES)
        .filter(|l| l.kind.is_some() || l.hints.author)
        .find_map(|line| {
            let byline = line.byline()?;
            byline.explicit.then(|| byline.clone().into())
        })
}
