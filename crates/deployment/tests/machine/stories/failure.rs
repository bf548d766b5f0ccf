//! Failures in every phase (spec 5.2): rolled back where configured, else everything stays as it is.

use crate::harness::stories;

stories! {
    the_target_group_cannot_be_attached = "
        given rollback failure
        run until Install
        fails
        rollback
        run
    ";

    a_leftover_set_cannot_be_deleted = "
        given task-set ecs-svc/kept active
        given task-set ecs-svc/failed active
        given task-set ecs-svc/stuck active
        given task-set ecs-svc/forgotten active
        run until Install
        ok
        fails
        fails
        ok
        ok
    ";

    the_task_set_cannot_be_created = "
        given rollback failure
        run until Install
        ok
        fails
        rollback
        run
    ";

    /// Spec 4.2: at most 60 minutes.
    the_set_never_becomes_healthy = "
        given rollback failure
        run until Install
        +10s
        ok
        ok
        healthy 1/3
        +3589s
        tick
        +1s
        tick
        rollback
        run
    ";

    the_set_never_becomes_healthy_and_nothing_is_rolled_back = "
        run until Install
        ok
        ok
        down
        wait
    ";

    /// The hour is up while the set is still being created; its id is waited for.
    the_hour_is_up_while_the_set_is_created = "
        given rollback failure
        run until Install
        ok
        wait
        ok
        rollback
        run
    ";

    the_set_vanishes_during_install = "
        run until Install
        ok
        ok
        gone
    ";

    the_set_vanishes_during_a_hook = "
        given hook AfterInstall
        run until AfterInstall
        gone
    ";

    the_set_vanishes_while_the_test_route_moves = "
        given test-listener
        given rollback failure
        run until AllowTestTraffic
        gone
        ok
        rollback
        run
    ";

    the_set_vanishes_during_the_ready_wait = "
        given ready stop 60
        run until Ready
        gone
    ";

    the_set_vanishes_during_the_shift = "
        given rollback failure
        given linear 10 1
        run until 20%
        gone
        rollback
        run
    ";

    the_set_vanishes_while_a_weight_is_being_set = "
        run until AllowTraffic
        gone
        fails
    ";

    the_set_vanishes_during_the_termination_wait = "
        given rollback failure
        given terminate 60
        run until TerminationWait
        gone
        rollback
        run
    ";

    the_test_route_cannot_be_moved = "
        given test-listener
        given rollback failure
        run until AllowTestTraffic
        fails
        rollback
        run
    ";

    the_test_route_reads_back_differently = "
        given test-listener
        run until AllowTestTraffic
        reads 50
    ";

    what_arrives_while_the_test_route_moves = "
        given test-listener
        given hook AfterInstall
        run until AllowTestTraffic
        started
        continue ready
        continue termination
        answer AfterInstall Failed
        unsteady
        steady
        alarms ok
        tick
    ";

    what_arrives_during_install = "
        given hook BeforeInstall
        run until Install
        started
        continue ready
        continue termination
        answer BeforeInstall Failed
        steady
        alarms ok
        tick
        ok
        ok
        stale 4
        alarms ok
        unsteady
    ";

    production_cannot_be_moved = "
        given rollback failure
        given linear 10 1
        run until 20%
        wait
        fails
        rollback
        run
    ";

    production_cannot_be_moved_and_weights_stay_split = "
        given linear 10 1
        run until 20%
        wait
        fails
    ";

    primary_cannot_be_set = "
        given rollback failure
        run until AllowTraffic
        ok
        fails
        rollback
        run
    ";

    /// The set that would be needed is going: no rollback from here.
    the_original_set_cannot_be_deleted = "
        given rollback failure
        run until Finish
        fails
    ";

    a_loss_of_health_during_after_allow_traffic_goes_back = "
        given rollback failure
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        +60s
        down
        +9s
        tick
        +1s
        tick
        rollback
        run
    ";

    a_short_loss_of_health_during_after_allow_traffic_is_tolerated = "
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        ok
        down
        +9s
        healthy 1/3
        +60s
        tick
        answer AfterAllowTraffic Succeeded
    ";

    /// The first cause counts, also against a failure found while stopping.
    a_failure_while_stopping_keeps_the_first_cause = "
        given rollback failure request
        run until Install
        ok
        stop no-rollback
        gone
        fails
    ";

    /// Install waits for whatever count the service wants by now.
    a_service_scaled_up_during_install_is_waited_for = "
        run until Install
        ok
        ok
        healthy 2/3
        +30s
        healthy 3/6
        +1800s
        healthy 6/6
    ";
}
