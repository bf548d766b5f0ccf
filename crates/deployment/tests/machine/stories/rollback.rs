//! The rollback deployment: one route change first, then the rest, never given up (spec 5.4).

use crate::harness::stories;

stories! {
    a_rollback_takes_production_back_before_anything_else = "
        given test-listener
        given linear 50 1
        given previous-revision
        run until 50%
        stop rollback
        rollback
        started
        ok
        ok
        ok
        ok
    ";

    /// The very first deployment of a group: no revision to show, and it works all the same.
    a_rollback_needs_no_earlier_deployment = "
        run until AllowTraffic
        stop rollback
        ok
        rollback
        run
    ";

    /// No set has been created: only the routes and PRIMARY are put right.
    a_rollback_without_replacement_set_deletes_nothing = "
        given rollback failure
        run until Install
        fails
        rollback
        started
        ok
        ok
    ";

    a_rollback_tries_again_without_limit_and_ever_more_slowly = "
        given linear 50 1
        run until 50%
        stop rollback
        rollback
        started
        fails
        tick
        countdown
        wait
        fails
        wait
        fails
        wait
        fails
        wait
        fails
        wait
        fails
        wait
        fails
        wait
        fails
        wait
        ok
        fails
        wait
        ok
        fails
        wait
        ok
    ";

    a_weight_that_reads_back_differently_is_set_again = "
        given linear 50 1
        run until 50%
        stop rollback
        rollback
        started
        reads 50
        wait
        ok
    ";

    /// Stopping it would leave traffic between two sets.
    a_rollback_cannot_be_stopped = "
        given linear 50 1
        run until 50%
        stop rollback
        rollback
        stop
        started
        stop no-rollback
        stop rollback
        run
        stop
    ";

    what_arrives_during_a_rollback = "
        given linear 50 1
        given hook BeforeAllowTraffic
        given alarms high-5xx
        run until 50%
        stop rollback
        rollback
        started
        started
        continue ready
        continue termination
        answer BeforeAllowTraffic Succeeded
        answer AfterAllowTraffic Succeeded
        down
        gone
        alarm high-5xx
        alarms unreadable
        tick
        stale 9
        run
    ";

    /// Somebody deleted the service: traffic is taken home, and the group is free again after ten minutes.
    a_rollback_refused_for_ten_minutes_fails_and_says_what_it_leaves = "
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        ok
        refused
        +300s
        wait
        refused
        +299s
        wait
        refused
        +1s
        wait
        refused
        tick
    ";

    /// Between two refusals the platform was only away, so the ten minutes begin anew.
    a_rollback_counts_only_refusals_that_follow_each_other = "
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        refused
        +300s
        wait
        fails
        +301s
        wait
        refused
        +599s
        wait
        refused
    ";

    /// Without its listener nothing can be said of production traffic, so no set is touched.
    a_rollback_whose_production_route_is_refused_touches_nothing_else = "
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        refused
        +600s
        wait
        refused
    ";

    /// Production and PRIMARY go home; the replacement may still get test traffic and stays.
    a_rollback_without_its_test_listener_keeps_the_replacement = "
        given test-listener
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        ok
        refused
        +600s
        wait
        refused
        ok
    ";

    a_replacement_that_cannot_be_deleted_is_left_in_the_end = "
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        ok
        ok
        refused
        +600s
        wait
        refused
    ";

    /// A change of before a crash may arrive after the routes were taken back. Who routes there after that is a person.
    a_route_that_leads_to_the_replacement_again_is_taken_back_once_more = "
        given canary 50 1
        run until 50%
        stop rollback
        rollback
        started
        ok
        ok
        routed
        ok
        ok
        routed
        +600s
        wait
        routed
    ";

    /// The call may have been accepted and its answer lost: the set is found by the deployment's id.
    a_set_whose_creation_was_never_answered_is_looked_for = "
        given rollback failure
        run until Install
        ok
        fails
        rollback
        started
        ok
        ok
        ok
    ";
}
