//! What every store must do: one list of checks, run on SQLite and on the twin in memory.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use deployment::*;
use ports::{
    CreateError, DeploymentFilter, DeploymentStore, DocumentWrite, Documents, LoggedEvent, Rename, StepCommit,
    StoreError,
};
use serde_json::json;
use store::{MemoryStore, SqliteStore};
use support::*;
use types::*;

trait Store: DeploymentStore + Documents {
    fn check(&self, id: &DeploymentId);
}

impl Store for SqliteStore {
    fn check(&self, id: &DeploymentId) {
        self.verify(id).unwrap();
    }
}

impl Store for MemoryStore {
    fn check(&self, id: &DeploymentId) {
        self.verify(id).unwrap();
    }
}

macro_rules! on_both_stores {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $name() {
                let dir = tempfile::tempdir().unwrap();
                super::$name(&super::SqliteStore::open(&dir.path().join("cutover.db")).unwrap());
            })+
        }
        mod memory {
            $(#[test] fn $name() { super::$name(&super::MemoryStore::new()); })+
        }
    };
}

on_both_stores!(
    what_was_committed_is_loaded_and_in_the_history,
    an_unknown_deployment_is_none,
    a_second_active_deployment_of_a_group_is_refused_by_name,
    a_taken_id_is_refused,
    a_gap_or_a_repeat_in_the_sequence_is_refused,
    nothing_is_added_to_a_deployment_that_ended,
    a_rollback_is_stored_with_the_step_that_ends_its_original,
    a_refused_rollback_takes_the_whole_step_with_it,
    summaries_are_newest_first_and_later_created_first_in_a_tie,
    a_filter_finds_what_a_look_at_all_rows_would,
    a_list_goes_on_behind_a_place_whatever_was_created_or_deleted,
    what_is_at_hand_is_what_was_written_last_by_whatever_way,
    only_the_named_group_is_deleted,
    a_whole_application_is_deleted,
    a_renamed_group_is_found_under_its_new_name,
    a_renamed_application_takes_its_rollbacks_along,
    a_state_loaded_before_a_rename_can_still_be_committed,
    a_rename_onto_a_busy_group_is_refused,
    long_logs_load_as_they_replay,
    documents_are_kept_by_kind_and_listed_by_key,
    a_batch_of_documents_replaces_and_deletes,
    a_document_that_was_read_is_read_anew_after_each_change,
);

fn what_was_committed_is_loaded_and_in_the_history(store: &dyn Store) {
    let plan = plan("d-1", "web");
    store.create(&plan).unwrap();
    assert_eq!(store.load(&id("d-1")).unwrap(), Some((Deployment::create(plan.clone()), 0)));
    let state = install(store, &id("d-1"));
    let (loaded, last) = store.load(&id("d-1")).unwrap().unwrap();
    assert_eq!(loaded, state);
    let (stored, events) = store.history(&id("d-1")).unwrap().unwrap();
    assert_eq!(stored, plan);
    assert_eq!(events.iter().map(|event| event.sequence).collect::<Vec<_>>(), (1..=last).collect::<Vec<_>>());
    assert_eq!(events[0].event, Event::Started);
    assert_eq!(store.active().unwrap(), [id("d-1")]);
    store.check(&id("d-1"));
}

fn an_unknown_deployment_is_none(store: &dyn Store) {
    assert_eq!(store.load(&id("d-1")).unwrap(), None);
    assert_eq!(store.history(&id("d-1")).unwrap(), None);
    assert!(store.active().unwrap().is_empty() && store.summaries().unwrap().is_empty());
}

fn a_second_active_deployment_of_a_group_is_refused_by_name(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    let refused = store.create(&plan("d-2", "web"));
    assert!(matches!(refused, Err(CreateError::GroupBusy(other)) if other == id("d-1")));
    assert_eq!(store.load(&id("d-2")).unwrap(), None);
    store.create(&plan("d-3", "api")).unwrap();
    let other = Plan { application: ApplicationName::new("bank"), ..plan("d-4", "web") };
    store.create(&other).unwrap();

    apply(store, &id("d-1"), Event::Started).unwrap();
    assert!(stop(store, &id("d-1")).is_terminal());
    store.create(&plan("d-2", "web")).unwrap();
    assert_eq!(store.active().unwrap(), [id("d-3"), id("d-4"), id("d-2")]);
}

