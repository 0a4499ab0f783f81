//! Documents that people bring: what is kept of them, and what is refused and why.
pub mod made;

use crate::support::TestApp;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};
use made::{document, file, flate, packed, packed_document, pages, stream, zeros};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use summit::kit::{
    document::{Document, MOST_BYTES, Medium},
    upload::UploadedFile,
};

/// What comes of a file that somebody brings: the document, or what is wrong.
async fn brought(app: &TestApp, file: impl Into<Vec<u8>>) -> Result<Document, &'static str> {
    let file = UploadedFile::File(file.into().into());
    let read = Document::read(&app.app, file).await.expect("an answer");
    read.map(|document| document.expect("a document")).map_err(|fault| fault.0)
}

async fn pages_of(app: &TestApp, file: impl Into<Vec<u8>>) -> Result<u32, &'static str> {
    brought(app, file).await.map(|document| document.pages.expect("the pages of a PDF"))
}

/// The page with more entries in its catalog, and more objects from number 5 on.
fn with(entries: &str, objects: &[&[u8]]) -> Vec<u8> {
    file(&[pages(1, entries), objects.iter().map(|o| o.to_vec()).collect()].concat(), "")
}

#[tokio::test]
async fn a_whole_pdf_is_kept_as_it_came() {
    let app = TestApp::new().await;
    let one = document(1);
    let kept = brought(&app, one.clone()).await.expect("a document");
    assert_eq!((kept.medium, &*kept.bytes, kept.pages), (Medium::Pdf, &*one, Some(1)));
    assert_eq!(kept.sha256, <[u8; 32]>::from(Sha256::digest(&one)));
    assert_eq!(pages_of(&app, document(40)).await, Ok(40));
    assert_eq!(pages_of(&app, packed_document(b"<</S/GoTo/D[3 0 R/Fit]>>")).await, Ok(1));
    // Acrobat takes what mail programs leave around a file, and tables that are wrong because of it.
    let junk = [b"Content-Type: application/pdf\r\n\r\n", &*one, b"\0\0\0\n-- \nSana"].concat();
    assert_eq!(brought(&app, junk.clone()).await.map(|kept| kept.bytes), Ok(junk.into()));
    let link = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x.test/Launch)>>>>";
    assert_eq!(pages_of(&app, with("/OpenAction[3 0 R/Fit]", &[link])).await, Ok(1));
    assert!(Document::read(&app.app, UploadedFile::NotChosen).await.expect("an answer").expect("no fault").is_none());
}

#[tokio::test]
async fn what_lies_on_a_page_is_noticed() {
    let app = TestApp::new().await;
    for (annotations, objects, is_annotated) in [
        ("", &[][..], false),
        ("/Annots[]", &[], false),
        ("/Annots[5 0 R]", &[made::LINK], false),
        ("/Annots 5 0 R", &[&b"[6 0 R<</Subtype/Popup/Parent 7 0 R>>]"[..], made::LINK], false),
        ("/Annots[5 0 R]", &[made::FIELD], true),
        ("/Annots[5 0 R 6 0 R]", &[made::LINK, made::STAMP], true),
        ("/Annots 5 0 R", &[&b"[6 0 R]"[..], made::FREE_TEXT], true),
        ("/Annots[<</Rect[0 0 9 9]>>]", &[], true),
    ] {
        let kept = brought(&app, made::annotated(annotations, objects)).await.expect("a document");
        assert_eq!((kept.pages, kept.is_annotated), (Some(1), is_annotated), "{annotations}");
    }
}

