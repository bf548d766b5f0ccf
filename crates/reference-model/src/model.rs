//! The course of a deployment: what has happened, what may be shown next.

use crate::ends::{Code, End, Rollback};
use crate::history::{Answer, Call, Event, Fact, Found, Link, Mark, Milliseconds, Set, Status, View, Wait};
use crate::terms::Terms;
use crate::undo::Undo;

/// Where the deployment is, read from what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// All before it are Succeeded, and it has not begun: the start, or the ready wait.
    Before(Event),
    /// It is InProgress.
    Running(Event),
    /// All are Succeeded.
    After,
}

impl Place {
    /// Whether the event has begun, or is behind.
    pub(crate) fn has_begun(self, event: Event) -> bool {
        match self {
            Self::Before(next) => event < next,
            Self::Running(now) => event <= now,
            Self::After => true,
        }
    }
}

/// What the last looks at the replacement showed, and since when.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Looks {
    pub gone: bool,
    pub was_steady: bool,
    /// Since when no look has shown it fit for traffic: unsteady, empty, or not seen at all.
    pub unfit_since: Option<Milliseconds>,
    pub lost: bool,
}

/// The model of one deployment that is not a rollback. See the crate.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) terms: Terms,
    pub(crate) place: Place,
    pub(crate) place_since: Milliseconds,
    pub(crate) last_status: Status,
    pub(crate) begun_at: [Milliseconds; 8],
    pub(crate) found: Option<Found>,
    pub(crate) looks: Looks,
    /// What of the looks has been stored.
    pub(crate) stored_looks: Looks,
    /// Active, unreadable.
    pub(crate) alarms: (bool, bool),
    pub(crate) refused: Vec<Code>,
    pub(crate) put_off: Vec<(Call, u32)>,
    pub(crate) asked_to_create: bool,
    pub(crate) asked_to_make_primary: bool,
    pub(crate) asked_to_delete_original: bool,
    pub(crate) invoked: [bool; 8],
    pub(crate) answered: [Option<bool>; 8],
    pub(crate) continued: [bool; 2],
    /// Commands that were answered with an error of the server: stored or not.
    pub(crate) unsure: Vec<Fact>,
    /// What the end must be: taken commands and shown endings leave only these.
    pub(crate) bound: Option<Vec<End>>,
    /// A command has bound it, so it has to show at once.
    must_show: bool,
    alarm_must_show: bool,
    done: Vec<Call>,
    routed: Vec<(u8, Milliseconds)>,
}

impl Model {
    /// A deployment that was answered with 200.
    pub fn new(terms: Terms) -> Self {
        Self {
            terms,
            place: Place::Before(Event::BeforeInstall),
            place_since: 0,
            last_status: Status::Created,
            begun_at: [0; 8],
            found: None,
            looks: Looks::default(),
            stored_looks: Looks::default(),
            alarms: (false, false),
            refused: Vec::new(),
            put_off: Vec::new(),
            asked_to_create: false,
            asked_to_make_primary: false,
            asked_to_delete_original: false,
            invoked: [false; 8],
            answered: [None; 8],
            continued: [false; 2],
            unsure: Vec::new(),
            bound: None,
            must_show: false,
            alarm_must_show: false,
            done: Vec::new(),
            routed: Vec::new(),
        }
    }

    /// The model of its rollback, once it has come to an end.
    pub fn undo(&self) -> Undo {
        Undo::new(self.terms.test_listener, self.asked_to_create, self.asked_to_make_primary)
    }

    /// Whether its end is shown or bound.
    pub(crate) fn is_ending(&self) -> bool {
        self.bound.is_some()
    }

