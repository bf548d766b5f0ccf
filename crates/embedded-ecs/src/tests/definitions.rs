//! Task definitions: registered, read back, deregistered, refused.

use serde_json::{Value, json};

use crate::testing::Stage;

/// The tutorial's definition (spec 11.1 step 5).
pub(super) fn tutorial_definition() -> Value {
    json!({
        "family": "tutorial-task-def", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
        "cpu": "256", "memory": "512",
        "executionRoleArn": "arn:aws:iam::000000000000:role/ecsTaskExecutionRole",
        "containerDefinitions": [{
            "name": "sample-app", "image": "public.ecr.aws/docker/library/httpd:latest", "essential": true,
            "portMappings": [{"containerPort": 80, "hostPort": 80, "protocol": "tcp"}],
            "entryPoint": ["sh", "-c"], "command": ["exec httpd-foreground"],
        }],
    })
}

#[tokio::test]
async fn a_definition_is_read_back_as_given_with_the_computed_members() {
    let stage = Stage::new();
    let mut input = tutorial_definition();
    input["containerDefinitions"][0]["healthCheck"] = json!({"command": ["CMD", "true"], "interval": 30});
    input["containerDefinitions"][0]["dockerLabels"] = json!({"team": "web"});
    input["tags"] = json!([{"key": "env", "value": "test"}]);
    let answer = stage.ok("RegisterTaskDefinition", input.clone()).await;
    assert_eq!(answer["tags"], input["tags"]);
    let read = stage.ok("DescribeTaskDefinition", json!({"taskDefinition": "tutorial-task-def"})).await;
    let definition = &read["taskDefinition"];
    assert_eq!(*definition, answer["taskDefinition"]);
    assert!(read.get("tags").is_none());
    for name in ["family", "networkMode", "requiresCompatibilities", "cpu", "memory", "executionRoleArn"] {
        assert_eq!(definition[name], input[name], "{name}");
    }
    for (name, value) in input["containerDefinitions"][0].as_object().unwrap() {
        assert_eq!(definition["containerDefinitions"][0][name], *value, "{name}");
    }
    assert_eq!(definition["revision"], 1);
    assert_eq!(definition["status"], "ACTIVE");
    assert_eq!(definition["compatibilities"], json!(["EC2", "FARGATE"]));
    assert!(definition["registeredAt"].is_number());
    let arn = "arn:aws:ecs:us-east-1:000000000000:task-definition/tutorial-task-def:1";
    assert_eq!(definition["taskDefinitionArn"], arn);
}

#[tokio::test]
async fn members_left_out_are_answered_with_ecs_defaults() {
    let stage = Stage::new();
    stage.register("app", "serve").await;
    let read = stage.ok("DescribeTaskDefinition", json!({"taskDefinition": "app:1"})).await;
    let container = &read["taskDefinition"]["containerDefinitions"][0];
    assert_eq!(container["essential"], true);
    assert_eq!(container["portMappings"], json!([{"containerPort": 80, "hostPort": 0, "protocol": "tcp"}]));
    assert_eq!((&container["cpu"], &container["volumesFrom"]), (&json!(0), &json!([])));
    assert_eq!(read["taskDefinition"]["volumes"], json!([]));
}

