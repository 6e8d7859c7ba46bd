//! The watched folder: from a file that settles to a scan in the inbox.
