//! Checking the office against its log: see `desk::upkeep`.
