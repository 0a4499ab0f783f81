//! Passwords: argon2id with a pepper, never more at once than the machine has cores.
use super::error::AppError;
use anyhow::anyhow;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};
use tokio::sync::Semaphore;

/// Hashes and checks passwords.
pub struct Hasher {
    pepper: Arc<str>,
    cores: Arc<Semaphore>,
}

/// How many bytes of a password are looked at; the form refuses longer ones.
pub const MAX_BYTES: usize = 512;

/// Verified in place of an unknown account's, so that both take the same time.
static DUMMY: LazyLock<String> = LazyLock::new(|| hash_now("", "nobody's password").unwrap_or_default());

impl Hasher {
    pub fn new(pepper: &str) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { pepper: pepper.into(), cores: Arc::new(Semaphore::new(cores)) }
    }

    pub async fn hash(&self, password: &str) -> Result<String, AppError> {
        let (pepper, password) = (self.pepper.clone(), password.to_owned());
        self.run(move || hash_now(&pepper, &password)).await?
    }

    /// Whether `password` is the one behind `hash`; without a hash the same time passes, and the answer is no.
    pub async fn matches(&self, password: &str, hash: Option<&str>) -> Result<bool, AppError> {
        let (pepper, password, hash) = (self.pepper.clone(), password.to_owned(), hash.map(ToOwned::to_owned));
        self.run(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| DUMMY.clone());
            let argon = argon(&pepper).ok();
            let right = argon.is_some_and(|a| PasswordHash::new(&hash).is_ok_and(|h| a.verify_password(password.as_bytes(), &h).is_ok()));
            known && right
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
        let wait = tokio::time::timeout(Duration::from_secs(2), self.cores.clone().acquire_owned());
        let permit = wait.await.map_err(|_| AppError::Unavailable(anyhow!("too many passwords at once")))?;
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        Ok(done.await.map_err(anyhow::Error::from)?)
    }
}

fn hash_now(pepper: &str, password: &str) -> Result<String, AppError> {
    let hash = argon(pepper).and_then(|a| a.hash_password(password.as_bytes()).map_err(|e| anyhow!("argon2: {e}")));
    Ok(hash?.to_string())
}

/// OWASP's parameters: 19 MiB, two passes, one lane.
fn argon(pepper: &str) -> anyhow::Result<Argon2<'_>> {
    let params = Params::new(19_456, 2, 1, None).map_err(|e| anyhow!("argon2: {e}"))?;
    Argon2::new_with_secret(pepper.as_bytes(), Algorithm::Argon2id, Version::V0x13, params).map_err(|e| anyhow!("argon2: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_itself_to_the_last_character() {
        let hasher = Hasher::new("pepper");
        let hash = hasher.hash("درست گھوڑا\0 بیٹری").await.expect("a hash");
        assert!(hasher.matches("درست گھوڑا\0 بیٹری", Some(&hash)).await.expect("an answer"));
        for wrong in ["درست گھوڑا", "درست گھوڑا\0 بیٹر", ""] {
            assert!(!hasher.matches(wrong, Some(&hash)).await.expect("an answer"));
        }
        assert!(!Hasher::new("other").matches("درست گھوڑا\0 بیٹری", Some(&hash)).await.expect("an answer"));
        assert!(!hasher.matches("nobody's password", None).await.expect("an answer"));
    }
}
