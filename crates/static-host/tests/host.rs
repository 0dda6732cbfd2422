//! Speaks plain HTTP/1.1 to the host, so that nothing tidies the paths on the way.

use std::{
    env, fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process,
};

use static_host::{Fault, Faults, Host, Site};

/// A folder with a small site, gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let outer = env::temp_dir().join(format!("static-host-{name}-{}", process::id()));
        let folder = Self(outer);
        for (file, text) in [
            ("secret.txt", "secret"),
            ("site/index.html", "home"),
            ("site/404.html", "no such page"),
            ("site/entry/old-mine/index.html", "old-mine"),
            ("site/assets/app.js", "let plain;"),
            ("site/assets/app.js.br", "not really brotli"),
            ("site/assets/app.wasm", "\0asm"),
            ("site/app.webmanifest", "{}"),
        ] {
            let path = folder.0.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn site(&self) -> Site {
        Site::new(self.0.join("site"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

/// Status line, headers (lower case) and body.
fn get(host: &Host, path: &str, header: &str) -> (String, String, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", host.port())).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{header}\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let (status, headers) = head.split_once("\r\n").unwrap();
    (status.to_owned(), headers.to_lowercase(), body.to_owned())
}

#[test]
fn serves_files_with_their_types() {
    let folder = Folder::new("types");
    let host = folder.site().serve().unwrap();
    for (path, kind, text) in [
        ("/", "text/html", "home"),
        ("/index.html?year=2357", "text/html", "home"),
        ("/entry/old-mine/", "text/html", "old-mine"),
        ("/assets/app.js", "text/javascript", "let plain;"),
        ("/assets/app.wasm", "application/wasm", "\0asm"),
        ("/app.webmanifest", "application/manifest+json", "{}"),
    ] {
        let (status, headers, body) = get(&host, path, "");
        assert_eq!(status, "HTTP/1.1 200 OK", "{path}");
        assert!(
            headers.contains(&format!("content-type: {kind}")),
            "{path}: {headers}"
        );
        assert_eq!(body, text, "{path}");
    }
}

#[test]
fn knows_no_rewrites() {
    let folder = Folder::new("missing");
    let host = folder.site().serve().unwrap();
    for path in ["/nothing", "/entry/nobody/", "/entry/", "/assets/app.js/x"] {
        let (status, _, body) = get(&host, path, "");
        assert_eq!(status, "HTTP/1.1 404 Not Found", "{path}");
        assert_eq!(body, "no such page", "{path}");
    }
}

#[test]
fn a_path_that_no_file_can_have_is_no_page() {
    let folder = Folder::new("impossible");
    let host = folder.site().under("/u/ency/").serve().unwrap();
    let long = "y".repeat(300);
    for path in [
        "%00",
        "entry/%00/",
        "entry/a%00b/",
        &long,
        &format!("entry/{long}/"),
        &format!("{}/", "a/".repeat(3000)),
    ] {
        let (status, _, body) = get(&host, &format!("/u/ency/{path}"), "");
        assert_eq!(status, "HTTP/1.1 404 Not Found", "{} bytes", path.len());
        assert_eq!(body, "no such page", "{} bytes", path.len());
    }
}

#[test]
fn faults_happen_as_told() {
    let folder = Folder::new("faults");
    let faults = Faults::default();
    let host = folder.site().faults(&faults).serve().unwrap();
    faults.add("app.js", Fault::Cut(30));
    faults.add("wasm", Fault::Page);
    faults.add("old-mine", Fault::Status(503));
    faults.add("webmanifest", Fault::Untyped);
    let (status, headers, body) = get(&host, "/assets/app.js", "");
    assert_eq!(status, "HTTP/1.1 200 OK");
    assert!(headers.contains("content-length: 10"), "{headers}");
    assert_eq!(body, "let");
    let (_, headers, body) = get(&host, "/assets/app.wasm", "");
    assert!(headers.contains("content-type: text/html"), "{headers}");
    assert!(body.contains("Welcome"));
    let (status, ..) = get(&host, "/entry/old-mine/", "");
    assert_eq!(status, "HTTP/1.1 503 Service Unavailable");
    let (_, headers, _) = get(&host, "/app.webmanifest", "");
    assert!(headers.contains("content-type: application/octet-stream"));
    assert_eq!(faults.asked().len(), 4);
    faults.clear();
    assert_eq!(get(&host, "/assets/app.js", "").2, "let plain;");
    assert_eq!(faults.asked(), ["/assets/app.js"]);
}

#[test]
fn keeps_inside_its_folder() {
    let folder = Folder::new("outside");
    let host = folder.site().serve().unwrap();
    for path in [
        "/../secret.txt",
        "/entry/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
    ] {
        let (status, _, body) = get(&host, path, "");
        assert_eq!(status, "HTTP/1.1 404 Not Found", "{path}");
        assert!(!body.contains("secret"), "{path}");
    }
}

#[test]
fn lives_under_a_sub_path() {
    let folder = Folder::new("prefix");
    let host = folder.site().under("/u/ency/").serve().unwrap();
    assert!(host.url().ends_with("/u/ency/"));
    assert_eq!(get(&host, "/u/ency/", "").2, "home");
    assert_eq!(get(&host, "/u/ency/entry/old-mine/", "").2, "old-mine");
    let (status, _, body) = get(&host, "/u/ency/nothing", "");
    assert_eq!(
        (&*status, &*body),
        ("HTTP/1.1 404 Not Found", "no such page")
    );
    let (status, _, body) = get(&host, "/", "");
    assert_eq!((&*status, &*body), ("HTTP/1.1 404 Not Found", ""));
    let (status, headers, _) = get(&host, "/u/ency/entry/old-mine?year=2357", "");
    assert_eq!(status, "HTTP/1.1 307 Temporary Redirect");
    assert!(headers.contains("location: /u/ency/entry/old-mine/?year=2357"));
    let (status, headers, _) = get(&host, "/u/ency", "");
    assert_eq!(status, "HTTP/1.1 307 Temporary Redirect");
    assert!(headers.contains("location: /u/ency/\r\n"));
}

#[test]
fn sends_what_was_compressed_before() {
    let folder = Folder::new("brotli");
    let host = folder.site().serve().unwrap();
    let (_, headers, body) = get(&host, "/assets/app.js", "accept-encoding: br\r\n");
    assert!(headers.contains("content-encoding: br"), "{headers}");
    assert!(headers.contains("content-type: text/javascript"));
    assert_eq!(body, "not really brotli");
}

#[test]
fn sends_headers_when_asked() {
    let folder = Folder::new("headers");
    let host = folder.site().sample_headers().serve().unwrap();
    let (_, headers, _) = get(&host, "/nothing", "");
    for (name, value) in static_host::SAMPLE_HEADERS {
        assert!(headers.contains(&format!("{name}: {value}")), "{name}");
    }
    assert!(headers.contains("cache-control: no-cache"));
}

#[test]
fn answers_everything_as_hosts_of_apps_do_when_asked() {
    let folder = Folder::new("rewriting");
    let host = folder.site().rewriting().serve().unwrap();
    let (status, _, body) = get(&host, "/no/such/page/", "");
    assert_eq!(
        (status.as_str(), body.as_str()),
        ("HTTP/1.1 200 OK", "home")
    );
}

#[test]
fn stops_when_dropped() {
    let folder = Folder::new("stop");
    let host = folder.site().serve().unwrap();
    let port = host.port();
    let open = TcpStream::connect(("127.0.0.1", port)).unwrap();
    drop(host);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    drop(open);
    let again = folder.site().port(port).serve().unwrap();
    assert_eq!(get(&again, "/", "").2, "home");
}

#[test]
fn says_what_is_missing() {
    let fault = Site::new("/nowhere").serve().unwrap_err();
    assert_eq!(
        fault.to_string(),
        "/nowhere/index.html does not exist: build the site first"
    );
}