#[tokio::test]
async fn what_is_no_document_is_refused_with_the_reason() {
    let app = TestApp::new().await;
    let one = document(1);
    for (file, fault) in [
        (vec![], "picture-empty"),
        (b"PK\x03\x04\x14\0\0\0\x08\0report.docx".to_vec(), "document-kind"),
        (b"<!-- %PDF-1.7 --><html><script>alert(1)</script></html>".to_vec(), "document-kind"),
        ([&b"<html><!--"[..], &one, b"--><script>alert(1)</script>"].concat(), "document-kind"),
        (b"GIF89a".to_vec(), "document-kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "document-kind"),
        ([&one[..], &vec![b' '; MOST_BYTES]].concat(), "document-too-large"),
        (b"%PDF-1.7".to_vec(), "document-damaged"),
        (b"%PDF-1.7\n%%EOF".to_vec(), "document-damaged"),
        (one[..one.len() / 2].to_vec(), "document-damaged"),
        (document(40)[..3_000].to_vec(), "document-damaged"),
        // The end of a file whose middle is gone.
        ([&document(30)[..1_000], b"startxref\n0\n%%EOF"].concat(), "document-damaged"),
        (file(&[b"<</Type/Catalog>>".to_vec()], ""), "document-damaged"),
        (file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Count 0/Kids[]>>".to_vec()], ""), "document-damaged"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "picture-broken"),
        (document(41), "document-too-many-pages"),
        (document(200), "document-too-many-pages"),
    ] {
        assert_eq!(
            brought(&app, file.clone()).await.map(|_| "kept"),
            Err(fault),
            "{}",
            String::from_utf8_lossy(&file[..file.len().min(60)])
        );
    }
    let too_large = Document::read(&app.app, UploadedFile::TooLarge).await.expect("an answer");
    assert_eq!(too_large.map_err(|fault| fault.0), Err("document-too-large"));
}

#[tokio::test]
async fn an_encrypted_pdf_is_refused_whoever_could_open_it() {
    let app = TestApp::new().await;
    let by_password = "<</Filter/Standard/V 1/R 2/P -44/O(00000000000000000000000000000000)/U(11111111111111111111111111111111)>>";
    let objects = [pages(1, ""), vec![by_password.into()]].concat();
    for trailer in ["/Encrypt 5 0 R/ID[(a)(a)]", "/#45ncrypt 5 0 R", "/Encrypt<</Filter/Unheard.Of>>"] {
        assert_eq!(pages_of(&app, file(&objects, trailer)).await, Err("document-encrypted"), "{trailer}");
    }
}

#[tokio::test]
async fn a_pdf_that_does_something_is_refused() {
    let app = TestApp::new().await;
    let script = b"<</S/JavaScript/JS(app.alert\\(1\\))>>";
    for (entries, object) in [
        ("/OpenAction 5 0 R", &script[..]),
        ("/AA<</WC<</S/J#61vaScript/J#53 5 0 R>>>>", b"(x)"),
        ("/Names<</JavaScript<</Names[(a) 5 0 R]>>>>", b"<<>>"),
        ("/OpenAction 5 0 R", b"<</S/Launch/F(cmd.exe)>>"),
        ("/OpenAction<</S 5 0 R/F(cmd.exe)>>", b"/Launch"),
        // Readers differ in which of two entries they take.
        ("/OpenAction<</S/Launch/F(cmd.exe)/S/GoTo>>", b"<<>>"),
        ("/OpenAction<</S/GoTo/S/Launch/F(cmd.exe)>>", b"<<>>"),
        ("/Names<</EmbeddedFiles<</Names[(a) 5 0 R]>>>>", b"<</Type/Filespec/F(a)>>"),
        ("/AF[5 0 R]", b"<</Type/Filespec/EF<</F 3 0 R>>>>"),
        ("", b"<</Type/Annot/Subtype/RichMedia>>"),
        ("", b"<</Type/Annot/Subtype/FileAttachment>>"),
        ("", b"<</S/SubmitForm/F(http://x.test)>>"),
        ("", b"<</S/GoToR/F(\\\\\\\\x.test\\\\share)>>"),
        ("/AcroForm<</Fields[]/XFA 5 0 R>>", b"[]"),
    ] {
        assert_eq!(pages_of(&app, with(entries, &[object])).await, Err("document-active"), "{entries} {}", String::from_utf8_lossy(object));
    }
    assert_eq!(pages_of(&app, packed_document(script)).await, Err("document-active"));
    // In a stream of objects that no table names; and one whose filter stands elsewhere.
    let (entries, data) = packed(&[(9, script)]);
    assert_eq!(pages_of(&app, with("", &[&*stream(&entries, &data)])).await, Err("document-active"));
    assert_eq!(
        pages_of(&app, with("", &[&*stream(&format!("{entries}/Filter/FlateDecode"), &flate(&data))])).await,
        Err("document-active")
    );
}

/// Each within the memory and the stack that a file may have; and the next file is read as ever.
#[tokio::test]
async fn a_hostile_pdf_costs_little() {
    let app = TestApp::new().await;
    let tree = |kids: &str| file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), format!("<</Type/Pages/Count 1/Kids[{kids}]>>").into()], "");
    let bomb = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &zeros(1_024));
    let twice = stream("/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", &flate(&zeros(4_096)));
    for (what, file) in [
        ("a tree that is its own branch", tree("2 0 R")),
        ("a gigabyte of zeros", with("", &[&*bomb])),
        ("zeros of zeros", with("", &[&*twice])),
        ("deep lists", with(&format!("/X {}", "[".repeat(1 << 20)), &[])),
        ("deep dictionaries", with("", &["<</X".repeat(1 << 20).as_bytes()])),
        ("a table of millions", [&document(1)[..], b"\nxref\n0 4294967295\ntrailer<<>>\nstartxref\n700\n%%EOF"].concat()),
    ] {
        let read = pages_of(&app, file).await;
        assert!(matches!(read, Err("document-damaged") | Ok(1)), "{what}: {read:?}");
    }
    assert_eq!(pages_of(&app, document(2)).await, Ok(2));
}

