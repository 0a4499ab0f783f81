//! A map of entries by judges: how far each total is from the mean of its entry.
use std::fmt::Write;

/// Pixels of a cell's side, as the names beside it have in the stylesheet.
pub const SIDE: usize = 32;

/// By row and column.
pub struct Cell {
    pub row: usize,
    pub column: usize,
    pub difference: f64,
}

/// A picture whose columns are numbered from 1.
pub struct Map<'a> {
    pub id: &'a str,
    pub called: &'a str,
    pub description: &'a str,
    pub rows: usize,
    pub columns: usize,
    pub cells: &'a [Cell],
}

impl Map<'_> {
    pub fn svg(&self, escape: impl Fn(&str) -> String) -> String {
        let (id, width, height) = (self.id, self.columns * SIDE, (self.rows + 1) * SIDE);
        let mut out = format!("<svg class=\"map\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" width=\"{width}\" height=\"{height}\">\n");
        let _ =
            writeln!(out, "<title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>", escape(self.called), escape(self.description));
        for column in 0..self.columns {
            let x = column * SIDE + SIDE / 2;
            let _ = writeln!(out, "<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>", SIDE - 10, column + 1);
        }
        let most = self.cells.iter().map(|cell| cell.difference.abs()).fold(0.0, f64::max);
        for cell in self.cells {
            let (x, y) = (cell.column * SIDE, (cell.row + 1) * SIDE);
            let class = if cell.difference < 0.0 { "below" } else { "above" };
            let strength = if most > 0.0 { cell.difference.abs() / most } else { 0.0 };
            let side = SIDE - 2;
            let _ = write!(out, "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\" ", x + 1, y + 1);
            let _ = write!(out, "fill-opacity=\"{:.2}\"/>", 0.06 + 0.44 * strength);
            let label = format!("{:+.0}", cell.difference).replace('-', "−").replace("+0", "0").replace("−0", "0");
            let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{label}</text>", x + SIDE / 2, y + SIDE / 2 + 4);
        }
        out + "</svg>\n"
    }
}
