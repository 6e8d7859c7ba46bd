//! `scan://localhost/<id>/original` and `scan://localhost/<id>/page/<n>.png`: the scans as the
//! page's viewer reads them. Only for the person who is signed in; the core decides.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use tauri::http::header::{
    ACCEPT_RANGES, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ORIGIN, RANGE, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use tauri::http::{Method, Request, Response, StatusCode, response};
use vanthu_core::error::{Error, Kind, NOT_FOUND, Result, io_error};

use crate::bridge::{Bridge, guarded};

/// The page itself: Linux and macOS, then Windows.
const PAGES: [&str; 2] = ["tauri://localhost", "http://tauri.localhost"];

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Original { scan_id: i64 },
    Page { scan_id: i64, page: u32 },
}

/// Answers one request of the page. Blocks: reads files.
pub fn answer(bridge: &Bridge, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = match *request.method() {
        Method::GET | Method::HEAD => {
            guarded(|| serve(bridge, request)).unwrap_or_else(|error| refusal(&error))
        }
        Method::OPTIONS => filled(
            Response::builder().status(StatusCode::NO_CONTENT),
            Vec::new(),
        ),
        _ => filled(
            Response::builder().status(StatusCode::METHOD_NOT_ALLOWED),
            Vec::new(),
        ),
    };
    allow_page(request, &mut response);
    response
}

fn serve(bridge: &Bridge, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>> {
    let path = request.uri().path();
    let wanted =
        wanted(path).ok_or_else(|| NOT_FOUND.with(&[("what", &"bản quét"), ("id", &path)]))?;
    match wanted {
        Wanted::Original { scan_id } => {
            let (file, mime) = bridge.host()?.scan_original(scan_id)?;
            let range = request.headers().get(RANGE).and_then(|r| r.to_str().ok());
            original(&file, &mime, range).map_err(|error| io_error(&file, &error))
        }
        Wanted::Page { scan_id, page } => {
            let picture = bridge.host()?.scan_page(scan_id, page)?;
            Ok(filled(
                Response::builder().header(CONTENT_TYPE, "image/png"),
                picture,
            ))
        }
    }
}

fn wanted(path: &str) -> Option<Wanted> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let scan_id = parts.next()?.parse().ok()?;
    let wanted = match (parts.next()?, parts.next()) {
        ("original", None) => Wanted::Original { scan_id },
        ("page", Some(page)) => Wanted::Page {
            scan_id,
            page: page.strip_suffix(".png")?.parse().ok().filter(|&n| n > 0)?,
        },
        _ => return None,
    };
    parts.next().is_none().then_some(wanted)
}

/// The file, or the one piece of it that `range` asks for; no more than that is read.
fn original(path: &Path, mime: &str, range: Option<&str>) -> io::Result<Response<Vec<u8>>> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let head = Response::builder()
        .header(ACCEPT_RANGES, "bytes")
        .header(CONTENT_TYPE, mime);
    let (first, last) = match range.map_or(Piece::Whole, |range| piece(range, length)) {
        Piece::Whole => {
            let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
            file.read_to_end(&mut bytes)?;
            return Ok(filled(head, bytes));
        }
        Piece::Outside => {
            return Ok(filled(
                head.status(StatusCode::RANGE_NOT_SATISFIABLE)
                    .header(CONTENT_RANGE, format!("bytes */{length}")),
                Vec::new(),
            ));
        }
        Piece::Of(first, last) => (first, last),
    };
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(first))?;
    file.take(last - first + 1).read_to_end(&mut bytes)?;
    Ok(filled(
        head.status(StatusCode::PARTIAL_CONTENT)
            .header(CONTENT_RANGE, format!("bytes {first}-{last}/{length}")),
        bytes,
    ))
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Whole,
    /// First and last byte, both included.
    Of(u64, u64),
    Outside,
}

/// Reads a `Range` header (RFC 9110 §14.2). Several ranges at once, or another unit, are
/// answered with the whole file, as the standard allows.
fn piece(range: &str, length: u64) -> Piece {
    let Some((from, to)) = range
        .strip_prefix("bytes=")
        .filter(|ranges| !ranges.contains(','))
        .and_then(|range| range.trim().split_once('-'))
    else {
        return Piece::Whole;
    };
    let (first, last) = match (from.parse::<u64>(), to.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => (first, last),
        (Ok(first), Err(_)) if to.is_empty() => (first, u64::MAX),
        (Err(_), Ok(0)) if from.is_empty() => return Piece::Outside,
        (Err(_), Ok(tail)) if from.is_empty() => (length.saturating_sub(tail), u64::MAX),
        _ => return Piece::Whole,
    };
    if first >= length {
        return Piece::Outside;
    }
    Piece::Of(first, last.min(length - 1))
}

