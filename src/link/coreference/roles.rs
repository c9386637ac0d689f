//! Roles: what an article says a person is, from titles and appositions.
//!
//! ```text
//! title       = [modifiers] head Name                       former foreign minister Ana Ruiz
//!             | head "of" words Name                        Secretary of State Ana Ruiz
//! apposition  = Name "," [age ","] [article] role           Ana Ruiz, 51, the mayor of Ronda, ...
//!             | determiner role "," Name                    its director, Ana Ruiz
//! role        = [modifiers] head [("of" | "for" | "at" | ...) words]
//! ```
//!
//! A head is a word for an office or a calling. A country or an organisation before it is not part
//! of the role, but the country is kept: it tells "the Russian president" from the other one.

use crate::segment::{Case, Document, TokenKind};
use crate::span::Span;
use crate::words::{Words, words};

/// Words for offices and callings, lower case.
static HEADS: Words = words!(
    "activist actor actress administrator admiral adviser advisor agent ambassador analyst
     anchor apostle archaeologist archbishop architect artist assemblyman assemblywoman
     astronaut astronomer athlete attorney auditor author ayatollah baker banker baron baroness
     barrister bassist billionaire biologist bishop blogger boss botanist boxer breeder brewer
     brigadier broadcaster broker builder businessman businesswoman campaigner candidate
     captain cardinal caretaker ceo cfo chair chairman chairperson chairwoman champion
     chancellor chef chemist chief choreographer cleric clerk climatologist co-founder coach
     cofounder colonel columnist comedian commandant commander commissioner composer
     comptroller conductor congressman congresswoman constable consul consultant contender
     contractor controller convener coo coordinator coroner correspondent cosmologist cosmonaut
     councillor councilman councilor councilwoman counsel counsellor creator critic cto curator
     cyclist dancer dean defender dentist designer detective developer dictator diplomat
     director dissident doctor driver drummer duchess duke ecologist economist editor educator
     emeritus emir emperor empress engineer entrepreneur envoy epidemiologist executive expert
     explorer farmer fighter filmmaker financier firefighter fisherman footballer foreman
     forward founder frontman gardener general geneticist geographer geologist geophysicist
     goalkeeper golfer governor guitarist hairdresser head headmaster headmistress headteacher
     historian host illustrator imam immunologist informant innkeeper inspector instructor
     inventor investigator investor jeweller jockey journalist judge justice keeper king
     landlord lawmaker lawyer leader lecturer legislator librarian lieutenant linguist
     magistrate magnate major manager marshal mathematician mayor mcp md mechanic mediator mep
     merchant meteorologist microbiologist midfielder midwife minister missionary mla model
     moderator monk mp msp musician naturalist negotiator neurologist neuroscientist
     neurosurgeon nominee novelist nun nurse oceanographer officer official ombudsman opponent
     organiser organizer ornithologist owner paediatrician painter palaeontologist
     paleontologist paramedic parliamentarian partner pastor pathologist patriarch pediatrician
     performer pharmacist philanthropist philosopher photographer photojournalist physician
     physicist pianist pilot pitcher player playwright plumber pm poet policeman policewoman
     politician pontiff pope postdoc preacher premier presenter president priest primatologist
     prince princess principal producer professor programmer prosecutor provost psychiatrist
     psychologist publicist publisher quarterback queen rabbi ranger rapper rector referee
     regent registrar reporter representative researcher restaurateur retailer reverend rider
     rower ruler runner sailor scholar scientist screenwriter sculptor secretary seismologist
     selectman senator sergeant shadow sheikh sheriff shopkeeper singer skier skipper
     sociologist soldier solicitor songwriter speaker specialist spokesman spokesperson
     spokeswoman sprinter spy statesman statistician stockbroker strategist striker student
     sultan superintendent supervisor surgeon surveyor swimmer tailor taoiseach teacher
     technician tenor theologian therapist trader trainer translator treasurer trustee tsar
     tycoon umpire undersecretary urologist vet veterinarian vicar vice-chairman vice-president
     viceroy violinist virologist vocalist volcanologist volunteer vp warden warlord weaver
     whip whistleblower winemaker winger winner wrestler writer youtuber zoologist"
);

/// Words before a head that belong to the role though they are in lower case.
static MODIFIERS: Words = words!(
    "academic acting action adjunct affairs air art arts assistant associate attorney
     award-winning bank basic board brigade budget business cabinet campaign care chief civil
     clinical club co commerce communications communities community company computer
     congressional conservation country county creative crown culture data defence defense
     deputy development digital district economic editorial education elect election emergency
     emeritus energy environment environmental executive external family fashion fellow field
     film finance financial fire first football foreign former founding freelance general
     government group head health high home honorary human immigration industry information
     intelligence interim interior international investment junior justice labor labour law
     lead leading legal lieutenant local long-time longtime major majority managing marine
     market marketing media medical military minority movie music national newly-elected news
     operating operations opposition outgoing parliamentary party peace permanent planetary
     police policy political presidential press prime principal private programme project
     property public publicity regional relations research retired rights safety sales school
     science security selection senior shadow social software special sports staff state
     strategy studio team technical technology then trade training transport travel treasury
     union veteran vice video visiting visual welfare wildlife women world"
);

