//! Where a nomination stands, and how it moves.
use crate::choice;

/// Who brings it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Route {
    /// The coordinators of the economy's association.
    Association,
    /// A firm, which asks its association to endorse it.
    Application,
}

impl Route {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Association => "awards-route-association",
            Self::Application => "awards-route-application",
        }
    }
}

choice! {
    NominationState [
        Draft = "draft" => "awards-state-draft",
        /// A firm has sent it to its association.
        Applied = "applied" => "awards-state-applied",
        Submitted = "submitted" => "awards-state-submitted",
        /// The organisers ask for a correction.
        Correction = "correction" => "awards-state-correction",
        Eligible = "eligible" => "awards-state-eligible",
        Rejected = "rejected" => "awards-state-rejected",
        Withdrawn = "withdrawn" => "awards-state-withdrawn",
    ]
}

/// What happened to a nomination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum StepKind {
    Began,
    Applied,
    /// The association gave the firm's application back.
    Returned,
    Submitted,
    /// The association took the firm's application as its own nomination.
    Endorsed,
    CorrectionAsked,
    Corrected,
    Accepted,
    Rejected,
    Reopened,
    Withdrawn,
}

impl StepKind {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Began => "awards-step-began",
            Self::Applied => "awards-step-applied",
            Self::Returned => "awards-step-returned",
            Self::Submitted => "awards-step-submitted",
            Self::Endorsed => "awards-step-endorsed",
            Self::CorrectionAsked => "awards-step-correction-asked",
            Self::Corrected => "awards-step-corrected",
            Self::Accepted => "awards-step-accepted",
            Self::Rejected => "awards-step-rejected",
            Self::Reopened => "awards-step-reopened",
            Self::Withdrawn => "awards-step-withdrawn",
        }
    }

    /// Whether what stands there is lodged anew by it, so that a receipt is given.
    pub fn lodges(self) -> bool {
        matches!(self, Self::Submitted | Self::Endorsed | Self::Corrected)
    }
}

impl NominationState {
    /// Where the step leads from here; nothing where it cannot be taken.
    pub fn after(self, step: StepKind) -> Option<Self> {
        match (self, step) {
            (Self::Draft, StepKind::Applied) => Some(Self::Applied),
            (Self::Draft, StepKind::Submitted) | (Self::Applied, StepKind::Endorsed) | (Self::Correction, StepKind::Corrected) => {
                Some(Self::Submitted)
            }
            (Self::Applied, StepKind::Returned) => Some(Self::Draft),
            // Asked for once more it has more time.
            (Self::Submitted | Self::Correction, StepKind::CorrectionAsked) => Some(Self::Correction),
            (Self::Submitted | Self::Correction, StepKind::Accepted) => Some(Self::Eligible),
            (Self::Submitted | Self::Correction, StepKind::Rejected) => Some(Self::Rejected),
            (Self::Eligible | Self::Rejected, StepKind::Reopened) => Some(Self::Submitted),
            (Self::Applied | Self::Submitted | Self::Correction | Self::Eligible, StepKind::Withdrawn) => Some(Self::Withdrawn),
            _ => None,
        }
    }

    /// Whether what stands in it can be changed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Correction)
    }

    /// Whether it counts for its economy's quota.
    pub fn counts(self) -> bool {
        matches!(self, Self::Submitted | Self::Correction | Self::Eligible)
    }

    /// The colour of its badge.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Draft | Self::Withdrawn => "plain",
            Self::Applied | Self::Submitted | Self::Correction => "wait",
            Self::Eligible => "good",
            Self::Rejected => "bad",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_down_moves() {
        let all = [
            StepKind::Began,
            StepKind::Applied,
            StepKind::Returned,
            StepKind::Submitted,
            StepKind::Endorsed,
            StepKind::CorrectionAsked,
            StepKind::Corrected,
            StepKind::Accepted,
            StepKind::Rejected,
            StepKind::Reopened,
            StepKind::Withdrawn,
        ];
        let named = |step: StepKind| step.key().trim_start_matches("awards-step-");
        let moves: Vec<_> = NominationState::ALL
            .into_iter()
            .flat_map(|from| all.into_iter().filter_map(move |step| Some((from.value(), named(step), from.after(step)?.value()))))
            .collect();
        assert_eq!(
            moves,
            [
                ("draft", "applied", "applied"),
                ("draft", "submitted", "submitted"),
                ("applied", "returned", "draft"),
                ("applied", "endorsed", "submitted"),
                ("applied", "withdrawn", "withdrawn"),
                ("submitted", "correction-asked", "correction"),
                ("submitted", "accepted", "eligible"),
                ("submitted", "rejected", "rejected"),
                ("submitted", "withdrawn", "withdrawn"),
                ("correction", "correction-asked", "correction"),
                ("correction", "corrected", "submitted"),
                ("correction", "accepted", "eligible"),
                ("correction", "rejected", "rejected"),
                ("correction", "withdrawn", "withdrawn"),
                ("eligible", "reopened", "submitted"),
                ("eligible", "withdrawn", "withdrawn"),
                ("rejected", "reopened", "submitted"),
            ]
        );
    }

    #[test]
    fn what_the_organisers_decided_is_not_withdrawn_from_under_them() {
        assert_eq!(NominationState::Rejected.after(StepKind::Withdrawn), None);
        assert!(NominationState::ALL.into_iter().filter(|state| state.counts()).all(|state| state.tone() != "bad"));
    }
}
