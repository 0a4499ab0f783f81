//! Workbooks for tests, as small as they can be.
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A worksheet around its rows.
pub fn worksheet(rows: &str) -> String {
    format!("<worksheet xmlns='{SPREADSHEET}'><sheetData>{rows}</sheetData></worksheet>")
}

/// A row of texts.
pub fn row_of(cells: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t='inlineStr'><is><t>{text}</t></is></c>");
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

/// A worksheet of texts.
pub fn texts(rows: &[&[&str]]) -> String {
    worksheet(&rows.iter().map(|cells| row_of(cells)).collect::<String>())
}

/// A worksheet of a single cell, wherever that is.
pub fn cell_at(row: &str, cell: &str) -> String {
    worksheet(&format!("<row r='{row}'><c r='{cell}' t='inlineStr'><is><t>x</t></is></c></row>"))
}

/// The smallest workbook around a worksheet. Its second cell format is a date with a time.
pub fn workbook(sheet: &str) -> Vec<u8> {
    shared(sheet, "")
}

/// The same, with a text that cells share.
pub fn shared(sheet: &str, text: &str) -> Vec<u8> {
    archive("", &[("Programme", sheet)], text)
}

/// A workbook of several worksheets with their names; `properties` are the workbook's own.
pub fn workbook_of(properties: &str, sheets: &[(&str, &str)]) -> Vec<u8> {
    archive(properties, sheets, "")
}

fn archive(properties: &str, sheets: &[(&str, &str)], text: &str) -> Vec<u8> {
    let list: Vec<_> = (1..).zip(sheets).map(|(at, (name, _))| format!("<sheet name='{name}' sheetId='{at}' r:id='r{at}'/>")).collect();
    let relation = |at: usize| format!("<Relationship Id='r{at}' Type='{RELATIONS}/worksheet' Target='worksheets/sheet{at}.xml'/>");
    let relations: Vec<_> = (1..=sheets.len()).map(relation).collect();
    let (list, relations) = (list.concat(), relations.concat());
    let book =
        format!("<workbook xmlns='{SPREADSHEET}' xmlns:r='{RELATIONS}'><workbookPr {properties}/><sheets>{list}</sheets></workbook>");
    let relations = format!(
        "<Relationships xmlns='{PACKAGE}'>{relations}<Relationship Id='r99' Type='{RELATIONS}/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
    );
    let package = format!(
        "<Relationships xmlns='{PACKAGE}'><Relationship Id='r1' Type='{RELATIONS}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    );
    let styles =
        format!("<styleSheet xmlns='{SPREADSHEET}'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></styleSheet>");
    let texts = format!("<sst xmlns='{SPREADSHEET}'><si><t>{text}</t></si></sst>");
    let usual = [
        ("_rels/.rels", package.as_str()),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/sharedStrings.xml", &texts),
    ];
    let usual = usual.into_iter().map(|(name, content)| (name.to_owned(), content));
    let sheets = (1..).zip(sheets).map(|(at, (_, sheet))| (format!("xl/worksheets/sheet{at}.xml"), *sheet));
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in usual.chain(sheets) {
        archive.start_file(name, options).expect("a file");
        archive.write_all(content.as_bytes()).expect("content");
    }
    archive.finish().expect("an archive").into_inner()
}
