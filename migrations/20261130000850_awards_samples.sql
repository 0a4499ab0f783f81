-- Awards that do not exist, to look at and to try out: marked, so that they can be taken away whole.
alter table award_cycles add column sample boolean not null default false;
-- There is one at most.
create unique index award_cycles_sample on award_cycles ((true)) where sample;
-- The lines of its ledger go with it; those of any other stay, whoever asks.
create trigger award_ledger_rows_stay before delete on award_ledger_rows for each row execute function keep_award_ledger_row();