/// Titles that are no role.
static TITLES: Words =
    words!("dame dr dr. lady lord madam miss mr mr. mrs mrs. ms ms. prof prof. sir");

/// Words that join a head to what it is the head of.
static JOINTS: Words = words!("at for from of to with");

/// Offices that are taken for names where they stand in capitals, but name nobody.
static BARE: Words = words!(
    "ceo cfo chancellor congressman governor king mayor mep minister mp mps msp pm pontiff pope premier president prime queen senator"
);

/// Determiners.
static DETERMINERS: Words = words!("a an her his its my our the their");

/// Words that end the complement of a head.
static ENDS: Words = words!(
    "added after although and announced are argued as asked be because been before being but
     called can confirmed could denied described did do does during had has have if in is later
     may might must noted on or replied reported said saw says shall should since so spoke than
     that then though told tweeted until urged warned was were what when where which while who
     whom whose will would wrote"
);

/// The most tokens that are read before or after a name.
const REACH: usize = 14;

/// A role as the article words it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Role {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The head's token.
    pub head: usize,
}

impl Role {
    /// Its words.
    pub fn span(self, document: &Document) -> Span {
        document.span_of(self.first..self.end)
    }
}

/// `word` in lower case, where it is short and ASCII.
pub(super) fn lowered<'b>(word: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let bytes = buffer.get_mut(..word.len())?;
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    std::str::from_utf8(bytes).ok().filter(|w| w.is_ascii())
}

/// Whether `word` is one of `list`, case aside.
pub(super) fn is_in(list: &Words, word: &str) -> bool {
    list.has_in_any_case(word)
}

/// Whether `word` is a head.
pub(super) fn is_head(word: &str) -> bool {
    is_in(&HEADS, word)
}

/// Whether `word` is a word that stands before heads.
pub(super) fn is_modifier(word: &str) -> bool {
    is_in(&MODIFIERS, word)
}

/// Whether `word` is a title that is no role.
pub(super) fn is_title(word: &str) -> bool {
    is_in(&TITLES, word)
}

/// Whether `words` are an office and no name: "PM", "Prime Minister".
pub(super) fn is_bare_office(words: &str) -> bool {
    words.split_whitespace().all(|word| is_in(&BARE, word))
}

/// Reads the roles of the name at tokens `first..end`. `named` tells whether a token is part of a name.
pub(super) fn of_name(
    document: &Document,
    first: usize,
    end: usize,
    named: &dyn Fn(usize) -> bool,
) -> Option<Role> {
    let sentence = document.sentences.get(document.sentence_of(first))?;
    let reader = Reader {
        document,
        floor: (sentence.tokens.start as usize).max(first.saturating_sub(REACH)),
        ceiling: (sentence.tokens.end as usize).min(end + REACH),
        named,
    };
    reader.title(first).or_else(|| reader.after(end)).or_else(|| reader.before_comma(first))
}

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    floor: usize,
    ceiling: usize,
    named: &'r dyn Fn(usize) -> bool,
}

impl Reader<'_, '_> {
    fn word(&self, at: usize) -> &str {
        if at < self.ceiling { self.document.word(at) } else { "" }
    }

