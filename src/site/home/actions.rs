//! Writing the home page; it shows at once.
use super::{model::HomeText, store};
use crate::kit::{audit, db::Tx, error::AppError, page_cache};
use serde_json::json;

pub async fn save(tx: &mut Tx, text: &HomeText) -> Result<(), AppError> {
    store::save(tx, text).await?;
    let told = json!({ "heading": text.heading.en, "themes": text.themes.len(), "figures": text.figures });
    audit::record(tx, "home.saved", None, told).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}
