//! The ways through the organisers' area as data: each slice says what doors it has, and a page shows those that are
//! open to whoever looks.
use super::rights::{Right, Rights};

/// A page that the menu leads to.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    pub path: &'static str,
    /// Other paths that lie behind it.
    pub others: &'static [&'static str],
    /// Pages below its path have doors of their own.
    pub is_exact: bool,
    /// The key of its label.
    pub label: &'static str,
    pub right: Right,
}

impl Door {
    pub const fn leading(path: &'static str, label: &'static str, right: Right) -> Self {
        Self { path, others: &[], is_exact: false, label, right }
    }

    fn leads_to(&self, here: &str) -> bool {
        let is_below = if self.is_exact { here == self.path } else { is_at(here, self.path) };
        is_below || self.others.iter().any(|path| is_at(here, path))
    }
}

/// A page where somebody has something of their own.
#[derive(Clone, Copy, Debug)]
pub struct OwnDoor {
    pub path: &'static str,
    /// The key of its label.
    pub label: &'static str,
}

/// Doors under one heading: a tab.
#[derive(Clone, Copy, Debug)]
pub struct Wing {
    /// The key of its label.
    pub label: &'static str,
    pub doors: &'static [&'static [Door]],
}

/// A wing with the doors that are open.
pub struct OpenWing {
    pub label: &'static str,
    pub doors: Vec<OpenDoor>,
}

pub struct OpenDoor {
    pub path: &'static str,
    pub label: &'static str,
    /// Whether the page lies behind it.
    pub is_here: bool,
}

impl OpenWing {
    pub fn is_here(&self) -> bool {
        self.doors.iter().any(|door| door.is_here)
    }
}

/// Whether the path `here` is `path`, or below it.
pub fn is_at(here: &str, path: &str) -> bool {
    here == path || here.strip_prefix(path).is_some_and(|rest| rest.starts_with('/') && path != "/")
}

/// The wings in which whoever has these rights finds a door open, on the page whose path is `here`.
pub fn open(wings: &[Wing], rights: &Rights, here: &str) -> Vec<OpenWing> {
    let open_doors = |wing: &Wing| -> Vec<OpenDoor> {
        let all = wing.doors.iter().copied().flatten().filter(|door| rights.allow(door.right));
        all.map(|door| OpenDoor { path: door.path, label: door.label, is_here: door.leads_to(here) }).collect()
    };
    let all = wings.iter().map(|wing| OpenWing { label: wing.label, doors: open_doors(wing) });
    all.filter(|wing| !wing.doors.is_empty()).collect()
}
