//! What the trail tells of, in words, and in whose area it happened.
use crate::kit::rights::Area;

/// Something that verbs note.
#[derive(Debug)]
pub struct KnownAction {
    pub action: &'static str,
    /// The key of its words.
    pub words: &'static str,
}

/// What is noted in one area.
#[derive(Debug)]
pub struct ActionsOfArea {
    pub area: Area,
    pub actions: &'static [KnownAction],
}

const fn known(action: &'static str, words: &'static str) -> KnownAction {
    KnownAction { action, words }
}

/// Every action that verbs note, in the order in which people choose from them.
pub const ACTIONS: &[ActionsOfArea] = &[
    ActionsOfArea {
        area: Area::Registration,
        actions: &[
            known("registration.submitted", "audit-registration-submitted"),
            known("registration.confirmed", "audit-registration-confirmed"),
            known("registration.queued", "audit-registration-queued"),
            known("registration.offered", "audit-registration-offered"),
            known("registration.approved", "audit-registration-approved"),
            known("registration.rejected", "audit-registration-rejected"),
            known("registration.cancelled", "audit-registration-cancelled"),
            known("registration.expired", "audit-registration-expired"),
            known("registration.readdressed", "audit-registration-readdressed"),
            known("registration.moved_in_list", "audit-registration-moved-in-list"),
            known("registration.network_released", "audit-registration-network-released"),
            known("registration.released", "audit-registration-released"),
            known("registration.switched", "audit-registration-switched"),
            known("registration.samples_added", "audit-registration-samples-added"),
            known("registration.samples_removed", "audit-registration-samples-removed"),
            known("draft.saved", "audit-draft-saved"),
            known("draft.removed", "audit-draft-removed"),
            known("pass.saved", "audit-pass-saved"),
            known("pass.removed", "audit-pass-removed"),
            known("pool.saved", "audit-pool-saved"),
            known("pool.removed", "audit-pool-removed"),
            known("code.made", "audit-code-made"),
            known("code.batch_made", "audit-code-batch-made"),
            known("code.withdrawn", "audit-code-withdrawn"),
            known("codes.import_brought", "audit-codes-import-brought"),
            known("codes.imported", "audit-codes-imported"),
            known("codes.import_discarded", "audit-codes-import-discarded"),
        ],
    },
    ActionsOfArea {
        area: Area::Agenda,
        actions: &[
            known("session.saved", "audit-session-saved"),
            known("session.placed", "audit-session-placed"),
            known("session.moved", "audit-session-moved"),
            known("session.taken_off", "audit-session-taken-off"),
            known("session.removed", "audit-session-removed"),
            known("session.restored", "audit-session-restored"),
            known("material.added", "audit-material-added"),
            known("material.removed", "audit-material-removed"),
            known("speaker.saved", "audit-speaker-saved"),
            known("speaker.removed", "audit-speaker-removed"),
            known("room.saved", "audit-room-saved"),
            known("room.removed", "audit-room-removed"),
            known("track.saved", "audit-track-saved"),
            known("track.removed", "audit-track-removed"),
            known("session_kind.saved", "audit-session-kind-saved"),
            known("session_kind.removed", "audit-session-kind-removed"),
            known("agenda.released", "audit-agenda-released"),
            known("agenda.letters_sent", "audit-agenda-letters-sent"),
            known("agenda.letters_dropped", "audit-agenda-letters-dropped"),
            known("agenda.import_brought", "audit-agenda-import-brought"),
            known("agenda.imported", "audit-agenda-imported"),
            known("agenda.import_undone", "audit-agenda-import-undone"),
            known("agenda.import_discarded", "audit-agenda-import-discarded"),
        ],
    },
    ActionsOfArea {
        area: Area::Awards,
        actions: &[
            known("award_samples.added", "audit-award-samples-added"),
            known("award_samples.removed", "audit-award-samples-removed"),
            known("award_cycle.saved", "audit-award-cycle-saved"),
            known("award_cycle.shown", "audit-award-cycle-shown"),
            known("award_cycle.hidden", "audit-award-cycle-hidden"),
            known("award_cycle.removed", "audit-award-cycle-removed"),
            known("award_category.saved", "audit-award-category-saved"),
            known("award_category.removed", "audit-award-category-removed"),
            known("award_rubric.saved", "audit-award-rubric-saved"),
            known("award_questions.saved", "audit-award-questions-saved"),
            known("award_coordinator.added", "audit-award-coordinator-added"),
            known("award_coordinator.removed", "audit-award-coordinator-removed"),
            known("award_nomination.began", "audit-award-nomination-began"),
            known("award_nomination.applied", "audit-award-nomination-applied"),
            known("award_nomination.returned", "audit-award-nomination-returned"),
            known("award_nomination.submitted", "audit-award-nomination-submitted"),
            known("award_nomination.endorsed", "audit-award-nomination-endorsed"),
            known("award_nomination.correction_asked", "audit-award-nomination-correction-asked"),
            known("award_nomination.corrected", "audit-award-nomination-corrected"),
            known("award_nomination.accepted", "audit-award-nomination-accepted"),
            known("award_nomination.rejected", "audit-award-nomination-rejected"),
            known("award_nomination.reopened", "audit-award-nomination-reopened"),
            known("award_nomination.withdrawn", "audit-award-nomination-withdrawn"),
            known("award_nomination.discarded", "audit-award-nomination-discarded"),
            known("award_file.added", "audit-award-file-added"),
            known("award_file.removed", "audit-award-file-removed"),
            known("award_judge.invited", "audit-award-judge-invited"),
            known("award_judge.saved", "audit-award-judge-saved"),
            known("award_judge.removed", "audit-award-judge-removed"),
            known("award_judge.signed", "audit-award-judge-signed"),
            known("award_judge.declined", "audit-award-judge-declined"),
            known("award_judge.scores_brought", "audit-award-judge-scores-brought"),
            known("award_panel.saved", "audit-award-panel-saved"),
            known("award_ties.declared", "audit-award-ties-declared"),
            known("award_entries.assigned", "audit-award-entries-assigned"),
            known("award_entry.given", "audit-award-entry-given"),
            known("award_entry.taken", "audit-award-entry-taken"),
            known("award_sheet.submitted", "audit-award-sheet-submitted"),
            known("award_sheet.abstained", "audit-award-sheet-abstained"),
            known("award_sheet.reopened", "audit-award-sheet-reopened"),
            known("award_judges.reminded", "audit-award-judges-reminded"),
            known("award_round.closed", "audit-award-round-closed"),
            known("award_category.noted", "audit-award-category-noted"),
            known("award_category.voted", "audit-award-category-voted"),
            known("award_category.shortlisted", "audit-award-category-shortlisted"),
            known("award_category.pitches_planned", "audit-award-category-pitches-planned"),
            known("award_category.decided", "audit-award-category-decided"),
            known("award_cycle.published", "audit-award-cycle-published"),
            known("award_past_honour.saved", "audit-award-past-honour-saved"),
            known("award_past_honour.removed", "audit-award-past-honour-removed"),
            known("award_archive.import_brought", "audit-award-archive-import-brought"),
            known("award_archive.imported", "audit-award-archive-imported"),
            known("award_archive.import_discarded", "audit-award-archive-import-discarded"),
        ],
    },
    ActionsOfArea {
        area: Area::Content,
        actions: &[
            known("article.added", "audit-article-added"),
            known("article.edited", "audit-article-edited"),
            known("article.published", "audit-article-published"),
            known("article.scheduled", "audit-article-scheduled"),
            known("article.withdrawn", "audit-article-withdrawn"),
            known("article.removed", "audit-article-removed"),
            known("home.saved", "audit-home-saved"),
            known("supporter.saved", "audit-supporter-saved"),
            known("supporter.removed", "audit-supporter-removed"),
        ],
    },
    ActionsOfArea { area: Area::Mail, actions: &[known("message.sent_again", "audit-message-sent-again")] },
    ActionsOfArea {
        area: Area::Settings,
        actions: &[
            known("summit.updated", "audit-summit-updated"),
            known("economy.added", "audit-economy-added"),
            known("economy.edited", "audit-economy-edited"),
            known("economy.named", "audit-economy-named"),
        ],
    },
    ActionsOfArea {
        area: Area::People,
        actions: &[
            known("organiser.invited", "audit-organiser-invited"),
            known("organiser.uninvited", "audit-organiser-uninvited"),
            known("organiser.accepted", "audit-organiser-accepted"),
            known("rights.given", "audit-rights-given"),
            known("rights.changed", "audit-rights-changed"),
            known("rights.taken", "audit-rights-taken"),
            known("role.saved", "audit-role-saved"),
            known("role.removed", "audit-role-removed"),
            known("authenticator.added", "audit-authenticator-added"),
            known("authenticator.removed", "audit-authenticator-removed"),
            known("passkey.added", "audit-passkey-added"),
            known("passkey.removed", "audit-passkey-removed"),
            known("recovery_code.used", "audit-recovery-code-used"),
            known("recovery_codes.made", "audit-recovery-codes-made"),
            known("second_factor.required", "audit-second-factor-required"),
            known("second_factor.reset_asked", "audit-second-factor-reset-asked"),
            known("second_factor.reset", "audit-second-factor-reset"),
            known("second_factor.reset_withdrawn", "audit-second-factor-reset-withdrawn"),
            known("acting.began", "audit-acting-began"),
            known("acting.ended", "audit-acting-ended"),
            known("password.changed", "audit-password-changed"),
            known("session.began", "audit-session-began"),
            known("session.refused", "audit-session-refused"),
            known("session.ended", "audit-session-ended"),
            known("password.recovered", "audit-password-recovered"),
            known("email.change_asked", "audit-email-change-asked"),
            known("email.changed", "audit-email-changed"),
            known("audit.exported", "audit-audit-exported"),
        ],
    },
];

/// The key of the words for an action; none for one that only an earlier release noted.
pub fn words_of(action: &str) -> Option<&'static str> {
    ACTIONS.iter().flat_map(|of| of.actions).find(|known| known.action == action).map(|known| known.words)
}

/// All of them.
pub fn all() -> impl Iterator<Item = &'static str> {
    ACTIONS.iter().flat_map(|of| of.actions).map(|known| known.action)
}

/// The actions of an area.
pub fn of_area(area: Area) -> impl Iterator<Item = &'static str> {
    ACTIONS.iter().filter(move |of| of.area == area).flat_map(|of| of.actions).map(|known| known.action)
}
