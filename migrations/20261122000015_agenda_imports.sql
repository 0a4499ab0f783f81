-- Files with programmes, between being brought and being applied: what they say, and what the organiser chose.
create table agenda_imports (
    import_id uuid primary key,
    file_name text not null,
    kind text not null,
    content jsonb not null,
    choices jsonb not null default '{}',
    created_at timestamptz not null,
    created_by uuid not null references people,
    constraint agenda_imports_kind_known check (kind in ('xml', 'json', 'csv', 'xlsx'))
);
create index agenda_imports_created_at on agenda_imports (created_at);
create index agenda_imports_created_by on agenda_imports (created_by);
grant select, insert, update, delete on agenda_imports to summit_app;
