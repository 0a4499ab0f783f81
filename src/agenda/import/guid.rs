//! How slots of other systems are called here: always the same, so that they are known when they come again.
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// The id of a slot by its guid: a UUID is itself, sixteen bytes in base64 are one written short, and of any other
/// text it is made.
pub fn of(guid: &str) -> Uuid {
    written(guid).unwrap_or_else(|| derived(guid))
}

/// Whether a guid is a UUID, in either of the forms in which feeds write them.
pub fn is_uuid(guid: &str) -> bool {
    written(guid).is_some()
}

fn written(guid: &str) -> Option<Uuid> {
    // Only the usual form: a guid of 32 digits is a text like any other, and so are braces and URNs.
    let usual = (guid.len() == 36).then(|| Uuid::try_parse(guid).ok()).flatten();
    usual.or_else(|| short(guid))
}

/// By what a row is known that has neither guid nor id: its title through a digest, its day, and which of that name and
/// day it is.
pub fn of_title(folded: &str, day: &str, nth: usize) -> String {
    format!("title:{}:{day}:{nth}", derived(folded).simple())
}

/// Title and day of what [`of_title`] made.
pub fn title_and_day(source: &str) -> Option<(&str, &str)> {
    let (title, rest) = source.strip_prefix("title:")?.split_once(':')?;
    Some((title, rest.split_once(':')?.0))
}

fn short(guid: &str) -> Option<Uuid> {
    let bytes = (guid.len() == 22).then(|| STANDARD_NO_PAD.decode(guid).or_else(|_| URL_SAFE_NO_PAD.decode(guid)).ok())??;
    Some(Uuid::from_bytes(bytes.try_into().ok()?))
}

fn derived(text: &str) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(text).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guid_is_itself_or_decoded_or_derived() {
        assert_eq!(of("29AECFD7-2e44-4f49-ab86-29b5e0877325").to_string(), "29aecfd7-2e44-4f49-ab86-29b5e0877325");
        assert_eq!(of("HOqeNIb6G7M4hYFKFRkCmQ").to_string(), "1cea9e34-86fa-1bb3-3885-814a15190299");
        assert_eq!(of("-_qeNIb6G7M4hYFKFRkCmQ"), of("+/qeNIb6G7M4hYFKFRkCmQ"));
        let other = of("our-own-0001");
        assert_eq!((other.get_version_num(), other), (8, of("our-own-0001")));
        assert_ne!(other, of("our-own-0002"));
    }
}
