//! The server under test with its principals, and the three things looked at around every request: what the service
//! shows, what lies in the store, what stands in the audit log.

use std::net::SocketAddr;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use aws_api::{iam, sts};
use aws_protocol::ServiceModel;
use cli::client::{Client, Connection};
use ports::{DocumentWrite, Documents};
use serde_json::{Value, json};
use store::SqliteStore;

use crate::subject::Subject;
use crate::support::{Lab, Options, ServerOptions, eventually, soon};
use crate::wire::{Answer, Key, Sealed, Signing, seal};

/// A store that was not written for so long waits for nothing any more.
const QUIET: Duration = Duration::from_millis(400);
/// Account of all resources.
pub const ACCOUNT: &str = "000000000000";
/// Lets its owner do everything.
const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// Keys of one kind each.
pub struct Keys {
    /// A user who may do everything.
    pub able: Key,
    /// Another who may, whose key is switched off and on.
    pub switched: Key,
    /// A user who was deleted.
    pub leaver: Key,
    /// A user whose one policy is set by each case.
    pub limited: Key,
    /// Two sessions of a role that may do everything.
    pub sessions: [Key; 2],
    /// A session that ended.
    pub ended: Key,
    /// A session of a role that was deleted and made anew under its name.
    pub orphan: Key,
}

/// What the audit log must show of a request.
pub struct Recorded<'a> {
    pub principal: &'a str,
    pub decision: &'a str,
}

/// The server and everything known of it.
pub struct World {
    pub lab: Lab,
    pub address: SocketAddr,
    admin: Client,
    pub keys: Keys,
    log: PathBuf,
    /// Records of the log that were looked at.
    seen: usize,
    /// What went wrong so far; the other cases are still tried.
    pub failures: Vec<String>,
}

/// What a service shows and when the store was last written.
#[derive(PartialEq, Debug)]
pub struct Snapshot {
    shown: Vec<(String, Value)>,
    store: Vec<(u64, i64, i64)>,
}

impl World {
    /// Starts it, makes the principals, and lets one session's time pass while the server is down.
    pub async fn new() -> Result<Self> {
        let server = ServerOptions { clock_rate: 600, keep_running: true, ..ServerOptions::default() };
        let mut lab = Lab::new(Options { server, ..Options::default() }).await?;
        let admin = Client::new(Connection::development(lab.server.url()))?;
        let keys = principals(&admin).await?;
        lab.server.interrupt().await?;
        end_session(&lab, &keys.ended.id)?;
        lab.server.start_again(&lab.home).await?;
        let log = lab.home.data_dir().join("audit.log");
        let address = lab.server.address();
        Ok(Self { lab, address, admin, keys, log, seen: 0, failures: Vec::new() })
    }

    /// A call by the administrator.
    pub async fn admin(&self, model: &'static ServiceModel, operation: &str, input: Value) -> Result<Value> {
        let answer = self.admin.call_document(model, operation, input).await;
        answer.with_context(|| format!("{operation} by the administrator"))
    }

    /// Gives the limited user these statements and no others.
    pub async fn allow(&self, statements: &[Value]) -> Result<()> {
        let policy = json!({ "Version": "2012-10-17", "Statement": statements }).to_string();
        let put = json!({ "UserName": "limited", "PolicyName": "p", "PolicyDocument": policy });
        self.admin(&iam::MODEL, "PutUserPolicy", put).await?;
        Ok(())
    }

    /// Leaves the limited user without any policy.
    pub async fn allow_nothing(&self) -> Result<()> {
        let listed = self.admin(&iam::MODEL, "ListUserPolicies", json!({ "UserName": "limited" })).await?;
        if listed["PolicyNames"] == json!(["p"]) {
            let delete = json!({ "UserName": "limited", "PolicyName": "p" });
            self.admin(&iam::MODEL, "DeleteUserPolicy", delete).await?;
        }
        Ok(())
    }

    /// The limited user, bounded by a managed policy that allows these actions only.
    pub async fn session_with_policy(&self, statements: &[Value]) -> Result<Key> {
        let policy = json!({ "Version": "2012-10-17", "Statement": statements }).to_string();
        let assume = json!({
            "RoleArn": format!("arn:aws:iam::{ACCOUNT}:role/able-role"), "RoleSessionName": "narrow",
            "Policy": policy,
        });
        Key::of(&self.admin(&sts::MODEL, "AssumeRole", assume).await?, "/Credentials")
    }

    /// Switches the key that goes off and on.
    pub async fn switch(&self, status: &str) -> Result<()> {
        let update = json!({ "UserName": "switched", "AccessKeyId": self.keys.switched.id, "Status": status });
        self.admin(&iam::MODEL, "UpdateAccessKey", update).await?;
        Ok(())
    }

