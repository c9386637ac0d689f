//! What tells languages: their commonest words, letters that only one of them has, scripts of one
//! language.

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

/// A language, with its commonest words that its neighbours don't share.
pub(super) struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// The words, in small letters.
    pub words: &'static str,
    /// Letters that its neighbours don't have.
    pub letters: &'static str,
}

/// Words and letters that tell the languages of the Latin script; a word in several counts for all of
/// them.
pub(super) const LATIN: &[Language] = &[
    Language { tag: "en", words: ENGLISH, letters: "" },
    Language {
        tag: "de",
        words: "der die und das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei",
        letters: "ß",
    },
    Language {
        tag: "fr",
        words: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont mais comme ou si leur y dont aux avec cette ces ont été son sa ses être fait deux même nous vous",
        letters: "œ",
    },
    Language {
        tag: "es",
        words: "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está",
        letters: "ñ¿¡",
    },
    Language {
        tag: "it",
        words: "di che e la il un a per in una mi sono non si da lo con le ha i come ma del della più al se anche questo alla dei nel gli dal ed sua suo stato delle era nella essere o ci degli hanno",
        letters: "",
    },
    Language {
        tag: "pt",
        words: "de que e o a do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está",
        letters: "ãõ",
    },
    Language {
        tag: "nl",
        words: "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft ze hij worden wordt over nog werd deze kan die tot hun meer geen of zou wel na hebben was",
        letters: "",
    },
    Language {
        tag: "sv",
        words: "och att det som en på är av för med den till inte om ett han men var sig från vi så kan när år säger hade nu än efter eller ska också under där har de i",
        letters: "",
    },
    Language {
        tag: "da",
        words: "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op efter også eller hvad år blev",
        letters: "",
    },
    Language {
        tag: "no",
        words: "og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra du kan ble nå da ved skal etter også eller hvor mot opp ut år sier",
        letters: "",
    },
    Language {
        tag: "fi",
        words: "ja on ei se että oli hän myös mutta ovat joka kun ole sen hänen mukaan jos vain ovat olla kuin tai siitä niin vuonna sekä mitä tämä nyt vielä jo",
        letters: "",
    },
    Language {
        tag: "pl",
        words: "w i na z się nie do to że jest o a od po jak co za przez ale są dla jego tym przy już może ich tego która który które oraz było",
        letters: "łąęśźżć",
    },
    Language {
        tag: "cs",
        words: "a se v na je že s z do o i to k ve by ale za si po jako tak od jsou které který jeho byl pro jen když už také podle nebo při jsme",
        letters: "řěů",
    },
    Language {
        tag: "sk",
        words: "a sa v na je že s z do o to k vo by ale za si po ako tak od sú ktoré ktorý jeho bol pre len keď už aj podľa alebo pri sme",
        letters: "ľĺŕ",
    },
    Language {
        tag: "hu",
        words: "a az és hogy nem is egy ez meg volt csak már de azt még ha el van mint azonban szerint után ki vagy ami között több",
        letters: "őű",
    },
    Language {
        tag: "ro",
        words: "și în de a la cu nu că pe o un din este mai care pentru sunt dar fost ce să se au ca fi al prin după lui sau această cele",
        letters: "șțăşţ",
    },
    Language {
        tag: "tr",
        words: "ve bir bu da de için ile olarak çok daha olan gibi en ne o kadar sonra ama var değil ise olduğunu her dedi göre yeni iki",
        letters: "ğıİ",
    },
    Language {
        tag: "id",
        words: "yang dan di dengan untuk tidak ini dari dalam akan pada juga ke karena ada itu oleh adalah saya bisa telah sebagai mereka lebih kata atau bahwa seorang",
        letters: "",
    },
    Language {
        tag: "vi",
        words: "và của là có không được cho một người trong đã với các này những khi để từ như cũng đến ra về",
        letters: "đơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷ",
    },
    Language {
        tag: "hr",
        words: "i je u da se na za su od s o kako će što koji ne nije bi bio ili koja koje te iz po to do kao ali sve samo nakon",
        letters: "đ",
    },
    Language {
        tag: "ca",
        words: "de la i el que a en els les un per del amb no una és al va ha es més són com però seva aquest també seu dels pel",
        letters: "ŀ",
    },
    Language {
        tag: "et",
        words: "ja on ei see et oli ka ta kui aga mis oma siis ning või kes seda mida veel selle pärast eesti üks",
        letters: "õ",
    },
    Language {
        tag: "lt",
        words: "ir yra kad į iš su tai ne bet kaip apie buvo jis ar dar už metų taip pat savo nuo bus",
        letters: "ėįųūš",
    },
    Language {
        tag: "lv",
        words: "un ir ka ar no uz par bet kā tas arī to pie viņš lai ne kas tiek nav gada bija",
        letters: "āēīūķļņģ",
    },
    Language {
        tag: "sw",
        words: "na ya wa kwa ni za la katika kuwa hiyo hii huo alisema watu baada lakini yake yao kama hilo mwaka",
        letters: "",
    },
    Language {
        tag: "tl",
        words: "ang ng sa na mga ay at ni si para hindi ito kay siya nang kung ako may isang pa rin",
        letters: "",
    },
    Language {
        tag: "so",
        words: "oo ka waa iyo ku in ay u ah la waxaa si uu ayaa loo soo badan",
        letters: "",
    },
];

/// Words and letters that tell the languages of the Cyrillic script.
pub(super) const CYRILLIC: &[Language] = &[
    Language {
        tag: "ru",
        words: "и в не на что с по он это как к из у за а то от о так его но для все было при",
        letters: "ыэ",
    },
    Language {
        tag: "uk",
        words: "і в не на що з та до у за а від про як його але для це при був року",
        letters: "іїєґ",
    },
    Language {
        tag: "bg",
        words: "и на да се в е от за с че не по са до това като която който при ще",
        letters: "ъ",
    },
    Language {
        tag: "sr",
        words: "и у је да се на за су од са о који ће што није или због као",
        letters: "ђјљњћџ",
    },
    Language {
        tag: "kk", words: "және мен бұл үшін бір да де бойынша", letters: "әғқңөұүһ"
    },
];

/// Words and letters that tell the languages of the Arabic script.
pub(super) const ARABIC: &[Language] = &[
    Language {
        tag: "ar",
        words: "في من على أن إلى عن التي الذي مع هذا هذه كان بعد قال",
        letters: "ةىأإ",
    },
    Language {
        tag: "fa",
        words: "و در به از که این را با است برای آن یک تا می شد",
        letters: "پچژگ",
    },
    Language {
        tag: "ur", words: "کے کی میں ہے اور کا سے کو نے پر کہ یہ ہیں", letters: "ٹڈڑےںہ"
    },
];

/// Scripts that one language of the news writes, by the first and last code point.
pub(super) const SCRIPTS: &[(u32, u32, &str)] = &[
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
