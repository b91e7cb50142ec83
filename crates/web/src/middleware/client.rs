//! Which address a request came from: the peer's own, unless the peer is a proxy that we trust.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, HeaderName, header};

/// The address that limits and audit go by. Put into the request's extensions by the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// A network in the notation `10.0.0.0/8`; an address alone is a network of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether the address is in it. An IPv4 address mapped into IPv6 counts as the IPv4 address.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(a)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.bits)).unwrap_or(0);
                base.to_bits() & mask == a.to_bits() & mask
            }
            (IpAddr::V6(base), IpAddr::V6(a)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
                base.to_bits() & mask == a.to_bits() & mask
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let wrong = || format!("{text:?} is no network; write such as 10.0.0.0/8 or 2001:db8::/32");
        let (base, bits) = match text.split_once('/') {
            Some((base, bits)) => (base, Some(bits.parse::<u8>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        match bits.unwrap_or(most) {
            bits if bits <= most => Ok(Network { base, bits }),
            _ => Err(wrong()),
        }
    }
}

/// The field in which the proxies write where a request came from. The other one is not read: a proxy that
/// does not know it would pass on whatever a stranger wrote there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ForwardedBy {
    /// `X-Forwarded-For`.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

/// The proxies in front of us.
#[derive(Clone, Debug, Default)]
pub struct Proxies {
    /// Where they are; nobody else's word about addresses is taken.
    pub trusted: Vec<Network>,
    /// Where they write.
    pub field: ForwardedBy,
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(address))
    }

    /// The rightmost hop that is no trusted proxy. Hops are read from the right, since each proxy adds its peer
    /// there; the first that cannot be read ends the search at the last hop that was known.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.trusts(peer) {
            return peer;
        }
        let mut known = peer;
        for value in headers.get_all(self.field.name()).iter().rev() {
            let Ok(value) = value.to_str() else { return known };
            for hop in value.rsplit(',') {
                let Some(address) = self.field.address(hop.trim()) else { return known };
                known = address.to_canonical();
                if !self.trusts(known) {
                    return known;
                }
            }
        }
        known
    }
}

impl ForwardedBy {
    fn name(self) -> HeaderName {
        match self {
            ForwardedBy::XForwardedFor => HeaderName::from_static("x-forwarded-for"),
            ForwardedBy::Forwarded => header::FORWARDED,
        }
    }

    /// The address that one hop names.
    fn address(self, hop: &str) -> Option<IpAddr> {
        match self {
            ForwardedBy::XForwardedFor => address(hop),
            ForwardedBy::Forwarded => hop
                .split(';')
                .filter_map(|pair| pair.split_once('='))
                .find(|(name, _)| name.trim().eq_ignore_ascii_case("for"))
                .and_then(|(_, value)| address(value.trim().trim_matches('"'))),
        }
    }
}

/// An address with or without a port, IPv6 with or without brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|a| a.ip()))
}

/// Notes on the request where it came from. A request that came over no socket counts as from nowhere.
pub fn mark(proxies: &Proxies, mut request: Request) -> Request {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() {
        let client = proxies.client(peer.ip(), request.headers());
        request.extensions_mut().insert(ClientAddress(client));
    }
    request
}

/// Where the request came from.
pub fn of(request: &Request) -> IpAddr {
    let nowhere = IpAddr::V6(std::net::Ipv6Addr::UNSPECIFIED);
    request.extensions().get::<ClientAddress>().map_or(nowhere, |client| client.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use proptest::prelude::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn client(field: ForwardedBy, peer: &str, values: &[&str]) -> String {
        let trusted = ["10.0.0.0/8", "fd00::/8"].map(|n| n.parse().expect("a network")).to_vec();
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(field.name(), HeaderValue::from_str(value).expect("a value"));
        }
        Proxies { trusted, field }.client(ip(peer), &headers).to_string()
    }

    #[test]
    fn the_rightmost_hop_that_is_no_proxy() {
        use ForwardedBy::{Forwarded, XForwardedFor};
        let cases: [(ForwardedBy, &str, &[&str], &str); 16] = [
            (XForwardedFor, "192.0.2.9", &["198.51.100.1"], "192.0.2.9"),
            (XForwardedFor, "10.0.0.1", &[], "10.0.0.1"),
            (XForwardedFor, "10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            (XForwardedFor, "::ffff:10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            (XForwardedFor, "10.0.0.1", &["1.1.1.1, 198.51.100.1"], "198.51.100.1"),
            (XForwardedFor, "10.0.0.1", &["1.1.1.1", "198.51.100.1"], "198.51.100.1"),
            (XForwardedFor, "10.0.0.1", &["198.51.100.1, 10.2.3.4"], "198.51.100.1"),
            (XForwardedFor, "10.0.0.1", &["10.9.9.9, 10.2.3.4"], "10.9.9.9"),
            (XForwardedFor, "10.0.0.1", &["198.51.100.1, nonsense"], "10.0.0.1"),
            (XForwardedFor, "10.0.0.1", &["198.51.100.1:4711"], "198.51.100.1"),
            (XForwardedFor, "fd00::1", &["[2001:db8::7]:4711"], "2001:db8::7"),
            (XForwardedFor, "10.0.0.1", &[""], "10.0.0.1"),
            (Forwarded, "10.0.0.1", &["for=198.51.100.1;proto=https"], "198.51.100.1"),
            (Forwarded, "10.0.0.1", &["for=1.1.1.1, For=\"[2001:db8::7]:80\""], "2001:db8::7"),
            (Forwarded, "10.0.0.1", &["for=198.51.100.1, for=_hidden"], "10.0.0.1"),
            (Forwarded, "10.0.0.1", &["for=198.51.100.1, proto=http"], "10.0.0.1"),
        ];
        for (field, peer, values, expected) in cases {
            assert_eq!(client(field, peer, values), expected, "{peer} {values:?}");
        }
    }

    #[test]
    fn networks() {
        let network = |text: &str| text.parse::<Network>();
        assert!(network("0.0.0.0/0").expect("a network").contains(ip("203.0.113.7")));
        assert!(!network("0.0.0.0/0").expect("a network").contains(ip("2001:db8::1")));
        assert!(network("::/0").expect("a network").contains(ip("2001:db8::1")));
        assert!(network("192.0.2.7").expect("a network").contains(ip("192.0.2.7")));
        assert!(!network("192.0.2.7").expect("a network").contains(ip("192.0.2.6")));
        assert!(!network("10.0.0.0/8").expect("a network").contains(ip("11.0.0.0")));
        for wrong in ["", "10.0.0.0/33", "::/129", "10/8", "host", "10.0.0.0/", "10.0.0.0/-1"] {
            assert!(network(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        /// Whatever a stranger writes, what the proxy nearest to us appended decides.
        #[test]
        fn no_header_moves_the_address(forged in "[ -~]{0,80}", hop in any::<[u8; 4]>()) {
            prop_assume!(hop[0] != 10);
            let real = IpAddr::from(hop).to_string();
            let appended = format!("{forged}, {real}");
            prop_assert_eq!(client(ForwardedBy::XForwardedFor, "10.0.0.1", &[&appended]), real.clone());
            prop_assert_eq!(client(ForwardedBy::XForwardedFor, "10.0.0.1", &[&forged, &real]), real.clone());
            // Sent to us directly it is worth nothing at all.
            prop_assert_eq!(client(ForwardedBy::XForwardedFor, "192.0.2.9", &[&forged, &real]), "192.0.2.9");
        }
    }
}
