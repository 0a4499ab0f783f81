//! Only whole requests for our own host are answered; links in mails never depend on what a request claims.
use super::{app::App, error::AppError};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{
        HeaderMap, StatusCode,
        header::{HOST, TRANSFER_ENCODING},
        request::Parts,
        uri::Authority,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use url::Url;

/// 400 without exactly one well-formed Host, 421 for another's. Probes ask by address and are let through.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let probe = matches!(request.uri().path(), "/livez" | "/readyz");
    match check(&app.settings.base_url, &request) {
        Err(StatusCode::MISDIRECTED_REQUEST) if probe => next.run(request).await,
        Err(status) => AppError::Bad(status).into_response(),
        Ok(()) => next.run(request).await,
    }
}

/// Whether the request is well-formed and for our host; else the status of the answer.
pub fn check(base: &Url, request: &Request) -> Result<(), StatusCode> {
    if request.headers().contains_key(TRANSFER_ENCODING) {
        // Browsers send forms with a length. Without one, a proxy and this server may disagree where a request ends (smuggling).
        return Err(StatusCode::LENGTH_REQUIRED);
    }
    let mut hosts = request.headers().get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(StatusCode::BAD_REQUEST) };
    let host = host.to_str().ok().and_then(|h| h.parse::<Authority>().ok()).ok_or(StatusCode::BAD_REQUEST)?;
    let absolute = request.uri().authority();
    if ours(base, &host) && absolute.is_none_or(|a| ours(base, a)) { Ok(()) } else { Err(StatusCode::MISDIRECTED_REQUEST) }
}

fn ours(base: &Url, host: &Authority) -> bool {
    let same_port = host.port_u16().or(Some(if base.scheme() == "https" { 443 } else { 80 })) == base.port_or_known_default();
    let name = base.host_str().unwrap_or_default();
    let loopback = |h: &str| matches!(h, "localhost" | "127.0.0.1" | "[::1]");
    same_port && !host.as_str().contains('@') && (host.host().eq_ignore_ascii_case(name) || loopback(name) && loopback(host.host()))
}

/// Who is asking: the peer, or the nearest address before our own proxies.
pub fn client_ip(app: &App, parts: &Parts) -> IpAddr {
    forwarded(&app.settings.trusted_proxies, peer(parts), &parts.headers)
}

/// The proxy that this request came through although the settings do not name it: whoever comes through it seems to be at
/// its address.
pub fn unnamed_proxy(app: &App, parts: &Parts) -> Option<IpAddr> {
    let peer = peer(parts);
    (parts.headers.contains_key(FORWARDED_FOR) && !app.settings.trusted_proxies.contains(&peer)).then_some(peer)
}

fn peer(parts: &Parts) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |c| c.0.ip());
    peer.to_canonical()
}

const FORWARDED_FOR: &str = "x-forwarded-for";

fn forwarded(trusted: &[IpAddr], peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    if !trusted.contains(&peer) {
        return peer;
    }
    let said: Vec<IpAddr> =
        headers.get_all(FORWARDED_FOR).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).filter_map(address_in).collect();
    said.into_iter().rev().find(|ip| !trusted.contains(ip)).unwrap_or(peer)
}

/// The address in an entry of the header: some proxies write its port behind it, or brackets around it.
fn address_in(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let in_brackets = || entry.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok().map(IpAddr::V6);
    let with_port = || entry.parse::<SocketAddr>().ok().map(|at| at.ip());
    let ip = entry.parse().ok().or_else(with_port).or_else(in_brackets)?;
    Some(ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed() {
        let (proxy, far, peer): (IpAddr, IpAddr, IpAddr) = ([10, 0, 0, 1].into(), [203, 0, 113, 9].into(), [198, 51, 100, 7].into());
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9, 10.0.0.1".parse().expect("a header"));
        assert_eq!(forwarded(&[proxy], proxy, &headers), far);
        assert_eq!(forwarded(&[proxy], peer, &headers), peer);
        assert_eq!(forwarded(&[], proxy, &headers), proxy);
    }

    #[test]
    fn an_address_is_read_with_its_port_and_in_brackets() {
        let proxy: IpAddr = [10, 0, 0, 1].into();
        let v6 = "2001:db8::1";
        for (entry, said) in [
            ("203.0.113.9", Some("203.0.113.9")),
            ("203.0.113.9:4711", Some("203.0.113.9")),
            (v6, Some(v6)),
            ("[2001:db8::1]", Some(v6)),
            ("[2001:db8::1]:443", Some(v6)),
            ("::ffff:203.0.113.9", Some("203.0.113.9")),
            ("[::ffff:203.0.113.9]:4711", Some("203.0.113.9")),
            // Neither is an address; whoever is told of nothing else is taken to be the proxy.
            ("[203.0.113.9]", None),
            ("203.0.113.9:", None),
            ("203.0.113.9:70000", None),
            ("[2001:db8::1", None),
            ("[2001:db8::1]443", None),
            ("unknown", None),
            ("_hidden:80", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", format!("{entry}, 10.0.0.1:9000").parse().expect("a header"));
            let said = said.map_or(proxy, |said| said.parse().expect("an address"));
            assert_eq!(forwarded(&[proxy], proxy, &headers), said, "{entry}");
        }
    }

    #[test]
    fn hosts_are_ours_with_their_port() {
        let ours = |base: &str, host: &str| ours(&base.parse().expect("a URL"), &host.parse().expect("a host"));
        assert!(ours("https://summit.example", "summit.example") && ours("https://summit.example", "SUMMIT.example:443"));
        assert!(!ours("https://summit.example", "summit.example:8443") && !ours("https://summit.example", "evil.example"));
        assert!(ours("http://localhost:8080", "127.0.0.1:8080") && !ours("http://localhost:8080", "127.0.0.1"));
    }
}