#[tokio::test]
async fn a_pdf_that_would_take_hours_is_given_seconds() {
    let app = TestApp::new().await;
    let endless = [&b"%PDF-1.7\n"[..], &b"1 0 obj<<(".repeat(1 << 19), b"\n%%EOF"].concat();
    assert_eq!(pages_of(&app, endless).await, Err("document-damaged"));
}

#[tokio::test]
async fn a_picture_is_made_anew() {
    let app = TestApp::new().await;
    let encoded = |pixels: &DynamicImage, format| {
        let mut bytes = Cursor::new(vec![]);
        pixels.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    };
    let page: DynamicImage = RgbImage::from_fn(3_000, 1_500, |x, _| Rgb([if x < 1_500 { 250 } else { 0 }, 0, 0])).into();
    let clear: DynamicImage = RgbaImage::new(30, 20).into();
    for (pixels, format, medium, size) in [
        (&page, ImageFormat::Jpeg, Medium::Jpeg, (2_000, 1_000)),
        (&page, ImageFormat::Png, Medium::Png, (2_000, 1_000)),
        (&page, ImageFormat::WebP, Medium::Jpeg, (2_000, 1_000)),
        (&clear, ImageFormat::WebP, Medium::Png, (30, 20)),
    ] {
        let polyglot = [&encoded(pixels, format)[..], if format == ImageFormat::Png { b"<script>alert(1)</script>" } else { b"" }].concat();
        let kept = brought(&app, polyglot).await.expect("a picture");
        assert_eq!((kept.medium, kept.pages, kept.sha256), (medium, None, Sha256::digest(&kept.bytes).into()), "{format:?}");
        let format = if medium == Medium::Jpeg { ImageFormat::Jpeg } else { ImageFormat::Png };
        let pixels = image::load_from_memory_with_format(&kept.bytes, format).expect("a picture").to_rgb8();
        assert_eq!(pixels.dimensions(), size);
        assert!(!kept.bytes.windows(7).any(|at| at == b"<script"), "nothing of the file itself is kept");
        let red = pixels.get_pixel(9, 9)[0];
        assert!(pixels.width() < 100 || (245..=255).contains(&red), "{red}");
    }
}
