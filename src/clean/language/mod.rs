//! Language: what language the text is in.
//!
//! Scripts of one language tell it by their letters alone. Languages of the Latin, Cyrillic and
//! Arabic scripts are told by their commonest words, and by letters that only one of them has.
//! A bounded sample is read, in one pass and without copying.

mod lists;

use lists::{ARABIC, CYRILLIC, LATIN, Language, SCRIPTS};
use std::sync::LazyLock;

/// Bytes of text that are read: a beginning and a middle, since menus come first.
const SAMPLE: usize = 6 * 1024;

/// Fewest known words that tell a language.
const FEWEST: u32 = 3;

/// Stretches of it that are looked at first, and the bytes of each.
const GLANCES: usize = 3;
const GLANCE: usize = 240;

/// Fewest words of a stretch that tell something.
const FEWEST_IN_GLANCE: u32 = 20;

/// How many letters of each script the sample has.
#[derive(Default)]
struct Letters {
    latin: u32,
    cyrillic: u32,
    arabic: u32,
    others: [u32; SCRIPTS.len()],
}

/// The BCP 47 tag of the language of `text`, read from a bounded sample; `None` where it is too
/// short or too mixed to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    let sample = sample(text);
    if clearly_english(sample) {
        return Some("en");
    }
    let letters = Letters::of(sample);
    let (other, most) =
        letters.others.iter().enumerate().max_by_key(|&(i, n)| (*n, usize::MAX - i))?;
    // Han letters stand in Japanese too, between kana.
    let kana = SCRIPTS.iter().position(|s| s.2 == "ja").map_or(0, |i| letters.others[i]);
    let alphabets = letters.latin.max(letters.cyrillic).max(letters.arabic);
    // A syllable or a word is one letter in many of these scripts.
    if 3 * most > alphabets {
        let tag = SCRIPTS[other].2;
        return (*most >= 4).then_some(if tag == "zh" && 10 * kana > *most { "ja" } else { tag });
    }
    if letters.latin >= letters.cyrillic.max(letters.arabic) {
        words_of(sample, LATIN, &LATIN_WORDS)
    } else if letters.cyrillic >= letters.arabic {
        words_of(sample, CYRILLIC, &CYRILLIC_WORDS).or(Some("ru"))
    } else {
        words_of(sample, ARABIC, &ARABIC_WORDS).or(Some("ar"))
    }
}

/// The part of `text` that is read: its middle, where a long paste has its article.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let start = (text.len() / 4).min(text.len() - SAMPLE);
    cut(text, start, start + SAMPLE)
}

/// `text` from `start` to `end`, or a character's part before each.
fn cut(text: &str, start: usize, end: usize) -> &str {
    &text[text.floor_char_boundary(start)..text.floor_char_boundary(end)]
}

impl Letters {
    fn of(sample: &str) -> Self {
        let mut letters = Letters::default();
        for c in sample.chars() {
            match u32::from(c) {
                0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f | 0x1e00..=0x1eff => letters.latin += 1,
                0x400..=0x52f => letters.cyrillic += 1,
                0x600..=0x6ff | 0x750..=0x77f => letters.arabic += 1,
                code => {
                    let script = SCRIPTS.iter().position(|&(a, z, _)| (a..=z).contains(&code));
                    if let Some(i) = script {
                        letters.others[i] += 1;
                    }
                }
            }
        }
        letters
    }
}

/// Whether a quarter of the words of some stretches of `sample` are English words of grammar, and
/// many in each, as in most English prose and in no other language; so the others need not be
/// asked.
fn clearly_english(sample: &str) -> bool {
    let stretches = if sample.len() < 2 * GLANCE { 1 } else { GLANCES };
    let step = (sample.len() - GLANCE.min(sample.len())) / (GLANCES - 1);
    let (mut all, mut all_known) = (0, 0);
    let many_in_each = (0..stretches).all(|i| {
        let (mut total, mut known) = (0, 0);
        words(cut(sample, i * step, i * step + GLANCE), |word| {
            total += 1;
            known += LATIN_WORDS.languages(word.hash) & 1;
        });
        all += total;
        all_known += known;
        20 * known >= 3 * total
    });
    many_in_each && all >= FEWEST_IN_GLANCE && 4 * all_known >= all
}

/// A word in small letters.
struct Word<'a> {
    text: &'a str,
    hash: u32,
}

