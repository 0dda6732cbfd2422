//! Joins the start script and wasm-bindgen's bindings into one module: one
//! request, under one integrity.

use anyhow::{Context as _, Result, bail, ensure};

use crate::assets::Asset;

/// What `boot.js` says of the first program.
const FIRST: &str = "import init, { start, go, call } from \"./encyclopedia.js\";";

/// And of what keeps the encyclopedia offline.
const OFFLINE: &str = "import { keep } from \"./offline.js\";";

/// What scripts that write markup say of what checks it.
const MARKUP: &str = "import { createHTML } from \"./markup.js\";";

/// The small modules that scripts are joined with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Modules<'a> {
    /// `offline.js`.
    pub offline: &'a str,
    /// `markup.js`.
    pub markup: &'a str,
}

/// A program as trunk has built it.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// What it is called, in scripts and in the names of files.
    pub name: &'static str,
    /// What wasm-bindgen has written for it.
    pub bindings: String,
    /// Its published wasm.
    pub wasm: Asset,
}

/// Returns `boot` with the programs' bindings in place of its imports, and their wasm and the style
/// of `views` in its places. Of the programs, the `first` starts by itself.
pub(crate) fn join(
    boot: &str,
    modules: Modules<'_>,
    first: &Program,
    others: &[Program],
    views: &Asset,
) -> Result<String> {
    let bindings = inline(&first.bindings)?;
    for export in ["start", "go", "call"] {
        ensure!(
            bindings.exports.iter().any(|name| name == export),
            "the program exports no `{export}`: src/main.rs needs it with #[wasm_bindgen]"
        );
    }
    let init = format!("{}const init = {};", bindings.text, bindings.init);
    let mut places = vec![
        (FIRST.to_owned(), init),
        (OFFLINE.to_owned(), scoped("keep", modules.offline)?),
        (MARKUP.to_owned(), scoped("createHTML", modules.markup)?),
    ];
    for program in others {
        places.push(bound(program)?);
    }
    for program in others.iter().chain([first]) {
        places.extend(loaded(program.name, &program.wasm));
    }
    places.extend(loaded("views", views));
    bare(&filled("static/boot.js", boot, &places)?)
}

/// Returns `view`, the module for the pages of other sites, with a program's bindings in place of
/// its import, and with a sheet of style.
pub(crate) fn join_view(
    view: &str,
    markup: &str,
    program: &Program,
    sheet: &str,
    language: &str,
) -> Result<String> {
    let mut places = vec![
        bound(program)?,
        (MARKUP.to_owned(), scoped("createHTML", markup)?),
        ("press:language".to_owned(), language.to_owned()),
    ];
    places.extend(loaded(program.name, &program.wasm));
    let module = bare(&filled("static/encyclopedia.js", view, &places)?)?;
    // Last: a sheet is no script, and might look like one.
    let sheet = serde_json::to_string(sheet)?;
    filled(
        "static/encyclopedia.js",
        &module,
        &[("\"press:sheet\"".to_owned(), sheet)],
    )
}

/// What a script says of a program's bindings, and these.
fn bound(Program { name, bindings, .. }: &Program) -> Result<(String, String)> {
    let import = format!("import * as {name} from \"./{name}.js\";");
    Ok((import, apart(name, &inline(bindings)?)))
}

/// What a script says of an asset that it loads, and its name and hash.
fn loaded(name: &str, asset: &Asset) -> [(String, String); 2] {
    [
        (format!("press:{name}-integrity"), asset.integrity.clone()),
        (format!("press:{name}"), asset.name.clone()),
    ]
}

/// A script with texts in its places.
fn filled(name: &str, script: &str, places: &[(String, String)]) -> Result<String> {
    let mut filled = script.to_owned();
    for (place, text) in places {
        ensure!(
            filled.matches(place).count() == 1,
            "{name} must have `{place}` exactly once"
        );
        filled = filled.replace(place, text);
    }
    Ok(filled)
}

/// A module in a scope of its own, as what `import { name }` would give.
fn scoped(name: &str, module: &str) -> Result<String> {
    let exports = |kind: &str| module.contains(&format!("export {kind} {name}("));
    ensure!(
        module.matches("export ").count() == 1
            && (exports("function") || exports("async function")),
        "a script must export `{name}`, and nothing else"
    );
    let text = module.replace("export ", "");
    Ok(format!(
        "const {name} = (() => {{\n{text}return {name};\n}})();"
    ))
}

/// Bindings in a scope of their own, as what `import * as name` would give: those of two programs
/// use the same names.
fn apart(name: &str, bindings: &Bindings) -> String {
    let Bindings {
        text,
        init,
        exports,
    } = bindings;
    let exports = exports.join(", ");
    format!("const {name} = (() => {{\n{text}return {{ default: {init}, {exports} }};\n}})();")
}

/// A script without indentation, empty lines and lines of comment: a tenth of what a reader loads
/// of it. Line by line, so it holds only where nothing but comments spans lines.
pub(crate) fn bare(script: &str) -> Result<String> {
    let mut bare = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            in_comment = !line.contains("*/");
            ensure!(
                in_comment || line.ends_with("*/"),
                "code follows a comment, which press would drop: {line}"
            );
        } else if !line.is_empty() && !line.starts_with("//") {
            ensure!(
                line.matches('`').count() % 2 == 0 && !line.ends_with('\\'),
                "a text spans lines, which press would change: {line}"
            );
            bare.push_str(line);
            bare.push('\n');
        }
    }
    Ok(bare)
}

/// Bindings as a part of another module.
struct Bindings {
    /// Without exports.
    text: String,
    /// The name of the function that loads the wasm.
    init: String,
    /// The names of what the program exports.
    exports: Vec<String>,
}

