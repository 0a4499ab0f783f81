//! What the values of closed choices are called. The slices' own lists, with the same values and keys, are compared with
//! this one by a test.

/// The name under which a value is noted or typed, the value, and the key of its words.
const VALUES: &[(&str, &str, &str)] = &[
    ("audience", "anybody", "registration-audience-anybody"),
    ("audience", "members", "registration-audience-members"),
    ("audience", "invited", "registration-audience-invited"),
    ("browser", "another", "audit-browser-another"),
    ("browser", "others", "audit-browser-others"),
    ("browser", "own", "audit-browser-own"),
    ("by", "code", "audit-by-code"),
    ("by", "mail", "audit-by-mail"),
    ("by", "passkey", "audit-noted-passkey"),
    ("by", "password", "audit-by-password"),
    ("colour", "green", "agenda-colour-green"),
    ("colour", "indigo", "agenda-colour-indigo"),
    ("colour", "madder", "agenda-colour-madder"),
    ("colour", "marigold", "agenda-colour-marigold"),
    ("colour", "teal", "agenda-colour-teal"),
    ("colour", "plum", "agenda-colour-plum"),
    ("colour", "slate", "agenda-colour-slate"),
    ("colour", "olive", "agenda-colour-olive"),
    ("comment_rule", "extremes", "awards-comment-extremes"),
    ("comment_rule", "always", "awards-comment-always"),
    ("comment_rule", "never", "awards-comment-never"),
    ("conflict_kinds", "economy", "awards-conflict-economy"),
    ("conflict_kinds", "employer", "awards-conflict-employer"),
    ("conflict_kinds", "nominator", "awards-conflict-nominator"),
    ("conflict_kinds", "past_tie", "awards-conflict-past-tie"),
    ("conflict_kinds", "family", "awards-conflict-family"),
    ("conflict_kinds", "other", "awards-conflict-other"),
    ("diet", "halal", "registration-diet-halal"),
    ("diet", "vegetarian", "registration-diet-vegetarian"),
    ("diet", "vegan", "registration-diet-vegan"),
    ("diet", "allergies", "registration-diet-allergies"),
    ("entry_kind", "organisation", "awards-entry-organisation"),
    ("entry_kind", "product", "awards-entry-product"),
    ("entry_kind", "person", "awards-entry-person"),
    ("honour", "winner", "awards-winner"),
    ("honour", "merit", "awards-merit"),
    ("kind", "news", "site-kind-news"),
    ("kind", "page", "site-kind-page"),
    ("kind", "text", "awards-question-text"),
    ("kind", "choice", "awards-question-choice"),
    ("kind", "number", "awards-question-number"),
    ("kind", "link", "awards-question-link"),
    ("kind", "file", "awards-question-file"),
    ("languages", "both", "site-languages-both"),
    ("languages", "en", "site-languages-en"),
    ("languages", "ur", "site-languages-ur"),
    ("level", "patron", "event-level-patron"),
    ("level", "platinum", "event-level-platinum"),
    ("level", "gold", "event-level-gold"),
    ("level", "silver", "event-level-silver"),
    ("level", "partner", "event-level-partner"),
    ("level", "supporter", "event-level-supporter"),
    ("only_language", "en", "site-languages-en"),
    ("only_language", "ur", "site-languages-ur"),
    ("presence", "there", "agenda-presence-there"),
    ("presence", "named", "agenda-presence-named"),
    ("required", "must", "awards-question-required-yes"),
    ("required", "may", "awards-question-required-no"),
    ("requirements", "founders", "awards-requires-founders"),
    ("requirements", "independent", "awards-requires-independent"),
    ("role", "speaker", "agenda-role-speaker"),
    ("role", "moderator", "agenda-role-moderator"),
    ("role", "panellist", "agenda-role-panellist"),
    ("role", "host", "agenda-role-host"),
    ("role", "chief_guest", "agenda-role-chief-guest"),
    ("role", "trainer", "agenda-role-trainer"),
    ("round", "online", "audit-round-online"),
    ("round", "pitch", "audit-round-pitch"),
    ("score_rule", "raw", "awards-score-raw"),
    ("score_rule", "calibrated", "awards-score-calibrated"),
    ("state", "waiting", "registration-state-waiting"),
    ("state", "unheld", "registration-state-unheld"),
    ("state", "offered", "registration-state-offered"),
    ("state", "awaiting_confirmation", "registration-state-awaiting"),
    ("state", "awaiting_approval", "registration-state-approval"),
    ("state", "confirmed", "registration-state-confirmed"),
    ("state", "rejected", "registration-state-rejected"),
    ("state", "cancelled", "registration-state-cancelled"),
    ("state", "expired", "registration-state-expired"),
    ("status", "planned", "agenda-status-planned"),
    ("status", "cancelled", "agenda-status-cancelled"),
    ("status", "full", "event-membership-full"),
    ("status", "associate", "event-membership-associate"),
    ("status", "guest", "event-membership-guest"),
    ("status", "elsewhere", "event-membership-elsewhere"),
    ("switch", "by_dates", "event-switch-by-dates"),
    ("switch", "codes_only", "event-switch-codes-only"),
    ("switch", "closed", "event-switch-closed"),
    ("tie_rule", "criteria", "awards-tie-criteria"),
    ("tie_rule", "median", "awards-tie-median"),
    ("tie_rule", "chair", "awards-tie-chair"),
    ("tie_rule", "joint", "awards-tie-joint"),
    ("visibility", "public", "agenda-visibility-public"),
    ("visibility", "internal", "agenda-visibility-internal"),
];

/// What is said of a box that is ticked.
const YES: &str = "audit-yes";

/// Inputs that are boxes to be ticked.
const TICKED: [&str; 9] = [
    "confirmed",
    "gives_feedback",
    "keeps_list",
    "needs_approval",
    "opens_all_days",
    "opens_sign_up",
    "opens_social",
    "remove_logo",
    "remove_photo",
];

/// The key of the words for a value under this name; none, if it is no choice.
pub fn words_of(name: &str, value: &str) -> Option<&'static str> {
    let chosen = VALUES.iter().find(|(of, known, _)| (*of, *known) == (name, value)).map(|(_, _, key)| *key);
    let ticked = || (value == "yes" && TICKED.contains(&name)).then_some(YES);
    chosen.or_else(ticked)
}

/// Every value with the key of its words.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    VALUES.iter().map(|(_, value, key)| (*value, *key))
}
