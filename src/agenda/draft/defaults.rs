//! The kinds of session that an empty database begins with.
use super::{model::SessionKindEntry, store};
use crate::{
    agenda::{model::KindId, programme::SessionKind},
    kit::{bilingual::Bilingual, db::Tx, error::AppError},
};

const KINDS: [(&str, &str, &str, i32); 12] = [
    ("ceremony", "Ceremony", "تقریب", 60),
    ("keynote", "Keynote", "کلیدی خطاب", 30),
    ("panel", "Panel", "پینل مباحثہ", 60),
    ("workshop", "Workshop", "ورکشاپ", 90),
    ("pitch", "Pitch", "پِچ", 25),
    ("award-ceremony", "Award ceremony", "ایوارڈ کی تقریب", 120),
    ("assembly", "Assembly", "اسمبلی", 120),
    ("meal", "Meal", "کھانا", 75),
    ("break", "Break", "وقفہ", 30),
    ("prayer", "Prayer", "نماز", 30),
    ("social", "Social event", "سماجی تقریب", 120),
    ("tour", "Tour", "دورہ", 180),
];

/// Adds the kinds where there are none; organisers edit them.
pub async fn fill_if_empty(tx: &mut Tx) -> Result<(), AppError> {
    if !store::list_kinds(tx).await?.is_empty() {
        return Ok(());
    }
    for (position, (code, en, ur, minutes)) in (1..).zip(KINDS) {
        let kind = SessionKind { id: KindId::new_at(tx.now), code: code.to_owned(), name: Bilingual::new(en, ur) };
        store::save_kind(tx, &SessionKindEntry { kind, minutes, position }).await?;
    }
    Ok(())
}
