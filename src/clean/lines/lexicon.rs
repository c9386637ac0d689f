//! What a word of a line counts as, by its hash: grammar, reporting, furniture, credits, time.

/// The hash of no bytes.
pub(super) const SEED: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;

/// One step of FNV-1a.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

/// What kind of word a word is, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Function,
    Said,
    You,
    Furniture,
    Credit,
    Time,
}

/// The words of each class; one that stands in two is the first one's.
const WORDS: [(Class, &str); 6] = [
    (
        Class::Function,
        "the of to and a in that is was for on with as it at by from be were are has have had \
         an but not they he she his her their who which would will been this or its when than \
         after also if there into because while could them him then where",
    ),
    (Class::Said, "said says told according added wrote asked saying tweeted announced reported"),
    (Class::You, "you your our us we my you're we're"),
    (
        Class::Furniture,
        "subscribe subscription newsletter newsletters cookies cookie advertisement advertise \
         advertising ad ads sponsored share follow comment comments login log sign email e-mail \
         facebook twitter instagram whatsapp linkedin pinterest youtube reddit rss privacy \
         policy terms copyright reserved rights menu search skip related trending popular \
         recommended click download app read watch listen podcast podcasts video videos gallery \
         more next previous contact careers editor's topics tags tagged categories filed print \
         save reply advertiser affiliate offers deals shop sponsor inbox account register \
         password premium subscriber subscribers donate membership unsubscribe disclaimer \
         loading close",
    ),
    (
        Class::Credit,
        "getty images image photo photograph photograph-by picture photos ap reuters afp \
         shutterstock credit courtesy handout pool caption pictured istock alamy epa bloomberg \
         photographer illustration screenshot left file",
    ),
    (
        Class::Time,
        "monday tuesday wednesday thursday friday saturday sunday january february march april \
         june july august september october november december jan feb mar apr jun jul aug sep \
         sept oct nov dec am pm est edt gmt bst ist utc ago updated published posted hours mins \
         minutes",
    ),
];

/// Slots of the table of words: a power of two, four times as many as there are words.
const SLOTS: usize = 1 << 10;

/// The words by their hash, each in the first free slot from its own on.
const TABLE: [Option<(u32, Class)>; SLOTS] = {
    let mut table: [Option<(u32, Class)>; SLOTS] = [None; SLOTS];
    let mut class = 0;
    while class < WORDS.len() {
        let (kind, words) = (WORDS[class].0, WORDS[class].1.as_bytes());
        let (mut hash, mut at) = (SEED, 0);
        while at <= words.len() {
            if at < words.len() && words[at] != b' ' {
                hash = step(hash, words[at]);
            } else {
                let mut slot = slot_of(hash);
                while let Some((_, _)) = table[slot] {
                    slot = (slot + 1) % SLOTS;
                }
                table[slot] = Some((hash, kind));
                hash = SEED;
            }
            at += 1;
        }
        class += 1;
    }
    table
};

const fn slot_of(hash: u32) -> usize {
    (hash ^ hash >> 15) as usize % SLOTS
}

/// The class of the word with this hash, if it has one.
pub(super) fn class_of(hash: u32) -> Option<Class> {
    static WORDS: [Option<(u32, Class)>; SLOTS] = TABLE;
    let mut slot = slot_of(hash);
    while let Some((known, class)) = WORDS[slot] {
        if known == hash {
            return Some(class);
        }
        slot = (slot + 1) % SLOTS;
    }
    None
}

/// Whether the word with this hash is one of grammar.
pub fn is_grammar(hash: u32) -> bool {
    class_of(hash) == Some(Class::Function)
}
