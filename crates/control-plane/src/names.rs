//! Names and ids as users write them: present, well formed (spec 1.2 and 2.3 "common name checks").

use aws_protocol::ApiError;

use crate::refuse::refuse;

/// A kind of name with its two exceptions.
pub(crate) struct NameRule {
    noun: &'static str,
    required: &'static str,
    invalid: &'static str,
}

pub(crate) const APPLICATION: NameRule = NameRule {
    noun: "application name",
    required: "ApplicationNameRequiredException",
    invalid: "InvalidApplicationNameException",
};
pub(crate) const GROUP: NameRule = NameRule {
    noun: "deployment group name",
    required: "DeploymentGroupNameRequiredException",
    invalid: "InvalidDeploymentGroupNameException",
};
pub(crate) const CONFIG: NameRule = NameRule {
    noun: "deployment configuration name",
    required: "DeploymentConfigNameRequiredException",
    invalid: "InvalidDeploymentConfigNameException",
};

/// On-premises instances of the Server platform; the characters have no source.
pub(crate) const INSTANCE: NameRule = NameRule {
    noun: "on-premises instance name",
    required: "InstanceNameRequiredException",
    invalid: "InvalidInstanceNameException",
};
/// Connections to GitHub of the Server platform; the characters have no source.
pub(crate) const GITHUB_TOKEN: NameRule = NameRule {
    noun: "GitHub account token name",
    required: "GitHubAccountTokenNameRequiredException",
    invalid: "InvalidGitHubAccountTokenNameException",
};

impl NameRule {
    /// The name, if it is there and has 1 to 100 of the allowed characters.
    pub(crate) fn check(&self, name: Option<String>) -> Result<String, ApiError> {
        match name {
            Some(name) if !name.is_empty() => self.check_given(&name).map(|_| name.clone()),
            _ => Err(refuse(self.required, format!("The {} is missing.", self.noun))),
        }
    }

    /// The name, if it has 1 to 100 of the allowed characters.
    pub(crate) fn check_given<'a>(&self, name: &'a str) -> Result<&'a str, ApiError> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "._+=,@-".contains(c);
        if name.is_empty() || name.chars().count() > 100 || !name.chars().all(allowed) {
            return Err(refuse(
                self.invalid,
                format!(
                    "The {} \"{}\" is not valid: use 1 to 100 letters, digits and . _ + = , @ -",
                    self.noun,
                    name.chars().take(120).collect::<String>()
                ),
            ));
        }
        Ok(name)
    }
}

/// An instance of a deployment, if it is there and well formed: a name, or an ARN of it.
pub(crate) fn instance_id(id: Option<&str>) -> Result<(), ApiError> {
    let Some(id) = id.filter(|id| !id.is_empty()) else {
        return Err(refuse("InstanceIdRequiredException", "The instance ID is missing."));
    };
    let name = types::arn_resource(id, "ec2").or_else(|| types::arn_resource(id, "codedeploy"));
    let name = name.and_then(|resource| resource.strip_prefix("instance/")).unwrap_or(id);
    INSTANCE.check_given(name).map(drop)
}

/// A deployment id, if it is there and well formed: `d-` and nine of `[A-Z0-9]`.
pub(crate) fn deployment_id(id: Option<String>) -> Result<types::DeploymentId, ApiError> {
    let id = match id {
        Some(id) if !id.is_empty() => id,
        _ => return Err(refuse("DeploymentIdRequiredException", "The deployment ID is missing.")),
    };
    let well_formed = id
        .strip_prefix("d-")
        .is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
    if !well_formed {
        return Err(refuse(
            "InvalidDeploymentIdException",
            format!(
                "The deployment ID \"{}\" is not valid: it is d- followed by nine capital letters or digits.",
                id.chars().take(40).collect::<String>()
            ),
        ));
    }
    Ok(types::DeploymentId::new(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_name_and_a_malformed_one_are_different_errors() {
        assert_eq!(APPLICATION.check(None).unwrap_err().code, "ApplicationNameRequiredException");
        assert_eq!(GROUP.check(Some(String::new())).unwrap_err().code, "DeploymentGroupNameRequiredException");
        assert_eq!(CONFIG.check(Some("a/b".into())).unwrap_err().code, "InvalidDeploymentConfigNameException");
        assert_eq!(APPLICATION.check(Some("x".repeat(101))).unwrap_err().code, "InvalidApplicationNameException");
        assert_eq!(APPLICATION.check(Some("App_1.+=,@-".into())).unwrap(), "App_1.+=,@-");
    }

    #[test]
    fn deployment_ids_have_one_form() {
        assert!(deployment_id(Some("d-A1B2C3D4E".into())).is_ok());
        for bad in ["d-a1b2c3d4e", "d-A1B2C3D4", "A1B2C3D4E", "d-A1B2C3D4EF"] {
            assert_eq!(deployment_id(Some(bad.into())).unwrap_err().code, "InvalidDeploymentIdException");
        }
        assert_eq!(deployment_id(None).unwrap_err().code, "DeploymentIdRequiredException");
    }
}
