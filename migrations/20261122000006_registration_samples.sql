-- Delegates who do not exist, for trying the site out and measuring it: marked, so that they can all be taken away.

alter table people add column sample boolean not null default false;
alter table registrations add column sample boolean not null default false;
-- How far the capacity was raised to make room for samples; taken back with them.
alter table passes add column sample_places integer not null default 0;
alter table passes add constraint passes_sample_places_sane check (sample_places between 0 and capacity);

create index people_samples on people (person_id) where sample;
create index registrations_samples on registrations (registration_id) where sample;
