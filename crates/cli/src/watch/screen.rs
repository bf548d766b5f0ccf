//! What the live view shows and how keys change it: pure, so that it can be tested without a terminal.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use deployment_view::{Action, ActionKind, LogLine, Picture};
use types::Timestamp;

use crate::render::{Canvas, Detail, Drawing, Item, Line, Style, broken, draw, wrap};

/// Below this height the frame around the tree is kept small.
const LOW: usize = 18;
/// Most lines of what is asked or told at the bottom.
const MAX_NOTE_LINES: usize = 3;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// To be redrawn.
    Nothing,
    /// To go; the deployment goes on.
    Quit,
    /// An action, confirmed.
    Act(ActionKind),
}

/// What is in the middle of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Middle {
    #[default]
    Tree,
    Log(Item),
    Help,
}

/// The state of the view.
#[derive(Debug, Default)]
pub(crate) struct Screen {
    picture: Picture,
    selected: Option<Item>,
    middle: Middle,
    /// First line shown of the middle.
    offset: usize,
    /// The action that waits for `y`.
    asked: Option<ActionKind>,
    /// What was told last.
    note: String,
    /// What the endpoint's absence says; empty while it answers.
    trouble: String,
}

impl Screen {
    /// Takes the newest picture.
    pub(crate) fn take(&mut self, picture: &Picture) {
        if self.picture.deployment.id != picture.deployment.id {
            *self = Self::default();
        }
        self.picture = picture.clone();
        self.trouble.clear();
        // What cannot be done any more is not asked for any longer.
        if self.asked.is_some_and(|kind| self.action(kind).is_none_or(|action| action.refusal.is_some())) {
            self.asked = None;
        }
    }

    /// Tells what became of an action.
    pub(crate) fn tell(&mut self, text: impl Into<String>) {
        self.note = text.into();
    }

    /// Tells that the endpoint does not answer; the picture is an old one.
    pub(crate) fn trouble(&mut self, text: impl Into<String>) {
        self.trouble = text.into();
    }

    fn action(&self, kind: ActionKind) -> Option<&Action> {
        self.picture.actions.iter().find(|action| action.kind == kind)
    }

