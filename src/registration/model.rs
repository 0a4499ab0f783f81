//! A registration, its states and their moves.
use crate::{
    event::EconomyId,
    id,
    kit::{clock::Timestamp, field::Email, ids::PersonId, locale::Locale},
};

id! {
    /// One person's registration; a cancelled one is followed by another id.
    RegistrationId
}

id! {
    /// A kind of pass.
    PassId
}

id! {
    /// A confirmation link in a mail.
    ConfirmationId
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    /// The place is held until the e-mail is confirmed or the hold runs out.
    AwaitingConfirmation,
    Confirmed,
    Cancelled,
    Expired,
}

/// What happens to a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Confirm,
    Cancel,
    Expire,
}

/// The move does not exist from this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongState(pub State);

impl State {
    pub const ALL: [Self; 4] = [Self::AwaitingConfirmation, Self::Confirmed, Self::Cancelled, Self::Expired];

    pub fn after(self, step: Move) -> Result<Self, WrongState> {
        match (self, step) {
            (Self::AwaitingConfirmation, Move::Confirm) => Ok(Self::Confirmed),
            (Self::AwaitingConfirmation | Self::Confirmed, Move::Cancel) => Ok(Self::Cancelled),
            (Self::AwaitingConfirmation, Move::Expire) => Ok(Self::Expired),
            (Self::Confirmed, Move::Confirm | Move::Expire) | (Self::Cancelled | Self::Expired, _) => Err(WrongState(self)),
        }
    }

    /// Whether it holds a place.
    pub fn is_live(self) -> bool {
        matches!(self, Self::AwaitingConfirmation | Self::Confirmed)
    }

    /// Its value in queries.
    pub fn value(self) -> &'static str {
        match self {
            Self::AwaitingConfirmation => "awaiting_confirmation",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.value() == value)
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::AwaitingConfirmation => "registration-state-awaiting",
            Self::Confirmed => "registration-state-confirmed",
            Self::Cancelled => "registration-state-cancelled",
            Self::Expired => "registration-state-expired",
        }
    }

    /// How its badge looks.
    pub fn tone(self) -> &'static str {
        match self {
            Self::AwaitingConfirmation => "wait",
            Self::Confirmed => "good",
            Self::Cancelled | Self::Expired => "plain",
        }
    }
}

/// What somebody eats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Diet {
    #[default]
    None,
    Halal,
    Vegetarian,
    Vegan,
    /// Said in words.
    Allergies,
}

impl Diet {
    pub const ALL: [Self; 5] = [Self::None, Self::Halal, Self::Vegetarian, Self::Vegan, Self::Allergies];

    pub fn value(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Halal => "halal",
            Self::Vegetarian => "vegetarian",
            Self::Vegan => "vegan",
            Self::Allergies => "allergies",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.value() == value)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::None => "registration-diet-none",
            Self::Halal => "registration-diet-halal",
            Self::Vegetarian => "registration-diet-vegetarian",
            Self::Vegan => "registration-diet-vegan",
            Self::Allergies => "registration-diet-allergies",
        }
    }
}

/// What a person says when they register, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRegistration {
    /// As they write it, in any script.
    pub name: String,
    /// In Latin letters, for the badge.
    pub name_latin: String,
    /// In Urdu, if they wish; else empty.
    pub name_urdu: String,
    pub email: Email,
    /// E.164.
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy: EconomyId,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
}

/// A registration as its owner and organisers see it.
#[derive(Clone, Debug)]
pub struct Registration {
    pub registration_id: RegistrationId,
    pub person: PersonId,
    pub pass: PassId,
    pub pass_name_en: String,
    pub pass_name_ur: String,
    pub state: State,
    pub held_until: Timestamp,
    pub ticket_code: String,
    pub locale: Locale,
    pub name: String,
    pub name_latin: String,
    pub name_urdu: String,
    pub email: String,
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy_en: String,
    pub economy_ur: String,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
    pub created_at: Timestamp,
}

/// A kind of pass with its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    pub pass_id: PassId,
    pub name_en: String,
    pub name_ur: String,
    pub capacity: i32,
    pub used: i32,
    /// How long a place waits for its confirmation.
    pub hold_hours: i32,
}

impl Pass {
    pub fn is_sold_out(&self) -> bool {
        self.used >= self.capacity
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_move_in_one_direction() {
        use State::{AwaitingConfirmation, Cancelled, Confirmed, Expired};
        let moves = [Move::Confirm, Move::Cancel, Move::Expire];
        let table = State::ALL.map(|s| moves.map(|m| s.after(m).ok()));
        assert_eq!(
            table,
            [[Some(Confirmed), Some(Cancelled), Some(Expired)], [None, Some(Cancelled), None], [None, None, None], [None, None, None],]
        );
        assert!(AwaitingConfirmation.is_live() && !Expired.is_live());
    }
}
