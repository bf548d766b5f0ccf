//! Hooks: who may answer, when, and what happens otherwise (spec 4.4).

use crate::harness::stories;

stories! {
    the_answer_may_come_before_the_invocation_has_ended = "
        given hook BeforeInstall
        run until BeforeInstall
        answer BeforeInstall Succeeded
        stale 3
    ";

    only_the_first_answer_counts = "
        given hook AfterInstall
        run until AfterInstall
        ok
        answer AfterInstall Succeeded
        answer AfterInstall Failed
        run
        answer AfterInstall Failed
    ";

    a_stranger_cannot_answer = "
        given hook AfterInstall
        run until AfterInstall
        answer stranger Succeeded
        answer BeforeAllowTraffic Succeeded
        answer BeforeInstall Failed
        ok
        answer stranger Failed
    ";

    /// The id has been in the plan from the start, but no function has it yet.
    an_answer_before_the_hook_runs_is_unknown = "
        given hook AfterAllowTraffic
        run until Install
        answer AfterAllowTraffic Succeeded
        run until AllowTraffic
        answer AfterAllowTraffic Succeeded
        run until AfterAllowTraffic
        answer AfterAllowTraffic Succeeded
    ";

    before_install_reports_failed = "
        given rollback failure
        given hook BeforeInstall
        run until BeforeInstall
        ok
        answer BeforeInstall Failed
    ";

    after_install_reports_failed = "
        given rollback failure
        given hook AfterInstall
        run until AfterInstall
        ok
        answer AfterInstall Failed
        rollback
        run
    ";

    after_allow_test_traffic_reports_failed = "
        given test-listener
        given rollback failure
        given hook AfterAllowTestTraffic
        run until AfterAllowTestTraffic
        ok
        answer AfterAllowTestTraffic Failed
        rollback
        run
    ";

    before_allow_traffic_reports_failed = "
        given rollback failure
        given hook BeforeAllowTraffic
        run until BeforeAllowTraffic
        ok
        answer BeforeAllowTraffic Failed
        rollback
        run
    ";

    /// Production is on green by now and goes back.
    after_allow_traffic_reports_failed = "
        given rollback failure
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        answer AfterAllowTraffic Failed
        rollback
        started
        ok
        ok
        ok
    ";

    before_install_never_answers = "
        given hook BeforeInstall
        run until BeforeInstall
        ok
        +3599s
        tick
        +1s
        tick
        answer BeforeInstall Succeeded
    ";

    after_install_never_answers = "
        given hook AfterInstall
        run until AfterInstall
        ok
        wait
        answer AfterInstall Succeeded
    ";

    after_allow_test_traffic_never_answers = "
        given test-listener
        given hook AfterAllowTestTraffic
        run until AfterAllowTestTraffic
        ok
        wait
        answer AfterAllowTestTraffic Succeeded
    ";

    before_allow_traffic_never_answers = "
        given hook BeforeAllowTraffic
        run until BeforeAllowTraffic
        ok
        wait
        answer BeforeAllowTraffic Succeeded
    ";

    after_allow_traffic_never_answers = "
        given rollback failure
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        wait
        answer AfterAllowTraffic Succeeded
    ";

    /// The hour counts from the step that asked for the invocation, whatever the platform makes of it.
    an_invocation_that_never_ends_does_not_prolong_the_hour = "
        given hook AfterInstall
        run until AfterInstall
        +3600s
        tick
    ";

    an_answer_after_the_hour_counts_if_the_clock_has_not_been_read_yet = "
        given hook AfterInstall
        run until AfterInstall
        ok
        +3601s
        answer AfterInstall Succeeded
    ";

    a_function_that_cannot_be_invoked_fails_the_event = "
        given hook AfterInstall
        run until AfterInstall
        fails
    ";

    /// AfterAllowTestTraffic without a test listener: no hook is run, no event shown (spec 3.2).
    a_test_traffic_hook_without_test_listener_is_not_run = "
        given hook AfterAllowTestTraffic
        run
    ";

    /// No set is looked at before one exists.
    what_arrives_while_a_hook_runs = "
        given hook BeforeInstall
        given hook AfterInstall
        run until BeforeInstall
        started
        continue ready
        continue termination
        steady
        alarms ok
        tick
        run until AfterInstall
        unsteady
    ";

    a_plan_without_execution_ids_is_an_internal_error = "
        given no-execution-ids
        given hook AfterInstall
        run
    ";
}
