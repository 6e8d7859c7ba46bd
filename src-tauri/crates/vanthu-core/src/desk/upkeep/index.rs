//! What is derived made anew from the registers and the cases: the search index, what waits.

use crate::act::Act;
use crate::error::Result;
use crate::ids::{CopyId, EnvelopeId, IncomingId, OutgoingId, StampingId};
use crate::kit::search;
use crate::procedures::waits;
use crate::registers::{copies, envelopes, incoming, outgoing, seal};

/// Empties the index and writes every searched line into it again; answers how many. What waits
/// is written again too.
pub fn rebuild(act: &mut Act<'_>) -> Result<u64> {
    search::store::empty(act)?;
    let mut written = 0;
    for id in search::store::ids(act, "incoming")?
        .into_iter()
        .map(IncomingId)
    {
        let line = incoming::store::line(act, id)?;
        incoming::store::index(act, None, id, line.number, &line.entry)?;
        written += 1;
    }
    for id in search::store::ids(act, "envelope")?
        .into_iter()
        .map(EnvelopeId)
    {
        let outside = envelopes::store::envelope(act, id)?.outside();
        envelopes::store::index(act, id, None, &outside)?;
        written += 1;
    }
    for id in search::store::ids(act, "stamping")? {
        let row = seal::log::store::stamping(act, StampingId(id))?;
        seal::log::store::index(act, &row, false)?;
        written += 1;
    }
    for id in search::store::ids(act, "copy")? {
        let row = copies::store::copy(act, CopyId(id))?;
        copies::store::index(act, &row, false)?;
        written += 1;
    }
    for id in search::store::ids(act, "outgoing")? {
        outgoing::store::index(act, None, OutgoingId(id))?;
        written += 1;
    }
    waits::write(act)?;
    Ok(written)
}
