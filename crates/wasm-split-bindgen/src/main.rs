//! `wasm-bindgen` for trunk, which splits the program into its lazy chunks first.
//!
//! trunk has no hook between cargo and wasm-bindgen (trunk issue 1022), but it runs the
//! `wasm-bindgen` that it finds on the path, if its version matches. `cargo xtask setup` puts this
//! one there. It splits a program that has split points, adapts the generated scripts ([`loader`],
//! [`bindings`]), and calls the real wasm-bindgen for the first chunk. Any other program or call is
//! passed on unchanged.

mod bindings;
mod loader;
mod real;
mod segments;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context as _, Result, anyhow};

/// The custom section that `wasm_split` leaves in a program with split points.
const SPLIT_SECTION: &[u8] = b"__wasm_split_unstable";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    match run(args) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("wasm-bindgen (splitting): {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Vec<String>) -> Result<u8> {
    let Some(call) = Call::parse(&args) else {
        return real::run(&args);
    };
    let wasm =
        fs::read(&call.input).with_context(|| format!("can't read {}", call.input.display()))?;
    if !contains(&wasm, SPLIT_SECTION) {
        return real::run(&args);
    }
    remove_old_chunks(&call.out_dir)?;
    let first = call
        .input
        .with_file_name(format!("{}_first.wasm", call.out_name));
    split(&wasm, &call, &first)?;
    args[call.input_at] = first.display().to_string();
    // The chunks refer to the linker's exports by their original names.
    args.extend(["--keep-lld-exports", "--no-demangle"].map(str::to_owned));
    let code = real::run(&args)?;
    if code == 0 {
        bindings::adapt_file(&call.out_dir.join(format!("{}.js", call.out_name)))?;
    }
    Ok(code)
}

/// A call that generates bindings for a program.
struct Call {
    input_at: usize,
    input: PathBuf,
    out_dir: PathBuf,
    out_name: String,
}

impl Call {
    fn parse(args: &[String]) -> Option<Self> {
        let input_at = args.iter().position(|arg| is_wasm(Path::new(arg)))?;
        let input = PathBuf::from(&args[input_at]);
        let stem = input.file_stem()?.to_str()?.to_owned();
        Some(Self {
            input_at,
            out_dir: option(args, "--out-dir")?.into(),
            out_name: option(args, "--out-name").map_or(stem, str::to_owned),
            input,
        })
    }
}

/// The value of an option, given as `--name=value` or `--name value`.
fn option<'a>(args: &'a [String], name: &str) -> Option<&'a str> {
    args.iter().enumerate().find_map(|(at, arg)| {
        let rest = arg.strip_prefix(name)?;
        match rest.strip_prefix('=') {
            Some(value) => Some(value),
            None if rest.is_empty() => args.get(at + 1).map(String::as_str),
            None => None,
        }
    })
}

fn is_wasm(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "wasm")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Removes the chunks of an earlier build: their number and names change with the program.
fn remove_old_chunks(folder: &Path) -> Result<()> {
    let Ok(files) = fs::read_dir(folder) else {
        // The folder is created when there is something to put there.
        return Ok(());
    };
    for file in files {
        let path = file?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let chunk = is_wasm(&path) && (name.starts_with("split_") || name.starts_with("chunk_"));
        if chunk || name.ends_with(".chunks.json") {
            fs::remove_file(&path).with_context(|| format!("can't remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Splits a program: writes the first chunk to `first`, and the others with their loader and list
/// into the folder of the bindings.
fn split(wasm: &[u8], call: &Call, first: &Path) -> Result<()> {
    let link_name = format!("./{}", loader::FILE);
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = &call.out_dir;
    options.main_out_path = first;
    options.link_name = &link_name;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the program can't be split: {error:#}"))?;
    loader::adapt_file(&call.out_dir.join(loader::FILE))?;
    for chunk in &split.split_modules {
        segments::strip_file(chunk)?;
    }
    let files = split
        .split_modules
        .iter()
        .filter_map(|path| path.file_name()?.to_str());
    write_list(&call.out_dir.join("chunks.json"), files)?;
    // Which chunks load together: the generator doesn't use it, but the byte budget does.
    for (name, parts) in &split.prefetch_map {
        let file = call.out_dir.join(format!("{name}.chunks.json"));
        write_list(&file, parts.iter().map(String::as_str))?;
    }
    Ok(())
}

/// Writes names, which need no escaping, as a JSON array.
fn write_list<'n>(file: &Path, names: impl Iterator<Item = &'n str>) -> Result<()> {
    let list: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
    fs::write(file, format!("[{}]", list.join(",")))
        .with_context(|| format!("can't write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{Call, option};

    fn args(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        assert_eq!(option(&args("--out-dir=a b.wasm"), "--out-dir"), Some("a"));
        assert_eq!(option(&args("--out-dir a b.wasm"), "--out-dir"), Some("a"));
        assert_eq!(option(&args("--out-directory a"), "--out-dir"), None);
    }

    #[test]
    fn a_call_without_a_program_is_handed_on() {
        assert!(Call::parse(&args("--version")).is_none());
        let call = Call::parse(&args(
            "--target web --out-dir out --out-name app in/app.wasm",
        ))
        .unwrap();
        assert_eq!((call.input_at, call.out_name.as_str()), (6, "app"));
    }
}
