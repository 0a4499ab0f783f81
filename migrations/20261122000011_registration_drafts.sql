-- Forms that somebody began and finishes later, by the link in their mail. A draft holds no place and is counted
-- nowhere. The link is derived from the id and the server's key, so that this table opens nobody's draft.

create table registration_drafts (
    registration_draft_id uuid primary key,
    -- the form that was saved: saving it twice is one draft
    form_key uuid not null,
    email_key text not null,
    -- the fields to the letter, also what would not pass; not jsonb, which changes some texts and refuses others
    typed json not null,
    locale text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null,
    constraint registration_drafts_form_key unique (form_key),
    constraint registration_drafts_locale_known check (locale in ('en', 'ur')),
    constraint registration_drafts_in_order check (created_at <= updated_at and updated_at < expires_at)
);
create index registration_drafts_email on registration_drafts (email_key, updated_at desc);
create index registration_drafts_expires on registration_drafts (expires_at);
grant select, insert, update, delete on registration_drafts to summit_app;
