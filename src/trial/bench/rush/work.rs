//! Judges with the pages of their sheets open, who save at their times.
use crate::{
    kit::clock::{Clock, Timestamp},
    registration::samples::Dice,
    trial::{
        http::{self, Client},
        judging::{Expected, Juror, SheetForm},
        site::Server,
    },
};
use anyhow::Context;
use hdrhistogram::Histogram;
use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    sync::Semaphore,
    task::JoinSet,
    time::{sleep, sleep_until},
};
use uuid::Uuid;

/// Of a judge before the deadline, and after it.
const SAVES: u32 = 40;
const LATE_SAVES: u32 = 2;
/// The round closes so long after the last save was to be sent.
pub const SPARE: Duration = Duration::from_millis(300);
/// Every tenth judge has two devices open.
const WITH_TWO: usize = 10;

/// A judge with the pages of their sheets open, of some of them on two devices.
pub struct AtWork {
    juror: Juror,
    pub sheets: Vec<Vec<SheetForm>>,
}

/// All pages, some at a time.
pub async fn open_all(server: &Server, jurors: Vec<Juror>) -> anyhow::Result<Vec<AtWork>> {
    let (some, mut all) = (Arc::new(Semaphore::new(8)), JoinSet::new());
    for (nth, juror) in jurors.into_iter().enumerate() {
        let (some, port) = (some.clone(), server.port);
        all.spawn(async move {
            let _one = some.acquire_owned().await?;
            let devices = if nth % WITH_TWO == 0 { 2 } else { 1 };
            let (mut client, mut sheets) = (Client::to(port), vec![]);
            let cookie = format!("sid={}", juror.session);
            for entry in &juror.entries {
                let mut forms = vec![];
                for _ in 0..devices {
                    let page = client.ask(http::get(port, &format!("/me/entries/{entry}"), &[("cookie", &cookie)])?).await?;
                    forms.push(SheetForm::read(*entry, &page).with_context(|| format!("a sheet is answered by {}", page.status))?);
                }
                sheets.push(forms);
            }
            Ok::<_, anyhow::Error>(AtWork { juror, sheets })
        });
    }
    all.join_all().await.into_iter().collect()
}

/// When saves are sent, and where.
#[derive(Clone, Copy)]
pub struct Pace {
    pub began: Instant,
    pub length: Duration,
    pub port: u16,
    pub closes_at: Timestamp,
}

/// What judges were told.
pub struct Told {
    /// In microseconds, from the moment at which a save was to be sent.
    pub delays: Histogram<u64>,
    pub refused: u64,
    pub odd: u64,
    /// Sent after the deadline, and acknowledged.
    pub late: u64,
    /// When the last save was acknowledged.
    pub last: Duration,
    pub expected: Vec<Expected>,
}

impl Told {
    fn nothing() -> anyhow::Result<Self> {
        Ok(Self { delays: Histogram::new(3)?, refused: 0, odd: 0, late: 0, last: Duration::ZERO, expected: vec![] })
    }
}

pub async fn all_save(judges: Vec<AtWork>, pace: Pace) -> anyhow::Result<Told> {
    let mut all = JoinSet::new();
    for (nth, judge) in judges.into_iter().enumerate() {
        all.spawn(judge.saves(pace, Dice::new(u64::try_from(nth)?)));
    }
    let mut whole = Told::nothing()?;
    for told in all.join_all().await {
        let told = told?;
        whole.delays.add(&told.delays)?;
        (whole.refused, whole.odd, whole.late) = (whole.refused + told.refused, whole.odd + told.odd, whole.late + told.late);
        whole.last = whole.last.max(told.last);
        whole.expected.extend(told.expected);
    }
    Ok(whole)
}

impl AtWork {
    async fn saves(mut self, pace: Pace, mut dice: Dice) -> anyhow::Result<Told> {
        let (mut told, mut client) = (Told::nothing()?, Client::to(pace.port));
        let expect = |entry: &Uuid| Expected { judge: self.juror.judge, entry: *entry, fields: BTreeMap::new() };
        told.expected = self.juror.entries.iter().map(expect).collect();
        let thousandth = u32::try_from(dice.below(1_000))?;
        for nth in 0..SAVES + LATE_SAVES {
            let due = if nth < SAVES {
                pace.length * (1_000 * nth + thousandth) / (1_000 * SAVES)
            } else {
                pace.length + SPARE + Duration::from_millis(u64::try_from(dice.below(1_500))? + 20) * (nth - SAVES + 1)
            };
            sleep_until((pace.began + due).into()).await;
            self.save(nth, (pace, pace.began + due), (&mut client, &mut told), &mut dice).await?;
        }
        // What the last of the others still send is not disturbed by connections that close.
        sleep(Duration::from_millis(200)).await;
        Ok(told)
    }

    /// Types into one field of the next sheet and saves, from one of its devices: the first gives scores, the second words.
    async fn save(
        &mut self,
        nth: u32,
        (pace, due): (Pace, Instant),
        (client, told): (&mut Client, &mut Told),
        dice: &mut Dice,
    ) -> anyhow::Result<()> {
        let (nth, many) = (usize::try_from(nth)?, self.sheets.len());
        let (sheet, round) = (nth % many, nth / many);
        let forms = &mut self.sheets[sheet];
        let device = round % forms.len();
        let form = &mut forms[device];
        let names = form.names(if device == 0 { "score-" } else { "comment-" });
        let name = &names[round % names.len()];
        let text = if device == 0 { dice.below(11).to_string() } else { format!("word {round} of {}", dice.below(1_000)) };
        form.types(name, &text);
        let cookie = format!("sid={}", self.juror.session);
        let request = http::post(pace.port, &form.autosave(), form.body(), &[("cookie", &cookie)])?;
        let sent_at = Clock::System.now();
        match client.ask(request).await.map(|answer| answer.status) {
            Ok(200) => {
                told.delays.record(u64::try_from(due.elapsed().as_micros())?)?;
                told.last = pace.began.elapsed();
                told.late += u64::from(sent_at >= pace.closes_at);
                told.expected[sheet].fields.extend(form.typed.clone());
            }
            Ok(409) => told.refused += 1,
            _ => told.odd += 1,
        }
        Ok(())
    }
}
