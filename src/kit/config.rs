//! Settings, from the environment, read once; everything that is missing or wrong is said at once.
use super::{
    addresses::{self, Addresses},
    confined,
    patience::Patience,
};
use anyhow::bail;
use lettre::message::Mailbox;
use std::{
    fmt::Display,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
};
use url::{Host, Url};

#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people find the site: every link in a mail begins with it, and no other host is answered.
    pub base_url: Url,
    pub listen: SocketAddr,
    /// None: a private cluster under `var`, for development and demonstration.
    pub database: Option<Addresses>,
    /// What the site keeps beside the database: the private cluster and development keys.
    pub var: PathBuf,
    /// The secret from which link tokens and codes are derived; None in development: made into `var`.
    pub key: Option<String>,
    /// Mixed into every password hash, kept apart from the database; None in development: made into `var`.
    pub pepper: Option<String>,
    /// None: mail is kept in the outbox, where organisers can read it.
    pub smtp_url: Option<String>,
    pub mail_from: Mailbox,
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Where Prometheus reads numbers; None: nowhere.
    pub metrics_listen: Option<SocketAddr>,
    pub max_connections: usize,
    /// Of those, from one address (IPv6: one /64). A venue is one address.
    pub max_per_network: usize,
    /// Requests being answered at once; further ones are told to come back.
    pub max_in_flight: usize,
    pub log_format: LogFormat,
    pub patience: Patience,
    /// What is started for work that is done confined: this program, but where it is a test's.
    pub program: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

impl FromStr for LogFormat {
    type Err = &'static str;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err("it is `text` or `json`"),
        }
    }
}

/// The shortest secret that is taken in production, in characters.
const SECRET: usize = 32;

