//! Times: which of the page's timestamps are the article's.

use super::customs::Customs;
use super::{Head, Place, timestamp};
use crate::options::Moment;

/// The article's times.
#[derive(Debug, Clone, Default)]
pub(super) struct Times {
    pub published: Option<Moment>,
    pub updated: Option<Moment>,
    pub place: Option<String>,
}

/// How many last lines are read where the head of the article has no time.
const TAIL: usize = 400;

/// What the markup declares, then the lines about the headline, then those after the body.
pub(super) fn find(place: &Place, head: &Head, customs: &Customs) -> Times {
    let mut times = Times {
        published: head.published.as_deref().and_then(|t| parse(t, customs)),
        updated: head.updated.as_deref().and_then(|t| parse(t, customs)),
        place: None,
    };
    let near = place.headline.unwrap_or(place.body);
    let about = place.head();
    let near = near.clamp(about.start, about.end);
    let mut bare = None;
    // Below the headline first, then above it.
    for i in (near..about.end).chain((about.start..near).rev()) {
        let line = &place.lines[i];
        if let Some(stamp) = line.timestamp(customs) {
            times.place = times.place.take().or(stamp.place);
            times.updated = times.updated.or(stamp.updated);
            match (stamp.published, stamp.labelled) {
                (Some(moment), true) => merge(&mut times.published, moment),
                (Some(moment), false) => bare = bare.or(Some(moment)),
                _ => {}
            }
        } else if let Some(moment) = line.hints.time.and_then(|t| parse(t, customs)) {
            bare = bare.or(Some(moment));
        }
    }
    if let Some(moment) = bare {
        merge(&mut times.published, moment);
    }
    if times.published.is_none() {
        let labelled = place.lines.iter().skip(place.body).take(TAIL).find_map(|l| {
            let stamp = l.timestamp(customs)?;
            stamp.labelled.then_some(stamp.published?)
        });
        times.published = labelled;
    }
    times
}

/// Sets `slot`, or adds the time of day to the day it holds.
fn merge(slot: &mut Option<Moment>, moment: Moment) {
    match slot {
        None => *slot = Some(moment),
        Some(old) if old.date == moment.date && old.time.is_none() => *slot = Some(moment),
        Some(_) => {}
    }
}

/// A `datetime` attribute or the like: ISO 8601, or a date in words.
fn parse(text: &str, customs: &Customs) -> Option<Moment> {
    let text = text.trim();
    Moment::parse(text).or_else(|| timestamp::read_with(text, customs)?.published)
}
