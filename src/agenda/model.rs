//! Ids and closed choices of the agenda: colours of tracks, roles of speakers, states of slots.
use crate::{choice, id};

id! {
    /// A room, or any place where sessions are held.
    RoomId
}
id! {
    /// A theme that runs through the programme.
    TrackId
}
id! {
    /// What sort of session it is: keynote, panel, meal.
    KindId
}
id! {
    /// A session, however often it is held.
    SessionId
}
id! {
    /// A session's time in a room.
    SlotId
}
id! {
    /// A person as a speaker of this summit.
    SpeakerId
}
id! {
    /// A file that belongs to a session.
    MaterialId
}
id! {
    /// An immutable programme.
    ReleaseId
}

choice! {
    /// A track's colour: a pair for the light and the dark scheme. The stylesheet has the pairs under these names, and a
    /// test measures their contrast; feeds take [`Colour::hex`].
    #[derive(Default)]
    Colour [
        #[default]
        Green = "green" => "agenda-colour-green",
        Indigo = "indigo" => "agenda-colour-indigo",
        Madder = "madder" => "agenda-colour-madder",
        Marigold = "marigold" => "agenda-colour-marigold",
        Teal = "teal" => "agenda-colour-teal",
        Plum = "plum" => "agenda-colour-plum",
        Slate = "slate" => "agenda-colour-slate",
        Olive = "olive" => "agenda-colour-olive",
    ]
}

impl Colour {
    /// The colour of the light scheme, for feeds.
    pub fn hex(self) -> &'static str {
        match self {
            Self::Green => "#0d6b3f",
            Self::Indigo => "#2b4a9b",
            Self::Madder => "#a3262a",
            Self::Marigold => "#8a5a00",
            Self::Teal => "#0b6a75",
            Self::Plum => "#7a2f7d",
            Self::Slate => "#4a5560",
            Self::Olive => "#586016",
        }
    }
}

choice! {
    /// As what somebody takes part.
    #[derive(Default)]
    Role [
        #[default]
        Speaker = "speaker" => "agenda-role-speaker",
        Moderator = "moderator" => "agenda-role-moderator",
        Panellist = "panellist" => "agenda-role-panellist",
        Host = "host" => "agenda-role-host",
        ChiefGuest = "chief_guest" => "agenda-role-chief-guest",
        Trainer = "trainer" => "agenda-role-trainer",
    ]
}

choice! {
    /// Whether somebody who takes part has to be in the room.
    #[derive(Default)]
    Presence [
        /// They are busy for as long as the session lasts.
        #[default]
        There = "there" => "agenda-presence-there",
        /// They are named, but need not come: a co-author, a message on film.
        Named = "named" => "agenda-presence-named",
    ]
}

choice! {
    /// Who may know of a session.
    #[derive(Default)]
    Visibility [
        #[default]
        Public = "public" => "agenda-visibility-public",
        /// It takes its room and its speakers, but no release names it.
        Internal = "internal" => "agenda-visibility-internal",
    ]
}

choice! {
    /// Whether a slot takes place.
    #[derive(Default)]
    Status [
        #[default]
        Planned = "planned" => "agenda-status-planned",
        Cancelled = "cancelled" => "agenda-status-cancelled",
    ]
}
