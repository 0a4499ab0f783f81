//! PDFs as programs write them, and as people who mean harm do.
use flate2::{Compress, Compression, FlushCompress, write::ZlibEncoder};
use std::io::Write;

/// A file of `objects`, numbered from 1, of which the first is the catalog; and `trailer`'s entries beside it.
pub fn file(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let at = append(&mut file, objects);
    let table = at.iter().map(|at| format!("{at:010} 00000 n \n")).collect::<Vec<_>>().concat();
    let (size, start) = (objects.len() + 1, file.len());
    let end =
        format!("xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
    file.extend(end.bytes());
    file
}

/// Where each begins.
fn append(file: &mut Vec<u8>, objects: &[Vec<u8>]) -> Vec<usize> {
    let one = |(number, object): (usize, &Vec<u8>)| {
        let at = file.len();
        file.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
        at
    };
    (1..).zip(objects).map(one).collect()
}

pub fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    [format!("<<{entries}/Length {}>>\nstream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
}

pub fn flate(data: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(vec![], Compression::default());
    packed.write_all(data).expect("room");
    packed.finish().expect("room")
}

/// A catalog with more `entries`, the tree of so many pages, the pages, and what stands on each.
pub fn pages(many: usize, entries: &str) -> Vec<Vec<u8>> {
    let kids = (3..).take(many).map(|number| format!("{number} 0 R ")).collect::<Vec<_>>().concat();
    let page = format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R>>", many + 3);
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{entries}>>").into_bytes(),
        format!("<</Type/Pages/Count {many}/Kids[{kids}]>>").into_bytes(),
    ];
    objects.extend(vec![page.into_bytes(); many]);
    objects.push(stream("/Filter/FlateDecode", &flate(b"BT /F1 12 Tf 72 720 Td (A nomination) Tj ET")));
    objects
}

/// What may lie on a page: a place to click, a field that was filled in, a stamp, and a note.
pub const LINK: &[u8] = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x.test/)>>>>";
pub const FIELD: &[u8] = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Sana Malik)/Rect[72 600 272 620]/DA(/Helv 12 Tf)>>";
pub const STAMP: &[u8] = b"<</Type/Annot/Subtype/Stamp/Name/Approved/Rect[72 500 272 560]>>";
pub const FREE_TEXT: &[u8] = b"<</Type/Annot/Subtype/FreeText/Contents(See here)/Rect[72 400 272 420]/DA(/Helv 12 Tf)>>";

/// One page with more `entries`, and more objects from number 5 on, of which the first is the only field of the file's form.
pub fn annotated(entries: &str, more: &[&[u8]]) -> Vec<u8> {
    let mut objects = pages(1, "/AcroForm<</Fields[5 0 R]>>");
    objects[2] = format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{entries}>>").into_bytes();
    objects.extend(more.iter().map(|object| object.to_vec()));
    file(&objects, "")
}

/// A whole file.
pub fn document(many: usize) -> Vec<u8> {
    file(&pages(many, ""), "")
}

/// The entries and data of a stream that packs `objects`, with their numbers.
pub fn packed(objects: &[(usize, &[u8])]) -> (String, Vec<u8>) {
    let (mut heads, mut bodies) = (String::new(), vec![]);
    for (number, object) in objects {
        heads.extend(format!("{number} {} ", bodies.len()).chars());
        bodies.extend([object, &b"\n"[..]].concat());
    }
    (format!("/Type/ObjStm/N {}/First {}", objects.len(), heads.len()), [heads.as_bytes(), &bodies].concat())
}

/// A file as newer programs write them: one page, all objects packed into a stream, and a table that is a stream too.
/// The catalog's `/OpenAction` leads to `action`.
pub fn packed_document(action: &[u8]) -> Vec<u8> {
    let (entries, data) = packed(&[
        (1, b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>"),
        (2, b"<</Type/Pages/Count 1/Kids[3 0 R]>>"),
        (3, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"),
        (4, action),
    ]);
    let mut file = b"%PDF-1.7\n".to_vec();
    let holder = file.len();
    file.extend([b"5 0 obj\n", &*stream(&format!("{entries}/Filter/FlateDecode"), &flate(&data)), b"\nendobj\n"].concat());
    let table = file.len();
    let row = |kind: u8, first: usize, second: u8| [&[kind][..], &u32::try_from(first).expect("small").to_be_bytes(), &[second]].concat();
    let rows = [row(0, 0, 255), row(2, 5, 0), row(2, 5, 1), row(2, 5, 2), row(2, 5, 3), row(1, holder, 0), row(1, table, 0)].concat();
    let object = stream("/Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Filter/FlateDecode", &flate(&rows));
    file.extend([b"6 0 obj\n", &*object, format!("\nendobj\nstartxref\n{table}\n%%EOF\n").as_bytes()].concat());
    file
}

/// So many megabytes of zeros, packed into a thousandth.
pub fn zeros(megabytes: usize) -> Vec<u8> {
    let mut packed = Vec::with_capacity(1 << 16);
    let mut one = Compress::new(Compression::default(), false);
    one.compress_vec(&vec![0; 1 << 20], &mut packed, FlushCompress::Full).expect("room");
    [&b"\x78\x9c"[..], &packed.repeat(megabytes), b"\x03\0\0\0\0\0"].concat()
}
