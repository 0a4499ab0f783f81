//! Logos: pictures that people bring, whatever they are; and what is served is ours.
use crate::support::{Actor, Reply, TestApp};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};
use std::io::{Cursor, Write};
use summit::kit::{db::Actor as DbActor, error::AppError, picture};

const FORM: &str = "/admin/supporters/new";

fn chinar<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [("name_en", "Chinar Labs"), ("name_ur", "چنار لیبز"), ("level", "gold"), ("website", ""), ("position", "9")];
    usual.iter().filter(|(n, _)| !changed.iter().any(|(c, _)| c == n)).chain(changed).copied().collect()
}

fn encoded(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    pixels.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// Red to one side, blue to the other.
fn two_sides(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([250, 0, 0]) } else { Rgb([0, 0, 250]) }).into()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&two_sides(width, height), ImageFormat::Png)
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(&kind);
    crc.update(data);
    let length = u32::try_from(data.len()).expect("a length").to_be_bytes();
    [&length[..], &kind, data, &crc.sum().to_be_bytes()].concat()
}

/// A PNG that says it has so many black and white pixels, with as many of them as pack into few bytes.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[1, 0, 0, 0, 0]].concat();
    let mut packed = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::fast());
    packed.write_all(&vec![0; 4_000_000]).expect("room");
    let rows = packed.finish().expect("room");
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(*b"IHDR", &head), &chunk(*b"IDAT", &rows), &chunk(*b"IEND", &[])].concat()
}

/// A JPEG as a phone takes it: lying on its side, and saying where it was.
fn jpeg_from_a_phone(pixels: &DynamicImage) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    // Turned by a quarter; and where the place is told.
    exif.extend(entry(0x0112, 3, 1, 6 << 16));
    exif.extend(entry(0x8825, 4, 1, 38));
    exif.extend([0; 4]);
    exif.extend(b"\0\x01");
    exif.extend(entry(0x001d, 2, 11, 56));
    exif.extend([0; 4]);
    exif.extend(b"33.68N73.04E");
    let jpeg = encoded(pixels, ImageFormat::Jpeg);
    let length = u16::try_from(exif.len() + 2).expect("a length").to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

/// The addresses of the pictures on a page.
fn pictures(page: &Reply) -> Vec<String> {
    page.body.split("src=\"/pictures/").skip(1).filter_map(|r| r.split('"').next()).map(|d| format!("/pictures/{d}")).collect()
}

async fn path_of(organiser: &Actor<'_>, name: &str) -> String {
    organiser.get("/admin/supporters").await.link_to(name)
}

#[tokio::test]
async fn a_logo_stands_in_the_place_of_the_name_until_taken_off() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.brings(FORM, &chinar(&[]), ("logo.png", "image/png", &png(1200, 600))).await.leads_to("/admin/supporters");
    let home = app.visitor().get("/").await.says(">Gold</h3>").says("alt=\"Chinar Labs\" width=\"640\" height=\"320\"");
    app.visitor().in_urdu().get("/").await.says(">گولڈ</h3>").says("alt=\"چنار لیبز\"");
    let first = pictures(&home);
    assert_eq!(pictures(&organiser.get("/admin/supporters").await), first);

    let path = path_of(&organiser, "Chinar Labs").await;
    organiser.submits(&path, &chinar(&[("level", "patron")])).await.leads_to("/admin/supporters");
    let home = app.visitor().get("/").await.says(">Patrons</h3>").does_not_say(">Gold</h3>");
    assert_eq!(pictures(&home), first, "a form without a file leaves the logo as it is");

    let jpeg = encoded(&two_sides(90, 120), ImageFormat::Jpeg);
    organiser.brings(&path, &chinar(&[]), ("x", "", &jpeg)).await.leads_to("/admin/supporters");
    let home = app.visitor().get("/").await.says("width=\"90\" height=\"120\"");
    assert!(pictures(&home).len() == 1 && pictures(&home) != first, "replaced");
    let webp = encoded(&two_sides(50, 50), ImageFormat::WebP);
    organiser.brings(&path, &chinar(&[]), ("x.webp", "image/webp", &webp)).await.leads_to("/admin/supporters");
    app.visitor().get("/").await.says("width=\"50\" height=\"50\"");

    organiser.submits(&path, &chinar(&[("remove_logo", "yes")])).await.leads_to("/admin/supporters");
    let home = app.visitor().get("/").await.says("<bdi>Chinar Labs</bdi>");
    assert_eq!(pictures(&home), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_served_is_ours_and_can_be_kept_for_ever() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    // A picture that is a page as well, for whoever believes its end.
    let polyglot = [&png(40, 20)[..], b"<html><script>alert(1)</script></html>"].concat();
    organiser.brings(FORM, &chinar(&[]), ("logo.html", "text/html", &polyglot)).await.leads_to("/admin/supporters");
    let address = pictures(&app.visitor().get("/").await).remove(0);
    let served = app.visitor().get(&address).await.is(200).does_not_say("script");
    let pixels = image::load_from_memory(&served.bytes).expect("a picture").to_rgb8();
    assert_eq!(pixels, two_sides(40, 20).to_rgb8());
    let said = ["content-type", "x-content-type-options", "content-security-policy", "cache-control"].map(|name| served.header(name));
    assert_eq!(
        said,
        ["image/png", "nosniff", "default-src 'none'; frame-ancestors 'none'; sandbox", "public, max-age=31536000, immutable"]
    );
    assert_eq!(served.header("set-cookie"), "");
    app.visitor().get("/pictures/x").await.is(404);
    app.visitor().get(&format!("/pictures/{}", "0".repeat(64))).await.is(404);
    app.visitor().get(&address.to_uppercase().replace("PICTURES", "pictures")).await.is(404);
}

