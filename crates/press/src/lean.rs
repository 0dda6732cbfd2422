//! Takes off a program what nothing uses, after wasm-bindgen and wasm-opt have done what they can.
//!
//! - A crate that exports classes to scripts has them exported whether a script wants them or not,
//!   and with them all that they call. Press drops the classes from the bindings, then every export
//!   that the bindings don't call, and has wasm-opt remove what is dead by then.
//! - Every import has a name of some forty letters, sixteen of them a hash that compresses to
//!   nothing less; it stands in the wasm and in the bindings. Press numbers the imports instead.

use std::path::Path;
use std::process::Command;
use std::{collections::HashMap, env, fs};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser};

/// What wasm-opt may use, as index.html tells trunk.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// The module that a program imports from. It is never loaded: bindings hand it over.
const MODULE: &str = "js";

/// A program's wasm and bindings without what nothing uses.
pub(crate) fn lean(wasm: &[u8], bindings: &str, stage: &Path) -> Result<(Vec<u8>, String)> {
    let bindings = without_classes(bindings);
    let wasm = rewrite(
        wasm,
        &mut Lean {
            called: Some(&bindings),
            ..Lean::default()
        },
    )?;
    let wasm = optimised(wasm, stage)?;
    let mut numbered = Lean::default();
    let wasm = rewrite(&wasm, &mut numbered)?;
    Ok((wasm, renamed(&bindings, &numbered.names)?))
}

/// Bindings without the classes that crates export, and without the other way to start.
fn without_classes(bindings: &str) -> String {
    let mut kept = String::with_capacity(bindings.len());
    let mut dropping = None;
    for line in bindings.lines() {
        let begins = |start: &str| line.starts_with(start);
        let end = if begins("export class ") || begins("function initSync(") {
            Some("}")
        } else if begins("const ") && line.contains("Finalization = ") {
            Some("    :")
        } else {
            None
        };
        dropping = dropping.or(end);
        match dropping {
            Some(end) if line == end || (end != "}" && line.starts_with(end)) => dropping = None,
            Some(_) => {}
            None if begins("if (Symbol.dispose)") || begins("const __wbindgen_enum_") => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// Rewrites the names at a module's edge.
#[derive(Default)]
struct Lean<'a> {
    /// The bindings; of the exports, what they call is kept. Without them, all are.
    called: Option<&'a str>,
    /// The new name of each import.
    names: HashMap<String, String>,
}

impl Reencode for Lean<'_> {
    type Error = std::convert::Infallible;

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for export in section {
            let export = export?;
            if self
                .called
                .is_none_or(|bindings| calls(bindings, export.name))
            {
                utils::parse_export(self, exports, export)?;
            }
        }
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let ty = self.entity_type(import.ty)?;
            if self.called.is_some() {
                imports.import(import.module, import.name, ty);
            } else {
                let number = self.names.len();
                let short = self.names.entry(import.name.to_owned());
                let short = short.or_insert_with(|| format!("i{number}"));
                imports.import(MODULE, short, ty);
            }
        }
        Ok(())
    }
}

/// Whether bindings use an export.
fn calls(bindings: &str, export: &str) -> bool {
    let uses = format!("wasm.{export}");
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    bindings
        .match_indices(&uses)
        .any(|(at, _)| !bindings[at + uses.len()..].starts_with(word))
}

fn rewrite(wasm: &[u8], lean: &mut Lean<'_>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    lean.parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|fault| anyhow!("trunk's wasm can't be read: {fault}"))?;
    Ok(module.finish())
}

/// The wasm without what has died, where trunk has it optimised, too.
fn optimised(wasm: Vec<u8>, stage: &Path) -> Result<Vec<u8>> {
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return Ok(wasm);
    }
    let file = stage.join("lean.wasm");
    fs::write(&file, wasm)?;
    let done = Command::new("wasm-opt")
        .arg("-Oz")
        .args(FEATURES)
        .arg(&file)
        .arg("-o")
        .arg(&file)
        .status();
    let done = done.context("can't run wasm-opt: install binaryen, or run cargo xtask dist")?;
    ensure!(done.success(), "wasm-opt ended with {done}");
    let wasm = fs::read(&file)?;
    fs::remove_file(&file)?;
    Ok(wasm)
}

/// Bindings that offer their imports under new names, and only those that have one.
fn renamed(bindings: &str, names: &HashMap<String, String>) -> Result<String> {
    let (before, rest) = bindings
        .split_once("    const import0 = {\n")
        .context("the bindings have no imports where press looks for them")?;
    let (imports, after) = rest
        .split_once("\n    };\n")
        .context("the bindings' imports have no end")?;
    let mut kept = String::with_capacity(imports.len());
    let mut keeping = true;
    let mut found = 0;
    for line in imports.lines() {
        // The next import starts where a line is indented by two steps and no more.
        let name = line
            .strip_prefix("        ")
            .filter(|l| !l.starts_with([' ', '}']));
        if let Some((name, function)) = name.and_then(|line| line.split_once(": ")) {
            let short = names.get(name).map(String::as_str);
            let short = short.or((name == "__proto__").then_some(name));
            keeping = short.is_some();
            if let Some(short) = short {
                found += usize::from(name != "__proto__");
                kept.push_str(short);
                kept.push_str(": ");
                kept.push_str(function);
                kept.push('\n');
            }
        } else if keeping {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    ensure!(
        found == names.len(),
        "the bindings offer {found} of the {} imports: press does not know this form of them",
        names.len()
    );
    let (returned, after) = after
        .split_once("_bg.js\": import0")
        .context("the bindings don't say what their imports belong to")?;
    let (returned, _) = returned
        .rsplit_once('"')
        .context("the bindings' module has no name")?;
    Ok([
        before,
        "    const import0 = {\n",
        &kept,
        "    };\n",
        returned,
        "\"",
        MODULE,
        "\": import0",
        after,
    ]
    .concat())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    use super::lean;

    const BINDINGS: &str = r#"export class Stream {
    free() {
        wasm.stream_free();
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;

export function start() {
    wasm.start();
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_gone_1: function() {
            gone();
        },
        __wbg_log_2: function() { return handleError(function () {
            log();
        }, arguments); },
    };
    return {
        __proto__: null,
        "./program_bg.js": import0,
    };
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.stream_free(ptr, 1));
"#;

    const LEAN: &str = r#"
export function start() {
    wasm.start();
}
function __wbg_get_imports() {
    const import0 = {
__proto__: null,
i0: function() { return handleError(function () {
            log();
        }, arguments); },
    };
    return {
        __proto__: null,
        "js": import0,
    };
}
"#;

    /// A module that imports a function and exports two.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./program_bg.js", "__wbg_log_2", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 1);
        exports.export("stream_free", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    /// The names at the edge of a module.
    fn edge(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    let imports = section.into_imports().map(Result::unwrap);
                    names.extend(imports.map(|i| format!("{}.{}", i.module, i.name)));
                }
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|e| e.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn only_what_is_called_and_imported_stays_at_the_edge() {
        let (wasm, bindings) = lean(&module(), BINDINGS, Path::new("")).unwrap();
        assert_eq!(edge(&wasm), ["js.i0", "start"]);
        assert_eq!(bindings, LEAN);
    }

    #[test]
    fn bindings_of_an_unknown_form_are_refused() {
        let odd = BINDINGS.replace("__wbg_log_2: ", "get __wbg_log_2() ");
        let fault = lean(&module(), &odd, Path::new("")).unwrap_err();
        assert!(fault.to_string().contains("0 of the 1 imports"), "{fault}");
    }
}
