//! The jury of the samples: 24 judges in eight panels, most of whom have signed and declared, and what they judge.
use super::{
    entries::CONTESTS,
    past::{ASSIGNED, INVITED, ME, Past, SIGNED, unrefused},
    people::{Somebody, cast, id_of, know},
};
use crate::{
    awards::{
        cycle::{Category, ConflictKind, Cycle},
        ids::JudgeId,
        jury::{self, AGREEMENT, Declaration, Details, NO_TIE, NewJudge, Reading, Said, Seat, Seated},
    },
    event::{self, Economy},
    kit::{db::Tx, error::AppError, field, ids::PersonId, locale::Locale},
    registration::samples,
};
use anyhow::Context;

/// The first of those who sit in several panels as judges; before them come the chairs, a category each.
pub const FIRST_OF_POOL: usize = 8;
/// Employed by a firm that enters, and tied to another.
const IN_CONFLICT: usize = 8;
/// Has not signed; has declined.
const UNSIGNED: usize = 22;
const DECLINED: usize = 23;
const JUDGES: usize = 24;
/// Of each panel, beside the chair of the next one.
const SEATS: usize = 5;

const ECONOMIES: [&str; JUDGES] = [
    "Singapore",
    "Japan",
    "Pakistan",
    "Korea",
    "Australia",
    "Malaysia",
    "Thailand",
    "Sri Lanka",
    "Bhutan",
    "Hong Kong",
    "India",
    "Philippines",
    "Pakistan",
    "Chinese Taipei",
    "New Zealand",
    "Vietnam",
    "Bangladesh",
    "Indonesia",
    "Macau",
    "Nepal",
    "Mongolia",
    "Cambodia",
    "Laos",
    "Brunei",
];

const EXPERTISE: [&str; 8] = [
    "Logistics, cloud, manufacturing",
    "Government services, registers, inclusion",
    "Education, teaching, robotics",
    "Hospitals, nursing, clinical trials",
    "Security, privacy, cryptography",
    "Start-up, markets, venture funds",
    "Training, recruiting, apprentices",
    "AI, speech, vision",
];

/// A judge of the samples.
pub struct SampleJudge {
    /// Their place among all.
    pub at: usize,
    pub judge_id: JudgeId,
    pub person: PersonId,
    pub email: String,
    name: String,
    pub reads_urdu: bool,
}

pub async fn form(past: &Past<'_>, (cycle, categories): (&Cycle, &[Category])) -> Result<Vec<SampleJudge>, AppError> {
    let economies = past.at(INVITED).read(ME, async |tx| Ok::<_, AppError>(event::list_all_economies(tx).await?)).await?;
    let mut judges = vec![];
    for at in 0..JUDGES {
        judges.push(invite(past, cycle, &economies, at).await?);
    }
    past.at(INVITED + 2)
        .write(ME, async |tx| {
            for (panel, category) in categories.iter().enumerate() {
                jury::seat(tx, category, &seats(panel, category, &judges)).await.map_err(unrefused)?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    for judge in &judges {
        answer(past, cycle, judge).await?;
    }
    let assigned = past.at(ASSIGNED).write(ME, async |tx| jury::assign_best(tx, cycle.cycle_id).await.map_err(unrefused));
    assigned.await?;
    Ok(judges)
}

async fn invite(past: &Past<'_>, cycle: &Cycle, economies: &[Economy], at: usize) -> Result<SampleJudge, AppError> {
    let employer =
        if at == IN_CONFLICT { CONTESTS[0].firms[0].name.0.to_owned() } else { format!("{} Institute of Technology", ECONOMIES[at]) };
    let details = Details {
        economy_id: id_of(economies, ECONOMIES[at])?,
        employer: employer.clone(),
        expertise: EXPERTISE[at % EXPERTISE.len()].to_owned(),
        languages: if ECONOMIES[at] == "Pakistan" { Reading::ALL.to_vec() } else { vec![Reading::English] },
        most_entries: Some(20),
    };
    let reads_urdu = details.languages.contains(&Reading::Urdu);
    let role = cast(3_000 + at, ECONOMIES[at], &employer)?;
    let invited = past.at(INVITED).write(ME, async |tx| {
        let Somebody { person, role } = know(tx, role).await?;
        let email = field::email(&role.email).map_err(|_| anyhow::anyhow!("no address: {}", role.email))?;
        jury::invite(tx, past.app, cycle, &NewJudge { email, language: Locale::En, details }).await.map_err(unrefused)?;
        samples::delete_letters(&mut tx.conn, &[person.0]).await?;
        let all = jury::list(tx, cycle.cycle_id).await?;
        let judge = all.iter().find(|judge| judge.person_id == person).context("a judge who was invited")?;
        Ok::<_, AppError>(SampleJudge { at, judge_id: judge.judge_id, person, email: role.email, name: role.name_latin, reads_urdu })
    });
    invited.await
}

/// Who sits in the panel of a category: its chair, judges of the pool, the next panel's chair as judge, and one more as observer.
/// Whoever declined sits in none.
fn seats(panel: usize, category: &Category, judges: &[SampleJudge]) -> Vec<Seated> {
    let pool = UNSIGNED - FIRST_OF_POOL;
    let of_pool = (0..SEATS).map(|nth| (FIRST_OF_POOL + (panel * SEATS + nth) % pool, Seat::Judge));
    let others = [(panel, Seat::Chair), ((panel + 1) % 8, Seat::Judge), ((panel + 4) % 8, Seat::Observer), (UNSIGNED, Seat::Judge)];
    let all = of_pool.chain(others.into_iter().filter(|(at, _)| *at != UNSIGNED || panel == 0));
    all.map(|(at, seat)| Seated { category_id: category.category_id, judge_id: judges[at].judge_id, seat }).collect()
}

/// They sign and declare, or decline, or do nothing.
async fn answer(past: &Past<'_>, cycle: &Cycle, judge: &SampleJudge) -> Result<(), AppError> {
    if judge.at == UNSIGNED {
        return Ok(());
    }
    let words = AGREEMENT.map(|key| past.app.words.say_plain(Locale::En, key, None)).join("\n");
    let answered = past.at(SIGNED + i64::try_from(judge.at).unwrap_or_default()).write(judge.person, async |tx| {
        if judge.at == DECLINED {
            return jury::decline(tx, judge.judge_id).await.map_err(unrefused);
        }
        jury::sign(tx, judge.judge_id, &judge.name, &words).await.map_err(unrefused)?;
        declare(tx, cycle, judge).await
    });
    answered.await
}

/// Nothing ties them to the entries of their panels, but for one of them.
async fn declare(tx: &mut Tx, cycle: &Cycle, judge: &SampleJudge) -> Result<(), AppError> {
    let entries = jury::entries_to_declare(tx, judge.judge_id).await?;
    let known: Vec<_> = jury::known_ties(tx, judge.judge_id).await?.into_iter().map(|(entry, _)| entry).collect();
    let mut free = entries.iter().filter(|entry| !known.contains(&entry.nomination_id));
    let tied = if judge.at == IN_CONFLICT { free.next() } else { None };
    let said = |nomination_id, kind: Option<ConflictKind>, comment: &str| Said {
        declaration: Declaration { nomination_id, kind, comment: comment.to_owned() },
        seen: NO_TIE.to_owned(),
    };
    let mut all: Vec<_> = free.map(|entry| said(entry.nomination_id, None, "")).collect();
    all.extend(tied.map(|entry| said(entry.nomination_id, Some(ConflictKind::PastTie), "I advised its founders until last year.")));
    jury::declare(tx, cycle, judge.judge_id, &all).await.map_err(unrefused)
}
