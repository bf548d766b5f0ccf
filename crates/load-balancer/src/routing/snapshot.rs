//! The compiled table, and the place where workers read it.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use http1::RequestHead;
use ports::{Action, Listener, ListenerAttributes, RoutingTable, Target, TargetProtocol};
use types::TargetGroupArn;

use super::choose::{ForwardAction, ForwardGroup};
use super::conditions::CompiledCondition;
use super::group::GroupTargets;
use super::memory::RoutingMemory;
use super::origin::RequestOrigin;
use super::redirect::Redirect;
use super::stickiness::{GroupCookies, TargetStickiness};
use crate::counters::{GroupShared, ListenerShared};
use crate::target::TargetRuntime;

/// Read by every worker on every request.
pub(crate) struct Shared {
    pub(crate) snapshot: ArcSwap<Snapshot>,
}

/// One table, compiled.
pub(crate) struct Snapshot {
    pub(crate) table: Arc<RoutingTable>,
    pub(crate) groups: BTreeMap<TargetGroupArn, Arc<GroupTargets>>,
    listeners: Vec<Arc<ListenerRoutes>>,
    /// Groups that a rule or default action forwards to, also with weight 0.
    pub(crate) groups_in_use: BTreeSet<TargetGroupArn>,
}

/// The rules of one listener.
pub(crate) struct ListenerRoutes {
    bind: SocketAddr,
    pub(crate) counters: Arc<ListenerShared>,
    pub(crate) attributes: ListenerAttributes,
    /// For listeners where TLS ends.
    pub(crate) tls: Option<Arc<rustls::ServerConfig>>,
    rules: Vec<CompiledRule>,
    default_action: CompiledAction,
}

struct CompiledRule {
    priority: u32,
    conditions: Vec<CompiledCondition>,
    action: CompiledAction,
}

/// What to do with a request; cheap to take out of the snapshot.
#[derive(Clone)]
pub(crate) enum CompiledAction {
    Forward(Arc<ForwardAction>),
    Fixed(Arc<FixedResponse>),
    Redirect(Arc<Redirect>),
}

/// A fixed response.
pub(crate) struct FixedResponse {
    pub(crate) status: StatusCode,
    pub(crate) content_type: Option<HeaderValue>,
    pub(crate) body: Bytes,
}

/// What is taken over from earlier tables.
pub(crate) trait Kept {
    /// Counters of a group.
    fn group(&mut self, arn: &TargetGroupArn) -> Arc<GroupShared>;
    /// Counters of a listener and its rules.
    fn listener(&mut self, listener: &Listener) -> Arc<ListenerShared>;
    /// The target at run time; `is_in_use` tells whether its group is referred to.
    fn target(
        &mut self,
        group: &Arc<GroupShared>,
        target: &Target,
        protocol: TargetProtocol,
        is_in_use: bool,
    ) -> Arc<TargetRuntime>;
    /// What routing itself keeps.
    fn memory(&mut self) -> &mut RoutingMemory;
}

impl Snapshot {
    /// Before any table.
    pub(crate) fn empty() -> Self {
        Self {
            table: Arc::new(RoutingTable::default()),
            groups: BTreeMap::new(),
            listeners: Vec::new(),
            groups_in_use: BTreeSet::new(),
        }
    }

    /// The routes of the listener on that address. A handful of listeners: a scan beats a hash.
    pub(crate) fn routes(&self, listener: SocketAddr) -> Option<&Arc<ListenerRoutes>> {
        self.listeners.iter().find(|routes| routes.bind == listener)
    }
}

impl ListenerRoutes {
    /// The first rule whose conditions all hold, as its place among the rules; none for the default action.
    pub(crate) fn route(&self, request: &RequestHead, origin: &RequestOrigin) -> Option<usize> {
        self.rules.iter().position(|rule| rule.conditions.iter().all(|condition| condition.holds(request, origin)))
    }

    /// The action of a rule, or the default one.
    pub(crate) fn action(&self, rule: Option<usize>) -> &CompiledAction {
        rule.and_then(|rule| self.rules.get(rule)).map_or(&self.default_action, |rule| &rule.action)
    }

    /// The priority of a rule; 0 for the default action.
    pub(crate) fn priority(&self, rule: Option<usize>) -> u32 {
        rule.and_then(|rule| self.rules.get(rule)).map_or(0, |rule| rule.priority)
    }

    /// What is done when no rule matches, and with every connection of a network listener.
    pub(crate) fn default_action(&self) -> &CompiledAction {
        &self.default_action
    }
}

