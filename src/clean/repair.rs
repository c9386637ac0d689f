//! Repair: characters that a copy damaged, each mended in the ledger.
//!
//! - text encoded as UTF-8 and read as Windows-1252, once or twice ("â€™" for "’"), or as Mac OS
//!   Roman ("‚Äô"), and Windows-1252 read as Latin-1 (U+0092 for "’");
//! - character references that were never decoded ("&amp;");
//! - soft hyphens and characters without width;
//! - no-break and other odd spaces, tabs, and line breaks within a wrapped paragraph: a space.

use super::ledger::Ledger;
use crate::span::Span;
use std::borrow::Cow;

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
];

/// UTF-8 read as Mac OS Roman, for the marks that news is full of.
const MAC_ROMAN: [(&str, &str); 7] = [
    ("‚Äô", "’"),
    ("‚Äò", "‘"),
    ("‚Äú", "“"),
    ("‚Äù", "”"),
    ("‚Äì", "–"),
    ("‚Äî", "—"),
    ("‚Ä¶", "…"),
];

/// References that pages leave undecoded.
const REFERENCES: [(&str, &str); 14] = [
    ("&amp;", "&"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&nbsp;", " "),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&hellip;", "…"),
];

/// Writes `span` of `source` into `ledger`, mended.
pub fn mend(ledger: &mut Ledger, source: &str, span: Span) {
    let text = span.of(source);
    let base = span.start as usize;
    let mut copied = 0;
    let mut at = 0;
    // Printable ASCII is whole, but for a reference's "&".
    let suspect = |byte: &u8| !(0x20..0x7F).contains(byte) || *byte == b'&';
    let bytes = text.as_bytes();
    while let Some(sound) = bytes.get(at..).and_then(|rest| rest.iter().position(suspect)) {
        at += sound;
        let byte = bytes[at];
        let rest = text.get(at..).unwrap_or("");
        let Some((long, with)) = damage(text.get(..at).unwrap_or(""), rest) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let mut from = at;
        if matches!(byte, b'\n' | b'\r') {
            let line = text.get(copied..at).unwrap_or("");
            from = copied + line.trim_end().len();
        }
        ledger.copy(Span::new(base + copied, base + from));
        ledger.replace(Span::new(base + from, base + at + long), &with);
        at += long;
        copied = at;
    }
    ledger.copy(Span::new(base + copied, base + text.len()));
}

/// How many bytes at the start of `rest` are damaged, and what they stood for.
fn damage(before: &str, rest: &str) -> Option<(usize, Cow<'static, str>)> {
    let first = rest.chars().next()?;
    let long = first.len_utf8();
    match first {
        '&' => REFERENCES
            .iter()
            .find(|(damaged, _)| rest.starts_with(damaged))
            .map(|(damaged, whole)| (damaged.len(), Cow::from(*whole))),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
            let blank = rest.len() - rest.trim_start().len();
            Some((blank, Cow::from(" ")))
        }
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => {
            Some((long, Cow::from(" ")))
        }
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Some((long, Cow::from(""))),
        // Between letters of other scripts, and in emoji, these mean something.
        '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            let plain = |c: Option<char>| c.is_none_or(|c| c.is_ascii());
            (plain(before.chars().next_back()) && plain(rest.chars().nth(1)))
                .then(|| (long, Cow::from("")))
        }
        '\u{80}'..='\u{9F}' => {
            let whole = WINDOWS_1252[first as usize - 0x80];
            let whole = char::from_u32(whole.into()).filter(|&c| c != '\0')?;
            Some((long, Cow::from(String::from(whole))))
        }
        '‚' => MAC_ROMAN
            .iter()
            .find(|(damaged, _)| rest.starts_with(damaged))
            .map(|(damaged, whole)| (damaged.len(), Cow::from(*whole))),
        _ => misread(rest),
    }
}

