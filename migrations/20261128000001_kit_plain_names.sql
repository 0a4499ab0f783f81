-- Tables and functions get the names that a reader expects: `sessions` are those of the programme everywhere else, and
-- `buckets` did not say what for.
alter table sessions rename to sign_in_sessions;
alter index sessions_pkey rename to sign_in_sessions_pkey;
alter index sessions_person rename to sign_in_sessions_person;
alter index sessions_last_seen rename to sign_in_sessions_last_seen;
alter table sign_in_sessions rename constraint sessions_id_key to sign_in_sessions_id_key;
alter table sign_in_sessions rename constraint sessions_kind_known to sign_in_sessions_kind_known;

alter table buckets rename to throttle_buckets;
alter index buckets_pkey rename to throttle_buckets_pkey;
alter index buckets_at rename to throttle_buckets_at;

alter function touch_public rename to bump_public_version;

-- The digest of the functions that were last brought in: `migrations/functions`.
create table schema_functions (
    only_row boolean primary key default true check (only_row),
    digest text not null
);
