-- Which judge judges which entry; and in which language an entry is written, so that it comes to who reads it.

-- The functions stand in functions/awards.sql alone.

create table award_assignments (
    judge_id uuid not null references award_judges on delete cascade,
    nomination_id uuid not null references award_nominations on delete cascade,
    -- given by an organiser, and kept when the others are given anew
    by_hand boolean not null,
    at timestamptz not null,
    constraint award_assignments_pkey primary key (judge_id, nomination_id)
);
create index award_assignments_nomination on award_assignments (nomination_id);

grant select, insert, update, delete on award_assignments to summit_app;

alter table award_assignments enable row level security;
create policy award_assignments_found on award_assignments for select to summit_app
    using (judge_id = any ((select own_judges())::uuid[]) or (select may('awards.see')) or (select works_for('awards')));
create policy award_assignments_given on award_assignments for insert to summit_app with check ((select may('awards.change')));
create policy award_assignments_changed on award_assignments for update to summit_app using ((select may('awards.change')));
create policy award_assignments_taken on award_assignments for delete to summit_app using ((select may('awards.change')));

create function keep_award_assignment() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_assignments_kept before insert on award_assignments
    for each row execute function keep_award_assignment();

alter table award_nominations add language text not null default 'en';
alter table award_nominations add constraint award_nominations_language_known check (language in ('en', 'ur'));
