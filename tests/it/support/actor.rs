//! Somebody with a browser: cookies kept, forms filled in as a browser would.
use super::{
    app::{TestApp, base_url, email_of},
    forms,
};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::{collections::BTreeMap, net::SocketAddr, sync::Mutex};

pub struct Actor<'a> {
    app: &'a TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    prefix: &'static str,
    /// Where they are in the network.
    address: SocketAddr,
}

/// An answer, with what a person would look for in it.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

/// A file as a browser sends it: its name, what it says it is, and what it holds.
pub type File<'a> = (&'a str, &'a str, &'a [u8]);

pub fn encoded(fields: &[(&str, &str)]) -> String {
    let one = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(n, v)| format!("{}={}", one(n), one(v))).collect::<Vec<_>>().join("&")
}

impl<'a> Actor<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        Self { app, cookies: Mutex::default(), prefix: "", address: ([127, 0, 0, 1], 50_000).into() }
    }

    /// The same, elsewhere in the network.
    pub fn at(self, address: [u8; 4]) -> Self {
        Self { address: (address, 50_000).into(), ..self }
    }

    /// The same, reading Urdu.
    pub fn in_urdu(self) -> Self {
        Self { prefix: "/ur", ..self }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, None).await
    }

    /// Sends a form as it is, without opening its page first.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.send("POST", path, Some(encoded(fields))).await
    }

    /// Opens the page at `path` and sends its form there, with these fields and the page's hidden ones.
    pub async fn submits(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let page = self.get(path).await;
        if page.body.contains("enctype=\"multipart/form-data\"") {
            return self.brings_to(&page, path, fields, None).await;
        }
        let own = |form: &PageForm| form.is_post && form.is_sent_to(&format!("{}{path}", self.prefix));
        let forms = page.forms().into_iter().filter(own);
        let key = forms.flat_map(|form| form.fields).find_map(|(name, key)| (name == "form_key").then_some(key));
        self.post(path, &[fields, &[("form_key", &key.unwrap_or_else(|| page.form_key()))]].concat()).await
    }

    /// The same with a file chosen in the form.
    pub async fn brings(&self, path: &str, fields: &[(&str, &str)], file: File<'_>) -> Reply {
        let page = self.get(path).await;
        self.brings_to(&page, path, fields, Some(file)).await
    }

    /// Fills in the form of a page that was shown, whatever it keeps hidden, and sends it with a file or none.
    pub async fn brings_to(&self, page: &Reply, path: &str, fields: &[(&str, &str)], file: Option<File<'_>>) -> Reply {
        let hidden = page.hidden();
        let hidden: Vec<_> = hidden.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.post_parts(path, &[&hidden, fields].concat(), file).await
    }

    /// Sends a form of several parts as it is.
    pub async fn post_parts(&self, path: &str, fields: &[(&str, &str)], file: Option<File<'_>>) -> Reply {
        // Other marks between the parts at every sending, as browsers have them.
        let mark = format!("----mark{}", summit::kit::form::new_key().simple());
        let mut body = vec![];
        for (name, value) in fields {
            body.extend(format!("--{mark}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let (name, kind, content) = file.unwrap_or(("", "application/octet-stream", &[]));
        let head = format!("content-disposition: form-data; name=\"logo\"; filename=\"{name}\"\r\ncontent-type: {kind}");
        body.extend(format!("--{mark}\r\n{head}\r\n\r\n").bytes().chain(content.iter().copied()));
        body.extend(format!("\r\n--{mark}--\r\n").bytes());
        self.send_as("POST", path, &format!("multipart/form-data; boundary={mark}"), body.into()).await
    }

    /// Opens the page at `path` and sends another form of it to `action`.
    pub async fn submits_to(&self, path: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
        // Any of the page's keys will do: each counts once.
        let page = self.get(path).await;
        let key = if page.body.contains("name=\"form_key\"") { page.form_key() } else { uuid::Uuid::nil().to_string() };
        self.post(action, &[fields, &[("form_key", &key)]].concat()).await
    }

    /// Opens the registration form and fills it in for `name`.
    pub async fn registers(&self, name: &str) -> Reply {
        self.registers_with(&[("name", name), ("email", &email_of(name))]).await
    }

    /// The same with other fields than usual.
    pub async fn registers_with(&self, changed: &[(&str, &str)]) -> Reply {
        let page = self.get("/register").await;
        let fields = page.registration(changed);
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.post("/register", &fields).await
    }

    pub async fn send(&self, method: &str, path: &str, body: Option<String>) -> Reply {
        let kind = if body.is_some() { "application/x-www-form-urlencoded" } else { "" };
        self.send_as(method, path, kind, Body::from(body.unwrap_or_default())).await
    }

    async fn send_as(&self, method: &str, path: &str, kind: &str, body: Body) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.prefix))
            .header(header::HOST, base_url().trim_start_matches("http://"))
            .header("sec-fetch-site", "same-origin")
            .extension(ConnectInfo(self.address));
        let cookies: Vec<_> = self.cookies.lock().expect("cookies").iter().map(|(n, v)| format!("{n}={v}")).collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        self.exchange(request.body(body).expect("a request")).await
    }

    /// Sends any request and keeps the cookies of its answer.
    pub async fn exchange(&self, request: Request<Body>) -> Reply {
        let response = self.app.respond(request).await;
        let (parts, body) = response.into_parts();
        self.keep(&parts.headers);
        let bytes = body.collect().await.expect("a body").to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        forms::enter_decides_nothing(&body);
        Reply { status: parts.status, headers: parts.headers, body, bytes: bytes.into() }
    }

    fn keep(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().expect("cookies");
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie");
            let (name, value) = line.split(';').next().and_then(|p| p.split_once('=')).expect("a cookie");
            if line.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("cookies").get(name).cloned()
    }

    /// The same browser once more.
    pub fn with_cookies_of(self, other: &Actor<'_>) -> Self {
        self.cookies.lock().expect("cookies").clone_from(&other.cookies.lock().expect("cookies"));
        self
    }

    pub fn has_cookie(self, name: &str, value: &str) -> Self {
        self.cookies.lock().expect("cookies").insert(name.to_owned(), value.to_owned());
        self
    }
}

