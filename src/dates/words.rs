//! The words that dates are made of, each with what it can be.
//!
//! Most words of an article are none of them, so [`look_up`] says that by their ends and length
//! before it compares anything.

use super::expression::{DayPart, Season, Unit};

/// What a token can be in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "most are the words themselves")]
pub enum Lexeme {
    /// Nothing to do with dates.
    Other,
    /// Begins with a digit.
    Figure,
    /// A hyphen or a dash.
    Dash,
    Slash,
    Comma,
    /// A full stop.
    Stop,
    Open,
    Close,
    /// An apostrophe that stands alone, as in "'90s".
    Apostrophe,
    /// A possessive 's.
    Possessive,
    /// Any other mark.
    Mark,
    /// One to ninety.
    Cardinal(u8),
    Hundred,
    Thousand,
    Dozen,
    Couple,
    Few,
    /// "several", "many".
    Several,
    /// First to thirtieth.
    Ordinal(u8),
    /// "twenties" to "nineties": the tens.
    Tens(u8),
    /// A month, and whether it is abbreviated.
    Month(u8, bool),
    /// A weekday, Monday 1, and whether it is abbreviated.
    Weekday(u8, bool),
    /// A weekday in the plural; 0 for all five.
    Weekdays(u8),
    /// A unit, and whether it is plural.
    Unit(Unit, bool),
    Season(Season),
    /// A part of the day.
    Part(DayPart),
    /// A part of the day in the plural.
    Parts(DayPart),
    /// "daily", "weekly".
    Adverb(Unit),
    /// "weeklong", "yearlong".
    Lasting(Unit),
    /// The first word of a holiday.
    Holiday,
    /// "GMT".
    Zone,
    /// "part" of something.
    Share,
    /// "Q3", "H1", "FY2011".
    Coded,
    The,
    A,
    This,
    That,
    These,
    Those,
    Of,
    In,
    On,
    At,
    To,
    From,
    By,
    And,
    Or,
    For,
    Between,
    Through,
    Until,
    Since,
    Before,
    After,
    During,
    Within,
    Throughout,
    Over,
    Under,
    Than,
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    Same,
    Current,
    Final,
    Early,
    Earlier,
    Late,
    Later,
    Mid,
    Middle,
    Start,
    End,
    Latter,
    Latest,
    Ago,
    Hence,
    About,
    Some,
    Nearly,
    Nearing,
    Exactly,
    Only,
    Just,
    Well,
    More,
    Less,
    Most,
    Least,
    Up,
    Every,
    Each,
    Alternate,
    Another,
    Half,
    Once,
    Twice,
    Times,
    Per,
    All,
    Whole,
    Today,
    Tonight,
    Tomorrow,
    Yesterday,
    Now,
    Currently,
    Recently,
    Recent,
    Soon,
    Moment,
    Present,
    Future,
    Near,
    Time,
    Oclock,
    Am,
    Pm,
    Bc,
    Ad,
    Fiscal,
    Aged,
    Old,
    Age,
    Long,
    No,
    Not,
    Right,
    Local,
}

use Lexeme as L;