fn a_taken_id_is_refused(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    assert!(matches!(store.create(&plan("d-1", "api")), Err(CreateError::IdTaken)));
}

fn a_gap_or_a_repeat_in_the_sequence_is_refused(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    let step = next_step(store, &id("d-1"), Event::Started);
    let at = |sequence| StepCommit { event: LoggedEvent { sequence, ..step.event.clone() }, ..step.clone() };
    assert!(matches!(store.commit(&at(2)), Err(StoreError::Conflict(_))));
    store.commit(&at(1)).unwrap();
    assert!(matches!(store.commit(&at(1)), Err(StoreError::Conflict(_))));
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap().1, 1);
    let unknown = StepCommit { deployment_id: id("d-2"), ..at(1) };
    assert!(matches!(store.commit(&unknown), Err(StoreError::Conflict(_))));
}

fn nothing_is_added_to_a_deployment_that_ended(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    apply(store, &id("d-1"), Event::Started).unwrap();
    let before = next_step(store, &id("d-1"), Event::StopRequested { rollback: None });
    stop(store, &id("d-1"));
    let (state, last) = store.load(&id("d-1")).unwrap().unwrap();
    let late = StepCommit {
        event: LoggedEvent { sequence: last + 1, ..before.event.clone() },
        state: before.state.clone(),
        ..before
    };
    assert!(matches!(store.commit(&late), Err(StoreError::Conflict(_))));
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap(), (state, last));
}

fn a_rollback_is_stored_with_the_step_that_ends_its_original(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    assert!(stop(store, &id("d-1")).is_terminal());
    assert_eq!(store.active().unwrap(), [id("d-1-back")]);
    let (plan, events) = store.history(&id("d-1-back")).unwrap().unwrap();
    assert!(matches!(plan.kind, PlanKind::Rollback(_)) && events.is_empty());
    store.check(&id("d-1"));
    store.check(&id("d-1-back"));
}

fn a_refused_rollback_takes_the_whole_step_with_it(store: &dyn Store) {
    store.create(&plan("d-1-back", "other")).unwrap();
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    let before = store.load(&id("d-1")).unwrap();
    let step = next_step(store, &id("d-1"), Event::StopRequested { rollback: Some(true) });
    assert!(step.spawned.is_some());
    assert!(matches!(store.commit(&step), Err(StoreError::Conflict(_))));
    assert_eq!(store.load(&id("d-1")).unwrap(), before);
    store.check(&id("d-1"));
}

fn summaries_are_newest_first_and_later_created_first_in_a_tie(store: &dyn Store) {
    let at = |name: &str, millis| {
        let plan = Plan { created_at: Timestamp::from_millis(millis), ..plan(name, name) };
        store.create(&plan).unwrap();
    };
    at("d-2", 2_000);
    at("d-1", 1_000);
    at("d-3", 2_000);
    let summaries = store.summaries().unwrap();
    let ids: Vec<_> = summaries.iter().map(|summary| summary.deployment_id.as_str()).collect();
    assert_eq!(ids, ["d-3", "d-2", "d-1"]);
    assert_eq!((summaries[2].status, summaries[2].completed_at), ("Created", None));

    apply(store, &id("d-1"), Event::Started).unwrap();
    let ended = stop(store, &id("d-1"));
    let summary = store.summaries().unwrap().pop().unwrap();
    assert_eq!((summary.status, summary.completed_at), ("Stopped", ended.completed_at()));
    assert_eq!((summary.application.as_str(), summary.group.as_str()), ("shop", "d-1"));
}

/// Deployments of two applications with equal group names, some ended, some created in the same moment.
fn fill(store: &dyn Store) {
    let spread = [("shop", "web"), ("shop", "api"), ("bank", "web")];
    for (number, (application, group)) in (0..12).zip(spread.into_iter().cycle()) {
        let plan = Plan {
            application: ApplicationName::new(application),
            created_at: Timestamp::from_millis(1_000 + number / 2 * 100),
            ..plan(&format!("d-{number}"), group)
        };
        store.create(&plan).unwrap();
        apply(store, &plan.deployment_id, Event::Started).unwrap();
        if number < 9 {
            stop(store, &plan.deployment_id);
        }
    }
}

