//! The client of a command, and its services by name.

use aws_api::{codedeploy, ecs, elbv2};
use serde_json::{Value, json};

use crate::args::{CommonArgs, ConnectionArgs};
use crate::client::{Client, ClientError, Connection};
use crate::exit::Failure;
use crate::io::{Io, Variables};

/// Pages read of one list at most; more is more than a person can look at.
const MAX_PAGES: usize = 100;

/// Calls by document, as the commands that put several answers together want them.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The client.
    pub client: Client,
}

impl Session {
    /// Finds endpoint, region and key.
    pub(crate) fn open(common: &CommonArgs, io: &Io<'_>) -> Result<Self, Failure> {
        Ok(Self { client: client(&common.connection, &io.variable)? })
    }

    /// CodeDeploy.
    pub(crate) async fn codedeploy(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.client.call_document(&codedeploy::MODEL, operation, input).await
    }

    /// Amazon ECS.
    pub(crate) async fn ecs(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.client.call_document(&ecs::MODEL, operation, input).await
    }

    /// Elastic Load Balancing.
    pub(crate) async fn elb(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.client.call_document(&elbv2::MODEL, operation, input).await
    }

    /// The strings of a CodeDeploy list, page by page, until there are `limit`.
    pub(crate) async fn names(
        &self,
        operation: &str,
        mut input: Value,
        field: &str,
        limit: usize,
    ) -> Result<Vec<String>, ClientError> {
        let mut names = Vec::new();
        for _ in 0..MAX_PAGES {
            let page = self.codedeploy(operation, input.clone()).await?;
            names.extend(strings(&page[field]));
            match page["nextToken"].as_str().filter(|token| !token.is_empty()) {
                Some(token) if names.len() < limit => input["nextToken"] = json!(token),
                _ => break,
            }
        }
        names.truncate(limit);
        Ok(names)
    }
}

/// A client as the arguments say, and the environment where they say nothing.
pub(crate) fn client(args: &ConnectionArgs, variable: &Variables<'_>) -> Result<Client, ClientError> {
    const KEY: [&str; 3] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];
    let endpoint = if args.aws { Some("aws") } else { args.endpoint_url.as_deref() };
    // A profile that is named on the command line wins over a key in the environment, as with the AWS CLI.
    let find = |name: &str| match (&args.profile, name) {
        (Some(profile), "AWS_PROFILE") => Some(profile.clone()),
        (Some(_), name) if KEY.contains(&name) => None,
        _ => variable(name),
    };
    Client::new(Connection::resolve(endpoint, args.region.as_deref(), find)?)
}

/// The texts of an array.
pub(crate) fn strings(array: &Value) -> impl Iterator<Item = String> + '_ {
    array.as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_string))
}

/// The items of an array; none when it is absent.
pub(crate) fn items(array: &Value) -> impl Iterator<Item = &Value> {
    array.as_array().into_iter().flatten()
}

/// The text at a place of an answer; empty when it is absent.
pub(crate) fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}
