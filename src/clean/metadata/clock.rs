//! Times of day as timestamps write them.
//!
//! ```text
//! clock = hour (":" | "." | "h") minute [":" second] [" "] ["a.m." | "p.m."]
//!       | hour [" "] ("a.m." | "p.m.")
//!       | hour minute ("hrs" | before a zone)
//! ```

use super::date::Cursor;
use jiff_core::civil::Time;

/// The time of day that begins at byte `at` of `line`, and where it ends.
///
/// A full stop between hour and minute counts only before a.m. or p.m., or where `zone` says that
/// a zone follows; so do four bare digits.
pub(super) fn read(line: &str, at: usize, zone: impl Fn(usize) -> bool) -> Option<(Time, usize)> {
    let mut cursor = Cursor { line, at };
    let (digits, first) = cursor.digits(4)?;
    if cursor.byte().is_some_and(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hour, minute, second, sure) = match digits {
        4 => (first / 100, first % 100, 0, false),
        1 | 2 => match cursor.byte() {
            Some(mark @ (b':' | b'.' | b'h')) => {
                let mut ahead = Cursor { at: cursor.at + 1, ..cursor };
                match ahead.digits(2) {
                    Some((2, minute)) => {
                        cursor = ahead;
                        (first, minute, seconds(&mut cursor, mark), mark == b':')
                    }
                    _ => (first, 0, 0, false),
                }
            }
            _ => (first, 0, 0, false),
        },
        _ => return None,
    };
    if cursor.byte().is_some_and(|b| b.is_ascii_digit()) {
        return None;
    }
    let bare = digits <= 2 && cursor.at == at + digits;
    let mut hour = hour;
    let mut half = cursor;
    half.skip(b" ");
    let sure = match half_day(&mut half) {
        Some(afternoon) if digits <= 2 && (1..=12).contains(&hour) => {
            cursor = half;
            hour = hour % 12 + if afternoon { 12 } else { 0 };
            true
        }
        // "21:00 pm" is said, and means what its digits say.
        Some(_) if hour > 12 => {
            cursor = half;
            sure
        }
        _ if half.eat("hrs") || half.eat("hours") => {
            cursor = half;
            !bare
        }
        _ => sure || (!bare && zone(cursor.at)),
    };
    if !sure {
        return None;
    }
    let time = Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    Some((time, cursor.at))
}

/// Seconds after the same mark, and their fraction, if they are there.
fn seconds(cursor: &mut Cursor, mark: u8) -> i16 {
    if mark != b':' || cursor.byte() != Some(b':') {
        return 0;
    }
    let mut ahead = Cursor { at: cursor.at + 1, ..*cursor };
    let Some((2, second)) = ahead.digits(2) else { return 0 };
    *cursor = ahead;
    if cursor.byte() == Some(b'.') {
        let mut ahead = Cursor { at: cursor.at + 1, ..*cursor };
        if ahead.digits(3).is_some() {
            // Microseconds; the rest of a fraction says no more.
            let _ = ahead.digits(3);
            *cursor = ahead;
        }
    }
    second
}

/// "a.m.", "AM", "p.m" and the like: whether it is the afternoon.
fn half_day(cursor: &mut Cursor) -> Option<bool> {
    let mut ahead = *cursor;
    let afternoon = match ahead.byte()? {
        b'a' | b'A' => false,
        b'p' | b'P' => true,
        _ => return None,
    };
    ahead.at += 1;
    let stop = ahead.byte() == Some(b'.');
    ahead.at += usize::from(stop);
    if !matches!(ahead.byte()?, b'm' | b'M') {
        return None;
    }
    ahead.at += 1;
    let closing = ahead.byte();
    if stop && closing == Some(b'.') {
        ahead.at += 1;
    } else if closing.is_some_and(|b| b.is_ascii_lowercase()) {
        return None;
    }
    *cursor = ahead;
    Some(afternoon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> Option<(String, &str)> {
        let (time, end) = read(text, 0, |at| text[at..].starts_with(" BST"))?;
        Some((format!("{:02}:{:02}", time.hour(), time.minute()), &text[end..]))
    }

    #[test]
    fn forms_of_one_time() {
        for text in [
            "9:05 pm",
            "9:05PM",
            "9.05pm",
            "9:05 p.m.",
            "21:05",
            "21:05:33",
            "2105 hrs",
            "21:05:33.120",
            "21:05 pm",
        ] {
            assert_eq!(clock(text), Some(("21:05".into(), "")), "{text}");
        }
        assert_eq!(clock("15.05 BST"), Some(("15:05".into(), " BST")));
        assert_eq!(clock("12:30 am"), Some(("00:30".into(), "")));
        assert_eq!(clock("12 pmTags"), Some(("12:00".into(), "Tags")));
        assert_eq!(clock("9 a.m. on"), Some(("09:00".into(), " on")));
    }

    #[test]
    fn no_times() {
        for text in [
            "",
            "9",
            "15.05",
            "2105",
            "25:00",
            "9:5",
            "21:600",
            "9 amendments",
            "12345",
            "9 p",
            "9:é",
        ] {
            assert_eq!(clock(text), None, "{text}");
        }
    }
}
