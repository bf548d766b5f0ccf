//! The deployment after: target groups alternate, leftovers go (spec 4.5, 5.6).

use crate::harness::stories;

stories! {
    /// After success green is live, so the next deployment fills blue.
    the_next_deployment_uses_the_other_group = "
        given test-listener
        given swapped
        given linear 50 1
        run until Install
        ok
        ok
        steady
        ok
        ok
        wait
        ok
        ok
        ok
    ";

    /// The set kept alive would count against the limit of five.
    sets_left_by_earlier_deployments_are_deleted_first = "
        given task-set ecs-svc/kept active
        given task-set ecs-svc/failed active
        given task-set ecs-svc/going draining
        run until Install
        ok
        ok
        ok
        steady
    ";

    /// A failure without rollback left 30 per cent on green: users leave it before its set goes.
    traffic_left_on_a_leftover_set_goes_home_before_the_set_is_deleted = "
        given test-listener on-green
        given task-set ecs-svc/failed active
        given production-rule production-default=blue:70,green:30
        run until Install
        ok
        ok
        ok
        ok
    ";
}
