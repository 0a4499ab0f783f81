//! A nomination as lists and pages have it.
use super::{Contents, Field, NominationState, Route, StepKind, check::host_of};
use crate::{
    awards::ids::{CategoryId, FileId, NominationId, QuestionId, StepId},
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, field::folded, ids::PersonId},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nomination {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub economy_id: EconomyId,
    pub owner_id: PersonId,
    pub route: Route,
    pub state: NominationState,
    /// What is entered, as lists call it; empty until it is typed.
    pub name: Bilingual,
    /// Whose it is; empty where that is the same.
    pub organisation: String,
    pub changed_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    pub correct_until: Option<Timestamp>,
}

impl Nomination {
    /// Whether what stands in it can be changed now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state.is_open() && self.correct_until.is_none_or(|until| now < until)
    }
}

/// Something that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub step_id: StepId,
    pub at: Timestamp,
    /// None: a person who is known no more.
    pub by: Option<PersonId>,
    pub kind: StepKind,
    pub reason: String,
}

/// A file of a nomination, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    pub file_id: FileId,
    pub question_id: QuestionId,
    pub name: String,
    pub pages: Option<i32>,
    pub size: i64,
    pub digest: Vec<u8>,
}

/// By what the same entry is found again, each with what it is: what it is called, whose it is, where it is on the web.
pub fn likeness_of(contents: &Contents) -> Vec<String> {
    let names = [Field::NameEn, Field::NameUr].map(|field| format!("name {}", bare(contents.field(field))));
    // An organisation that is entered itself is called by its name.
    let whose = [Field::Organisation, Field::NameEn].map(|field| contents.field(field)).into_iter().find(|text| !text.is_empty());
    let organisation = format!("organisation {}", bare(whose.unwrap_or_default()));
    let website = format!("website {}", host_of(contents.field(Field::Website)).unwrap_or_default());
    let mut all: Vec<_> = names.into_iter().chain([organisation, website]).filter(|one| !one.ends_with(' ')).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// By what an organisation is found among those whose entries they are; empty for none.
pub fn likeness_of_organisation(name: &str) -> String {
    let bare = bare(name);
    if bare.is_empty() { bare } else { format!("organisation {bare}") }
}

/// What says only in which form a firm is registered.
const FORMS: [&str; 20] = [
    "ag",
    "bhd",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kk",
    "limited",
    "llc",
    "llp",
    "ltd",
    "plc",
    "private",
    "pte",
    "pty",
    "pvt",
    "sdn",
];

/// A name without case, signs, and the form of the firm.
fn bare(name: &str) -> String {
    let letters = folded(name).replace(|c: char| !c.is_alphanumeric() && !c.is_whitespace(), " ");
    let words: Vec<_> = letters.split_whitespace().filter(|word| !FORMS.contains(word)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::contents::Text;

    #[test]
    fn the_same_entry_is_alike_however_it_is_written() {
        let of = |name: &str, website: &str| {
            let fields = [("name_en", name), ("website", website)];
            let texts = fields.map(|(field, text)| (field.to_owned(), Text { text: text.to_owned(), ..Text::default() }));
            likeness_of(&Contents { texts: texts.into(), earlier: vec![] })
        };
        assert_eq!(of("Saaf  PANI", "https://www.saafpani.pk/about"), of("saaf pani", "saafpani.pk"));
        assert_eq!(of("Zem Labs (Pvt.) Ltd.", ""), of("ZEM LABS Private Limited", ""));
        assert_ne!(of("Zem Labs", ""), of("Zem Lab", ""));
        assert_eq!(of("", ""), Vec::<String>::new());
    }
}
