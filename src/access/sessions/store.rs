//! SQL of signed-in browsers.
use super::model::{ActingId, EndedActing, ListedSession, NewActing, Proven, SessionId, SessionKind};
use crate::kit::{clock::Timestamp, db::Tx, ids::PersonId};

/// A session with what its person may do.
pub struct SessionRow {
    pub session_id: SessionId,
    pub person_id: PersonId,
    pub kind: SessionKind,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub name: String,
    pub email: String,
    /// As codes.
    pub rights: Vec<String>,
    /// Less was proved than is asked of them.
    pub is_unproven: bool,
    /// They sign in by a password, whatever this session began with.
    pub has_password: bool,
    /// In whose name the browser acts.
    pub acting_whom: Option<PersonId>,
    pub acting_until: Option<Timestamp>,
    /// What they are called, or their address.
    pub acting_name: Option<String>,
    /// From when on a second factor is needed, where none was proved.
    pub factor_due: Option<Timestamp>,
}

pub struct NewSession {
    pub person: PersonId,
    pub kind: SessionKind,
    pub proven: Proven,
    /// What it calls itself.
    pub browser: String,
}

pub async fn insert(tx: &mut Tx, hash: &[u8], new: &NewSession) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sign_in_sessions (session_hash, session_id, person_id, kind, browser, created_at, last_seen_at, second_factor_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7)",
        hash,
        SessionId::new_at(tx.now).0,
        new.person.0,
        new.kind as SessionKind,
        new.browser,
        tx.now,
        (new.proven == Proven::Twice).then_some(tx.now)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The session that nobody ended.
pub async fn find(tx: &mut Tx, hash: &[u8]) -> sqlx::Result<Option<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"select s.session_id as "session_id: SessionId", s.person_id as "person_id: PersonId", s.kind as "kind: SessionKind",
                  s.created_at, s.last_seen_at, p.name, p.email,
                  case when s.kind = 'staff' then rights_of(s.person_id, $2) else '{}' end as "rights!",
                  s.second_factor_at is null and case s.kind
                      when 'staff' then h.factor
                      else h.password or h.factor and judges(s.person_id)
                  end as "is_unproven!",
                  s.kind = 'staff' or h.password as "has_password!",
                  case when s.second_factor_at is null and second_factor_required_from() is not null
                            and (s.kind = 'staff' or judges(s.person_id))
                      then second_factor_required_from() end as factor_due,
                  a.person_id as "acting_whom?: PersonId", least(a.until, a.ended_at) as acting_until,
                  coalesce(nullif(w.name, ''), w.email) as acting_name
           from sign_in_sessions s join people p using (person_id)
                -- each asked once
                cross join lateral (
                    select has_password(s.person_id) as password, has_second_factor(s.person_id) as factor offset 0) h
                left join actings a using (acting_id) left join people w on w.person_id = a.person_id
           where s.session_hash = $1 and s.ended_at is null"#,
        hash,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Whose browser it is and how they sign in, even if the session was ended elsewhere since that moment; nobody's if it acted
/// in another's name. It opens nothing.
pub async fn find_owner(tx: &mut Tx, hash: &[u8], ended_since: Timestamp) -> sqlx::Result<Option<(PersonId, SessionKind)>> {
    let row = sqlx::query!(
        r#"select person_id as "person_id: PersonId", kind as "kind: SessionKind" from sign_in_sessions
           where session_hash = $1 and acting_id is null and (ended_at is null or ended_at > $2)"#,
        hash,
        ended_since
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(|row| (row.person_id, row.kind)))
}

/// The session with its person, if they act in somebody's name by it.
pub async fn acting_session(tx: &mut Tx, hash: &[u8]) -> sqlx::Result<Option<(SessionId, PersonId)>> {
    let row = sqlx::query!(
        r#"select session_id as "id: SessionId", person_id as "person: PersonId" from sign_in_sessions
           where session_hash = $1 and acting_id is not null"#,
        hash
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(|row| (row.id, row.person)))
}

