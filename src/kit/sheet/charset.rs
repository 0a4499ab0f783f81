//! Character sets of texts that are not Unicode.
use crate::choice;
use encoding_rs::Encoding;

choice! {
    /// As what an organiser wants a text to be read.
    #[derive(Default)]
    Charset [
        #[default]
        Automatic = "automatic" => "sheet-charset-automatic",
        Arabic = "windows-1256" => "sheet-charset-arabic",
        ChineseSimplified = "gb18030" => "sheet-charset-chinese-simplified",
        ChineseTraditional = "big5" => "sheet-charset-chinese-traditional",
        Cyrillic = "windows-1251" => "sheet-charset-cyrillic",
        CentralEurope = "windows-1250" => "sheet-charset-central-europe",
        WesternEurope = "windows-1252" => "sheet-charset-western-europe",
        JapaneseShift = "shift_jis" => "sheet-charset-japanese-shift",
        JapaneseExtended = "euc-jp" => "sheet-charset-japanese-extended",
        JapaneseMail = "iso-2022-jp" => "sheet-charset-japanese-mail",
        Korean = "euc-kr" => "sheet-charset-korean",
        Thai = "windows-874" => "sheet-charset-thai",
        Turkish = "windows-1254" => "sheet-charset-turkish",
        Vietnamese = "windows-1258" => "sheet-charset-vietnamese",
        MacRoman = "macintosh" => "sheet-charset-mac-roman",
    ]
}

impl Charset {
    /// None: it is for the file to say, or for us to guess.
    pub(super) fn encoding(self) -> Option<&'static Encoding> {
        Encoding::for_label(self.value().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_but_the_automatic_one_is_a_character_set() {
        for charset in Charset::ALL {
            assert_eq!(charset.encoding().is_none(), charset == Charset::Automatic, "{charset:?}");
        }
    }
}
