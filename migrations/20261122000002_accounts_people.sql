-- People, what they may do, and how they prove who they are.

create table people (
    person_id uuid primary key,
    email text not null,
    -- lower case, domain in ASCII: what makes two addresses the same mailbox
    email_key text not null,
    name text not null default '',
    locale text not null,
    created_at timestamptz not null,
    verified_at timestamptz,
    constraint people_email_key unique (email_key),
    constraint people_locale_known check (locale in ('en', 'ur'))
);
grant select, insert, update on people to summit_app;

create table grants (
    person_id uuid not null references people,
    permission text not null,
    granted_at timestamptz not null,
    granted_by uuid references people,
    primary key (person_id, permission),
    constraint grants_permission_known check (permission in ('organise'))
);
create index grants_granted_by on grants (granted_by);
grant select, insert, delete on grants to summit_app;

create table passwords (
    person_id uuid primary key references people,
    hash text not null,
    changed_at timestamptz not null
);
grant select, insert, update on passwords to summit_app;

create table sessions (
    -- SHA-256 of the cookie, so that a copy of this table signs nobody in
    session_hash bytea primary key,
    person_id uuid not null references people,
    kind text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint sessions_kind_known check (kind in ('delegate', 'staff'))
);
create index sessions_person on sessions (person_id);
create index sessions_last_seen on sessions (last_seen_at);
grant select, insert, update, delete on sessions to summit_app;

-- An attempt to sign in by e-mail: a link and a code, both derived from the id and the server's key.
create table sign_ins (
    sign_in_id uuid primary key,
    email_key text not null,
    person_id uuid references people,
    next_path text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    tries integer not null default 0,
    used_at timestamptz,
    constraint sign_ins_few_tries check (tries between 0 and 5)
);
create index sign_ins_person on sign_ins (person_id);
create index sign_ins_expires on sign_ins (expires_at);
grant select, insert, update, delete on sign_ins to summit_app;

create table invitations (
    invitation_id uuid primary key,
    -- empty for the first organiser of a new installation, who types it in
    email text,
    permission text not null,
    invited_by uuid references people,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references people,
    constraint invitations_permission_known check (permission in ('organise')),
    constraint invitations_accepted_by_someone check ((accepted_at is null) = (accepted_by is null))
);
create index invitations_open on invitations (created_at desc) where accepted_at is null;
create index invitations_invited_by on invitations (invited_by);
create index invitations_accepted_by on invitations (accepted_by);
grant select, insert, update on invitations to summit_app;