pub async fn note_seen(tx: &mut Tx, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!("update sign_in_sessions set last_seen_at = $2 where session_hash = $1 and ended_at is null", hash, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// The browser has proved a second factor.
pub async fn note_second_factor(tx: &mut Tx, session: SessionId) -> sqlx::Result<()> {
    sqlx::query!("update sign_in_sessions set second_factor_at = $2 where session_id = $1 and ended_at is null", session.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Nothing that was proved in their browsers counts any more.
pub async fn forget_second_factor(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("update sign_in_sessions set second_factor_at = null where person_id = $1 and ended_at is null", person.0)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

pub async fn delete(tx: &mut Tx, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!("select end_session($1)", hash).execute(&mut *tx.conn).await.map(|_| ())
}

/// The person's sessions, the one seen last first; those that were ended or hold no longer are left out.
pub async fn list(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<ListedSession>> {
    let rows = sqlx::query!(
        r#"select session_id as "session_id: SessionId", kind as "kind: SessionKind", browser, created_at, last_seen_at
           from sign_in_sessions where person_id = $1 and ended_at is null order by last_seen_at desc, session_id limit 100"#,
        person.0
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    let holding = rows.into_iter().filter(|r| r.kind.holds(r.created_at, r.last_seen_at, tx.now));
    Ok(holding
        .map(|r| ListedSession { session_id: r.session_id, browser: r.browser, created_at: r.created_at, last_seen_at: r.last_seen_at })
        .collect())
}

/// Ends one session of `person`; another's is left as it is. False if none was open.
pub async fn end_one(tx: &mut Tx, person: PersonId, session: SessionId) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update sign_in_sessions set ended_at = $3 where session_id = $1 and person_id = $2 and ended_at is null",
        session.0,
        person.0,
        tx.now
    );
    Ok(ended.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Ends every session of `person` but `kept`; false if none was open.
pub async fn end_others(tx: &mut Tx, person: PersonId, kept: SessionId) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update sign_in_sessions set ended_at = $3 where person_id = $1 and session_id <> $2 and ended_at is null",
        person.0,
        kept.0,
        tx.now
    );
    Ok(ended.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Ends every session of `person`.
pub async fn end_all(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    let ended = sqlx::query!("update sign_in_sessions set ended_at = $2 where person_id = $1 and ended_at is null", person.0, tx.now);
    ended.execute(&mut *tx.conn).await.map(|_| ())
}

/// Deletes every session of `person`.
pub async fn delete_all(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_sessions where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Forgets sessions that can hold no longer.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - SessionKind::Delegate.whole();
    let done = sqlx::query!("delete from sign_in_sessions where created_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}

/// The browser acts in somebody's name. The constraint `actings_another` refuses that of `by`.
pub async fn insert_acting(tx: &mut Tx, session: SessionId, by: PersonId, new: &NewActing<'_>) -> sqlx::Result<()> {
    let id = ActingId::new_at(tx.now);
    sqlx::query!(
        "insert into actings (acting_id, person_id, by_id, reason, began_at, until) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        new.whom.0,
        by.0,
        new.reason,
        tx.now,
        new.until
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("update sign_in_sessions set acting_id = $2 where session_id = $1 and ended_at is null", session.0, id.0)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// The browser acts in its own person's name again; the answer is what ended, unless that was ended before.
pub async fn end_acting(tx: &mut Tx, session: SessionId) -> sqlx::Result<Vec<EndedActing>> {
    sqlx::query_as!(
        EndedActing,
        r#"with ended as (
               update sign_in_sessions s set acting_id = null from sign_in_sessions was
               where s.session_id = $1 and was.session_id = s.session_id and was.acting_id is not null returning was.acting_id)
           update actings a set ended_at = least(a.until, $2) from ended
           where a.acting_id = ended.acting_id and a.ended_at is null
           returning a.person_id as "whom: PersonId", a.by_id as "by: PersonId", a.ended_at as "at!""#,
        session.0,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// What `by` did in others' names in sessions that were ended is over. The sessions keep it: what their browsers still send
/// was typed in another's name.
pub async fn end_actings_of(tx: &mut Tx, by: PersonId) -> sqlx::Result<Vec<EndedActing>> {
    sqlx::query_as!(
        EndedActing,
        r#"update actings a set ended_at = least(a.until, s.ended_at) from sign_in_sessions s
           where s.person_id = $1 and s.ended_at is not null and a.acting_id = s.acting_id and a.ended_at is null
           returning a.person_id as "whom: PersonId", a.by_id as "by: PersonId", a.ended_at as "at!""#,
        by.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The same for what ended by itself: by its time, with its session, or since whoever acted has no longer the right `needed`.
pub async fn end_lapsed_actings(tx: &mut Tx, needed: &str) -> sqlx::Result<Vec<EndedActing>> {
    let (idle, whole) = (SessionKind::Staff.idle().as_seconds_f64(), SessionKind::Staff.whole().as_seconds_f64());
    sqlx::query_as!(
        EndedActing,
        r#"with over as (
               select a.acting_id, least(a.until, s.last_seen_at + make_interval(secs => $2), s.created_at + make_interval(secs => $3),
                          case when not $4 = any (rights_of(a.by_id, $1)) then $1 end) as at
               from actings a left join sign_in_sessions s using (acting_id) where a.ended_at is null)
           update actings a set ended_at = greatest(over.at, a.began_at) from over
           where a.acting_id = over.acting_id and over.at <= $1
           returning a.person_id as "whom: PersonId", a.by_id as "by: PersonId", a.ended_at as "at!""#,
        tx.now,
        idle,
        whole,
        needed
    )
    .fetch_all(&mut *tx.conn)
    .await
}
