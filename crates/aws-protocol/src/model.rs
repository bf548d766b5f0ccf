//! The tables that describe a service: operations, shapes and their bindings to the wire.
//!
//! Promises: everything is `'static` and built at compile time by the generator (`cargo xtask codegen`); a
//! [`ShapeId`] found in a service's tables is always valid in that service. Leaves out: any behaviour of a protocol
//! (see the codec modules) and any prose of the published models.

/// A wire protocol a service may be spoken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// AWS JSON; 1.0 or 1.1 by the request's content type.
    Json,
    /// AWS Query: form body in, XML out.
    Query,
    /// EC2's dialect of AWS Query.
    Ec2,
    /// REST with JSON bodies.
    RestJson,
    /// REST with XML bodies.
    RestXml,
    /// Smithy RPC v2 with CBOR bodies.
    RpcV2Cbor,
}

/// One service: how its requests are recognised, and its tables.
#[derive(Debug)]
pub struct ServiceModel {
    /// Our short name, e.g. `codedeploy`; also the module of its generated shapes.
    pub name: &'static str,
    /// The model's service id, e.g. `CodeDeploy`, `Elastic Load Balancing v2`.
    pub service_id: &'static str,
    /// API version, e.g. `2014-10-06`; the `Version` of Query requests.
    pub api_version: &'static str,
    /// Service part of the SigV4 credential scope, e.g. `elasticloadbalancing`.
    pub signing_name: &'static str,
    /// Name of the service's shape, for services that speak AWS JSON or RPC v2: the prefix of `X-Amz-Target` and the
    /// service in the path `/service/{name}/operation/{operation}`.
    pub target_prefix: Option<&'static str>,
    /// AWS JSON version the model states, `1.0` or `1.1`.
    pub json_version: Option<&'static str>,
    /// Namespace of XML documents.
    pub xml_namespace: Option<&'static str>,
    /// Protocols the model lists.
    pub protocols: &'static [Protocol],
    /// Whether callers in JSON or CBOR expect the Query error code in `x-amzn-query-error`.
    pub query_compatible: bool,
    /// Operations, sorted by name.
    pub operations: &'static [OperationModel],
    /// Shapes, sorted by name; a [`ShapeId`] is an index into them.
    pub shapes: &'static [ShapeModel],
}

impl ServiceModel {
    /// The operation of this exact name.
    pub fn operation(&self, name: &str) -> Option<&'static OperationModel> {
        let index = self.operations.binary_search_by(|operation| operation.name.cmp(name)).ok()?;
        Some(&self.operations[index])
    }

    /// The shape behind an id of this model.
    pub fn shape(&self, id: ShapeId) -> &'static ShapeModel {
        &self.shapes[usize::from(id.0)]
    }

    /// The shape of this exact name.
    pub fn shape_named(&self, name: &str) -> Option<&'static ShapeModel> {
        let index = self.shapes.binary_search_by(|shape| shape.name.cmp(name)).ok()?;
        Some(&self.shapes[index])
    }

    /// The shape of the modelled error whose shape name or wire code is `code`.
    pub fn error_shape(&self, code: &str) -> Option<&'static ShapeModel> {
        let is_error = |shape: &&'static ShapeModel| shape.error.is_some();
        let by_code = || {
            let shapes: &'static [ShapeModel] = self.shapes;
            shapes.iter().find(|shape| shape.error.as_ref().is_some_and(|error| error.code == code))
        };
        self.shape_named(code).filter(is_error).or_else(by_code)
    }

    /// The modelled error whose shape name or wire code is `code`.
    pub fn error(&self, code: &str) -> Option<&'static ErrorModel> {
        self.error_shape(code).and_then(|shape| shape.error.as_ref())
    }

    /// The service's Smithy namespace, e.g. `com.amazonaws.codedeploy`: its service id in small letters and digits.
    pub fn namespace(&self) -> String {
        let id = self.service_id.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
        "com.amazonaws.".chars().chain(id).collect()
    }

    /// Whether the model lists `protocol`.
    pub fn speaks(&self, protocol: Protocol) -> bool {
        self.protocols.contains(&protocol)
    }
}

/// Index of a shape in its service's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShapeId(pub u16);

/// One operation and its HTTP binding.
#[derive(Debug)]
pub struct OperationModel {
    /// Name, e.g. `CreateDeployment`.
    pub name: &'static str,
    /// HTTP method.
    pub method: &'static str,
    /// URI template, e.g. `/2015-03-31/functions/{FunctionName}`; `{Key+}` takes the rest of the path.
    pub request_uri: &'static str,
    /// HTTP status of a successful answer.
    pub response_code: u16,
    /// Input structure.
    pub input: Option<ShapeId>,
    /// Root element of an XML request body.
    pub input_root: Option<&'static str>,
    /// Output structure.
    pub output: Option<ShapeId>,
    /// Element around the output in Query answers.
    pub result_wrapper: Option<&'static str>,
    /// Modelled errors.
    pub errors: &'static [ShapeId],
}

