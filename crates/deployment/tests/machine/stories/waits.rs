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
}