/// By first letter, then by length, for the reader's sake.
#[rustfmt::skip]
const WORDS: &[(&str, Lexeme)] = &[
    ("a", L::A), ("ad", L::Ad), ("am", L::Am), ("an", L::A), ("at", L::At), ("age", L::Age),
    ("ago", L::Ago), ("all", L::All), ("and", L::And), ("apr", L::Month(4, true)),
    ("ash", L::Holiday), ("aug", L::Month(8, true)), ("aedt", L::Zone), ("aest", L::Zone),
    ("aged", L::Aged), ("about", L::About), ("after", L::After), ("anzac", L::Holiday),
    ("april", L::Month(4, false)), ("almost", L::Nearly), ("annual", L::Adverb(Unit::Year)),
    ("around", L::About), ("august", L::Month(8, false)), ("autumn", L::Season(Season::Autumn)),
    ("another", L::Another), ("annually", L::Adverb(Unit::Year)),
    ("afternoon", L::Part(DayPart::Afternoon)), ("armistice", L::Holiday),
    ("australia", L::Holiday), ("afternoons", L::Parts(DayPart::Afternoon)),
    ("approximately", L::About), ("bc", L::Bc), ("by", L::By), ("bce", L::Bc), ("bst", L::Zone),
    ("bank", L::Holiday), ("black", L::Holiday), ("burns", L::Holiday), ("before", L::Before),
    ("boxing", L::Holiday), ("between", L::Between), ("bonfire", L::Holiday),
    ("bastille", L::Holiday), ("beginning", L::Start), ("ce", L::Ad), ("cdt", L::Zone),
    ("cet", L::Zone), ("cst", L::Zone), ("cest", L::Zone), ("cinco", L::Holiday),
    ("circa", L::About), ("close", L::Nearing), ("cyber", L::Holiday), ("canada", L::Holiday),
    ("coming", L::Coming), ("couple", L::Couple), ("century", L::Unit(Unit::Century, false)),
    ("chinese", L::Holiday), ("current", L::Current), ("columbus", L::Holiday),
    ("centuries", L::Unit(Unit::Century, true)), ("comparable", L::Same),
    ("corresponding", L::Same), ("christmas", L::Holiday),
    ("currently", L::Currently), ("day", L::Unit(Unit::Day, false)), ("dec", L::Month(12, true)),
    ("dawn", L::Part(DayPart::Dawn)), ("days", L::Unit(Unit::Day, true)),
    ("dusk", L::Part(DayPart::Evening)), ("daily", L::Adverb(Unit::Day)), ("dozen", L::Dozen),
    ("decade", L::Unit(Unit::Decade, false)), ("diwali", L::Holiday), ("during", L::During),
    ("daylong", L::Lasting(Unit::Day)), ("decades", L::Unit(Unit::Decade, true)), ("daybreak", L::Part(DayPart::Dawn)),
    ("december", L::Month(12, false)),
    ("decadelong", L::Lasting(Unit::Decade)), ("et", L::Zone), ("edt", L::Zone), ("eet", L::Zone),
    ("eid", L::Holiday), ("end", L::End), ("est", L::Zone), ("each", L::Each), ("early", L::Early),
    ("earth", L::Holiday), ("eight", L::Cardinal(8)), ("every", L::Every), ("easter", L::Holiday),
    ("eighth", L::Ordinal(8)), ("eighty", L::Cardinal(80)), ("eleven", L::Cardinal(11)),
    ("entire", L::Whole), ("earlier", L::Earlier), ("ensuing", L::Following),
    ("evening", L::Part(DayPart::Evening)), ("exactly", L::Exactly), ("eighteen", L::Cardinal(18)),
    ("eighties", L::Tens(8)), ("eleventh", L::Ordinal(11)), ("epiphany", L::Holiday),
    ("evenings", L::Parts(DayPart::Evening)), ("eighteenth", L::Ordinal(18)),
    ("feb", L::Month(2, true)), ("few", L::Few), ("for", L::For), ("fri", L::Weekday(5, true)),
    ("fall", L::Season(Season::Autumn)), ("five", L::Cardinal(5)), ("four", L::Cardinal(4)),
    ("from", L::From), ("full", L::Whole), ("fewer", L::Less), ("fifth", L::Ordinal(5)),
    ("fifty", L::Cardinal(50)), ("final", L::Final), ("first", L::Ordinal(1)),
    ("forty", L::Cardinal(40)), ("father", L::Holiday), ("fiscal", L::Fiscal),
    ("fourth", L::Ordinal(4)), ("friday", L::Weekday(5, false)), ("future", L::Future),
    ("fifteen", L::Cardinal(15)), ("fifties", L::Tens(5)), ("forties", L::Tens(4)),
    ("fridays", L::Weekdays(5)), ("february", L::Month(2, false)), ("fourteen", L::Cardinal(14)),
    ("fifteenth", L::Ordinal(15)), ("financial", L::Fiscal), ("following", L::Following),
    ("fortnight", L::Unit(Unit::Fortnight, false)), ("fortnights", L::Unit(Unit::Fortnight, true)),
    ("fourteenth", L::Ordinal(14)), ("fortnightly", L::Adverb(Unit::Fortnight)), ("gmt", L::Zone),
    ("guy", L::Holiday), ("good", L::Holiday), ("groundhog", L::Holiday),
    ("hr", L::Unit(Unit::Hour, false)), ("hrs", L::Unit(Unit::Hour, true)), ("half", L::Half), ("hour", L::Unit(Unit::Hour, false)),
    ("hence", L::Hence), ("hours", L::Unit(Unit::Hour, true)), ("hourly", L::Adverb(Unit::Hour)),
    ("hundred", L::Hundred), ("hanukkah", L::Holiday), ("halloween", L::Holiday), ("in", L::In),
    ("ist", L::Zone), ("independence", L::Holiday), ("jan", L::Month(1, true)), ("jst", L::Zone),
    ("jul", L::Month(7, true)), ("jun", L::Month(6, true)), ("july", L::Month(7, false)),
    ("june", L::Month(6, false)), ("just", L::Just), ("january", L::Month(1, false)),
    ("juneteenth", L::Holiday), ("last", L::Last), ("late", L::Late), ("less", L::Less),
    ("long", L::Long), ("labor", L::Holiday), ("later", L::Later), ("least", L::Least),
    ("local", L::Local), ("lunar", L::Holiday), ("labour", L::Holiday), ("lately", L::Recently),
    ("latest", L::Latest), ("latter", L::Latter), ("lunchtime", L::Part(DayPart::Noon)), ("mar", L::Month(3, true)),
    ("may", L::Month(5, false)), ("mdt", L::Zone), ("mid", L::Mid), ("min", L::Unit(Unit::Minute, false)), ("mon", L::Weekday(1, true)),
    ("msk", L::Zone), ("mst", L::Zone), ("many", L::Several), ("mins", L::Unit(Unit::Minute, true)),
    ("more", L::More), ("most", L::Most), ("march", L::Month(3, false)), ("mardi", L::Holiday),
    ("month", L::Unit(Unit::Month, false)), ("martin", L::Holiday), ("maundy", L::Holiday),
    ("midday", L::Part(DayPart::Noon)), ("middle", L::Middle),
    ("minute", L::Unit(Unit::Minute, false)), ("moment", L::Moment),
    ("monday", L::Weekday(1, false)), ("months", L::Unit(Unit::Month, true)),
    ("mother", L::Holiday), ("minutes", L::Unit(Unit::Minute, true)), ("mondays", L::Weekdays(1)),
    ("monthly", L::Adverb(Unit::Month)), ("morning", L::Part(DayPart::Morning)),
    ("memorial", L::Holiday), ("midnight", L::Part(DayPart::Midnight)),
    ("mornings", L::Parts(DayPart::Morning)), ("millennia", L::Unit(Unit::Millennium, true)),
    ("monthlong", L::Lasting(Unit::Month)),
    ("midmorning", L::Part(DayPart::Morning)), ("millennium", L::Unit(Unit::Millennium, false)),
    ("midafternoon", L::Part(DayPart::Afternoon)), ("no", L::No), ("new", L::Holiday),
    ("not", L::Not), ("nov", L::Month(11, true)), ("now", L::Now), ("near", L::Near),
    ("next", L::Next), ("nine", L::Cardinal(9)), ("noon", L::Part(DayPart::Noon)),
    ("night", L::Part(DayPart::Night)), ("ninth", L::Ordinal(9)), ("nearly", L::Nearly),
    ("nights", L::Parts(DayPart::Night)), ("ninety", L::Cardinal(90)),
    ("nightly", L::Adverb(Unit::Night)), ("nineteen", L::Cardinal(19)), ("nineties", L::Tens(9)),
    ("noughties", L::Tens(0)),
    ("november", L::Month(11, false)), ("nowadays", L::Currently), ("numerous", L::Several),
    ("nineteenth", L::Ordinal(19)), ("of", L::Of), ("on", L::On), ("or", L::Or),
    ("oct", L::Month(10, true)), ("old", L::Old), ("one", L::Cardinal(1)), ("once", L::Once),
    ("only", L::Only), ("over", L::Over), ("other", L::Alternate), ("o'clock", L::Oclock),
    ("october", L::Month(10, false)), ("orthodox", L::Holiday),
    ("overnight", L::Part(DayPart::Night)), ("o’clock", L::Oclock), ("pm", L::Pm), ("pt", L::Zone),
    ("pdt", L::Zone), ("per", L::Per), ("pst", L::Zone), ("palm", L::Holiday), ("part", L::Share),
    ("past", L::Past), ("present", L::Present), ("passover", L::Holiday), ("previous", L::Previous),
    ("pentecost", L::Holiday), ("preceding", L::Previous), ("presently", L::Currently),
    ("presidents", L::Holiday),
    ("quarter", L::Unit(Unit::Quarter, false)), ("quarters", L::Unit(Unit::Quarter, true)),
    ("quarterly", L::Adverb(Unit::Quarter)), ("rosh", L::Holiday), ("right", L::Right),
    ("recent", L::Recent), ("ramadan", L::Holiday), ("roughly", L::About),
    ("recently", L::Recently), ("republic", L::Holiday), ("remembrance", L::Holiday),
    ("st", L::Holiday), ("sat", L::Weekday(6, true)), ("sep", L::Month(9, true)),
    ("six", L::Cardinal(6)), ("st.", L::Holiday), ("sun", L::Weekday(7, true)), ("same", L::Same),
    ("secs", L::Unit(Unit::Second, true)), ("sept", L::Month(9, true)), ("some", L::Some),
    ("soon", L::Soon), ("saint", L::Holiday), ("seven", L::Cardinal(7)), ("since", L::Since),
    ("sixth", L::Ordinal(6)), ("sixty", L::Cardinal(60)), ("start", L::Start),
    ("second", L::Ordinal(2)), ("shrove", L::Holiday), ("spring", L::Season(Season::Spring)),
    ("summer", L::Season(Season::Summer)), ("sunday", L::Weekday(7, false)),
    ("seconds", L::Unit(Unit::Second, true)), ("seventh", L::Ordinal(7)),
    ("seventy", L::Cardinal(70)), ("several", L::Several), ("sixteen", L::Cardinal(16)),
    ("sixties", L::Tens(6)), ("sundays", L::Weekdays(7)), ("saturday", L::Weekday(6, false)),
    ("saturdays", L::Weekdays(6)), ("september", L::Month(9, false)),
    ("seventeen", L::Cardinal(17)), ("seventies", L::Tens(7)), ("sixteenth", L::Ordinal(16)),
    ("seventeenth", L::Ordinal(17)), ("to", L::To), ("ten", L::Cardinal(10)), ("the", L::The),
    ("thu", L::Weekday(4, true)), ("tue", L::Weekday(2, true)), ("two", L::Cardinal(2)),
    ("than", L::Than), ("that", L::That), ("this", L::This), ("thur", L::Weekday(4, true)),
    ("till", L::Until), ("time", L::Time), ("tues", L::Weekday(2, true)), ("tenth", L::Ordinal(10)),
    ("these", L::These), ("third", L::Ordinal(3)), ("those", L::Those), ("three", L::Cardinal(3)),
    ("thurs", L::Weekday(4, true)), ("times", L::Times), ("today", L::Today), ("twice", L::Twice),
    ("thirty", L::Cardinal(30)), ("thrice", L::Twice), ("twelve", L::Cardinal(12)),
    ("twenty", L::Cardinal(20)), ("through", L::Through), ("tonight", L::Tonight),
    ("tuesday", L::Weekday(2, false)), ("twelfth", L::Ordinal(12)), ("thirteen", L::Cardinal(13)),
    ("thirties", L::Tens(3)), ("thousand", L::Thousand), ("thursday", L::Weekday(4, false)),
    ("tomorrow", L::Tomorrow), ("tuesdays", L::Weekdays(2)), ("twenties", L::Tens(2)),
    ("thirtieth", L::Ordinal(30)), ("thursdays", L::Weekdays(4)), ("twentieth", L::Ordinal(20)),
    ("thirteenth", L::Ordinal(13)), ("throughout", L::Throughout), ("thanksgiving", L::Holiday),
    ("up", L::Up), ("utc", L::Zone), ("under", L::Under), ("until", L::Until),
    ("upcoming", L::Coming), ("victory", L::Holiday), ("veterans", L::Holiday),
    ("valentine", L::Holiday), ("wed", L::Weekday(3, true)), ("week", L::Unit(Unit::Week, false)),
    ("well", L::Well), ("whit", L::Holiday), ("weeks", L::Unit(Unit::Week, true)),
    ("whole", L::Whole), ("weekly", L::Adverb(Unit::Week)), ("winter", L::Season(Season::Winter)),
    ("within", L::Within), ("weekend", L::Unit(Unit::Weekend, false)),
    ("weeklong", L::Lasting(Unit::Week)), ("weekends", L::Unit(Unit::Weekend, true)), ("wednesday", L::Weekday(3, false)),
    ("wednesdays", L::Weekdays(3)), ("weekdays", L::Weekdays(0)), ("xmas", L::Holiday), ("yom", L::Holiday),
    ("year", L::Unit(Unit::Year, false)), ("years", L::Unit(Unit::Year, true)),
    ("yearly", L::Adverb(Unit::Year)), ("yearlong", L::Lasting(Unit::Year)), ("yesterday", L::Yesterday), ("z", L::Zone),
];

