-- What organisers write: standing pages (practical information, privacy, contact) and news.
-- Both languages in one row: an article is published in both or in neither.

create table articles (
    article_id uuid primary key,
    kind text not null,
    -- the last part of its address; one namespace, so that an item may change its kind
    slug text not null,
    title_en text not null,
    title_ur text not null,
    -- Markdown in a safe subset; made into HTML when it is shown, so that a stricter subset holds for old texts too
    body_en text not null,
    body_ur text not null,
    -- null: a draft; in the future: scheduled. No job publishes: readers ask for what is due.
    published_at timestamptz,
    updated_at timestamptz not null,
    constraint articles_slug_key unique (slug),
    constraint articles_kind_known check (kind in ('page', 'news')),
    constraint articles_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    constraint articles_titled check (title_en <> '' and title_ur <> ''),
    constraint articles_written check (body_en <> '' and body_ur <> '')
);
-- The news list and the sitemap, newest first.
create index articles_published on articles (kind, published_at desc, article_id desc) where published_at is not null;
-- Articles are taken back to drafts, never deleted: their addresses may stand in letters.
grant select, insert, update on articles to summit_app;
