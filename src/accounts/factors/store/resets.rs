//! SQL of the rule that asks organisers and judges for a second factor, and of taking somebody's away.
use super::is_one;
use crate::{
    accounts::{
        factors::model::{OpenReset, ResetId, StaffFactors},
        store::Contact,
    },
    kit::{clock::Timestamp, db::Tx, ids::PersonId, locale::Locale, rights::Rights},
};

/// From when on organisers and judges need a second factor; none: never.
pub async fn required_from(tx: &mut Tx) -> sqlx::Result<Option<Timestamp>> {
    sqlx::query_scalar!("select required_from from second_factor_rule").fetch_one(&mut *tx.conn).await
}

/// What the person may do now.
pub async fn rights_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Rights> {
    let codes = sqlx::query_scalar!(r#"select rights_of($1, $2) as "codes!""#, person.0, tx.now);
    Ok(Rights::of_codes(&codes.fetch_one(&mut *tx.conn).await?))
}

pub async fn set_required_from(tx: &mut Tx, from: Option<Timestamp>) -> sqlx::Result<()> {
    sqlx::query!("update second_factor_rule set required_from = $1", from).execute(&mut *tx.conn).await.map(|_| ())
}

/// Who works in the organisers' area or judges, by name, with what each has and what is asked for, as `viewer` sees it.
pub async fn list_staff(tx: &mut Tx, viewer: PersonId) -> sqlx::Result<Vec<StaffFactors>> {
    let rows = sqlx::query!(
        r#"select p.person_id as "person: PersonId", p.name, p.email,
                  exists (select from granted_rights g where g.person_id = p.person_id) as "organises!",
                  f.authenticator as "authenticator!", f.passkeys as "passkeys!", f.codes_left as "codes_left!",
                  r.factor_reset_id as "reset?: ResetId", r.asked_by as "asked_by?: PersonId", b.name as "asked_by_name?",
                  r.expires_at as "expires_at?", coalesce(stand_apart(r.asked_by, $2, $1), false) as "stands_apart!"
           from people p cross join second_factors_of(p.person_id) f
           left join factor_resets r on r.person_id = p.person_id and r.ended_at is null and r.expires_at > $1
           left join people b on b.person_id = r.asked_by
           where p.person_id in (select person_id from granted_rights union select people_who_judge())
           order by p.name, p.email limit 500"#,
        tx.now,
        viewer.0
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let open = |id, by, name, expires, stands_apart| {
        let (Some(id), Some(asked_by), Some(asked_by_name), Some(expires_at)) = (id, by, name, expires) else { return None };
        Some(OpenReset { id, asked_by, asked_by_name, expires_at, stands_apart })
    };
    Ok(rows
        .map(|r| StaffFactors {
            reset: open(r.reset, r.asked_by, r.asked_by_name, r.expires_at, r.stands_apart),
            person: r.person,
            name: r.name,
            email: r.email,
            organises: r.organises,
            authenticator: r.authenticator,
            passkeys: r.passkeys,
            codes_left: r.codes_left,
        })
        .collect())
}

/// How to write to those who work in the organisers' area or judge, and have no second factor.
pub async fn list_without_factor(tx: &mut Tx) -> sqlx::Result<Vec<Contact>> {
    sqlx::query_as!(
        Contact,
        r#"select p.email, p.locale as "locale: Locale" from people p
           where p.person_id in (
                   select person_id from granted_rights where expires_at is null or expires_at > $1 union select people_who_judge())
             and not has_second_factor(p.person_id)
           order by p.person_id limit 500"#,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Ends what was asked for `person` and has run out, so that it can be asked for anew.
pub async fn end_late_resets(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("update factor_resets set ended_at = $2 where person_id = $1 and ended_at is null and expires_at <= $2", person.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Ends whatever was asked for `person`.
pub async fn end_resets(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("update factor_resets set ended_at = $2 where person_id = $1 and ended_at is null", person.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// None for whoever neither works here nor judges. `factor_resets_by_others` refuses one's own; `factor_resets_one_open` what was asked
/// for already.
pub async fn insert_reset(tx: &mut Tx, person: PersonId, by: PersonId, expires: Timestamp) -> sqlx::Result<Option<ResetId>> {
    let id = ResetId::new_at(tx.now);
    let made = sqlx::query!(
        "insert into factor_resets (factor_reset_id, person_id, asked_by, asked_at, expires_at)
         select $1, $2, $3, $4, $5 where exists (select from granted_rights where person_id = $2) or judges($2)",
        id.0,
        person.0,
        by.0,
        tx.now,
        expires
    );
    Ok(is_one(&made.execute(&mut *tx.conn).await?).then_some(id))
}

/// Agrees to it: whose factors go, and none if it is open no longer. `factor_resets_by_two` refuses whoever asked.
pub async fn agree_reset(tx: &mut Tx, id: ResetId, by: PersonId) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"update factor_resets set agreed_by = $2, ended_at = $3 where factor_reset_id = $1 and ended_at is null and expires_at > $3
           returning person_id as "person: PersonId""#,
        id.0,
        by.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Takes back what was asked for: whose factors stay, and none if it is open no longer.
pub async fn withdraw_reset(tx: &mut Tx, id: ResetId) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"update factor_resets set ended_at = $2 where factor_reset_id = $1 and ended_at is null
           returning person_id as "person: PersonId""#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}