    /// Everything the service shows, as the administrator sees it, and the store's last write.
    pub async fn snapshot(&self, subject: &Subject) -> Result<Snapshot> {
        let mut shown = Vec::new();
        for (operation, input) in &subject.reads {
            let answer = self.admin.call_document(subject.model, operation, input.clone()).await;
            // That something is not there is shown by a refusal.
            let answer = answer.unwrap_or_else(|error| json!(error.to_string()));
            shown.push((operation.to_string(), answer));
        }
        Ok(Snapshot { shown, store: self.store_files()? })
    }

    /// Waits until what earlier cases began has come to its end: the store is not written any more.
    pub async fn quiet(&self) -> Result<()> {
        let mut last = (self.store_files()?, Instant::now());
        let look = async || {
            let now = self.store_files()?;
            if now != last.0 {
                last = (now, Instant::now());
            }
            Ok((last.1.elapsed() > QUIET).then_some(()))
        };
        eventually("the store is quiet", soon(), look).await
    }

    fn store_files(&self) -> Result<Vec<(u64, i64, i64)>> {
        let file = |name: &str| {
            let file = std::fs::metadata(self.lab.home.data_dir().join(name))?;
            Ok((file.len(), file.mtime(), file.mtime_nsec()))
        };
        ["cutover.db", "cutover.db-wal"].into_iter().map(file).collect()
    }

    /// Sends a request that must be refused; nothing may change, and the log must show what `recorded` says.
    ///
    /// The platform works on by itself (a task of an earlier case ends, a record grows old), so a change at the same
    /// moment proves nothing: the request is sent again, and what it changes it changes every time.
    pub async fn refused(
        &mut self,
        subject: &Subject,
        attempt: &Sealed,
        expected: (u16, &str),
        recorded: Option<Recorded<'_>>,
    ) -> Result<Answer> {
        let mut left = 3;
        loop {
            left -= 1;
            let before = self.snapshot(subject).await?;
            let answer = self.refused_once(subject, attempt, expected, recorded.as_ref()).await?;
            let after = self.snapshot(subject).await?;
            if before == after {
                return Ok(answer);
            }
            ensure!(left > 0, "something changed, each time: {before:?} became {after:?}");
            self.quiet().await?;
        }
    }

    async fn refused_once(
        &mut self,
        subject: &Subject,
        attempt: &Sealed,
        expected: (u16, &str),
        recorded: Option<&Recorded<'_>>,
    ) -> Result<Answer> {
        self.new_records()?;
        let answer = attempt.send().await?;
        let records = self.new_records()?;
        let found = (answer.status, answer.code.as_str());
        ensure!(found == expected, "{expected:?} was expected, not {found:?}: {}", answer.body);
        match recorded {
            None => ensure!(records.is_empty(), "nobody was known, yet the log says {records:?}"),
            Some(recorded) => {
                let error = Some(answer.code.as_str());
                expect_record(&records, &answer, recorded, subject.model.signing_name, error)?;
            }
        }
        ensure!(!answer.body.contains("SecretAccessKey"), "the refusal gives a key away: {}", answer.body);
        Ok(answer)
    }

    /// Sends the request that must be taken; it must change something, and the log must show it.
    pub async fn accepted(&mut self, subject: &Subject, attempt: &Sealed) -> Result<Answer> {
        let before = self.snapshot(subject).await?;
        self.new_records()?;
        let answer = attempt.send().await?;
        ensure!((200..300).contains(&answer.status), "it was refused: {} {}", answer.status, answer.body);
        let records = self.new_records()?;
        let recorded = Recorded { principal: "", decision: "allowed" };
        expect_record(&records, &answer, &recorded, subject.model.signing_name, None)?;
        let after = self.snapshot(subject).await?;
        // What only reads shows by its answer and its record that it was carried out.
        let simulates = attempt.body.windows(15).any(|at| at == b"Action=Simulate");
        let only_reads = subject.model.name == "logs" || simulates;
        ensure!(only_reads || before != after, "what was accepted changed nothing that is looked at");
        Ok(answer)
    }

    /// No file of the server holds a secret in clear: not the store, not a log.
    pub fn expect_no_secret_on_disk(&self) -> Result<()> {
        let keys = &self.keys;
        let all = [&keys.able, &keys.switched, &keys.limited, &keys.sessions[0], &keys.sessions[1], &keys.ended];
        let secrets: Vec<&str> =
            all.into_iter().flat_map(|key| [Some(key.secret.as_str()), key.token.as_deref()]).flatten().collect();
        let mut directories = vec![self.lab.home.path().to_path_buf()];
        let mut files = 0;
        while let Some(directory) = directories.pop() {
            for entry in std::fs::read_dir(directory)? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    directories.push(entry.path());
                } else if entry.file_type()?.is_file() {
                    let bytes = std::fs::read(entry.path())?;
                    let found = secrets.iter().find(|secret| holds(&bytes, secret.as_bytes()));
                    ensure!(found.is_none(), "{} holds a secret in clear", entry.path().display());
                    files += 1;
                }
            }
        }
        ensure!(files > 3, "only {files} files were looked at");
        Ok(())
    }

    /// Notes what went wrong in a case.
    pub fn judge(&mut self, subject: &Subject, case: &str, outcome: Result<()>) {
        if let Err(error) = outcome {
            self.failures.push(format!("{}, {case}: {error:#}", subject.model.name));
        }
    }

    /// The request, rightly signed.
    pub fn sign(&self, plain: &crate::wire::Plain, key: &Key) -> Result<Sealed> {
        seal(plain, self.address, &Signing::by(key))
    }

    /// Records written since the last look.
    pub fn new_records(&mut self) -> Result<Vec<Value>> {
        let text = std::fs::read_to_string(&self.log)?;
        let records: Vec<Value> = text.lines().skip(self.seen).map(serde_json::from_str).collect::<Result<_, _>>()?;
        self.seen += records.len();
        Ok(records)
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    let first = part.first().copied();
    let starts = bytes.iter().enumerate().filter(|(_, byte)| Some(**byte) == first);
    starts.into_iter().any(|(at, _)| bytes[at..].starts_with(part))
}

