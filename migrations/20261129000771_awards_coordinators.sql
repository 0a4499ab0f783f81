-- Who nominates for a member economy: its association's coordinators, from year to year.
create table award_coordinators (
    economy_id uuid not null references economies,
    person_id uuid not null references people,
    added_at timestamptz not null,
    constraint award_coordinators_pkey primary key (economy_id, person_id)
);
create index award_coordinators_person on award_coordinators (person_id);

grant select, insert, delete on award_coordinators to summit_app;

-- Who it is, is found by themselves, by organisers who see the awards, and by the parts of the program that work for them.
alter table award_coordinators enable row level security;
create policy award_coordinators_found on award_coordinators for select to summit_app
    using (person_id = (select current_actor()) or (select may('awards.see')) or (select works_for('awards')));
create policy award_coordinators_added on award_coordinators for insert to summit_app
    with check ((select may('awards.change')) or (select works_for('awards')));
create policy award_coordinators_removed on award_coordinators for delete to summit_app
    using ((select may('awards.change')) or (select works_for('awards')));
