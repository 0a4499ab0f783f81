//! Reading the trail, newest first.
use crate::kit::{clock::Timestamp, db::Tx, list::Cursor, page::Page, rights::Area};
use chrono::DateTime;
use serde_json::Value;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// An entry as it is read.
#[derive(Clone, Debug)]
pub struct Entry {
    pub audit_entry_id: i64,
    pub at: Timestamp,
    /// The person; nobody, if it was the system or a visitor.
    pub actor_id: Option<Uuid>,
    /// The system's job.
    pub system: Option<String>,
    pub action: String,
    pub subject_id: Option<Uuid>,
    pub details: Value,
}

/// The place of an entry in the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    at: Timestamp,
    id: i64,
}

impl Entry {
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, id: self.audit_entry_id }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.timestamp_micros(), self.id)
    }
}

impl FromStr for Mark {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        let at = at.parse().ok().and_then(DateTime::from_timestamp_micros).ok_or(())?;
        Ok(Self { at, id: id.parse().map_err(|_| ())? })
    }
}

/// Which entries are looked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// By one of these people, in their name, or about one of them; of nobody at all, if the list is empty. Their records
    /// stand for them.
    pub people: Option<Vec<Uuid>>,
    pub record: Option<Uuid>,
    /// Whose the record is: that somebody acted in their name is part of its history.
    pub owner: Option<Uuid>,
    /// One of these actions.
    pub actions: Option<Vec<String>>,
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
}

/// The value, if it is a single one: by that the entries are found in their order, by an index.
fn single<T: Clone>(list: Option<&Vec<T>>) -> Option<T> {
    list.filter(|list| list.len() == 1).and_then(|list| list.first().cloned())
}

/// Newest first (oldest first when read before an entry), as many as `most`.
pub async fn list(tx: &mut Tx, filter: &Filter, from: Cursor<Mark>, most: i64) -> sqlx::Result<Vec<Entry>> {
    let (after, before) = (from.after(), from.before());
    sqlx::query_as!(
        Entry,
        "select audit_entry_id, at, actor_id, system, action, subject_id, details
         from audit_entries
         where ($1::uuid[] is null or actor_id = any($1) or subject_id = any($1) or details->>'acting_for' = any($1::text[]))
           and ($2::uuid is null or subject_id = $2 or details->>'acting_for' = $2::text
                or subject_id = $3 and action in ('acting.began', 'acting.ended'))
           and ($4::text is null or action = $4) and ($5::text[] is null or action = any($5))
           and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
           and ($8::timestamptz is null or (at, audit_entry_id) < ($8, $9::bigint))
           and ($10::timestamptz is null or (at, audit_entry_id) > ($10, $11::bigint))
         order by case when $10::timestamptz is null then at end desc,
                  case when $10::timestamptz is null then audit_entry_id end desc, at, audit_entry_id
         limit $12",
        filter.people.as_deref() as Option<&[Uuid]>,
        filter.record,
        filter.owner,
        single(filter.actions.as_ref()),
        filter.actions.as_deref().filter(|all| all.len() != 1) as Option<&[String]>,
        filter.from,
        filter.until,
        after.map(|mark| mark.at),
        after.map(|mark| mark.id),
        before.map(|mark| mark.at),
        before.map(|mark| mark.id),
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many there are in all.
pub async fn count(tx: &mut Tx, filter: &Filter) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from audit_entries
           where ($1::uuid[] is null or actor_id = any($1) or subject_id = any($1) or details->>'acting_for' = any($1::text[]))
             and ($2::uuid is null or subject_id = $2 or details->>'acting_for' = $2::text
                  or subject_id = $3 and action in ('acting.began', 'acting.ended'))
             and ($4::text[] is null or action = any($4))
             and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)"#,
        filter.people.as_deref() as Option<&[Uuid]>,
        filter.record,
        filter.owner,
        filter.actions.as_deref() as Option<&[String]>,
        filter.from,
        filter.until
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// The right to see the trail.
pub const AREA: Area = Area::People;

impl Page {
    /// Whether whoever looks may see what became of a record.
    pub fn sees_history(&self) -> bool {
        self.sees(AREA)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::Clock;

    #[test]
    fn a_place_in_the_trail_is_read_as_it_was_written() {
        let now = Clock::System.now();
        let at = DateTime::from_timestamp_micros(now.timestamp_micros()).expect("a time");
        let mark = Mark { at, id: 12 };
        assert_eq!(mark.to_string().parse(), Ok(mark));
        for text in ["", "1", "x.1", "1.x", "99999999999999999999.1"] {
            assert_eq!(text.parse::<Mark>(), Err(()), "{text}");
        }
    }
}
