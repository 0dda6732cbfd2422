//! The optimised folder.

use anyhow::Result;

use crate::{
    budget,
    steps::{run, step},
    tools::Tools,
    traps,
};

/// `cargo xtask dist`
pub(crate) fn dist() -> Result<()> {
    build(&Tools::set_up()?)?;
    budget::check()
}

/// Builds `dist/`. trunk calls press at its end, so plain trunk does the same, in programs that are a
/// fifth larger.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    step("Build: dist/", || {
        run(traps::set(&mut tools.trunk(&["build", "--release"])))
    })
}
