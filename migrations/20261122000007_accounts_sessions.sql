-- Sessions that their owner can tell apart and end, recent proof of identity, new passwords and new addresses.

-- Sessions from before cannot be told apart; who holds one signs in again.
delete from sessions;
alter table sessions
    add column session_id uuid not null,
    -- what the browser calls itself, cut to size
    add column browser text not null default '',
    add constraint sessions_id_key unique (session_id);

-- A link to set a new password; it ends with the next change of the password.
create table recoveries (
    recovery_id uuid primary key,
    person_id uuid not null references people,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index recoveries_person on recoveries (person_id);
create index recoveries_expires on recoveries (expires_at);
grant select, insert, update, delete on recoveries to summit_app;

-- A change of address that waits for the new mailbox to say yes.
create table email_changes (
    email_change_id uuid primary key,
    person_id uuid not null references people,
    email text not null,
    email_key text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index email_changes_person on email_changes (person_id);
create index email_changes_expires on email_changes (expires_at);
grant select, insert, update, delete on email_changes to summit_app;
