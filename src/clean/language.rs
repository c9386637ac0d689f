//! Language: what language the text is in.
//!
//! Scripts of one language tell it by their letters alone. Languages of the Latin, Cyrillic and
//! Arabic scripts are told by their commonest words, and by letters that only one of them has.
//! A bounded sample is read, in one pass and without copying.

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

/// The commonest words of English.
const ENGLISH: &str =
    "about after against all also an and any are as at be because been before being between
     both but by came can come could did do down each even first for from get go good great
     had has have her here him his how if in into is it its just know last life like long
     made make many may me men might more most mr much must my never new no now of off on one
     only other our out over own people right said same see she should since so some state
     still such take than that the their them then there these they those three through time
     to too two under up us used very was way we well were what when where which while who
     will with work world would year years you your";

/// A language of the Latin script, with its commonest words that its neighbours don't share.
struct Latin {
    tag: &'static str,
    words: &'static str,
    letters: &'static str,
}

/// Common words of each; a word in several counts for all of them.
const LATIN: &[Latin] = &[
    Latin { tag: "en", words: ENGLISH, letters: "" },
    Latin {
        tag: "de",
        words: "der die und das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei",
        letters: "ß",
    },
    Latin {
        tag: "fr",
        words: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont mais comme ou si leur y dont aux avec cette ces ont été son sa ses être fait deux même nous vous",
        letters: "œ",
    },
    Latin {
        tag: "es",
        words: "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está",
        letters: "ñ¿¡",
    },
    Latin {
        tag: "it",
        words: "di che e la il un a per in una mi sono non si da lo con le ha i come ma del della più al se anche questo alla dei nel gli dal ed sua suo stato delle era nella essere o ci degli hanno",
        letters: "",
    },
    Latin {
        tag: "pt",
        words: "de que e o a do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está",
        letters: "ãõ",
    },
    Latin {
        tag: "nl",
        words: "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft ze hij worden wordt over nog werd deze kan die tot hun meer geen of zou wel na hebben was",
        letters: "",
    },
    Latin {
        tag: "sv",
        words: "och att det som en på är av för med den till inte om ett han men var sig från vi så kan när år säger hade nu än efter eller ska också under där har de i",
        letters: "",
    },
    Latin {
        tag: "da",
        words: "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op efter også eller hvad år blev",
        letters: "",
    },
    Latin {
        tag: "no",
        words: "og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra du kan ble nå da ved skal etter også eller hvor mot opp ut år sier",
        letters: "",
    },
    Latin {
        tag: "fi",
        words: "ja on ei se että oli hän myös mutta ovat joka kun ole sen hänen mukaan jos vain ovat olla kuin tai siitä niin vuonna sekä mitä tämä nyt vielä jo",
        letters: "",
    },
    Latin {
        tag: "pl",
        words: "w i na z się nie do to że jest o a od po jak co za przez ale są dla jego tym przy już może ich tego która który które oraz było",
        letters: "łąęśźżć",
    },
    Latin {
        tag: "cs",
        words: "a se v na je že s z do o i to k ve by ale za si po jako tak od jsou které který jeho byl pro jen když už také podle nebo při jsme",
        letters: "řěů",
    },
    Latin {
        tag: "sk",
        words: "a sa v na je že s z do o to k vo by ale za si po ako tak od sú ktoré ktorý jeho bol pre len keď už aj podľa alebo pri sme",
        letters: "ľĺŕ",
    },
    Latin {
        tag: "hu",
        words: "a az és hogy nem is egy ez meg volt csak már de azt még ha el van mint azonban szerint után ki vagy ami között több",
        letters: "őű",
    },
    Latin {
        tag: "ro",
        words: "și în de a la cu nu că pe o un din este mai care pentru sunt dar fost ce să se au ca fi al prin după lui sau această cele",
        letters: "șțăşţ",
    },
    Latin {
        tag: "tr",
        words: "ve bir bu da de için ile olarak çok daha olan gibi en ne o kadar sonra ama var değil ise olduğunu her dedi göre yeni iki",
        letters: "ğıİ",
    },
    Latin {
        tag: "id",
        words: "yang dan di dengan untuk tidak ini dari dalam akan pada juga ke karena ada itu oleh adalah saya bisa telah sebagai mereka lebih kata atau bahwa seorang",
        letters: "",
    },
    Latin {
        tag: "vi",
        words: "và của là có không được cho một người trong đã với các này những khi để từ như cũng đến ra về",
        letters: "đơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷ",
    },
    Latin {
        tag: "hr",
        words: "i je u da se na za su od s o kako će što koji ne nije bi bio ili koja koje te iz po to do kao ali sve samo nakon",
        letters: "đ",
    },
    Latin {
        tag: "ca",
        words: "de la i el que a en els les un per del amb no una és al va ha es més són com però seva aquest també seu dels pel",
        letters: "ŀ",
    },
    Latin {
        tag: "et",
        words: "ja on ei see et oli ka ta kui aga mis oma siis ning või kes seda mida veel selle pärast eesti üks",
        letters: "õ",
    },
    Latin {
        tag: "lt",
        words: "ir yra kad į iš su tai ne bet kaip apie buvo jis ar dar už metų taip pat savo nuo bus",
        letters: "ėįųūš",
    },
    Latin {
        tag: "lv",
        words: "un ir ka ar no uz par bet kā tas arī to pie viņš lai ne kas tiek nav gada bija",
        letters: "āēīūķļņģ",
    },
    Latin {
        tag: "sw",
        words: "na ya wa kwa ni za la katika kuwa hiyo hii huo alisema watu baada lakini yake yao kama hilo mwaka",
        letters: "",
    },
    Latin {
        tag: "tl",
        words: "ang ng sa na mga ay at ni si para hindi ito kay siya nang kung ako may isang pa rin",
        letters: "",
    },
    Latin {
        tag: "so",
        words: "oo ka waa iyo ku in ay u ah la waxaa si uu ayaa loo soo badan",
        letters: "",
    },
];

