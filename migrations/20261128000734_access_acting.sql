-- Organisers who act in somebody's name: why, and until when.
create table actings (
    acting_id uuid primary key,
    person_id uuid not null references people on delete cascade,
    by_id uuid not null references people on delete cascade,
    reason text not null,
    began_at timestamptz not null,
    until timestamptz not null,
    ended_at timestamptz,
    constraint actings_another check (person_id <> by_id),
    constraint actings_reason_said check (reason <> ''),
    constraint actings_in_order check (began_at < until and until <= began_at + interval '1 hour')
);
create index actings_person on actings (person_id, acting_id desc);
create index actings_by on actings (by_id, acting_id desc);
grant select, insert on actings to summit_app;
grant update (ended_at) on actings to summit_app;

alter table sign_in_sessions add column acting_id uuid references actings on delete set null;
create index sign_in_sessions_acting on sign_in_sessions (acting_id) where acting_id is not null;

-- Who did what the transaction does, also in another's name. The function stands in functions/kit.sql too.
create function current_author() returns uuid language sql stable
    return coalesce(nullif(current_setting('summit.author', true), '')::uuid, current_actor());

alter table audit_entries alter column actor_id set default current_author();
drop policy audit_entries_in_ones_own_name on audit_entries;
create policy audit_entries_in_ones_own_name on audit_entries for insert to summit_app
    with check (actor_id is not distinct from current_author() and system is not distinct from current_system());
