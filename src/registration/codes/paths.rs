//! Where codes are seen.
use super::NewCode;
use crate::{kit::address::encoded, registration::ids::CodeId};

/// Where new codes are seen: one by itself, several in the list.
pub fn made_at(ids: &[CodeId], codes: &[NewCode]) -> String {
    match (ids, codes) {
        ([id], _) => of(*id),
        (_, [first, rest @ ..]) if !first.label.is_empty() && rest.iter().all(|c| c.label == first.label) => {
            format!("/admin/codes?q={}", encoded(&first.label))
        }
        _ => "/admin/codes".to_owned(),
    }
}

pub fn of(id: CodeId) -> String {
    format!("/admin/codes/{id}")
}
