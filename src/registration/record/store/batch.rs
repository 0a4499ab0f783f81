//! SQL that inserts many registrations at once.
use super::{LinkRow, RegistrationRow, StepRow};
use crate::{kit::rows::insert_rows, registration::ids::PoolId};
use sqlx::PgConnection;

/// Inserts registrations with the moves they made and the links that are mailed about them, in one statement. A trigger
/// keeps the counts of their pools.
pub async fn insert_batch(
    conn: &mut PgConnection,
    registrations: &[RegistrationRow<'_>],
    steps: &[StepRow<'_>],
    links: &[LinkRow],
) -> sqlx::Result<()> {
    insert_rows!(conn;
        into "registrations" from registrations {
            "registration_id": "$1::uuid[]" = |r| r.placement.registration_id.0;
            "person_id": "$2::uuid[]" = |r| r.placement.person_id.0;
            "pass_id": "$3::uuid[]" = |r| r.pass_id.0;
            "pools": "$4::text[]" as "::uuid[]" = |r| array_literal(r.placement.pools);
            "code_id": "$5::uuid[]" = |r| r.placement.code_id.map(|code| code.0);
            "state": "$6::text[]" = |r| r.placement.state.value();
            "held_until": "$7::timestamptz[]" = |r| r.placement.held_until;
            "ticket_code": "$8::text[]" = |r| r.placement.ticket_code.as_str();
            "locale": "$9::text[]" = |r| r.placement.locale.tag();
            "name": "$10::text[]" = |r| r.details.name.as_str();
            "name_latin": "$11::text[]" = |r| r.details.name_latin.as_str();
            "name_urdu": "$12::text[]" = |r| r.details.name_urdu.as_str();
            "email": "$13::text[]" = |r| r.email;
            "phone": "$14::text[]" = |r| r.details.phone.as_str();
            "organisation": "$15::text[]" = |r| r.details.organisation.as_str();
            "job_title": "$16::text[]" = |r| r.details.job_title.as_str();
            "economy_id": "$17::uuid[]" = |r| r.economy_id.0;
            "diet": "$18::text[]" = |r| r.details.diet.value();
            "diet_note": "$19::text[]" = |r| r.details.diet_note.as_str();
            "access_needs": "$20::text[]" = |r| r.details.access_needs.as_str();
            "consented_at": "$21::timestamptz[]" = |r| r.placement.created_at;
            "created_at": "$22::timestamptz[]" = |r| r.placement.created_at;
            "search": "$23::text[]" = |r| r.search.as_str();
            "sample": "$24::boolean[]" = |r| r.placement.sample;
            "network": "$25::text[]" = |r| r.placement.network;
            "form_key": "$26::uuid[]" = |r| r.placement.form_key;
        }
        into "registration_steps" from steps {
            "registration_step_id": "$27::uuid[]" = |s| s.registration_step_id;
            "registration_id": "$28::uuid[]" = |s| s.registration_id.0;
            "at": "$29::timestamptz[]" = |s| s.at;
            "actor_id": "$30::uuid[]" = |s| s.actor_id.map(|person| person.0);
            "state": "$31::text[]" = |s| s.state.value();
            "reason": "$32::text[]" = |s| s.reason;
        }
        into "confirmations" from links {
            "confirmation_id": "$33::uuid[]" = |l| l.confirmation_id.0;
            "registration_id": "$34::uuid[]" = |l| l.registration_id.0;
            "created_at": "$35::timestamptz[]" = |l| l.created_at;
        }
    )
}

/// As Postgres writes an array: arrays of arrays must be of equal lengths there, and a pass may use any number of pools.
fn array_literal(pools: &[PoolId]) -> String {
    let pools: Vec<_> = pools.iter().map(PoolId::to_string).collect();
    format!("{{{}}}", pools.join(","))
}
