//! Amounts: money and percent, by rule.
//!
//! Grammar, over tokens:
//!
//! ```text
//! money    = [country] symbol number [["-"] scale] [code]         US$1.5 billion, £215m, Rs 500 crore
//!          | code number [scale]                                  EUR 20 million
//!          | numeral ["-"] [nationality] unit                     20 million euros, a 50-euro fine
//!          | scales "of" [nationality] unit                       hundreds of millions of dollars
//! percent  = numeral [range numeral] ("%" | "percent" | "per cent" | "pct")
//! numeral  = number [scale] | number words                        1,000 · five · twenty-five · half a million
//! ```
//!
//! Units that are also weights or verbs ("pounds", "won", "rand", "real") need a scale before them.
//! The words between the ends of an amount are few, so every look back and ahead is bounded.

use super::NameCandidate;
use crate::article::{Confidence, EntityKind};
use crate::rule::Rule;
use crate::segment::{Document, TokenKind};
use crate::words::{Groups, Words, words};

/// Amounts of money.
pub const MONEY: Rule = Rule {
    id: "amount.money",
    says: "A number with a currency is an amount of money.",
    example: "The bridge cost £215m.",
    counterexample: "The calf weighed 90 pounds.",
};

/// Shares in a hundred.
pub const PERCENT: Rule = Rule {
    id: "amount.percent",
    says: "A number with a per cent sign or word is a percentage.",
    example: "Rents rose by 4.5 per cent.",
    counterexample: "It passed with 40 votes.",
};

/// Signs of currencies.
static SYMBOLS: Words = words!("$ ¢ £ ¥ ฿ ₡ ₦ ₩ ₪ ₫ € ₱ ₲ ₴ ₵ ₸ ₹ ₺ ₼ ₽ ₾ ＄ ￡");

/// "US" in "US$5".
static COUNTRY_PREFIXES: Words =
    words!("A AU AUD C CA CA. CAD Can EC FJ HK J NT NZ R S TT U.S. US USD Z");

/// Stand before the number; those of three letters also after it.
static CODES: Words = words!(
    "AED AUD BDT BRL CAD CHF CNY CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR JPY KES KRW MXN
     MYR NGN NOK NZD PHP PKR PLN RMB RON RS RUB Rs Rs. SAR SEK SGD THB TRY UAH USD ZAR"
);

/// Multiply the number before them.
static SCALES: Words = words!(
    "B BILLION BN Billion CRORE Crore K LAKH Lakh M MILLION Million TRILLION Trillion billion
     bn crore crores hundred k lakh lakhs m million mn quadrillion thousand tn trillion"
);

/// "millions of dollars".
static PLURAL_SCALES: Words = words!(
    "Billions Hundreds Millions Thousands billions dozens hundreds millions tens thousands
     trillions"
);

/// Numbers in words, but for their scales.
static NUMBER_WORDS: Words = words!(
    "Eight Eighty Eleven Fifteen Fifty Five Forty Four Nine Ninety One Seven Seventy Six Sixty
     Ten Thirty Three Twelve Twenty Two eight eighteen eighty eleven fifteen fifty five forty
     four fourteen nine nineteen ninety one seven seventeen seventy six sixteen sixty ten
     thirteen thirty three twelve twenty two zero"
);

/// What may stand between the numeral and the currency.
static MODIFIERS: Words = words!(
    "American Australian Brazilian British Canadian Chinese Czech Danish Egyptian Hong Indian
     Israeli Japanese Kenyan Kong Korean Lankan Mexican New Nigerian Norwegian Pakistani
     Philippine Polish Russian Saudi Singapore South Sri Swedish Swiss Taiwan Turkish U.S. US
     Ugandan Zealand"
);

/// Currencies, in small letters.
static UNITS: Groups<Unit> = Groups::new(&[
    (
        Unit::Plain,
        "baht cents dinar dinars dirham dirhams dollar dollars euro euros forint forints franc
         francs hryvnia hryvnias kroner kronor naira pence peso pesos renminbi ringgit riyal riyals
         rouble roubles ruble rubles rupee rupees rupiah shekel shekels shillings yen yuan zloty
         zlotys",
    ),
    (Unit::Scaled, "krona lira pound pounds rand reais real reals won"),
]);

