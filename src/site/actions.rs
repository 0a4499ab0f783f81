//! Writing and publishing. Each change shows on public pages at once, or when its time comes.
use super::{
    model::{Article, ArticleId, ArticleState, Missing},
    store,
};
use crate::kit::{
    audit,
    clock::Timestamp,
    db::Tx,
    error::{AppError, Failure, OnConstraint},
    page_cache,
};
use serde_json::json;

/// What an organiser can mend.
#[derive(Debug, PartialEq, Eq)]
pub enum ArticleRefusal {
    SlugTaken,
    /// A standing page keeps its address and stays published.
    Standing,
    /// It is published, or to be, and lacks a language.
    Incomplete(Missing),
    /// Readers see it, or will: it is taken back first.
    Published,
}

/// A new article is a draft.
pub async fn add(tx: &mut Tx, article: &Article) -> Result<(), Failure<ArticleRefusal>> {
    store::insert(tx, article).await.on_constraint("articles_slug_key", ArticleRefusal::SlugTaken)?;
    Ok(audit::record(tx, "article.added", Some(article.article_id.0), trace(article)).await?)
}

pub async fn edit(tx: &mut Tx, article: &Article) -> Result<(), Failure<ArticleRefusal>> {
    let before = locked(tx, article.article_id).await?;
    if before.is_standing() && (before.slug != article.slug || before.kind != article.kind) {
        return Err(Failure::Refused(ArticleRefusal::Standing));
    }
    if before.published_at.is_some() {
        article.check_whole().map_err(|missing| Failure::Refused(ArticleRefusal::Incomplete(missing)))?;
    }
    store::update_text(tx, article).await.on_constraint("articles_slug_key", ArticleRefusal::SlugTaken)?;
    audit::record(tx, "article.edited", Some(article.article_id.0), trace(article)).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Shows the article from `at` on: now, or later.
pub async fn publish(tx: &mut Tx, id: ArticleId, at: Timestamp) -> Result<(), Failure<ArticleRefusal>> {
    let article = locked(tx, id).await?;
    article.check_whole().map_err(|missing| Failure::Refused(ArticleRefusal::Incomplete(missing)))?;
    let action = match (ArticleState::at(article.published_at, tx.now), ArticleState::at(Some(at), tx.now)) {
        // It keeps the day on which readers first saw it.
        (ArticleState::Published(_), ArticleState::Published(_)) => return Ok(()),
        (ArticleState::Published(_), _) if article.is_standing() => return Err(Failure::Refused(ArticleRefusal::Standing)),
        (_, ArticleState::Published(_)) => "article.published",
        _ => "article.scheduled",
    };
    store::set_published_at(tx, id, Some(at)).await?;
    audit::record(tx, action, Some(id.0), json!({ "slug": article.slug.as_str(), "from": at })).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Makes the article a draft again.
pub async fn withdraw(tx: &mut Tx, id: ArticleId) -> Result<(), Failure<ArticleRefusal>> {
    let article = locked(tx, id).await?;
    if article.is_standing() {
        return Err(Failure::Refused(ArticleRefusal::Standing));
    }
    store::set_published_at(tx, id, None).await?;
    audit::record(tx, "article.withdrawn", Some(id.0), json!({ "slug": article.slug.as_str() })).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}

/// Removes a draft for good.
pub async fn remove(tx: &mut Tx, id: ArticleId) -> Result<(), Failure<ArticleRefusal>> {
    let article = locked(tx, id).await?;
    if article.is_standing() {
        return Err(Failure::Refused(ArticleRefusal::Standing));
    }
    if article.published_at.is_some() {
        return Err(Failure::Refused(ArticleRefusal::Published));
    }
    let was = store::delete(tx, id).await?;
    Ok(audit::record_removal(tx, "article.removed", Some(id.0), &was).await?)
}

async fn locked(tx: &mut Tx, id: ArticleId) -> Result<Article, AppError> {
    store::lock(tx, id).await?.ok_or(AppError::NotFound)
}

fn trace(article: &Article) -> serde_json::Value {
    json!({ "kind": article.kind.value(), "slug": article.slug.as_str(), "title": article.title, "languages": article.languages })
}
