-- What every slice leans on: the application's role, the audit trail, forms sent once,
-- the outbox, throttling, and the version that tells servers their held pages are stale.

create extension if not exists pg_trgm;

-- The role the application works in. It owns nothing, so row-level policies hold for it;
-- the login role (perhaps a superuser) only migrates and runs the queue.
do $$ begin
    if not exists (select from pg_roles where rolname = 'summit_app') then
        create role summit_app nologin;
    end if;
    if not pg_has_role(current_user, 'summit_app', 'member') then
        execute format('grant summit_app to %I', current_user);
    end if;
end $$;
grant usage on schema public to summit_app;

-- Who the transaction acts for; set by the application when it begins.
create function current_actor() returns uuid language sql stable
    return nullif(current_setting('summit.actor', true), '')::uuid;

create table audit_entries (
    audit_entry_id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid,
    action text not null,
    subject_id uuid,
    details jsonb not null default '{}',
    constraint audit_entries_action_form check (action ~ '^[a-z_]+\.[a-z_]+$')
);
create index audit_entries_subject on audit_entries (subject_id, audit_entry_id desc);
create index audit_entries_actor on audit_entries (actor_id, audit_entry_id desc);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
-- Nobody writes in another's name, and nothing is ever changed or taken away.
create policy audit_entries_in_ones_own_name on audit_entries for insert to summit_app
    with check (actor_id is not distinct from current_actor());
create policy audit_entries_read on audit_entries for select to summit_app using (true);
grant select, insert on audit_entries to summit_app;

-- One row a form that was accepted: the same form sent again gets the same answer.
create table submissions (
    submission_key uuid primary key,
    fingerprint bytea not null,
    answer text not null,
    created_at timestamptz not null
);
create index submissions_created_at on submissions (created_at);
grant select, insert, update, delete on submissions to summit_app;

-- The outbox. A secret link is kept as its token's id, never as the token: see the mail module.
create table messages (
    message_id uuid primary key,
    created_at timestamptz not null,
    locale text not null,
    recipient text not null,
    subject text not null,
    body_text text not null,
    body_html text not null,
    state text not null default 'queued',
    attempts integer not null default 0,
    last_error text,
    sent_at timestamptz,
    constraint messages_state_known check (state in ('queued', 'kept', 'sent', 'failed')),
    constraint messages_locale_known check (locale in ('en', 'ur')),
    constraint messages_sent_has_time check ((state = 'sent') = (sent_at is not null))
);
create index messages_newest on messages (message_id desc);
create index messages_state on messages (state, message_id desc);
create index messages_recipient on messages (recipient, message_id desc);
grant select, insert, update on messages to summit_app;

-- Token buckets: `level` tokens were left at `at`.
create table buckets (
    bucket_key text primary key,
    level double precision not null,
    at timestamptz not null
);
create index buckets_at on buckets (at);
grant select, insert, update, delete on buckets to summit_app;

-- Rises with every change that a public page may show.
create table public_version (
    only_row boolean primary key default true check (only_row),
    version bigint not null default 1
);
insert into public_version default values;
grant select, update on public_version to summit_app;

create function touch_public() returns void language sql as $$
    update public_version set version = version + 1;
    select pg_notify('summit_public', '');
$$;

-- The queue's own tables stay closed to the application; it may only add.
create function enqueue(task text, payload jsonb, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform graphile_worker.add_job(
        identifier => task, payload => payload::json, run_at => run_at, max_attempts => 25);
end $$;
revoke all on function enqueue from public;
grant execute on function enqueue to summit_app;
