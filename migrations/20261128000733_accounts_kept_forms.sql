-- Forms that came when their session had ended: kept for their person until they have signed in again.
create table kept_forms (
    kept_form_id uuid primary key,
    person_id uuid not null references people on delete cascade,
    path text not null,
    is_upload boolean not null,
    -- names and texts to the letter; not jsonb, which changes some texts and refuses others
    fields json not null,
    created_at timestamptz not null
);
create index kept_forms_person on kept_forms (person_id, kept_form_id desc);
create index kept_forms_created_at on kept_forms (created_at);
alter table kept_forms enable row level security;
create policy kept_forms_own on kept_forms to summit_app
    using (person_id = current_actor() or current_system() is not null);
grant select, insert, delete on kept_forms to summit_app;