#[tokio::test]
async fn revisions_count_up_and_a_deregistered_one_serves_old_users_only() {
    let stage = Stage::new();
    for _ in 0..11 {
        stage.register("app", "serve").await;
    }
    let listed =
        stage.ok("ListTaskDefinitions", json!({"familyPrefix": "app", "sort": "DESC", "maxResults": 2})).await;
    let arns = listed["taskDefinitionArns"].as_array().unwrap();
    assert!(arns[0].as_str().unwrap().ends_with("app:11") && arns[1].as_str().unwrap().ends_with("app:10"));
    let next = json!({"familyPrefix": "app", "sort": "DESC", "maxResults": 100, "nextToken": listed["nextToken"]});
    let rest = stage.ok("ListTaskDefinitions", next).await;
    assert_eq!(rest["taskDefinitionArns"].as_array().unwrap().len(), 9);
    assert!(rest.get("nextToken").is_none());

    let gone = stage.ok("DeregisterTaskDefinition", json!({"taskDefinition": "app:11"})).await;
    assert_eq!(gone["taskDefinition"]["status"], "INACTIVE");
    let newest = stage.ok("DescribeTaskDefinition", json!({"taskDefinition": "app"})).await;
    assert_eq!(newest["taskDefinition"]["revision"], 10);
    let by_number = stage.ok("DescribeTaskDefinition", json!({"taskDefinition": "app:11"})).await;
    assert_eq!(by_number["taskDefinition"]["status"], "INACTIVE");
    assert_eq!(stage.refused("RunTask", json!({"taskDefinition": "app:11"})).await.1, "TaskDefinition is inactive");
    assert!(stage.register("app", "serve").await.ends_with("app:12"), "numbers are not used again");
    let families = stage.ok("ListTaskDefinitionFamilies", json!({"status": "ACTIVE"})).await;
    assert_eq!(families["families"], json!(["app"]));
}

#[tokio::test]
async fn faulty_definitions_are_refused_and_register_nothing() {
    let stage = Stage::new();
    let container = |more: Value| {
        let mut container = json!({"name": "web", "image": "app"});
        container.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        container
    };
    let with = |containers: Value| json!({"family": "app", "containerDefinitions": containers});
    let fargate = |change: fn(&mut Value)| {
        let mut definition = tutorial_definition();
        change(&mut definition);
        definition
    };
    let twice = json!([{"containerPort": 80}, {"containerPort": 80, "protocol": "udp"}]);
    for (input, wanted) in [
        (with(json!([])), "Container list cannot be empty."),
        (json!({"containerDefinitions": []}), "family"),
        (json!({"family": "a b", "containerDefinitions": [container(json!({}))]}), "family: use 1 to 255"),
        (with(json!([{"image": "app"}])), "Container.name should not be null or empty."),
        (with(json!([{"name": "web"}])), "Container.image should not be null or empty."),
        (with(json!([container(json!({})), container(json!({}))])), "web is given twice"),
        (with(json!([container(json!({"essential": false}))])), "at least one container must be essential"),
        (with(json!([container(json!({"portMappings": [{"containerPort": 70000}]}))])), "not between 1 and 65535"),
        (with(json!([container(json!({"portMappings": twice}))])), "maps container port 80 twice"),
        (with(json!([container(json!({"stopTimeout": 500}))])), "stopTimeout: 500 is not between 0 and 120"),
        (
            with(json!([container(json!({"dependsOn": [{"containerName": "db", "condition": "START"}]}))])),
            "depends on db, which is not in the task definition",
        ),
        (
            with(json!([container(json!({"dependsOn": [{"containerName": "web", "condition": "START"}]}))])),
            "the containers web wait for each other",
        ),
        (fargate(|d| d["networkMode"] = json!("bridge")), "Fargate only supports network mode"),
        (fargate(|d| d["cpu"] = Value::Null), "Fargate requires that 'cpu' be defined at the task level."),
        (
            fargate(|d| d["memory"] = json!("100")),
            "No Fargate configuration exists for given values: 256 CPU, 100 memory",
        ),
        (
            fargate(|d| d["containerDefinitions"][0]["portMappings"][0]["hostPort"] = json!(8080)),
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
        ),
        (fargate(|d| d["networkMode"] = json!("bogus")), "enum value set"),
    ] {
        let (code, text) = stage.refused("RegisterTaskDefinition", input.clone()).await;
        assert_eq!(code, "ClientException", "{input}");
        assert!(text.contains(wanted), "{text}");
    }
    assert_eq!(stage.ok("ListTaskDefinitions", json!({})).await["taskDefinitionArns"], json!([]));
    let (code, text) = stage.refused("DescribeTaskDefinition", json!({"taskDefinition": "app"})).await;
    assert_eq!((code.as_str(), text.as_str()), ("ClientException", "Unable to describe task definition."));
}
