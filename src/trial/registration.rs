//! Registering as a browser does it: what the page offers, and the form filled in.
use super::http::Answer;
use crate::kit::form::new_key;

/// The first pass and the first economy on the registration page; none when there is no form.
pub fn choices(page: &Answer) -> Option<(String, String)> {
    let text = String::from_utf8_lossy(&page.body);
    let value = |rest: &str| rest.split('"').next().map(ToOwned::to_owned);
    let pass = text.split("name=\"pass\" value=\"").nth(1).and_then(value)?;
    Some((pass, text.split("<option value=\"").skip(2).find_map(value)?))
}

/// The form as a browser sends it.
pub fn filled_in(email: &str, pass: &str, economy: &str, code: &str) -> String {
    let (key, email) = (new_key(), email.replace('@', "%40"));
    format!(
        "form_key={key}&pass={pass}&code={code}&name=Torture+Delegate&name_latin=&name_urdu=&email={email}&phone=%2B923005550187\
         &organisation=Chinar+Labs&job_title=Founder&economy={economy}&diet=halal&diet_note=&access_needs=&consent=yes"
    )
}