/// Calls `with` for the words of `text` that may be in a list: at most 16 bytes.
fn words<'a>(text: &'a str, mut with: impl FnMut(&Word<'a>)) {
    let bytes = text.as_bytes();
    let (mut at, mut start, mut hash, mut ascii) = (0, 0, SEED, true);
    loop {
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        if byte.is_ascii_alphabetic() || byte == b'\'' {
            hash = step(hash, byte | 0x20);
            at += 1;
            continue;
        }
        let mut length = 1;
        if !byte.is_ascii() {
            let c = text[at..].chars().next().unwrap_or(' ');
            length = c.len_utf8();
            if c.is_alphabetic() || c == '’' {
                ascii = false;
                at += length;
                continue;
            }
        }
        if (1..=16).contains(&(at - start)) {
            let text = &text[start..at];
            let hash = if ascii {
                hash
            } else {
                let mut buffer = [0; 4];
                let small = text.chars().flat_map(char::to_lowercase);
                small.fold(SEED, |hash, c| c.encode_utf8(&mut buffer).bytes().fold(hash, step))
            };
            with(&Word { text, hash });
        }
        if at >= bytes.len() {
            return;
        }
        at += length;
        (start, hash, ascii) = (at, SEED, true);
    }
}

/// One step of FNV-1a, and where it starts.
fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

const SEED: u32 = 0x811C_9DC5;

/// For each word, by its hash, the languages that it is common in, as bits; 0 where none begins.
struct Lexicon(Vec<(u32, u32)>);

static LATIN_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(LATIN));
static CYRILLIC_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(CYRILLIC));
static ARABIC_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(ARABIC));

impl Lexicon {
    /// Slots; words are a quarter as many.
    const SLOTS: usize = 4096;

    fn of(languages: &[Language]) -> Self {
        let mut lexicon = Lexicon(vec![(0, 0); Self::SLOTS]);
        for (i, language) in languages.iter().enumerate() {
            for word in language.words.split_ascii_whitespace() {
                let hash = word.bytes().fold(SEED, step);
                let slot = lexicon.slot(hash);
                lexicon.0[slot] = (hash, lexicon.0[slot].1 | 1 << i);
            }
        }
        lexicon
    }

    /// The languages that the word with this hash is common in.
    fn languages(&self, hash: u32) -> u32 {
        self.0[self.slot(hash)].1
    }

    /// The slot of the word with this hash, or the free one where it would be.
    fn slot(&self, hash: u32) -> usize {
        let mut slot = hash as usize % Self::SLOTS;
        while self.0[slot].1 != 0 && self.0[slot].0 != hash {
            slot = (slot + 1) % Self::SLOTS;
        }
        slot
    }
}

/// What speaks for a language.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    score: u32,
    /// Words, and words with its letters.
    known: u32,
    /// The first words that differ: one or two, as in names, tell nothing.
    words: [Option<u32>; FEWEST as usize],
}

impl Evidence {
    fn add(&mut self, score: u32, word: u32) {
        self.score += score;
        self.known += 1;
        if !self.words.contains(&Some(word))
            && let Some(free) = self.words.iter_mut().find(|w| w.is_none())
        {
            *free = Some(word);
        }
    }
}