    /// Takes a fact. An error says why the engine should not have done it.
    ///
    /// # Errors
    /// A call that does not belong where the deployment is.
    pub fn hear(&mut self, fact: Fact, now: Milliseconds) -> Result<(), String> {
        match fact {
            Fact::Asked(call) => return self.asked(call, now),
            Fact::Answered(call, answer) => self.heard_answer(call, answer, now),
            Fact::Found(found) => self.found = Some(found),
            Fact::Looked(health) => {
                let looks = &mut self.looks;
                let began_empty = self.found.is_some_and(|found| found.wants_no_task);
                let is_fit = health.is_some_and(|health| health.steady && (!health.empty || began_empty));
                looks.unfit_since = (!is_fit).then(|| looks.unfit_since.unwrap_or(now));
                if let Some(health) = health {
                    looks.gone |= health.gone;
                    looks.was_steady |= is_fit;
                    looks.lost = health.lost;
                }
            }
            Fact::Alarms { active, unreadable } => {
                // A reading counts until it could be stored.
                self.alarms = (self.alarms.0 || active, self.alarms.1 || unreadable);
                self.alarm_must_show = true;
            }
            Fact::Stop { rollback } if !self.is_ending() => self.bind(now, self.stopped(rollback)),
            Fact::HookAnswered(event, succeeded) => {
                self.answered[event as usize] = Some(succeeded);
                if !succeeded && !self.is_ending() {
                    self.bind(now, self.hook_failed(now));
                }
            }
            Fact::Stop { .. } => {}
            Fact::Continue(wait) => self.continued[wait as usize] = true,
            Fact::Away => {
                (self.alarm_must_show, self.alarms) = (false, (false, false));
                self.looks = self.stored_looks;
            }
        }
        Ok(())
    }

    /// A command that was answered with an error of the server. It may have been stored all the same, so it is a
    /// reason and binds nothing.
    pub fn hear_perhaps(&mut self, command: Fact) {
        self.unsure.push(command);
    }

    pub(crate) fn has_continued(&self, wait: Wait) -> bool {
        self.continued[wait as usize] || self.unsure.contains(&Fact::Continue(wait))
    }

    /// A taken command leaves one end. Where endings do not show, an earlier one may be under way.
    fn bind(&mut self, now: Milliseconds, end: End) {
        let mut ends = if self.place == Place::After { self.reasons_to_end(now) } else { Vec::new() };
        ends.push(end);
        self.bound = Some(ends);
        self.must_show = true;
    }

    /// Which calls belong where (spec 4.2, 4.6): each to its own event, retries of one that is ending included.
    fn asked(&mut self, call: Call, now: Milliseconds) -> Result<(), String> {
        let is_at = |event: Event| self.place.has_begun(event);
        let belongs = match call {
            Call::LoadRevision | Call::Inspect => true,
            Call::Create => is_at(Event::Install),
            Call::Test(0) | Call::Production(0) | Call::Delete(Set::Leftover) => is_at(Event::Install),
            Call::Test(_) => self.terms.test_listener && is_at(Event::AllowTestTraffic),
            Call::Production(weight) => {
                is_at(Event::AllowTraffic) && self.may_route(weight, now).map_err(|why| format!("{call:?}: {why}"))?
            }
            Call::MakePrimary(set) => set == Set::Replacement && self.done.contains(&Call::Production(100)),
            Call::Invoke(event) => self.terms.runs_function(event) && is_at(event),
            Call::Delete(Set::Original) => self.may_delete_original(now),
            Call::Delete(Set::Replacement) => false,
        };
        if !belongs {
            return Err(format!("the model allows no {call:?} at {:?}", self.place));
        }
        match call {
            Call::Create => self.asked_to_create = true,
            Call::MakePrimary(_) => self.asked_to_make_primary = true,
            Call::Delete(Set::Original) => self.asked_to_delete_original = true,
            Call::Invoke(event) => self.invoked[event as usize] = true,
            _ => {}
        }
        Ok(())
    }

    /// A weight of the schedule, so long after the one before as configured.
    fn may_route(&self, weight: u8, now: Milliseconds) -> Result<bool, String> {
        let step = self.terms.routing.step_of(weight).ok_or("it is no weight of the schedule")?;
        let Some(before) = step.checked_sub(1).and_then(|before| self.terms.routing.step(before)) else {
            return Ok(true);
        };
        let minutes = self.terms.routing.step(step).map_or(0, |(_, minutes)| minutes) - before.1;
        let routed = self.routed.iter().find(|(known, _)| *known == before.0);
        let (_, at) = routed.ok_or_else(|| format!("{} comes first", before.0))?;
        if now < at + 60_000 * Milliseconds::from(minutes) {
            return Err(format!("it is due {minutes} minutes after {}", before.0));
        }
        Ok(true)
    }

    fn may_delete_original(&self, now: Milliseconds) -> bool {
        let over = self.termination_over_at().is_some_and(|at| now >= at || self.has_continued(Wait::Termination));
        self.asked_to_delete_original || self.place == Place::After && over && self.bound.is_none()
    }

