-- A visitor and the system are different things. The trail says which job, or which other part of the program, acted by
-- itself; an entry with neither a person nor a job is a visitor's.
alter table audit_entries
    add column system text,
    add constraint audit_entries_system_named check (system <> ''),
    add constraint audit_entries_one_actor check (actor_id is null or system is null);

-- Of the entries that are there, nobody knows. Their policies let nobody change them, not even the owner of the table.
alter table audit_entries no force row level security;
update audit_entries set system = 'not recorded' where actor_id is null;
alter table audit_entries force row level security;

-- The job that the transaction works for; set by the application when it begins. The function stands in functions/kit.sql
-- too, which is run after the migrations.
create function current_system() returns text language sql stable
    return nullif(current_setting('summit.system', true), '');

alter table audit_entries
    alter column actor_id set default current_actor(),
    alter column system set default current_system();

drop policy audit_entries_in_ones_own_name on audit_entries;
create policy audit_entries_in_ones_own_name on audit_entries for insert to summit_app
    with check (actor_id is not distinct from current_actor() and system is not distinct from current_system());

-- The trail is read newest first: all of it, of a record, of a person, of some actions, of a time.
create index audit_entries_at on audit_entries (at desc, audit_entry_id desc);
create index audit_entries_subject_at on audit_entries (subject_id, at desc, audit_entry_id desc);
create index audit_entries_actor_at on audit_entries (actor_id, at desc, audit_entry_id desc) where actor_id is not null;
create index audit_entries_action_at on audit_entries (action, at desc, audit_entry_id desc);
drop index audit_entries_subject, audit_entries_actor;
