//! What holds of the markup of every picture.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{TOKEN, draw, pictures};

/// An element: its name and attributes, unescaped.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// Names of the elements around it, outermost first.
    around: Vec<String>,
}

impl Element {
    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// All elements of a page; fails when it is not well formed.
fn elements(name: &str, page: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(page);
    let (mut found, mut around): (Vec<Element>, Vec<String>) = Default::default();
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}: {page}"));
        match event {
            Event::Start(start) => {
                let element = element(&start, &around);
                around.push(element.name.clone());
                found.push(element);
            }
            Event::Empty(start) => found.push(element(&start, &around)),
            Event::End(_) => drop(around.pop()),
            Event::Text(_) | Event::GeneralRef(_) => {}
            Event::Eof => break,
            other => panic!("{name}: {other:?} is not ours"),
        }
    }
    assert!(around.is_empty(), "{name}: {around:?} are not closed");
    found
}

fn element(start: &BytesStart<'_>, around: &[String]) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    });
    Element { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), around: around.to_vec() }
}

fn pages() -> Vec<(&'static str, String)> {
    let page = |picture| {
        let parts = draw(&picture).into_iter().map(|it| format!("<div id=\"{}\">{}</div>", it.id, it.html));
        format!("<main>{}</main>", parts.collect::<String>())
    };
    pictures::all().into_iter().map(|(name, picture)| (name, page(picture))).collect()
}

#[test]
fn ids_are_unique_and_what_they_are_referred_to_by_exists() {
    for (name, page) in pages() {
        let all = elements(name, &page);
        let mut ids = HashSet::new();
        for id in all.iter().filter_map(|element| element.value("id")) {
            assert!(ids.insert(id), "{name}: {id} is there twice");
            assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{name}: {id}");
        }
        for reference in ["aria-labelledby", "aria-describedby"] {
            for id in all.iter().filter_map(|element| element.value(reference)).flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{name}: {id} is not there");
            }
        }
    }
}

#[test]
fn hostile_text_makes_no_element_no_attribute_and_no_script() {
    for (name, page) in pages() {
        for element in elements(name, &page) {
            let is_plain =
                !matches!(element.name.as_str(), "script" | "style" | "iframe" | "object" | "embed" | "link");
            assert!(is_plain, "{name}: {}", element.name);
            for (attribute, value) in &element.attributes {
                let is_plain = !attribute.starts_with("on") && attribute != "style" && !value.contains('<');
                assert!(is_plain, "{name}: {attribute}={value}");
                let is_url = matches!(attribute.as_str(), "href" | "action" | "src");
                assert!(!is_url || value.starts_with("/console/"), "{name}: {attribute}={value}");
            }
        }
        let hidden = |c: char| matches!(c, '\u{202e}' | '\u{0}' | '\u{1b}');
        assert!(!page.contains(hidden), "{name}: a character that deceives is left");
    }
    let (_, page) = pages().pop().unwrap();
    assert!(page.contains("&#60;script&#62;") && page.contains("⟨U+202E⟩"), "{page}");
}

#[test]
fn headings_begin_with_one_h1_and_never_skip_a_level() {
    for (name, page) in pages() {
        let levels: Vec<u8> = elements(name, &page)
            .iter()
            .filter_map(|element| match element.name.as_bytes() {
                [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
                _ => None,
            })
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}: {levels:?}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn every_form_posts_and_carries_the_token() {
    for (name, page) in pages() {
        let all = elements(name, &page);
        let forms = all.iter().filter(|element| element.name == "form");
        assert!(forms.clone().all(|form| form.value("method") == Some("post")), "{name}");
        let tokens = all.iter().filter(|element| {
            element.name == "input"
                && element.value("name") == Some("csrf")
                && element.value("value") == Some(TOKEN)
                && element.around.last().is_some_and(|parent| parent == "form")
        });
        assert_eq!(tokens.count(), forms.count(), "{name}");
    }
}

#[test]
fn pictures_have_a_name_or_are_hidden_from_who_listens() {
    for (name, page) in pages() {
        for svg in elements(name, &page).iter().filter(|element| element.name == "svg") {
            let is_hidden = svg.value("aria-hidden") == Some("true");
            let is_named = svg.value("role") == Some("img") && svg.value("aria-labelledby").is_some();
            assert!(is_hidden != is_named, "{name}: {:?}", svg.attributes);
        }
    }
}

#[test]
fn lengths_in_pictures_are_numbers_even_of_absurd_values() {
    for (name, page) in pages() {
        for element in elements(name, &page) {
            for (attribute, value) in &element.attributes {
                let is_length = matches!(attribute.as_str(), "x" | "y" | "x1" | "y1" | "x2" | "y2" | "cx" | "cy")
                    || matches!(attribute.as_str(), "width" | "height" | "stroke-width");
                let number = value.strip_suffix('%').unwrap_or(value).parse::<f64>();
                assert!(!is_length || number.is_ok_and(f64::is_finite), "{name}: {attribute}={value}");
            }
        }
    }
}