/// What a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Named members.
    Structure,
    /// Any JSON value.
    Document,
    /// Ordered items; `members[0]` is the item.
    List,
    /// Text keys to values; `members[0]` is the key, `members[1]` the value.
    Map,
    /// Text, also enum values.
    String,
    /// Whole number of 32 bits.
    Integer,
    /// Whole number of 64 bits.
    Long,
    /// Floating point of 32 bits.
    Float,
    /// Floating point of 64 bits.
    Double,
    /// `true` or `false`.
    Boolean,
    /// A point in time.
    Timestamp,
    /// Bytes.
    Blob,
}

/// One shape with its constraints.
#[derive(Debug)]
pub struct ShapeModel {
    /// Name in the model.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Smallest length (text: characters, blob: bytes, list and map: items) or smallest number.
    pub min: Option<i64>,
    /// Largest length or number.
    pub max: Option<i64>,
    /// Regular expression the text must match, as published.
    pub pattern: Option<&'static str>,
    /// Allowed values of an enum, in the model's order; empty when any text is allowed.
    pub enum_values: &'static [&'static str],
    /// Members of a structure sorted by name; of a list the item; of a map key and value.
    pub members: &'static [MemberModel],
    /// The member that is the whole HTTP body.
    pub payload: Option<&'static str>,
    /// List or map without a wrapping element.
    pub flattened: bool,
    /// The shape's own timestamp format.
    pub timestamp_format: Option<TimestampFormat>,
    /// Namespace of its XML element.
    pub xml_namespace: Option<&'static str>,
    /// Never to be written to logs.
    pub sensitive: bool,
    /// Set when the shape is an error.
    pub error: Option<ErrorModel>,
}

impl ShapeModel {
    /// A text shape without constraints: what the generator's tables start from.
    pub const PLAIN: ShapeModel = ShapeModel {
        name: "",
        kind: Kind::String,
        min: None,
        max: None,
        pattern: None,
        enum_values: &[],
        members: &[],
        payload: None,
        flattened: false,
        timestamp_format: None,
        xml_namespace: None,
        sensitive: false,
        error: None,
    };

    /// The member of this exact name.
    pub fn member(&self, name: &str) -> Option<&'static MemberModel> {
        let members = self.members;
        members.binary_search_by(|member| member.name.cmp(name)).ok().map(|index| &members[index])
    }
}

/// One member of a structure, list or map.
#[derive(Clone, Copy, Debug)]
pub struct MemberModel {
    /// Name in the model; `member`, `key`, `value` in lists and maps.
    pub name: &'static str,
    /// Its shape.
    pub shape: ShapeId,
    /// Whether the model says it must be there.
    pub required: bool,
    /// Where in the HTTP message it travels.
    pub location: Location,
    /// Name on the wire when it differs from `name` (XML element, header, query parameter, URI label).
    pub location_name: Option<&'static str>,
    /// Name in EC2 requests when it differs.
    pub query_name: Option<&'static str>,
    /// List or map without a wrapping element.
    pub flattened: bool,
    /// Written as an XML attribute.
    pub xml_attribute: bool,
    /// The member's own timestamp format.
    pub timestamp_format: Option<TimestampFormat>,
}

impl MemberModel {
    /// A body member, optional, named on the wire as in the model.
    pub const fn new(name: &'static str, shape: u16) -> Self {
        Self {
            name,
            shape: ShapeId(shape),
            required: false,
            location: Location::Body,
            location_name: None,
            query_name: None,
            flattened: false,
            xml_attribute: false,
            timestamp_format: None,
        }
    }

    /// Marks it required.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Sets where it travels.
    pub const fn at(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// Sets its wire name.
    pub const fn named(mut self, name: &'static str) -> Self {
        self.location_name = Some(name);
        self
    }

    /// Sets its name in EC2 requests.
    pub const fn query_named(mut self, name: &'static str) -> Self {
        self.query_name = Some(name);
        self
    }

    /// Marks a list or map without a wrapping element.
    pub const fn flat(mut self) -> Self {
        self.flattened = true;
        self
    }

    /// Marks an XML attribute.
    pub const fn attribute(mut self) -> Self {
        self.xml_attribute = true;
        self
    }

    /// Sets its timestamp format.
    pub const fn format(mut self, format: TimestampFormat) -> Self {
        self.timestamp_format = Some(format);
        self
    }

    /// Name on the wire: the location name, else the member's own.
    pub fn wire_name(&self) -> &'static str {
        self.location_name.unwrap_or(self.name)
    }
}

/// Where a member travels in an HTTP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the body.
    Body,
    /// A label of the request URI.
    Uri,
    /// A query string parameter.
    QueryString,
    /// A header.
    Header,
    /// All headers with the location name as prefix.
    Headers,
    /// The HTTP status of the answer.
    StatusCode,
}

/// How a point in time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    /// Number of seconds since 1970.
    EpochSeconds,
    /// `2026-01-02T03:04:05Z`, with milliseconds when there are any.
    Iso8601,
    /// `Fri, 02 Jan 2026 03:04:05 GMT`.
    HttpDate,
}

/// How a modelled error looks on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorModel {
    /// Wire code; the shape's name unless the model says otherwise.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Whether the caller is at fault (`Sender`) or the service (`Receiver`).
    pub sender: bool,
}