impl Reply {
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    pub fn leads_to(self, path: &str) -> Self {
        assert_eq!((self.status.as_u16(), self.header("location").as_str()), (303, path), "{}", self.body);
        self
    }

    /// Leads to `path` with whatever status the answer has.
    pub fn leads_on_to(self, path: &str) -> Self {
        assert_eq!(self.header("location"), path, "{}", self.body);
        self
    }

    /// The page holds `text`, whatever marks isolate the values in it and whatever white space lies around its tags.
    pub fn says(self, text: &str) -> Self {
        assert!(self.has(text), "{text} is not in: {}", self.body);
        self
    }

    pub fn does_not_say(self, text: &str) -> Self {
        assert!(!self.has(text), "{text} is in: {}", self.body);
        self
    }

    /// Whether `says` would find it.
    pub fn has(&self, text: &str) -> bool {
        let read = |s: &str| without_marks(&without_gaps(s));
        read(&self.body).contains(&read(text))
    }

    /// The page shows a problem at each of these fields, and at no other.
    pub fn has_problems_at(self, fields: &[&str]) -> Self {
        assert_eq!(self.status.as_u16(), 422, "{}", self.body);
        let summary = self.body.split("class=\"summary\"").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap_or_default();
        let found: Vec<_> = summary.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(found, fields);
        self
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|v| v.to_str().expect("a header").to_owned()).unwrap_or_default()
    }

    /// Where the link whose words begin so leads.
    pub fn link_to(&self, words: &str) -> String {
        let body = without_marks(&self.body);
        let links = body.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        let mut named = links.filter(|(_, rest)| rest.trim_start_matches('>').trim_start_matches("<bdi>").starts_with(words));
        named.next().unwrap_or_else(|| panic!("no link {words:?} in: {}", self.body)).0.to_owned()
    }

    /// The first link to an address that begins so.
    pub fn link_below(&self, path: &str) -> String {
        let mut links = self.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.find(|link| link.starts_with(path)).unwrap_or_else(|| panic!("no link to {path} in: {}", self.body)).to_owned()
    }

    /// The page's forms.
    pub fn forms(&self) -> Vec<PageForm> {
        self.body.split("<form").skip(1).filter_map(|form| form.split("</form>").next()).map(PageForm::read).collect()
    }

    /// What a browser would send of the page's form with that action, as it is shown. A form without one is sent to the
    /// page's own address.
    pub fn filled(&self, action: &str) -> Vec<(String, String)> {
        let mark = format!("action=\"{action}\"");
        let forms = self.body.split("<form").skip(1).filter_map(|form| form.split("</form>").next());
        let head = |form: &&str| form.split('>').next().unwrap_or_default().to_owned();
        let form = forms
            .clone()
            .find(|form| head(form).contains(&mark) || head(form).contains(&format!("action=\"{action}?kept=")))
            .or_else(|| forms.into_iter().find(|form| !head(form).contains(" action=")));
        sent_by_browser(form.unwrap_or_else(|| panic!("no form for {action} in: {}", self.body)))
    }

    /// The key hidden in the page's form.
    pub fn form_key(&self) -> String {
        let rest = self.body.split("name=\"form_key\" value=\"").nth(1).unwrap_or_else(|| panic!("no form in: {}", self.body));
        rest.split('"').next().expect("a value").to_owned()
    }

    /// What the page's first form keeps hidden.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let form = self.body.split("name=\"form_key\"").nth(1).and_then(|rest| rest.split("</form>").next()).unwrap_or_default();
        let others = form.split("type=\"hidden\" name=\"").skip(1).filter_map(|rest| rest.split_once("\" value=\""));
        let others = others.map(|(name, rest)| (name.to_owned(), rest.split('"').next().unwrap_or_default().to_owned()));
        std::iter::once(("form_key".to_owned(), self.form_key())).chain(others).collect()
    }

    /// The fields of this registration page as a delegate fills them in, some of them changed or added.
    pub fn registration(&self, changed: &[(&str, &str)]) -> Vec<(String, String)> {
        let japan = self.body.split("<option value=\"").skip(2).find_map(|o| o.split('"').next()).unwrap_or_default();
        // The one that is chosen, or that there is.
        let pass = self.body.split("name=\"pass\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let usual = [
            ("form_key", self.form_key()),
            ("pass", pass.to_owned()),
            ("code", String::new()),
            ("name", "Sana Malik".into()),
            ("name_latin", String::new()),
            ("name_urdu", String::new()),
            ("email", "sana@example.test".into()),
            ("phone", "+92 300 5550187".into()),
            ("organisation", "Chinar Labs".into()),
            ("job_title", "Founder".into()),
            ("economy", japan.to_owned()),
            ("diet", "halal".into()),
            ("diet_note", String::new()),
            ("access_needs", String::new()),
            ("consent", "yes".into()),
        ];
        let others = changed.iter().filter(|(name, _)| usual.iter().all(|(n, _)| n != name));
        let others: Vec<_> = others.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let fields = usual.map(|(name, value)| {
            let new = changed.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
            (name.to_owned(), new.unwrap_or(value))
        });
        fields.into_iter().chain(others).collect()
    }
}

