//! The row of the home page's text.
use super::{defaults, model::HomeText};
use crate::kit::{bilingual::Bilingual, db::Tx, error::AppError};
use serde_json::json;
use sqlx::types::Json;

/// As organisers wrote it, or as it is before they do.
pub async fn text(tx: &mut Tx) -> Result<HomeText, AppError> {
    let row = sqlx::query!(
        r#"select row(lead_en, lead_ur) as "lead!: Bilingual", row(heading_en, heading_ur) as "heading!: Bilingual",
                  row(about_en, about_ur) as "about!: Bilingual", themes as "themes: Json<Vec<Bilingual>>",
                  figures as "figures: Json<Vec<super::model::Figure>>"
           from home_page"#
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    let written = row.map(|r| HomeText { lead: r.lead, heading: r.heading, about: r.about, themes: r.themes.0, figures: r.figures.0 });
    Ok(written.unwrap_or_else(defaults::text))
}

pub async fn save(tx: &mut Tx, text: &HomeText) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into home_page (lead_en, lead_ur, heading_en, heading_ur, about_en, about_ur, themes, figures, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (only_row) do update set
             (lead_en, lead_ur, heading_en, heading_ur, about_en, about_ur, themes, figures, updated_at)
           = (excluded.lead_en, excluded.lead_ur, excluded.heading_en, excluded.heading_ur, excluded.about_en, excluded.about_ur,
              excluded.themes, excluded.figures, excluded.updated_at)",
        text.lead.en,
        text.lead.ur,
        text.heading.en,
        text.heading.ur,
        text.about.en,
        text.about.ur,
        json!(text.themes),
        json!(text.figures),
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
