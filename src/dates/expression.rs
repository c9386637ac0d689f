//! What an expression of time says, before it is known which day that is.
//!
//! ```text
//! "12 September 2011"   When::Calendar, all parts said
//! "in September"        When::Calendar, the year unsaid
//! "last week"           When::Period { unit: Week, shift: { by: -1, from: Reference } }
//! "two days later"      When::Offset { 2 days, forward, from: Narrative }
//! "9 am on Monday"      Expression::Time { day: Monday, clock: 09:00 }
//! "more than six years" Expression::Duration, modifier MORE_THAN
//! ```

/// The meaning of one expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expression {
    /// A stretch of the calendar: a day, a week, a year.
    When(When),
    /// A time of day, on a day that may be unsaid.
    Time {
        /// The day, where the words give it.
        day: Option<When>,
        /// The time of day.
        clock: Clock,
    },
    /// A length: "six years".
    Duration(Length),
    /// Something that recurs.
    Set(Recurrence),
    /// Now, once, or some day.
    Reference(Era),
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A year, or a part of one: "2006", "12 September", "the third quarter", "summer 2011".
    Calendar {
        /// The year.
        year: Year,
        /// Which part of it.
        part: Part,
        /// The weekday, where it is said too (Monday is 1).
        weekday: Option<u8>,
    },
    /// Two numbers and a year, whose order the words don't tell: "12/09/2011".
    Figures {
        /// The first number.
        first: u8,
        /// The second number.
        second: u8,
        /// The year.
        year: Year,
    },
    /// "the 1990s": the year without its last figure; `short` for "the nineties".
    Decade {
        /// 199 for the 1990s, 9 for the nineties, -47 for the 470s BC.
        tens: i16,
        /// Whether the century is unsaid.
        short: bool,
    },
    /// "the 19th century": the years without their last two figures, negative before Christ.
    Century(i8),
    /// "last week", "this year", "tomorrow".
    Period {
        /// What is counted.
        unit: Unit,
        /// From which one, and how far.
        shift: Shift,
    },
    /// "Monday", "last Monday", "Monday next week".
    Weekday {
        /// Monday is 1.
        day: u8,
        /// Which of them.
        choice: Choice,
    },
    /// "two years ago", "three days later".
    Offset {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
        /// Towards the past?
        back: bool,
        /// From where.
        from: Anchor,
        /// What is meant that far off, where that is no such unit: "a year ago today" is a day.
        grain: Option<Unit>,
    },
    /// "the year-earlier quarter": such a stretch a year before the one named last; without a unit
    /// as long as that ("the year-earlier period").
    YearEarlier(Option<Unit>),
}

/// Which of all Mondays, Mays, summers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Told by the tense of the sentence.
    Tense,
    /// "last Monday".
    Last,
    /// "this Monday".
    This,
    /// "next Monday".
    Next,
    /// "the following Monday", after the date named before.
    Following,
    /// "Monday of last week": in the week so many weeks on.
    InWeek(i8),
    /// "a week on Friday": the next one, and so many weeks on.
    WeeksOn(i8),
}

/// The year of a calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// Not said: the last, this or the next such day, month or season.
    Chosen(Choice),
    /// Said in full; negative before Christ.
    Said(i16),
    /// Its last two figures: "'94", "31-Oct-74".
    Short(u8),
    /// "last year", "that year".
    Shifted(Shift),
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// A month.
    Month(Month),
    /// A day of a month; 0 is the last.
    Day(Month, u8),
    /// The week that holds a day of a month: month, day.
    WeekHolding(u8, u8),
    /// A season.
    Season(Season),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A half, 1 or 2.
    Half(u8),
    /// A week by its ISO number.
    Week(u8),
    /// The nth weekday of a month; 0 is the last.
    Nth {
        /// 1 to 5, 0 for the last.
        nth: u8,
        /// Monday is 1.
        weekday: u8,
        /// The month.
        month: Month,
    },
    /// The nth week of a month, by its Thursday; 0 is the last.
    WeekOf(u8, Month),
    /// The financial year as a whole.
    Fiscal,
    /// A holiday, or the weekend nearest to it.
    Holiday(Holiday, bool),
}

