-- Programmes that were applied to the draft: what was said of them stays readable, and while nothing of what they made has
-- been changed they can be undone.
create table applied_imports (
    import_id uuid primary key,
    file_name text not null,
    format text not null,
    -- how many sessions were new, changed, unchanged, left out, cancelled
    counts jsonb not null,
    -- rows and values that were left out or mended, and why
    said jsonb not null,
    -- which rows of the draft it touched, by table
    touched jsonb not null,
    -- those rows as they were
    before jsonb not null,
    -- a digest of those rows as the file left them
    left_as text not null,
    applied_at timestamptz not null,
    applied_by uuid not null references people,
    undone_at timestamptz
);
create index applied_imports_applied_at on applied_imports (applied_at);
create index applied_imports_applied_by on applied_imports (applied_by);
grant select, insert, update, delete on applied_imports to summit_app;
