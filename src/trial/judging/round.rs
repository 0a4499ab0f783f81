//! Makes a round in bulk, at the moments at which all of it would have happened, so that the database's rules hold for it.
use crate::{kit::clock::Timestamp, kit::db, trial::sessions};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

/// How large a round is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub judges: i32,
    /// Of each category.
    pub panel: i32,
    /// Of each category; each judge of its panel judges all of them.
    pub entries: i32,
}

/// Somebody who judges, signed in.
pub struct Juror {
    pub judge: Uuid,
    pub session: String,
    pub entries: Vec<Uuid>,
}

/// What each panel scores by.
const CRITERIA: i32 = 5;

const CYCLE: &str = "insert into award_cycles (cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at,
        screening_ends_at, online_opens_at, online_closes_at, score_rule, tie_rule, conflict_kinds, created_at)
    select gen_random_uuid(), 'Trial', 'آزمائش', 'trial', now() - interval '30 days', now() - interval '20 days',
        now() - interval '10 days', now() - interval '1 hour', now() + interval '1 day', 'calibrated', 'criteria',
        '{economy,employer,nominator,past_tie,family,other}', now()";

const CATEGORIES: &str = "insert into award_categories (category_id, cycle_id, position, name_en, name_ur, description_en,
        description_ur, entry_kind, eligibility_en, eligibility_ur, requirements, economies, jury_size, winners, merits)
    select gen_random_uuid(), cycle_id, n, 'Category ' || n, 'کیٹیگری ' || n, '', '', 'organisation', '', '', '{}', '{}', 4, 1, 2
    from award_cycles, generate_series(1, $1) n";

const CRITERIA_OF_EACH: &str = "insert into award_criteria (criterion_id, category_id, position, name_en, name_ur, hint_en, hint_ur,
        weight)
    select gen_random_uuid(), category_id, n, 'Criterion ' || n, 'معیار ' || n, 'What is asked', '', 10000 / $1
    from award_categories, generate_series(1, $1) n";

const ANCHORS: &str = "insert into award_anchors (category_id, score, label_en, label_ur)
    select category_id, score, 'Anchor ' || score, 'پیمانہ ' || score from award_categories, unnest(array[0, 5, 10]) score";

const QUESTIONS: &str = "insert into award_questions (question_id, category_id, position, label_en, label_ur, hint_en, hint_ur, kind,
        is_required, most_words, options_en, options_ur)
    select gen_random_uuid(), category_id, n, 'Question ' || n, 'سوال ' || n, '', '', 'text', true, 300, '{}', '{}'
    from award_categories, generate_series(1, 6) n";

const PEOPLE: &str = "insert into people (person_id, email, email_key, name, locale, created_at, sample)
    select gen_random_uuid(), part || n || '@judging.example', part || n || '@judging.example', part || ' ' || n, 'en', now(), true
    from (values ('judge', $1), ('owner', $2)) as parts (part, many), generate_series(1, many) n";

/// Each of another person, since nobody has many drafts; all of one economy, which no judge is of.
const NOMINATIONS: &str = "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, name_en, name_ur,
        created_at, changed_at)
    select gen_random_uuid(), category_id, (select economy_id from economies order by name_en limit 1), person_id, 'application',
        'Entry ' || (position - 1) * $1 + n, 'اندراج ' || n, now(), now()
    from award_categories, generate_series(1, $1) n, people where email = 'owner' || (position - 1) * $1 + n || '@judging.example'";

const CONTENTS: &str = "insert into award_nomination_contents (nomination_id, texts)
    select nomination_id, jsonb_build_object('profile_en', jsonb_build_object('text', repeat('What it does, and for whom. ', 20),
        'form', nomination_id)) from award_nominations";

