//! The columns of a table of scores.
use crate::kit::sheet::{Column, Layout};

/// More scores than a judge gives: 500 entries with 20 criteria each.
pub const MOST: usize = 10_000;

/// As they are written, in this order.
pub const HEADER: [&str; 7] = ["category", "entry", "organisation", "judge", "criterion", "score", "comment"];

pub static LAYOUT: Layout = Layout {
    columns: &[
        Column {
            key: "category", label: "awards-category", headers: &["category", "award category", "award", "کیٹیگری", "ایوارڈ"]
        },
        Column {
            key: "entry",
            label: "awards-figures-entry",
            headers: &["entry", "entry name", "nomination", "nominee", "project", "title", "name", "نامزدگی", "نام", "منصوبہ"],
        },
        Column {
            key: "organisation",
            label: "awards-archive-organisation",
            headers: &["organisation", "organization", "company", "firm", "ادارہ", "کمپنی"],
        },
        Column { key: "judge", label: "awards-judge", headers: &["judge", "juror", "reviewer", "جج"] },
        Column {
            key: "criterion",
            label: "awards-figures-criterion",
            headers: &["criterion", "criteria", "aspect", "question", "معیار", "پہلو"],
        },
        Column { key: "score", label: "awards-score", headers: &["score", "scores", "points", "mark", "rating", "اسکور", "نمبر"] },
        Column {
            key: "comment", label: "awards-score-comment", headers: &["comment", "comments", "remark", "note", "reason", "تبصرہ"]
        },
    ],
    passed_over: &[],
    needs: &[&["entry"], &["criterion"], &["score"]],
    lacking: "awards-table-lacking",
    most_rows: MOST,
    too_many: "awards-table-many",
    no_rows: "awards-table-empty",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_headers_are_known_in_both_languages() {
        for header in [HEADER.join(","), "نامزدگی,معیار,اسکور,تبصرہ".to_owned(), "Nominee;Criteria;Points".to_owned()]
        {
            let table = LAYOUT.separated(&format!("{header}\nx")).expect("a table");
            assert_eq!(LAYOUT.show_mapping(&table, None).unknown, [""; 0], "{header}");
            assert!(LAYOUT.mapping(&table, None).is_ok(), "{header}");
        }
        let bare = LAYOUT.separated("entry,score\nA,7").expect("a table");
        assert_eq!(LAYOUT.mapping(&bare, None), Err("awards-table-lacking".into()));
    }
}