fn a_filter_finds_what_a_look_at_all_rows_would(store: &dyn Store) {
    fill(store);
    let (shop, web) = (ApplicationName::new("shop"), DeploymentGroupName::new("web"));
    let none = ApplicationName::new("none");
    let at = |millis| Some(Timestamp::from_millis(millis));
    let all = DeploymentFilter::default();
    let of_group = DeploymentFilter { application: Some(&shop), group: Some(&web), ..all };
    let rows = store.summaries().unwrap();
    let mut filters = vec![
        all,
        of_group,
        DeploymentFilter { group: None, ..of_group },
        DeploymentFilter { group: None, limit: Some(3), ..of_group },
        DeploymentFilter { statuses: &["Stopped"], ..all },
        DeploymentFilter { statuses: &["InProgress", "Created"], ..of_group },
        DeploymentFilter { created_from: at(1_200), created_until: at(1_300), ..all },
        DeploymentFilter { created_from: at(1_300), created_until: at(1_200), ..all },
        DeploymentFilter { created_until: at(900), ..all },
        DeploymentFilter { application: Some(&none), ..all },
    ];
    for after in rows.iter().map(|row| Some(row.position())) {
        filters.push(DeploymentFilter { after, limit: Some(4), ..all });
        filters.push(DeploymentFilter { after, created_from: at(1_200), created_until: at(1_400), ..all });
        filters.push(DeploymentFilter { after, limit: Some(0), ..of_group });
    }
    for filter in filters {
        let wanted = rows.iter().filter(|row| filter.admits(row)).take(filter.limit.unwrap_or(usize::MAX));
        let found = store.find(&filter).unwrap();
        assert!(found.iter().map(AsRef::as_ref).eq(wanted), "{filter:?}: {found:?}");
    }
    assert_eq!(store.find(&of_group).unwrap().len(), 4);
    assert_eq!(store.find(&DeploymentFilter { statuses: &["Stopped"], ..all }).unwrap().len(), 9);
}

fn a_list_goes_on_behind_a_place_whatever_was_created_or_deleted(store: &dyn Store) {
    fill(store);
    let (shop, web) = (ApplicationName::new("shop"), DeploymentGroupName::new("web"));
    let filter = DeploymentFilter { limit: Some(3), ..DeploymentFilter::default() };
    let first = store.find(&filter).unwrap();
    let rest = store.find(&DeploymentFilter { after: Some(first[2].position()), limit: None, ..filter }).unwrap();
    assert_eq!(first[2].application, shop);
    store.create(&Plan { created_at: Timestamp::from_millis(9_000), ..plan("d-new", "new") }).unwrap();
    store.delete_group(&shop, Some(&first[2].group)).unwrap();
    let left =
        |row: &&std::sync::Arc<ports::DeploymentSummary>| (&row.application, &row.group) != (&shop, &first[2].group);
    let now = store.find(&DeploymentFilter { after: Some(first[2].position()), limit: None, ..filter }).unwrap();
    assert!(now.iter().eq(rest.iter().filter(left)) && !now.is_empty());
    assert!(store.find(&DeploymentFilter { application: Some(&shop), group: Some(&web), ..filter }).is_ok());
}

/// What is in memory must be what `load` tells, which `check` compares with a replay of the log.
fn assert_at_hand(store: &dyn Store, name: &str) {
    let loaded = store.load(&id(name)).unwrap().map(|(state, _)| state);
    let at_hand = store.at_hand(&id(name)).map(|state| Deployment::clone(&state));
    assert_eq!(at_hand, loaded, "{name}");
    if loaded.is_some() {
        store.check(&id(name));
    }
}

