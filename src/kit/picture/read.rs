//! From a file to pixels and back. The first bytes decide what a file is; its size is judged before any pixel is
//! read; and only few pictures are in the works at once, so that they need little memory.
use super::model::PictureId;
use crate::kit::{error::AppError, form::Fault};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, Limits,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::{CompressionType, FilterType, PngDecoder, PngEncoder},
        webp::WebPDecoder,
    },
    imageops,
    metadata::Orientation,
};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// The box that a picture is made to fit, in pixels; smaller ones stay as they are.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    pub width: u32,
    pub height: u32,
}

/// What a picture is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Jpeg,
    Png,
}

/// A picture of ours: a PNG with nothing in it but its pixels.
#[derive(Debug)]
pub struct Picture {
    pub id: PictureId,
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

/// Neither side is longer than this, all pixels together are no more than that, and they take no more memory: with
/// what a decoder needs besides, one picture takes less than 100 MB for a moment.
const SIDE: u32 = 10_000;
const PIXELS: u64 = 10_000_000;
const MEMORY: u64 = 64 << 20;
/// A colour profile and the like may unpack to this much and no further; none of it is used.
const BESIDES: u64 = 8 << 20;
/// Small print of a scanned page stays readable.
const QUALITY: u8 = 88;

/// One at a time: reading takes a fraction of a second, and memory is what is short.
static AT_WORK: Semaphore = Semaphore::const_new(1);

impl Picture {
    /// Reads `file` on a thread of its own. The inner error is what is wrong with the file, for whoever brought it.
    pub async fn read(file: impl AsRef<[u8]> + Send + 'static, fit: Fit) -> Result<Result<Self, Fault>, AppError> {
        at_work(move || {
            let (_, pixels) = read(file.as_ref(), fit)?;
            let (width, height) = (pixels.width(), pixels.height());
            let bytes = png(&pixels)?;
            Ok(Self { id: PictureId::of(&bytes), width, height, bytes })
        })
        .await
    }
}

/// The picture made anew without a name of ours, for whoever keeps it elsewhere: a photograph stays one, and takes a tenth
/// of what a PNG would.
pub async fn redrawn(file: impl AsRef<[u8]> + Send + 'static, fit: Fit) -> Result<Result<(Encoding, Vec<u8>), Fault>, AppError> {
    at_work(move || {
        let (encoding, pixels) = read(file.as_ref(), fit)?;
        let bytes = match encoding {
            Encoding::Jpeg => jpeg(&pixels)?,
            Encoding::Png => png(&pixels)?,
        };
        Ok((encoding, bytes))
    })
    .await
}

async fn at_work<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<Result<T, Fault>, AppError> {
    let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
    let read = tokio::task::spawn_blocking(move || {
        // Held until the work is done, even if the request was dropped meanwhile.
        let _place = place;
        work()
    });
    Ok(match read.await {
        Ok(read) => read,
        // A decoder that gave up on a file it did not foresee says as much of the file.
        Err(error) if error.is_panic() => Err("picture-broken".into()),
        Err(error) => return Err(AppError::Internal(error.into())),
    })
}

/// Whether the file begins as a picture of a kind that is read.
pub fn is_picture(file: &[u8]) -> bool {
    is_png(file) || is_jpeg(file) || is_webp(file)
}

fn is_png(file: &[u8]) -> bool {
    file.starts_with(b"\x89PNG\r\n\x1a\n")
}

fn is_jpeg(file: &[u8]) -> bool {
    file.starts_with(b"\xff\xd8\xff")
}

fn is_webp(file: &[u8]) -> bool {
    file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP")
}

/// Its pixels, and what they are best written as.
fn read(file: &[u8], fit: Fit) -> Result<(Encoding, DynamicImage), Fault> {
    if file.is_empty() {
        return Err("picture-empty".into());
    }
    if is_png(file) {
        let decoder = PngDecoder::with_limits(Cursor::new(file), limits(BESIDES))?;
        let moves = decoder.is_apng()?;
        Ok((Encoding::Png, still(decoder, moves, fit)?))
    } else if is_jpeg(file) {
        is_whole_jpeg(file)?;
        Ok((Encoding::Jpeg, still(JpegDecoder::new(Cursor::new(file))?, false, fit)?))
    } else if is_webp(file) {
        let decoder = WebPDecoder::new(Cursor::new(file))?;
        let moves = decoder.has_animation();
        let pixels = still(decoder, moves, fit)?;
        let encoding = if pixels.color().has_alpha() { Encoding::Png } else { Encoding::Jpeg };
        Ok((encoding, pixels))
    } else {
        Err("picture-kind".into())
    }
}

fn limits(memory: u64) -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(memory);
    limits
}

impl From<ImageError> for Fault {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => "picture-too-many-pixels".into(),
            _ => "picture-broken".into(),
        }
    }
}

/// The decoder accepts a truncated picture; this check does not. What ends a picture comes after what begins its pixels,
/// and neither pair of bytes stands among them.
fn is_whole_jpeg(file: &[u8]) -> Result<(), Fault> {
    let last = |marker: [u8; 2]| file.windows(2).rposition(|pair| pair == marker);
    if last([0xff, 0xd9]) > last([0xff, 0xda]) { Ok(()) } else { Err("picture-broken".into()) }
}

/// Its pixels, upright and fitted.
fn still(mut decoder: impl ImageDecoder, moves: bool, fit: Fit) -> Result<DynamicImage, Fault> {
    if moves {
        return Err("picture-moves".into());
    }
    let (width, height) = decoder.dimensions();
    if width > SIDE || height > SIDE || u64::from(width) * u64::from(height) > PIXELS || decoder.total_bytes() > MEMORY {
        return Err("picture-too-many-pixels".into());
    }
    decoder.set_limits(limits(MEMORY))?;
    let orientation = decoder.orientation()?;
    let pixels = DynamicImage::from_decoder(decoder)?;
    let lies =
        matches!(orientation, Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH);
    // Made small before it is turned: turning takes as much memory again.
    let (most_width, most_height) = if lies { (fit.height, fit.width) } else { (fit.width, fit.height) };
    let mut pixels = if width > most_width || height > most_height {
        pixels.resize(most_width, most_height, imageops::FilterType::CatmullRom)
    } else {
        pixels
    };
    pixels.apply_orientation(orientation);
    Ok(pixels)
}

fn png(pixels: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let (width, height) = (pixels.width(), pixels.height());
    let mut bytes = vec![];
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    if pixels.color().has_alpha() {
        encoder.write_image(&pixels.to_rgba8(), width, height, ExtendedColorType::Rgba8)?;
    } else {
        encoder.write_image(&pixels.to_rgb8(), width, height, ExtendedColorType::Rgb8)?;
    }
    Ok(bytes)
}

fn jpeg(pixels: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = vec![];
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    encoder.write_image(&pixels.to_rgb8(), pixels.width(), pixels.height(), ExtendedColorType::Rgb8)?;
    Ok(bytes)
}
