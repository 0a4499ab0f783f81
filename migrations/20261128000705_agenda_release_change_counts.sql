-- A release may change every session. Its pages show so many changes at a time and say how many there are, which must
-- not take reading them all.
alter table releases add column change_count integer not null generated always as (jsonb_array_length(changes)) stored;
