//! Reader comments, their rules and forms.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Comments, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            comments
            hide comments
            read comments
            load comments
            see comments
            all comments
            cancel reply
            leave comment
            post comment
            post a comment
            join the discussion
            join the debate
            start the conversation
            have your say
            have your say in the comments
            what do you think
            tell us what you think
            sort comments by
            report this comment
            rate this article
            rate this story
            was this article helpful
            was this page helpful
            yes no
            thanks for your feedback
            thank you for your feedback
            take our survey
            take our poll
            sign the petition
            reply
            report
            report abuse
            flag
            upvote
            downvote
            newest
            oldest
            most liked
            best
            sort by
            sort by best
            load more comments
            more comments
            comment policy
            commenting policy
            community guidelines
            comments closed
            comments have been disabled
            responses
            reader comments
            discussion
            recommend
            view all comments
            your comment
            name
            website
            comments 0
            write a response
            conversation
            conversations
            scroll for comments
            scroll to comments
            readers' comments
            facebook comments
            disqus
            powered by disqus
            editors' picks comments
        ",
        openings: "
            leave a comment
            leave a reply
            log in to comment
            login to comment
            sign in to comment
            be the first to comment
            a comment will be deleted if
            a user comment will be deleted
            comments will be deleted if
            join the conversation
            view comments
            show comments
            comments for this
            comments on this
            comments are
            you must be logged in to
            your email address will not
            required fields are marked
            this site uses akismet
            learn how your comment data
            save my name email
            please enable javascript to view
            want to comment
            what do you think about this
            what do you think of this story
            what do you think of this article
            what do you think let us
            let us know in the comments
            let us know what you think
            tell us in the comments
            we want to hear from you
            we want to hear your
            we'd like to hear from you
            we'd love to hear from you
            comments powered by
            comment on this article
            this comment was removed
            be civil in the
            we do not moderate
            this conversation is moderated
            conversations are opinions of
            send us your
            send your story
            do you know more
            are you affected
            have you been affected
            if you've been affected by the issues
            were you there
            write to the editor
            submit a letter
            request a correction
            report a problem
            report a typo
            report an error
            report a correction
            spotted an error
            spot an error
            see an error
            see something wrong
            notify me of
            to comment
            add your comment
            comment on this story
            read our comment policy
            we have migrated to a new commenting
            if you are already a registered user
            reply to
        ",
        limit: 26,
        ..Pattern::new(Rule {
            id: "comments.heading",
            says: "The heading or a control of the comments.",
            example: "Leave a comment",
            counterexample: "Officials declined to leave a comment.",
        })
    },
    Pattern {
        openings: "
            comments have to be
            comments must be
            comments that are
            comments will be
            comments may be
            please keep comments
            please keep your comments
            please abide by our community
            please be respectful
            we encourage a
            we reserve the right to
            we welcome your comments
            we are temporarily moderating
            note we are temporarily moderating
            the comments section is
            the comment section is
            all comments are
            by posting
            by commenting
            by submitting a comment
            we have migrated to a new
            the views expressed in the contents
            the comments below have not
            the views expressed in comments
        ",
        limit: 90,
        ..Pattern::new(Rule {
            id: "comments.rules",
            says: "The rules for comments.",
            example: "Comments have to be in English, and in full sentences.",
            counterexample: "His comments have drawn anger from residents.",
        })
    },
];
