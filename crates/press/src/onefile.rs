//! The whole encyclopedia in one file, which opens from a disk: the shell with everything in it
//! that it would ask for, packed as browsers unpack it.

use std::{fs, io::Write as _, path::Path};

use anyhow::{Context as _, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::{Compression, write::DeflateEncoder};
use lore::World;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use crate::assets::{Asset, Assets};
use crate::read;
use crate::script::bare;
use crate::shell::Shell;

/// What every link in the file begins with.
pub const ROOT: &str = "#/";

/// Draws the file, `content` being its page for any address.
pub(crate) fn draw(
    source: &Path,
    stage: &Path,
    assets: &Assets,
    shell: &Shell,
    world: &World<'_>,
    content: &Markup,
) -> Result<String> {
    let text = |asset: &Asset| read(&stage.join(asset.path()));
    let early = bare(&text(&assets.early)?)?;
    let packed = bare(&read(&source.join("static").join("packed.js"))?)?
        .replace("press:app", &assets.app.name);
    let style = text(&assets.style)? + &text(&assets.views)?;
    for (what, text) in [
        ("a script", &early),
        ("a script", &packed),
        ("the style", &style),
    ] {
        let ends = ["</script", "<!--", "</style", "url("];
        ensure!(
            !ends.iter().any(|end| text.contains(end)),
            "{what} can't stand in a page: it has one of {ends:?}"
        );
    }
    let head = html! {
        title { (world.name) }
        meta name="description" content=(world.description);
        script { (PreEscaped(&early)) }
        style { (PreEscaped(&style)) }
        script { (PreEscaped(&packed)) }
        link rel="icon" href="data:,";
    };
    let mut parts = Markup::default();
    for asset in assets.wasm.iter().chain([&assets.app]) {
        let content = fs::read(stage.join(asset.path()))
            .with_context(|| format!("can't read {}", asset.name))?;
        let part = html! {
            // No script to a browser, and not shown.
            script type="application/octet-stream" id=(asset.name) { (PreEscaped(pack(&content)?)) }
        };
        parts.0.push_str(&part.0);
    }
    let page = shell.page(&head.0, &content.0);
    let page = with_policy(&page, &policy(&[&early, &packed], &style))?;
    let (start, end) = page
        .rsplit_once("</body>")
        .context("index.html has no </body>")?;
    let (before, after) = start
        .split_once("<html ")
        .context("index.html has no <html>")?;
    Ok(format!(
        "{before}<html data-root=\"{ROOT}\" {after}{}</body>{end}",
        parts.0
    ))
}

/// Deflated, and in letters.
fn pack(content: &[u8]) -> Result<String> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(content)?;
    Ok(BASE64_STANDARD.encode(deflated.finish()?))
}

/// What the file lets run: its own scripts by their hashes, and what they unpack. It asks for
/// nothing at all.
fn policy(scripts: &[&str], style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let scripts: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; script-src {} blob: 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types default",
        scripts.join(" "),
        hash(style)
    )
}

/// The page under another policy than that of the shell.
fn with_policy(page: &str, policy: &str) -> Result<String> {
    const BEGIN: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let (before, rest) = page.split_once(BEGIN).context("index.html has no policy")?;
    let (_, after) = rest.split_once('"').context("its policy has no end")?;
    Ok([before, BEGIN, policy, "\"", after].concat())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::prelude::{BASE64_STANDARD, Engine as _};

    use super::{pack, policy, with_policy};

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let packed = BASE64_STANDARD
            .decode(pack(b"harbour harbour harbour").unwrap())
            .unwrap();
        let mut text = String::new();
        flate2::read::DeflateDecoder::new(&*packed)
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "harbour harbour harbour");
    }

    #[test]
    fn a_page_has_the_policy_of_its_own_scripts() {
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\"></head>";
        let policy = policy(&["go()"], "a{}");
        let page = with_policy(page, &policy).unwrap();
        assert!(
            page.contains("content=\"default-src 'none'; script-src 'sha256-"),
            "{page}"
        );
        assert!(!page.contains("'self'"), "{page}");
        assert!(with_policy("<head></head>", &policy).is_err());
    }
}
