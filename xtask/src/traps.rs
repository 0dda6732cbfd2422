//! Programs for the browser in which a panic is a trap.
//!
//! A panic that says what happened takes the texts, what puts them together, and the way out of
//! every function with it: a fifth of a program. A reader can do nothing with the text, and
//! `boot.js` shows the fault either way; who looks for its cause builds by `cargo xtask serve`,
//! where panics speak. Rust's own library has to be compiled anew for it, which Cargo still calls
//! unstable, so that the compiler, which is of one version here, is told to allow it.

use std::process::Command;

/// Has cargo, which `command` calls, build such programs.
pub(crate) fn set(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        // After what .cargo/config.toml says.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort",
        )
}
