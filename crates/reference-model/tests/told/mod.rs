//! A history told step by step: short words for facts and views.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use reference_model::{
    Answer, Call, Code, Event, Fact, Found, Health, Link, Mark, Milliseconds, Model, Ready, Routing, Set, Status,
    Terms, View,
};

pub const MINUTE: Milliseconds = 60_000;
pub const HOUR: Milliseconds = 60 * MINUTE;

/// No test listener, no wait, no hook, no rollback, all at once.
pub fn plain() -> Terms {
    Terms {
        routing: Routing::AllAtOnce,
        test_listener: false,
        ready: Ready { minutes: 0, stops: false },
        terminate_after_minutes: Some(0),
        rolls_back: [false; 3],
        alarms: None,
        hooks: [false; 8],
    }
}

/// A model, the time, and what the views say beside events.
#[derive(Clone)]
pub struct Told {
    pub model: Model,
    pub now: Milliseconds,
    pub linked: bool,
    terms: Terms,
    last: [Mark; 8],
    weight: u8,
}

impl Told {
    /// Created.
    pub fn new(terms: Terms) -> Self {
        Self { model: Model::new(terms), now: 1000, linked: false, terms, last: [Mark::Absent; 8], weight: 0 }
    }

    /// BeforeInstall has begun.
    pub fn started(terms: Terms) -> Self {
        let mut told = Self::new(terms);
        told.call(Call::LoadRevision);
        told.call(Call::Inspect);
        told.hear(Fact::Found(Found {
            primary: true,
            production_leads_to_primary: true,
            test_leads_to_pair: true,
            wants_no_task: false,
        }));
        told.at(Event::BeforeInstall);
        told
    }

    /// AfterInstall runs.
    pub fn installed(terms: Terms) -> Self {
        let mut told = Self::started(terms);
        told.at(Event::Install);
        told.call(Call::Create);
        told.look(true);
        told.at(Event::AfterInstall);
        told
    }

    /// AllowTraffic has begun.
    pub fn in_shift(terms: Terms) -> Self {
        let mut told = Self::installed(terms);
        told.at(Event::BeforeAllowTraffic);
        told.at(Event::AllowTraffic);
        told
    }

    /// All events are Succeeded.
    pub fn after_shift(terms: Terms) -> Self {
        let mut told = Self::in_shift(terms);
        told.call(Call::Production(100));
        told.call(Call::MakePrimary(Set::Replacement));
        told.at(Event::AfterAllowTraffic);
        told.shows_after().unwrap();
        told
    }

    pub fn hear(&mut self, fact: Fact) {
        self.model.hear(fact, self.now).unwrap();
    }

    pub fn asks(&mut self, call: Call) -> Result<(), String> {
        self.model.hear(Fact::Asked(call), self.now)
    }

    /// A call that leaves and is done.
    pub fn call(&mut self, call: Call) {
        self.asks(call).unwrap();
        self.hear(Fact::Answered(call, Answer::Done));
        if let Call::Production(weight) = call {
            self.weight = weight;
        }
    }

    pub fn look(&mut self, steady: bool) {
        self.hear(Fact::Looked(Some(Health { steady, lost: false, empty: false, gone: false })));
    }

    /// The list with this event at hand.
    pub fn marks_at(&self, event: Event, mark: Mark) -> [Mark; 8] {
        let rest = match mark {
            Mark::Failed | Mark::Skipped => Mark::Skipped,
            _ => Mark::Pending,
        };
        Event::ALL.map(|other| match other.cmp(&event) {
            _ if !self.terms.has(other) => Mark::Absent,
            std::cmp::Ordering::Less => Mark::Succeeded,
            std::cmp::Ordering::Equal => mark,
            std::cmp::Ordering::Greater => rest,
        })
    }

    pub fn show(&mut self, status: Status, events: [Mark; 8], error: Option<(Code, &str)>) -> Result<(), String> {
        self.last = events;
        let is_after = events.iter().all(|mark| matches!(mark, Mark::Absent | Mark::Succeeded));
        self.model.show(
            &View {
                status,
                target_status: status.of_target(),
                events,
                error,
                link: if self.linked { Link::Named } else { Link::None },
                termination_wait_started: is_after && self.terms.terminate_after_minutes.is_some_and(|wait| wait > 0),
                weight: self.weight,
                has_complete_time: status.is_terminal(),
            },
            self.now,
        )
    }

    /// The event runs, whatever the model says to it.
    pub fn shows(&mut self, event: Event) -> Result<(), String> {
        self.show(Status::InProgress, self.marks_at(event, Mark::InProgress), None)
    }

    pub fn at(&mut self, event: Event) {
        self.shows(event).unwrap();
    }

    pub fn shows_after(&mut self) -> Result<(), String> {
        self.show(Status::InProgress, self.marks_at(Event::AfterAllowTraffic, Mark::Succeeded), None)
    }

    pub fn is_ready(&mut self) {
        self.show(Status::Ready, self.marks_at(Event::BeforeAllowTraffic, Mark::Pending), None).unwrap();
    }

    fn broken(&self) -> [Mark; 8] {
        let at = Event::ALL
            .into_iter()
            .find(|event| matches!(self.last[*event as usize], Mark::InProgress | Mark::Pending));
        match at {
            Some(event) if self.last[event as usize] == Mark::InProgress => self.marks_at(event, Mark::Failed),
            Some(event) => self.marks_at(event, Mark::Skipped),
            None => self.last,
        }
    }

    pub fn try_end(&mut self, status: Status, code: Code, text: &str) -> Result<(), String> {
        self.show(status, self.broken(), Some((code, text)))
    }

    pub fn ends(&mut self, status: Status, error: Option<(Code, &str)>) {
        let marks = if status == Status::Succeeded { self.last } else { self.broken() };
        self.show(status, marks, error).unwrap();
    }

    pub fn fails_with(&mut self, status: Status, error: Option<(Code, &str)>) -> String {
        self.show(status, self.last, error).unwrap_err()
    }
}
