-- A session that was ended elsewhere is kept as ended: what its browser still sends is kept for its person until they have
-- signed in again. It opens nothing.
alter table sign_in_sessions add column ended_at timestamptz;
