//! The ready wait and the termination wait (spec 4.5).

use crate::harness::stories;

stories! {
    stop_deployment_waits_for_a_hand = "
        given ready stop 60
        run until Ready
        countdown
        continue termination
        continue ready
        continue ready
    ";

    /// With a test listener the wait comes after the test traffic and its hook, before the last hook.
    the_ready_wait_stands_between_test_traffic_and_the_last_hook = "
        given test-listener
        given ready stop 60
        given hook AfterAllowTestTraffic
        given hook BeforeAllowTraffic
        run until AfterAllowTestTraffic
        ok
        answer AfterAllowTestTraffic Succeeded
        continue ready
    ";

    stop_deployment_stops_when_the_wait_runs_out = "
        given ready stop 60
        run until Ready
        +3599s
        tick
        +1s
        tick
        continue ready
    ";

    /// The expiry counts as a stop on request.
    an_expired_ready_wait_rolls_back_if_stops_on_request_do = "
        given ready stop 60
        given rollback request
        run until Ready
        wait
        rollback
        run
    ";

    stop_deployment_with_0_minutes_has_run_out_at_once = "
        given ready stop 0
        run until Ready
        wait
    ";

    continue_deployment_goes_on_when_the_wait_runs_out = "
        given ready continue 10
        run until Ready
        wait
    ";

    continue_deployment_with_0_minutes_is_no_wait = "
        given ready continue 0
        run until AllowTraffic
    ";

    continue_deployment_can_be_hastened = "
        given ready continue 10
        run until Ready
        +5s
        continue ready
    ";

    what_arrives_during_the_ready_wait = "
        given ready stop 60
        given hook AfterInstall
        run until Ready
        started
        answer AfterInstall Failed
        stale 5
        alarms ok
        unsteady
        steady
        tick
    ";

    the_original_set_goes_when_the_termination_wait_is_over = "
        given terminate 60
        run until TerminationWait
        countdown
        +3599s
        tick
        +1s
        tick
        ok
    ";

    the_termination_wait_can_be_ended_by_hand = "
        given terminate 60
        run until TerminationWait
        continue ready
        +60s
        continue termination
        continue termination
        stop rollback
        ok
        continue termination
    ";

    terminate_with_0_minutes_deletes_at_once = "
        given terminate 0
        run until AllowTraffic
        ok
        ok
        ok
    ";

    keep_alive_leaves_the_original_set = "
        given keep-alive
        run
    ";

    /// All lifecycle events stay Succeeded; traffic goes back all the same.
    a_loss_of_health_during_the_termination_wait_goes_back = "
        given terminate 60
        given rollback failure
        run until TerminationWait
        +600s
        down
        wait
        rollback
        run
    ";

    /// The original is what users would fall back to: it stays until the replacement serves again.
    the_original_set_does_not_go_while_nothing_else_serves = "
        given terminate 60
        run until TerminationWait
        +60s
        down
        +1s
        continue termination
        +5s
        steady
        ok
    ";

    keep_alive_does_not_succeed_while_nothing_serves = "
        given keep-alive
        given rollback failure
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        down
        answer AfterAllowTraffic Succeeded
        continue termination
        wait
    ";

    keep_alive_succeeds_once_the_set_serves_again = "
        given keep-alive
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        down
        answer AfterAllowTraffic Succeeded
        steady
    ";

    what_arrives_during_the_termination_wait = "
        given terminate 60
        given hook AfterInstall
        run until TerminationWait
        started
        continue ready
        answer AfterInstall Failed
        stale 5
        alarms ok
        unsteady
        steady
        tick
    ";

    /// The point of no return.
    what_arrives_while_the_original_set_is_being_deleted = "
        given rollback failure alarm request
        given alarms high-5xx
        given hook AfterInstall
        run until Finish
        started
        stop rollback
        continue ready
        continue termination
        answer AfterInstall Failed
        down
        alarm high-5xx
        tick
        ok
    ";

    /// The deletion is asked for, but may be held. Whether it went out before a crash nobody can tell: no rollback.
    the_original_set_stays_when_the_other_is_lost_before_the_deletion_goes_out = "
        given rollback failure
        run until Finish
        down
        wait
        fails
    ";

    the_original_set_stays_when_the_other_vanishes_before_the_deletion_goes_out = "
        given rollback failure
        run until Finish
        gone
        fails
    ";

    /// 120 hours from the end of Install to the shift: what a hook took before is part of them.
    the_ready_wait_ends_120_hours_after_install_at_the_latest = "
        given hook AfterInstall
        given ready stop 7200
        run until AfterInstall
        ok
        +1800s
        answer AfterInstall Succeeded
        countdown
        wait
    ";

    a_hook_that_would_outlast_the_120_hours_times_out_with_them = "
        given hook BeforeAllowTraffic
        given ready stop 7200
        given rollback failure
        run until Ready
        +431000s
        continue ready
        ok
        +999s
        tick
        +1s
        tick
        answer BeforeAllowTraffic Succeeded
        rollback
        run
    ";

    a_wait_that_goes_on_after_120_hours_leaves_no_time_for_a_hook = "
        given hook BeforeAllowTraffic
        given ready continue 7200
        run until Ready
        wait
        wait
    ";

    /// Without a hook there is nothing left to wait for.
    a_wait_of_120_hours_that_goes_on_shifts_traffic = "
        given ready continue 7200
        run until Ready
        wait
        run
    ";

    /// The cap is over once traffic moves.
    the_120_hours_do_not_concern_hooks_after_the_shift = "
        given hook AfterAllowTraffic
        given ready continue 7200
        run until AfterAllowTraffic
        ok
        +3599s
        tick
        answer AfterAllowTraffic Succeeded
    ";
}
