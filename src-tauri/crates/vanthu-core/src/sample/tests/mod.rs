//! Tests of the sample over its parts.

mod documents;
mod scans;