fn expect_record(
    records: &[Value],
    answer: &Answer,
    expected: &Recorded<'_>,
    service: &str,
    error: Option<&str>,
) -> Result<()> {
    let [record] = records else { anyhow::bail!("one record was expected, not {records:?}") };
    let entry = &record["entry"];
    ensure!(entry["request_id"] == json!(answer.request_id), "{entry} is not of request {}", answer.request_id);
    ensure!(entry["service"] == json!(service), "the service in {entry}");
    ensure!(entry["decision"] == json!(expected.decision), "{} was expected in {entry}", expected.decision);
    ensure!(entry["error_code"] == json!(error), "error {error:?} was expected in {entry}");
    let principal = entry["principal"].as_str().unwrap_or_default();
    ensure!(expected.principal.is_empty() || principal == expected.principal, "the principal in {entry}");
    Ok(())
}

async fn principals(admin: &Client) -> Result<Keys> {
    let iam = async |operation: &str, input: Value| admin.call_document(&iam::MODEL, operation, input).await;
    for user in ["able", "switched", "leaver", "limited"] {
        iam("CreateUser", json!({ "UserName": user })).await?;
    }
    let key = async |user: &str| -> Result<Key> {
        Key::of(&iam("CreateAccessKey", json!({ "UserName": user })).await?, "/AccessKey")
    };
    let (able, switched) = (key("able").await?, key("switched").await?);
    let (leaver, limited) = (key("leaver").await?, key("limited").await?);
    for user in ["able", "switched"] {
        iam("AttachUserPolicy", json!({ "UserName": user, "PolicyArn": ADMINISTRATOR })).await?;
    }
    iam("UpdateAccessKey", json!({ "UserName": "switched", "AccessKeyId": switched.id, "Status": "Inactive" }))
        .await?;
    iam("DeleteAccessKey", json!({ "UserName": "leaver", "AccessKeyId": leaver.id })).await?;
    iam("DeleteUser", json!({ "UserName": "leaver" })).await?;
    let trust = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": { "AWS": ACCOUNT }, "Action": "sts:AssumeRole",
    }] })
    .to_string();
    let make_role = async |name: &str| -> Result<()> {
        iam("CreateRole", json!({ "RoleName": name, "AssumeRolePolicyDocument": trust })).await?;
        iam("AttachRolePolicy", json!({ "RoleName": name, "PolicyArn": ADMINISTRATOR })).await?;
        Ok(())
    };
    let session = async |role: &str, name: &str| -> Result<Key> {
        let role = format!("arn:aws:iam::{ACCOUNT}:role/{role}");
        let assume = json!({ "RoleArn": role, "RoleSessionName": name, "DurationSeconds": 3600 });
        Key::of(&admin.call_document(&sts::MODEL, "AssumeRole", assume).await?, "/Credentials")
    };
    make_role("able-role").await?;
    make_role("orphan-role").await?;
    let orphan = session("orphan-role", "orphan").await?;
    iam("DetachRolePolicy", json!({ "RoleName": "orphan-role", "PolicyArn": ADMINISTRATOR })).await?;
    iam("DeleteRole", json!({ "RoleName": "orphan-role" })).await?;
    make_role("orphan-role").await?;
    let sessions = [session("able-role", "one").await?, session("able-role", "two").await?];
    let ended = session("able-role", "ended").await?;
    Ok(Keys { able, switched, leaver, limited, sessions, ended, orphan })
}

/// Lets a session end as if its time had passed; the server is down.
fn end_session(lab: &Lab, key_id: &str) -> Result<()> {
    const KIND: &str = "sts-session";
    let store = SqliteStore::open(&lab.home.data_dir().join("cutover.db"))?;
    let mut value = store.get(KIND, key_id)?.context("the session is not stored")?;
    let ends = value.pointer_mut("/record/expires_at").context("a session without an end")?;
    let late = ends.as_i64().context("the end is a number")? - 2 * 3600 * 1000;
    *ends = json!(late);
    store.write(vec![DocumentWrite::Put { kind: KIND, key: key_id.to_string(), value }])?;
    Ok(())
}