/// UTF-8 at the start of `rest` that was read as Windows-1252: its length, and what it says.
fn misread(rest: &str) -> Option<(usize, Cow<'static, str>)> {
    let Some((long, mut whole)) = decoded(rest) else {
        // The last byte of a closing mark has no character in Windows-1252 and is often lost.
        let lost =
            rest.strip_prefix("â€").filter(|after| !after.starts_with(char::is_alphanumeric));
        return lost.map(|_| ("â€".len(), Cow::from("”")));
    };
    if let Some((all, twice)) = decoded(&whole)
        && all == whole.len()
    {
        whole = twice;
    }
    if whole == "\u{FEFF}" || whole == "\u{AD}" || whole == "\u{200B}" {
        whole.clear();
    }
    Some((long, Cow::from(whole)))
}

/// The longest start of `text` that is UTF-8 read as Windows-1252.
fn decoded(text: &str) -> Option<(usize, String)> {
    let (mut at, mut whole) = (0, String::new());
    while let Some((long, c)) = text.get(at..).and_then(decoded_char) {
        whole.push(c);
        at += long;
    }
    (at > 0).then_some((at, whole))
}

fn decoded_char(text: &str) -> Option<(usize, char)> {
    let mut chars = text.chars();
    let lead = chars.next()?;
    let byte = u32::from(lead);
    let count = match byte {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [byte as u8, 0, 0, 0];
    let mut long = lead.len_utf8();
    let mut second = '\0';
    for (i, slot) in bytes.iter_mut().enumerate().take(count).skip(1) {
        let c = chars.next()?;
        *slot = windows_1252(c).filter(|b| (0x80..0xC0).contains(b))?;
        long += c.len_utf8();
        if i == 1 {
            second = c;
        }
    }
    let c = std::str::from_utf8(bytes.get(..count)?).ok()?.chars().next()?;
    // "Å" before a closing mark is a letter before a mark; "Ã" and "Â" hardly ever end a word.
    let plausible = match u32::from(c) {
        0x80..=0xFF => true,
        0x100..=0x24F => c.is_alphabetic() && !"‘’“”‚„–—…•\u{A0}».".contains(second),
        0x2000..=0x22FF | 0xFE0F | 0xFEFF | 0xFFFD | 0x1F000..=0x1FAFF => true,
        _ => false,
    };
    plausible.then_some((long, c))
}

/// The byte that stands for `c` in Windows-1252, from 0x80 on.
fn windows_1252(c: char) -> Option<u8> {
    let code = u32::from(c);
    match code {
        0x80..=0xFF => Some(code as u8),
        _ => {
            let at = WINDOWS_1252.iter().position(|&w| u32::from(w) == code)?;
            Some(0x80 + at as u8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn mended(source: &str) -> String {
        let mut ledger = Ledger::new(source);
        ledger.begin();
        mend(&mut ledger, source, Span::new(0, source.len()));
        ledger.end(BlockKind::Paragraph);
        ledger.close().text
    }

    #[test]
    fn text_read_in_the_wrong_encoding_is_mended() {
        for (damaged, whole) in [
            ("Itâ€™s the mayorâ€™s job", "It’s the mayor’s job"),
            ("â€œNever,â€\u{9d} she said â€“ twice", "“Never,” she said – twice"),
            ("a cafÃ© in MalmÃ¶ for Â£5", "a café in Malmö for £5"),
            ("Itâ€™s and ItÃ¢â‚¬â„¢s", "It’s and It’s"),
            ("â€œNo,â€ she said", "“No,” she said"),
            ("It\u{92}s \u{93}so\u{94}", "It’s “so”"),
            ("It‚Äôs ‚Äúso‚Äù", "It’s “so”"),
            ("Bread &amp; butter&nbsp;pudding", "Bread & butter pudding"),
        ] {
            assert_eq!(mended(damaged), whole);
        }
    }

    #[test]
    fn whole_text_stays() {
        for text in [
            "Beyoncé’s café—“fin”",
            "SÃO PAULO",
            "Ångström & Søn",
            "👩\u{200D}🚀 می\u{200C}خواهم",
            "AT&T; R&D",
        ] {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn what_has_no_width_goes_and_odd_spaces_become_spaces() {
        assert_eq!(
            mended("co\u{AD}oper\u{AD}ate\u{200B} 5\u{A0}km\tnorth"),
            "cooperate 5 km north"
        );
        assert_eq!(mended("wrapped  \n  by hand"), "wrapped by hand");
        assert_eq!(mended("\u{FEFF}Rain"), "Rain");
        assert_eq!(mended("\u{200B}"), "");
    }
}
