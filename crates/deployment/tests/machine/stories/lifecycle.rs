//! The order of lifecycle events and what each does (spec 4.1, 4.2).

use crate::harness::stories;

stories! {
    /// Six events; none about test traffic, not even as Skipped.
    without_a_test_listener_there_are_six_events = "
        started
        ok
        ok
        ok
        ok
        steady
        ok
        ok
        ok
    ";

    /// Eight events; test traffic moves before production, and production is not touched by it.
    with_a_test_listener_there_are_eight_events = "
        given test-listener
        started
        ok
        ok
        ok
        ok
        steady
        ok
        ok
        ok
        ok
    ";

    /// The whole run of the tutorial: hooks, canary, both waits.
    everything_at_once = "
        given test-listener
        given canary 10 5
        given ready stop 60
        given terminate 5
        given rollback failure alarm request
        given alarms high-5xx
        given hook BeforeInstall
        given hook AfterInstall
        given hook AfterAllowTestTraffic
        given hook BeforeAllowTraffic
        given hook AfterAllowTraffic
        started
        alarms ok
        ok
        ok
        ok
        answer BeforeInstall Succeeded
        +1s
        ok
        ok
        unsteady
        +90s
        steady
        ok
        answer AfterInstall Succeeded
        ok
        ok
        +20s
        answer AfterAllowTestTraffic Succeeded
        +600s
        continue ready
        ok
        answer BeforeAllowTraffic Succeeded
        ok
        wait
        +1s
        ok
        ok
        ok
        answer AfterAllowTraffic Succeeded
        wait
        ok
    ";

    /// Task sets as shown in each phase (spec 7.2): before, Install, mid-shift, termination wait.
    a_deployment_in_its_termination_wait_shows_green_as_primary = "
        given terminate 60
        run until TerminationWait
    ";

    a_service_that_wants_no_tasks_is_deployed_once_steady = "
        given desired 0
        run until Install
        ok
        ok
        healthy 0/0
        ok
        ok
        ok
    ";

    /// The set's own count is computed a moment after it was created.
    a_set_whose_count_is_not_computed_yet_is_not_healthy = "
        run until Install
        ok
        ok
        healthy 0/0
        healthy 3/3
    ";

    /// STEADY_STATE alone is not enough when the platform can tell target health.
    a_steady_set_with_a_target_missing_is_not_healthy = "
        run until Install
        ok
        ok
        healthy 2/3
        running 3/3
    ";

    /// A second look at the same state, a second start, a result told twice: nothing happens twice.
    repeated_events_change_nothing = "
        given hook AfterInstall
        started
        started
        ok
        stale 1
        ok
        started
        ok
        ok
        started
        steady
        started
        steady
        answer AfterInstall Succeeded
        started
        run
        started
        tick
        steady
        alarms ok
        stale 3
        stale 99
    ";

    events_before_the_start_change_nothing = "
        continue ready
        continue termination
        answer AfterInstall Succeeded
        answer stranger Succeeded
        stale 1
        steady
        alarms ok
        tick
        started
    ";
}
