//! The columns of a table of codes.
use crate::{
    kit::sheet::{Column, Layout},
    registration::codes::forms::MOST,
};

/// A table of codes.
pub static LAYOUT: Layout = Layout {
    columns: &[
        Column { key: "code", label: "codes-code", headers: &["code", "invitation code", "کوڈ"] },
        Column { key: "label", label: "codes-label", headers: &["label", "what it is for", "note", "کس لیے ہے", "کس لیے"] },
        Column { key: "pass", label: "registration-pass", headers: &["pass", "pass name", "پاس"] },
        Column { key: "email", label: "codes-email", headers: &["email", "e mail", "email address", "ای میل", "ای میل پتہ"] },
        Column {
            key: "uses", label: "codes-uses", headers: &["uses", "number of uses", "استعمال", "ہر کوڈ کے استعمال"]
        },
        Column {
            key: "expires", label: "codes-expires", headers: &["expires", "expiry", "valid until", "کب تک کارآمد", "میعاد"]
        },
        Column { key: "reserves", label: "codes-reserves", headers: &["reserves", "reserves places", "نشستیں محفوظ رکھے"] },
        Column {
            key: "skips_approval", label: "codes-skips-approval", headers: &["skips approval", "without approval", "منظوری کے بغیر"]
        },
    ],
    // What the table that goes out tells of a code that is there.
    passed_over: &["used", "state", "link"],
    needs: &[&["code"]],
    lacking: "codes-import-no-code",
    most_rows: MOST,
    too_many: "codes-import-many",
    no_rows: "codes-import-empty",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::codes::export;

    #[test]
    fn what_goes_out_is_known_when_it_comes_in() {
        let table = LAYOUT.separated(&format!("{}\nABC", export::HEADER.join(","))).expect("a table");
        let shown = LAYOUT.show_mapping(&table, None);
        assert_eq!(shown.unknown, [""; 0]);
        assert_eq!(shown.fields.iter().filter(|f| !f.chosen.is_empty()).count(), LAYOUT.columns.len());
    }

    #[test]
    fn headers_are_known_as_the_forms_call_the_fields() {
        for header in ["کوڈ,کس لیے ہے,پاس,کب تک کارآمد,منظوری کے بغیر", "Code;Pass;E-mail;Skips approval"]
        {
            let table = LAYOUT.separated(&format!("{header}\nABC")).expect("a table");
            assert_eq!(LAYOUT.show_mapping(&table, None).unknown, [""; 0], "{header}");
        }
    }
}