#[tokio::test]
async fn nothing_of_where_a_photograph_was_taken_is_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let photograph = jpeg_from_a_phone(&two_sides(1000, 500));
    assert!(photograph.windows(6).any(|w| w == b"33.68N"));
    organiser.brings(FORM, &chinar(&[]), ("me.jpg", "image/jpeg", &photograph)).await.leads_to("/admin/supporters");
    let address = pictures(&app.visitor().get("/").await).remove(0);
    let served = app.visitor().get(&address).await.does_not_say("33.68N").does_not_say("Exif").does_not_say("eXIf");
    let pixels = image::load_from_memory(&served.bytes).expect("a picture").to_rgb8();
    assert_eq!(pixels.dimensions(), (160, 320), "upright, and fitted as it stands upright");
    let (top, bottom) = (pixels.get_pixel(80, 10), pixels.get_pixel(80, 310));
    assert!(top[0] > 200 && bottom[2] > 200, "turned the right way: {top:?} {bottom:?}");
}

#[tokio::test]
async fn what_is_no_picture_is_refused_beside_its_field() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (good, photograph) = (png(300, 200), encoded(&two_sides(300, 200), ImageFormat::Jpeg));
    let animation = [&chunk(*b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0])[..], &good[33..]].concat();
    let animation = [&good[..33], &animation].concat();
    let mut webp = b"RIFF\x48\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x63\0\0\x63\0\0".to_vec();
    webp.extend(b"ANIM\x06\0\0\0\0\0\0\0\0\0ANMF\x18\0\0\0");
    webp.extend([0; 16]);
    webp.extend(b"VP8L\0\0\0\0");
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let cases: [(&str, Vec<u8>, &str); 14] = [
        ("empty", vec![], "This file is empty."),
        ("a page", b"<!doctype html><script>alert(1)</script>".to_vec(), "This is no picture in PNG"),
        ("drawing", svg.to_vec(), "This is no picture in PNG"),
        (
            "gif",
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;".to_vec(),
            "This is no picture in PNG",
        ),
        ("gif, then png", [&b"GIF89a"[..], &good].concat(), "This is no picture in PNG"),
        ("first bytes only", good[..8].to_vec(), "damaged or cut off"),
        ("page behind first bytes", [&good[..8], b"<script>alert(1)</script>"].concat(), "damaged or cut off"),
        ("half a png", good[..good.len() / 2].to_vec(), "damaged or cut off"),
        ("half a jpeg", photograph[..photograph.len() / 2].to_vec(), "damaged or cut off"),
        ("moving png", animation, "This picture moves."),
        ("moving webp", webp, "This picture moves."),
        ("bomb", bomb(30_000, 30_000), "too many pixels"),
        ("long bomb", bomb(1_000_000, 2), "too many pixels"),
        ("wide bomb", bomb(4_000, 4_000), "too many pixels"),
    ];
    for (name, file, words) in cases {
        let page = organiser.brings(FORM, &chinar(&[]), ("logo.png", "image/png", &file)).await;
        assert!(page.body.contains(words), "{name}: {}", page.body);
        page.has_problems_at(&["logo"]).says("value=\"Chinar Labs\"");
    }
    assert_eq!(app.count("select count(*) from pictures").await, 0);
    assert_eq!(app.count("select count(*) from supporters where name_en = 'Chinar Labs'").await, 0);
}

#[tokio::test]
async fn too_large_a_file_is_answered_on_the_page() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let large = vec![0x89; (2 << 20) + 1];
    let page = organiser.brings(FORM, &chinar(&[("name_ur", "")]), ("logo.png", "image/png", &large)).await;
    page.says("This file is larger than 2 MB.").has_problems_at(&["name_ur", "logo"]).says("value=\"Chinar Labs\"");
    let flood = vec![0; 25 << 20];
    organiser.brings(FORM, &chinar(&[]), ("logo.png", "image/png", &flood)).await.is(413).says("This is too large");
    // A field is no way round what an ordinary form may bring.
    let field = "a".repeat(70_000);
    organiser.submits(FORM, &chinar(&[("name_en", &field)])).await.is(413);
    organiser.submits(FORM, &chinar(&[])).await.leads_to("/admin/supporters");
}

