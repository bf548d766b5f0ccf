//! Applications (spec 1.3, 1.6, 2.3).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use ports::DocumentWrite;

use crate::pending::Pending;
use crate::records::{self, ApplicationRecord, group_key};
use crate::refuse::refuse;
use crate::{CodeDeploy, names, tags};

const MAX_APPLICATIONS: usize = 1000;
const MAX_BATCH: usize = 100;

fn info(record: ApplicationRecord) -> api::ApplicationInfo {
    api::ApplicationInfo {
        application_id: Some(record.id),
        application_name: Some(record.name),
        compute_platform: Some(record.compute_platform),
        create_time: Some(EpochSeconds::from_millis(record.created_at_millis)),
        linked_to_git_hub: Some(false),
        ..Default::default()
    }
}

impl CodeDeploy {
    pub(crate) async fn create_application(
        &self,
        input: api::CreateApplicationInput,
        _: &CallContext,
    ) -> Result<api::CreateApplicationOutput, ApiError> {
        let name = names::APPLICATION.check(input.application_name)?;
        // Omitted means Server, a frequent mistake that users must be able to see (spec 1.3).
        let compute_platform = input.compute_platform.unwrap_or_else(|| "Server".into());
        if !["Server", "Lambda", "ECS"].contains(&compute_platform.as_str()) {
            return Err(refuse(
                "InvalidComputePlatformException",
                format!("The compute platform \"{compute_platform}\" is not valid: use ECS (or Server, Lambda)."),
            ));
        }
        let tags = tags::checked(input.tags.unwrap_or_default(), std::collections::BTreeMap::new())?;
        let _writer = self.writer().await?;
        if self.find::<ApplicationRecord>(records::APPLICATION, &name)?.is_some() {
            return Err(already_exists(&name));
        }
        if self.count(records::APPLICATION)? >= MAX_APPLICATIONS {
            return Err(refuse(
                "ApplicationLimitExceededException",
                format!("This account already has {MAX_APPLICATIONS} applications."),
            ));
        }
        let record = ApplicationRecord {
            version: 1,
            id: self.deps.ids.uuid(),
            name: name.clone(),
            compute_platform,
            created_at_millis: self.deps.clock.now().millis(),
            tags,
        };
        self.write(vec![records::put(records::APPLICATION, name, &record)?])?;
        Ok(api::CreateApplicationOutput { application_id: Some(record.id) })
    }

    pub(crate) async fn get_application(
        &self,
        input: api::GetApplicationInput,
        _: &CallContext,
    ) -> Result<api::GetApplicationOutput, ApiError> {
        let name = names::APPLICATION.check(input.application_name)?;
        Ok(api::GetApplicationOutput { application: Some(info(self.application(&name)?)) })
    }

    pub(crate) async fn batch_get_applications(
        &self,
        input: api::BatchGetApplicationsInput,
        _: &CallContext,
    ) -> Result<api::BatchGetApplicationsOutput, ApiError> {
        let names = input.application_names.unwrap_or_default();
        if names.is_empty() {
            return Err(refuse("ApplicationNameRequiredException", "At least one application name is needed."));
        }
        if names.len() > MAX_BATCH {
            return Err(refuse("BatchLimitExceededException", format!("At most {MAX_BATCH} names in one call.")));
        }
        let mut applications = Vec::with_capacity(names.len());
        for name in names {
            let name = names::APPLICATION.check(Some(name))?;
            applications.push(info(self.application(&name)?));
        }
        Ok(api::BatchGetApplicationsOutput { applications_info: Some(applications) })
    }

    pub(crate) async fn list_applications(
        &self,
        input: api::ListApplicationsInput,
        _: &CallContext,
    ) -> Result<api::ListApplicationsOutput, ApiError> {
        let names = self.all::<ApplicationRecord>(records::APPLICATION)?.into_iter().map(|a| a.name).collect();
        let page = self.page_of_names("ListApplications", "", names, input.next_token.as_deref())?;
        Ok(api::ListApplicationsOutput { applications: Some(page.items), next_token: page.next_token })
    }

    pub(crate) async fn update_application(
        &self,
        input: api::UpdateApplicationInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let from = names::APPLICATION.check(input.application_name)?;
        let to = names::APPLICATION.check(input.new_application_name)?;
        let _writer = self.writer().await?;
        let mut record = self.application(&from)?;
        if self.find::<ApplicationRecord>(records::APPLICATION, &to)?.is_some() {
            return Err(already_exists(&to));
        }
        record.name.clone_from(&to);
        let mut batch = vec![
            DocumentWrite::Delete { kind: records::APPLICATION, key: from.clone() },
            records::put(records::APPLICATION, to.clone(), &record)?,
        ];
        for mut group in self.groups_of(&from)? {
            batch.push(DocumentWrite::Delete { kind: records::GROUP, key: group_key(&from, &group.name) });
            group.application.clone_from(&to);
            batch.push(records::put(records::GROUP, group_key(&to, &group.name), &group)?);
        }
        batch.extend(self.moved_revisions(&from, &to)?);
        self.write_with_deployments(batch, Pending::RenameApplication { from, to })
    }

    pub(crate) async fn delete_application(
        &self,
        input: api::DeleteApplicationInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let name = names::APPLICATION.check(input.application_name)?;
        let _writer = self.writer().await?;
        // A missing application is success (spec 1.6).
        self.refuse_while_deploying(&name, None)?;
        let mut batch = vec![DocumentWrite::Delete { kind: records::APPLICATION, key: name.clone() }];
        for group in self.groups_of(&name)? {
            batch.push(DocumentWrite::Delete { kind: records::GROUP, key: group_key(&name, &group.name) });
        }
        batch.extend(self.deleted_revisions(&name)?);
        batch.extend(self.deleted_deployment_records(&name, None)?);
        self.write_with_deployments(batch, Pending::DeleteApplication { application: name })
    }
}

fn already_exists(name: &str) -> ApiError {
    refuse(
        "ApplicationAlreadyExistsException",
        format!("An application named \"{name}\" already exists in this account and region."),
    )
}
