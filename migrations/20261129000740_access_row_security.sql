-- Row-level security as a second wall: a query that forgets whose rows it reads finds none of anybody else's. Each policy says
-- who finds a row: its owner, the parts of the program whose work it is, organisers by a right, and whoever has opened it
-- in this transaction (`Tx::open`). The owner of the tables passes the policies: it migrates, and it owns the functions that
-- answer narrow questions about rows that whoever asks may not read.
--
-- The functions stand in functions/kit.sql and functions/accounts.sql too.

-- The transaction's moment: what a clock was set to, or the database's time.
create function current_moment() returns timestamptz language sql stable
    return coalesce(nullif(current_setting('summit.now', true), '')::timestamptz, now());

-- What the transaction has opened: persons, records, keys of forms.
create function opened() returns uuid[] language sql stable
    return string_to_array(nullif(current_setting('summit.opened', true), ''), ' ')::uuid[];

-- Whether the system acts by itself, in a part of the program whose name begins with that of the slice.
create function works_for(slice text) returns boolean language sql stable
    return coalesce(starts_with(current_setting('summit.system', true), slice || '_'), false);

-- It asks rights_of, which stands in functions/accounts.sql alone.
set check_function_bodies = off;

-- Whether whoever acts has a right, in their own name; who may change something may see it.
create function may(code text) returns boolean language sql stable as $$
    select current_author() is not distinct from current_actor()
       and rights_of(current_actor(), current_moment()) && array[code, replace(code, '.see', '.change')]
$$;

reset check_function_bodies;

alter table sign_in_sessions enable row level security;
create policy sign_in_sessions_own on sign_in_sessions to summit_app
    using (person_id = (select current_author()) or person_id = any ((select opened())::uuid[])
           or (select works_for('access')) or (select works_for('accounts')));

-- The browser's own session, whoever is signed in by then: nobody else knows the digest of its secret.
create function end_session(hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
    delete from sign_in_sessions where session_hash = hash
$$;
revoke all on function end_session from public;
grant execute on function end_session to summit_app;
