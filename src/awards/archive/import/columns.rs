//! The columns of a table of past honours.
use crate::kit::sheet::{Column, Layout};

/// More honours than one table has.
pub const MOST: usize = 2_000;

/// A table of past honours. Tables of one language call a category, an entry and its name in a word: in which script it is written
/// says the rest.
pub static LAYOUT: Layout = Layout {
    columns: &[
        Column {
            key: "edition",
            label: "awards-edition",
            headers: &["edition", "year", "award year", "awards year", "summit", "event", "ایڈیشن", "سال", "سنہ"],
        },
        Column {
            key: "category_en",
            label: "awards-archive-category-en",
            headers: &["category", "category english", "category name", "award", "award category", "award name", "کیٹیگری انگریزی"],
        },
        Column {
            key: "category_ur",
            label: "awards-archive-category-ur",
            headers: &["category urdu", "کیٹیگری", "زمرہ", "شعبہ", "کیٹیگری اردو", "کیٹیگری اردو میں"],
        },
        Column {
            key: "honour",
            label: "awards-archive-honour",
            headers: &["honour", "honor", "result", "prize", "award type", "award level", "level", "status", "اعزاز", "نتیجہ", "انعام"],
        },
        Column {
            key: "name_en",
            label: "awards-archive-name-en",
            headers: &[
                "name",
                "name english",
                "entry",
                "entry name",
                "nominee",
                "recipient",
                "awardee",
                "winner name",
                "winner",
                "project",
                "project name",
                "product",
                "solution",
                "نام انگریزی",
            ],
        },
        Column {
            key: "name_ur",
            label: "awards-archive-name-ur",
            headers: &["name urdu", "entry urdu", "نام", "نامزدگی", "نام اردو", "نام اردو میں", "فاتح"],
        },
        Column {
            key: "organisation",
            label: "awards-archive-organisation",
            headers: &[
                "organisation",
                "organization",
                "organisation name",
                "organization name",
                "company",
                "company name",
                "firm",
                "institution",
                "ادارہ",
                "تنظیم",
                "کمپنی",
            ],
        },
        Column {
            key: "economy",
            label: "event-economy",
            headers: &[
                "economy",
                "member economy",
                "country",
                "country economy",
                "country code",
                "member",
                "nation",
                "معیشت",
                "رکن معیشت",
                "ملک",
            ],
        },
        Column {
            key: "website",
            label: "awards-field-website",
            headers: &["website", "web site", "web", "url", "link", "homepage", "ویب سائٹ"],
        },
    ],
    // What counts the rows says nothing: they stand in the order of the table.
    passed_over: &["no", "number", "sr", "sr no", "s no", "serial", "نمبر", "نمبر شمار"],
    needs: &[&["edition"], &["category_en", "category_ur"], &["name_en", "name_ur", "organisation"], &["economy"]],
    lacking: "awards-archive-import-lacking",
    most_rows: MOST,
    too_many: "awards-archive-import-many",
    no_rows: "awards-archive-import-empty",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages_in_any_order_and_by_their_keys() {
        let keys = LAYOUT.columns.iter().map(|column| column.key).collect::<Vec<_>>().join(",");
        for header in
            [keys.as_str(), "Country;Company;Award Category;Year;Result;Website;No.", "ملک,نام,سال,زمرہ,نتیجہ", "Category (EN)\tName (EN)"]
        {
            let table = LAYOUT.separated(&format!("{header}\nx")).expect("a table");
            let unknown = LAYOUT.show_mapping(&table, None).unknown;
            assert_eq!(unknown, [""; 0], "{header}");
        }
    }
}
