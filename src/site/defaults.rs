//! The standing pages in an empty database. They say what is known; the rest is for organisers to announce.
use super::{
    model::{Article, ArticleId, ArticleKind, Languages, STANDING, Slug},
    store,
};
use crate::kit::{bilingual::Bilingual, db::Tx, error::AppError, page_cache};

/// English and Urdu title and body, in the order of [`STANDING`].
const PAGES: [(&str, &str, &str, &str); 3] = [
    ("Practical information", "عملی معلومات", include_str!("defaults/practical.en.md"), include_str!("defaults/practical.ur.md")),
    ("Privacy", "رازداری", include_str!("defaults/privacy.en.md"), include_str!("defaults/privacy.ur.md")),
    ("Contact", "رابطہ", include_str!("defaults/contact.en.md"), include_str!("defaults/contact.ur.md")),
];

/// Writes those standing pages that are not there; touches nothing else.
pub async fn fill_if_empty(tx: &mut Tx) -> Result<(), AppError> {
    // Two servers may start at once on the same empty database.
    tx.lock("site defaults").await?;
    for (slug, (title_en, title_ur, body_en, body_ur)) in STANDING.into_iter().zip(PAGES) {
        let slug = Slug::try_from(slug.to_owned()).map_err(anyhow::Error::from)?;
        if store::is_taken(tx, &slug).await? {
            continue;
        }
        let page = Article {
            article_id: ArticleId::new_at(tx.now),
            kind: ArticleKind::Page,
            slug,
            title: Bilingual::new(title_en, title_ur),
            body: Bilingual::new(body_en.trim(), body_ur.trim()),
            languages: Languages::Both,
            published_at: Some(tx.now),
        };
        store::insert(tx, &page).await?;
        page_cache::bump_public_version(tx).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::forms::{ArticleForm, BODY};

    #[test]
    fn each_is_what_an_organiser_could_have_typed() {
        for (title_en, title_ur, body_en, body_ur) in PAGES {
            assert!(body_en.len().max(body_ur.chars().count()) < BODY);
            let form = ArticleForm {
                kind: "page".into(),
                slug: "a".into(),
                title: Bilingual::new(title_en, title_ur),
                body: Bilingual::new(body_en, body_ur),
                languages: "both".into(),
                intent: String::new(),
            };
            assert!(form.parse(ArticleId(uuid::Uuid::nil())).is_ok(), "{title_en}");
        }
    }
}
