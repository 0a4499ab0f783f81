//! Where on the globe the venue is.

/// In millionths of a degree, which is a hand's breadth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    pub latitude: i32,
    pub longitude: i32,
}

impl Coordinates {
    /// Latitude and longitude in degrees, as calendars and maps write them.
    pub fn degrees(self) -> [String; 2] {
        [self.latitude, self.longitude].map(|millionths| {
            let (sign, all) = (if millionths < 0 { "-" } else { "" }, millionths.unsigned_abs());
            format!("{sign}{}.{:06}", all / 1_000_000, all % 1_000_000)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_have_six_decimals() {
        assert_eq!(Coordinates { latitude: 33_729_400, longitude: -73_000_001 }.degrees(), ["33.729400", "-73.000001"]);
        assert_eq!(Coordinates { latitude: -500_000, longitude: 0 }.degrees(), ["-0.500000", "0.000000"]);
    }
}
