//! The `Condition` block.

use super::PolicyFault;
use super::fault::{LEGACY, SYNTAX, malformed};
use super::parse::{Reading, shown};
use crate::condition::{Condition, Operand, Operator};
use crate::json::Json;

/// Reads the block; every operator × key is one condition, and all must hold.
pub(super) fn conditions(reading: &Reading, json: Option<&Json>, at: &str) -> Result<Vec<Condition>, PolicyFault> {
    let at = format!("{at}.Condition");
    let operators = match json {
        None => return Ok(Vec::new()),
        Some(Json::Object(operators)) => operators,
        Some(other) => {
            return Err(malformed(SYNTAX, at, format!("expected an object, found {}.", other.kind())));
        }
    };
    let mut out = Vec::new();
    for (name, keys) in operators {
        let operator = Operator::parse(name).ok_or_else(|| {
            malformed(SYNTAX, at.as_str(), format!("the operator \"{}\" is not known.", shown(name)))
        })?;
        let place = format!("{at}.{}", shown(name));
        let Json::Object(keys) = keys else {
            return Err(malformed(SYNTAX, place, format!("expected an object, found {}.", keys.kind())));
        };
        for (key, values) in keys {
            let place = format!("{place}.{}", shown(key));
            let operands = operands(reading, operator, values, &place)?;
            out.push(Condition { operator, key: key.clone(), operands });
        }
    }
    Ok(out)
}

fn operands(reading: &Reading, operator: Operator, values: &Json, place: &str) -> Result<Vec<Operand>, PolicyFault> {
    let values = match values {
        Json::List(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let read = |json: &Json| match json {
        // `true` and `5` mean `"true"` and `"5"`.
        Json::Scalar { text, .. } => operator.operand(text, reading.variables).ok_or_else(|| {
            malformed(LEGACY, place, format!("\"{}\" is not {}.", shown(text), operator.operand_noun()))
        }),
        other => Err(malformed(SYNTAX, place, format!("expected a string, found {}.", other.kind()))),
    };
    values.iter().map(read).collect()
}
