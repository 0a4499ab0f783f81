//! Where the database is, under three logins: the one that serves owns nothing and can become nobody, so that what slips
//! into one of its statements reaches no further than it does; the one of the queue has the queue's tables alone; the
//! owner's changes the schema.
use anyhow::{Context, anyhow};
use url::Url;

/// The role of the pools that serve. Grants to it stand beside each table.
pub const SERVING: &str = "summit_app";
/// The role that takes jobs from the queue.
pub const QUEUE: &str = "summit_queue";

/// The settings that name each login.
pub const SETTINGS: [&str; 3] = ["DATABASE_SERVING_URL", "DATABASE_QUEUE_URL", "DATABASE_URL"];

/// A database's addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    pub serving: String,
    pub queue: String,
    /// Needed to bring the schema up to date, and for samples; a server does without.
    pub owner: Option<String>,
}

impl Addresses {
    /// Those of a cluster that trusts whoever reaches it, as the private one does, by its owner's.
    pub fn of_trusting_cluster(owner: &str) -> anyhow::Result<Self> {
        let of = |role: &str| {
            let mut url: Url = owner.parse().context("an address of a database")?;
            let named = url.set_username(role).and_then(|()| url.set_password(None));
            named.map_err(|()| anyhow!("an address that names no login"))?;
            Ok::<_, anyhow::Error>(url.to_string())
        };
        Ok(Self { serving: of(SERVING)?, queue: of(QUEUE)?, owner: Some(owner.to_owned()) })
    }

    /// The owner's, for what only the owner does.
    pub fn owner(&self) -> anyhow::Result<&str> {
        self.owner.as_deref().context("DATABASE_URL is not set: this needs the login that owns the tables")
    }

    /// As the settings of another process.
    pub fn settings(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let [serving, queue, owner] = SETTINGS;
        [(serving, &*self.serving), (queue, &*self.queue)].into_iter().chain(self.owner.as_deref().map(|url| (owner, url)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_that_trusts_has_three_logins() {
        let addresses = Addresses::of_trusting_cluster("postgres://postgres:x@localhost/test?host=/tmp/a b").expect("addresses");
        assert_eq!(addresses.serving, "postgres://summit_app@localhost/test?host=/tmp/a%20b");
        assert_eq!(addresses.queue, "postgres://summit_queue@localhost/test?host=/tmp/a%20b");
        assert_eq!(addresses.settings().count(), 3);
        assert!(Addresses { owner: None, ..addresses }.owner().is_err());
    }
}
