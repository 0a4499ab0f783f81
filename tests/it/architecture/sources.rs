//! The sources of `src/`, read and parsed once for every test of this binary.
use super::{modules::Crate, sql};
use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

pub struct Source {
    pub path: String,
    pub text: String,
}

/// Every file under a folder that ends so.
pub fn files(folder: &str, extension: &str) -> Vec<Source> {
    let mut found = vec![];
    collect(Path::new(folder), extension, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(under: &Path, extension: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(under).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            let text = fs::read_to_string(&path).expect("a source");
            found.push(Source { path: path.to_str().expect("a path").to_owned(), text });
        }
    }
}

pub static RUST: LazyLock<Vec<Source>> = LazyLock::new(|| files("src", "rs"));

/// The crate as it is today.
pub static SUMMIT: LazyLock<Crate> = LazyLock::new(|| {
    let sources: Vec<_> = RUST.iter().map(|s| (s.path.as_str(), s.text.as_str())).collect();
    Crate::read(&sources)
});

/// The SQL functions that change something, from the migrations.
pub static WRITING_FUNCTIONS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let migrations: Vec<_> = files("migrations", "sql").into_iter().map(|f| f.text).collect();
    sql::writing_functions(&migrations)
});
