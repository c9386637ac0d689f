//! Words that stand twice: in a headline or a pull quote, and where the article says whose they are.

use crate::article::{Quote, QuoteKind, Speaker};

/// Most quotations whose words are looked for elsewhere.
const MAX_SOUGHT: usize = 8;
/// Most quotations in which they are looked for.
const MAX_SEEN: usize = 200;
/// Fewest letters that make two stretches the same words.
const MIN_LETTERS: usize = 10;

/// Gives direct quotations without a named speaker that of one that holds the same words.
pub(super) fn share(text: &str, quotes: &mut [Quote]) {
    let direct = |q: &&Quote| q.kind == QuoteKind::Direct;
    let sought: Vec<usize> = (0..quotes.len())
        .filter(|&i| direct(&&quotes[i]) && entity(&quotes[i]).is_none())
        .take(MAX_SOUGHT)
        .collect();
    if sought.is_empty() {
        return;
    }
    let seen: Vec<(usize, String)> = quotes
        .iter()
        .enumerate()
        .filter(|(_, q)| direct(q) && entity(q).is_some())
        .take(MAX_SEEN)
        .map(|(i, q)| (i, letters(q.span.of(text))))
        .collect();
    for index in sought {
        let words = letters(quotes[index].span.of(text));
        if words.len() < MIN_LETTERS {
            continue;
        }
        let Some(whole) = seen.iter().find(|(_, other)| other.contains(&words)) else { continue };
        let Some(theirs) = quotes[whole.0].speaker else { continue };
        let own = quotes[index].speaker.and_then(|s| s.mention);
        quotes[index].speaker = Some(Speaker { mention: own.or(theirs.mention), ..theirs });
    }
}

fn entity(quote: &Quote) -> Option<u32> {
    quote.speaker.and_then(|s| s.entity)
}

/// The letters and digits of `words`, in lower case.
fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
