//! The elements that matter for reading, and how they lay out text.

use crate::clean::lines::Within;

/// An element, as far as reading tells them apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Element {
    A,
    Article,
    Aside,
    Blockquote,
    Body,
    Br,
    Button,
    Cell,
    Div,
    Figcaption,
    Figure,
    Footer,
    Form,
    Head,
    Header,
    Heading(u8),
    Hr,
    Html,
    /// Any element within a line.
    #[default]
    Inline,
    /// An element without content.
    Void,
    Li,
    List,
    Main,
    Meta,
    Nav,
    P,
    Pre,
    Section,
    Table,
    Time,
    Title,
    /// Scripts, styles, pictures and controls: never part of the text.
    Unseen,
}

/// How an element lays out the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Within a line.
    Inline,
    /// A line break.
    Break,
    /// On lines of its own.
    Block,
    /// On lines of its own with a blank line after.
    Spaced,
    /// Beside other cells, in one line.
    Cell,
}

impl Element {
    /// The element with this name in lower case.
    #[rustfmt::skip]
    pub fn read(name: &[u8]) -> Element {
        match name {
            b"a" => Element::A,
            b"article" => Element::Article,
            b"aside" => Element::Aside,
            b"blockquote" => Element::Blockquote,
            b"body" => Element::Body,
            b"br" => Element::Br,
            b"button" => Element::Button,
            b"td" | b"th" => Element::Cell,
            b"figcaption" => Element::Figcaption,
            b"figure" => Element::Figure,
            b"footer" => Element::Footer,
            b"form" => Element::Form,
            b"head" => Element::Head,
            b"header" => Element::Header,
            [b'h', digit @ b'1'..=b'6'] => Element::Heading(digit - b'0'),
            b"hr" => Element::Hr,
            b"html" => Element::Html,
            b"img" | b"input" | b"link" | b"wbr" | b"area" | b"base" | b"col" | b"embed" | b"param" | b"source"
            | b"track" => Element::Void,
            b"li" => Element::Li,
            b"ul" | b"ol" | b"dl" | b"menu" => Element::List,
            b"main" => Element::Main,
            b"meta" => Element::Meta,
            b"nav" => Element::Nav,
            b"p" => Element::P,
            b"pre" => Element::Pre,
            b"section" => Element::Section,
            b"table" | b"tr" | b"thead" | b"tbody" | b"tfoot" | b"caption" => Element::Table,
            b"time" => Element::Time,
            b"title" => Element::Title,
            b"div" | b"address" | b"center" | b"dd" | b"details" | b"dialog" | b"dt" | b"fieldset" | b"hgroup"
            | b"legend" | b"summary" | b"search" => Element::Div,
            b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"iframe" | b"object" | b"select"
            | b"textarea" | b"audio" | b"video" | b"canvas" | b"math" | b"datalist" => Element::Unseen,
            _ => Element::Inline,
        }
    }

    /// How it lays out text.
    pub fn layout(self) -> Layout {
        match self {
            Element::A
            | Element::Inline
            | Element::Time
            | Element::Void
            | Element::Meta
            | Element::Title
            | Element::Unseen
            | Element::Button => Layout::Inline,
            Element::Br => Layout::Break,
            Element::Cell => Layout::Cell,
            Element::P | Element::Heading(_) => Layout::Spaced,
            _ => Layout::Block,
        }
    }

    /// The bits it sets for the lines in it.
    pub fn within(self) -> Within {
        match self {
            Element::P => Within::P,
            Element::Li => Within::LI,
            Element::Blockquote => Within::BLOCKQUOTE,
            Element::Figure => Within::FIGURE,
            Element::Figcaption => Within::FIGCAPTION,
            Element::Table => Within::TABLE,
            Element::Nav => Within::NAV,
            Element::Aside => Within::ASIDE,
            Element::Header => Within::HEADER,
            Element::Footer => Within::FOOTER,
            Element::Article => Within::ARTICLE,
            Element::Main => Within::MAIN,
            Element::Form => Within::FORM,
            Element::Button => Within::BUTTON,
            Element::Pre => Within::PRE,
            _ => Within::default(),
        }
    }

    /// 1 to 6 for headings, else 0.
    pub fn heading(self) -> u8 {
        if let Element::Heading(level) = self { level } else { 0 }
    }

    /// Whether nothing can be in it.
    pub fn is_void(self) -> bool {
        matches!(self, Element::Br | Element::Hr | Element::Void | Element::Meta)
    }

    /// Whether what is in it is not shown.
    pub fn is_hidden(self) -> bool {
        matches!(self, Element::Unseen | Element::Head | Element::Title)
    }

    /// Whether it is the root or the body.
    pub fn is_root(self) -> bool {
        matches!(self, Element::Html | Element::Body)
    }

    /// Whether it holds blocks: what paragraphs of one article share.
    pub fn holds(self) -> bool {
        matches!(
            self,
            Element::Article
                | Element::Aside
                | Element::Body
                | Element::Div
                | Element::Figure
                | Element::Footer
                | Element::Header
                | Element::List
                | Element::Main
                | Element::Nav
                | Element::Section
                | Element::Table
                | Element::Blockquote
                | Element::Form
        )
    }
}
