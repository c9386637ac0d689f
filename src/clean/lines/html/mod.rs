//! Reads HTML: a clipboard's fragment or a whole page, as the text that a browser would copy.
//!
//! A tokenizer (html5gum, which follows the standard) and a stack of open elements, no tree. Blocks
//! stand on lines of their own; a blank line follows paragraphs and headings, as browsers have it.
//! What is never seen (scripts, styles, hidden elements, the words that stand in for pictures) is
//! no part of the text. What elements and their classes say of a line is its [`Evidence`].

mod classes;
mod elements;
mod tokens;

use super::{Evidence, Line, Page, Within};
use crate::clean::is_space;
use crate::span::Span;
use elements::{Element, Layout};

/// How far an end tag looks for what it closes.
const REACH: usize = 256;

/// How many of the elements around a line are asked for their classes.
const NEAR: usize = 8;

/// Longest text of a `time` attribute or of what the head declares, in bytes.
const LONGEST: usize = 1000;

/// Reads `html`.
pub fn read(html: &str) -> Page {
    let mut reader = Reader::default();
    reader.page.marked_up = true;
    reader.page.source.reserve(html.len() / 4);
    tokens::read(html, &mut reader);
    reader.finish()
}

/// A start tag being read.
#[derive(Default)]
struct Tag {
    element: Element,
    classes: Within,
    hidden: bool,
    time: Option<String>,
    key: Vec<u8>,
    value: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Other,
    Class,
    Hidden,
    Style,
    DateTime,
    Key,
    Rel,
    ItemProp,
    Content,
    Language,
}

impl Attribute {
    fn named(name: &[u8]) -> Self {
        match name {
            b"class" | b"id" => Attribute::Class,
            b"style" => Attribute::Style,
            b"datetime" => Attribute::DateTime,
            b"property" | b"name" => Attribute::Key,
            b"rel" => Attribute::Rel,
            b"itemprop" => Attribute::ItemProp,
            b"content" => Attribute::Content,
            b"lang" => Attribute::Language,
            b"hidden" => Attribute::Hidden,
            _ => Attribute::Other,
        }
    }
}

/// An open element.
#[derive(Clone, Copy)]
struct Open {
    element: Element,
    serial: u32,
    /// Structure, its own and what is around it.
    within: Within,
    /// What its own names say.
    classes: Within,
    heading: u8,
    hidden: bool,
    linked: bool,
    /// As [`Evidence::time`].
    time: u32,
}

#[derive(Default)]
struct Reader {
    page: Page,
    stack: Vec<Open>,
    tag: Tag,
    serial: u32,
    /// Line breaks that wait for more text.
    breaks: u32,
    /// A space that waits for more text in the line.
    space: bool,
    /// The open line, with its letters and how many of them are in links.
    line: Option<(Line, u32, u32)>,
    title: bool,
}

impl tokens::Listener for Reader {
    fn open(&mut self, name: &[u8]) {
        self.tag = Tag { element: Element::read(name), ..Tag::default() };
    }

    fn attribute(&mut self, name: &[u8], value: &[u8]) {
        let attribute = Attribute::named(name);
        self.tag.hidden |= attribute == Attribute::Hidden;
        if !value.is_empty() {
            self.value(attribute, value);
        }
    }

    fn start(&mut self, self_closing: bool) {
        self.start_tag(self_closing);
    }

    fn end(&mut self, name: &[u8]) {
        self.end_tag(Element::read(name));
    }

    fn text(&mut self, text: &[u8]) {
        self.characters(&String::from_utf8_lossy(text));
    }
}

impl Reader {
    fn value(&mut self, attribute: Attribute, value: &[u8]) {
        let tag = &mut self.tag;
        let short = || {
            let cut = &value[..value.len().min(LONGEST)];
            String::from_utf8_lossy(cut).trim().to_string()
        };
        match attribute {
            // The names on the root speak of the whole page.
            Attribute::Class if !tag.element.is_root() => {
                tag.classes = tag.classes.and(classes::read(value));
            }
            Attribute::Style => {
                let squeezed = value.iter().filter(|b| !b.is_ascii_whitespace()).take(LONGEST);
                let squeezed: Vec<u8> = squeezed.map(u8::to_ascii_lowercase).collect();
                let has = |what: &[u8]| squeezed.windows(what.len()).any(|w| w == what);
                tag.hidden |= has(b"display:none") || has(b"visibility:hidden");
            }
            Attribute::DateTime => tag.time = Some(short()),
            Attribute::Key => tag.key = short().to_ascii_lowercase().into_bytes(),
            Attribute::Rel if value == b"author" => {
                tag.classes = tag.classes.and(Within::AUTHOR_CLASS);
            }
            Attribute::ItemProp => {
                match value {
                    b"author" => tag.classes = tag.classes.and(Within::AUTHOR_CLASS),
                    b"headline" => tag.classes = tag.classes.and(Within::TITLE_CLASS),
                    b"articleBody" => tag.classes = tag.classes.and(Within::BODY_CLASS),
                    _ => {}
                }
                if tag.key.is_empty() {
                    tag.key = short().to_ascii_lowercase().into_bytes();
                }
            }
            Attribute::Content => tag.value = short(),
            Attribute::Language if tag.element == Element::Html => {
                self.page.head.language = Some(short());
            }
            _ => {}
        }
    }

