//! Adopted versions as the engine runs them. A version's text never changes, so each is read
//! once in the life of the program.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::definition::{Definition, Step};
use super::engine::Flow;
use super::load;
use super::store;
use crate::act::View;
use crate::error::{FAULT, Result};
use crate::ids::{ProcedureId, VersionId};

/// A version ready to run.
#[derive(Debug)]
pub struct Known {
    pub version: VersionId,
    pub procedure: ProcedureId,
    pub definition: Definition,
    pub flow: Flow,
}

impl Known {
    /// The place of a step.
    ///
    /// # Errors
    /// A fault: rows name steps of their own version only.
    pub fn place(&self, step: &str) -> Result<usize> {
        self.definition
            .steps
            .iter()
            .position(|known| known.id == step)
            .ok_or_else(|| FAULT.error().because(format!("no step {step}")))
    }

    pub fn step(&self, step: &str) -> Result<&Step> {
        Ok(&self.definition.steps[self.place(step)?])
    }
}

/// Version and hash → what was read: an office restored from a copy may number otherwise.
type Read = Mutex<HashMap<(VersionId, String), Arc<Known>>>;

/// A version, read.
pub fn of(view: &View<'_>, id: VersionId) -> Result<Arc<Known>> {
    static READ: OnceLock<Read> = OnceLock::new();
    let row = store::version(view, id)?;
    let read = READ.get_or_init(Mutex::default);
    let key = (id, row.sha256.clone());
    if let Some(known) = read
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&key)
    {
        return Ok(Arc::clone(known));
    }
    let (definition, flow) = load::adopted(&row.text)?;
    let known = Arc::new(Known {
        version: id,
        procedure: row.procedure,
        definition,
        flow,
    });
    read.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(key, Arc::clone(&known));
    Ok(known)
}