    /// What a key means now.
    pub(crate) fn press(&mut self, key: KeyEvent, size: (usize, usize)) -> Wish {
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            return if matches!(key.code, KeyCode::Char('c' | 'd')) { Wish::Quit } else { Wish::Nothing };
        }
        if let Some(kind) = self.asked.take() {
            self.note.clear();
            match key.code {
                KeyCode::Char('y' | 'Y') => return Wish::Act(kind),
                _ => self.note = "nothing was done".into(),
            }
            return Wish::Nothing;
        }
        self.note.clear();
        match key.code {
            KeyCode::Char('q') => return Wish::Quit,
            KeyCode::Esc if self.middle == Middle::Tree => return Wish::Quit,
            KeyCode::Esc => self.show(Middle::Tree),
            KeyCode::Char('c') => self.ask(ActionKind::Continue),
            KeyCode::Char('s') => self.ask(ActionKind::Stop),
            KeyCode::Char('r') => self.ask(ActionKind::StopAndRollBack),
            KeyCode::Char('t') => self.ask(ActionKind::EndTerminationWait),
            KeyCode::Char('?' | 'h') if self.middle != Middle::Help => self.show(Middle::Help),
            KeyCode::Char('?' | 'h') => self.show(Middle::Tree),
            KeyCode::Char('l') => self.open_log(),
            KeyCode::Up | KeyCode::Char('k') => self.step(-1, size),
            KeyCode::Down | KeyCode::Char('j') => self.step(1, size),
            KeyCode::PageUp => self.step(-10, size),
            KeyCode::PageDown | KeyCode::Char(' ') => self.step(10, size),
            KeyCode::Home => self.step(-10_000, size),
            KeyCode::End => self.step(10_000, size),
            _ => {}
        }
        Wish::Nothing
    }

    fn show(&mut self, middle: Middle) {
        self.middle = middle;
        self.offset = 0;
    }

    fn ask(&mut self, kind: ActionKind) {
        match self.action(kind) {
            Some(Action { refusal: None, .. }) => self.asked = Some(kind),
            Some(Action { refusal: Some(why), .. }) => self.note = format!("{} is not possible: {why}", word(kind)),
            None => self.note = format!("{} is not possible now", word(kind)),
        }
    }

    fn open_log(&mut self) {
        match (&self.middle, self.selected.clone()) {
            (Middle::Log(_), _) => self.show(Middle::Tree),
            (_, Some(item)) => self.show(Middle::Log(item)),
            (_, None) => self.note = "select a line first, with the arrow keys".into(),
        }
    }

    /// Moves the selection, or the text when it has none.
    fn step(&mut self, by: isize, size: (usize, usize)) {
        if self.middle != Middle::Tree {
            self.offset =
                self.offset.saturating_add_signed(by).min(self.middle_lines(size.0).len().saturating_sub(1));
            return;
        }
        let drawing = self.drawing(size.0, None);
        let items: Vec<&Item> = drawing.body.items().collect();
        let at = self.selected.as_ref().and_then(|selected| items.iter().position(|item| *item == selected));
        let next = match at {
            Some(at) => at.saturating_add_signed(by).min(items.len().saturating_sub(1)),
            None if by > 0 => by.unsigned_abs().saturating_sub(1).min(items.len().saturating_sub(1)),
            None => items.len().saturating_sub(1),
        };
        self.selected = items.get(next).map(|item| (*item).clone());
    }

    fn drawing(&self, width: usize, now: Option<Timestamp>) -> Drawing {
        draw(&self.picture, &Canvas { width, now, detail: Detail::Full, extra: &[] })
    }

    /// The last picture as it stays in the scrollback.
    pub(crate) fn last(&self, width: usize, now: Option<Timestamp>) -> Vec<Line> {
        if self.picture.deployment.id.is_empty() { Vec::new() } else { self.drawing(width, now).lines() }
    }

    /// The engine's time, so long after the picture was taken; none while its clock is not known.
    pub(crate) fn now(&self, since_look: Duration) -> Option<Timestamp> {
        let timeline = &self.picture.timeline;
        let rate = u64::from(timeline.rate_milli.max(1));
        let passed = u64::try_from(since_look.as_millis()).unwrap_or(u64::MAX).saturating_mul(rate) / 1000;
        timeline.now.map(|now| now.plus(Duration::from_millis(passed)))
    }

    /// The lines of the whole screen: at most `rows`, none longer than `columns`.
    pub(crate) fn compose(&mut self, (columns, rows): (usize, usize), now: Option<Timestamp>) -> Vec<Line> {
        if self.picture.deployment.id.is_empty() {
            let text = if self.trouble.is_empty() { "looking …" } else { &self.trouble };
            return vec![Line::new().with(Style::Dim, text).cut(columns)];
        }
        let drawing = self.drawing(columns, now);
        let is_low = rows < LOW;
        let mut lines: Vec<Line> = drawing.head.iter().take(if is_low { 1 } else { 5 }).cloned().collect();
        let bottom = self.bottom(&drawing, columns, is_low);
        let room = rows.saturating_sub(lines.len() + 1 + bottom.len()).max(1);
        let (middle, selected) = match &self.middle {
            Middle::Tree => {
                let selected = self.selected.as_ref().and_then(|item| drawing.body.line_of(item));
                (drawing.body.lines(self.selected.as_ref()), selected)
            }
            _ => (self.middle_lines(columns), None),
        };
        self.scroll(selected, &drawing, middle.len(), room);
        let above = self.offset;
        let below = middle.len().saturating_sub(self.offset + room);
        lines.push(ruler(columns, above));
        lines.extend(middle.into_iter().skip(self.offset).take(room));
        let filled = rows.saturating_sub(bottom.len());
        lines.resize(filled.max(lines.len()), Line::new());
        lines.truncate(filled);
        let mut bottom = bottom;
        if below > 0
            && let Some(first) = bottom.first_mut()
        {
            *first = more_below(columns, below);
        }
        lines.extend(bottom);
        lines.into_iter().take(rows).map(|line| line.cut(columns)).collect()
    }

    /// Keeps the selected line in sight, and the rest of the text when it is the first or last.
    fn scroll(&mut self, selected: Option<usize>, drawing: &Drawing, height: usize, room: usize) {
        let most = height.saturating_sub(room);
        if let Some(line) = selected {
            let last = drawing.body.items().last();
            let first = drawing.body.items().next();
            if self.selected.as_ref() == first {
                self.offset = 0;
            } else if self.selected.as_ref() == last {
                self.offset = most;
            }
            if line < self.offset {
                self.offset = line;
            }
            if line >= self.offset + room {
                self.offset = line + 1 - room;
            }
        }
        self.offset = self.offset.min(most);
    }

    /// What stands below the tree: the wait, what is asked or told, the keys.
    fn bottom(&self, drawing: &Drawing, columns: usize, is_low: bool) -> Vec<Line> {
        let mut lines = vec![ruler(columns, 0)];
        lines.extend(drawing.foot.iter().take(if is_low { 1 } else { 6 }).cloned());
        let mut say = |style: Style, text: &str| {
            let wrapped = wrap(text, columns).into_iter().take(MAX_NOTE_LINES);
            lines.extend(wrapped.map(|text| Line::new().with(style, text)));
        };
        if !self.trouble.is_empty() {
            say(Style::Bad, &format!("{}; trying again, this is the last picture", self.trouble));
        }
        if !self.note.is_empty() {
            say(Style::Strong, &self.note);
        }
        if let Some(action) = self.asked.and_then(|kind| self.action(kind)) {
            say(Style::Strong, &format!("{}? {}", capital(word(action.kind)), action.consequence));
            lines.push(
                Line::new().with(Style::Strong, "y").plain(" do it   ").with(Style::Strong, "n").plain(" do nothing"),
            );
        } else {
            lines.push(self.keys());
        }
        lines
    }

    fn keys(&self) -> Line {
        let mut line = Line::new();
        let allowed = |kind| self.action(kind).is_some_and(|action| action.refusal.is_none());
        let keys = [
            ("c", "continue", allowed(ActionKind::Continue)),
            ("s", "stop", allowed(ActionKind::Stop)),
            ("r", "roll back", allowed(ActionKind::StopAndRollBack)),
            ("t", "end wait", allowed(ActionKind::EndTerminationWait)),
            ("l", if self.middle == Middle::Tree { "logs" } else { "back" }, self.middle != Middle::Help),
            ("↑↓", if self.middle == Middle::Tree { "select" } else { "scroll" }, true),
            ("?", "help", true),
            ("q", "quit", true),
        ];
        for (key, what, _) in keys.into_iter().filter(|(.., shown)| *shown) {
            line = line.with(Style::Strong, key).plain(format!(" {what}  "));
        }
        line
    }

    fn middle_lines(&self, columns: usize) -> Vec<Line> {
        match &self.middle {
            Middle::Tree => Vec::new(),
            Middle::Log(item) => self.log_lines(item, columns),
            Middle::Help => self.help_lines(columns),
        }
    }

    fn log_lines(&self, item: &Item, columns: usize) -> Vec<Line> {
        let (title, log) = self.log_of(item);
        let mut lines = vec![Line::new().with(Style::Strong, title)];
        if log.is_empty() {
            lines.push(Line::new().with(Style::Dim, "nothing was written, or it may not be read"));
        }
        for line in log {
            // Long lines are broken, not cut: here a person wants to read them.
            lines.extend(broken(&line.text, columns).into_iter().map(|text| Line::new().plain(text)));
        }
        lines
    }

    /// Whose output belongs to a line.
    fn log_of(&self, item: &Item) -> (String, Vec<LogLine>) {
        let picture = &self.picture;
        match item {
            Item::Event(name) => {
                let event = picture.events.iter().find(|event| event.name == *name);
                let hook = event.and_then(|event| event.hook.clone());
                let title = match hook {
                    Some(hook) => format!("{name}: what the function {hook} wrote"),
                    None => format!("{name} calls no function"),
                };
                (title, event.map(|event| event.log.clone()).unwrap_or_default())
            }
            Item::Task(id) => {
                let task = picture.sides.iter().flat_map(|side| &side.tasks).find(|task| task.id == *id);
                (format!("what task {id} wrote"), task.map(|task| task.last_lines.clone()).unwrap_or_default())
            }
            Item::Side(label) => {
                let side = picture.sides.iter().find(|side| side.label == *label);
                let tasks = side.into_iter().flat_map(|side| &side.tasks);
                let lines = tasks.flat_map(|task| {
                    let id: String = task.id.chars().take(8).collect();
                    task.last_lines
                        .iter()
                        .map(move |line| LogLine { at: line.at, text: format!("{id} {}", line.text) })
                });
                ("what its tasks wrote".into(), lines.collect())
            }
            Item::Evidence(index) => {
                let evidence = picture.cause.as_ref().and_then(|cause| cause.evidence.get(*index));
                evidence.map(|of| (of.title.clone(), of.lines.clone())).unwrap_or_default()
            }
            Item::Alarm(name) => {
                let alarm = picture.alarms.iter().find(|alarm| alarm.name == *name);
                let samples = alarm.into_iter().flat_map(|alarm| &alarm.samples);
                let line = |sample: &deployment_view::Sample| LogLine {
                    at: Some(sample.at),
                    text: format!("{}  {}", crate::render::clock_text(sample.at), sample.value),
                };
                (format!("alarm {name}: its values"), samples.map(line).collect())
            }
            _ => ("this line has no output".into(), Vec::new()),
        }
    }

    fn help_lines(&self, columns: usize) -> Vec<Line> {
        let mut lines = vec![Line::new().with(Style::Strong, "keys")];
        for kind in
            [ActionKind::Continue, ActionKind::Stop, ActionKind::StopAndRollBack, ActionKind::EndTerminationWait]
        {
            let text = match self.action(kind) {
                Some(Action { refusal: Some(why), .. }) => format!("not now: {why}"),
                Some(action) => action.consequence.clone(),
                None => "not now".into(),
            };
            let key = match kind {
                ActionKind::Continue => "c",
                ActionKind::Stop => "s",
                ActionKind::StopAndRollBack => "r",
                _ => "t",
            };
            let wrapped = wrap(&format!("{}. {text}", capital(word(kind))), columns.saturating_sub(8));
            for (index, text) in wrapped.into_iter().enumerate() {
                lines.push(
                    Line::new()
                        .with(Style::Strong, format!("  {:<5}", if index == 0 { key } else { "" }))
                        .plain(text),
                );
            }
        }
        for (key, text) in HELP {
            lines.push(Line::new().with(Style::Strong, format!("  {key:<5}")).plain(text));
        }
        lines
    }
}