    fn start_tag(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        let element = tag.element;
        if element == Element::Meta {
            self.declare(&tag);
            if tag.key == b"datepublished" && !tag.value.is_empty() {
                self.page.times.push(tag.value);
                let time = self.page.times.len() as u32;
                if let Some((line, ..)) = &mut self.line {
                    line.evidence.time = time;
                }
            }
            return;
        }
        self.imply_ends(element);
        self.lay_out(element, true);
        if element.is_void() || (self_closing && element == Element::Unseen) {
            return;
        }
        self.serial += 1;
        let around = self.stack.last().copied();
        let time = match tag.time {
            Some(time) if !time.is_empty() => {
                self.page.times.push(time);
                self.page.times.len() as u32
            }
            _ => around.map_or(0, |a| a.time),
        };
        self.title = element == Element::Title
            && around.is_none_or(|a| a.element == Element::Head || a.element.is_root());
        self.stack.push(Open {
            element,
            serial: self.serial,
            within: around.map_or(Within::default(), |a| a.within).and(element.within()),
            classes: tag.classes,
            heading: element.heading().max(around.map_or(0, |a| a.heading)),
            hidden: tag.hidden || element.is_hidden() || around.is_some_and(|a| a.hidden),
            linked: element == Element::A || around.is_some_and(|a| a.linked),
            time,
        });
    }

    /// A paragraph ends where a block begins, an item where the next does.
    fn imply_ends(&mut self, element: Element) {
        let Some(top) = self.stack.last().map(|open| open.element) else { return };
        if top == Element::P && element.layout() != Layout::Inline && element != Element::Br {
            self.stack.pop();
            self.lay_out(Element::P, false);
        } else if element == Element::Li && top == Element::Li {
            self.stack.pop();
        }
    }

    fn end_tag(&mut self, element: Element) {
        self.title = false;
        let depth = self.stack.len();
        let from = depth.saturating_sub(REACH);
        if let Some(at) = (from..depth).rev().find(|&at| self.stack[at].element == element) {
            // An inline element's end closes no block around it.
            let crosses = element.layout() == Layout::Inline
                && self.stack[at + 1..].iter().any(|open| open.element.layout() != Layout::Inline);
            if crosses {
                self.stack[at].linked &= element != Element::A;
                self.stack[at].element = Element::Inline;
            } else {
                self.stack.truncate(at);
            }
        }
        self.lay_out(element, false);
    }

    /// Breaks the line as the element does at its start or end.
    fn lay_out(&mut self, element: Element, starts: bool) {
        match element.layout() {
            Layout::Inline => {}
            Layout::Break if starts => {
                self.break_line(0);
                self.breaks = (self.breaks + 1).min(200);
            }
            Layout::Break => {}
            Layout::Cell => {
                self.space |= self.line.is_some();
            }
            Layout::Block => self.break_line(1),
            Layout::Spaced => self.break_line(if starts { 1 } else { 2 }),
        }
    }

    fn break_line(&mut self, least: u32) {
        if let Some((mut line, letters, linked)) = self.line.take() {
            let text = self.page.source.get(line.span.start as usize..).unwrap_or("");
            line.span.end = line.span.start + text.trim_end_matches(is_space).len() as u32;
            line.evidence.linked = (linked * 100).checked_div(letters).unwrap_or(0) as u8;
            self.page.lines.push(line);
            self.breaks = 0;
        }
        self.space = false;
        if !self.page.lines.is_empty() {
            self.breaks = self.breaks.max(least);
        }
    }

