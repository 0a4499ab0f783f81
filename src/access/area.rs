//! The areas of the organisers' work as types, for guards.
use crate::kit::rights;

/// An area as a type.
pub trait Area: Send + Sync + 'static {
    const AREA: rights::Area;
}

macro_rules! areas {
    ($($name:ident),+) => {
        $(
            #[derive(Clone, Copy, Debug)]
            pub struct $name;
            impl Area for $name {
                const AREA: rights::Area = rights::Area::$name;
            }
        )+
    };
}

// An area has its type once it has pages.
areas!(Registration, Agenda, Awards, Content, Mail, Settings, People);
