//! Worlds of other scripts, of little and of very much.

use lore_compiler::testing::odd_worlds;
use lore_compiler::{Folder, compile_folder};

#[test]
fn odd_worlds_are_compiled() {
    for world in odd_worlds() {
        let compiled = compile_folder(Folder::of(world.files));
        compiled.unwrap_or_else(|report| panic!("{}: {report}", world.name));
    }
}
