-- Who and what is busy when: a room, a speaker, later a table or a delegation. Every slice that takes somebody's time
-- writes here what is settled, so that two of them can never take the same hour.

-- A trusted extension: it indexes ids and ranges together.
create extension if not exists btree_gist;

create table engagements (
    engagement_id bigint generated always as identity primary key,
    -- the room, the person…: whoever cannot be in two places
    busy uuid not null,
    during tstzrange not null,
    -- what takes the time, by the slice that says so: 'agenda' and a slot
    slice text not null,
    reason uuid not null,
    constraint engagements_last_a_while check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    constraint engagements_one_at_a_time exclude using gist (busy with =, during with &&)
);
create index engagements_reason on engagements (slice, reason);
grant select, insert, delete on engagements to summit_app;
