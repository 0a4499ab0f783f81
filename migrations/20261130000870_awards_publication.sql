-- Winners become public when an organiser publishes them, and not before.

-- The functions stand in functions/awards.sql alone.

alter table award_cycles add column published_at timestamptz;
-- Whether whoever entered learns how they were scored, criterion by criterion.
alter table award_cycles add column gives_feedback boolean not null default false;
create index award_cycles_published on award_cycles (published_at) where published_at is not null;
