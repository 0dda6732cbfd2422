//! `cargo xtask pictures`: the pictures of the README and the documents, of `dist/` as it is.

use anyhow::Result;

use crate::{
    steps::{cargo, run, step},
    tools,
};

/// Makes all of them anew.
pub(crate) fn make() -> Result<()> {
    tools::browser()?;
    step("Pictures", || {
        run(&mut cargo(&["run", "--locked", "--example", "pictures"]))
    })
}
