//! Menus, bread crumbs, controls of the page.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::any_case::begins;
use crate::clean::lines::shape::{End, Shape};
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::Navigation, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            menu
            main menu
            main navigation
            navigation
            site navigation
            search
            search form
            search search
            search site
            search this site
            search here
            go
            submit
            close menu
            toggle menu
            toggle navigation
            toggle search
            close search
            open search
            show menu
            hide menu
            show search
            home
            homepage
            home page
            back
            top
            scroll to top
            return to top
            go back
            return to homepage
            return home
            about
            about us
            contact
            contact us
            help
            faq
            faqs
            advertise
            careers
            jobs
            site map
            sitemap
            site index
            mobile
            apps
            mobile apps
            get our app
            open app
            open in app
            read in app
            get it on google play
            download on the app store
            go to homepage
            select edition
            access denied
            verify you are human
            proudly powered by wordpress
            enable javascript and cookies to continue
            download pdf
            cancel
            turn off
            app store
            google play
            rss feeds
            feedback
            accessibility
            accessibility help
            accessibility links
            edition
            change edition
            u.s. edition
            us edition
            uk edition
            international edition
            language
            english
            español
            sections
            all sections
            local
            local news
            us
            u.s.
            world
            world news
            politics
            business
            money
            opinion
            opinions
            editorial
            editorials
            letters
            columnists
            sports
            sport
            football
            soccer
            tech
            technology
            science
            health
            environment
            climate
            education
            entertainment
            arts
            culture
            life
            lifestyle
            style
            fashion
            food
            travel
            books
            music
            movies
            film
            tv
            television
            theater
            theatre
            photo
            podcasts
            podcast
            live
            live tv
            weather
            traffic
            obituaries
            classifieds
            real estate
            events
            calendar
            games
            puzzles
            crossword
            crosswords
            comics
            horoscopes
            cars
            autos
            auto
            homes
            property
            investigations
            magazine
            crime
            nation
            national
            international
            africa
            americas
            asia
            australia
            canada
            china
            europe
            india
            middle east
            united kingdom
            uk
            markets
            economy
            finance
            personal finance
            companies
            retail
            real-estate
            media
            tv shows
            shop
            shopping
            store
            deals
            coupons
            reviews
            how to
            more sections
            site footer
            footer
            header
            my news
            e-paper
            epaper
            e-edition
            eedition
            today's paper
            front page
            print edition
            authors
            staff
            our team
            masthead
            newsroom
            press
            press room
            press releases
            investors
            partners
            community
            members
            membership
            expand menu
            collapse menu
            show all
            loading
            please wait
            translate
            select language
            dark mode
            light mode
            view desktop site
            toggle dark mode
            listen live
            watch live
            livestream
            on air
            schedule
            programs
            shows
            radio
            tv schedule
            nfl
            nba
            mlb
            nhl
            ncaa
            golf
            tennis
            cricket
            rugby
            f1
            boxing
            ufc
            olympics
            hockey
            basketball
            baseball
            celebrity
            celebrities
            royals
            parenting
            family
            wellness
            fitness
            beauty
            home & garden
            garden
            pets
            religion
            military
            immigration
            elections
            election 2020
            congress
            senate
            house
            white house
            supreme court
            justice
            law
            energy
            space
            gadgets
            startups
            security
            cybersecurity
            apple
            microsoft
            gaming
            innovation
            transportation
        ",
        openings: "
            skip to
            jump to
            you are here
            back to
            return to home
            search for
            type to search
            search the
            open navigation menu
            close navigation menu
            open menu
            view all
            see all
            select a
            choose your
            powered by
            download the app
            download our
            get the app
            available on the app store
            click here to
            tap here to
            use the
            press enter to
            enter a search
            showing
            sort by
            filter by
            page
        ",
        limit: 6,
        ..Pattern::new(Rule {
            id: "navigation.control",
            says: "A control of the page.",
            example: "Skip to main content",
            counterexample: "Readers skip to the main content of a letter.",
        })
    },
    Pattern {
        test: Some(trail),
        ..Pattern::new(Rule {
            id: "navigation.trail",
            says: "A menu, or the trail of bread crumbs, in one line.",
            example: "Home > News > Local",
            counterexample: "The home side won 3 > 1 on the board.",
        })
    },
];

/// Short parts between signs, most of them capitalised, without an end.
fn trail(line: &str, shape: &Shape) -> bool {
    if shape.words < 2 || shape.words > 30 || shape.function > 3 || shape.end == End::Stop {
        return false;
    }
    // What stands between the parts is a sign, ">" or beyond ASCII: most lines have nothing of it.
    if shape.signs == 0 && !shape.may_hold(b'>') && line.len() == shape.chars as usize {
        return false;
    }
    let home = begins(line, "home");
    let names = shape.capitalised * 10 >= shape.words * 7;
    if !home && !names {
        return false;
    }
    let parts = line.split(['>', '»', '›', '|', '/', '·', '•', '→']).count();
    (home && parts >= 2) || (names && parts >= 4)
}
