-- What organisers may do, area by area: by roles, which are named sets of rights, and by single rights, each for a time
-- or for good.

create table roles (
    role_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    -- as `agenda.change`
    rights text[] not null,
    -- of everybody who organises everything; nobody changes it
    standing boolean not null default false,
    created_at timestamptz not null,
    constraint roles_name_en_key unique (name_en),
    constraint roles_name_ur_key unique (name_ur)
);
grant select, insert, update, delete on roles to summit_app;

create table granted_rights (
    granted_right_id uuid primary key,
    person_id uuid not null references people,
    role_id uuid references roles,
    right_code text,
    expires_at timestamptz,
    granted_at timestamptz not null,
    granted_by uuid references people,
    constraint granted_rights_role_or_right check ((role_id is null) <> (right_code is null)),
    constraint granted_rights_once unique nulls not distinct (person_id, role_id, right_code)
);
create index granted_rights_role on granted_rights (role_id);
create index granted_rights_granted_by on granted_rights (granted_by);
grant select, insert, update, delete on granted_rights to summit_app;

insert into roles (role_id, name_en, name_ur, rights, standing, created_at) values
    ('01900000-0000-7000-8000-000000000001', 'Organiser', 'منتظم',
     '{registration.change,agenda.change,delegations.change,meetings.change,awards.change,door.change,content.change,mail.change,settings.change,people.change}',
     true, now()),
    ('01900000-0000-7000-8000-000000000002', 'Programme committee', 'پروگرام کمیٹی', '{agenda.change}', false, now()),
    ('01900000-0000-7000-8000-000000000003', 'Desk volunteer', 'استقبالیہ رضاکار', '{registration.see,door.change}', false, now()),
    ('01900000-0000-7000-8000-000000000004', 'Awards office', 'ایوارڈز دفتر', '{awards.change}', false, now());

insert into granted_rights (granted_right_id, person_id, role_id, granted_at, granted_by)
select gen_random_uuid(), person_id, '01900000-0000-7000-8000-000000000001', granted_at, granted_by
from grants where permission = 'organise';

-- Servers of the release before read here who organises.
drop table grants;
create view grants as
    select person_id, 'organise' as permission from granted_rights
    where role_id = '01900000-0000-7000-8000-000000000001' and expires_at is null;
grant select on grants to summit_app;

-- An invitation names what it gives. Those of the release before give the role of organisers.
alter table invitations
    add column role_ids uuid[] not null default '{01900000-0000-7000-8000-000000000001}',
    add column rights text[] not null default '{}',
    add column rights_until timestamptz,
    add column withdrawn_at timestamptz,
    alter column permission set default 'organise';

-- Whoever is removed signs in by mail again, as everybody does.
grant delete on passwords to summit_app;
