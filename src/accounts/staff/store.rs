//! SQL of roles and of what people are given.
use super::model::{Given, Member, Role, RoleId};
use crate::kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, ids, ids::PersonId, rights::Rights};
use uuid::Uuid;

/// All roles: the standing one first, then by name.
pub async fn list_roles(tx: &mut Tx) -> sqlx::Result<Vec<Role>> {
    let rows = sqlx::query!(
        r#"select role_id as "role_id: RoleId", row(name_en, name_ur) as "name!: Bilingual", rights, standing,
                  (select count(distinct person_id) from granted_rights g where g.role_id = r.role_id) as "people!"
           from roles r order by standing desc, name_en, role_id limit 500"#
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let role = |r: Rights, role_id, name, standing, people| Role { role_id, name, rights: r, standing, people };
    Ok(rows.map(|r| role(Rights::of_codes(&r.rights), r.role_id, r.name, r.standing, r.people)).collect())
}

/// The names of those of `ids` that are roles.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let roles =
        sqlx::query!(r#"select role_id as id, row(name_en, name_ur) as "name!: Bilingual" from roles where role_id = any($1)"#, ids);
    Ok(roles.fetch_all(&mut *tx.conn).await?.into_iter().map(|role| (role.id, role.name)).collect())
}

/// Adds a role or changes one; `roles_name_en_key` and `roles_name_ur_key` refuse a name that there is.
pub async fn save_role(tx: &mut Tx, role: &Role) -> sqlx::Result<()> {
    let saved = sqlx::query!(
        "insert into roles (role_id, name_en, name_ur, rights, created_at) values ($1, $2, $3, $4, $5)
         on conflict (role_id) do update set name_en = excluded.name_en, name_ur = excluded.name_ur, rights = excluded.rights
         where not roles.standing",
        role.role_id.0,
        role.name.en,
        role.name.ur,
        &role.rights.codes(),
        tx.now
    );
    saved.execute(&mut *tx.conn).await.map(|_| ())
}

/// `granted_rights_role_id_fkey` refuses one that somebody has.
pub async fn delete_role(tx: &mut Tx, role: RoleId) -> sqlx::Result<()> {
    sqlx::query!("delete from roles where role_id = $1 and not standing", role.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// What somebody may do now, and still may just before that moment; without one: what they may do for good.
pub async fn rights_until(tx: &mut Tx, person: PersonId, until: Option<Timestamp>) -> sqlx::Result<Rights> {
    let moment = until.map(|until| until.max(tx.now));
    let codes = sqlx::query_scalar!(
        r#"select array(select unnest(rights_of($1, $2)) intersect select unnest(rights_of($1, coalesce($3::timestamptz - interval '1 microsecond', 'infinity')))) as "codes!""#,
        person.0,
        tx.now,
        moment
    );
    Ok(Rights::of_codes(&codes.fetch_one(&mut *tx.conn).await?))
}

/// Whether there is anybody in the organisers' area.
pub async fn has_staff(tx: &mut Tx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from granted_rights) as "some!""#).fetch_one(&mut *tx.conn).await
}

/// Whether whoever has this address was given something, even if it has ended.
pub async fn is_staff(tx: &mut Tx, email_key: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from granted_rights join people p using (person_id) where p.email_key = $1) as "is!""#,
        email_key
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// Reads members: those that the end of the statement asks for.
macro_rules! select_members {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query!(
            r#"select p.person_id as "person: PersonId", p.name, p.email,
                      case when bool_and(g.expires_at is not null) then max(g.expires_at) end as until,
                      array_remove(array_agg(g.role_id), null) as "roles!: Vec<RoleId>",
                      array_remove(array_agg(g.right_code), null) as "rights!"
               from granted_rights g join people p using (person_id) "# + $end
            $(, $argument)*
        )
    };
}

macro_rules! member {
    ($row:expr) => {
        Member {
            person: $row.person,
            given: Given { roles: $row.roles, rights: Rights::of_codes(&$row.rights), until: $row.until },
            name: $row.name,
            email: $row.email,
        }
    };
}

/// By name.
pub async fn list_members(tx: &mut Tx) -> sqlx::Result<Vec<Member>> {
    let rows = select_members!("group by p.person_id order by p.name, p.email limit 500").fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(|r| member!(r)).collect())
}

pub async fn find_member(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<Member>> {
    let row = select_members!("where p.person_id = $1 group by p.person_id", person.0).fetch_optional(&mut *tx.conn).await?;
    Ok(row.map(|r| member!(r)))
}

pub async fn delete_given(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from granted_rights where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Adds to what somebody has; of what they have already the later end counts.
pub async fn insert_given(tx: &mut Tx, person: PersonId, given: &Given, by: Option<PersonId>) -> sqlx::Result<()> {
    let roles = given.roles.iter().map(|role| (Some(role.0), None));
    let rights = given.rights.iter().map(|right| (None, Some(right.code())));
    let (roles, codes): (Vec<Option<Uuid>>, Vec<Option<String>>) = roles.chain(rights).unzip();
    let ids: Vec<Uuid> = roles.iter().map(|_| ids::new_at(tx.now)).collect();
    let until: Option<Timestamp> = given.until;
    sqlx::query!(
        "insert into granted_rights (granted_right_id, person_id, role_id, right_code, expires_at, granted_at, granted_by)
         select id, $4, role_id, right_code, $5, $6, $7 from unnest($1::uuid[], $2::uuid[], $3::text[]) as s (id, role_id, right_code)
         on conflict on constraint granted_rights_once do update set expires_at =
             case when granted_rights.expires_at is not null then greatest(granted_rights.expires_at, excluded.expires_at) end",
        &ids,
        &roles as &[Option<Uuid>],
        &codes as &[Option<String>],
        person.0,
        until,
        tx.now,
        by.map(|p| p.0)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Looks now, not when the transaction ends, whether somebody can still grant rights: `someone_may_grant` refuses if not.
pub async fn check_someone_may_grant(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query!("set constraints granted_rights_someone_may_grant, roles_someone_may_grant immediate")
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}
