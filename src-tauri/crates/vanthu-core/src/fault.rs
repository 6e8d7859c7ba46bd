//! Points at which a test may let the disk fail or the program die. In the shipped program every
//! point is an empty function.

/// Every point a scan passes, in its order.
pub const OF_A_SCAN: &[&str] = &[
    "vault.copy",
    "vault.copied",
    "vault.synced",
    "vault.kept",
    "vault.checked",
    "intake.recorded",
    "intake.committed",
    "intake.move",
    "intake.moved",
    "intake.marked",
];

/// Every point a document passes while it is registered, in its order. The first four lie inside
/// the transaction, `act.committed` between the durable commit and its witness, `act.witnessed`
/// before anybody has been told.
pub const OF_REGISTERING: &[&str] = &[
    "register.numbered",
    "register.inserted",
    "register.attached",
    "register.indexed",
    "act.committed",
    "act.witnessed",
];

/// Every point an office passes while it comes back from a backup.
pub const OF_RESTORING: &[&str] = &[
    "restore.aside",
    "restore.copied",
    "restore.swapped",
    "restore.opened",
];

/// Every point of a backup that is being made.
pub const OF_A_BACKUP: &[&str] = &["backup.copied"];

#[cfg(not(any(test, feature = "testkit")))]
#[inline(always)]
pub(crate) fn reach(_point: &'static str) -> std::io::Result<()> {
    Ok(())
}

#[cfg(any(test, feature = "testkit"))]
pub use planned::*;

#[cfg(any(test, feature = "testkit"))]
mod planned {
    use std::cell::RefCell;
    use std::io;
    use std::sync::OnceLock;

    /// What happens at a point.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Fault {
        /// The program dies here: a panic with the payload [`Died`].
        Death,
        /// The disk answers with this error, once.
        Disk(io::ErrorKind),
        /// The disk answers with this error until the plan is cleared.
        DiskForEver(io::ErrorKind),
    }

    /// The payload of a planned death, so that a test can tell it from a real panic.
    #[derive(Debug, Clone, Copy)]
    pub struct Died(pub &'static str);

    thread_local! {
        static PLAN: RefCell<Option<(&'static str, u32, Fault)>> = const { RefCell::new(None) };
    }

    /// Plans one fault for this thread: at the `nth` time (from 1) that `point` is reached.
    pub fn plan(point: &'static str, nth: u32, fault: Fault) {
        let known = [
            super::OF_A_SCAN,
            super::OF_REGISTERING,
            super::OF_RESTORING,
            super::OF_A_BACKUP,
        ]
        .concat();
        assert!(known.contains(&point), "no such point: {point}");
        PLAN.with(|plan| *plan.borrow_mut() = Some((point, nth, fault)));
    }

    /// Takes the plan away.
    pub fn clear() {
        PLAN.with(|plan| *plan.borrow_mut() = None);
    }

    /// Called at each point. A child process may be told by `VANTHU_DIE_AT` to abort at a point,
    /// by `VANTHU_FULL_AT` to find the disk full there.
    pub(crate) fn reach(point: &'static str) -> io::Result<()> {
        static TOLD: OnceLock<[Option<String>; 2]> = OnceLock::new();
        let [die_at, full_at] = TOLD.get_or_init(|| {
            ["VANTHU_DIE_AT", "VANTHU_FULL_AT"].map(|name| std::env::var(name).ok())
        });
        if die_at.as_deref() == Some(point) {
            std::process::abort();
        }
        if full_at.as_deref() == Some(point) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let fault = PLAN.with(|plan| {
            let mut plan = plan.borrow_mut();
            let (at, left, fault) = plan.as_mut()?;
            if *at != point {
                return None;
            }
            *left = left.saturating_sub(1);
            if *left > 0 {
                return None;
            }
            let fault = *fault;
            if !matches!(fault, Fault::DiskForEver(_)) {
                *plan = None;
            }
            Some(fault)
        });
        match fault {
            None => Ok(()),
            Some(Fault::Death) => std::panic::panic_any(Died(point)),
            Some(Fault::Disk(kind) | Fault::DiskForEver(kind)) => Err(kind.into()),
        }
    }
}