/// The most tokens that a numeral in words may have.
const LONGEST_NUMERAL: usize = 8;

/// Finds money and percentages, in text order and without overlap.
pub fn find(document: &Document) -> Vec<NameCandidate> {
    let mut found: Vec<NameCandidate> = Vec::new();
    for sentence in &document.sentences {
        let scanner = Scanner {
            document,
            first: sentence.tokens.start as usize,
            end: sentence.tokens.end as usize,
        };
        let mut at = scanner.first;
        while at < scanner.end {
            let Some((start, end, rule)) = scanner.amount(at) else {
                at += 1;
                continue;
            };
            let span = document.span_of(start..end);
            // "$5 million" grows to "$5 million dollars": the later reading holds the earlier one.
            while found.last().is_some_and(|last| span.contains(last.span)) {
                found.pop();
            }
            if found.last().is_none_or(|last| !last.span.overlaps(span)) {
                let kind =
                    if rule.id == MONEY.id { EntityKind::Money } else { EntityKind::Percent };
                found.push(NameCandidate {
                    span,
                    kind,
                    confidence: Confidence::new(0.98),
                    rule: rule.id,
                });
            }
            at = end.max(at + 1);
        }
    }
    found
}

/// How surely a word is a currency after a numeral.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Unit {
    /// "dollars": always.
    Plain,
    /// "pounds": only after a scale, for they are weights, verbs or adjectives too.
    Scaled,
}

/// A look at the tokens of one sentence.
struct Scanner<'a> {
    document: &'a Document<'a>,
    first: usize,
    end: usize,
}

