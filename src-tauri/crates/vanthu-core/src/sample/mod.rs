//! The sample office: a commune that does not exist, a year of plausible documents, and scans of
//! them drawn by the program itself. For the demonstration, the tests and the benches.
//!
//! Everything comes from a seed by whole-number arithmetic: no clock, no files, no chance. The same
//! call gives the same bytes on every machine. All names of people and places are invented; the
//! only real names are those of kinds of bodies.
//!
//! ```text
//! office      who works there: OFFICE, BODIES, UNITS, PEOPLE
//! documents   Documents::new(seed, from, to, count): what arrives, in order
//!   organs types topics lines subjects names days dice   … its material
//! page        a document drawn as an A4 page (NĐ 30/2020 Phụ lục I)
//!   letter press canvas marks pdf                        … its material
//! scan        pages wrapped as PDF, JPEG, PNG or TIFF; plain_pdf for tests
//! scanned     all of this in one: the file a scanner would leave in the watched folder
//! ```

mod canvas;
mod days;
mod dice;
pub mod documents;
mod letter;
mod lines;
mod marks;
mod names;
pub mod office;
mod organs;
pub mod page;
mod pdf;
mod press;
pub mod scan;
mod scanner;
mod subjects;
mod topics;
mod types;

pub use days::{is_working_day, working_day_after, written};
pub use dice::Dice;
pub use documents::{Document, Documents};
pub use letter::{Letter, Manner, Paragraph};
pub use names::{COMMUNE, COMMUNE_PLACE, HAMLETS, PROVINCE, PROVINCE_PLACE};
pub use organs::{ORGANS, Organ, Standing};
pub use press::Press;
pub use scanner::{Scanned, scanned};
pub use types::{TYPES, Type, type_named};

#[cfg(test)]
mod tests;