/// The longest word of the table, in bytes.
const LONGEST: usize = 16;

/// How many buckets the words lie in; most are empty.
const BUCKETS: usize = 1024;

/// The bucket of a word, by its ends and its length, case aside.
const fn bucket(first: u8, second: u8, last: u8, len: usize) -> usize {
    let (first, second, last) = (first as usize & 31, second as usize & 31, last as usize & 31);
    (first ^ (second << 5) ^ (last << 3) ^ (len << 7) ^ (last >> 2)) % BUCKETS
}

const fn bucket_of(word: &[u8]) -> usize {
    let second = if word.len() > 1 { word[1] } else { 0 };
    bucket(word[0], second, word[word.len() - 1], word.len())
}

/// Where in [`IN_BUCKETS`] the words of each bucket begin.
static STARTS: [u16; BUCKETS + 1] = starts();

const fn starts() -> [u16; BUCKETS + 1] {
    let mut starts = [0; BUCKETS + 1];
    let mut word = 0;
    while word < WORDS.len() {
        starts[bucket_of(WORDS[word].0.as_bytes()) + 1] += 1;
        word += 1;
    }
    let mut bucket = 0;
    while bucket < BUCKETS {
        starts[bucket + 1] += starts[bucket];
        bucket += 1;
    }
    starts
}

