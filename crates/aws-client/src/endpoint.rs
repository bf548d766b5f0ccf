//! Which host a service answers at.

use std::fmt;
use std::net::IpAddr;

use aws_protocol::ServiceModel;
use http::uri::Authority;

use crate::ClientError;

/// Where the services answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// All services at one URL, `http[s]://host[:port][/prefix]`, told apart by what requests say.
    Url(String),
    /// AWS itself: each service at its own host of the connection's region, by HTTPS.
    Aws,
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(url) => f.write_str(url),
            Self::Aws => f.write_str("AWS"),
        }
    }
}

/// One service's place: where its requests go, and the region they are signed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub scheme: &'static str,
    pub authority: Authority,
    /// Path before the service's own, without a slash at its end.
    pub prefix: String,
    pub signing_region: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.prefix)
    }
}

impl Place {
    /// The one place of all services at `url`.
    pub(crate) fn at(url: &str, region: &str) -> Result<Self, ClientError> {
        let uri = parse(url)?;
        let authority = uri.authority().cloned();
        Ok(Self {
            scheme: if uri.scheme_str() == Some("https") { "https" } else { "http" },
            authority: authority.ok_or_else(|| ClientError::Endpoint("the endpoint has no host".into()))?,
            prefix: uri.path().trim_end_matches('/').to_string(),
            signing_region: region.to_string(),
        })
    }

    /// AWS's place of a service in a region.
    pub(crate) fn of_aws(service: &ServiceModel, region: &str) -> Result<Self, ClientError> {
        check_region(region)?;
        // The services here are all found under the name that their requests are signed with.
        let name = service.signing_name;
        let partition = partition(region);
        let (host, signing_region) = match (name, partition.iam_region) {
            ("iam", iam_region) => (partition.iam_host.to_string(), iam_region),
            _ => (format!("{name}.{region}.{}", partition.suffix), region),
        };
        let authority = host.parse().map_err(|_| ClientError::Endpoint(format!("no host: {host:?}")))?;
        let signing_region = signing_region.to_string();
        Ok(Self { scheme: "https", authority, prefix: String::new(), signing_region })
    }
}

/// A group of regions with accounts of its own.
struct Partition {
    suffix: &'static str,
    /// IAM has one host for all regions, and its requests are signed for one region.
    iam_host: &'static str,
    iam_region: &'static str,
}

fn partition(region: &str) -> Partition {
    if region.starts_with("cn-") {
        let suffix = "amazonaws.com.cn";
        Partition { suffix, iam_host: "iam.cn-north-1.amazonaws.com.cn", iam_region: "cn-north-1" }
    } else if region.starts_with("us-gov-") {
        Partition { suffix: "amazonaws.com", iam_host: "iam.us-gov.amazonaws.com", iam_region: "us-gov-west-1" }
    } else {
        Partition { suffix: "amazonaws.com", iam_host: "iam.amazonaws.com", iam_region: "us-east-1" }
    }
}

/// A region becomes part of a host name: it must not be able to name another host.
pub(crate) fn check_region(region: &str) -> Result<(), ClientError> {
    let is_region = !region.is_empty()
        && region.len() <= 32
        && region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let refusal = || ClientError::Endpoint(format!("{region:?} is no region; write it like eu-west-1"));
    is_region.then_some(()).ok_or_else(refusal)
}

/// Reads an endpoint URL: scheme `http` or `https`, a host, no query.
pub(crate) fn parse(url: &str) -> Result<http::Uri, ClientError> {
    let refuse = |why: &str| Err(ClientError::Endpoint(format!("endpoint {url:?}: {why}")));
    let Ok(uri) = url.parse::<http::Uri>() else {
        return refuse("not a URL; write it like http://127.0.0.1:4566");
    };
    match (uri.scheme_str(), uri.host()) {
        (Some("http" | "https"), Some(_)) if uri.query().is_none() => Ok(uri),
        (Some("http" | "https"), _) => refuse("write it like http://127.0.0.1:4566"),
        _ => refuse("the URL must begin with http:// or https://"),
    }
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.parse::<IpAddr>().map_or(host == "localhost" || host.ends_with(".localhost"), |ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aws(service: &ServiceModel, region: &str) -> (String, String) {
        let place = Place::of_aws(service, region).unwrap();
        (place.to_string(), place.signing_region)
    }

    #[test]
    fn each_service_has_a_host_of_its_region_and_iam_one_for_all() {
        let hosts = [
            (&aws_api::codedeploy::MODEL, "https://codedeploy.eu-west-1.amazonaws.com"),
            (&aws_api::ecs::MODEL, "https://ecs.eu-west-1.amazonaws.com"),
            (&aws_api::elbv2::MODEL, "https://elasticloadbalancing.eu-west-1.amazonaws.com"),
            (&aws_api::cloudwatch::MODEL, "https://monitoring.eu-west-1.amazonaws.com"),
            (&aws_api::logs::MODEL, "https://logs.eu-west-1.amazonaws.com"),
            (&aws_api::lambda::MODEL, "https://lambda.eu-west-1.amazonaws.com"),
            (&aws_api::sts::MODEL, "https://sts.eu-west-1.amazonaws.com"),
            (&aws_api::s3::MODEL, "https://s3.eu-west-1.amazonaws.com"),
        ];
        for (service, host) in hosts {
            assert_eq!(aws(service, "eu-west-1"), (host.into(), "eu-west-1".into()));
        }
        let iam = &aws_api::iam::MODEL;
        assert_eq!(aws(iam, "eu-west-1"), ("https://iam.amazonaws.com".into(), "us-east-1".into()));
        assert_eq!(aws(iam, "us-gov-east-1"), ("https://iam.us-gov.amazonaws.com".into(), "us-gov-west-1".into()));
        let ecs = aws(&aws_api::ecs::MODEL, "cn-northwest-1");
        assert_eq!(ecs, ("https://ecs.cn-northwest-1.amazonaws.com.cn".into(), "cn-northwest-1".into()));
    }

    #[test]
    fn a_region_cannot_name_another_host() {
        for region in ["", "eu-west-1.example.com", "x/y", "a@b", "EU-WEST-1", "eu west"] {
            assert!(Place::of_aws(&aws_api::ecs::MODEL, region).is_err(), "{region}");
        }
    }

    #[test]
    fn odd_urls_are_refused_with_a_reason() {
        for url in ["127.0.0.1:4566", "ftp://127.0.0.1", "http://", "http://a?b=c", "h t"] {
            assert!(Place::at(url, "r").is_err(), "{url}");
        }
        assert_eq!(Place::at("https://h:1/x/", "r").unwrap().to_string(), "https://h:1/x");
    }
}
