-- Organisers find a code by a part of it, of its label or of its address; there may be tens of thousands.
alter table codes add column search text not null default '';
update codes set search = lower(code || ' ' || label || ' ' || email_key);
alter table codes alter column search drop default;
create index codes_search on codes using gin (search gin_trgm_ops);
