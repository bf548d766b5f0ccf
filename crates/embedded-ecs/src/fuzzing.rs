//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use types::Scope;

use crate::names::{DefinitionRef, Names};

/// Reads `text` as a reference of every kind and asserts that what was understood, written as an ARN, is understood the
/// same again.
///
/// # Panics
///
/// When it is not.
pub fn references_are_stable(text: &str) {
    let names = Names::new(Scope::development("us-east-1"));
    let Some(cluster) = names.read_cluster(Some(text)) else { return };
    assert_eq!(names.read_cluster(Some(&names.cluster(&cluster))), Some(cluster.clone()), "cluster");
    let shop = "shop".into();
    if let Some(key) = names.read_service(&shop, text)
        && !key.service.as_str().contains('/')
    {
        assert_eq!(names.read_service(&shop, &names.service(&key)), Some(key.clone()), "service");
        if let Some(set) = names.read_task_set(&key, text) {
            assert_eq!(names.read_task_set(&key, &names.task_set(&key, &set)), Some(set), "task set");
        }
    }
    if let Some(task) = names.read_task(&shop, text) {
        assert_eq!(names.read_task(&shop, &names.task(&shop, &task)), Some(task), "task");
    }
    if let Some(DefinitionRef::Revision(key)) = names.read_task_definition(text) {
        let written = names.task_definition(&key);
        assert_eq!(names.read_task_definition(written.as_str()), Some(DefinitionRef::Revision(key)), "definition");
    }
}
