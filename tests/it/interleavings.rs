//! Any order of claiming, confirming, offering, taking, cancelling, expiring, approving, making and ending codes, and
//! changing capacities keeps every pool's sum: one after the other, and several at once. There is a pass that draws on
//! several pools, one of them an economy's quota. The dice are seeded, so that what fails fails again, as far as what
//! happens at once allows.
use crate::{
    races::together,
    support::{Actor, TestApp, email_of},
};
use chrono::Duration;
use summit::{kit::token::Purpose, registration::samples::Dice};
use uuid::Uuid;

/// People who come and go.
const NAMES: [&str; 12] = ["Ada", "Bilal", "Chen", "Dina", "Emre", "Fatima", "Goro", "Hina", "Imran", "Jun", "Kiran", "Lin"];

/// What must hold here besides the rules of every test.
const RULES: [(&str, &str); 3] = [
    (
        "a quota counts its own people only",
        "select count(*) from registrations r join pools p on p.pool_id = any(r.pools) where p.economy_id <> r.economy_id",
    ),
    ("a code that has ended holds nothing", "select count(*) from codes where withdrawn_at is not null and reserved > 0"),
    (
        "codes hold nothing in quotas",
        "select count(*) from codes c join pools p on p.pool_id = any(c.pools) where c.reserved > 0 and p.economy_id is not null",
    ),
];

/// Beside the summit's one pool a dinner and a quota of Japan's; beside its pass one for all three.
const WORLD: &str = "with more as (
        insert into pools (pool_id, name_en, name_ur, capacity, economy_id) values
            (gen_random_uuid(), 'Dinner', 'عشائیہ', 6, null),
            (gen_random_uuid(), 'Japan', 'جاپان', 2, (select economy_id from economies where name_en = 'Japan'))
        returning pool_id),
    pass as (
        insert into passes (pass_id, name_en, name_ur, hold_hours, position) values (gen_random_uuid(), 'Gala', 'گالا', 24, 2)
        returning pass_id)
    insert into pass_pools (pass_id, pool_id)
        select pass_id, pool_id from pass, (select pool_id from more union all select pool_id from pools) every";

