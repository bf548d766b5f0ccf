//! Every document of every operation survives CBOR, and no bytes make the reader panic.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::OnceLock;

use aws_protocol::{
    EpochSeconds, Kind, OperationModel, Route, ServiceModel, ShapeId, Wire, decode_request, encode_response, route,
};
use common::request;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The services that are spoken in CBOR.
const SERVICES: [&ServiceModel; 3] = [&aws_api::cloudwatch::MODEL, &aws_api::codedeploy::MODEL, &aws_api::ecs::MODEL];

static ECHOES: OnceLock<Vec<Route>> = OnceLock::new();

/// Operations whose output is their input: one for each input and each output of a service.
fn echoes() -> Vec<Route> {
    let mut found = Vec::new();
    for service in SERVICES {
        for operation in service.operations {
            for shape in operation.input.into_iter().chain(operation.output) {
                let echo = OperationModel {
                    name: operation.name,
                    method: "POST",
                    request_uri: "/",
                    response_code: 200,
                    input: Some(shape),
                    input_root: None,
                    output: Some(shape),
                    result_wrapper: None,
                    errors: &[],
                };
                found.push(Route { service, operation: Box::leak(Box::new(echo)), wire: Wire::RpcV2Cbor });
            }
        }
    }
    found
}

/// Makes documents out of bytes; with no bytes left it makes the smallest.
struct Maker<'a> {
    model: &'static ServiceModel,
    bytes: std::slice::Iter<'a, u8>,
    /// Numbers of so few digits that JSON does not round them.
    short_numbers: bool,
}

impl Maker<'_> {
    fn byte(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or_default()
    }

    fn number(&mut self) -> u64 {
        u64::from_be_bytes(std::array::from_fn(|_| self.byte()))
    }

    fn text(&mut self) -> String {
        let length = self.byte() % 40;
        (0..length).map(|_| char::from_u32(u32::from(self.byte()) * 0x1f3).unwrap_or('x')).collect()
    }

    fn value(&mut self, id: ShapeId, depth: usize) -> Value {
        let shape = self.model.shape(id);
        let count = if depth > 8 { 0 } else { self.byte() % 4 };
        match shape.kind {
            Kind::Structure => {
                let mut out = Map::new();
                for member in shape.members {
                    if depth <= 8 && self.byte() % 2 == 1 {
                        out.insert(member.name.to_string(), self.value(member.shape, depth + 1));
                    }
                }
                Value::Object(out)
            }
            Kind::List => (0..count).map(|_| self.value(shape.members[0].shape, depth + 1)).collect(),
            Kind::Map => {
                let entries = (0..count).map(|_| (self.text(), self.value(shape.members[1].shape, depth + 1)));
                Value::Object(entries.collect())
            }
            Kind::Document => json!({"a": [self.byte(), null, {"b": self.text()}], "c": 0.5}),
            Kind::String => Value::String(self.text()),
            Kind::Integer => json!(i32::from_be_bytes(std::array::from_fn(|_| self.byte()))),
            Kind::Long => json!(self.number().cast_signed()),
            Kind::Float | Kind::Double if self.short_numbers => json!(f64::from(self.byte()) / 4.0),
            Kind::Float | Kind::Double => {
                let number = f64::from_bits(self.number());
                json!(if number.is_finite() { number } else { 0.0 })
            }
            Kind::Boolean => json!(self.byte() % 2 == 1),
            Kind::Timestamp => {
                let millis = i64::from_be_bytes(std::array::from_fn(|_| self.byte())) % 253_402_300_799_000;
                serde_json::to_value(EpochSeconds::from_millis(millis)).unwrap()
            }
            Kind::Blob => {
                let length = self.byte();
                serde_json::to_value(aws_protocol::Blob((0..length).map(|_| self.byte()).collect())).unwrap()
            }
        }
    }
}

fn read(route: &Route, body: &[u8]) -> Result<Value, String> {
    let head = request("POST", "/", &[("content-type", "application/cbor")]);
    decode_request(route, &head, body).map_err(|error| error.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_of_all_operations_survive_cbor_and_say_the_same_as_json(
        bytes in proptest::collection::vec(any::<u8>(), 0..1200),
    ) {
        let routes = ECHOES.get_or_init(echoes);
        for route in routes.iter().copied() {
            for short_numbers in [false, true] {
                let mut maker = Maker { model: route.service, bytes: bytes.iter(), short_numbers };
                let document = maker.value(route.operation.input.unwrap(), 1);
                let body = encode_response(&route, "req-1", &document).unwrap().into_body();
                prop_assert_eq!(read(&route, &body), Ok(document.clone()), "{}", route.operation.name);
                if short_numbers {
                    let json = Route { wire: Wire::Json11, ..route };
                    prop_assert_eq!(read(&json, document.to_string().as_bytes()), Ok(document));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(
        garbage in proptest::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
    ) {
        const URI: &str = "/service/CodeDeploy_20141006/operation/CreateDeploymentGroup";
        let head = request("POST", URI, &[("smithy-protocol", "rpc-v2-cbor")]);
        let route = route(aws_api::ALL, &head, &garbage).unwrap();
        let _ = decode_request(&route, &head, &garbage);
        // A good body with garbage in the middle, and cut short, gets further in.
        let routes = ECHOES.get_or_init(echoes);
        let echo = routes.iter().find(|echo| echo.operation.name == route.operation.name).unwrap();
        let mut maker = Maker { model: route.service, bytes: garbage.iter(), short_numbers: false };
        let document = maker.value(route.operation.input.unwrap(), 1);
        let mut body = encode_response(echo, "req-1", &document).unwrap().into_body().to_vec();
        let cut = cut.index(body.len());
        if cut > 0 {
            prop_assert!(decode_request(&route, &head, &body[..cut]).is_err());
        }
        let at = at.index(body.len());
        let end = body.len().min(at + garbage.len() % 8);
        body.splice(at..end, garbage.iter().take(garbage.len() % 8).copied());
        let _ = decode_request(&route, &head, &body);
    }
}
