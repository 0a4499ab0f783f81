//! Ways to see less: tracks as chips that are links, the rest as a form that works without scripts.
use super::{
    chosen::Chosen,
    view::View,
    words::{Phrase, language},
};
use std::collections::{BTreeSet, HashSet};

/// More than this are not offered in one list; an address still takes them.
const MOST: usize = 300;

pub struct Controls {
    /// Where the form leads.
    pub action: String,
    pub chips: Vec<Chip>,
    pub selects: Vec<Select>,
    /// What else was asked for, kept by the form.
    pub hidden: Vec<(&'static str, String)>,
    /// Whether the form itself leaves anything out.
    pub is_open: bool,
    /// The same page with nothing left out; none where that is so.
    pub clear: Option<String>,
}

pub struct Chip {
    pub path: String,
    /// None: all tracks.
    pub track: Option<(Phrase, &'static str)>,
    pub is_current: bool,
}

pub struct Select {
    pub name: &'static str,
    /// The key of its label.
    pub label: &'static str,
    pub options: Vec<Choice>,
}

pub struct Choice {
    pub value: String,
    pub label: Phrase,
    pub selected: bool,
}

impl Controls {
    pub fn new(view: &View, path: &str) -> Self {
        let chosen = &view.chosen;
        let kept = Chosen { track: chosen.track, zone: chosen.zone, ..Chosen::default() };
        let selects = [kinds(view), rooms(view), languages(view)];
        Self {
            action: view.page.to(path),
            chips: chips(view, path),
            // Nobody chooses from one.
            selects: selects.into_iter().filter(|s| s.options.len() > 1).collect(),
            hidden: kept.pairs(),
            is_open: chosen.kind.is_some() || chosen.room.is_some() || chosen.language.is_some(),
            clear: chosen.is_filter().then(|| view.page.to(&chosen.unfiltered().address(path, None))),
        }
    }
}

fn chips(view: &View, path: &str) -> Vec<Chip> {
    let chosen = &view.chosen;
    let to = |track| view.page.to(&Chosen { track, ..chosen.clone() }.address(path, None));
    let all = Chip { path: to(None), track: None, is_current: chosen.track.is_none() };
    let tracks = view.agenda.programme.tracks.iter().take(MOST).map(|track| Chip {
        path: to(Some(track.id.0)),
        track: Some((Phrase::short(&track.name, &view.page), track.colour.value())),
        is_current: chosen.track == Some(track.id.0),
    });
    let chips: Vec<_> = std::iter::once(all).chain(tracks).collect();
    if chips.len() > 1 { chips } else { vec![] }
}

fn kinds(view: &View) -> Select {
    // A kind that only cancelled sessions have may be called in feeds as one that was made since.
    let mut codes = HashSet::new();
    let kinds = view.agenda.programme.kinds.iter().filter(|kind| codes.insert(&kind.code));
    let options = kinds.take(MOST).map(|kind| Choice {
        value: kind.code.clone(),
        label: Phrase::short(&kind.name, &view.page),
        selected: view.chosen.kind.as_ref() == Some(&kind.code),
    });
    Select { name: "kind", label: "agenda-kind", options: options.collect() }
}

fn rooms(view: &View) -> Select {
    let options = view.agenda.programme.rooms.iter().take(MOST).map(|room| Choice {
        value: room.id.to_string(),
        label: Phrase::short(&room.name, &view.page),
        selected: view.chosen.room == Some(room.id.0),
    });
    Select { name: "room", label: "agenda-room", options: options.collect() }
}

fn languages(view: &View) -> Select {
    let spoken: BTreeSet<&str> = view.agenda.programme.sessions.iter().map(|s| s.language.as_str()).filter(|tag| !tag.is_empty()).collect();
    let options = spoken.into_iter().take(MOST).map(|tag| Choice {
        value: tag.to_owned(),
        label: Phrase { text: language(&view.page, tag), locale: None },
        selected: view.chosen.language.as_deref() == Some(tag),
    });
    Select { name: "language", label: "agenda-spoken", options: options.collect() }
}
