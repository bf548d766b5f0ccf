//! Where tasks' output is shown.

use std::time::Duration;

use ports::{LogRange, LogSource};
use serde_json::json;

use crate::testing::{Stage, id_of};

#[tokio::test]
async fn output_is_shown_where_the_task_definition_says_and_by_family_where_it_says_nothing() {
    let mut stage = Stage::new();
    let options = json!({"awslogs-group": "/shop/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "v2"});
    let containers = json!([
        {"name": "web", "image": "app", "command": ["serve"],
         "logConfiguration": {"logDriver": "awslogs", "options": options}},
        {"name": "side", "image": "app", "command": ["serve"]},
    ]);
    stage.ok("RegisterTaskDefinition", json!({"family": "shop", "containerDefinitions": containers})).await;
    let ran = stage.ok("RunTask", json!({"taskDefinition": "shop"})).await;
    stage.settle().await;
    let task = id_of(&ran["tasks"][0]);
    let groups = async |stage: &Stage, prefix| {
        let found = stage.ecs.groups(prefix).await.unwrap();
        found.into_iter().map(|group| group.name).collect::<Vec<_>>()
    };
    assert_eq!(groups(&stage, "/").await, ["/ecs/shop", "/shop/web"]);
    assert_eq!(groups(&stage, "/shop/").await, ["/shop/web"]);
    let stream = stage.ecs.streams("/shop/web").await.unwrap().remove(0).name;
    assert_eq!(stream, format!("v2/web/{task}"));
    let text = async |stage: &Stage, group, stream: &str| {
        let page = LogSource::read(&*stage.ecs, group, stream, &LogRange::default()).await.unwrap();
        page.map(|page| page.lines[0].text.clone())
    };
    assert_eq!(text(&stage, "/shop/web", &stream).await, Some(format!("output of {task}/web")));
    let side = format!("ecs/side/{task}");
    assert_eq!(text(&stage, "/ecs/shop", &side).await, Some(format!("output of {task}/side")));
    assert_eq!(text(&stage, "/shop/web", &side).await, None, "a stream belongs to its group");

    stage.ok("StopTask", json!({"task": task})).await;
    stage.settle().await;
    assert!(text(&stage, "/shop/web", &stream).await.is_some(), "as long as the task can be described");
    stage.clock.advance(Duration::from_secs(2 * 60 * 60));
    stage.settle().await;
    assert_eq!(stage.ok("DescribeTasks", json!({"tasks": [task]})).await["tasks"], json!([]));
    assert_eq!((groups(&stage, "").await.len(), text(&stage, "/shop/web", &stream).await), (0, None));
}