impl<'a> Scanner<'a> {
    fn word(&self, at: usize) -> &'a str {
        if at < self.end { self.document.word(at) } else { "" }
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        (at < self.end).then(|| self.document.tokens[at].kind)
    }

    fn spaced(&self, at: usize) -> bool {
        at >= self.end || self.document.tokens[at].spaced
    }

    /// The amount whose currency or per cent sign stands at `at`: first token, end, rule.
    fn amount(&self, at: usize) -> Option<(usize, usize, &'static Rule)> {
        let word = self.word(at);
        match self.document.tokens[at].kind {
            TokenKind::Mark if word == "%" => {
                let start = self.numeral_before(at)?.0;
                Some((self.range_start(start), at + 1, &PERCENT))
            }
            TokenKind::Mark => {
                if !is_symbol(word) {
                    return None;
                }
                if let Some(end) = self.number_after(at + 1) {
                    let start = if at > self.first
                        && !self.spaced(at)
                        && is_country_prefix(self.word(at - 1))
                    {
                        at - 1
                    } else {
                        at
                    };
                    return Some((start, end, &MONEY));
                }
                // "20 €"
                let before = at.checked_sub(1).filter(|&before| before >= self.first)?;
                let number = self.kind(before) == Some(TokenKind::Number) && word != "$";
                number.then_some((before, at + 1, &MONEY))
            }
            TokenKind::Word => self.amount_at_word(at, word),
            TokenKind::Number => {
                // "50p": pence; "720p" is a screen.
                let digits = word.strip_suffix('p')?;
                let pence = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
                pence.then_some((at, at + 1, &MONEY))
            }
        }
    }

    fn amount_at_word(&self, at: usize, word: &str) -> Option<(usize, usize, &'static Rule)> {
        // No currency begins so, in small letters.
        if let Some(b'a' | b'g' | b'i' | b'j' | b'm' | b'o' | b't'..=b'x') = word.bytes().next()
            && !word.starts_with("won")
        {
            return None;
        }
        let mut buffer = [0; 12];
        let lower = lowered(word, &mut buffer)?;
        if let b"percent" | b"pct" | b"per" | b"percentage" = lower {
            let end = match lower {
                b"per" if self.word(at + 1).eq_ignore_ascii_case("cent") => at + 2,
                b"percentage" if matches!(self.word(at + 1), "point" | "points") => at + 2,
                b"per" | b"percentage" => return None,
                _ => at + 1,
            };
            let start = self.numeral_before(self.skip_hyphen(at))?.0;
            return Some((self.range_start(start), end, &PERCENT));
        }
        if is_code(word) {
            if let Some(end) = self.number_after(at + 1) {
                return Some((at, end, &MONEY));
            }
            let (start, _) = self.numeral_before(at)?;
            return (word.len() == 3).then_some((start, at + 1, &MONEY));
        }
        let unit = UNITS.get(lower)?;
        let mut before = self.skip_hyphen(at);
        // "20 million U.S. dollars"
        for _ in 0..2 {
            if before > self.first && is_modifier(self.word(before - 1)) {
                before -= 1;
            }
        }
        let (start, scaled) = self.numeral_before(before)?;
        let lower_case = word.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        if (unit == Unit::Scaled || !lower_case) && !scaled {
            return None;
        }
        // "two million pounds of beef" is weight.
        if lower.starts_with(b"pound") && self.word(at + 1) == "of" {
            return None;
        }
        let end = if self.word(at + 1) == "sterling" { at + 2 } else { at + 1 };
        let symbol = start > self.first && is_symbol(self.word(start - 1));
        Some((if symbol { start - 1 } else { start }, end, &MONEY))
    }

    /// `at`, or the hyphen before it where it is glued on ("50-euro").
    fn skip_hyphen(&self, at: usize) -> usize {
        if at > self.first && !self.spaced(at) && is_hyphen(self.word(at - 1)) {
            at - 1
        } else {
            at
        }
    }

    /// The end of the number, with its scale and code, that begins at `at`.
    fn number_after(&self, at: usize) -> Option<usize> {
        if self.kind(at) != Some(TokenKind::Number) {
            return None;
        }
        let mut end = at + 1;
        // "$5-10 million"
        if is_hyphen(self.word(end))
            && !self.spaced(end)
            && !self.spaced(end + 1)
            && self.kind(end + 1) == Some(TokenKind::Number)
        {
            end += 2;
        }
        let scale = if is_hyphen(self.word(end)) && !self.spaced(end + 1) { end + 1 } else { end };
        if is_scale(self.word(scale)) {
            end = scale + 1;
            // "Rs 5 lakh crore"
            if is_scale(self.word(end)) {
                end += 1;
            }
        }
        if self.word(end).len() == 3 && is_code(self.word(end)) {
            end += 1;
        }
        Some(end)
    }

    /// The numeral that ends before `end`: its first token, and whether it has a scale.
    fn numeral_before(&self, end: usize) -> Option<(usize, bool)> {
        let floor = self.first.max(end.saturating_sub(LONGEST_NUMERAL));
        let (mut start, mut scaled) = (end, false);
        while start > floor {
            let word = self.word(start - 1);
            let counted = start < end;
            if self.kind(start - 1) == Some(TokenKind::Number) {
                // Nothing is added to digits but what they count.
                return Some((start - 1, scaled || ends_in_scale(word)));
            } else if is_scale(word) {
                scaled = true;
            } else if counted && matches!(word, "a" | "half" | "quarter") && scaled {
                // "half a million"
            } else if word == "of" && start - 1 > floor {
                // "hundreds of millions of dollars"
                if !is_plural_scale(self.word(start - 2)) {
                    break;
                }
            } else if counted && (is_hyphen(word) || word == "and") && start - 1 > floor {
                // "twenty-five", "five-million", "two hundred and fifty"
                let before = self.word(start - 2);
                let digits = self.kind(start - 2) == Some(TokenKind::Number) && is_hyphen(word);
                let tens = is_hyphen(word) && is_number_word(before);
                if !(digits || tens || is_scale(before)) {
                    break;
                }
            } else if !is_number_word(word) {
                break;
            }
            start -= 1;
        }
        (start < end).then_some((start, scaled))
    }

    /// The start of "5" in "5-10%" or "5 to 10 per cent", given the start of the second numeral.
    fn range_start(&self, start: usize) -> usize {
        if start < self.first + 2 {
            return start;
        }
        let (joint, before) = (self.word(start - 1), start - 2);
        let joined = (is_hyphen(joint) && !self.spaced(start)) || joint == "to";
        if !joined {
            return start;
        }
        match self.kind(before) {
            Some(TokenKind::Number) => before,
            Some(TokenKind::Word) if is_number_word(self.word(before)) => before,
            _ => start,
        }
    }
}

