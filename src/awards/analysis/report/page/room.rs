//! How much of a page each category may take, so that the page opens at once.

/// Rows of tables and of pictures on the whole page.
const TABLE_ROWS: usize = 2_000;
const PICTURE_ROWS: usize = 1_200;

/// What one category may take of the page.
#[derive(Clone, Copy)]
pub struct Room {
    pub table_rows: usize,
    pub picture_rows: usize,
    /// Of the map of entries and judges.
    pub map_side: usize,
}

impl Room {
    /// Of each of so many categories.
    pub fn of(categories: usize) -> Self {
        let categories = categories.max(1);
        Self {
            table_rows: (TABLE_ROWS / categories).max(5),
            picture_rows: (PICTURE_ROWS / categories).clamp(5, 40),
            map_side: (PICTURE_ROWS / categories).clamp(5, 24),
        }
    }
}
