//! Listeners: CreateListener, DescribeListeners, ModifyListener, DeleteListener.

use std::collections::BTreeMap;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::{ListenerArn, LoadBalancerArn, RuleArn};

use super::attributes::{gone, listener, load_balancer};
use super::{actions, paging, tags};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Action, Listener};
use crate::state::State;
use crate::table::bind_address;

/// ELB's quota per load balancer.
pub(crate) const MAX_LISTENERS: usize = 50;

/// A listener that is about to be created.
struct Wish {
    load_balancer: LoadBalancerArn,
    port: u16,
    actions: Vec<Action>,
    tags: BTreeMap<String, String>,
    /// Ids of the listener and of its default rule.
    draws: (String, String),
}

impl Elb {
    pub(crate) async fn create_listener(
        &self,
        input: api::CreateListenerInput,
    ) -> Result<api::CreateListenerOutput, ApiError> {
        let load_balancer = LoadBalancerArn::new(required(input.load_balancer_arn, "LoadBalancerArn")?);
        check_protocol(&required(input.protocol, "Protocol")?)?;
        check_no_tls(input.certificates.as_deref(), input.ssl_policy.as_deref(), input.alpn_policy.as_deref())?;
        let wish = Wish {
            load_balancer,
            port: parse_port(required(input.port, "Port")?)?,
            actions: actions::parse(input.default_actions, "DefaultActions")?,
            tags: tags::parse(input.tags)?,
            draws: (self.core.ids.hex(16), self.core.ids.hex(16)),
        };
        let created = self.core.commit(move |state| create(state, wish)).await?;
        Ok(api::CreateListenerOutput { listeners: Some(vec![print(&created)]) })
    }

    pub(crate) async fn modify_listener(
        &self,
        input: api::ModifyListenerInput,
    ) -> Result<api::ModifyListenerOutput, ApiError> {
        if let Some(protocol) = &input.protocol {
            check_protocol(protocol)?;
        }
        check_no_tls(input.certificates.as_deref(), input.ssl_policy.as_deref(), input.alpn_policy.as_deref())?;
        let port = input.port.map(parse_port).transpose()?;
        let default_actions = match input.default_actions {
            None => None,
            Some(found) => Some(actions::parse(Some(found), "DefaultActions")?),
        };
        let modified = self.core.commit(move |state| {
            let mut changed = listener(state, input.listener_arn)?.clone();
            if let Some(port) = port.filter(|port| *port != changed.port) {
                changed.port = port;
                check_port_free(state, &changed)?;
            }
            if let Some(default_actions) = default_actions {
                actions::check_action_targets(state, &changed.load_balancer, &default_actions)?;
                changed.default_actions = default_actions;
            }
            state.listeners.insert(changed.arn.clone(), changed.clone());
            Ok(changed)
        });
        Ok(api::ModifyListenerOutput { listeners: Some(vec![print(&modified.await?)]) })
    }

    pub(crate) async fn delete_listener(
        &self,
        input: api::DeleteListenerInput,
    ) -> Result<api::DeleteListenerOutput, ApiError> {
        let deleted = self.core.commit(move |state| {
            let arn = listener(state, input.listener_arn)?.arn.clone();
            state.listeners.remove(&arn);
            Ok(api::DeleteListenerOutput {})
        });
        deleted.await
    }
}

fn create(state: &mut State, wish: Wish) -> Result<Listener, ApiError> {
    let balancer = state
        .load_balancers
        .get(&wish.load_balancer)
        .ok_or_else(|| gone("LoadBalancerNotFound", wish.load_balancer.as_str()))?;
    // `loadbalancer/app/NAME/ID` becomes `listener/app/NAME/ID/ID`.
    let base = balancer.arn.as_str().replacen(":loadbalancer/", ":listener/", 1);
    let existing = state.listeners_of(&balancer.arn);
    if let Some(same) = existing.iter().find(|found| found.port == wish.port) {
        // The same wish again is the same listener: a client may not have got the first answer.
        return if same.default_actions == wish.actions {
            Ok((*same).clone())
        } else {
            let text =
                format!("The load balancer already has a listener on port {}, with other settings.", wish.port);
            Err(refuse("DuplicateListener", text))
        };
    }
    if existing.len() >= MAX_LISTENERS {
        let text = format!("A load balancer can have at most {MAX_LISTENERS} listeners.");
        return Err(refuse("TooManyListeners", text));
    }
    actions::check_action_targets(state, &wish.load_balancer, &wish.actions)?;
    let arn = ListenerArn::new(format!("{base}/{}", wish.draws.0));
    let created = Listener {
        default_rule: RuleArn::new(rule_arn(&arn, &wish.draws.1)),
        arn,
        load_balancer: wish.load_balancer,
        port: wish.port,
        default_actions: wish.actions,
        rules: Vec::new(),
        tags: wish.tags,
        default_rule_tags: BTreeMap::new(),
    };
    check_port_free(state, &created)?;
    state.listeners.insert(created.arn.clone(), created.clone());
    Ok(created)
}

