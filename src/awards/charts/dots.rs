//! Dots with intervals: a row for each name, one or two dots in it.
use super::Axis;
use std::fmt::Write;

/// Pixels of a row's height, as the names beside it have in the stylesheet.
pub const ROW: usize = 32;
/// Pixels below the last row, for the numbers of the axis.
const FOOT: usize = 24;

#[derive(Clone, Copy, Debug)]
pub struct Dot {
    pub at: f64,
    /// On both sides.
    pub reach: f64,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct DotRow {
    /// A hollow square, above.
    pub plain: Option<Dot>,
    /// A full disc, below.
    pub calibrated: Option<Dot>,
}

/// A picture with its name and description, both without markup.
pub struct Dots<'a> {
    /// Distinct on the page.
    pub id: &'a str,
    pub called: &'a str,
    pub description: &'a str,
    pub rows: &'a [DotRow],
    /// Where a line tells above from below.
    pub zero: Option<f64>,
}

impl Dots<'_> {
    pub fn svg(&self, escape: impl Fn(&str) -> String) -> String {
        let all = self.rows.iter().flat_map(|row| [row.plain, row.calibrated]).flatten();
        let ends = all.flat_map(|dot| [dot.at - dot.reach, dot.at + dot.reach]).chain(self.zero);
        let axis = Axis::around(ends);
        let (id, bottom) = (self.id, ROW * self.rows.len());
        let mut out =
            format!("<svg class=\"dots\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" width=\"100%\" height=\"{}\">\n", bottom + FOOT);
        let _ =
            writeln!(out, "<title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>", escape(self.called), escape(self.description));
        for at in 0..self.rows.len() {
            let class = if at % 2 == 0 { "stripe" } else { "stripe odd" };
            let _ = writeln!(out, "<rect class=\"{class}\" x=\"0\" y=\"{}\" width=\"100%\" height=\"{ROW}\"/>", at * ROW);
        }
        for (value, label) in axis.ticks() {
            let x = axis.at(value);
            let _ = writeln!(out, "<line class=\"grid\" x1=\"{x:.2}%\" x2=\"{x:.2}%\" y1=\"0\" y2=\"{bottom}\"/>");
            let _ = writeln!(out, "<text x=\"{x:.2}%\" y=\"{}\" text-anchor=\"middle\">{label}</text>", bottom + FOOT - 7);
        }
        if let Some(zero) = self.zero {
            let x = axis.at(zero);
            let _ = writeln!(out, "<line class=\"zero\" x1=\"{x:.2}%\" x2=\"{x:.2}%\" y1=\"0\" y2=\"{bottom}\"/>");
        }
        for (at, row) in self.rows.iter().enumerate() {
            let middle = at * ROW + ROW / 2;
            let both = row.plain.is_some() && row.calibrated.is_some();
            let aside = if both { 6 } else { 0 };
            out += &row.plain.map(|dot| sign(&axis, dot, "plain", middle - aside)).unwrap_or_default();
            out += &row.calibrated.map(|dot| sign(&axis, dot, "calibrated", middle + aside)).unwrap_or_default();
        }
        out + "</svg>\n"
    }
}

fn sign(axis: &Axis, dot: Dot, class: &str, y: usize) -> String {
    let (x, from, to) = (axis.at(dot.at), axis.at(dot.at - dot.reach), axis.at(dot.at + dot.reach));
    let line = format!("<line class=\"{class}\" x1=\"{from:.2}%\" x2=\"{to:.2}%\" y1=\"{y}\" y2=\"{y}\"/>");
    let mark = if class == "plain" {
        format!(
            "<svg x=\"{x:.2}%\" y=\"{y}\" overflow=\"visible\"><rect class=\"plain\" x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/></svg>"
        )
    } else {
        format!("<circle class=\"{class}\" cx=\"{x:.2}%\" cy=\"{y}\" r=\"5\"/>")
    };
    format!("{line}{mark}\n")
}
