//! The environment variables a function's process sees, as Lambda sets them.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use crate::function::Function;
use crate::options::Options;
use crate::pool::Surroundings;

/// Later ones win: inherited, Lambda's that a function may set, the function's own, Lambda's that it may not.
pub(super) fn variables(
    options: &Options,
    surroundings: &Surroundings,
    function: &Function,
    task_root: &Path,
    runtime_api: &str,
) -> BTreeMap<String, OsString> {
    let mut all: BTreeMap<String, OsString> = BTreeMap::new();
    for name in &options.inherited_variables {
        if let Some(value) = std::env::var_os(name) {
            all.insert(name.clone(), value);
        }
    }
    let mut set = |name: &str, value: &str| all.insert(name.to_string(), OsString::from(value));
    set("TZ", ":UTC");
    if let Some(endpoint_url) = &surroundings.endpoint_url {
        set("AWS_ENDPOINT_URL", endpoint_url);
    }
    for (name, value) in &function.variables() {
        set(name, value);
    }
    set("AWS_REGION", &options.region);
    set("AWS_DEFAULT_REGION", &options.region);
    match &surroundings.keys {
        Some(keys) => {
            set("AWS_ACCESS_KEY_ID", &keys.access_key_id);
            set("AWS_SECRET_ACCESS_KEY", &keys.secret_access_key);
            set("AWS_SESSION_TOKEN", &keys.session_token);
        }
        None => {
            set("AWS_ACCESS_KEY_ID", &options.access_key_id);
            set("AWS_SECRET_ACCESS_KEY", &options.secret_access_key);
        }
    }
    set("AWS_EXECUTION_ENV", &format!("AWS_Lambda_{}", function.runtime()));
    set("AWS_LAMBDA_FUNCTION_NAME", function.name());
    set("AWS_LAMBDA_FUNCTION_VERSION", function.version_name());
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", &function.memory_megabytes().to_string());
    set("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    set("AWS_LAMBDA_LOG_GROUP_NAME", &format!("/aws/lambda/{}", function.name()));
    set("AWS_LAMBDA_LOG_STREAM_NAME", &surroundings.log_stream);
    set("AWS_LAMBDA_RUNTIME_API", runtime_api);
    set("_HANDLER", function.handler());
    all.insert("LAMBDA_TASK_ROOT".to_string(), task_root.as_os_str().to_os_string());
    all
}