/// One thing that somebody does.
enum Act {
    Register {
        name: &'static str,
        pass: Uuid,
        economy: Uuid,
        code: String,
    },
    Take(&'static str),
    Leave(&'static str),
    /// By the organisers.
    Cancel(&'static str),
    Pass {
        hours: i64,
    },
    Capacity {
        pool: Uuid,
        to: i32,
    },
    Decide {
        name: &'static str,
        decision: &'static str,
    },
    MakeCode {
        code: String,
        pass: Uuid,
        uses: usize,
        reserves: &'static str,
    },
    EndCode(String),
    Jobs,
}

struct Play<'a> {
    app: &'a TestApp,
    organiser: Actor<'a>,
    passes: Vec<Uuid>,
    economies: Vec<Uuid>,
    pools: Vec<Uuid>,
    dice: Dice,
    /// Codes that were made, and their passes.
    codes: Vec<(String, Uuid)>,
    done: Vec<String>,
}

async fn ids(app: &TestApp, sql: &'static str) -> Vec<Uuid> {
    sqlx::query_scalar(sql).fetch_all(&app.pool).await.expect("ids")
}

impl<'a> Play<'a> {
    async fn new(app: &'a TestApp, seed: u64) -> Self {
        app.set_capacity(8).await;
        sqlx::query(WORLD).execute(&app.pool).await.expect("passes and pools");
        if seed.is_multiple_of(2) {
            sqlx::query("update passes set needs_approval = true").execute(&app.pool).await.expect("passes");
        }
        app.publish().await;
        Self {
            app,
            organiser: app.organiser().await,
            passes: ids(app, "select pass_id from passes order by position").await,
            economies: ids(app, "select economy_id from economies where name_en in ('Japan', 'Korea') order by name_en").await,
            pools: ids(app, "select pool_id from pools order by name_en").await,
            dice: Dice::new(seed),
            codes: vec![],
            done: vec![],
        }
    }

    fn one_of<T: Copy>(dice: &mut Dice, all: &[T]) -> T {
        all[dice.below(all.len())]
    }

    /// One of the newest codes, which may have ended, and its pass.
    fn code(&mut self, of: usize) -> Option<(String, Uuid)> {
        let back = 1 + self.dice.below(of);
        self.codes.len().checked_sub(back).map(|at| self.codes[at].clone())
    }

    fn registers(&mut self, name: &'static str) -> Act {
        let economy = Self::one_of(&mut self.dice, &self.economies);
        let any = (String::new(), Self::one_of(&mut self.dice, &self.passes));
        let (code, pass) = if self.dice.below(3) > 0 { self.code(2).unwrap_or(any) } else { any };
        Act::Register { name, pass, economy, code }
    }

    fn next(&mut self) -> Act {
        let name = Self::one_of(&mut self.dice, &NAMES);
        let pool = Self::one_of(&mut self.dice, &self.pools);
        match self.dice.below(27) {
            0..=8 => self.registers(name),
            9..=11 => Act::Take(name),
            12..=13 => Act::Leave(name),
            14..=17 => Act::Cancel(name),
            18 => Act::Pass { hours: i64::try_from(self.dice.below(30)).expect("small") },
            19 => Act::Capacity { pool, to: i32::try_from(3 + self.dice.below(6)).expect("small") },
            20..=21 => Act::Decide { name, decision: Self::one_of(&mut self.dice, &["approve", "approve", "reject"]) },
            22..=24 => {
                let (code, pass) = (format!("CODE{}", self.dice.below(1_000_000)), Self::one_of(&mut self.dice, &self.passes));
                let reserves = Self::one_of(&mut self.dice, &["yes", "yes", ""]);
                Act::MakeCode { code, pass, uses: 1 + self.dice.below(2), reserves }
            }
            25 => self.code(4).map_or(Act::Jobs, |(code, _)| Act::EndCode(code)),
            _ => Act::Jobs,
        }
    }

    /// The newest link that somebody has, if they have one; perhaps before its mail is written.
    async fn link(&self, name: &str) -> Option<String> {
        let newest = "select confirmation_id from confirmations join registrations using (registration_id)
                      where email = $1 order by confirmation_id desc limit 1";
        let id: Option<Uuid> = sqlx::query_scalar(newest).bind(email_of(name)).fetch_optional(&self.app.pool).await.expect("links");
        id.map(|id| format!("/register/confirmation/{}", self.app.app.key.token(Purpose::Confirmation, id)))
    }

    /// What the organiser's form is answered; nothing if their session ended in just this moment.
    async fn organiser_posts(&self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let reply = self.organiser.post(path, fields).await;
        (!reply.header("location").starts_with("/sign-in")).then_some(reply.status.as_u16())
    }

    /// Does it and says what came of it: the answer's status, if there is one.
    async fn does(&self, act: Act) -> (String, Option<u16>) {
        let key = summit::kit::form::new_key().to_string();
        match act {
            Act::Register { name, pass, economy, code } => {
                let (pass, economy, email) = (pass.to_string(), economy.to_string(), email_of(name));
                let fields = [("name", name), ("email", &*email), ("pass", &*pass), ("economy", &*economy), ("code", &*code)];
                let reply = self.app.visitor().registers_with(&fields).await;
                (format!("{name} registers for {pass} from {economy} with {code:?}"), Some(reply.status.as_u16()))
            }
            Act::Take(name) => {
                let Some(link) = self.link(name).await else { return (format!("{name} has no link"), None) };
                (format!("{name} takes it"), Some(self.app.visitor().post(&link, &[]).await.status.as_u16()))
            }
            Act::Leave(name) => {
                let Some(link) = self.link(name).await else { return (format!("{name} has no link"), None) };
                let reply = self.app.visitor().post(&format!("{link}/withdrawal"), &[("form_key", &key)]).await;
                (format!("{name} is no longer interested"), Some(reply.status.as_u16()))
            }
            Act::Pass { hours } => {
                self.app.pass(Duration::hours(hours));
                // The organiser has not gone away meanwhile.
                let here = sqlx::query("update sign_in_sessions set created_at = $1, last_seen_at = $1").bind(self.app.now());
                here.execute(&self.app.pool).await.expect("sessions");
                self.app.run_jobs().await;
                (format!("{hours} hours pass"), None)
            }
            Act::Capacity { pool, to } => {
                // What is held cannot be taken away: the database refuses, and nothing else happens.
                let set = sqlx::query("update pools set capacity = $1 where pool_id = $2").bind(to).bind(pool);
                let set = set.execute(&self.app.pool).await.is_ok();
                (format!("capacity {to} of {pool}: {set}"), None)
            }
            Act::Jobs => {
                self.app.run_jobs().await;
                ("jobs run".to_owned(), None)
            }
            act => self.organises(act, &key).await,
        }
    }

    /// The same of what organisers do.
    async fn organises(&self, act: Act, key: &str) -> (String, Option<u16>) {
        match act {
            Act::Cancel(name) => {
                let newest = "select registration_id from registrations where email = $1 order by registration_id desc limit 1";
                let id: Option<Uuid> =
                    sqlx::query_scalar(newest).bind(email_of(name)).fetch_optional(&self.app.pool).await.expect("registrations");
                let Some(id) = id else { return (format!("nothing of {name}'s to cancel"), None) };
                let fields = [("reason", "As rolled by the dice"), ("form_key", key)];
                let status = self.organiser_posts(&format!("/admin/registrations/{id}/cancellation"), &fields).await;
                (format!("{name} is cancelled"), status)
            }
            Act::Decide { name, decision } => {
                let list = self.organiser.get("/admin/registrations?state=awaiting_approval").await;
                if !list.body.contains(&format!("<bdi>{name}</bdi>")) {
                    return (format!("nothing to decide of {name}"), None);
                }
                let fields = [("decision", decision), ("reason", "As decided by the dice"), ("form_key", key)];
                let status = self.organiser_posts(&format!("{}/decision", list.link_to(name)), &fields).await;
                (format!("{decision} {name}"), status)
            }
            Act::MakeCode { code, pass, uses, reserves } => {
                let (pass, uses) = (pass.to_string(), uses.to_string());
                let fields = [("form_key", key), ("code", &code), ("count", "1"), ("label", "Dice"), ("pass", &pass), ("uses", &uses)];
                let fields = [&fields[..], &[("reserves", reserves), ("skips_approval", "yes")]].concat();
                let status = self.organiser_posts("/admin/codes/new", &fields).await;
                (format!("{code} for {uses} of {pass}, reserves: {reserves}"), status)
            }
            Act::EndCode(code) => {
                let id = sqlx::query_scalar::<_, Uuid>("select code_id from codes where code = $1").bind(&code);
                let Some(id) = id.fetch_optional(&self.app.pool).await.expect("codes") else { return (format!("no {code} to end"), None) };
                let status = self.organiser_posts(&format!("/admin/codes/{id}/withdrawal"), &[("form_key", key)]).await;
                (format!("{code} ends"), status)
            }
            _ => unreachable!("anybody does this"),
        }
    }

    /// So many things at once; then all is as it must be.
    async fn round(&mut self, at_once: usize) {
        let acts: Vec<_> = (0..at_once).map(|_| self.next()).collect();
        let made: Vec<_> =
            acts.iter().map(|a| if let Act::MakeCode { code, pass, .. } = a { Some((code.clone(), *pass)) } else { None }).collect();
        let outcomes = together(acts.into_iter().map(|act| self.does(act)).collect()).await;
        let is_made = |(code, outcome): (Option<_>, &(String, Option<u16>))| code.filter(|_| outcome.1 == Some(303));
        self.codes.extend(made.into_iter().zip(&outcomes).filter_map(is_made));
        self.done.push(outcomes.iter().map(|(act, status)| format!("{act} → {status:?}")).collect::<Vec<_>>().join(" | "));
        for (act, status) in outcomes {
            assert!(status.is_none_or(|s| s < 500 && s != 409 && s != 400), "{act} → {status:?} after {:#?}", self.done);
        }
        self.app.run_due_jobs().await;
        for (rule, sql) in summit::trial::rules::RULES.iter().chain(&RULES) {
            assert_eq!(self.app.count(sql).await, 0, "{rule} after {:#?}", self.done);
        }
    }

    /// In the end everybody who could have a place is offered one. What was tried: states, registrations with codes,
    /// such as count in a quota.
    async fn ends(&self) -> [i64; 3] {
        self.app.run_jobs().await;
        let left = "select count(*) from registrations r where state = 'waiting'
                    and not exists (select from pools p where p.pool_id = any(r.pools) and p.free < 1)";
        assert_eq!(self.app.count(left).await, 0, "somebody waits though there are places after {:#?}", self.done);
        self.app.assert_invariants().await;
        [
            self.app.count("select count(distinct state) from registration_steps").await,
            self.app.count("select count(*) from registrations where code_id is not null").await,
            self.app.count("select count(*) from registrations where cardinality(pools) = 3").await,
        ]
    }
}

/// Plays with each of the seeds for so many rounds, and on until it tried enough to be worth it: what happens at once
/// happens in another order each time, so no number of rounds is sure to be enough.
async fn plays(seeds: [u64; 2], rounds: usize, at_once: usize) {
    for seed in seeds {
        let app = TestApp::new().await;
        let mut play = Play::new(&app, seed).await;
        for _ in 0..rounds {
            play.round(at_once).await;
        }
        let mut tried = play.ends().await;
        for _ in 0..20 * rounds {
            if tried[0] >= 4 && tried[1] >= 1 && tried[2] >= 1 {
                break;
            }
            play.round(at_once).await;
            tried = play.ends().await;
        }
        assert!(tried[0] >= 4 && tried[1] >= 1 && tried[2] >= 1, "too little was tried: {tried:?}");
    }
}

#[tokio::test]
async fn every_order_keeps_the_pools_sums() {
    plays([1, 2], 40, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_at_once_keeps_them_too() {
    plays([4, 5], 10, 5).await;
}
