//! Filters of a day: tracks as chips that are links, the rest as a form that works without scripts.
use super::{
    filters::Filters,
    reader::ReaderContext,
    words::{Phrase, language},
};
use std::collections::{BTreeSet, HashSet};

/// More than this are not offered in one list; the query still accepts them.
const MOST: usize = 300;

pub struct Controls {
    /// Where the form leads.
    pub action: String,
    pub chips: Vec<TrackChip>,
    pub selects: Vec<FilterSelect>,
    /// The track and the zone, which the form passes on.
    pub hidden: Vec<(&'static str, String)>,
    /// What is chosen, in words.
    pub chosen: Vec<Phrase>,
    /// The page without filters; none where no filter is set.
    pub clear: Option<String>,
}

pub struct TrackChip {
    pub path: String,
    /// None: all tracks.
    pub track: Option<(Phrase, &'static str)>,
    pub is_current: bool,
}

pub struct FilterSelect {
    pub name: &'static str,
    /// The key of its label.
    pub label: &'static str,
    pub options: Vec<FilterOption>,
}

pub struct FilterOption {
    pub value: String,
    pub label: Phrase,
    pub selected: bool,
}

impl Controls {
    pub fn new(reader: &ReaderContext, path: &str) -> Self {
        let filters = &reader.filters;
        let kept = Filters { track: filters.track, zone: filters.zone, ..Filters::default() };
        let selects = [kinds(reader), rooms(reader), languages(reader)];
        let chips = chips(reader, path);
        let track = chips.iter().filter(|chip| chip.is_current).filter_map(|chip| chip.track.as_ref().map(|(name, _)| name));
        let options = selects.iter().flat_map(|select| &select.options).filter(|option| option.selected).map(|option| &option.label);
        Self {
            action: reader.page.to(path),
            chosen: track.chain(options).cloned().collect(),
            chips,
            // A list with a single option is left out.
            selects: selects.into_iter().filter(|s| s.options.len() > 1).collect(),
            hidden: kept.pairs(),
            clear: filters.is_filter().then(|| reader.page.to(&filters.unfiltered().address(path, None))),
        }
    }
}

fn chips(reader: &ReaderContext, path: &str) -> Vec<TrackChip> {
    let filters = &reader.filters;
    let to = |track| reader.page.to(&Filters { track, ..filters.clone() }.address(path, None));
    let all = TrackChip { path: to(None), track: None, is_current: filters.track.is_none() };
    let tracks = reader.index.programme.tracks.iter().take(MOST).map(|track| TrackChip {
        path: to(Some(track.id.0)),
        track: Some((Phrase::short(&track.name, &reader.page), track.colour.value())),
        is_current: filters.track == Some(track.id.0),
    });
    let chips: Vec<_> = std::iter::once(all).chain(tracks).collect();
    if chips.len() > 1 { chips } else { vec![] }
}

fn kinds(reader: &ReaderContext) -> FilterSelect {
    // A removed kind, which only cancelled sessions still have, may have the same code as a newer one.
    let mut codes = HashSet::new();
    let kinds = reader.index.programme.kinds.iter().filter(|kind| codes.insert(&kind.code));
    let options = kinds.take(MOST).map(|kind| FilterOption {
        value: kind.code.clone(),
        label: Phrase::short(&kind.name, &reader.page),
        selected: reader.filters.kind.as_ref() == Some(&kind.code),
    });
    FilterSelect { name: "kind", label: "agenda-kind", options: options.collect() }
}

fn rooms(reader: &ReaderContext) -> FilterSelect {
    let options = reader.index.programme.rooms.iter().take(MOST).map(|room| FilterOption {
        value: room.id.to_string(),
        label: Phrase::short(&room.name, &reader.page),
        selected: reader.filters.room == Some(room.id.0),
    });
    FilterSelect { name: "room", label: "agenda-room", options: options.collect() }
}

fn languages(reader: &ReaderContext) -> FilterSelect {
    let spoken: BTreeSet<&str> =
        reader.index.programme.sessions.iter().map(|s| s.language.as_str()).filter(|tag| !tag.is_empty()).collect();
    let options = spoken.into_iter().take(MOST).map(|tag| FilterOption {
        value: tag.to_owned(),
        label: Phrase { text: language(&reader.page, tag), locale: None },
        selected: reader.filters.language.as_deref() == Some(tag),
    });
    FilterSelect { name: "language", label: "agenda-spoken", options: options.collect() }
}
