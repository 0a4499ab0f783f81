//! Which attack is tried by which test.
use crate::{architecture::sources::files, asvs::is_there};
use std::collections::BTreeSet;

/// An attack by its number in the list that we hold ourselves to, what it is, and the tests that try it.
type Attack = (u8, &'static str, &'static [&'static str]);

const ATTACKS: [Attack; 24] = [
    (
        1,
        "route by role, with heads, unknown methods and people who were locked out",
        &[
            "attacks::matrix::attack_1_every_cell_is_as_declared_for_half_of_the_roles",
            "attacks::matrix::attack_1_every_cell_is_as_declared_for_the_other_half",
            "attacks::matrix::every_route_is_declared_and_every_exception_has_its_route",
            "attacks::matrix::a_planted_route_is_seen_until_it_is_declared",
            "attacks::planted::a_route_that_wrongly_asks_for_sign_in_is_seen",
        ],
    ),
    (
        2,
        "another person's id on every route that has one",
        &[
            "attacks::tenants::attack_2_what_belongs_to_one_person_does_not_exist_for_another",
            "attacks::tenants::attack_2_another_persons_registration_does_not_exist",
            "attacks::tenants::attack_2_a_link_for_something_else_is_the_link_of_nobody",
            "attacks::tenants::every_id_in_an_address_is_somebodys_or_of_an_area_or_a_secret",
            "kept_forms::nobody_else_sees_a_kept_form",
        ],
    ),
    (
        3,
        "the same by forms of every kind: no row changes",
        &[
            "attacks::whole_forms::attack_3_whole_forms_of_those_who_may_not_change_nothing",
            "attacks::whole_forms::whole_forms_of_those_who_may_are_taken",
            "attacks::everything::every_change_is_seen",
        ],
    ),
    (4, "an organiser asks for what is of another area", &["attacks::tenants::attack_4_an_id_of_something_else_is_the_id_of_nothing"]),
    (
        5,
        "another's file, or one's own after signing out",
        &[
            "attacks::files::attack_5_tables_are_shut_to_others_and_after_signing_out",
            "attacks::files::attack_5_a_file_that_is_not_released_does_not_exist",
        ],
    ),
    (
        6,
        "fields that no form has",
        &[
            "attacks::mass_assignment::attack_6_a_person_gains_nothing_by_fields_that_no_form_has",
            "attacks::mass_assignment::attack_6_no_form_takes_over_a_column_that_it_does_not_ask_for",
        ],
    ),
    (
        7,
        "a judge who has not signed, has stepped back or is removed",
        &["awards_scoring::an_entry_is_found_by_its_judges_alone", "awards_sealing::a_judge_removed_mid_way_counts_no_more"],
    ),
    (
        8,
        "what a judge reads of an entry to which they have a tie",
        &["awards_results::of_an_entry_to_which_they_have_a_tie_a_judge_learns_nothing"],
    ),
    (
        9,
        "how long it takes to refuse what a judge may not know of",
        &["attacks::timing::attack_9_the_clock_tells_nothing_of_what_is_hidden"],
    ),
    (
        10,
        "peers' scores before the round is closed",
        &["awards_scoring::sheets_are_walled_in_the_database", "awards_results::nothing_is_shown_or_decided_before_the_round_is_closed"],
    ),
    (11, "a score at the very deadline", &["awards_scoring::a_score_counts_until_the_very_deadline"]),
    (
        12,
        "a right lost in the middle of a session, on every server",
        &[
            "attacks::revoked::attack_12_a_right_that_is_lost_counts_at_the_next_request_on_every_server",
            "attacks::revoked::attack_12_acting_for_somebody_ends_with_the_right_on_every_server",
        ],
    ),
    (15, "the id of somebody who is gone", &["attacks::revoked::attack_15_who_is_removed_keeps_nothing_under_their_id"]),
    (16, "a planted cookie", &["attacks::sessions::attack_16_a_planted_cookie_is_nobodys_session"]),
    (
        17,
        "a forged host",
        &[
            "attacks::hosts::attack_17_a_forged_host_is_refused_and_changes_nothing",
            "attacks::hosts::attack_17_links_in_letters_lead_to_the_configured_address",
        ],
    ),
    (
        18,
        "known and unknown addresses",
        &[
            "attacks::sameness::attack_18_known_and_unknown_addresses_hear_the_same",
            "attacks::sameness::attack_18_registering_tells_nothing_of_who_has_registered",
            "attacks::sameness::attack_18_a_hash_is_computed_for_every_address",
        ],
    ),
    (
        19,
        "a link twice, late, looked at, and after what it was for has changed",
        &[
            "attacks::links::attack_19_looking_at_a_link_uses_nothing",
            "attacks::links::attack_19_a_link_ends_after_ten_minutes",
            "attacks::links::attack_19_a_link_ends_with_the_password_that_it_was_for",
            "attacks::links::attack_19_a_link_ends_with_the_address_that_it_was_sent_to",
            "attacks::links::attack_19_a_link_of_somebody_who_got_a_password_brings_no_rights",
            "accounts::a_link_ends_after_ten_minutes_and_when_altered",
            "accounts::a_link_raced_signs_in_one",
        ],
    ),
    (
        20,
        "the app's code, twenty at once",
        &["attacks::second_factors::attack_20_a_code_of_the_app_is_taken_once_however_often_it_is_sent"],
    ),
    (21, "a recovery code, fifty at once", &["attacks::second_factors::attack_21_a_recovery_code_lets_in_once_and_its_owner_is_told"]),
    (
        22,
        "ten thousand guesses from five hundred addresses",
        &[
            "attacks::guessing::attack_22_guesses_from_many_addresses_are_throttled_and_the_owner_gets_in",
            "attacks::guessing::attack_22_of_ten_thousand_guesses_from_five_hundred_addresses_few_are_looked_at",
        ],
    ),
    (
        23,
        "X-Forwarded-For of a peer that is not ours",
        &[
            "attacks::guessing::attack_23_what_an_untrusted_peer_forwards_changes_no_key",
            "attacks::guessing::attack_23_behind_our_own_proxy_the_last_address_before_it_counts",
            "kit::host::tests::only_our_own_proxies_are_believed",
        ],
    ),
    (
        24,
        "signing somebody in from another site",
        &[
            "attacks::cross_site::attack_24_no_form_is_taken_from_another_site",
            "attacks::cross_site::attack_24_nobody_is_signed_in_from_another_site",
        ],
    ),
    (
        25,
        "what is sensitive without a fresh proof",
        &[
            "attacks::fresh::attack_25_what_is_sensitive_declares_a_fresh_proof",
            "attacks::fresh::attack_25_every_route_that_declares_a_fresh_proof_asks_for_it",
            "credentials::sensitive_acts_ask_again_after_ten_minutes",
        ],
    ),
    (
        26,
        "passwords of a megabyte, of 64 characters, and with a NUL",
        &[
            "attacks::passwords::attack_26_a_megabyte_is_no_password",
            "attacks::passwords::attack_26_sixty_four_characters_count_to_the_last",
            "attacks::passwords::attack_26_a_nul_is_refused_and_cuts_nothing_off",
            "kit::password::tests::a_password_matches_itself_to_the_last_character",
        ],
    ),
];

#[test]
fn every_attack_of_the_list_has_its_test() {
    let numbers: Vec<_> = ATTACKS.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=12).chain(15..=26).collect::<Vec<_>>());
    let (tests, sources) = (files("tests/it", "rs"), files("src", "rs"));
    let all: Vec<_> = tests.iter().chain(&sources).collect();
    for (number, what, names) in ATTACKS {
        let missing: Vec<_> = names.iter().filter(|name| !is_there(name, &all)).collect();
        assert!(!names.is_empty() && missing.is_empty(), "attack {number}, {what}: there is no {missing:?}");
    }
}

/// The number in a test's name is that of its attack.
#[test]
fn every_test_that_names_an_attack_is_in_the_list() {
    let mut named = BTreeSet::new();
    for source in files("tests/it/attacks", "rs") {
        let module = source.path.trim_start_matches("tests/it/").trim_end_matches(".rs").replace('/', "::");
        for line in source.text.lines().filter_map(|line| line.strip_prefix("async fn attack_")) {
            let name = line.split('(').next().unwrap_or_default();
            let number: u8 = name.split('_').next().and_then(|number| number.parse().ok()).expect("a number");
            named.insert((number, format!("{module}::attack_{name}")));
        }
    }
    let listed = ATTACKS.iter().flat_map(|(number, _, names)| names.iter().map(|name| (*number, (*name).to_owned())));
    let listed: BTreeSet<_> = listed.filter(|(_, name)| name.contains("::attack_")).collect();
    assert!(named.len() > 25);
    assert_eq!(named, listed);
}
