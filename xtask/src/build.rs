//! The release build.

use anyhow::Result;

use crate::{
    budget,
    steps::{run, step},
    tools::Tools,
};

/// `cargo xtask dist`
pub(crate) fn dist() -> Result<()> {
    build(&Tools::set_up()?)?;
    budget::check()
}

/// Builds `dist/`. trunk calls the site generator at its end, so plain trunk does the same.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    step("Build: dist/", || {
        run(&mut tools.trunk(&["build", "--release"]))
    })
}
