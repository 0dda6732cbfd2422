//! The samples for hosts send what the browser tests are served with, and that is what the pages
//! carry themselves.

use std::fs;
use std::path::Path;

use static_host::SAMPLE_HEADERS;

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

#[test]
fn each_sample_sends_every_header() {
    for (file, between, end) in [
        ("_headers", ": ", "\n"),
        ("nginx.conf", " \"", "\" always;"),
        ("Caddyfile", " \"", "\"\n"),
    ] {
        let sample = read(&format!("docs/hosting/{file}"));
        for (name, value) in SAMPLE_HEADERS {
            let line = format!("{name}{between}{value}{end}").to_lowercase();
            assert!(
                sample.to_lowercase().contains(&line),
                "{file} has no {line}"
            );
        }
        assert!(
            sample.contains("immutable") && sample.contains("no-cache"),
            "{file}"
        );
    }
}

#[test]
fn the_policy_of_a_host_is_that_of_the_pages() {
    let shell = read("index.html");
    let policy = shell.split("Content-Security-Policy\" content=\"").nth(1);
    let policy = policy.and_then(|rest| rest.split('"').next());
    let sent = SAMPLE_HEADERS
        .into_iter()
        .find(|(name, _)| *name == "content-security-policy");
    assert!(policy.is_some(), "index.html has a policy");
    assert_eq!(sent.map(|(_, value)| value), policy);
}
