//! All SQL of articles. Readers get only what is due at the transaction's time.
use super::model::{Article, ArticleId, ArticleKind, Headline, Languages, Slug};
use crate::kit::{
    bilingual::Bilingual,
    clock::Timestamp,
    db::Tx,
    list::{Cursor, PAGE},
};
use uuid::Uuid;

/// An article as its row has it.
struct ArticleRow {
    article_id: ArticleId,
    kind: ArticleKind,
    slug: Slug,
    title: Bilingual,
    body: Bilingual,
    only_language: Option<String>,
    published_at: Option<Timestamp>,
}

impl From<ArticleRow> for Article {
    fn from(r: ArticleRow) -> Self {
        let languages = Languages::of_only(r.only_language.as_deref());
        Self { article_id: r.article_id, kind: r.kind, slug: r.slug, title: r.title, body: r.body, languages, published_at: r.published_at }
    }
}

pub async fn find(tx: &mut Tx, id: ArticleId) -> sqlx::Result<Option<Article>> {
    sqlx::query_as!(
        ArticleRow,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", row(body_en, body_ur) as "body!: Bilingual", only_language, published_at
           from articles where article_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
    .map(|row| row.map(Article::from))
}

/// The same, held until the transaction ends.
pub async fn lock(tx: &mut Tx, id: ArticleId) -> sqlx::Result<Option<Article>> {
    sqlx::query_as!(
        ArticleRow,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", row(body_en, body_ur) as "body!: Bilingual", only_language, published_at
           from articles where article_id = $1 for update"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
    .map(|row| row.map(Article::from))
}

pub async fn find_published(tx: &mut Tx, kind: ArticleKind, slug: &Slug) -> sqlx::Result<Option<Article>> {
    sqlx::query_as!(
        ArticleRow,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", row(body_en, body_ur) as "body!: Bilingual", only_language, published_at
           from articles where kind = $1 and slug = $2 and published_at <= $3"#,
        kind as ArticleKind,
        slug.as_str(),
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
    .map(|row| row.map(Article::from))
}

/// Published news, newest first, one more than a page.
pub async fn list_news(tx: &mut Tx, from: Cursor) -> sqlx::Result<Vec<Headline>> {
    sqlx::query_as!(
        Headline,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", only_language, published_at, updated_at
           from articles
           where kind = 'news' and published_at <= $1
             and ($2::uuid is null or (published_at, article_id) <
                  (select a.published_at, a.article_id from articles a where a.article_id = $2 and a.published_at <= $1))
             and ($3::uuid is null or (published_at, article_id) >
                  (select a.published_at, a.article_id from articles a where a.article_id = $3 and a.published_at <= $1))
           order by case when $3::uuid is null then published_at end desc, case when $3::uuid is null then article_id end desc,
                    published_at, article_id
           limit $4"#,
        tx.now,
        from.after(),
        from.before(),
        PAGE + 1
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The last three news items, for the home page.
pub async fn list_latest_news(tx: &mut Tx) -> sqlx::Result<Vec<Headline>> {
    sqlx::query_as!(
        Headline,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", only_language, published_at, updated_at
           from articles where kind = 'news' and published_at <= $1
           order by published_at desc, article_id desc limit 3"#,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Everything published, for search engines: a sitemap takes no more than 50,000 addresses, two for each.
pub async fn list_published(tx: &mut Tx) -> sqlx::Result<Vec<Headline>> {
    sqlx::query_as!(
        Headline,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", only_language, published_at, updated_at
           from articles where published_at <= $1
           order by kind desc, published_at desc, article_id desc limit 20000"#,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Every article for organisers, the youngest first, one more than a page.
pub async fn list_all(tx: &mut Tx, from: Cursor) -> sqlx::Result<Vec<Headline>> {
    sqlx::query_as!(
        Headline,
        r#"select article_id as "article_id: ArticleId", kind as "kind: ArticleKind", slug as "slug: Slug",
                  row(title_en, title_ur) as "title!: Bilingual", only_language, published_at, updated_at
           from articles
           where ($1::uuid is null or article_id < $1) and ($2::uuid is null or article_id > $2)
           order by case when $2::uuid is null then article_id end desc, article_id
           limit $3"#,
        from.after(),
        from.before(),
        PAGE + 1
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn count(tx: &mut Tx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "n!" from articles"#).fetch_one(&mut *tx.conn).await
}

pub async fn insert(tx: &mut Tx, a: &Article) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into articles (article_id, kind, slug, title_en, title_ur, body_en, body_ur, published_at, updated_at, only_language)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        a.article_id.0,
        a.kind as ArticleKind,
        a.slug.as_str(),
        a.title.en,
        a.title.ur,
        a.body.en,
        a.body.ur,
        a.published_at,
        tx.now,
        a.languages.only()
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Writes what the article says and where it stands; not when it is published.
pub async fn update_text(tx: &mut Tx, a: &Article) -> sqlx::Result<()> {
    sqlx::query!(
        "update articles set kind = $2, slug = $3, title_en = $4, title_ur = $5, body_en = $6, body_ur = $7, updated_at = $8,
             only_language = $9
         where article_id = $1",
        a.article_id.0,
        a.kind as ArticleKind,
        a.slug.as_str(),
        a.title.en,
        a.title.ur,
        a.body.en,
        a.body.ur,
        tx.now,
        a.languages.only()
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn set_published_at(tx: &mut Tx, id: ArticleId, at: Option<Timestamp>) -> sqlx::Result<()> {
    sqlx::query!("update articles set published_at = $2 where article_id = $1", id.0, at).execute(&mut *tx.conn).await.map(|_| ())
}

/// Whether an article stands at `slug`, published or not.
pub async fn is_taken(tx: &mut Tx, slug: &Slug) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from articles where slug = $1) as "taken!""#, slug.as_str()).fetch_one(&mut *tx.conn).await
}

/// Deletes it; what it was.
pub async fn delete(tx: &mut Tx, id: ArticleId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from articles where article_id = $1 returning to_jsonb(articles) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}

/// The titles of those of `ids` that are articles, for pages that tell of records of every kind.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let titles = sqlx::query!(
        r#"select article_id as "id!", row(title_en, title_ur) as "title!: Bilingual" from articles where article_id = any($1)"#,
        ids
    );
    Ok(titles.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.title)).collect())
}
