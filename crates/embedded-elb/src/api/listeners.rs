//! Listeners: CreateListener, DescribeListeners, ModifyListener, DeleteListener.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use ports::CertificateSource;
use types::{ListenerArn, LoadBalancerArn, RuleArn};

use super::attributes::{gone, listener, load_balancer};
use super::certificates::TlsWish;
use super::{actions, paging, protocols, tags};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required};
use crate::records::{Action, Listener, ListenerTls, Protocol};
use crate::state::State;
use crate::table::bind_address;

/// ELB's quota per load balancer.
pub(crate) const MAX_LISTENERS: usize = 50;

/// A listener that is about to be created.
struct Wish {
    load_balancer: LoadBalancerArn,
    protocol: String,
    port: u16,
    tls: TlsWish,
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
        let wish = Wish {
            load_balancer,
            protocol: required(input.protocol, "Protocol")?,
            tls: TlsWish {
                certificates: input.certificates,
                ssl_policy: input.ssl_policy,
                alpn_policy: input.alpn_policy,
                mutual_authentication: input.mutual_authentication,
            },
            port: parse_port(required(input.port, "Port")?)?,
            actions: actions::parse(input.default_actions, "DefaultActions")?,
            tags: tags::parse(input.tags)?,
            draws: (self.core.ids.hex(16), self.core.ids.hex(16)),
        };
        let source = Arc::clone(&self.core.certificates);
        let created = self.core.commit(move |state| create(state, source.as_ref(), wish)).await?;
        Ok(api::CreateListenerOutput { listeners: Some(vec![print(&created)]) })
    }

    pub(crate) async fn modify_listener(
        &self,
        input: api::ModifyListenerInput,
    ) -> Result<api::ModifyListenerOutput, ApiError> {
        let tls = TlsWish {
            certificates: input.certificates,
            ssl_policy: input.ssl_policy,
            alpn_policy: input.alpn_policy,
            mutual_authentication: input.mutual_authentication,
        };
        let port = input.port.map(parse_port).transpose()?;
        let default_actions = match input.default_actions {
            None => None,
            Some(found) => Some(actions::parse(Some(found), "DefaultActions")?),
        };
        let source = Arc::clone(&self.core.certificates);
        let modified = self.core.commit(move |state| {
            let mut changed = listener(state, input.listener_arn)?.clone();
            if let Some(protocol) = input.protocol {
                let protocol = protocols::of_listener(&protocol, changed.protocol.kind())?;
                change_protocol(&mut changed, protocol);
            }
            changed.tls = tls.apply(state, source.as_ref(), changed.protocol, changed.tls)?;
            if let Some(port) = port.filter(|port| *port != changed.port) {
                changed.port = port;
                check_port_free(state, &changed)?;
            }
            if let Some(default_actions) = default_actions {
                actions::check_action_targets(state, &changed.load_balancer, &default_actions)?;
                changed.default_actions = default_actions;
            }
            protocols::check_listener(state, &changed)?;
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

/// What the earlier protocol had and the new one has not goes.
fn change_protocol(listener: &mut Listener, protocol: Protocol) {
    if listener.protocol != protocol {
        listener.protocol = protocol;
        listener.attributes.clear();
    }
}

fn create(state: &mut State, source: &dyn CertificateSource, wish: Wish) -> Result<Listener, ApiError> {
    let balancer = state
        .load_balancers
        .get(&wish.load_balancer)
        .ok_or_else(|| gone("LoadBalancerNotFound", wish.load_balancer.as_str()))?;
    // `loadbalancer/app/NAME/ID` becomes `listener/app/NAME/ID/ID`.
    let base = balancer.arn.as_str().replacen(":loadbalancer/", ":listener/", 1);
    let protocol = protocols::of_listener(&wish.protocol, balancer.kind)?;
    let tls = wish.tls.apply(state, source, protocol, None)?;
    let existing = state.listeners_of(&wish.load_balancer);
    if let Some(same) = existing.iter().find(|found| found.port == wish.port) {
        // The same wish again is the same listener: a client may not have got the first answer.
        let is_same = same.default_actions == wish.actions
            && same.protocol == protocol
            && same.tls.as_ref().map(without_others) == tls.as_ref().map(without_others);
        return if is_same {
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
        protocol,
        port: wish.port,
        tls,
        attributes: BTreeMap::new(),
        default_actions: wish.actions,
        rules: Vec::new(),
        tags: wish.tags,
        default_rule_tags: BTreeMap::new(),
    };
    protocols::check_listener(state, &created)?;
    check_port_free(state, &created)?;
    state.listeners.insert(created.arn.clone(), created.clone());
    Ok(created)
}

/// What CreateListener can say of TLS.
fn without_others(tls: &ListenerTls) -> (&str, &str, Option<&str>) {
    (&tls.default_certificate, &tls.ssl_policy, tls.alpn_policy.as_deref())
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
        protocol: Some(found.protocol.name().to_string()),
        default_actions: Some(actions::print(&found.default_actions)),
        certificates: found.tls.as_ref().map(|tls| {
            // The default one alone; the others are told by DescribeListenerCertificates.
            vec![api::Certificate { certificate_arn: Some(tls.default_certificate.clone()), is_default: None }]
        }),
        ssl_policy: found.tls.as_ref().map(|tls| tls.ssl_policy.clone()),
        alpn_policy: found.tls.as_ref().and_then(|tls| tls.alpn_policy.clone()).map(|policy| vec![policy]),
        mutual_authentication: (found.protocol == Protocol::Https).then(|| api::MutualAuthenticationAttributes {
            mode: Some("off".to_string()),
            ..api::MutualAuthenticationAttributes::default()
        }),
    }
}
