//! `appspec validate`: every fault with its place, and the exit code.

use std::fs;

use super::cutover;
use crate::Exit;

const GOOD: &str = "version: 0.0\nResources: [{Web: {Type: 'AWS::ECS::Service', Properties: {TaskDefinition: web:1, \
                    LoadBalancerInfo: {ContainerName: web, ContainerPort: 80}}}}]\n";

#[tokio::test]
async fn every_file_is_checked_and_every_fault_has_its_place() {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str, content: &[u8]| {
        let path = directory.path().join(name);
        fs::write(&path, content).unwrap();
        path.display().to_string()
    };
    let good = path("good.yaml", GOOD.as_bytes());
    let bad = path("bad.yaml", GOOD.replace("0.0", "1").replace("80", "x").as_bytes());
    let latin = path("latin.yaml", b"version: \xe9");
    let missing = directory.path().join("missing.yaml").display().to_string();
    let arguments = ["appspec", "validate", &good, &bad, &latin, &missing];
    let said = cutover("", &arguments).await;
    assert_eq!(said.exit, Exit::Invalid);
    let out = said.out.replace(&directory.path().display().to_string(), "DIR");
    insta::assert_snapshot!(out);

    let json = cutover("", &[&arguments[..], &["--json"]].concat()).await.json();
    assert_eq!(json["valid"], false);
    let counts: Vec<_> =
        json["files"].as_array().unwrap().iter().map(|file| file["problems"].as_array().unwrap().len()).collect();
    assert_eq!(counts, [0, 2, 0, 0]);
    assert!(json["files"][2]["error"].as_str().unwrap().contains("UTF-8"));
    assert_eq!(cutover("", &["appspec", "validate", &good]).await.exit, Exit::Succeeded);
}
