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
}