fn what_is_at_hand_is_what_was_written_last_by_whatever_way(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    assert_at_hand(store, "d-1");
    install(store, &id("d-1"));
    assert_at_hand(store, "d-1");
    let stale = next_step(store, &id("d-1"), Event::StopRequested { rollback: Some(true) });
    let shop = ApplicationName::new("shop");
    let (from, to) = (DeploymentGroupName::new("web"), DeploymentGroupName::new("front"));
    store.rename(&Rename::Group { application: shop.clone(), from, to: to.clone() }).unwrap();
    assert_at_hand(store, "d-1");
    assert_eq!(store.at_hand(&id("d-1")).unwrap().plan().group, to);
    store.commit(&stale).unwrap();
    assert_at_hand(store, "d-1");
    assert_at_hand(store, "d-1-back");
    assert!(store.at_hand(&id("d-1")).unwrap().is_terminal());
    let rows = store.summaries().unwrap();
    assert!(rows.iter().all(|row| row.group == to) && rows.len() == 2, "{rows:?}");
    let of_group = DeploymentFilter { application: Some(&shop), group: Some(&to), ..Default::default() };
    assert_eq!(store.find(&DeploymentFilter { statuses: &["Stopped"], ..of_group }).unwrap().len(), 1);
    let bank = ApplicationName::new("bank");
    store.rename(&Rename::Application { from: shop.clone(), to: bank.clone() }).unwrap();
    assert_at_hand(store, "d-1");
    assert_eq!(store.find(&DeploymentFilter { application: Some(&bank), ..of_group }).unwrap().len(), 2);
    assert!(store.find(&of_group).unwrap().is_empty());
    store.delete_group(&bank, None).unwrap();
    assert_at_hand(store, "d-1");
    assert!(store.summaries().unwrap().is_empty());
}

fn only_the_named_group_is_deleted(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    store.create(&plan("d-2", "api")).unwrap();
    store.delete_group(&ApplicationName::new("shop"), Some(&DeploymentGroupName::new("web"))).unwrap();
    assert_eq!(store.load(&id("d-1")).unwrap(), None);
    assert_eq!(store.history(&id("d-1")).unwrap(), None);
    assert_eq!(store.active().unwrap(), [id("d-2")]);
    store.create(&plan("d-1", "web")).unwrap();
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap().1, 0);
}

fn a_whole_application_is_deleted(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    store.create(&plan("d-2", "api")).unwrap();
    store.create(&Plan { application: ApplicationName::new("bank"), ..plan("d-3", "web") }).unwrap();
    store.delete_group(&ApplicationName::new("shop"), None).unwrap();
    assert_eq!(store.active().unwrap(), [id("d-3")]);
    assert_eq!(store.summaries().unwrap().len(), 1);
}

fn a_renamed_group_is_found_under_its_new_name(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    chatter(store, &id("d-1"), 30);
    store
        .rename(&Rename::Group {
            application: ApplicationName::new("shop"),
            from: DeploymentGroupName::new("web"),
            to: DeploymentGroupName::new("front"),
        })
        .unwrap();
    let group = DeploymentGroupName::new("front");
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap().0.plan().group, group);
    assert_eq!(store.history(&id("d-1")).unwrap().unwrap().0.group, group);
    assert_eq!(store.summaries().unwrap()[0].group, group);
    assert!(matches!(store.create(&plan("d-2", "front")), Err(CreateError::GroupBusy(_))));
    store.create(&plan("d-2", "web")).unwrap();
    chatter(store, &id("d-1"), 30);
    store.check(&id("d-1"));
}

fn a_renamed_application_takes_its_rollbacks_along(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    let (from, to) = (ApplicationName::new("shop"), ApplicationName::new("bank"));
    store.rename(&Rename::Application { from, to: to.clone() }).unwrap();
    stop(store, &id("d-1"));
    assert_eq!(store.load(&id("d-1-back")).unwrap().unwrap().0.plan().application, to);
    store.check(&id("d-1"));
    store.check(&id("d-1-back"));
}