/// The month of a calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Month {
    /// Not said ("the 15th").
    Unsaid,
    /// 1 to 12.
    Said(u8),
    /// "of next month".
    Shifted(Shift),
}

/// So many steps from an anchor: "last" is -1, "this" 0, "next" 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Steps.
    pub by: i8,
    /// From where.
    pub from: Anchor,
}

impl Shift {
    /// From the reference.
    pub const fn reference(by: i8) -> Self {
        Shift { by, from: Anchor::Reference }
    }

    /// From the date named before.
    pub const fn narrative(by: i8) -> Self {
        Shift { by, from: Anchor::Narrative }
    }
}

/// What an expression counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The day the article speaks from.
    Reference,
    /// The date that the text named last.
    Narrative,
    /// The same, for a count that leads up to the day the article speaks from: "two years on".
    SoFar,
}

/// Units of the calendar and the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "plain words")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    FiscalYear,
    Decade,
    Century,
    Millennium,
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Exactly so many hundredths: "two and a half" is 250.
    Exact(u32),
    /// "a few", "several", and bare plurals.
    Some,
}

impl Amount {
    /// A whole number.
    pub const fn whole(n: u32) -> Self {
        Amount::Exact(n.saturating_mul(100))
    }
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
    /// "two years and three months": the smaller part.
    pub and: Option<(u16, Unit)>,
}

/// Something that recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recurrence {
    /// "every six months", "daily", "twice a year".
    Every(Amount, Unit),
    /// "every Monday", perhaps in one part of the day.
    Weekday(u8, Option<Clock>),
    /// "every May", "every 4 July".
    Calendar(Part),
    /// "every morning".
    DayPart(DayPart),
    /// "weekends".
    Weekend,
    /// "weekdays".
    Weekdays,
}

/// Now, once, or some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum Era {
    Past,
    Present,
    Future,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// On the clock.
    At {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59, where they are said.
        minute: Option<u8>,
        /// 0 to 59, where they are said.
        second: Option<u8>,
        /// The time zone.
        zone: Zone,
    },
    /// "morning".
    Part(DayPart),
    /// "an hour ago", "20 minutes later": seconds from now, or from the time named before.
    Offset {
        /// Seconds, negative towards the past.
        seconds: i32,
        /// From where.
        from: Anchor,
    },
}

/// The time zone of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Not said.
    Unsaid,
    /// By a name: "GMT", "local time".
    Named,
    /// In figures or as Z: minutes east of UTC.
    Offset(i16),
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum DayPart {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

/// A season; winter belongs to the year in which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// TimeML's modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "TimeML's own words")]
pub enum Modifier {
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    Start,
    Mid,
    End,
    Approx,
}

impl Modifier {
    /// As TimeML writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
            Modifier::OnOrBefore => "ON_OR_BEFORE",
            Modifier::OnOrAfter => "ON_OR_AFTER",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
        }
    }
}

/// A day that is known by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// The same day every year: month, day.
    Fixed(u8, u8),
    /// So many days after Easter Sunday.
    Easter(i8),
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i8),
    /// The nth weekday of a month (0 for the last), and so many days on.
    Nth {
        /// 1 to 5, 0 for the last.
        nth: u8,
        /// Monday is 1.
        weekday: u8,
        /// 1 to 12.
        month: u8,
        /// Days on.
        plus: i8,
    },
    /// The last such weekday before a fixed day: month, day.
    Before {
        /// Monday is 1.
        weekday: u8,
        /// 1 to 12.
        month: u8,
        /// The day that it comes before.
        day: u8,
    },
    /// A day of the tabular Islamic calendar: month, day.
    Islamic(u8, u8),
    /// A day of the Hebrew calendar: month counted from Tishri, in years of twelve; day.
    Hebrew(u8, u8),
    /// The new year of the Chinese calendar.
    Chinese,
}