    fn heard_answer(&mut self, call: Call, answer: Answer, now: Milliseconds) {
        match answer {
            Answer::Done => {
                if let Call::Production(weight) = call
                    && !self.routed.iter().any(|(known, _)| *known == weight)
                {
                    self.routed.push((weight, now));
                }
                if !self.done.contains(&call) {
                    self.done.push(call);
                }
            }
            Answer::ReadsOtherwise => self.refused.push(Code::ElasticLoadBalancingInvalid),
            Answer::Never(code) => self.refused.push(code),
            Answer::Later => match self.put_off.iter_mut().find(|(known, _)| *known == call) {
                Some((_, tries)) => *tries += 1,
                None => self.put_off.push((call, 1)),
            },
        }
    }

    /// Compares what a client is shown after a durable step with what may be shown.
    ///
    /// # Errors
    /// What is shown, and what the model allows.
    pub fn show(&mut self, view: &View<'_>, now: Milliseconds) -> Result<(), String> {
        if view.target_status != view.status.of_target() || view.has_complete_time != view.status.is_terminal() {
            return Err(format!(
                "{:?} with target {} and complete time {}",
                view.status, view.target_status, view.has_complete_time
            ));
        }
        let (place, broken) = self.read(&view.events)?;
        let shows_end = broken || view.error.is_some() || matches!(view.status, Status::Failed | Status::Stopped);
        if shows_end && self.bound.is_none() {
            self.advance_to(place, view, now, true)?;
            self.bound = Some(self.reasons_to_end(now));
        }
        if self.bound.is_some() {
            self.ends(place, broken, view)?;
        } else {
            self.advance_to(place, view, now, false)?;
        }
        self.last_status = view.status;
        Ok(())
    }

    /// Reads the list of events: Succeeded, then at most one InProgress or Failed, then Pending or Skipped.
    fn read(&self, marks: &[Mark; 8]) -> Result<(Place, bool), String> {
        let mut place = Place::After;
        let mut rest = None;
        let wrong = |event: Event| Err(format!("{event:?} is {:?} among {marks:?}", marks[event as usize]));
        for event in Event::ALL {
            let mark = marks[event as usize];
            if (mark == Mark::Absent) == self.terms.has(event) {
                return wrong(event);
            }
            match (mark, rest) {
                (Mark::Absent, _) | (Mark::Succeeded, None) => {}
                (Mark::InProgress, None) => (place, rest) = (Place::Running(event), Some(Mark::Pending)),
                (Mark::Failed, None) => (place, rest) = (Place::Running(event), Some(Mark::Skipped)),
                (Mark::Pending | Mark::Skipped, None) => (place, rest) = (Place::Before(event), Some(mark)),
                (mark, Some(expected)) if mark == expected => {}
                _ => return wrong(event),
            }
        }
        Ok((
            place,
            rest == Some(Mark::Skipped)
                || matches!(place, Place::Running(event) if marks[event as usize] == Mark::Failed),
        ))
    }

    /// Goes on to a place: every event on the way needs its reasons to begin and to be done, hooks without a function
    /// included, which are never seen running.
    fn advance_to(&mut self, place: Place, view: &View<'_>, now: Milliseconds, ending: bool) -> Result<(), String> {
        for event in Event::ALL.into_iter().filter(|event| self.terms.has(*event)) {
            let is_done = |place: Place| match place {
                Place::Before(next) | Place::Running(next) => event < next,
                Place::After => true,
            };
            if is_done(self.place) && !is_done(place) {
                return Err(format!("{event:?} was Succeeded and is so no more"));
            }
            if !self.place.has_begun(event) && place.has_begun(event) {
                self.may_begin(event, now)?;
                self.begun_at[event as usize] = now;
            }
            if !is_done(self.place) && is_done(place) {
                self.may_be_done(event, now)?;
            }
        }
        if !ending {
            self.status_fits(place, view)?;
        }
        if place != self.place {
            (self.place, self.place_since) = (place, now);
            (self.refused, self.put_off) = (Vec::new(), Vec::new());
        }
        Ok(())
    }