const JUDGES: &str = "insert into award_judges (judge_id, cycle_id, person_id, economy_id, employer, employer_likeness, expertise,
        languages, invited_at, signed_at, signed_as, signed_words)
    select gen_random_uuid(), cycle_id, person_id, (select economy_id from economies order by name_en desc limit 1), '', '', '', '{en}',
        now(), now(), name, 'I keep it.'
    from award_cycles, people where email like 'judge%@judging.example'";

const SEATS: &str = "insert into award_seats (category_id, judge_id, cycle_id, seat)
    select category_id, judge_id, cycle_id, 'judge'
    from (select judge_id, cycle_id, 1 + (row_number() over (order by judge_id) - 1) / $1 as panel from award_judges) j
    join award_categories c using (cycle_id) where c.position = panel";

const DECLARATIONS: &str = "insert into award_declarations (judge_id, nomination_id, kind, comment, at)
    select judge_id, nomination_id, null, '', now() from award_seats join award_nominations using (category_id)";

const ASSIGNMENTS: &str = "insert into award_assignments (judge_id, nomination_id, by_hand, at)
    select judge_id, nomination_id, true, now() from award_declarations";

/// Makes it in an empty database; its online round is open.
pub async fn begin(url: &str, size: Size) -> anyhow::Result<Vec<Juror>> {
    let panels = (size.judges + size.panel - 1) / size.panel;
    let mut conn = db::connect(url).await?;
    let mut tx = conn.begin().await?;
    let mut run = async |at: &str, sql: &'static str, numbers: &[i32]| {
        let set = "select set_config('summit.now', (now() + $1::interval)::text, true)";
        sqlx::query(set).bind(at).execute(&mut *tx).await?;
        let query = numbers.iter().fold(sqlx::query(sql), |query, number| query.bind(*number));
        query.execute(&mut *tx).await
    };
    run("-40 days", CYCLE, &[]).await?;
    run("-40 days", CATEGORIES, &[panels]).await?;
    run("-40 days", CRITERIA_OF_EACH, &[CRITERIA]).await?;
    run("-40 days", ANCHORS, &[]).await?;
    run("-40 days", QUESTIONS, &[]).await?;
    run("-25 days", PEOPLE, &[size.judges, panels * size.entries]).await?;
    run("-25 days", NOMINATIONS, &[size.entries]).await?;
    run("-25 days", CONTENTS, &[]).await?;
    run("-25 days", "update award_nominations set state = 'submitted', submitted_at = now()", &[]).await?;
    run("-15 days", "update award_nominations set state = 'eligible'", &[]).await?;
    run("-15 days", JUDGES, &[]).await?;
    run("-15 days", SEATS, &[size.panel]).await?;
    run("-15 days", DECLARATIONS, &[]).await?;
    run("-15 days", ASSIGNMENTS, &[]).await?;
    tx.commit().await?;
    sqlx::query("analyze").execute(&mut conn).await?;
    let jurors = sign_in(&mut conn).await?;
    conn.close().await?;
    Ok(jurors)
}

async fn sign_in(conn: &mut PgConnection) -> anyhow::Result<Vec<Juror>> {
    let all = "select judge_id, person_id, array_agg(nomination_id order by nomination_id)
               from award_judges join award_assignments using (judge_id) group by judge_id, person_id order by judge_id";
    let all: Vec<(Uuid, Uuid, Vec<Uuid>)> = sqlx::query_as(all).fetch_all(&mut *conn).await?;
    let mut jurors = vec![];
    for (judge, person, entries) in all {
        jurors.push(Juror { judge, session: sessions::begin(conn, person, "delegate").await?, entries });
    }
    Ok(jurors)
}

/// The online round closes so many milliseconds from now: when that is, by the database's clock.
pub async fn close_in(url: &str, millis: i64) -> anyhow::Result<Timestamp> {
    let mut conn = db::connect(url).await?;
    let close = "update award_cycles set online_closes_at = now() + $1 * interval '1 millisecond' returning online_closes_at";
    let at = sqlx::query_scalar(close).bind(millis).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(at)
}
