//! What a fresh proof is asked for, in words: so that whoever proves who they are knows what for, and the button that they
//! had pressed is shown under its name afterwards.

/// Addresses that ask for a fresh proof, each with the key of the words for what is done there. `{}` is an id.
pub const PURPOSES: &[(&str, &str)] = &[
    ("/me/account/sessions/{}/end", "accounts-purpose-session"),
    ("/me/account/other-sessions/end", "accounts-end-others"),
    ("/me/account/password", "accounts-change-password"),
    ("/me/account/email", "accounts-change-email"),
    ("/me/account/authenticators", "accounts-app-add"),
    ("/me/account/authenticators/removal", "accounts-purpose-app-removal"),
    ("/me/account/authenticators/{}", "accounts-app-add"),
    ("/me/account/recovery-codes", "accounts-codes-make"),
    ("/me/account/passkeys", "accounts-passkey-add"),
    ("/me/account/passkeys/new/{}", "accounts-passkey-add"),
    ("/me/account/passkeys/{}/removal", "accounts-purpose-passkey-removal"),
    ("/admin/organisers/new", "accounts-invite"),
    ("/admin/organisers/{}", "accounts-purpose-rights"),
    ("/admin/organisers/{}/removal", "accounts-remove"),
    ("/admin/roles/new", "accounts-role-add"),
    ("/admin/roles/{}", "accounts-purpose-role"),
    ("/admin/roles/{}/removal", "accounts-role-remove"),
    ("/admin/second-factor/rule", "accounts-purpose-rule"),
    ("/admin/awards/cycles/{}/publication", "accounts-purpose-winners"),
    ("/admin/second-factor/people/{}/reset", "accounts-purpose-reset-ask"),
    ("/admin/second-factor/resets/{}/agreement", "accounts-purpose-reset-agree"),
    ("/admin/acting/{}", "accounts-acting"),
];

/// The key of the words for what is done at `path`, which may have a query; none where it asks for no fresh proof.
pub fn purpose(path: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    PURPOSES.iter().find(|(pattern, _)| is_like(pattern, path)).map(|(_, key)| *key)
}

fn is_like(pattern: &str, path: &str) -> bool {
    let (parts, of_path) = (pattern.split('/'), path.split('/'));
    parts.clone().count() == of_path.clone().count() && parts.zip(of_path).all(|(part, it)| part == "{}" || part == it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_by_its_parts() {
        assert_eq!(purpose("/me/account/sessions/0193/end"), Some("accounts-purpose-session"));
        assert_eq!(purpose("/me/account/authenticators/removal?x=1"), Some("accounts-purpose-app-removal"));
        assert_eq!(purpose("/me/account/authenticators/0193"), Some("accounts-app-add"));
        assert_eq!(purpose("/admin/organisers/new"), Some("accounts-invite"));
        assert_eq!([purpose("/me/account"), purpose("/me/account/sessions/end"), purpose("")], [None; 3]);
    }
}
