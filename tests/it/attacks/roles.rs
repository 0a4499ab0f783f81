//! Everybody who comes to the site, as data: a role more is a line in [`all`].
use crate::support::{Actor, TestApp, email_of};
use summit::kit::rights::{Area, Level, Right, Rights};
use uuid::Uuid;

#[derive(Clone, Debug)]
pub struct Role {
    pub name: String,
    pub comes: Comes,
    pub session: Session,
    pub rights: Rights,
    /// What they are in somebody's record, as the route's need calls it.
    pub stands: &'static [&'static str],
}

/// How somebody came to what they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    AsStranger,
    /// With a confirmed registration.
    ByRegistration,
    /// To the role's rights.
    ByInvitation,
    /// The same, and was removed afterwards.
    Removed,
    /// The same, and their rights have ended.
    Expired,
    /// The same, and acts in the name of the delegate.
    InAnothersName,
    /// The same, and signed in more than ten minutes ago.
    LongAgo,
    /// The same, and has a second factor that this browser has not shown.
    WithoutSecondFactor,
}

/// What their browser is to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Session {
    None,
    /// Begun just now.
    Fresh,
    /// Good for all but what asks for a fresh proof.
    Stale,
    /// Good for nothing that asks for a right or a fresh proof.
    Unproven,
    /// In the name of somebody who holds a registration.
    Acting,
}

/// What the delegate of the ground is besides.
const NOMINATOR: &[&str] = &[
    "nominator",
    "judge",
    "judge of the entry",
    "chair of the panel",
    "judge of the panel",
    "member of the panel",
    "chair or observer of the panel",
];
pub const DELEGATE: &str = "delegate";
pub const EVERYTHING: &str = "organiser of everything";

fn role(name: &str, comes: Comes, session: Session, rights: Rights, stands: &'static [&'static str]) -> Role {
    Role { name: name.to_owned(), comes, session, rights, stands }
}

pub fn all() -> Vec<Role> {
    let (none, everything) = (Rights::default(), Rights::all());
    let mut roles = vec![
        role("stranger", Comes::AsStranger, Session::None, none, &[]),
        role(DELEGATE, Comes::ByRegistration, Session::Fresh, none, NOMINATOR),
        role("organiser who was removed", Comes::Removed, Session::None, none, &[]),
        role("organiser whose rights have ended", Comes::Expired, Session::Fresh, none, &[]),
        role("organiser in the name of a delegate", Comes::InAnothersName, Session::Acting, none, &[]),
        role("organiser of long ago", Comes::LongAgo, Session::Stale, everything, &[]),
        role("organiser without their second factor", Comes::WithoutSecondFactor, Session::Unproven, none, &[]),
        role(EVERYTHING, Comes::ByInvitation, Session::Fresh, everything, &[]),
    ];
    for right in Area::ALL.into_iter().flat_map(|area| [Level::See, Level::Change].map(|level| Right { area, level })) {
        let name = format!("organiser with {} {}", right.area.value(), right.level.value());
        roles.push(role(&name, Comes::ByInvitation, Session::Fresh, Rights::default().with(right), &[]));
    }
    roles
}

/// Two who stand in the site already: a delegate, and an organiser of everything, who invites the others.
#[derive(Clone, Copy)]
pub struct Hosts<'a> {
    pub delegate: &'a Actor<'a>,
    pub organiser: &'a Actor<'a>,
    pub delegate_id: Uuid,
}

impl Role {
    /// Somebody in this role. Nobody is in two roles.
    pub async fn enters<'a>(&self, app: &'a TestApp, hosts: Hosts<'_>) -> Actor<'a> {
        let all = Rights::all();
        let visitor = app.visitor().has_cookie("kept", &"x".repeat(43));
        match self.comes {
            Comes::AsStranger => visitor,
            Comes::ByRegistration => visitor.with_cookies_of(hosts.delegate),
            Comes::ByInvitation if self.name == EVERYTHING => visitor.with_cookies_of(hosts.organiser),
            Comes::ByInvitation => self.invited(app, hosts, self.rights).await,
            Comes::Removed => {
                let who = self.invited(app, hosts, all).await;
                let page = format!("/admin/organisers/{}", self.person(app).await);
                hosts.organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.leads_to("/admin/organisers");
                who
            }
            Comes::Expired => {
                let who = self.invited(app, hosts, all).await;
                self.changed(app, "update granted_rights set expires_at = $2 where person_id = $1").await;
                who
            }
            Comes::InAnothersName => {
                let who = self.invited(app, hosts, all).await;
                let reason = [("reason", "Lost her phone"), ("minutes", "60")];
                who.submits(&format!("/admin/acting/{}", hosts.delegate_id), &reason).await.leads_to("/me/registration");
                who
            }
            Comes::LongAgo => {
                let who = self.invited(app, hosts, all).await;
                let earlier = "update sign_in_sessions set created_at = $2 - interval '11 minutes' where person_id = $1";
                self.changed(app, earlier).await;
                who
            }
            Comes::WithoutSecondFactor => {
                let who = self.invited(app, hosts, all).await;
                let factor = "insert into authenticators (authenticator_id, person_id, created_at, confirmed_at)
                              values (gen_random_uuid(), $1, $2, $2)";
                self.changed(app, factor).await;
                who
            }
        }
    }

    async fn invited<'a>(&self, app: &'a TestApp, hosts: Hosts<'_>, rights: Rights) -> Actor<'a> {
        let codes = rights.codes();
        let codes: Vec<_> = codes.iter().map(String::as_str).collect();
        app.staff(hosts.organiser, &self.name, &codes).await
    }

    async fn person(&self, app: &TestApp) -> Uuid {
        let id = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(&self.name));
        id.fetch_one(&app.pool).await.expect("a person")
    }

    async fn changed(&self, app: &TestApp, sql: &'static str) {
        sqlx::query(sql).bind(self.person(app).await).bind(app.now()).execute(&app.pool).await.expect("a change");
    }
}

/// Whether there is somebody to try it.
#[test]
fn there_are_organisers_of_every_area_with_each_level() {
    let roles = all();
    for right in Area::ALL.into_iter().flat_map(|area| [Right::see(area), Right::change(area)]) {
        let only = Rights::default().with(right);
        assert_eq!(roles.iter().filter(|role| role.rights == only && role.session == Session::Fresh).count(), 1, "{right:?}");
    }
    let names: std::collections::BTreeSet<_> = roles.iter().map(|role| &role.name).collect();
    assert_eq!(names.len(), roles.len());
}
