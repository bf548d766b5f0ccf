//! How production traffic moves, to the minute, and what holds it up (spec 4.6).

use crate::harness::stories;

stories! {
    all_at_once_is_one_change = "
        run until AllowTraffic
        ok
        ok
        ok
    ";

    canary_waits_once = "
        given canary 10 5
        run until AllowTraffic
        countdown
        ok
        countdown
        +299s
        tick
        +1s
        tick
        ok
        ok
    ";

    linear_10_every_minute_reaches_100_after_nine_minutes = "
        given linear 10 1
        run until AllowTraffic
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        ok
    ";

    linear_30_ends_with_the_remainder = "
        given linear 30 2
        run until AllowTraffic
        ok
        wait
        ok
        wait
        ok
        wait
        ok
        ok
    ";

    /// The next step is due one interval after this one was read back (invariant A6).
    a_late_step_never_shortens_the_next_wait = "
        given linear 50 1
        run until AllowTraffic
        +7s
        ok
        +500s
        tick
        ok
    ";

    /// Traffic counts as shifted only when the balancer says so.
    a_weight_that_reads_back_differently_fails_the_deployment = "
        given rollback failure
        given linear 40 1
        run until AllowTraffic
        ok
        wait
        reads 40
    ";

    a_step_is_held_until_the_set_is_steady_again = "
        given linear 50 1
        run until AllowTraffic
        ok
        +30s
        healthy 2/3
        +30s
        tick
        countdown
        +60s
        healthy 3/3
        ok
        ok
    ";

    /// An early look at a healthy set takes no step before its time.
    a_good_look_does_not_hasten_the_next_step = "
        given canary 10 5
        run until AllowTraffic
        steady
        ok
        steady
        tick
    ";

    a_set_out_of_steady_state_for_five_minutes_fails_the_deployment = "
        given rollback failure
        given canary 10 15
        run until AllowTraffic
        ok
        +60s
        healthy 2/3
        +100s
        healthy 1/3
        +199s
        tick
        +1s
        tick
        rollback
        run
    ";

    /// Unsteadiness during an earlier wait does not count; the five minutes begin with AllowTraffic.
    five_minutes_begin_with_the_shift_at_the_earliest = "
        given ready stop 60
        run until Ready
        unsteady
        +1800s
        continue ready
        +299s
        tick
        steady
    ";

    /// The set dies while the first weight is being set.
    a_set_without_healthy_targets_fails_after_ten_seconds_of_traffic = "
        given rollback failure
        given canary 10 5
        run until AllowTraffic
        down
        +9s
        tick
        +1s
        tick
        ok
        rollback
        run
    ";

    a_short_loss_of_health_is_tolerated = "
        given canary 10 5
        run until AllowTraffic
        ok
        down
        +8s
        steady
        +10s
        tick
        run
    ";

    /// Where target health is unknown, running tasks stand for it.
    no_running_task_is_a_loss_of_health = "
        given canary 10 5
        run until AllowTraffic
        ok
        running 0/3
        wait
    ";

    /// Nothing serves from it yet, so the step is only held.
    a_loss_before_the_first_step_holds_the_shift = "
        given ready stop 60
        run until Ready
        down
        continue ready
        +60s
        tick
        steady
    ";

    /// The loss comes after 100, while PRIMARY is being set.
    a_loss_while_primary_is_being_set_fails_the_deployment = "
        given rollback failure
        run until AllowTraffic
        ok
        down
        wait
        ok
        rollback
        started
        ok
        ok
        ok
    ";

    what_arrives_during_the_shift = "
        given canary 10 5
        given hook AfterInstall
        run until AllowTraffic
        started
        continue ready
        continue termination
        answer AfterInstall Failed
        tick
        alarms ok
    ";

    /// Both sets are scaled with the service; the next step waits until the new tasks serve.
    a_service_scaled_up_during_the_shift_holds_the_next_step_until_it_is_steady = "
        given linear 50 1
        run until 50%
        +30s
        healthy 3/6
        +60s
        tick
        healthy 5/6
        +60s
        healthy 6/6
        run
    ";

    a_service_scaled_up_during_the_shift_has_five_minutes_to_become_steady = "
        given linear 50 1
        given rollback failure
        run until 50%
        +30s
        healthy 3/6
        wait
        rollback
        run
    ";

    a_service_scaled_down_during_the_shift_goes_on = "
        given linear 50 1
        run until 50%
        +30s
        healthy 2/2
        wait
        run
    ";

    a_service_scaled_to_nothing_during_the_shift_holds_it_and_fails = "
        given linear 50 1
        run until 50%
        +30s
        healthy 0/0
        wait
    ";

    /// Nobody loses anything by it, so it is no loss of health: it gets the time of any scaling.
    a_service_scaled_up_from_nothing_has_five_minutes_to_serve = "
        given desired 0
        given terminate 60
        run until Install
        ok
        ok
        healthy 0/0
        ok
        ok
        +60s
        healthy 0/3
        countdown
        +299s
        tick
        healthy 1/3
        healthy 0/3
        wait
    ";

    a_service_scaled_up_from_nothing_that_never_serves_goes_back = "
        given desired 0
        given terminate 60
        given rollback failure
        run until Install
        ok
        ok
        healthy 0/0
        ok
        ok
        +60s
        healthy 0/3
        wait
    ";
}
