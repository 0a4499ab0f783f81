-- A category can be added while nominations are open: what it asks may then still be said.

alter table award_categories add added_at timestamptz not null default current_moment();
-- Those that were there came with their cycle, as far as is known.
update award_categories set added_at = created_at from award_cycles where award_cycles.cycle_id = award_categories.cycle_id;
