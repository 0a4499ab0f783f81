-- The ledger of a cycle's scores: what was sent, opened again, stepped back from and closed, a line each, in a chain that is
-- only added to. Nobody reads a line before the round is closed; in the lines a token stands for each judge.

-- The functions stand in functions/awards.sql alone.

create table award_ledgers (
    cycle_id uuid primary key constraint award_ledgers_cycle_fkey references award_cycles,
    rows bigint not null default 0,
    -- the hash of the last line; without any what comes before the first
    head bytea not null,
    -- from then on no sheet of the online round is added, and none opened again
    online_closed_at timestamptz,
    constraint award_ledgers_head_whole check (length(head) = 32),
    constraint award_ledgers_rows_counted check (rows >= 0)
);

create table award_ledger_rows (
    cycle_id uuid not null references award_ledgers,
    number bigint not null,
    line text not null,
    -- of the line before and of this one
    hash bytea not null,
    constraint award_ledger_rows_pkey primary key (cycle_id, number),
    constraint award_ledger_rows_hash_whole check (length(hash) = 32)
);

-- Who is behind a token stays here; nobody is let at the table.
create table award_tokens (
    judge_id uuid primary key references award_judges on delete cascade,
    token uuid not null,
    constraint award_tokens_token_key unique (token)
);

grant select on award_ledgers, award_ledger_rows to summit_app;

alter table award_ledgers enable row level security;
create policy award_ledgers_found on award_ledgers for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')));
alter table award_ledger_rows enable row level security;
create policy award_ledger_rows_found on award_ledger_rows for select to summit_app
    using ((select may('awards.see'))
           and exists (select from award_ledgers l where l.cycle_id = award_ledger_rows.cycle_id and online_closed_at is not null));
alter table award_tokens enable row level security;

-- A judge who has scored stays in the records once they are removed from the jury.
alter table award_judges add column removed_at timestamptz;

create function keep_award_ledger_row() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_ledger_rows_kept before update on award_ledger_rows for each row execute function keep_award_ledger_row();