    /// "former foreign minister Ana Ruiz".
    fn title(&self, name: usize) -> Option<Role> {
        let mut end = name;
        while end > self.floor && is_title(self.word(end - 1)) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|&last| last >= self.floor)?;
        if is_head(self.word(last)) && !(self.named)(last) {
            let first = self.modifiers(last);
            // "the then minister", "as minister Ruiz" are fine; "general Ruiz" too.
            return Some(Role { first, end, head: last });
        }
        // "Secretary of State Ana Ruiz", "Speaker of the House Ana Ruiz".
        let capital = |at: usize| {
            let token = self.document.tokens[at];
            token.kind == TokenKind::Word && token.case != Case::Lower
        };
        let mut at = last;
        while at > self.floor && last - at < 6 {
            if self.word(at) == "of" {
                let head = at - 1;
                let fits = is_head(self.word(head)) && capital(head);
                return fits.then(|| Role { first: self.modifiers(head), end, head });
            }
            if !capital(at) && !matches!(self.word(at), "the" | "and" | "for") {
                return None;
            }
            at -= 1;
        }
        None
    }

    /// Where the modifiers of the head at `head` begin.
    fn modifiers(&self, head: usize) -> usize {
        let upper = self.document.tokens[head].case != Case::Lower;
        let mut first = head;
        while first > self.floor && head - first < 6 {
            let before = first - 1;
            if (self.named)(before) {
                break;
            }
            let token = self.document.tokens[before];
            let word = self.word(before);
            let hyphen = word == "-" && !self.document.tokens[first].spaced && before > self.floor;
            let opening = before == self.floor || self.opens_sentence(before);
            let fits = hyphen
                || is_modifier(word)
                || is_head(word) && token.kind == TokenKind::Word
                || (upper
                    && token.case == Case::Title
                    && !opening
                    && !is_in(&DETERMINERS, word)
                    && !is_in(&ENDS, word))
                || (!upper && is_adjective(word) && token.case == Case::Lower);
            if !fits {
                break;
            }
            first = before;
        }
        while first < head && matches!(self.word(first), "-" | "and") {
            first += 1;
        }
        first
    }

    fn opens_sentence(&self, at: usize) -> bool {
        matches!(self.document.word(at.saturating_sub(1)), "\"" | "“" | "'" | "‘" | ":")
    }

    /// "Ana Ruiz, 51, the mayor of Ronda, ...".
    fn after(&self, end: usize) -> Option<Role> {
        let mut at = end;
        let comma = |at: usize| self.word(at) == ",";
        let dash = |at: usize| matches!(self.word(at), "-" | "–" | "—") && self.spaced(at);
        if !(comma(at) || dash(at)) {
            return None;
        }
        at += 1;
        if at + 1 < self.ceiling
            && self.document.tokens[at].kind == TokenKind::Number
            && comma(at + 1)
        {
            at += 2;
        }
        if is_in(&DETERMINERS, self.word(at)) {
            at += 1;
        }
        // A country or an organisation may stand first: "the BBC's", "France's".
        let mut head = at;
        let mut first = at;
        while head < self.ceiling && head - at < 8 {
            let word = self.word(head);
            if is_head(word) && !(self.named)(head) {
                break;
            }
            let token = self.document.tokens[head];
            let passes = (self.named)(head)
                || matches!(word, "-" | "'s" | "’s" | "'" | "’")
                || is_modifier(word)
                || token.case == Case::Title
                || is_adjective(word) && token.case == Case::Lower;
            if !passes {
                return None;
            }
            head += 1;
            if (self.named)(head - 1) || matches!(word, "'s" | "’s" | "'" | "’") {
                first = head;
            }
        }
        // "minister of defence", "director general", "foreign minister".
        let mut last = head;
        while last + 1 < self.ceiling && is_head(self.word(last + 1)) && !(self.named)(last + 1) {
            last += 1;
        }
        if last >= self.ceiling || !is_head(self.word(last)) || (self.named)(last) {
            return None;
        }
        // Not a list of people: "Ruiz, Mayor Bello and ...".
        if (self.named)(last + 1) && last + 1 < self.ceiling {
            return None;
        }
        Some(Role { first: first.min(last), end: self.complement(last + 1), head: last })
    }

    fn spaced(&self, at: usize) -> bool {
        self.document.tokens[at].spaced
    }

    /// "its director, Ana Ruiz", "The mayor of Ronda, Ana Ruiz".
    fn before_comma(&self, name: usize) -> Option<Role> {
        let comma = name.checked_sub(1).filter(|&c| c > self.floor && self.word(c) == ",")?;
        let mut at = comma - 1;
        loop {
            let word = self.word(at);
            if is_head(word) && !(self.named)(at) {
                let first = self.modifiers(at);
                let determined = (first > self.floor
                    && (is_in(&DETERMINERS, self.word(first - 1))
                        || matches!(self.word(first - 1), "'s" | "’s")
                        || (self.named)(first - 1)))
                    || first == self.floor;
                return determined.then_some(Role { first, end: comma, head: at });
            }
            if at == self.floor
                || is_in(&ENDS, word) && !matches!(word, "and" | "in" | "on")
                || matches!(word, "," | ";" | ":" | "\"" | "“" | "”")
            {
                return None;
            }
            at -= 1;
        }
    }

    /// Where the complement of a head ends that begins at `at`: "of Ronda", "for the fire service".
    fn complement(&self, at: usize) -> usize {
        if !is_in(&JOINTS, self.word(at)) {
            return at;
        }
        let mut end = at + 1;
        while end < self.ceiling {
            let word = self.word(end);
            let mark = self.document.tokens[end].kind == TokenKind::Mark;
            let inner = matches!(word, "-" | "&" | "'" | "’") && !self.spaced(end)
                || matches!(word, "'s" | "’s")
                || word == "&";
            if (mark && !inner)
                || (is_in(&ENDS, word) && !(self.named)(end) && !self.joins_names(end))
            {
                break;
            }
            end += 1;
        }
        // Cut short by the reach: no complement rather than half of one.
        if end >= self.ceiling && self.ceiling < self.document.tokens.len() && end - at + 2 >= REACH
        {
            return at;
        }
        if end == at + 1 { at } else { end }
    }

    /// "and" between two capitals: "Health and Safety".
    fn joins_names(&self, at: usize) -> bool {
        self.word(at) == "and"
            && at + 1 < self.ceiling
            && self.document.tokens[at - 1].case == Case::Title
            && self.document.tokens[at + 1].case == Case::Title
    }
}

/// Whether a word in lower case ends as adjectives do.
fn is_adjective(word: &str) -> bool {
    word.len() > 5
        && ["al", "ic", "ive", "ary", "ior", "ish", "ian", "ern", "born", "based"]
            .iter()
            .any(|end| word.ends_with(end))
}