/// A form as it stands in a page.
#[derive(Clone, Debug)]
pub struct PageForm {
    /// Where it is sent; empty for the page's own address.
    pub action: String,
    pub is_post: bool,
    pub brings_file: bool,
    /// Its fields with the values that a browser would send, whatever is ticked; a file is none.
    pub fields: Vec<(String, String)>,
    /// What a browser would send of it as it is shown.
    pub shown: Vec<(String, String)>,
}

impl PageForm {
    /// Whether the page at `address` sends it there.
    pub fn is_sent_to(&self, address: &str) -> bool {
        let action = self.action.split("?kept=").next().unwrap_or_default();
        action.is_empty() || action == address
    }

    fn read(form: &str) -> Self {
        let value = |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next().map(unescaped));
        let tags: Vec<_> = form.split('<').filter_map(|tag| tag.split('>').next()).collect();
        let is_field = |tag: &&&str| ["input ", "textarea ", "select ", "button "].iter().any(|kind| tag.starts_with(kind));
        let fields = tags.iter().filter(is_field).filter(|tag| value(tag, "type").as_deref() != Some("file"));
        let fields = fields.filter_map(|tag| Some((value(tag, "name")?, value(tag, "value").unwrap_or_default())));
        let head = form.split('>').next().unwrap_or_default();
        Self {
            action: value(head, "action").unwrap_or_default(),
            is_post: value(head, "method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
            brings_file: head.contains("multipart/form-data"),
            fields: fields.collect(),
            shown: sent_by_browser(form),
        }
    }
}

/// The fields of a form: what is typed, ticked or selected in it.
fn sent_by_browser(form: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next().map(unescaped));
    let mut fields = vec![];
    for part in form.split('<') {
        let Some((tag, text)) = part.split_once('>') else { continue };
        let kind = attribute(tag, "type").unwrap_or_default();
        match (tag.split_whitespace().next(), attribute(tag, "name")) {
            (Some("input"), _) if ["checkbox", "radio"].contains(&&*kind) && !tag.contains(" checked") => {}
            (Some("input"), Some(name)) if kind != "file" => fields.push((name, attribute(tag, "value").unwrap_or_default())),
            (Some("textarea"), Some(name)) => fields.push((name, unescaped(text.strip_prefix('\n').unwrap_or(text)))),
            // The first option until another says that it is selected.
            (Some("select"), Some(name)) => fields.push((name, "\0".to_owned())),
            (Some("option"), _) => {
                let value = attribute(tag, "value").unwrap_or_default();
                let (_, chosen) = fields.last_mut().expect("a select");
                if chosen == "\0" || tag.contains(" selected") {
                    *chosen = value;
                }
            }
            _ => {}
        }
    }
    fields
}

/// An attribute's text.
fn unescaped(text: &str) -> String {
    let marks = [("&#38;", "&"), ("&amp;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    marks.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// Without what isolates values, says which way they run, or keeps their words on one line.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200F}'], "").replace('\u{a0}', " ")
}

/// HTML without the white space before and after its tags.
fn without_gaps(html: &str) -> String {
    let behind = html.split('<').map(str::trim_end).collect::<Vec<_>>().join("<");
    behind.split('>').map(str::trim_start).collect::<Vec<_>>().join(">")
}