    fn characters(&mut self, text: &str) {
        if self.title {
            let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !title.is_empty() && title.len() <= LONGEST {
                self.page.head.title.get_or_insert(title);
            }
            return;
        }
        let top = self.stack.last().copied();
        if top.is_some_and(|open| open.hidden) {
            return;
        }
        let linked = top.is_some_and(|open| open.linked);
        let wrapped = top.is_some_and(|open| open.within.has(Within::PRE));
        for c in text.chars() {
            if wrapped && c == '\n' {
                self.break_line(0);
                self.breaks = (self.breaks + 1).min(200);
                continue;
            }
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
                self.space |= self.line.is_some();
                continue;
            }
            if self.line.is_none() {
                // White space alone makes no line.
                if is_space(c) {
                    continue;
                }
                self.open_line(top);
            } else if self.space {
                self.page.source.push(' ');
            }
            self.space = false;
            self.page.source.push(c);
            if let Some((_, letters, in_links)) = &mut self.line
                && c.is_alphanumeric()
            {
                *letters += 1;
                *in_links += u32::from(linked);
            }
        }
    }

    fn open_line(&mut self, top: Option<Open>) {
        let source = &mut self.page.source;
        let first = source.is_empty();
        for _ in 0..if first { 0 } else { self.breaks.max(1) } {
            source.push('\n');
        }
        let near = self.stack.iter().rev().take(NEAR);
        let classes = near.fold(Within::default(), |bits, open| bits.and(open.classes));
        let containers =
            |skip: usize| self.stack.iter().rev().take(32).filter(|o| o.element.holds()).nth(skip);
        let evidence = Evidence {
            heading: top.map_or(0, |o| o.heading),
            time: top.map_or(0, |o| o.time),
            within: top.map_or(Within::default(), |o| o.within).and(classes),
            containers: [0, 1].map(|skip| containers(skip).map_or(0, |o| o.serial)),
            linked: 0,
        };
        let blanks = if first { 0 } else { self.breaks.saturating_sub(1).min(255) as u8 };
        let span = Span::new(source.len(), source.len());
        self.line = Some((Line { span, blanks, evidence }, 0, 0));
        self.breaks = 0;
    }

    /// What a `meta` element says of the page.
    fn declare(&mut self, tag: &Tag) {
        let head = &mut self.page.head;
        let value = || (!tag.value.is_empty()).then(|| tag.value.clone());
        match tag.key.as_slice() {
            b"og:title" => head.headline = value().or(head.headline.take()),
            b"twitter:title" | b"headline" | b"parsely-title" if head.headline.is_none() => {
                head.headline = value();
            }
            b"author" | b"article:author" | b"parsely-author" | b"sailthru.author"
            | b"dc.creator" => {
                if let Some(author) = value()
                    && !author.contains("://")
                    && head.authors.len() < 20
                    && !head.authors.contains(&author)
                {
                    head.authors.push(author);
                }
            }
            b"article:published_time"
            | b"datepublished"
            | b"parsely-pub-date"
            | b"pubdate"
            | b"date"
            | b"dc.date"
                if head.published.is_none() =>
            {
                head.published = value();
            }
            b"article:modified_time" | b"datemodified" | b"og:updated_time" | b"lastmod"
                if head.updated.is_none() =>
            {
                head.updated = value();
            }
            b"article:section" if head.section.is_none() => head.section = value(),
            _ => {}
        }
    }

    fn finish(mut self) -> Page {
        self.break_line(0);
        self.page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_lines_as_browsers_copy_them() {
        let page = read(
            "<h1>Crane &amp; quay</h1><div>By <a href=x>Ida Voss</a></div>\n<p>It\n rained.<p>It <b>poured</b>.</p><ul><li>one<li>two</ul>a<br>b<br><br>c<script>no</script><p hidden>no</p>",
        );
        assert_eq!(
            page.source,
            "Crane & quay\n\nBy Ida Voss\nIt rained.\n\nIt poured.\n\none\ntwo\na\nb\n\nc"
        );
        let texts: Vec<_> = page.lines.iter().map(|l| l.span.of(&page.source)).collect();
        assert_eq!(texts.len(), 9);
        assert_eq!(page.lines[0].evidence.heading, 1);
        assert_eq!(page.lines[1].evidence.linked, 77);
        assert!(page.lines[4].evidence.within.has(Within::LI));
    }

    #[test]
    fn tag_soup_gives_a_text() {
        for html in [
            "<",
            "</p></div>",
            "<p",
            "<b><p>x</b>y</p>",
            "<li><li><td>",
            "<title>t",
            "&",
            "<a><a><a>",
            "<!--",
        ] {
            let page = read(html);
            for line in &page.lines {
                assert!(!line.span.of(&page.source).is_empty());
            }
        }
    }

    #[test]
    fn the_head_is_read_and_not_shown() {
        let page = read(
            "<html lang=en><head><title>Crane</title><meta property='og:title' content='Crane late'><meta name=author content='Ida Voss'></head><body><time datetime='2031-02-03'>Monday</time>",
        );
        assert_eq!(page.source, "Monday");
        assert_eq!(page.head.headline.as_deref(), Some("Crane late"));
        assert_eq!(page.head.authors, ["Ida Voss"]);
        assert_eq!(page.times, ["2031-02-03"]);
        assert_eq!(page.lines[0].evidence.time, 1);
    }
}
