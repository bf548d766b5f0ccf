//! The start: what is read and refused before anything is changed (spec 4.2 step 0, 5.6, 10.1).

use crate::harness::stories;

stories! {
    the_primarys_group_is_blue_whatever_the_order_of_the_pair = "
        given swapped
        run
    ";

    a_deployment_without_revision_fails = "
        given no-revision
        started
    ";

    a_revision_that_cannot_be_read_fails_the_deployment = "
        given rollback failure
        started
        fails
    ";

    a_platform_that_cannot_be_inspected_fails_the_deployment = "
        given rollback failure
        started
        ok
        fails
    ";

    a_service_without_primary_set_is_refused = "
        given no-primary
        run
    ";

    a_primary_outside_the_pair_is_refused = "
        given primary-in arn:tg/other
        run
    ";

    a_pair_of_one_group_is_refused = "
        given same-group-twice
        run
    ";

    /// Infrastructure code that resets the listener breaks the next deployment (spec 5.6).
    production_must_forward_to_the_primarys_group = "
        given production-rule production-default=green:1
        run
    ";

    /// Named in a rule with weight 0 is not behind it: users are on the other group.
    a_primary_with_weight_0_is_not_behind_the_listener = "
        given production-rule production-default=blue:0,green:100
        run
    ";

    a_listener_that_mentions_neither_group_is_refused = "
        given production-rule production-default=arn:tg/other:1
        run
    ";

    /// The default goes elsewhere, a rule forwards to the live group: that rule moves, the default stays.
    rules_that_mention_neither_group_are_untouched = "
        given production-rule production-default=arn:tg/other:1
        given production-rule shop=blue:1
        given production-rule shop-beta=blue:1,green:0
        run until AllowTraffic
    ";

    every_rule_that_mentions_the_pair_must_forward_to_the_primary = "
        given production-rule preview=green:1
        run
    ";

    the_test_listener_may_start_on_either_group = "
        given test-listener on-green
        run until Install
        ok
        ok
        ok
    ";

    /// One rule of it on the idle group is enough to take the test route home first.
    every_rule_of_the_test_listener_that_mentions_the_pair_moves = "
        given test-listener on-blue
        given test-rule test-beta=green:1
        given test-rule test-other=arn:tg/other:1
        run until Install
    ";

    a_test_listener_on_neither_group_is_refused = "
        given test-listener elsewhere
        run
    ";

    /// Else a change for testers would move users.
    a_rule_cannot_belong_to_both_routes = "
        given test-listener
        given test-rule production-default=blue:1
        run
    ";

    nothing_of_what_arrives_while_starting_matters_yet = "
        given hook BeforeInstall
        started
        continue ready
        continue termination
        answer BeforeInstall Succeeded
        answer stranger Failed
        steady
        tick
        ok
        continue termination
        ok
    ";

    /// A caller that breaks the contract fails the one deployment, not the server.
    a_result_of_the_wrong_kind_is_an_internal_error = "
        started
        misfit
    ";
}