/// The words, bucket by bucket.
static IN_BUCKETS: [(&str, Lexeme); WORDS.len()] = {
    let (mut words, mut next) = (*WORDS.first_chunk().expect("all"), starts());
    let mut word = 0;
    while word < WORDS.len() {
        let bucket = bucket_of(WORDS[word].0.as_bytes());
        words[next[bucket] as usize] = WORDS[word];
        next[bucket] += 1;
        word += 1;
    }
    words
};

/// What `word` can be in a date. Case and inner full stops ("P.M.") are ignored.
///
/// ```
/// use article_annotator::dates::words::{Lexeme, look_up};
/// assert_eq!(look_up("Monday"), Lexeme::Weekday(1, false));
/// assert_eq!(look_up("B.C."), Lexeme::Bc);
/// assert_eq!(look_up("monarch"), Lexeme::Other);
/// ```
pub fn look_up(word: &str) -> Lexeme {
    look_up_bytes(word.as_bytes())
}

/// As [`look_up`], which needs no characters.
pub(super) fn look_up_bytes(bytes: &[u8]) -> Lexeme {
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return L::Other };
    let second = bytes.get(1).copied().unwrap_or(0);
    if last == b'.' || second == b'.' {
        return look_up_dotted(bytes);
    }
    let bucket = bucket(first, second, last, bytes.len());
    if STARTS[bucket] == STARTS[bucket + 1] {
        return coded(bytes);
    }
    find(bytes, bucket)
}

