//! The languages that there are: by the two letters of ISO 639-1, and some of the summit's economies that have only three.

/// ISO 639-1, but Kanuri: `kr` is written for Korean.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja \
    jv ka kg ki kj kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg \
    th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";
const THREE_LETTERS: &str = "fil yue cmn nan hak pnb skr bal brh ceb tet";

/// Whether a tag (BCP 47, in small letters) begins with a language that there is.
pub fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    [TWO_LETTERS, THREE_LETTERS].iter().any(|all| all.split_whitespace().any(|known| known == first))
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn only_languages_that_there_are_are_taken() {
        for tag in ["en", "ur", "de-at", "fil", "zh-hant", "ja", "ko"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["jp", "kr", "xx", "qq", "", "e", "eng", "english", "-en"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
