//! What must hold whatever happened: SECURITY's invariants, as queries.

/// Each counts what breaks it, so that none may find any.
pub const RULES: [(&str, &str); 14] = [
    ("no pool is oversold", "select count(*) from pools where free < 0"),
    (
        "what pools count is what there is",
        "select count(*) from pools p where (confirmed, awaiting_confirmation, awaiting_approval, held_by_offers, held_by_codes, waiting)
            is distinct from (
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'confirmed'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'awaiting_confirmation'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'awaiting_approval'),
                (select count(*) from registrations r where p.pool_id = any(r.pools) and state = 'offered'),
                (select coalesce(sum(reserved), 0) from codes c where p.pool_id = any(c.pools)),
                (select count(*) from waiting_list w where w.pool_id = p.pool_id))",
    ),
    (
        "who waits is in a list, and nobody else",
        "select count(*) from registrations r where (state = 'waiting') <> exists
            (select from waiting_list w where w.registration_id = r.registration_id)",
    ),
    (
        "a code is used as often as it was",
        "select count(*) from codes c where used <> (select count(*) from registrations r where r.code_id = c.code_id
            and registration_is_live(state))",
    ),
    (
        "one live registration a person",
        "select count(*) from (select from registrations where registration_is_live(state)
            group by person_id having count(*) > 1) more",
    ),
    (
        "one live registration an address",
        "select count(*) from (select from registrations where registration_is_live(state)
            group by lower(email) having count(*) > 1) more",
    ),
    (
        "a mail for each registration, or a job to write it",
        "select count(*) from registrations r where not sample
            and not exists (select from messages m where m.recipient = r.email)
            and not exists (select from graphile_worker._private_jobs j where j.payload::jsonb
                            @> jsonb_build_object('letters', jsonb_build_array(jsonb_build_object('registration', r.registration_id))))",
    ),
    (
        "a link for each registration",
        "select count(*) from registrations r where not sample
            and not exists (select from confirmations c where c.registration_id = r.registration_id)",
    ),
    (
        "its last step is where it stands",
        "select count(*) from registrations r where state is distinct from
            (select s.state from registration_steps s where s.registration_id = r.registration_id
             order by s.registration_step_id desc limit 1)",
    ),
    (
        "a used link has done its work",
        "select count(*) from registrations r where not sample
            and exists (select from confirmations c where c.registration_id = r.registration_id and used_at is not null)
            and not exists (select from registration_steps s where s.registration_id = r.registration_id
                            and s.state in ('confirmed', 'awaiting_approval', 'waiting'))",
    ),
    (
        "no score is counted after its round was closed",
        "select count(*) from award_ledger_rows r join award_ledger_rows c using (cycle_id, round)
            where c.kind = 'closed' and r.kind in ('submitted', 'abstained', 'reopened') and r.number > c.number",
    ),
    // Lines whose hash is not that of the line before and their own, and heads that are not of the last.
    (
        "the ledger is one chain",
        "select (select count(*) from (
                select line, hash, lag(hash, 1, sha256(convert_to(E'summit awards ledger 1\\n' || cycle_id, 'UTF8'))) over lines as before
                from award_ledger_rows window lines as (partition by cycle_id order by number)) chained
            where hash <> sha256(before || convert_to(line, 'UTF8')))
        + (select count(*) from award_ledgers l where rows <> (select count(*) from award_ledger_rows r where r.cycle_id = l.cycle_id)
            or head <> coalesce((select hash from award_ledger_rows r where r.cycle_id = l.cycle_id and number = l.rows),
                sha256(convert_to(E'summit awards ledger 1\\n' || cycle_id, 'UTF8'))))",
    ),
    ("no form half done", "select count(*) from submissions where answer = ''"),
    (
        "no transaction left open",
        "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
            and xact_start < now() - interval '5 seconds'",
    ),
];
