//! `cargo xtask serve`

use anyhow::{Context as _, Result, bail};
use static_host::Site;

use crate::{build, project, tools::Tools};

/// Where to serve.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    port: u16,
    under: String,
}

impl Options {
    /// Reads `--port N` and `--under PATH`.
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        for pair in words.chunks(2) {
            match pair {
                ["--port", port] => {
                    options.port = port.parse().with_context(|| {
                        format!("\"{port}\" is not a port; give a number from 0 to 65535")
                    })?;
                }
                ["--under", path] => (*path).clone_into(&mut options.under),
                _ => bail!(
                    "serve takes --port N and --under PATH, not \"{}\"",
                    pair.join(" ")
                ),
            }
        }
        Ok(options)
    }
}

/// Builds what is published and serves exactly that, until it is stopped.
pub(crate) fn run(options: &Options) -> Result<()> {
    build::build(&Tools::set_up()?)?;
    let host = Site::new(project::dist())
        .under(&options.under)
        .port(options.port)
        .sample_headers()
        .serve()
        .with_context(|| format!("can't serve on port {}", options.port))?;
    println!("\n    {}\n\nServing dist/; Ctrl-C ends it.", host.url());
    host.wait().context("serving failed")
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn reads_its_options() {
        let options = Options::parse(&["--under", "/u/ency/", "--port", "8080"]).unwrap();
        assert_eq!(options.port, 8080);
        assert_eq!(options.under, "/u/ency/");
        assert_eq!(Options::parse(&[]).unwrap(), Options::default());
        for words in [&["--port"][..], &["--port", "many"], &["8080"]] {
            assert!(Options::parse(words).is_err(), "{words:?}");
        }
    }
}
