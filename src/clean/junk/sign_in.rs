//! Sign-in and accounts.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::SignIn, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            sign in
            sign in / register
            sign in or register
            log in
            login
            log out
            logout
            sign out
            sign up
            register
            register now
            create account
            create free account
            my account
            account
            my profile
            profile
            remember me
            password
            username
            email address
            log in / register
            login / register
            log in sign up
            manage account
            account settings
            settings
            welcome
            hi
            hello
            your profile
            edit profile
            sign in with google
            sign in with facebook
            continue with google
            continue with facebook
            member sign in
            subscriber login
            subscriber sign in
            become a member
            join
            join now
            join us
        ",
        openings: "
            sign in to
            log in to
            login to
            please sign in
            please log in
            please login
            you must be logged in
            you must log in
            already have an account
            already a subscriber
            already registered
            already a member
            register for free
            register to
            sign up to continue
            sign up for free
            create an account
            create a free account
            create your account
            don't have an account
            not registered
            new here create
            log in or register
            you need to be logged
            not a member
            not a subscriber
            forgot your password
            forgot password
            by signing up you
            by registering you
            by creating an account
            you are logged in
            you are now logged in
            you have been logged
            your account
            enter your email to
            welcome back
        ",
        limit: 18,
        ..Pattern::new(Rule {
            id: "sign-in.offer",
            says: "An offer to sign in or register.",
            example: "Sign in to unlock member-only benefits!",
            counterexample: "Drivers must sign in to unlock the barrier, the council said.",
        })
    },
    Pattern {
        lines: "
            comment on every story
        ",
        openings: "
            access 10 free stories
            access free stories
            access to comment
            save stories to read
            save articles to read
            sign-up manage your newsletter
            manage your newsletter
            get notified by email
            unlimited access to
            get unlimited access
            full access to
        ",
        limit: 20,
        ..Pattern::new(Rule {
            id: "sign-in.benefit",
            says: "A benefit that signing in is to bring.",
            example: "• Save stories to read later",
            counterexample: "• Save the old pier, residents urged",
        })
    },
];
