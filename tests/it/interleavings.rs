//! Any order of claiming, confirming, offering, taking, cancelling, expiring, approving and changing the capacity keeps
//! every pool's sum. The dice are seeded, so that what fails fails again.
use crate::support::{Actor, TestApp, email_of};
use chrono::Duration;
use summit::registration::samples::Dice;

/// People who come and go.
const NAMES: [&str; 8] = ["Ada", "Bilal", "Chen", "Dina", "Emre", "Fatima", "Goro", "Hina"];

struct Play<'a> {
    app: &'a TestApp,
    organiser: Actor<'a>,
    dice: Dice,
    done: Vec<String>,
}

impl Play<'_> {
    fn who(&mut self) -> &'static str {
        NAMES[self.dice.below(NAMES.len())]
    }

    /// The newest link that somebody has, if they have one.
    async fn link(&self, name: &str) -> Option<String> {
        let mails = self.app.mails().await;
        let newest = mails.iter().rev().filter(|(to, ..)| *to == email_of(name));
        let mut links = newest.filter_map(|(_, _, text)| {
            text.lines().find_map(|l| l.strip_prefix("http://localhost:8080")).filter(|l| l.starts_with("/register/confirmation/"))
        });
        links.next().map(ToOwned::to_owned)
    }

    async fn step(&mut self) {
        let name = self.who();
        let roll = self.dice.below(12);
        let act = match roll {
            0..=3 => {
                let status = self.app.visitor().registers(name).await.status.as_u16();
                format!("{name} registers: {status}")
            }
            4..=6 => match self.link(name).await {
                Some(link) => format!("{name} takes it: {}", self.app.visitor().post(&link, &[]).await.status),
                None => return,
            },
            7 => match self.link(name).await {
                Some(link) => {
                    let key = summit::kit::form::new_key().to_string();
                    let gone = self.app.visitor().post(&format!("{link}/withdrawal"), &[("form_key", &key)]).await;
                    format!("{name} is no longer interested: {}", gone.status)
                }
                None => return,
            },
            8 => {
                self.app.pass(Duration::hours(i64::try_from(self.dice.below(30)).expect("small")));
                self.app.run_jobs().await;
                "time passes".to_owned()
            }
            9 => {
                let capacity = i32::try_from(self.dice.below(6)).expect("small");
                // What is held cannot be taken away: the database refuses, and nothing else happens.
                let set = sqlx::query("update pools set capacity = $1").bind(capacity).execute(&self.app.pool).await;
                self.app.run_jobs().await;
                format!("capacity {capacity}: {}", set.is_ok())
            }
            10 => {
                let list = self.organiser.get("/admin/registrations?state=awaiting_approval").await;
                if !list.body.contains(name) {
                    return;
                }
                let path = list.link_to(name);
                let decision = if self.dice.below(2) == 0 { "approve" } else { "reject" };
                let fields = [("decision", decision), ("reason", "As decided by the dice")];
                let status = self.organiser.submits_to(&path, &format!("{path}/decision"), &fields).await.status;
                format!("{decision} {name}: {status}")
            }
            _ => {
                self.app.run_jobs().await;
                "jobs run".to_owned()
            }
        };
        self.done.push(act);
    }
}

#[tokio::test]
async fn every_order_keeps_the_pools_sums() {
    for seed in [1, 2, 3] {
        let app = TestApp::new().await;
        app.set_capacity(3).await;
        if seed == 2 {
            sqlx::query("update passes set needs_approval = true").execute(&app.pool).await.expect("a pass");
            app.publish().await;
        }
        let mut play = Play { app: &app, organiser: app.organiser().await, dice: Dice::new(seed), done: vec![] };
        for _ in 0..40 {
            play.step().await;
            for (rule, sql) in summit::trial::rules::RULES {
                assert_eq!(app.count(sql).await, 0, "seed {seed}: {rule} after {:#?}", play.done);
            }
        }
        let states = "select count(distinct state) from registration_steps";
        assert!(app.count(states).await >= 5, "seed {seed} tries too little: {:#?}", play.done);
    }
}
