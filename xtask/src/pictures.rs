//! `cargo xtask pictures`: makes the pictures for the README and the documentation from `dist/` as
//! it is.

use anyhow::Result;

use crate::{
    steps::{cargo, run, step},
    tools,
};

/// Makes all of them again.
pub(crate) fn make() -> Result<()> {
    tools::browser()?;
    step("Pictures", || {
        run(&mut cargo(&["run", "--locked", "--example", "pictures"]))
    })
}