const HELP: [(&str, &str); 12] = [
    ("l", "What the selected line's function or task wrote"),
    ("↑ ↓", "Select a line; the page keys, Home and End go further"),
    ("Esc", "Back"),
    ("q", "Quit watching; the deployment goes on"),
    ("", ""),
    ("✓", "done, or healthy"),
    ("▸", "under way"),
    ("‖", "waits for somebody"),
    ("·", "to come"),
    ("─", "will not come"),
    ("✗ ■", "failed, stopped"),
    ("█ ░", "original, replacement"),
];

/// The action in words.
pub(crate) fn word(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Continue => "continue",
        ActionKind::Stop => "stop",
        ActionKind::StopAndRollBack => "stop and roll back",
        ActionKind::EndTerminationWait => "end the termination wait",
        ActionKind::Redeploy => "deploy again",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A line across, with how much is above.
fn ruler(columns: usize, above: usize) -> Line {
    let text = if above > 0 { format!("── ↑ {above} more ") } else { String::new() };
    let rest = columns.saturating_sub(text.chars().count());
    Line::new().with(Style::Dim, format!("{text}{}", "─".repeat(rest)))
}

fn more_below(columns: usize, below: usize) -> Line {
    let text = format!("── ↓ {below} more ");
    let rest = columns.saturating_sub(text.chars().count());
    Line::new().with(Style::Dim, format!("{text}{}", "─".repeat(rest)))
}

#[cfg(test)]
#[path = "screen_tests.rs"]
mod tests;
