//! Starts a browser: its driver on a free port, and a session with it.

use std::{
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Instant,
};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::{Browser, LOOK, PATIENCE};
use crate::folder::Folder;

/// No window and no calls to its vendor; as root it needs to run without a sandbox.
const SWITCHES: [&str; 9] = [
    "--headless",
    "--window-size=1280,900",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// Chromium without anything for windows: the same engine, but it starts with a fifth of the processor
/// time (0.6 s instead of 3.4 s). Not the script in `/usr/bin`: chromedriver would only end that script,
/// and the browser would keep running.
const SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";

/// A program that drives a browser.
struct Driver {
    process: Child,
    port: u16,
    /// The folder for its and its browser's files, removed with them, so that failing tests leave
    /// nothing behind.
    temporary: Folder,
}

impl Driver {
    /// Starts a chromedriver on a free port, which it prints.
    fn chrome() -> Option<Self> {
        let temporary = Folder::empty();
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .env("TMPDIR", temporary.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver must be installed: cargo xtask test does that");
        let output = process.stdout.take().expect("it is piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.rsplit_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        let Some(port) = port else {
            // No more output: it has ended.
            let _ = process.wait();
            return None;
        };
        Some(Self {
            process,
            port,
            temporary,
        })
    }

    /// Starts a driver that is given a port and prints none.
    async fn other(program: &str) -> Self {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = free.local_addr().expect("it has an address").port();
        drop(free);
        let temporary = Folder::empty();
        let process = Command::new(program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", temporary.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|fault| panic!("{program} must be installed: {fault}"));
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "{program} does not answer");
            tokio::time::sleep(LOOK).await;
        }
        Self {
            process,
            port,
            temporary,
        }
    }

    /// Starts a browser with it.
    async fn browser(self, capabilities: Value, logs: bool) -> Browser {
        let Value::Object(capabilities) = capabilities else {
            unreachable!("they are written as an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("a browser starts");
        let session = client.session_id().await.expect("it has a session");
        Browser {
            driver: self.process,
            port: self.port,
            session: session.unwrap_or_default(),
            logs,
            client,
            _temporary: self.temporary,
        }
    }
}

impl Browser {
    /// Starts a chromedriver on a free port, and a browser in it.
    pub async fn open() -> Self {
        Self::with(&[]).await
    }

    /// The same with additional switches.
    pub async fn with(more: &[&str]) -> Self {
        let shell = Path::new(SHELL).exists().then_some(SHELL);
        Self::chromium(shell, more).await
    }

    /// Starts the full browser, for what the headless shell can't do: restoring a page from the back/forward
    /// cache.
    pub async fn whole() -> Self {
        Self::chromium(None, &[]).await
    }

    async fn chromium(program: Option<&str>, more: &[&str]) -> Self {
        // Two that start at the same time may choose the same port; the one that doesn't get it
        // ends.
        let driver = (0..3)
            .find_map(|_| Driver::chrome())
            .expect("chromedriver says its port");
        let switches = [&SWITCHES[..], more].concat();
        let mut options = json!({ "args": switches });
        if let Some(program) = program {
            options["binary"] = program.into();
        }
        let capabilities = json!({
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": options,
            "timeouts": { "script": 120_000 },
        });
        driver.browser(capabilities, true).await
    }

    /// Starts `WebKit`, the engine of Safari. It has a window, so there must be a display.
    pub async fn webkit() -> Self {
        let driver = Driver::other("WebKitWebDriver").await;
        driver.browser(json!({}), false).await
    }

    /// Starts Firefox without a window.
    pub async fn firefox() -> Self {
        let capabilities = json!({ "moz:firefoxOptions": { "args": ["-headless"] } });
        let driver = Driver::other("geckodriver").await;
        driver.browser(capabilities, false).await
    }
}