    /// What an event has to have done (spec 4.2, 4.4, 4.6).
    fn may_be_done(&self, event: Event, now: Milliseconds) -> Result<(), String> {
        let done = |call: Call| self.done.contains(&call);
        let last = self.terms.routing.step_of(100).and_then(|step| self.terms.routing.step(step));
        let ripe = self
            .routed
            .first()
            .zip(last)
            .is_some_and(|((_, at), (_, minutes))| now >= at + 60_000 * Milliseconds::from(minutes));
        let is_so = match event {
            Event::Install => done(Call::Create) && self.looks.was_steady,
            Event::AllowTestTraffic => done(Call::Test(100)),
            Event::AllowTraffic => done(Call::Production(100)) && done(Call::MakePrimary(Set::Replacement)) && ripe,
            hook => {
                !self.terms.runs_function(hook)
                    || self.answered[hook as usize] == Some(true)
                    || self.unsure.contains(&Fact::HookAnswered(hook, true))
            }
        };
        if is_so { Ok(()) } else { Err(format!("{event:?} is Succeeded; the model has no reason for it")) }
    }

    fn may_begin(&self, event: Event, now: Milliseconds) -> Result<(), String> {
        let found = self
            .found
            .is_some_and(|found| found.primary && found.production_leads_to_primary && found.test_leads_to_pair);
        let is_so = match event {
            Event::BeforeInstall => found && self.done.contains(&Call::LoadRevision),
            Event::BeforeAllowTraffic if self.terms.ready.waits() => {
                let by_time = !self.terms.ready.stops && now >= self.ready_over_at();
                self.last_status == Status::Ready && (by_time || self.has_continued(Wait::Ready))
            }
            _ => true,
        };
        if is_so { Ok(()) } else { Err(format!("{event:?} has begun; the model has no reason for it")) }
    }

    /// The status that belongs to a place (spec 4.3, 4.5), for a deployment that is not ending.
    fn status_fits(&self, place: Place, view: &View<'_>) -> Result<(), String> {
        let waits = place == Place::Before(Event::BeforeAllowTraffic) && self.terms.ready.waits();
        let terminates = self.terms.terminate_after_minutes;
        let fits = match view.status {
            Status::Created => self.last_status == Status::Created && place == Place::Before(Event::BeforeInstall),
            Status::Ready => waits,
            Status::InProgress => !waits,
            Status::Succeeded => {
                let original = self.done.contains(&Call::Delete(Set::Original));
                place == Place::After && (terminates.is_none() || original) && view.weight == 100
            }
            Status::Failed | Status::Stopped => false,
        };
        let in_wait = place == Place::After && terminates.is_some_and(|minutes| minutes > 0);
        let flag_fits = if terminates == Some(0) && place == Place::After {
            true
        } else {
            view.termination_wait_started == in_wait
        };
        if !fits || !flag_fits {
            let flag = view.termination_wait_started;
            return Err(format!("{:?} (termination wait: {flag}) at {place:?}; the model says no", view.status));
        }
        Ok(())
    }

    /// A deployment that is ending stays where it is, and its end is one of those allowed.
    fn ends(&mut self, place: Place, broken: bool, view: &View<'_>) -> Result<(), String> {
        self.must_show = false;
        let Some(allowed) = &mut self.bound else { return Ok(()) };
        if place != self.place || !broken && place != Place::After {
            return Err(format!("it is ending ({allowed:?}) and goes on to {place:?}"));
        }
        let rolled_back = view.link == Link::Named;
        let is_terminal = view.status.is_terminal();
        allowed.retain(|end| {
            let error = view.error.is_none_or(|(code, text)| code == end.code && text.starts_with(end.text));
            let rollback = match end.rollback {
                Rollback::Either => true,
                Rollback::Yes => rolled_back,
                Rollback::No => !rolled_back,
            };
            error && (!is_terminal || view.status == end.status && rollback && view.error.is_some())
        });
        if allowed.is_empty() || view.link == Link::Broken || !is_terminal && view.status != Status::InProgress {
            return Err(format!("{:?} {:?} rollback {:?}", view.status, view.error, view.link));
        }
        Ok(())
    }

    /// After everything that one event brought: what was binding has to show by now if anything was stored.
    ///
    /// # Errors
    /// A taken command, or an alarm, without an effect.
    pub fn settled(&mut self, stored_something: bool) -> Result<(), String> {
        if std::mem::take(&mut self.must_show) {
            return Err(format!("a command was taken that leaves only {:?}, and nothing shows", self.bound));
        }
        if !stored_something {
            return Ok(());
        }
        let was_ignored = std::mem::take(&mut self.alarm_must_show)
            && self.alarm_is_a_reason()
            && self.bound.is_none()
            && !self.last_status.is_terminal();
        self.alarms = (false, false);
        self.stored_looks = self.looks;
        if was_ignored { Err(format!("an alarm was seen, and {:?} goes on", self.place)) } else { Ok(()) }
    }
}
