//! Calls in flight while the control plane dies: each is noted with its answer, and what was answered with success
//! must be there afterwards (reliability D1).

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::draw::Draw;
use crate::support::{Api, text};

/// Pause between two calls of a caller.
const PAUSE: Duration = Duration::from_millis(5);

/// What a call wanted.
#[derive(Clone, Debug, PartialEq)]
enum Want {
    /// Not known (none) after a deletion without an answer.
    Application {
        name: String,
        exists: Option<bool>,
    },
    Config {
        name: String,
    },
    Message {
        body: String,
    },
    TaskDefinition {
        arn: String,
    },
}

#[derive(Default)]
struct Ledger {
    acknowledged: Vec<Want>,
    unknown: u64,
    broken: Vec<String>,
}

/// Counts for the report.
#[derive(Clone, Copy, Debug, Default)]
pub struct CallCounts {
    /// Mutations answered with success, each looked up afterwards.
    pub acknowledged: u64,
    /// Calls that brought no answer.
    pub unknown: u64,
}

/// Callers at work; they stop when told.
pub struct Callers {
    ledger: Arc<Mutex<Ledger>>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Callers {
    /// Starts callers whose names begin with `prefix`.
    pub fn start(api: &Api, queue_url: &str, prefix: &str, draw: &mut Draw) -> Self {
        let ledger: Arc<Mutex<Ledger>> = Arc::default();
        let (stop, stopped) = watch::channel(false);
        let tasks = (0..2)
            .map(|number| {
                let caller = Caller {
                    api: api.clone(),
                    queue_url: queue_url.to_string(),
                    prefix: format!("{prefix}-{number}"),
                    ledger: Arc::clone(&ledger),
                };
                tokio::spawn(caller.run(Draw::new(draw.next()), stopped.clone()))
            })
            .collect();
        Self { ledger, stop, tasks }
    }

    /// Ends them, looks for everything that was acknowledged, and takes it away again.
    pub async fn verify(self, api: &Api, queue_url: &str) -> Result<CallCounts> {
        let _ = self.stop.send(true);
        for task in self.tasks {
            task.await?;
        }
        let ledger = std::mem::take(&mut *self.ledger.lock().unwrap_or_else(PoisonError::into_inner));
        ensure!(ledger.broken.is_empty(), "calls beside the deployment were refused: {:?}", ledger.broken);
        let messages = drain(api, queue_url).await?;
        for (index, want) in ledger.acknowledged.iter().enumerate() {
            match want {
                Want::Message { body } => {
                    ensure!(messages.contains(body), "SendMessage {body} was acknowledged and is lost");
                }
                Want::TaskDefinition { .. } => {
                    ensure!(!ledger.acknowledged[..index].contains(want), "two registrations were answered {want:?}");
                    is_there(api, want).await?;
                }
                // A later answer about the same name counts.
                Want::Application { name, .. } => {
                    let later = |other: &Want| matches!(other, Want::Application { name: n, .. } if n == name);
                    if !ledger.acknowledged[index + 1..].iter().any(later) {
                        is_there(api, want).await?;
                    }
                }
                Want::Config { .. } => is_there(api, want).await?,
            }
        }
        Ok(CallCounts { acknowledged: ledger.acknowledged.len() as u64, unknown: ledger.unknown })
    }
}

/// Looks for what was acknowledged, and takes it away.
async fn is_there(api: &Api, want: &Want) -> Result<()> {
    let found = match want {
        Want::Application { name, .. } => api.codedeploy("GetApplication", json!({"applicationName": name})).await,
        Want::Config { name } => api.codedeploy("GetDeploymentConfig", json!({"deploymentConfigName": name})).await,
        Want::TaskDefinition { arn } => api.ecs("DescribeTaskDefinition", json!({"taskDefinition": arn})).await,
        Want::Message { .. } => return Ok(()),
    };
    let expected = !matches!(want, Want::Application { exists: Some(false), .. });
    match (&found, expected) {
        (Err(error), true)
            if matches!(want, Want::Application { exists: None, .. })
                && error.code() == Some("ApplicationDoesNotExistException") =>
        {
            return Ok(());
        }
        (Ok(_), true) => {}
        (Err(error), false) if error.code() == Some("ApplicationDoesNotExistException") => return Ok(()),
        _ => bail!("{want:?} was acknowledged; afterwards: {found:?}"),
    }
    match want {
        Want::Application { name, .. } => {
            api.codedeploy("DeleteApplication", json!({"applicationName": name})).await?
        }
        Want::Config { name } => {
            api.codedeploy("DeleteDeploymentConfig", json!({"deploymentConfigName": name})).await?
        }
        _ => Value::Null,
    };
    Ok(())
}

/// Takes every message out of a queue; answers their bodies.
pub async fn drain(api: &Api, queue_url: &str) -> Result<Vec<String>> {
    let mut bodies = Vec::new();
    loop {
        let got = api.sqs("ReceiveMessage", json!({"QueueUrl": queue_url, "MaxNumberOfMessages": 10})).await?;
        let Some(messages) = got["Messages"].as_array().filter(|messages| !messages.is_empty()) else {
            return Ok(bodies);
        };
        let mut entries = Vec::new();
        for (index, message) in messages.iter().enumerate() {
            bodies.push(text(message, "/Body")?);
            entries.push(json!({"Id": index.to_string(), "ReceiptHandle": message["ReceiptHandle"]}));
        }
        api.sqs("DeleteMessageBatch", json!({"QueueUrl": queue_url, "Entries": entries})).await?;
    }
}

struct Caller {
    api: Api,
    queue_url: String,
    prefix: String,
    ledger: Arc<Mutex<Ledger>>,
}

impl Caller {
    async fn run(self, mut draw: Draw, stop: watch::Receiver<bool>) {
        let mut number = 0_u64;
        while !*stop.borrow() {
            number += 1;
            self.call(number, draw.below(10)).await;
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn call(&self, number: u64, drawn: u64) {
        let name = format!("{}-{number}", self.prefix);
        match drawn {
            0..=2 => {
                let input = json!({"QueueUrl": self.queue_url, "MessageBody": name});
                let answer = self.api.sqs("SendMessage", input).await;
                self.note(answer, |_| Ok(Want::Message { body: name.clone() }));
            }
            3..=5 => {
                let create = json!({"applicationName": name, "computePlatform": "ECS"});
                let answer = self.api.codedeploy("CreateApplication", create).await;
                self.note(answer, |_| Ok(Want::Application { name: name.clone(), exists: Some(true) }));
                if drawn == 5 {
                    let answer = self.api.codedeploy("DeleteApplication", json!({"applicationName": name})).await;
                    let exists = answer.is_ok().then_some(false);
                    if exists.is_none() {
                        self.note(Ok(Value::Null), |_| Ok(Want::Application { name: name.clone(), exists }));
                    }
                    self.note(answer, |_| Ok(Want::Application { name: name.clone(), exists }));
                }
            }
            // An account has at most 200 of its own.
            6 | 7 if number % 4 == 0 && number < 600 => {
                let routing = json!({"type": "TimeBasedCanary",
                    "timeBasedCanary": {"canaryPercentage": 20, "canaryInterval": 1}});
                let input = json!({"deploymentConfigName": name, "computePlatform": "ECS",
                    "trafficRoutingConfig": routing});
                let answer = self.api.codedeploy("CreateDeploymentConfig", input).await;
                self.note(answer, |_| Ok(Want::Config { name: name.clone() }));
            }
            _ => {
                let input = json!({"family": "ledger",
                    "containerDefinitions": [{"name": "one", "image": "one", "memory": 16}]});
                let answer = self.api.ecs("RegisterTaskDefinition", input).await;
                self.note(answer, |answer| {
                    Ok(Want::TaskDefinition { arn: text(answer, "/taskDefinition/taskDefinitionArn")? })
                });
            }
        }
    }

    fn note(&self, answer: Result<Value, cli::client::ClientError>, want: impl FnOnce(&Value) -> Result<Want>) {
        let mut ledger = self.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        match answer {
            Ok(answer) => match want(&answer) {
                Ok(want) => ledger.acknowledged.push(want),
                Err(error) => ledger.broken.push(format!("{error:#}")),
            },
            // A call that was tried again may meet what its first attempt did.
            Err(error)
                if error.code().is_none()
                    || error.is_passing()
                    || error.code().is_some_and(|code| code.contains("AlreadyExists")) =>
            {
                ledger.unknown += 1;
            }
            Err(error) => ledger.broken.push(error.to_string()),
        }
    }
}