/// The language whose words and letters `sample` has most of.
fn words_of(sample: &str, languages: &[Language], lexicon: &Lexicon) -> Option<&'static str> {
    let mut evidence = vec![Evidence::default(); languages.len()];
    let mut total = 0;
    words(sample, |word| {
        total += 1;
        // A longer word is less of an accident.
        let score = word.text.chars().take(4).count() as u32;
        let mut known = lexicon.languages(word.hash);
        while known != 0 {
            evidence[known.trailing_zeros() as usize].add(score, word.hash);
            known &= known - 1;
        }
        if !word.text.is_ascii() {
            for (language, evidence) in languages.iter().zip(&mut evidence) {
                if word.text.chars().any(|c| language.letters.contains(c)) {
                    evidence.add(2, word.hash);
                }
            }
        }
    });
    let best = (0..languages.len()).max_by_key(|&i| (evidence[i].score, usize::MAX - i))?;
    // English is what is expected: another language must be clearly more.
    let english = evidence[0];
    if languages[0].tag == "en" && 4 * english.score > 3 * evidence[best].score {
        return (english.known >= FEWEST).then_some("en");
    }
    // Menus and names have few words of grammar in any language.
    let Evidence { known, words, .. } = evidence[best];
    let enough = known >= FEWEST && 12 * known >= total && words.iter().all(Option::is_some);
    enough.then_some(languages[best].tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_their_words() {
        for (tag, text) in [
            (
                "en",
                "The council said that the ferry would be sold in the spring, and that it had no plans to buy another.",
            ),
            (
                "de",
                "Der Rat teilte mit, dass die Fähre im Frühjahr verkauft werden soll und dass es keine Pläne für eine neue gibt.",
            ),
            (
                "fr",
                "Le conseil a annoncé que le bateau serait vendu au printemps et qu'il n'y avait pas de projet pour en acheter un autre.",
            ),
            (
                "es",
                "El consejo dijo que el barco se vendería en la primavera y que no había planes para comprar otro.",
            ),
            (
                "it",
                "Il consiglio ha detto che il traghetto sarà venduto in primavera e che non ci sono piani per comprarne un altro.",
            ),
            (
                "pt",
                "O conselho disse que o barco seria vendido na primavera e que não havia planos para comprar outro.",
            ),
            (
                "nl",
                "De raad zei dat de veerboot in het voorjaar wordt verkocht en dat er geen plannen zijn om een andere te kopen.",
            ),
            (
                "sv",
                "Rådet sade att färjan ska säljas till våren och att det inte finns några planer på att köpa en ny.",
            ),
            (
                "pl",
                "Rada poinformowała, że prom zostanie sprzedany na wiosnę i że nie ma planów zakupu nowego statku.",
            ),
            (
                "tr",
                "Meclis, feribotun ilkbaharda satılacağını ve yeni bir tane almak için plan olmadığını söyledi; bu daha çok zaman aldı.",
            ),
            (
                "ru",
                "Совет сообщил, что паром будет продан весной и что планов по покупке нового нет.",
            ),
            (
                "uk",
                "Рада повідомила, що пором буде продано навесні і що планів щодо купівлі нового немає.",
            ),
            ("ar", "قال المجلس إن العبارة ستباع في الربيع وإنه لا توجد خطط لشراء أخرى"),
            ("fa", "شورا اعلام کرد که این کشتی در بهار فروخته می شود و برنامه ای برای خرید آن نیست"),
            ("zh", "委员会表示渡轮将于春季出售没有计划购买新船"),
            ("ja", "評議会はフェリーを春に売却すると発表し、新しい船を買う計画はないと述べた"),
            ("ko", "위원회는 봄에 여객선을 매각할 것이라고 밝혔다"),
            ("el", "Το συμβούλιο ανακοίνωσε ότι το πλοίο θα πωληθεί την άνοιξη"),
            ("hi", "परिषद ने कहा कि नौका वसंत में बेची जाएगी"),
            (
                "id",
                "Dewan mengatakan bahwa kapal itu akan dijual pada musim semi dan tidak ada rencana untuk membeli yang lain.",
            ),
        ] {
            assert_eq!(detect(text), Some(tag), "{text}");
        }
    }

    #[test]
    fn short_english_is_never_another_language() {
        for text in [
            "Ferry sinks off Hull",
            "No deal",
            "Van de Beek to join Real Madrid",
            "La Liga: Real Sociedad 2-1 Las Palmas",
            "Die Another Day to be shown at De La Warr Pavilion",
            "Los Angeles, San Diego and Las Vegas",
            "Le Pen and La France Insoumise call for a vote",
            "Man in van hit me, so I ran",
            "Rio de Janeiro, São Paulo, Porto de Galinhas",
            "Menu\nHome\nSport\nFerry sold\nBy Ada Quill\nFerries are sold.",
            "In Den Haag am Freitag",
            "He was in Oslo at the time.",
        ] {
            assert!(matches!(detect(text), None | Some("en")), "{text}: {:?}", detect(text));
        }
    }

    #[test]
    fn quotes_in_another_language_leave_english_english() {
        let english = "The mayor said that the ferry would be sold in the spring, and that she had no plans to buy another one. ";
        for quote in [
            "\"Nous ne voulons pas de ce bateau, et nous le dirons à la ministre,\" said the head of the islanders in French. ",
            "\"Wir haben das Schiff nicht gewollt, und es ist auch nicht schön,\" said one of the captains. ",
            "\"Мы не хотели этого парома, и нам он не нужен,\" the captain said. ",
            "\"我们不需要这艘船，也不想要新的船,\" the captain said. ",
        ] {
            assert_eq!(detect(&[english, quote, english].concat()), Some("en"), "{quote}");
            assert_eq!(detect(&[quote, english, english].concat()), Some("en"), "{quote}");
        }
    }

    #[test]
    fn a_menu_in_english_leaves_the_article_its_language() {
        let menu = "Home\nNews\nSport\nWeather\nSign in\nAbout us\nContact\n";
        for (tag, text) in [
            (
                "de",
                "Der Stadtrat hat am Montag beschlossen, die alte Fähre zu verkaufen. Das Schiff war für die Insel zu groß, sagte die Bürgermeisterin, und es wird nicht ersetzt.",
            ),
            (
                "fr",
                "Le conseil municipal a décidé lundi de vendre le vieux bateau. Il était trop grand pour l'île, a dit la maire, et il ne sera pas remplacé.",
            ),
            (
                "es",
                "El ayuntamiento decidió el lunes vender el viejo barco. Era demasiado grande para la isla, dijo la alcaldesa, y no se va a comprar otro.",
            ),
        ] {
            assert_eq!(detect(&[menu, text].concat()), Some(tag), "{text}");
        }
    }

    #[test]
    fn too_little_to_tell() {
        for text in ["", "1234", "Ferry sunk", "Zürich – São Paulo", "x = y + z;"] {
            assert_eq!(detect(text), None, "{text}");
        }
    }

    #[test]
    fn foreign_words_in_english() {
        let text = "The mayor of São João said \"não\" to the plan, and that the people of the town were with him.";
        assert_eq!(detect(text), Some("en"));
    }
}
