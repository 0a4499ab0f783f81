-- An article may begin in one language. It is published once it has both, or is marked as written in one only.
alter table articles
    drop constraint articles_titled,
    drop constraint articles_written,
    add column only_language text,
    add constraint articles_only_language_known check (only_language in ('en', 'ur')),
    add constraint articles_titled check (title_en <> '' or title_ur <> ''),
    add constraint articles_published_whole check (
        published_at is null
        or ((coalesce(only_language, '') = 'ur' or title_en <> '' and body_en <> '')
            and (coalesce(only_language, '') = 'en' or title_ur <> '' and body_ur <> '')));
-- A draft can be removed; what was published is taken back to a draft first.
grant delete on articles to summit_app;
