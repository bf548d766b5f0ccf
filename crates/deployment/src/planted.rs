//! Deliberate faults, to prove that the simulator finds such faults. Exists only with the feature `planted`, which no
//! product build has; without it every place reads `false`.

use core::sync::atomic::{AtomicU8, Ordering};

static PLANTED: AtomicU8 = AtomicU8::new(0);

macro_rules! bugs {
    ($($(#[doc = $text:literal])+ $name:ident),+ $(,)?) => {
        /// One deliberate fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Planted {
            /// None of them.
            Nothing,
            $($(#[doc = $text])+ $name),+
        }

        impl Planted {
            /// All of them, with what each does.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$name, concat!($($text),+))),+];
        }
    };
}

bugs! {
    /// traffic is raised whatever the last look showed
    RaiseOnUnfit,
    /// a second answer of a hook is taken
    SecondAnswerTaken,
    /// a stop in the ready wait changes nothing
    StopIgnoredInReadyWait,
    /// a rollback leaves the test route where it is
    RollbackKeepsTestRoute,
    /// a rollback begins with the primary task set
    RollbackPrimaryFirst,
    /// a hook's hour begins anew when its invocation is accepted
    HookHourBeginsAnew,
    /// the next weight is due at once
    NoWaitBetweenWeights,
    /// every second weight is left out
    WeightLeftOut,
    /// the replacement is not made PRIMARY
    PrimaryNotSet,
    /// the original is deleted without reading the routes
    RoutesNotRead,
    /// a deployment ends while its calls are under way
    EndsWithCallsUnderWay,
    /// the replacement's target group is not attached before Install
    GroupNotAttached,
    /// alarms do not count once traffic has moved
    AlarmsIgnoredAtTheEnd,
    /// the total loss of a replacement that serves is not noticed
    LossNotNoticed,
    /// the termination wait is not waited for
    NoTerminationWait,
    /// a failed deployment with a rollback configured deletes its replacement itself, first
    DeletesBeforeRollback,
    /// a step that could not be stored is acted upon
    ActsOnLostStep,
    /// calls go out and deadlines count after a restart before anything was looked at
    NoLookAfterRestart,
    /// what was seen last counts for ever
    BlindLooksCount,
    /// a raise of traffic or the original's deletion goes out again whatever is known by then
    NotHeld,
    /// an input is dropped when the store fails
    InputLost,
    /// a rollback is stored and not driven
    RollbackNotDriven,
    /// what the machine has taken back is executed all the same
    NotCancelled,
}

/// Plants one fault in this process, in place of the one before.
pub fn plant(bug: Planted) {
    PLANTED.store(bug as u8, Ordering::Relaxed);
}

/// Whether this fault is planted.
pub fn is(bug: Planted) -> bool {
    PLANTED.load(Ordering::Relaxed) == bug as u8
}
