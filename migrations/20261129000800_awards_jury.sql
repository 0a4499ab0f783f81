-- The jury: who judges in a cycle, in whose panels they sit, and with which entries they have a tie. What stands here is
-- found by the judge it is about and by organisers; row-level security is the second wall behind the guards.

-- The functions stand in functions/awards.sql alone.

create table award_judges (
    judge_id uuid primary key,
    cycle_id uuid not null constraint award_judges_cycle_fkey references award_cycles,
    person_id uuid not null references people,
    economy_id uuid not null references economies,
    employer text not null,
    -- by which the employer is found among the entries
    employer_likeness text not null,
    -- what they know, in words
    expertise text not null,
    -- which they read entries in
    languages text[] not null,
    -- entries they judge at most; empty: as many as come
    most_entries integer,
    invited_at timestamptz not null,
    -- to keep what they read to themselves: as whom, and to which words
    signed_at timestamptz,
    signed_as text,
    signed_words text,
    declined_at timestamptz,
    constraint award_judges_person_key unique (cycle_id, person_id),
    constraint award_judges_in_cycle unique (judge_id, cycle_id),
    constraint award_judges_languages_known check (languages <@ array['en', 'ur'] and cardinality(languages) > 0),
    constraint award_judges_most check (most_entries between 1 and 999),
    constraint award_judges_signed check (num_nulls(signed_at, signed_as, signed_words) in (0, 3)),
    constraint award_judges_one_answer check (signed_at is null or declined_at is null)
);
create index award_judges_person on award_judges (person_id);
create index award_judges_economy on award_judges (economy_id);

alter table award_categories add constraint award_categories_in_cycle unique (category_id, cycle_id);

-- Who sits in the panel of a category.
create table award_seats (
    category_id uuid not null,
    judge_id uuid not null,
    -- of both
    cycle_id uuid not null,
    seat text not null,
    constraint award_seats_pkey primary key (category_id, judge_id),
    constraint award_seats_category_fkey foreign key (category_id, cycle_id) references award_categories (category_id, cycle_id)
        on delete cascade,
    constraint award_seats_judge_fkey foreign key (judge_id, cycle_id) references award_judges (judge_id, cycle_id) on delete cascade,
    constraint award_seats_seat_known check (seat in ('judge', 'chair', 'observer'))
);
create index award_seats_judge on award_seats (judge_id, cycle_id);
create index award_seats_cycle on award_seats (category_id, cycle_id);
create unique index award_seats_chair on award_seats (category_id) where seat = 'chair';

-- What a judge says of an entry before they see more of it than its name.
create table award_declarations (
    judge_id uuid not null references award_judges on delete cascade,
    nomination_id uuid not null references award_nominations on delete cascade,
    -- why they do not judge it; none: nothing stands in the way
    kind text,
    comment text not null,
    at timestamptz not null,
    constraint award_declarations_pkey primary key (judge_id, nomination_id),
    constraint award_declarations_kind_known check (kind in ('economy', 'employer', 'nominator', 'past_tie', 'family', 'other')),
    constraint award_declarations_other_said check (kind <> 'other' or comment <> '')
);
create index award_declarations_nomination on award_declarations (nomination_id);

grant select, insert, update, delete on award_judges, award_seats to summit_app;
grant select, insert, update on award_declarations to summit_app;

-- In which juries whoever acts is.
create function own_judges() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(judge_id), '{}') from award_judges where person_id = current_actor()
$$;
revoke all on function own_judges from public;
grant execute on function own_judges to summit_app;

alter table award_judges enable row level security;
create policy award_judges_found on award_judges for select to summit_app
    using (person_id = (select current_actor()) or (select may('awards.see')) or (select works_for('awards')));
create policy award_judges_added on award_judges for insert to summit_app with check ((select may('awards.change')));
create policy award_judges_changed on award_judges for update to summit_app
    using (person_id = (select current_actor()) or (select may('awards.change')));
create policy award_judges_removed on award_judges for delete to summit_app using ((select may('awards.change')));

alter table award_seats enable row level security;
create policy award_seats_found on award_seats for select to summit_app
    using (judge_id = any ((select own_judges())::uuid[]) or (select may('awards.see')) or (select works_for('awards')));
create policy award_seats_added on award_seats for insert to summit_app with check ((select may('awards.change')));
create policy award_seats_changed on award_seats for update to summit_app using ((select may('awards.change')));
create policy award_seats_removed on award_seats for delete to summit_app using ((select may('awards.change')));

-- An organiser sees what was declared, and declares nothing in a judge's place.
alter table award_declarations enable row level security;
create policy award_declarations_found on award_declarations for select to summit_app
    using (judge_id = any ((select own_judges())::uuid[]) or (select may('awards.see')) or (select works_for('awards')));
create policy award_declarations_made on award_declarations for insert to summit_app
    with check (judge_id = any ((select own_judges())::uuid[]));
create policy award_declarations_changed on award_declarations for update to summit_app
    using (judge_id = any ((select own_judges())::uuid[]));

-- What the triggers do stands with the functions.
create function keep_award_judge() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_judges_kept before update on award_judges for each row execute function keep_award_judge();
create function keep_award_declaration() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_declarations_kept before insert or update on award_declarations
    for each row execute function keep_award_declaration();