/// `listener/app/NAME/ID/ID` becomes `listener-rule/app/NAME/ID/ID/ID`.
pub(crate) fn rule_arn(listener: &ListenerArn, id: &str) -> String {
    let base = listener.as_str().replacen(":listener/", ":listener-rule/", 1);
    format!("{base}/{id}")
}

/// No other listener may have the same address and port: of this load balancer, or of one that shares its address.
fn check_port_free(state: &State, wanted: &Listener) -> Result<(), ApiError> {
    let address = bind_address(state, wanted);
    let others = state.listeners.values().filter(|found| found.arn != wanted.arn);
    let Some(other) = others.into_iter().find(|found| bind_address(state, found) == address) else { return Ok(()) };
    if other.load_balancer == wanted.load_balancer {
        let text = format!("The load balancer already has a listener on port {}.", wanted.port);
        return Err(refuse("DuplicateListener", text));
    }
    let text = format!(
        "Port {} is taken by the listener {}: all load balancers share one address here. Choose another port.",
        wanted.port, other.arn
    );
    Err(refuse("InvalidConfigurationRequest", text))
}

fn check_protocol(protocol: &str) -> Result<(), ApiError> {
    match protocol {
        "HTTP" => Ok(()),
        "HTTPS" => Err(unsupported("A listener with protocol HTTPS")),
        other if api::PROTOCOL_ENUM.contains(&other) => Err(refuse(
            "UnsupportedProtocol",
            format!("An application load balancer has no listeners with protocol {other}."),
        )),
        other => Err(invalid(format!("The protocol '{other}' is not known."))),
    }
}

/// What only HTTPS and TLS listeners take.
fn check_no_tls(
    certificates: Option<&[api::Certificate]>,
    policy: Option<&str>,
    alpn: Option<&[String]>,
) -> Result<(), ApiError> {
    let given = [
        (certificates.is_some_and(|list| !list.is_empty()), "Certificates"),
        (policy.is_some_and(|text| !text.is_empty()), "SslPolicy"),
        (alpn.is_some_and(|list| !list.is_empty()), "AlpnPolicy"),
    ];
    match given.iter().find(|(given, _)| *given) {
        Some((_, member)) => {
            let text = format!("{member} cannot be specified for a listener with protocol HTTP.");
            Err(refuse("InvalidConfigurationRequest", text))
        }
        None => Ok(()),
    }
}

fn parse_port(port: i64) -> Result<u16, ApiError> {
    let port = u16::try_from(port).ok().filter(|port| *port > 0);
    port.ok_or_else(|| invalid("Port must be between 1 and 65535."))
}

/// DescribeListeners.
pub(crate) fn describe(
    state: &State,
    input: api::DescribeListenersInput,
) -> Result<api::DescribeListenersOutput, ApiError> {
    let items = match (input.load_balancer_arn, input.listener_arns.filter(|arns| !arns.is_empty())) {
        (Some(_), Some(_)) => {
            return Err(invalid("Give either a load balancer ARN or listener ARNs, not both."));
        }
        (Some(balancer), None) => state.listeners_of(&load_balancer(state, Some(balancer))?.arn),
        (None, Some(arns)) => {
            arns.into_iter().map(|arn| listener(state, Some(arn))).collect::<Result<Vec<_>, _>>()?
        }
        (None, None) => return Err(invalid("You must specify either listener ARNs or a load balancer ARN.")),
    };
    let (shown, next_marker) =
        paging::page(items, |found| found.arn.as_str(), input.marker.as_deref(), input.page_size)?;
    Ok(api::DescribeListenersOutput { listeners: Some(shown.into_iter().map(print).collect()), next_marker })
}

fn print(found: &Listener) -> api::Listener {
    api::Listener {
        listener_arn: Some(found.arn.to_string()),
        load_balancer_arn: Some(found.load_balancer.to_string()),
        port: Some(i64::from(found.port)),
        protocol: Some("HTTP".to_string()),
        default_actions: Some(actions::print(&found.default_actions)),
        ..api::Listener::default()
    }
}
