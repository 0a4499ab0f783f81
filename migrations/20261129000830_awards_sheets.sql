-- Score sheets: what a judge gives to an entry. What is typed is kept as it was typed until the sheet is sent; then its scores
-- stand in a table of their own, within the scale, and stay. A sheet is found by its judge as long as they judge the entry;
-- that there is one, and whether it was sent, by the panel's chair and by organisers; what stands in it by nobody else.

-- The functions stand in functions/awards.sql alone; the policies call these.
create function award_judge_of(entry uuid) returns uuid language sql stable as $$ select null::uuid $$;
create function award_free_chair(entry uuid) returns uuid language sql stable as $$ select null::uuid $$;

create table award_sheets (
    sheet_id uuid primary key,
    judge_id uuid not null constraint award_sheets_judge_fkey references award_judges,
    nomination_id uuid not null references award_nominations,
    state text not null default 'open',
    -- why the judge abstains
    reason text not null default '',
    sent_at timestamptz,
    constraint award_sheets_key unique (judge_id, nomination_id),
    constraint award_sheets_state_known check (state in ('open', 'submitted', 'abstained')),
    constraint award_sheets_sent check ((state = 'open') = (sent_at is null)),
    constraint award_sheets_reasoned check ((state = 'abstained') = (reason <> ''))
);
create index award_sheets_nomination on award_sheets (nomination_id);

create table award_sheet_contents (
    sheet_id uuid primary key references award_sheets on delete cascade,
    -- field → { text, form }: what was typed, and the form that it was typed into
    texts jsonb not null default '{}',
    -- [{ field, text, at }]: what another device's text was written over
    earlier jsonb not null default '[]'
);

-- Those of a sheet that was submitted.
create table award_scores (
    sheet_id uuid not null references award_sheets on delete cascade,
    criterion_id uuid not null references award_criteria,
    score integer not null,
    comment text not null,
    constraint award_scores_pkey primary key (sheet_id, criterion_id)
);
create index award_scores_criterion on award_scores (criterion_id);

-- Why a sheet that was sent was opened again.
create table award_reopenings (
    reopening_id uuid primary key,
    sheet_id uuid not null references award_sheets on delete cascade,
    at timestamptz not null,
    by_id uuid not null references people,
    reason text not null,
    constraint award_reopenings_reasoned check (reason <> '')
);
create index award_reopenings_sheet on award_reopenings (sheet_id, reopening_id);
create index award_reopenings_by on award_reopenings (by_id);

grant select, insert, update on award_sheets, award_sheet_contents to summit_app;
grant select, insert on award_scores, award_reopenings to summit_app;

alter table award_sheets enable row level security;
create policy award_sheets_found on award_sheets for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')) or judge_id = award_judge_of(nomination_id)
           or award_free_chair(nomination_id) = (select current_actor()));
create policy award_sheets_begun on award_sheets for insert to summit_app with check (judge_id = award_judge_of(nomination_id));
create policy award_sheets_changed on award_sheets for update to summit_app
    using ((select may('awards.change')) or judge_id = award_judge_of(nomination_id)
           or award_free_chair(nomination_id) = (select current_actor()));

alter table award_sheet_contents enable row level security;
create policy award_sheet_contents_own on award_sheet_contents to summit_app
    using (exists (
        select from award_sheets s where s.sheet_id = award_sheet_contents.sheet_id and s.judge_id = award_judge_of(s.nomination_id)));

alter table award_scores enable row level security;
create policy award_scores_own on award_scores to summit_app
    using (exists (select from award_sheets s where s.sheet_id = award_scores.sheet_id and s.judge_id = award_judge_of(s.nomination_id)));

alter table award_reopenings enable row level security;
create policy award_reopenings_found on award_reopenings for select to summit_app
    using (exists (select from award_sheets s where s.sheet_id = award_reopenings.sheet_id));
create policy award_reopenings_made on award_reopenings for insert to summit_app
    with check (by_id = (select current_actor())
                and exists (select from award_sheets s where s.sheet_id = award_reopenings.sheet_id));

-- What the triggers do stands with the functions.
create function keep_award_sheet() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_sheets_kept before insert or update on award_sheets for each row execute function keep_award_sheet();
create function clear_award_sheet() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger award_sheets_cleared after update on award_sheets
    for each row when (old.state <> 'open' and new.state = 'open') execute function clear_award_sheet();
create function keep_award_sheet_contents() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_sheet_contents_kept before insert or update on award_sheet_contents
    for each row execute function keep_award_sheet_contents();
create function keep_award_score() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_scores_kept before insert or update on award_scores for each row execute function keep_award_score();