/// Words and letters that tell the languages of the Cyrillic script.
const CYRILLIC: &[Latin] = &[
    Latin {
        tag: "ru",
        words: "и в не на что с по он это как к из у за а то от о так его но для все было при",
        letters: "ыэ",
    },
    Latin {
        tag: "uk",
        words: "і в не на що з та до у за а від про як його але для це при був року",
        letters: "іїєґ",
    },
    Latin {
        tag: "bg",
        words: "и на да се в е от за с че не по са до това като която който при ще",
        letters: "ъ",
    },
    Latin {
        tag: "sr",
        words: "и у је да се на за су од са о који ће што није или због као",
        letters: "ђјљњћџ",
    },
    Latin {
        tag: "kk", words: "және мен бұл үшін бір да де бойынша", letters: "әғқңөұүһ"
    },
];

/// Words and letters that tell the languages of the Arabic script.
const ARABIC: &[Latin] = &[
    Latin {
        tag: "ar",
        words: "في من على أن إلى عن التي الذي مع هذا هذه كان بعد قال",
        letters: "ةىأإ",
    },
    Latin {
        tag: "fa", words: "و در به از که این را با است برای آن یک تا می شد", letters: "پچژگ"
    },
    Latin {
        tag: "ur", words: "کے کی میں ہے اور کا سے کو نے پر کہ یہ ہیں", letters: "ٹڈڑےںہ"
    },
];

/// Scripts that one language of the news writes, by the first and last code point.
const SCRIPTS: &[(u32, u32, &str)] = &[
    (0x0370, 0x03ff, "el"),
    (0x0530, 0x058f, "hy"),
    (0x0590, 0x05ff, "he"),
    (0x0900, 0x097f, "hi"),
    (0x0980, 0x09ff, "bn"),
    (0x0a00, 0x0a7f, "pa"),
    (0x0a80, 0x0aff, "gu"),
    (0x0b80, 0x0bff, "ta"),
    (0x0c00, 0x0c7f, "te"),
    (0x0c80, 0x0cff, "kn"),
    (0x0d00, 0x0d7f, "ml"),
    (0x0d80, 0x0dff, "si"),
    (0x0e00, 0x0e7f, "th"),
    (0x0e80, 0x0eff, "lo"),
    (0x1000, 0x109f, "my"),
    (0x10a0, 0x10ff, "ka"),
    (0x1200, 0x137f, "am"),
    (0x1780, 0x17ff, "km"),
    (0x3040, 0x30ff, "ja"),
    (0x4e00, 0x9fff, "zh"),
    (0xac00, 0xd7af, "ko"),
];

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

    fn of(languages: &[Latin]) -> Self {
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
fn words_of(sample: &str, languages: &[Latin], lexicon: &Lexicon) -> Option<&'static str> {
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
