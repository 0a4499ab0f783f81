//! Recovery codes: sixteen digits, which every keyboard has.
use super::model::RECOVERY_CODES;
use crate::kit::{
    clock::random,
    token::{Key, Purpose},
};

pub const DIGITS: usize = 16;

/// Ten new ones.
pub fn make() -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| format!("{:016}", u64::from_be_bytes(random::<8>()) % 10_u64.pow(16))).collect()
}

/// As they are kept.
pub fn hash(key: &Key, code: &str) -> Vec<u8> {
    key.digest(Purpose::RecoveryCode, code.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_codes_differ_and_have_sixteen_digits() {
        let mut codes = make();
        assert!(codes.iter().all(|code| code.len() == DIGITS && code.chars().all(|c| c.is_ascii_digit())));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 10);
        assert_ne!(hash(&Key::new("a"), "1"), hash(&Key::new("b"), "1"));
    }
}
