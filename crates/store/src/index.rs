//! The index of deployments in memory: what lists and looks at a group's past are answered from.
//!
//! Promises: rows are those of the database after the last commit; one row costs about 250 bytes. Read at start and
//! kept up by every change; a list of a page costs the page, whatever else there is.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use ports::{DeploymentFilter, DeploymentSummary, IndexPosition, Rename};
use types::{ApplicationName, DeploymentGroupName, Timestamp};

type Rows = BTreeMap<IndexPosition, Arc<DeploymentSummary>>;

/// All rows, and the same rows by application and group.
#[derive(Default)]
pub(crate) struct Index {
    all: Rows,
    groups: HashMap<ApplicationName, HashMap<DeploymentGroupName, Rows>>,
}

impl Index {
    /// Adds a row or replaces the one in its place; its names must be those of the one it replaces.
    pub(crate) fn put(&mut self, row: DeploymentSummary) {
        let (place, row) = (row.position(), Arc::new(row));
        if !self.groups.contains_key(&row.application) {
            self.groups.insert(row.application.clone(), HashMap::new());
        }
        if let Some(groups) = self.groups.get_mut(&row.application) {
            groups.entry(row.group.clone()).or_default().insert(place, Arc::clone(&row));
        }
        self.all.insert(place, row);
    }

    /// The rows a filter admits, newest first.
    pub(crate) fn find(&self, filter: &DeploymentFilter<'_>) -> Vec<Arc<DeploymentSummary>> {
        let limit = filter.limit.unwrap_or(usize::MAX);
        match (filter.application, filter.group) {
            (None, _) => pick(&self.all, filter).take(limit).cloned().collect(),
            (Some(application), Some(group)) => {
                let rows = self.groups.get(application).and_then(|groups| groups.get(group));
                rows.map(|rows| pick(rows, filter).take(limit).cloned().collect()).unwrap_or_default()
            }
            (Some(application), None) => {
                let groups = self.groups.get(application).into_iter().flat_map(HashMap::values);
                let mut found: Vec<_> = groups.flat_map(|rows| pick(rows, filter)).cloned().collect();
                found.sort_unstable_by_key(|row| std::cmp::Reverse(row.position()));
                found.truncate(limit);
                found
            }
        }
    }

    /// Forgets the rows of a group, or of a whole application.
    pub(crate) fn remove(&mut self, application: &ApplicationName, group: Option<&DeploymentGroupName>) {
        for row in self.take(application, group) {
            self.all.remove(&row.position());
        }
    }

    /// Gives rows their new names.
    pub(crate) fn rename(&mut self, rename: &Rename) {
        let moved = match rename {
            Rename::Application { from, .. } => self.take(from, None),
            Rename::Group { application, from, .. } => self.take(application, Some(from)),
        };
        for row in moved {
            let mut row = DeploymentSummary::clone(&row);
            match rename {
                Rename::Application { to, .. } => row.application = to.clone(),
                Rename::Group { to, .. } => row.group = to.clone(),
            }
            self.put(row);
        }
    }

    /// Takes rows out of the groups.
    fn take(
        &mut self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Vec<Arc<DeploymentSummary>> {
        let taken: Vec<Rows> = match group {
            None => self.groups.remove(application).into_iter().flat_map(HashMap::into_values).collect(),
            Some(group) => {
                self.groups.get_mut(application).and_then(|groups| groups.remove(group)).into_iter().collect()
            }
        };
        taken.into_iter().flat_map(BTreeMap::into_values).collect()
    }
}

/// Admitted rows, newest first.
fn pick<'a>(rows: &'a Rows, filter: &'a DeploymentFilter<'_>) -> impl Iterator<Item = &'a Arc<DeploymentSummary>> {
    let at = |created_at: Timestamp, ordinal| IndexPosition { created_at, ordinal };
    let oldest = filter.created_from.map(|from| at(from, 0));
    let newest = match (filter.after, filter.created_until.map(|until| at(until, u64::MAX))) {
        (Some(after), Some(until)) if after <= until => Bound::Excluded(after),
        (_, Some(until)) => Bound::Included(until),
        (Some(after), None) => Bound::Excluded(after),
        (None, None) => Bound::Unbounded,
    };
    let is_empty = match (oldest, newest) {
        (Some(oldest), Bound::Included(newest) | Bound::Excluded(newest)) => oldest > newest,
        _ => false,
    };
    let range = (!is_empty).then(|| rows.range((oldest.map_or(Bound::Unbounded, Bound::Included), newest)));
    range.into_iter().flat_map(Iterator::rev).map(|(_, row)| row).filter(|row| filter.admits(row))
}