fn inline(bindings: &str) -> Result<Bindings> {
    let mut text = String::with_capacity(bindings.len());
    let mut init = None;
    let mut exports = Vec::new();
    for line in bindings.lines() {
        if let Some(names) = line.strip_prefix("export {") {
            init = names
                .split(['}', ','])
                .find_map(|name| name.trim().strip_suffix(" as default"));
            continue;
        }
        if line.starts_with("import ") {
            bail!("the bindings have imports of their own, which press can't join: {line}");
        }
        let function = line.strip_prefix("export function ");
        exports.extend(function.and_then(|rest| Some(rest.split_once('(')?.0.to_owned())));
        text.push_str(line.strip_prefix("export ").unwrap_or(line));
        text.push('\n');
    }
    let init = init.context("the bindings have no default export to start with")?;
    Ok(Bindings {
        text,
        init: init.to_owned(),
        exports,
    })
}

#[cfg(test)]
mod tests {
    use super::{Modules, Program, bare, join, join_view};
    use crate::assets::Asset;

    const BOOT: &str = "import init, { start, go, call } from \"./encyclopedia.js\";
import * as atlas from \"./atlas.js\";
import { keep } from \"./offline.js\";
import { createHTML } from \"./markup.js\";
const WASM = [\"press:app\", \"press:app-integrity\"];
const SECOND = [\"press:atlas\", \"press:atlas-integrity\"];
const VIEWS = [\"press:views\", \"press:views-integrity\"];
await init(WASM);
start();
";

    const FIRST: &str = "export function start(root) { wasm.start(root); }
export function go() {}
export function call() {}
let wasm;
async function __wbg_init(from) {}
export { initSync, __wbg_init as default };
";

    const OFFLINE: &str = "function tell() {}
export async function keep(root) { tell(); }
";

    const MARKUP: &str = "export function createHTML(markup) { return markup; }
";

    const SECOND: &str = "export function fixed(address) { wasm.fixed(address); }
let wasm;
async function __wbg_init(from) {}
export { initSync, __wbg_init as default };
";

    fn program(name: &'static str, bindings: &str) -> Program {
        Program {
            name,
            bindings: bindings.to_owned(),
            wasm: Asset {
                name: format!("{name}-1.wasm"),
                integrity: format!("sha256-{name}"),
            },
        }
    }

    fn joined(boot: &str, first: &str) -> anyhow::Result<String> {
        join(
            boot,
            Modules {
                offline: OFFLINE,
                markup: MARKUP,
            },
            &program("app", first),
            &[program("atlas", SECOND)],
            &Asset {
                name: "views-1.css".to_owned(),
                integrity: "sha256-views".to_owned(),
            },
        )
    }

    #[test]
    fn is_one_module_with_the_second_program_in_a_scope_of_its_own() {
        let expected = "function start(root) { wasm.start(root); }
function go() {}
function call() {}
let wasm;
async function __wbg_init(from) {}
const init = __wbg_init;
const atlas = (() => {
function fixed(address) { wasm.fixed(address); }
let wasm;
async function __wbg_init(from) {}
return { default: __wbg_init, fixed };
})();
const keep = (() => {
function tell() {}
async function keep(root) { tell(); }
return keep;
})();
const createHTML = (() => {
function createHTML(markup) { return markup; }
return createHTML;
})();
const WASM = [\"app-1.wasm\", \"sha256-app\"];
const SECOND = [\"atlas-1.wasm\", \"sha256-atlas\"];
const VIEWS = [\"views-1.css\", \"sha256-views\"];
await init(WASM);
start();
";
        assert_eq!(joined(BOOT, FIRST).unwrap(), expected);
    }

    #[test]
    fn the_module_for_other_sites_has_its_program_and_its_sheet() {
        let view = "import * as atlas from \"./atlas.js\";
import { createHTML } from \"./markup.js\";
const ATLAS = [\"press:atlas\", \"press:atlas-integrity\", \"press:language\"];
const SHEET = \"press:sheet\";
export function mount() {}
";
        let sheet = "a{content:\"//\"}";
        let module = join_view(view, MARKUP, &program("atlas", SECOND), sheet, "cy").unwrap();
        let expected = "const ATLAS = [\"atlas-1.wasm\", \"sha256-atlas\", \"cy\"];
const SHEET = \"a{content:\\\"//\\\"}\";
export function mount() {}
";
        assert!(module.ends_with(expected), "{module}");
        assert!(
            module.contains("return { default: __wbg_init, fixed };"),
            "{module}"
        );
    }

    #[test]
    fn refuses_what_it_can_not_join() {
        let begins = FIRST.replace("export { initSync, __wbg_init as default };", "");
        let imports = format!("import {{ x }} from './snippets/x.js';\n{FIRST}");
        for (boot, bindings, fault) in [
            ("", FIRST, "static/boot.js must have"),
            (
                BOOT,
                "let wasm;\nexport { x as default };",
                "exports no `start`",
            ),
            (BOOT, &begins, "no default export"),
            (BOOT, &imports, "imports of their own"),
        ] {
            let message = joined(boot, bindings).unwrap_err().to_string();
            assert!(message.contains(fault), "{message}");
        }
    }

    #[test]
    fn a_bare_script_has_no_comment_and_no_indentation() {
        let script =
            "/**\n * Starts.\n */\nfunction start() {\n    // now\n\n    go(`//`); // at once\n}\n";
        let expected = "function start() {\ngo(`//`); // at once\n}\n";
        assert_eq!(bare(script).ok().as_deref(), Some(expected));
    }

    #[test]
    fn a_text_over_several_lines_is_refused() {
        assert!(bare("say(`a\n  b`);").is_err());
        assert!(bare("/* a */ go();").is_err());
    }
}
