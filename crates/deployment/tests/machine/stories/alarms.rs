//! Alarms in every phase, unreadable alarms, alarms of a rollback (spec 5.3).

use crate::harness::stories;

stories! {
    /// Alarms are looked at before anything is changed.
    an_alarm_that_is_already_active_stops_before_install = "
        given alarms high-5xx latency
        given rollback alarm
        started
        ok
        ok
        alarm latency
    ";

    an_alarm_while_the_revision_is_read = "
        given alarms high-5xx
        given rollback alarm
        started
        alarm high-5xx
        stale 1
    ";

    several_alarms_are_all_named = "
        given alarms high-5xx latency
        run until AllowTraffic
        alarm high-5xx latency
        ok
    ";

    an_alarm_during_before_install = "
        given alarms high-5xx
        given rollback alarm
        given hook BeforeInstall
        run until BeforeInstall
        alarm high-5xx
    ";

    an_alarm_during_install = "
        given alarms high-5xx
        given rollback alarm
        run until Install
        ok
        ok
        alarm high-5xx
        rollback
        run
    ";

    an_alarm_while_the_task_set_is_created = "
        given alarms high-5xx
        given rollback alarm
        run until Install
        ok
        alarm high-5xx
        ok
    ";

    an_alarm_during_after_install = "
        given alarms high-5xx
        given rollback alarm
        given hook AfterInstall
        run until AfterInstall
        alarm high-5xx
        rollback
        run
    ";

    an_alarm_while_the_test_route_moves = "
        given test-listener
        given alarms high-5xx
        given rollback alarm
        run until AllowTestTraffic
        alarm high-5xx
        ok
        rollback
        run
    ";

    an_alarm_during_the_ready_wait = "
        given ready stop 60
        given alarms high-5xx
        given rollback alarm
        run until Ready
        alarm high-5xx
        rollback
        run
    ";

    an_alarm_mid_shift_takes_traffic_back = "
        given linear 10 1
        given alarms high-5xx
        given rollback alarm
        run until 40%
        +13s
        alarm high-5xx
        rollback
        started
        alarm high-5xx
        ok
        ok
        ok
    ";

    an_alarm_without_rollback_configured_leaves_weights_split = "
        given linear 10 1
        given alarms high-5xx
        given rollback failure request
        run until 40%
        alarm high-5xx
    ";

    an_alarm_during_after_allow_traffic = "
        given alarms high-5xx
        given rollback alarm
        given hook AfterAllowTraffic
        run until AfterAllowTraffic
        alarm high-5xx
        rollback
        run
    ";

    an_alarm_during_the_termination_wait = "
        given terminate 60
        given alarms high-5xx
        given rollback alarm
        run until TerminationWait
        alarm high-5xx
        rollback
        run
    ";

    an_alarm_of_a_group_that_watches_none_is_ignored = "
        given terminate 60
        run until TerminationWait
        alarm high-5xx
    ";

    unreadable_alarms_stop_the_deployment = "
        given alarms high-5xx latency
        given rollback alarm
        run until AllowTraffic
        alarms unreadable
        ok
        rollback
        run
    ";

    unreadable_alarms_are_ignored_if_so_configured = "
        given alarms high-5xx ignore-unreadable
        started
        ok
        ok
        alarms unreadable
        run
    ";

    an_active_alarm_counts_also_when_unreadable_ones_are_ignored = "
        given alarms high-5xx latency ignore-unreadable
        run until AllowTraffic
        alarms unreadable
        alarm high-5xx
        ok
    ";

    /// Nobody has told the alarms' states within a minute.
    a_first_look_that_never_comes_counts_as_unreadable = "
        given alarms high-5xx
        started
        ok
        ok
        +59s
        tick
        +1s
        tick
    ";

    a_first_look_that_never_comes_is_ignored_if_so_configured = "
        given alarms high-5xx ignore-unreadable
        started
        ok
        ok
        wait
    ";
}