fn a_state_loaded_before_a_rename_can_still_be_committed(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    let last = store.load(&id("d-1")).unwrap().unwrap().1;
    chatter(store, &id("d-1"), usize::try_from(40 - last - 1).unwrap());
    let (active, unreadable) =
        (Vec::new(), !store.load(&id("d-1")).unwrap().unwrap().0.observed_alarms().unwrap().unreadable);
    let step = next_step(store, &id("d-1"), Event::AlarmsObserved(AlarmReading { active, unreadable }));
    let (from, to) = (ApplicationName::new("shop"), ApplicationName::new("bank"));
    store.rename(&Rename::Application { from, to: to.clone() }).unwrap();
    store.commit(&step).unwrap();
    let (state, last) = store.load(&id("d-1")).unwrap().unwrap();
    assert_eq!((state.plan().application.clone(), last), (to, 40));
    store.check(&id("d-1"));
}

fn a_rename_onto_a_busy_group_is_refused(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    store.create(&plan("d-2", "api")).unwrap();
    let rename = Rename::Group {
        application: ApplicationName::new("shop"),
        from: DeploymentGroupName::new("web"),
        to: DeploymentGroupName::new("api"),
    };
    assert!(matches!(store.rename(&rename), Err(StoreError::Conflict(_))));
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap().0.plan().group.as_str(), "web");
}

fn long_logs_load_as_they_replay(store: &dyn Store) {
    store.create(&plan("d-1", "web")).unwrap();
    install(store, &id("d-1"));
    for _ in 0..75 {
        chatter(store, &id("d-1"), 1);
        alarms(store, &id("d-1"), false);
        store.check(&id("d-1"));
    }
    stop(store, &id("d-1"));
    let (plan, events) = store.history(&id("d-1")).unwrap().unwrap();
    let replayed = events.iter().fold(Deployment::create(plan), |state, logged| {
        deployment::step(state, logged.event.clone(), logged.at).state
    });
    assert_eq!(store.load(&id("d-1")).unwrap().unwrap().0, replayed);
    store.check(&id("d-1"));
}

fn documents_are_kept_by_kind_and_listed_by_key(store: &dyn Store) {
    let put = |kind, key: &str, value| DocumentWrite::Put { kind, key: key.to_owned(), value };
    let batch = vec![put("b", "2", json!(2)), put("a", "ä", json!({"x": [1, null]})), put("a", "Z", json!("z"))];
    Documents::write(store, batch).unwrap();
    assert_eq!(store.get("a", "ä").unwrap(), Some(json!({"x": [1, null]})));
    assert_eq!(store.get("b", "ä").unwrap(), None);
    let keys: Vec<_> = store.list("a").unwrap().into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["Z", "ä"]);
    assert!(store.list("c").unwrap().is_empty());
    assert_eq!([store.count("a").unwrap(), store.count("b").unwrap(), store.count("c").unwrap()], [2, 1, 0]);
}

fn a_batch_of_documents_replaces_and_deletes(store: &dyn Store) {
    let put = |key: &str, value| DocumentWrite::Put { kind: "a", key: key.to_owned(), value };
    let delete = |key: &str| DocumentWrite::Delete { kind: "a", key: key.to_owned() };
    Documents::write(store, vec![put("1", json!(1)), put("2", json!(2)), put("1", json!(3))]).unwrap();
    Documents::write(store, vec![delete("2"), delete("none"), put("3", json!(4))]).unwrap();
    assert_eq!(store.list("a").unwrap(), [("1".to_owned(), json!(3)), ("3".to_owned(), json!(4))]);
}

fn a_document_that_was_read_is_read_anew_after_each_change(store: &dyn Store) {
    let read = || (store.get("a", "1").unwrap(), store.contains("a", "1").unwrap());
    let write = |value: Option<serde_json::Value>| {
        let key = "1".to_owned();
        let change = match value {
            Some(value) => DocumentWrite::Put { kind: "a", key, value },
            None => DocumentWrite::Delete { kind: "a", key },
        };
        Documents::write(store, vec![change]).unwrap();
    };
    assert_eq!(read(), (None, false));
    let long = json!("x".repeat(100_000));
    for value in [Some(json!(1)), Some(json!(2)), None, Some(long), Some(json!(null)), None] {
        write(value.clone());
        assert_eq!(read(), (value.clone(), value.is_some()));
        assert_eq!(read(), (value.clone(), value.is_some()), "the second look, from memory");
    }
}
