//! What outlives a control plane, a lost answer and an absent engine.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use bollard::models::ContainerCreateBody;
use bollard::query_parameters::CreateContainerOptionsBuilder;
use docker_runtime::{DockerRuntime, Options};
use ports::{ContainerState, TaskRuntime};
use support::{Fixture, IMAGE, Line, OBEDIENT, end, key, reaches, running, script, state, stopped};

#[tokio::test(flavor = "multi_thread")]
async fn containers_outlive_the_control_plane_and_are_found_again_by_their_owner_only() {
    let Some(fixture) = Fixture::new("survivors") else { return };
    let runtime = fixture.connect().await;
    runtime.start(&script("t", OBEDIENT)).await.unwrap();
    runtime.start(&script("gone", "exit 9")).await.unwrap();
    let before = reaches(&runtime, "t", running).await;
    reaches(&runtime, "gone", stopped).await;
    drop(runtime);

    // Whatever it is called now.
    for (number, id) in fixture.ids().await.iter().enumerate() {
        let name = format!("renamed-{number}-{}", fixture.identity);
        let options = bollard::query_parameters::RenameContainerOptionsBuilder::default().name(&name).build();
        fixture.engine().await.rename_container(id, options).await.unwrap();
    }
    let again = fixture.connect().await;
    assert_eq!(state(&again, "t").await.as_ref(), Some(&before), "same process, same start");
    assert_eq!(end(&again, "gone").await, (Some(9), None), "an exit code is not lost");
    again.start(&script("t", "exit 1")).await.unwrap();
    reaches(&again, "t", |state| *state == before).await;
    assert_eq!(fixture.ids().await.len(), 2);

    let stranger = Options { identity: "somebody-else".to_owned(), ..fixture.options() };
    let stranger = DockerRuntime::connect(stranger).await.unwrap();
    assert!(stranger.list().await.unwrap().is_empty());
    stranger.stop(&key("t")).await.unwrap();
    again.stop(&key("t")).await.unwrap();
    assert_eq!(end(&again, "t").await.0, Some(3));
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_started_again_and_again_is_one_container() {
    let Some(fixture) = Fixture::new("idempotent starts") else { return };
    let (one, two) = (fixture.connect().await, fixture.connect().await);
    for _ in 0..3 {
        one.start(&script("t", OBEDIENT)).await.unwrap();
        two.start(&script("t", OBEDIENT)).await.unwrap();
    }
    let first = reaches(&one, "t", running).await;
    assert_eq!(reaches(&two, "t", running).await, first);
    assert_eq!(fixture.ids().await.len(), 1);
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_that_was_made_and_not_started_is_started_by_the_next_control_plane() {
    let Some(fixture) = Fixture::new("half a start") else { return };
    let labels = [("data-dir-id", fixture.identity.as_str()), ("task", "t"), ("container", "main")];
    let labels: HashMap<_, _> = labels.map(|(name, value)| (format!("cutover.{name}"), value.to_owned())).into();
    let words = ["sh", "-c", OBEDIENT].map(str::to_owned).to_vec();
    let body = ContainerCreateBody {
        image: Some(IMAGE.to_owned()),
        cmd: Some(words),
        labels: Some(labels),
        ..ContainerCreateBody::default()
    };
    fixture.engine().await.create_container(None, body).await.unwrap();
    let runtime = fixture.connect().await;
    reaches(&runtime, "t", running).await;
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_container_of_the_same_name_is_left_alone() {
    let Some(fixture) = Fixture::new("a taken name") else { return };
    let engine = fixture.engine().await;
    let name = format!("cutover-{}-t-main", &fixture.identity[..8]);
    let options = CreateContainerOptionsBuilder::default().name(&name).build();
    let body = ContainerCreateBody {
        image: Some(IMAGE.to_owned()),
        cmd: Some(vec!["true".to_owned()]),
        ..ContainerCreateBody::default()
    };
    let stranger = engine.create_container(Some(options), body).await.unwrap().id;
    let runtime = fixture.connect().await;
    runtime.start(&script("t", OBEDIENT)).await.unwrap();
    reaches(&runtime, "t", running).await;
    assert!(!fixture.ids().await.contains(&stranger));
    let untouched = engine.inspect_container(&stranger, None).await.unwrap();
    assert_eq!(untouched.state.unwrap().status, Some(bollard::models::ContainerStateStatusEnum::CREATED));
    engine.remove_container(&stranger, None).await.unwrap();
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_engine_is_away_nothing_is_known_and_nothing_is_lost() {
    let Some(fixture) = Fixture::new("an absent engine") else { return };
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("engine.sock");
    let mut line = Line::lay(&path, &fixture.socket);
    let runtime = DockerRuntime::connect(Options { socket: Some(path), ..fixture.options() }).await.unwrap();
    runtime.start(&script("old", OBEDIENT)).await.unwrap();
    let old = reaches(&runtime, "old", running).await;

    line.cut().await;
    assert!(runtime.list().await.is_err() && runtime.stop(&key("old")).await.is_err());
    assert!(runtime.forget(&key("old")).await.is_err());
    runtime.start(&script("new", OBEDIENT)).await.unwrap();

    line.mend();
    assert_eq!(state(&runtime, "old").await, Some(old));
    reaches(&runtime, "new", running).await;
    // The event stream is taken up again: an end is told, with no look in between.
    runtime.stop(&key("old")).await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(30);
    while !state(&runtime, "old").await.is_some_and(|state| stopped(&state)) {
        tokio::time::timeout_at(deadline.into(), runtime.changed()).await.expect("woken by the engine's events");
    }
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_is_no_longer_wanted_leaves_no_running_container() {
    let Some(fixture) = Fixture::new("unwanted starts") else { return };
    let runtime = fixture.connect().await;
    for number in 0..5 {
        let task = format!("t{number}");
        runtime.start(&script(&task, OBEDIENT)).await.unwrap();
        // The start is at another step each time.
        tokio::time::sleep(Duration::from_millis(20 * number)).await;
        runtime.stop(&key(&task)).await.unwrap();
        let ended = reaches(&runtime, &task, stopped).await;
        assert!(matches!(ended, ContainerState::Stopped { .. }));
    }
    let all = runtime.list().await.unwrap();
    assert!(all.iter().all(|(_, state)| stopped(state)), "{all:?}");
    fixture.clean().await;
}

#[tokio::test]
async fn without_an_engine_the_runtime_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let options = Options { socket: Some(dir.path().join("none.sock")), ..Options::new("id") };
    let error = DockerRuntime::connect(options).await.err().unwrap();
    assert!(error.to_string().starts_with("no container engine answers: "), "{error}");
}
