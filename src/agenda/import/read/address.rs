//! Addresses as files have them.
use url::Url;

/// An address below the conference's, where a file has only the path.
pub fn below(base: &str, path: String) -> String {
    let is_path = path.starts_with('/') && !path.starts_with("//");
    let whole = Url::parse(base).ok().filter(|_| is_path).and_then(|base| base.join(&path).ok());
    whole.map_or(path, String::from)
}