/// Compiles a valid table; the error is a sentence and nothing in `kept` is then in use.
pub(crate) fn build(table: Arc<RoutingTable>, kept: &mut impl Kept) -> Result<Snapshot, String> {
    let groups_in_use = groups_in_use(&table);
    let mut groups = BTreeMap::new();
    for group in &table.target_groups {
        let shared = kept.group(&group.arn);
        let is_in_use = groups_in_use.contains(&group.arn);
        let target = |target| kept.target(&shared, target, group.protocol, is_in_use);
        let targets: Vec<_> = group.targets.iter().map(target).collect();
        let known = targets.iter().filter(|target| target.was_known()).count();
        if known == 0 {
            targets.iter().for_each(|target| target.set_of_first());
        }
        let stickiness = TargetStickiness::new(group, kept.memory().key());
        groups.insert(group.arn.clone(), Arc::new(GroupTargets::new(group, shared, targets, stickiness)));
    }
    let compile = |listener| compile_listener(listener, &groups, kept).map(Arc::new);
    let listeners = table.listeners.iter().map(compile).collect::<Result<_, _>>()?;
    kept.memory().forget_unused();
    Ok(Snapshot { groups, listeners, groups_in_use, table })
}

fn groups_in_use(table: &RoutingTable) -> BTreeSet<TargetGroupArn> {
    let actions = table.listeners.iter().flat_map(|listener| {
        listener.rules.iter().map(|rule| &rule.action).chain(std::iter::once(&listener.default_action))
    });
    actions
        .filter_map(|action| match action {
            Action::Forward(forward) => Some(&forward.groups),
            Action::FixedResponse { .. } | Action::Redirect { .. } => None,
        })
        .flatten()
        .map(|group| group.target_group.clone())
        .collect()
}

type Groups = BTreeMap<TargetGroupArn, Arc<GroupTargets>>;

fn compile_listener(listener: &Listener, groups: &Groups, kept: &mut impl Kept) -> Result<ListenerRoutes, String> {
    let mut rules: Vec<_> = listener.rules.iter().collect();
    rules.sort_by_key(|rule| rule.priority);
    let mut compile = |rule: &&ports::Rule| -> Result<CompiledRule, String> {
        Ok(CompiledRule {
            priority: rule.priority,
            conditions: rule.conditions.iter().map(CompiledCondition::new).collect::<Result<_, _>>()?,
            action: compile_action(&rule.action, rule.arn.as_str(), groups, kept.memory())?,
        })
    };
    let rules = rules.iter().map(&mut compile).collect::<Result<_, _>>()?;
    let counters = kept.listener(listener);
    Ok(ListenerRoutes {
        bind: listener.bind,
        tls: counters.tls.config(listener)?,
        counters,
        attributes: listener.attributes.clone(),
        rules,
        default_action: compile_action(&listener.default_action, listener.arn.as_str(), groups, kept.memory())?,
    })
}

/// `owner` is the ARN of the rule, or of the listener for its default action.
fn compile_action(
    action: &Action,
    owner: &str,
    groups: &Groups,
    memory: &mut RoutingMemory,
) -> Result<CompiledAction, String> {
    let status_code =
        |status: u16| StatusCode::from_u16(status).map_err(|_| format!("{status} is not an HTTP status"));
    Ok(match action {
        Action::Forward(ports::Forward { groups: weighted, stickiness_seconds }) => {
            let group = |group: &ports::WeightedTargetGroup| {
                let targets = groups
                    .get(&group.target_group)
                    .ok_or_else(|| format!("target group {} is not in the table", group.target_group))?;
                Ok(ForwardGroup { weight: group.weight, targets: Arc::clone(targets) })
            };
            let forward_groups = weighted.iter().map(group).collect::<Result<_, String>>()?;
            let arns = weighted.iter().map(|group| &group.target_group);
            let cookies = stickiness_seconds.map(|seconds| GroupCookies::new(owner, arns, seconds, memory.key()));
            CompiledAction::Forward(Arc::new(ForwardAction::new(forward_groups, memory.draws(owner)?, cookies)))
        }
        Action::FixedResponse { status, content_type, body } => {
            let content_type = (!content_type.is_empty())
                .then(|| HeaderValue::from_str(content_type))
                .transpose()
                .map_err(|_| format!("{content_type:?} is not a content type"))?;
            let body = Bytes::copy_from_slice(body.as_bytes());
            CompiledAction::Fixed(Arc::new(FixedResponse { status: status_code(*status)?, content_type, body }))
        }
        Action::Redirect { status, protocol, host, port, path, query } => {
            CompiledAction::Redirect(Arc::new(Redirect {
                status: status_code(*status)?,
                protocol: protocol.clone(),
                host: host.clone(),
                port: port.clone(),
                path: path.clone(),
                query: query.clone(),
            }))
        }
    })
}
