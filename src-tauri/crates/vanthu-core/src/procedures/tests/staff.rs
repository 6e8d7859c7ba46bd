//! Which chức vụ fill a role.

use crate::procedures::load::adopted;
use crate::procedures::shipped;
use crate::procedures::staff::title_fits;

#[test]
fn a_role_is_filled_by_its_title_and_by_the_title_with_the_unit_behind_it() {
    for (asked, held, fits) in [
        ("Trưởng phòng", "Trưởng phòng", true),
        ("Trưởng phòng", "Trưởng phòng Kinh tế", true),
        ("trưởng phòng", "TRƯỞNG PHÒNG", true),
        ("Trưởng phòng", "Phó Trưởng phòng", false),
        ("Chủ tịch", "Phó Chủ tịch UBND", false),
        ("Phó Chủ tịch", "Phó Chủ tịch UBND", true),
        ("Kế toán", "Kế toán trưởng", true),
        ("Kế toán trưởng", "Kế toán", false),
        ("Văn thư", "Văn thư", true),
        // A word is not half a word.
        ("Văn", "Văn thư", true),
        ("Vă", "Văn thư", false),
        ("", "Văn thư", false),
    ] {
        assert_eq!(title_fits(asked, held), fits, "{asked} / {held}");
    }
}

/// What was adopted runs on, whatever a later release finds in it: only its graph must be whole.
#[test]
fn an_adopted_version_is_not_judged_again() {
    for (key, text) in shipped::all() {
        let (definition, flow) = adopted(text).unwrap_or_else(|error| panic!("{key}: {error}"));
        assert_eq!(definition.steps.len(), flow.steps.len(), "{key}");
        let odd = text.replace("time = \"Trong ngày\"", "time = \"khi nào xong thì xong\"");
        assert!(adopted(&odd).is_ok(), "{key}");
    }
}
