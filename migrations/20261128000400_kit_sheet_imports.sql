-- Every slice that reads tables keeps them here between the upload and the moment they are applied; until now only the
-- agenda did. `format` and `content` are the slice's own, so the database no longer lists the formats.
alter table agenda_imports rename to sheet_imports;
alter table sheet_imports rename column kind to format;
alter table sheet_imports drop constraint agenda_imports_kind_known;
alter table sheet_imports add column slice text not null default 'agenda';
alter table sheet_imports alter column slice drop default;
alter table sheet_imports rename constraint agenda_imports_pkey to sheet_imports_pkey;
alter table sheet_imports rename constraint agenda_imports_created_by_fkey to sheet_imports_created_by_fkey;
alter index agenda_imports_created_by rename to sheet_imports_created_by;
-- The sweep looks at all of them by age, a slice's list at its own.
alter index agenda_imports_created_at rename to sheet_imports_created_at;
create index sheet_imports_slice on sheet_imports (slice, created_at);
