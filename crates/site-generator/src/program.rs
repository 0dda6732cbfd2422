//! The program as built by trunk and the splitter: its bindings, its first wasm and the other
//! chunks.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use rayon::prelude::*;

use crate::project::Project;
use crate::staging::{Staging, read_bytes, read_text};

/// The list of the chunks' files, written by the splitter beside them.
const CHUNK_LIST: &str = "chunks.json";

/// What `index.html` tells trunk about the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RustLink {
    /// The binary, which names the bindings and the first wasm.
    pub bin: String,
    /// How wasm-opt is called.
    pub wasm_opt: Vec<String>,
}

impl RustLink {
    /// Reads the one `<link data-trunk rel="rust">`.
    pub(crate) fn parse(template: &str) -> Result<Self> {
        let is_rust = |line: &&str| line.contains("data-trunk") && line.contains("rel=\"rust\"");
        let links: Vec<_> = template.lines().filter(is_rust).collect();
        let [link] = links[..] else {
            anyhow::bail!(
                "index.html must have one line with <link data-trunk rel=\"rust\">, not {}",
                links.len()
            );
        };
        let value = |name: &str| {
            let rest = link
                .split_once(&format!(" {name}=\""))
                .map(|(_, rest)| rest);
            rest.and_then(|rest| rest.split('"').next())
                .with_context(|| format!("the data-trunk link in index.html has no {name}"))
        };
        let words = value("data-wasm-opt-params")?.split_whitespace();
        Ok(Self {
            bin: value("data-bin")?.to_owned(),
            wasm_opt: words.map(str::to_owned).collect(),
        })
    }
}

/// A file of the program.
#[derive(Clone, Debug)]
pub(crate) struct WasmFile {
    /// Its name in the program: `split_pages.wasm`.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// The program in parts.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// The name of the bindings' module: `encyclopedia.js`.
    pub module: String,
    /// The bindings, a module that imports `./chunks.js`.
    pub bindings: String,
    /// The module that loads chunks.
    pub chunk_loader: String,
    /// The first wasm, then the other chunks.
    pub wasm: Vec<WasmFile>,
}

impl Program {
    /// Takes the program from the staging folder and its chunks from where the splitter left them;
    /// optimises these as trunk did the first.
    pub(crate) fn take(project: &Project, staging: &Staging, link: &RustLink) -> Result<Self> {
        let folder = project.bindings();
        let names = chunk_names(folder)?;
        let optimise = project.is_release().then_some(&link.wasm_opt);
        let chunks = names.into_par_iter().map(|name| {
            let file = folder.join(&name);
            let content = match optimise {
                Some(words) => optimised(&file, words)?,
                None => read_bytes(&file)?,
            };
            Ok(WasmFile { name, content })
        });
        let chunks: Vec<_> = chunks.collect::<Result<_>>()?;
        let (module, first) = (format!("{}.js", link.bin), format!("{}_bg.wasm", link.bin));
        let bindings = String::from_utf8(staging.take(&module)?)?;
        let first = WasmFile {
            content: staging.take(&first)?,
            name: first,
        };
        Ok(Self {
            module,
            bindings,
            chunk_loader: read_text(&folder.join("chunks.js"))?,
            wasm: [vec![first], chunks].concat(),
        })
    }
}

/// The files of the chunks beside the first.
fn chunk_names(folder: &Path) -> Result<Vec<String>> {
    let list = folder.join(CHUNK_LIST);
    ensure!(
        list.is_file(),
        "there is no {}: the wasm-bindgen on the path does not split the program. `cargo xtask \
         setup` installs the one that does and says how to put it first; `cargo xtask dist` and \
         `cargo xtask serve` do that by themselves",
        list.display()
    );
    let list = read_text(&list)?;
    serde_json::from_str(&list)
        .with_context(|| format!("{CHUNK_LIST} is not a list of names: {list}"))
}

/// A chunk after wasm-opt.
fn optimised(file: &Path, words: &[String]) -> Result<Vec<u8>> {
    let output = file.with_extension("opt.wasm");
    let mut command = Command::new("wasm-opt");
    command.args(words).arg(file).arg("-o").arg(&output);
    let done = command.output();
    let done = done.context("can't run wasm-opt: install binaryen, or run cargo xtask setup")?;
    ensure!(
        done.status.success(),
        "wasm-opt {} ended with {}: {}",
        file.display(),
        done.status,
        String::from_utf8_lossy(&done.stderr)
    );
    read_bytes(&output)
}

#[cfg(test)]
mod tests {
    use super::{RustLink, chunk_names};

    #[test]
    fn the_program_and_how_it_is_optimised_stand_in_the_shell() {
        let template = "<head>\n<link data-trunk rel=\"rust\" data-bin=\"harbour\" data-wasm-opt=\"z\" \
                        data-wasm-opt-params=\"-Oz --enable-sign-ext\">\n</head>";
        let link = RustLink::parse(template).unwrap();
        assert_eq!(link.bin, "harbour");
        assert_eq!(link.wasm_opt, ["-Oz", "--enable-sign-ext"]);
    }

    #[test]
    fn a_shell_without_one_program_is_refused() {
        let link = "<link data-trunk rel=\"rust\" data-bin=\"a\" data-wasm-opt-params=\"-Oz\">\n";
        assert!(RustLink::parse("").is_err());
        assert!(RustLink::parse(&link.repeat(2)).is_err());
        let fault = RustLink::parse("<link data-trunk rel=\"rust\" >").unwrap_err();
        assert!(
            fault.to_string().contains("no data-wasm-opt-params"),
            "{fault}"
        );
    }

    #[test]
    fn a_program_that_was_not_split_names_the_way_to_do_it() {
        let none = std::env::temp_dir().join("no-such-folder-of-chunks");
        let fault = chunk_names(&none).unwrap_err().to_string();
        assert!(fault.contains("cargo xtask setup"), "{fault}");
    }
}