/// As [`look_up`], for "P.M." and "Sept.".
#[inline(never)]
fn look_up_dotted(bytes: &[u8]) -> Lexeme {
    let (mut bare, mut len) = ([0; LONGEST], 0);
    for &byte in bytes.iter().filter(|&&byte| byte != b'.') {
        if len == LONGEST {
            return L::Other;
        }
        bare[len] = byte;
        len += 1;
    }
    if len == 0 { L::Other } else { find(&bare[..len], bucket_of(&bare[..len])) }
}

#[inline(never)]
fn find(bytes: &[u8], bucket: usize) -> Lexeme {
    let words = STARTS[bucket] as usize..STARTS[bucket + 1] as usize;
    for (known, lexeme) in &IN_BUCKETS[words] {
        let same = |(a, b): (&u8, &u8)| *a == b.to_ascii_lowercase();
        if known.len() == bytes.len() && known.as_bytes().iter().zip(bytes).all(same) {
            return *lexeme;
        }
    }
    coded(bytes)
}

/// "Q3", "H1", "FY2011".
fn coded(bytes: &[u8]) -> Lexeme {
    match bytes {
        [b'Q' | b'H', b'1'..=b'4'] | [b'F', b'Y', ..] => L::Coded,
        _ => L::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_any_case() {
        for (word, lexeme) in WORDS {
            assert_eq!(look_up(word), *lexeme, "{word}");
            assert_eq!(look_up(&word.to_ascii_uppercase()), *lexeme, "{word}");
        }
    }

    #[test]
    fn buckets_are_small() {
        let most = STARTS.windows(2).map(|pair| pair[1] - pair[0]).max();
        assert!(most <= Some(4), "{most:?}");
        assert!(WORDS.iter().all(|(word, _)| word.len() <= LONGEST));
    }
}
