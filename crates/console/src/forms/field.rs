//! A form and its fields.

use askama::Template;

use crate::page::Section;

/// A form.
#[derive(Template)]
#[template(path = "forms/form.html")]
pub(crate) struct Form<'a> {
    pub title: &'static str,
    pub section: Section,
    /// What it does, in a sentence.
    pub intro: &'static str,
    /// Where it is sent.
    pub action: &'static str,
    pub csrf: &'a str,
    /// What the button says.
    pub button: &'static str,
    pub fields: Vec<Field>,
    /// Why it was refused; empty when it was not.
    pub refusal: String,
}

/// A field with what was typed into it.
pub(crate) struct Field {
    pub name: &'static str,
    pub label: &'static str,
    /// What to write, in a sentence.
    pub help: &'static str,
    pub value: String,
    pub kind: Kind,
    pub is_required: bool,
    /// What is offered.
    pub offers: Vec<Offer>,
}

/// Something that may be chosen.
pub(crate) struct Offer {
    pub value: String,
    /// What people call it; empty when that is its value.
    pub label: String,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A line; what is offered may be taken or not.
    Line,
    /// A whole number.
    Number,
    /// One of what is offered.
    Choice,
    /// Yes or no; yes is `on`.
    Check,
    /// An AppSpec, checked while it is typed.
    AppSpec,
}

impl Field {
    /// A line of text that must be filled in.
    pub fn line(name: &'static str, label: &'static str, help: &'static str, value: &str) -> Self {
        let value = value.to_owned();
        Self { name, label, help, value, kind: Kind::Line, is_required: true, offers: Vec::new() }
    }

    /// That may be left empty.
    pub fn optional(self) -> Self {
        Self { is_required: false, ..self }
    }

    /// That is filled in like this.
    pub fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// That offers these.
    pub fn offering(self, offers: impl IntoIterator<Item = Offer>) -> Self {
        Self { offers: offers.into_iter().collect(), ..self }
    }
}

impl Offer {
    /// With a name of its own.
    pub fn named(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}
