//! System packages, on systems that have apt.

use std::{env, path::PathBuf};

use anyhow::{Result, anyhow, ensure};

use crate::steps::{command, output, run};

/// Makes sure that one of `programs` exists, installing `packages` if needed.
pub(crate) fn provide(programs: &[&str], packages: &[&str]) -> Result<()> {
    if programs.iter().any(|program| find(program).is_some()) {
        return Ok(());
    }
    let (program, packages_text) = (programs[0], packages.join(" "));
    let remedy = format!("{program} is missing: install it (apt-get install {packages_text})");
    ensure!(find("apt-get").is_some(), "{remedy}");
    let prefix: &[&str] = if output(command("id").arg("-u")).is_ok_and(|user| user == "0") {
        &[]
    } else {
        let sudo = output(command("sudo").args(["-n", "true"]));
        ensure!(sudo.is_ok(), "{remedy}");
        &["sudo", "-n"]
    };

    println!("    installing {packages_text} with apt-get");
    let apt = |words: &[&str]| {
        let line = [
            prefix,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"],
            words,
        ]
        .concat();
        run(command(line[0]).args(&line[1..]))
    };
    // An old package list may still be good enough.
    if apt(&["update"]).is_err() {
        println!("    apt-get update failed; trying with the lists that are here");
    }
    let install = ["install", "-y", "--no-install-recommends"];
    apt(&[&install, packages].concat()).map_err(|_| anyhow!("{remedy}"))?;
    ensure!(
        programs.iter().any(|program| find(program).is_some()),
        "{remedy}"
    );
    Ok(())
}

/// A program on the path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}
