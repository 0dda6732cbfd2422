//! Makes the pictures of the README and the documents anew, from `dist/` as it is:
//! `cargo xtask pictures`.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use browser_test::{Browser, READY, STARTED, dist};
use serde_json::json;
use static_host::Site;

/// A page as a reader sees it.
struct Picture {
    /// Name of the file, without its ending.
    name: &'static str,
    /// The page, as a path from the root.
    path: &'static str,
    /// Size of the window in CSS pixels.
    window: (u32, u32),
    /// Pixels of the picture for each of the window's.
    scale: f64,
    /// What the reader's system prefers: `light` or `dark`.
    scheme: &'static str,
    /// What is there once the page is drawn.
    drawn: &'static str,
}

const DESK: (u32, u32) = (1280, 800);
const PHONE: (u32, u32) = (390, 780);
const TEXT: &str = "main h1";

const PICTURES: [Picture; 11] = [
    picture("home", "", DESK, "light", TEXT),
    picture("entry", "entry/gallitep/", DESK, "light", TEXT),
    picture("entry-dark", "entry/kira-nerys/", DESK, "dark", TEXT),
    picture("relations", "relations/", DESK, "light", "svg .node"),
    picture("timeline", "timeline/", DESK, "light", ".chart-place .mark"),
    picture("entry-phone", "entry/gallitep/", PHONE, "light", TEXT),
    picture(
        "reading",
        "entry/occupation-of-bajor/?read=beginning-of-the-occupation.2328",
        DESK,
        "light",
        ".read-chip",
    ),
    picture(
        "compare",
        "relations/?year=2340&versus=2369",
        DESK,
        "light",
        ".edge.began",
    ),
    picture(
        "walk",
        "walk/how-the-occupation-ended/",
        DESK,
        "light",
        ".walk",
    ),
    picture(
        "story",
        "story/?event=founding-of-the-bajoran-empire",
        DESK,
        "light",
        ".player .node",
    ),
    picture("timeline-phone", "timeline/", PHONE, "dark", TEXT),
];

const fn picture(
    name: &'static str,
    path: &'static str,
    window: (u32, u32),
    scheme: &'static str,
    drawn: &'static str,
) -> Picture {
    let scale = if window.0 < 500 { 2.0 } else { 1.0 };
    Picture {
        name,
        path,
        window,
        scale,
        scheme,
        drawn,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    fs::create_dir_all(&folder).expect("the folder of the pictures can be made");
    let host = Site::new(dist())
        .serve()
        .expect("cargo xtask dist must have built dist/");
    for picture in PICTURES {
        let bytes = take(&host.url(), &picture).await;
        let file = folder.join(format!("{}.webp", picture.name));
        fs::write(&file, &bytes).expect("a picture can be written");
        println!("{}: {} bytes", file.display(), bytes.len());
    }
}

/// Opens the page in a browser of its own, so that no picture depends on another, and takes it.
async fn take(root: &str, picture: &Picture) -> Vec<u8> {
    let browser = Browser::open().await;
    let (width, height) = picture.window;
    let window = json!({
        "width": width, "height": height, "deviceScaleFactor": picture.scale, "mobile": width < 500,
    });
    let scheme = json!({
        "features": [{ "name": "prefers-color-scheme", "value": picture.scheme }],
    });
    browser
        .tell("Emulation.setDeviceMetricsOverride", &window)
        .await;
    browser.tell("Emulation.setEmulatedMedia", &scheme).await;
    let url = format!("{root}{}", picture.path);
    let opened = browser.client.goto(&url).await;
    opened.expect("the page opens");
    browser.wait_for(STARTED).await;
    // The program comes near the page when a reader does.
    let point = "document.querySelector('main a').dispatchEvent(new Event('pointerover', { bubbles: true }))";
    browser.run(point).await;
    browser.wait_for(READY).await;
    browser.wait_for(picture.drawn).await;
    browser
        .promised("document.fonts.ready.then(() => '')")
        .await;
    let asked = json!({ "format": "webp", "quality": 85 });
    let shot = browser.tell("Page.captureScreenshot", &asked).await;
    browser.close().await;
    let encoded = shot["data"].as_str().expect("the browser takes a picture");
    STANDARD.decode(encoded).expect("it is base64")
}
