-- What a panel does once its round is closed: it looks at the figures, notes, votes, and decides who wins. Nobody with a tie to an
-- entry learns anything of it. A decision is final, and a row of the ledger.

-- The functions stand in functions/awards.sql alone.

-- What a row is about, to be found by.
alter table award_ledger_rows add column kind text generated always as (line::jsonb #>> '{record,kind}') stored;
alter table award_ledger_rows add column entry_id uuid generated always as ((line::jsonb #>> '{record,entry}')::uuid) stored;
alter table award_ledger_rows add column category_id uuid generated always as ((line::jsonb #>> '{record,category}')::uuid) stored;
create index award_ledger_rows_entry on award_ledger_rows (entry_id);
create index award_ledger_rows_category on award_ledger_rows (category_id);
create unique index award_ledger_rows_decided on award_ledger_rows (category_id) where kind = 'decided';

create table award_notes (
    note_id uuid primary key,
    category_id uuid not null references award_categories on delete cascade,
    judge_id uuid not null references award_judges on delete cascade,
    -- what it is about; empty: all of them
    nomination_id uuid references award_nominations on delete cascade,
    at timestamptz not null,
    text text not null,
    constraint award_notes_said check (text <> '')
);
create index award_notes_category on award_notes (category_id, note_id);
create index award_notes_judge on award_notes (judge_id);
create index award_notes_nomination on award_notes (nomination_id);

-- For whom a judge votes: as many at most as win.
create table award_ballots (
    category_id uuid not null references award_categories on delete cascade,
    judge_id uuid not null references award_judges on delete cascade,
    entries uuid[] not null,
    at timestamptz not null,
    constraint award_ballots_pkey primary key (category_id, judge_id),
    constraint award_ballots_once check (has_no_repeats(entries::text[]))
);
create index award_ballots_judge on award_ballots (judge_id);

-- Who wins. Without winners there is no award.
create table award_decisions (
    category_id uuid primary key references award_categories on delete cascade,
    at timestamptz not null,
    by_id uuid not null references people,
    method text not null,
    -- read by the panel and by organisers; only what follows from the rule needs none
    reason text not null,
    constraint award_decisions_method_known check (method in ('rule', 'casting_vote', 'deliberation')),
    constraint award_decisions_explained check (method = 'rule' or reason <> '')
);
create index award_decisions_by on award_decisions (by_id);

create table award_honours (
    nomination_id uuid primary key references award_nominations on delete cascade,
    category_id uuid not null references award_decisions on delete cascade,
    honour text not null,
    -- among those of the category with the same honour, from 1
    position integer not null,
    constraint award_honours_known check (honour in ('winner', 'merit')),
    constraint award_honours_position unique (category_id, honour, position)
);

-- Decisions are made by `award_decide` alone.
grant select, insert on award_notes to summit_app;
grant select, insert, update on award_ballots to summit_app;
grant select on award_decisions, award_honours to summit_app;

-- What the functions do stands with the functions.
create function award_deliberator(category uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$ select null::uuid $$;
create function award_weighed(category uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$ select null::uuid where false $$;
create function keep_award_note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_notes_kept before insert on award_notes for each row execute function keep_award_note();
create function keep_award_ballot() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_ballots_kept before insert or update on award_ballots for each row execute function keep_award_ballot();

-- What others note and vote is read by functions that know what ties a judge.
alter table award_notes enable row level security;
create policy award_notes_found on award_notes for select to summit_app using (judge_id = any ((select own_judges())::uuid[]));
create policy award_notes_made on award_notes for insert to summit_app with check (judge_id = any ((select own_judges())::uuid[]));
alter table award_ballots enable row level security;
create policy award_ballots_found on award_ballots for select to summit_app using (judge_id = any ((select own_judges())::uuid[]));
create policy award_ballots_made on award_ballots for insert to summit_app with check (judge_id = any ((select own_judges())::uuid[]));
create policy award_ballots_changed on award_ballots for update to summit_app using (judge_id = any ((select own_judges())::uuid[]));
alter table award_decisions enable row level security;
create policy award_decisions_found on award_decisions for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')) or award_deliberator(category_id) is not null);
alter table award_honours enable row level security;
create policy award_honours_found on award_honours for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')) or nomination_id in (select award_weighed(category_id)));
