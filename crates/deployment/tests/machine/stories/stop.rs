//! StopDeployment in every phase, with, without and with absent rollback (spec 5.1).

use crate::harness::stories;

stories! {
    stop_before_the_start = "
        given rollback request
        stop rollback
        started
    ";

    /// Nothing has been changed, so there is nothing to roll back, whatever is asked for.
    stop_while_starting = "
        given rollback request
        started
        ok
        stop rollback
        stale 2
    ";

    stop_during_before_install = "
        given rollback request
        given hook BeforeInstall
        run until BeforeInstall
        stop rollback
        answer BeforeInstall Succeeded
    ";

    /// The route change under way is heard of first.
    stop_while_the_target_group_is_attached = "
        run until Install
        stop rollback
        stop no-rollback
        ok
        rollback
        run
    ";

    /// The set being created must tell its id, or nobody would ever delete it.
    stop_while_the_task_set_is_created = "
        run until Install
        ok
        stop rollback
        started
        continue ready
        continue termination
        answer BeforeInstall Succeeded
        steady
        alarm high-5xx
        tick
        ok
        rollback
        run
    ";

    stop_while_waiting_for_health = "
        run until Install
        ok
        ok
        unsteady
        stop rollback
        rollback
        run
    ";

    stop_during_install_without_rollback_leaves_everything = "
        given rollback request
        run until Install
        ok
        ok
        stop no-rollback
    ";

    stop_with_absent_rollback_does_as_configured = "
        given rollback request
        run until Install
        ok
        ok
        stop
    ";

    stop_with_absent_rollback_and_no_configuration_leaves_everything = "
        given rollback failure alarm
        run until Install
        ok
        ok
        stop
    ";

    stop_during_after_install = "
        given hook AfterInstall
        run until AfterInstall
        ok
        stop rollback
        answer AfterInstall Succeeded
        rollback
        run
    ";

    stop_while_the_test_route_moves = "
        given test-listener
        run until AllowTestTraffic
        stop rollback
        ok
        rollback
        started
        ok
        ok
        ok
        ok
    ";

    stop_during_after_allow_test_traffic = "
        given test-listener
        given hook AfterAllowTestTraffic
        run until AfterAllowTestTraffic
        stop rollback
        rollback
        run
    ";

    stop_during_after_allow_test_traffic_without_rollback_keeps_the_test_route = "
        given test-listener
        given hook AfterAllowTestTraffic
        run until AfterAllowTestTraffic
        stop
    ";

    stop_during_the_ready_wait = "
        given ready stop 60
        run until Ready
        stop rollback
        rollback
        run
    ";

    stop_during_the_ready_wait_without_rollback = "
        given ready stop 60
        run until Ready
        stop
    ";

    stop_during_before_allow_traffic = "
        given hook BeforeAllowTraffic
        run until BeforeAllowTraffic
        stop rollback
        rollback
        run
    ";

    stop_mid_shift_takes_traffic_back_at_once = "
        given linear 10 1
        run until 30%
        +20s
        stop rollback
        rollback
        started
        ok
        ok
        ok
    ";

    stop_mid_shift_without_rollback_leaves_weights_split = "
        given linear 10 1
        run until 30%
        stop no-rollback
    ";

    /// The shift under way ends before the rollback begins, so it cannot undo it.
    stop_while_a_weight_is_being_set = "
        given linear 10 1
        run until 30%
        wait
        stop rollback
        ok
        rollback
        run
    ";

    stop_while_primary_is_being_set = "
        run until AllowTraffic
        ok
        stop rollback
        ok
        rollback
        run
    ";

    stop_during_after_allow_traffic = "
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        stop rollback
        rollback
        run
    ";

    stop_during_after_allow_traffic_without_rollback_keeps_green = "
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        stop
    ";

    /// Two project runbooks warn: stopping here reverts a good release.
    stop_during_the_termination_wait_reverts_a_good_release = "
        given terminate 60
        run until TerminationWait
        stop rollback
        rollback
        run
    ";

    stop_during_the_termination_wait_without_rollback_keeps_both_sets = "
        given terminate 60
        run until TerminationWait
        stop
    ";

    stop_after_the_end_is_refused = "
        run
        stop
        stop rollback
        continue ready
        continue termination
        answer BeforeInstall Succeeded
        answer stranger Succeeded
    ";

    /// A caller that repeats its request hears that it has been done.
    a_stop_may_be_repeated_when_it_has_been_done = "
        given rollback request
        run until AllowTraffic
        stop no-rollback
        stop
        ok
        stop
        stop rollback
        continue ready
    ";

    a_deployment_that_an_alarm_stopped_cannot_be_stopped_again = "
        given alarms high-5xx
        run until AllowTraffic
        alarm high-5xx
        stop
        ok
        stop
    ";

    a_deployment_whose_ready_wait_ran_out_cannot_be_stopped_again = "
        given ready stop 5
        run until Ready
        wait
        stop
    ";

    /// The original set is being deleted: too late to go back.
    a_stop_while_the_original_set_is_deleted_comes_too_late = "
        run until Finish
        stop rollback
        ok
    ";
}
