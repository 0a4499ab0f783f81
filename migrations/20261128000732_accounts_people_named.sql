-- The trail is searched by the names and addresses of those who have a name, as organisers have: there are few of them.
-- Delegates are found by their whole address.
create index people_named on people using gin ((lower(name) || ' ' || email_key) gin_trgm_ops) where name <> '';