#[tokio::test]
async fn a_logo_is_kept_while_other_fields_are_mended() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let wrong = chinar(&[("website", "chinar"), ("level", "diamond")]);
    let page = organiser.brings(FORM, &wrong, ("logo.png", "image/png", &png(60, 30))).await.has_problems_at(&["level", "website"]);
    assert_eq!(pictures(&page).len(), 1, "it is shown beside the field");
    organiser.brings_to(&page, FORM, &chinar(&[]), None).await.leads_to("/admin/supporters");
    assert_eq!(pictures(&app.visitor().get("/").await), pictures(&page));

    // A name that is taken is found out later than the rest; the logo of the second is kept as well.
    let page = organiser.brings(FORM, &chinar(&[]), ("logo.png", "image/png", &png(80, 30))).await.has_problems_at(&["name_en"]);
    // What nothing shows is forgotten, what is shown stays.
    assert_eq!(app.count("select count(*) from pictures").await, 2);
    sqlx::query("update pictures set kept_at = kept_at - interval '3 days'").execute(&app.pool).await.expect("three days");
    let forgotten = app.app.db.write(DbActor::System("test"), async |tx| Ok::<_, AppError>(picture::forget_unused(tx).await?)).await;
    assert_eq!(forgotten.expect("swept"), 1);
    let late = organiser.brings_to(&page, FORM, &chinar(&[("name_en", "Deodar")]), None).await.has_problems_at(&["logo"]);
    organiser.brings_to(&late, FORM, &chinar(&[("name_en", "Deodar"), ("name_ur", "دیودار")]), None).await.leads_to("/admin/supporters");
    assert_eq!(pictures(&app.visitor().get("/").await).len(), 1);
}

#[tokio::test]
async fn a_form_with_a_file_counts_once_like_any_other() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let page = organiser.get(FORM).await;
    let (one, other) = (png(60, 30), png(30, 60));
    for _ in 0..2 {
        organiser.brings_to(&page, FORM, &chinar(&[]), Some(("a.png", "image/png", &one))).await.leads_to("/admin/supporters");
    }
    assert_eq!(app.count("select count(*) from supporters where name_en = 'Chinar Labs'").await, 1);
    organiser.brings_to(&page, FORM, &chinar(&[("name_en", "Deodar")]), Some(("a.png", "image/png", &other))).await.is(409);
    organiser.post(FORM, &[("form_key", &page.form_key())]).await.is(415);
    organiser.post_parts(FORM, &chinar(&[]), None).await.is(400);
    organiser.post_parts(FORM, &[("form_key", "7")], None).await.is(400);
    let many = vec![("x", "1"); 200];
    organiser.post_parts(FORM, &many, None).await.is(400);
}

#[tokio::test]
async fn only_organisers_bring_logos() {
    let app = TestApp::new().await;
    let key = summit::kit::form::new_key().to_string();
    let fields = chinar(&[("form_key", &key)]);
    let file = png(60, 30);
    let file = ("logo.png", "image/png", file.as_slice());
    app.delegate("Sana Malik").await.post_parts(FORM, &fields, Some(file)).await.is(403);
    assert_eq!(app.visitor().post_parts(FORM, &fields, Some(file)).await.status.as_u16(), 303);
    assert_eq!(app.count("select count(*) from pictures").await, 0);
}

#[tokio::test]
async fn see_through_logos_stay_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let glass = RgbaImage::from_pixel(700, 100, image::Rgba([0, 90, 60, 128]));
    organiser.brings(FORM, &chinar(&[]), ("a.png", "image/png", &encoded(&glass.into(), ImageFormat::Png))).await.is(303);
    let address = pictures(&app.visitor().get("/").await).remove(0);
    let pixels = image::load_from_memory(&app.visitor().get(&address).await.bytes).expect("a picture").to_rgba8();
    assert_eq!((pixels.dimensions(), pixels.get_pixel(300, 40).0), ((640, 91), [0, 90, 60, 128]));
}

#[tokio::test]
async fn a_logo_chosen_for_what_somebody_removed_meanwhile_is_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.brings(FORM, &chinar(&[]), ("", "", &[])).await.is(303);
    let address = organiser.get("/admin/supporters").await.link_to("Chinar Labs");
    let older = organiser.get(&address).await.is(200);
    organiser.submits_to(&address, &format!("{address}/removal"), &[]).await.is(303);
    let typed = chinar(&[("name_en", "Chinar Group")]);
    let shown = organiser.brings_to(&older, &address, &typed, Some(("logo.png", "image/png", &png(64, 32)))).await;
    let shown = shown.has_problems_at(&["name_en"]).says("Somebody removed this");
    organiser.brings_to(&shown, FORM, &typed, None).await.is(303);
    assert_eq!(app.count("select count(*) from supporters where name_en = 'Chinar Group' and logo is not null").await, 1);
    // What is wrong with the file is said beside it.
    let address = organiser.get("/admin/supporters").await.link_to("Chinar Group");
    let older = organiser.get(&address).await.is(200);
    organiser.submits_to(&address, &format!("{address}/removal"), &[]).await.is(303);
    let shown = organiser.brings_to(&older, &address, &typed, Some(("logo.png", "image/png", b"none"))).await;
    shown.has_problems_at(&["name_en", "logo"]);
}