/// `word` in lower case, where it is short and ASCII.
fn lowered<'b>(word: &str, buffer: &'b mut [u8; 12]) -> Option<&'b [u8]> {
    let bytes = buffer.get_mut(..word.len())?;
    if word.len() < 2 || !word.is_ascii() {
        return None;
    }
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    Some(bytes)
}

fn is_symbol(word: &str) -> bool {
    word == "$" || (!word.is_ascii() && SYMBOLS.has(word))
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "‑")
}

fn is_country_prefix(word: &str) -> bool {
    COUNTRY_PREFIXES.has(word)
}

fn is_code(word: &str) -> bool {
    word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_uppercase()) && CODES.has(word)
}

fn is_scale(word: &str) -> bool {
    SCALES.has(word) || is_plural_scale(word)
}

fn is_plural_scale(word: &str) -> bool {
    PLURAL_SCALES.has(word)
}

/// "215m", "1.5bn": the scale is glued on.
fn ends_in_scale(number: &str) -> bool {
    number.ends_with(|c: char| c.is_ascii_alphabetic())
}

fn is_number_word(word: &str) -> bool {
    NUMBER_WORDS.has(word)
}

fn is_modifier(word: &str) -> bool {
    MODIFIERS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};
    use crate::span::Span;

    fn amounts(text: &str) -> Vec<String> {
        let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let document = Document::new(text, &blocks);
        find(&document).iter().map(|c| c.span.of(text).to_string()).collect()
    }

    #[test]
    fn examples_fire_and_counterexamples_do_not() {
        for rule in [&MONEY, &PERCENT] {
            assert_eq!(amounts(rule.example).len(), 1, "{}", rule.id);
            assert!(amounts(rule.counterexample).is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn money_with_a_symbol_or_a_code() {
        for (text, wanted) in [
            ("It cost £215m in all.", "£215m"),
            ("A US$1.5 billion loan came.", "US$1.5 billion"),
            ("They paid $5-10 million each.", "$5-10 million"),
            ("The $3-million house burnt.", "$3-million"),
            ("Tickets are €20.", "€20"),
            ("Tickets are 20 €.", "20 €"),
            ("He won Rs. 500 crore.", "Rs. 500 crore"),
            ("It lent EUR 20 million.", "EUR 20 million"),
            ("It lent 20 million EUR.", "20 million EUR"),
            ("A loaf is 90p now.", "90p"),
        ] {
            assert_eq!(amounts(text), [wanted], "{text}");
        }
    }

    #[test]
    fn money_in_words() {
        for (text, wanted) in [
            ("He owes twenty-five dollars.", "twenty-five dollars"),
            ("He owes 20 million U.S. dollars.", "20 million U.S. dollars"),
            ("He got a 50-euro fine.", "50-euro"),
            ("A two-million-dollar flat.", "two-million-dollar"),
            ("It lost hundreds of millions of pounds.", "hundreds of millions of pounds"),
            ("Half a mile, or half a million pounds sterling.", "half a million pounds sterling"),
            ("It raised 3 million South Korean won.", "3 million South Korean won"),
        ] {
            assert_eq!(amounts(text), [wanted], "{text}");
        }
    }

    #[test]
    fn weights_verbs_and_cups_are_not_money() {
        for text in [
            "The calf weighed 90 pounds.",
            "They shipped two million pounds of beef.",
            "In 2019 won the cup.",
            "The 2024 Euros begin.",
            "A 720p screen.",
            "The rapper 50 Cent sang.",
            "The dollar fell and the euro rose.",
            "Cash: $.",
        ] {
            assert_eq!(amounts(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn percentages() {
        for (text, wanted) in [
            ("It fell 4.5% in May.", "4.5%"),
            ("Some 5-10% agreed.", "5-10%"),
            ("Between 5 to 10 per cent agreed.", "5 to 10 per cent"),
            ("Sixty-two percent agreed.", "Sixty-two percent"),
            ("A 20-percent cut.", "20-percent"),
            ("It rose two percentage points.", "two percentage points"),
        ] {
            assert_eq!(amounts(text), [wanted], "{text}");
        }
        assert!(amounts("Per cent signs, one per day, percentages.").is_empty());
    }
}
