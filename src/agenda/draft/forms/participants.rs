//! Who takes part in a session, as organisers type it: a row a person.
use super::session::{SessionChoices, SessionForm};
use crate::{
    agenda::{
        draft::model::SpeakerEntry,
        limits::{MANY, too_many},
        model::{Presence, Role, SpeakerId},
        programme::Participant,
    },
    kit::{
        field,
        form::{Fault, Problems},
    },
};

/// As many speakers as are shown to choose from.
pub const SUGGESTED: usize = 20;

/// A row of the form as it was typed.
pub struct SpeakerRow<'a> {
    pub name: &'a str,
    pub role: &'a str,
    pub presence: &'a str,
}

impl SessionChoices {
    /// The speaker written so, or the only one of that name in either script.
    fn speaker(&self, typed: &str) -> Result<SpeakerId, Fault> {
        if let Some(found) = self.speakers.iter().find(|s| s.written() == typed.trim()) {
            return Ok(found.speaker.id);
        }
        let name = field::folded(typed);
        let is = |s: &&SpeakerEntry| [&s.speaker.name, &s.speaker.name_latin].iter().any(|n| !n.is_empty() && field::folded(n) == name);
        let mut found = self.speakers.iter().filter(is);
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one.speaker.id),
            // Nobody is taken for somebody whose name is only like theirs: it is for the organiser to choose.
            (None, _) if self.speakers_like(typed).is_empty() => Err(Fault("agenda-speaker-unknown", Some(("name", typed.to_owned())))),
            _ => Err(Fault("agenda-speaker-ambiguous", Some(("name", typed.to_owned())))),
        }
    }

    /// Speakers whose name or organisation has all these words, in any script that they are written in.
    pub fn speakers_like(&self, typed: &str) -> Vec<&SpeakerEntry> {
        let typed = field::folded(typed);
        let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
        let has_all = |s: &&SpeakerEntry| {
            let text = field::folded(&format!("{} {} {}", s.speaker.name, s.speaker.name_latin, s.speaker.organisation));
            words.iter().all(|word| text.contains(word))
        };
        if words.is_empty() { vec![] } else { self.speakers.iter().filter(has_all).take(SUGGESTED).collect() }
    }

    /// Whom the organiser may have meant, where the name alone does not say it.
    pub fn possible(&self, typed: &str) -> Vec<&SpeakerEntry> {
        if self.speaker(typed).is_ok() { vec![] } else { self.speakers_like(typed) }
    }
}

impl SessionForm {
    /// The rows that have a name.
    pub fn speaker_rows(&self) -> Vec<SpeakerRow<'_>> {
        fn at(list: &[String], i: usize) -> &str {
            list.get(i).map_or("", String::as_str)
        }
        let typed = self.speaker.iter().enumerate().filter(|(_, name)| !name.trim().is_empty());
        let rows = typed.map(|(i, name)| SpeakerRow { name, role: at(&self.role, i), presence: at(&self.presence, i) });
        // One more than there may be is refused, and all that is shown again.
        rows.take(MANY + 1).collect()
    }

    pub(super) fn participants(&self, problems: &mut Problems, choices: &SessionChoices) -> Vec<Participant> {
        let mut participants: Vec<Participant> = vec![];
        let rows = self.speaker_rows();
        if rows.len() > MANY {
            problems.add("speakers", too_many());
            return vec![];
        }
        for (number, row) in (1..).zip(rows) {
            let found = choices.speaker(row.name).and_then(|speaker| {
                if participants.iter().any(|p| p.speaker == speaker) {
                    return Err(Fault("agenda-speaker-twice", Some(("name", row.name.to_owned()))));
                }
                let role = Role::of(row.role).ok_or("problem-choice")?;
                Ok(Participant { speaker, role, presence: Presence::of(row.presence).ok_or("problem-choice")? })
            });
            participants.extend(problems.keep_in_row("speaker", number, found));
        }
        participants
    }
}
