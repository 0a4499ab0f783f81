//! Small files that some of the samples bring: a page of figures as a PDF, and a chart as a PNG.
use crate::{
    kit::{app::App, document::Document, error::AppError, upload::UploadedFile},
    registration::samples::Dice,
};
use anyhow::anyhow;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A page that says `title` and some figures.
fn pdf(title: &str, dice: &mut Dice) -> Vec<u8> {
    let figures = ["Users", "Clients", "Economies", "Uptime in percent"].map(|name| format!("{name}: {}", dice.below(900) + 100));
    let lines = figures.map(|line| format!("0 -28 Td ({line}) Tj ")).concat();
    let text = format!("BT /F1 22 Tf 72 760 Td ({title}) Tj /F1 13 Tf {lines}ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let (mut file, mut places) = ("%PDF-1.7\n".to_owned(), vec![]);
    for (number, object) in (1..).zip(&objects) {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file += &[&format!("{number} 0 obj\n"), object.as_str(), "\nendobj\n"].concat();
    }
    let (size, start, table) = (objects.len() + 1, file.len(), places.concat());
    let end = format!("xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    [file, end].concat().into_bytes()
}

/// Six bars of chance heights.
fn chart(dice: &mut Dice) -> Result<Vec<u8>, AppError> {
    let heights: Vec<u32> = (0..6).map(|_| u32::try_from(40 + dice.below(140)).unwrap_or(40)).collect();
    let picture = RgbImage::from_fn(320, 200, |x, y| {
        let (bar, within) = ((x / 52).min(5), x % 52);
        let is_bar = within > 8 && heights.get(bar as usize).is_some_and(|height| y > 200 - height);
        if is_bar { Rgb([43, 108, 106]) } else { Rgb([250, 247, 240]) }
    });
    let mut bytes = Cursor::new(vec![]);
    DynamicImage::from(picture).write_to(&mut bytes, ImageFormat::Png).map_err(anyhow::Error::from)?;
    Ok(bytes.into_inner())
}

/// A file for entry number `at`, under a name, examined as any other; most have none.
pub async fn brought(app: &App, at: usize, title: &str, dice: &mut Dice) -> Result<Option<(&'static str, Document)>, AppError> {
    let (name, bytes) = match at % 9 {
        2 => ("figures.pdf", pdf(title, dice)),
        6 => ("chart.png", chart(dice)?),
        _ => return Ok(None),
    };
    let read = Document::read(app, UploadedFile::File(bytes.into())).await?;
    let document = read.map_err(|fault| anyhow!("a sample's file is not taken: {fault:?}"))?;
    Ok(document.map(|document| (name, document)))
}
