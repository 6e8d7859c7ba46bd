//! The sample office: a commune with a year of plausible documents and scans made by the program itself.
