-- Nominators are written to before their nominations close, once for a deadline: the one for which they were.
alter table award_cycles add column reminded_for timestamptz;
