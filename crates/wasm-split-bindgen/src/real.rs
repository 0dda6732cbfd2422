//! The real wasm-bindgen.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result};

/// Runs it with these arguments; returns its exit code.
pub(crate) fn run(args: &[String]) -> Result<u8> {
    let program = find()?;
    let status = Command::new(&program)
        .args(args)
        .status()
        .with_context(|| format!("can't run {}", program.display()))?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1))
}

/// The program that `cargo xtask` noted beside this one; otherwise the next one of its name on the path.
fn find() -> Result<PathBuf> {
    let own = env::current_exe().context("this program does not know where it is")?;
    let own = own.canonicalize().unwrap_or(own);
    if let Ok(noted) = fs::read_to_string(own.with_file_name("real-wasm-bindgen.txt")) {
        return Ok(noted.trim().into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let name = Path::new("wasm-bindgen").with_extension(env::consts::EXE_EXTENSION);
    env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file() && file.canonicalize().is_ok_and(|file| file != own))
        .context("there is no other wasm-bindgen on the path: run `cargo xtask setup`")
}