/// The same error as a command would answer, so that the viewer can show its sentence.
fn refusal(error: &Error) -> Response<Vec<u8>> {
    let status = match error.kind {
        Kind::Denied => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Refused | Kind::Conflict => StatusCode::CONFLICT,
        Kind::InUse => StatusCode::LOCKED,
        Kind::Storage | Kind::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    };
    if let Some(cause) = &error.cause {
        tracing::warn!(code = error.code, cause, "a scan could not be shown");
    }
    filled(
        Response::builder()
            .status(status)
            .header(CONTENT_TYPE, "application/json"),
        serde_json::to_vec(error).expect("an error is plain text"),
    )
}

fn filled(head: response::Builder, body: Vec<u8>) -> Response<Vec<u8>> {
    head.body(body)
        .expect("every header here is made of plain ASCII")
}

/// Scans are another origin than the page: it alone may read them, and nothing keeps a copy
/// that would outlive the person's session.
fn allow_page(request: &Request<Vec<u8>>, response: &mut Response<Vec<u8>>) {
    let page = request
        .headers()
        .get(ORIGIN)
        .filter(|origin| PAGES.iter().any(|page| origin == page))
        .cloned();
    let headers = response.headers_mut();
    if let Some(page) = page {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, page);
    }
    for (name, value) in [
        (ACCESS_CONTROL_ALLOW_HEADERS, "range"),
        (
            ACCESS_CONTROL_EXPOSE_HEADERS,
            "accept-ranges, content-length, content-range",
        ),
        (VARY, "origin"),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, tauri::http::HeaderValue::from_static(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_known_paths_are_answered() {
        assert_eq!(
            wanted("/12/original"),
            Some(Wanted::Original { scan_id: 12 })
        );
        assert_eq!(
            wanted("/12/page/3.png"),
            Some(Wanted::Page {
                scan_id: 12,
                page: 3
            })
        );
        for path in [
            "",
            "/",
            "/12",
            "/12/",
            "/x/original",
            "/12/original/",
            "/12/original/..",
            "/12/page",
            "/12/page/0.png",
            "/12/page/3.jpg",
            "/12/page/3.png/4",
            "/../../etc/passwd",
        ] {
            assert_eq!(wanted(path), None, "{path}");
        }
    }

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (range, expected) in [
            ("bytes=0-0", Piece::Of(0, 0)),
            ("bytes=10-19", Piece::Of(10, 19)),
            ("bytes=10-", Piece::Of(10, 99)),
            ("bytes=90-200", Piece::Of(90, 99)),
            ("bytes=-5", Piece::Of(95, 99)),
            ("bytes=-500", Piece::Of(0, 99)),
            ("bytes=-0", Piece::Outside),
            ("bytes=100-", Piece::Outside),
            ("bytes=100-200", Piece::Outside),
            ("bytes=20-10", Piece::Whole),
            ("bytes=0-1,5-6", Piece::Whole),
            ("bytes=-", Piece::Whole),
            ("bytes=abc", Piece::Whole),
            ("pages=1-2", Piece::Whole),
        ] {
            assert_eq!(piece(range, 100), expected, "{range}");
        }
        assert_eq!(piece("bytes=0-", 0), Piece::Outside);
    }

    #[test]
    fn a_piece_of_the_file_says_which_one_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scan");
        std::fs::write(&path, b"0123456789").unwrap();

        let part = original(&path, "application/pdf", Some("bytes=2-4")).unwrap();
        assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.headers()[CONTENT_RANGE], "bytes 2-4/10");
        assert_eq!(part.body(), b"234");

        let whole = original(&path, "application/pdf", None).unwrap();
        assert_eq!(whole.status(), StatusCode::OK);
        assert_eq!(whole.headers()[CONTENT_TYPE], "application/pdf");
        assert_eq!(whole.body(), b"0123456789");

        let outside = original(&path, "application/pdf", Some("bytes=10-")).unwrap();
        assert_eq!(outside.status(), StatusCode::RANGE_NOT_SATISFIABLE);
        assert_eq!(outside.headers()[CONTENT_RANGE], "bytes */10");
    }

    #[test]
    fn only_the_page_may_read_a_scan() {
        for (origin, allowed) in [
            (Some("tauri://localhost"), true),
            (Some("http://tauri.localhost"), true),
            (Some("https://example.vn"), false),
            (None, false),
        ] {
            let mut request = Request::builder().uri("scan://localhost/1/original");
            if let Some(origin) = origin {
                request = request.header(ORIGIN, origin);
            }
            let mut response = filled(Response::builder(), Vec::new());
            allow_page(&request.body(Vec::new()).unwrap(), &mut response);
            assert_eq!(
                response.headers().contains_key(ACCESS_CONTROL_ALLOW_ORIGIN),
                allowed,
                "{origin:?}"
            );
        }
    }
}
