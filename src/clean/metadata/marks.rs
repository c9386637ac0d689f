//! Marks: what one look at a line's bytes rules out, before a reader is run on it.

/// What a line may hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::clean) struct Marks {
    /// A digit.
    pub digit: bool,
    /// Digits as of a year, or with slashes between: without them there is no date.
    pub year: bool,
    /// "by" as a word, perhaps glued to one ("ByJane").
    pub by: bool,
}

impl Marks {
    pub fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        let mut marks = Marks::default();
        // Digits and the y of "by".
        let speaks = |byte: &u8| byte.is_ascii_digit() || *byte | 0x20 == b'y';
        let mut from = 0;
        while let Some(next) = bytes[from..].iter().position(speaks) {
            let at = from + next;
            from = at + 1;
            let before = at.checked_sub(1).map_or(b' ', |i| bytes[i]);
            match bytes[at] {
                b'0'..=b'9' => {
                    marks.digit = true;
                    marks.year |= match before {
                        b'0'..=b'9' => false,
                        b'/' => at > 1 && bytes[at - 2].is_ascii_digit(),
                        _ => is_year(&bytes[at..]),
                    };
                }
                _ if before | 0x20 == b'b' => {
                    let ahead = at.checked_sub(2).map_or(b' ', |i| bytes[i]);
                    let begins = !ahead.is_ascii_alphabetic()
                        || (ahead.is_ascii_lowercase() && before == b'B');
                    marks.by |=
                        begins && !bytes.get(at + 1).is_some_and(|next| next.is_ascii_lowercase());
                }
                _ => {}
            }
        }
        marks
    }
}

fn is_year(digits: &[u8]) -> bool {
    matches!(
        digits,
        [b'1', b'8' | b'9', b'0'..=b'9', b'0'..=b'9', ..]
            | [b'2', b'0', b'0'..=b'9', b'0'..=b'9', ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_may_hold() {
        let marks = |digit, year, by| Marks { digit, year, by };
        for (line, expected) in [
            ("The baby stood nearby", marks(false, false, false)),
            ("By Jane Roe", marks(false, false, true)),
            ("Jane RoeByJane Roe", marks(false, false, true)),
            ("12 ferries", marks(true, false, false)),
            ("12 May 20236:46", marks(true, true, false)),
            ("9/12/23", marks(true, true, false)),
            ("", marks(false, false, false)),
        ] {
            assert_eq!(Marks::of(line), expected, "{line}");
        }
    }
}