impl Settings {
    pub fn from_environment() -> anyhow::Result<Self> {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads each setting by `get`; an empty one counts as missing.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> anyhow::Result<Self> {
        let mut from = Reader { get: &get, faults: vec![] };
        let listen: Option<SocketAddr> = from.parse("SUMMIT_LISTEN", "127.0.0.1:8080");
        let here = format!("http://localhost:{}", listen.map_or(8080, |l| l.port()));
        let base_url: Option<Url> = from.parse("SUMMIT_BASE_URL", &here);
        let mail_from = from.parse("SUMMIT_MAIL_FROM", "ASOCIO Digital Summit 2026 <summit@localhost.localdomain>");
        let max_connections = from.parse("SUMMIT_MAX_CONNECTIONS", "4096");
        let max_per_network = from.parse("SUMMIT_MAX_PER_NETWORK", "2048");
        let max_in_flight = from.parse("SUMMIT_MAX_IN_FLIGHT", "1024");
        if let (Some(of_one), Some(all)) = (max_per_network, max_connections)
            && of_one > all
        {
            from.faults.push("SUMMIT_MAX_PER_NETWORK: more than SUMMIT_MAX_CONNECTIONS, of which it is a part".into());
        }
        let log_format = from.parse("SUMMIT_LOG_FORMAT", "text");
        let metrics_listen = from.list("SUMMIT_METRICS_LISTEN").first().copied();
        if metrics_listen.is_some() && metrics_listen == listen {
            from.faults.push("SUMMIT_METRICS_LISTEN: the same as SUMMIT_LISTEN; numbers need a port of their own".into());
        }
        let trusted_proxies = from.list("SUMMIT_TRUSTED_PROXIES");
        let database = from.database();
        let production = base_url.as_ref().is_some_and(|url| !loopback(url));
        if production {
            from.production(base_url.as_ref());
        }
        match (base_url, listen, mail_from, (max_connections, max_per_network, max_in_flight), log_format, from.faults.is_empty()) {
            (
                Some(base_url),
                Some(listen),
                Some(mail_from),
                (Some(max_connections), Some(max_per_network), Some(max_in_flight)),
                Some(log_format),
                true,
            ) => Ok(Self {
                base_url,
                listen,
                mail_from,
                max_connections,
                max_per_network,
                max_in_flight,
                log_format,
                trusted_proxies,
                metrics_listen,
                database,
                var: from.text("SUMMIT_VAR").unwrap_or_else(|| "var".into()).into(),
                key: from.text("SUMMIT_KEY"),
                pepper: from.text("SUMMIT_PEPPER"),
                smtp_url: from.text("SUMMIT_SMTP_URL"),
                patience: Patience::default(),
                program: confined::this_program(),
            }),
            _ => bail!("these settings need attention (.env.example explains each):\n  {}", from.faults.join("\n  ")),
        }
    }

    /// Production is any base address that is not loopback.
    pub fn is_production(&self) -> bool {
        !loopback(&self.base_url)
    }

    pub fn is_https(&self) -> bool {
        self.base_url.scheme() == "https"
    }

    /// The origin without a slash at its end: what paths are put behind.
    pub fn origin(&self) -> String {
        self.base_url.origin().ascii_serialization()
    }
}

fn loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

struct Reader<'a> {
    get: &'a dyn Fn(&str) -> Option<String>,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn text(&self, name: &str) -> Option<String> {
        (self.get)(name).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty())
    }

    fn parse<T: FromStr<Err: Display>>(&mut self, name: &str, default: &str) -> Option<T> {
        let value = self.text(name).unwrap_or_else(|| default.to_owned());
        value.parse().map_err(|e| self.faults.push(format!("{name}: {e}"))).ok()
    }

    fn list<T: FromStr<Err: Display>>(&mut self, name: &str) -> Vec<T> {
        let value = self.text(name).unwrap_or_default();
        let parts = value.split(',').map(str::trim).filter(|p| !p.is_empty());
        parts.filter_map(|p| p.parse().map_err(|e| self.faults.push(format!("{name}: {p}: {e}"))).ok()).collect()
    }

    /// Of the database's logins all that serve are set, or none.
    fn database(&mut self) -> Option<Addresses> {
        let [serving, queue, owner] = addresses::SETTINGS;
        let (of_serving, of_queue) = (self.text(serving), self.text(queue));
        let of_owner = self.text(owner);
        if of_serving.is_none() && of_queue.is_none() && of_owner.is_none() {
            return None;
        }
        for (name, address) in [(serving, &of_serving), (queue, &of_queue)] {
            if address.is_none() {
                self.faults.push(format!("{name}: required beside the other addresses of the database"));
            }
        }
        Some(Addresses { serving: of_serving?, queue: of_queue?, owner: of_owner })
    }

    /// What a public address asks for.
    fn production(&mut self, base_url: Option<&Url>) {
        if base_url.is_some_and(|url| url.scheme() != "https") {
            self.faults.push("SUMMIT_BASE_URL: a public address begins with https://".into());
        }
        for name in ["DATABASE_SERVING_URL", "DATABASE_QUEUE_URL", "SUMMIT_SMTP_URL", "SUMMIT_MAIL_FROM"] {
            if self.text(name).is_none() {
                self.faults.push(format!("{name}: required, since SUMMIT_BASE_URL is public"));
            }
        }
        if self.text("SUMMIT_SMTP_URL").is_some_and(|url| !url.starts_with("smtps://") && !url.contains("tls=required")) {
            self.faults.push("SUMMIT_SMTP_URL: mail goes encrypted: begin with smtps://, or end with ?tls=required".into());
        }
        for name in ["SUMMIT_KEY", "SUMMIT_PEPPER"] {
            if self.text(name).is_none_or(|v| v.chars().count() < SECRET) {
                self.faults.push(format!("{name}: required, with {SECRET} random characters or more, since SUMMIT_BASE_URL is public"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> anyhow::Result<Settings> {
        Settings::read(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn nothing_set_is_development() {
        let settings = read(&[]).expect("the defaults");
        assert!(!settings.is_production());
        assert_eq!(settings.origin(), "http://localhost:8080");
    }

    #[test]
    fn every_fault_is_said_at_once() {
        let said = read(&[("SUMMIT_LISTEN", "here"), ("SUMMIT_LOG_FORMAT", "xml"), ("SUMMIT_TRUSTED_PROXIES", "10.0.0.1, nobody")])
            .expect_err("three faults")
            .to_string();
        for name in ["SUMMIT_LISTEN", "SUMMIT_LOG_FORMAT", "SUMMIT_TRUSTED_PROXIES: nobody"] {
            assert!(said.contains(name), "{said}");
        }
    }

    #[test]
    fn a_public_address_asks_for_everything() {
        let said = read(&[("SUMMIT_BASE_URL", "http://summit.example")]).expect_err("a bare production").to_string();
        for name in
            ["https", "DATABASE_SERVING_URL", "DATABASE_QUEUE_URL", "SUMMIT_SMTP_URL", "SUMMIT_MAIL_FROM", "SUMMIT_KEY", "SUMMIT_PEPPER"]
        {
            assert!(said.contains(name), "{said}");
        }
    }

    #[test]
    fn production_sends_no_mail_in_the_clear() {
        let of = |smtp| {
            read(&[
                ("SUMMIT_BASE_URL", "https://summit.example"),
                ("DATABASE_SERVING_URL", "postgres://x"),
                ("DATABASE_QUEUE_URL", "postgres://x"),
                ("SUMMIT_SMTP_URL", smtp),
                ("SUMMIT_MAIL_FROM", "x@summit.example"),
                ("SUMMIT_KEY", "0123456789012345678901234567890123456789"),
                ("SUMMIT_PEPPER", "0123456789012345678901234567890123456789"),
            ])
        };
        for smtp in ["smtp://x", "smtp://x?tls=opportunistic"] {
            assert!(of(smtp).expect_err(smtp).to_string().contains("SUMMIT_SMTP_URL"), "{smtp}");
        }
        for smtp in ["smtps://x", "smtp://x?tls=required"] {
            of(smtp).expect(smtp);
        }
    }

    #[test]
    fn an_owner_alone_serves_nothing() {
        let said = read(&[("DATABASE_URL", "postgres://x")]).expect_err("no login that serves").to_string();
        assert!(said.contains("DATABASE_SERVING_URL") && said.contains("DATABASE_QUEUE_URL"), "{said}");
    }
}
