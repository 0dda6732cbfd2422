//! ES modules named by their content. A module is published after those that it imports, so that
//! its own name depends on theirs.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use crate::assets::Asset;
use crate::project::Project;
use crate::scripts::compact;
use crate::staging::{Staging, read_text};

/// The published modules.
#[derive(Debug)]
pub(crate) struct Modules<'a> {
    staging: &'a Staging,
    /// By the name under which others import them.
    published: BTreeMap<String, Asset>,
}

impl<'a> Modules<'a> {
    pub(crate) fn new(staging: &'a Staging) -> Self {
        Self {
            staging,
            published: BTreeMap::new(),
        }
    }

    /// Publishes a generated module, `chunks.js`, under a stem: `chunks-0123456789abcdef.js`.
    pub(crate) fn publish(&mut self, name: &str, stem: &str, script: &str) -> Result<Asset> {
        let script = self
            .resolved(script, "./")
            .with_context(|| format!("in {name}"))?;
        self.write(name, stem, &script)
    }

    /// Publishes one of the project's own modules, without comments.
    pub(crate) fn publish_own(
        &mut self,
        project: &Project,
        name: &str,
        stem: &str,
    ) -> Result<Asset> {
        let script = read_text(&project.script(name))?;
        let script = self
            .resolved(&script, "./")
            .with_context(|| format!("in {name}"))?;
        self.write(name, stem, &compact(name, &script)?)
    }

    fn write(&mut self, name: &str, stem: &str, script: &str) -> Result<Asset> {
        let asset = Asset::publish(self.staging, stem, "js", script.as_bytes())?;
        self.published.insert(name.to_owned(), asset.clone());
        Ok(asset)
    }

    /// A script with the published names of its imports; `folder` is the relative path to them.
    pub(crate) fn resolved(&self, script: &str, folder: &str) -> Result<String> {
        let mut resolved = script.to_owned();
        for (name, asset) in &self.published {
            // In double quotes, as packed.js expects. Only where a module is loaded: the bindings
            // also name it in the program's imports, where the name must stay.
            for load in ["from ", "from", "import ", "import(", "new URL("] {
                let published = format!("{load}\"{folder}{}\"", asset.name);
                for quote in ['"', '\''] {
                    let import = format!("{load}{quote}./{name}{quote}");
                    resolved = resolved.replace(&import, &published);
                }
            }
        }
        for specifier in specifiers(&resolved) {
            let known = self
                .published
                .values()
                .any(|asset| specifier.ends_with(&asset.name));
            ensure!(
                known,
                "an import of \"{specifier}\", which is not published before"
            );
        }
        Ok(resolved)
    }
}

/// The module specifiers of a script's import statements.
fn specifiers(script: &str) -> impl Iterator<Item = &str> {
    let statements = script.split(['\n', ';']).map(str::trim_start);
    let statements =
        statements.filter(|line| line.starts_with("import ") || line.starts_with("} from "));
    statements.filter_map(|line| {
        let line = line.trim_end();
        let quote = line
            .chars()
            .next_back()
            .filter(|c| matches!(c, '"' | '\''))?;
        line[..line.len() - 1].rsplit(quote).next()
    })
}

#[cfg(test)]
mod tests {
    use super::Modules;
    use crate::testing::scratch;

    #[test]
    fn a_module_names_the_modules_that_it_imports_as_they_are_published() {
        let staging = scratch("modules");
        let mut modules = Modules::new(&staging);
        let leaf = modules
            .publish("leaf.js", "leaf", "export const A = 1;\n")
            .unwrap();
        let script = "import { A } from \"./leaf.js\";\nimport * as all from './leaf.js';\n";
        let root = modules.publish("root.js", "app", script).unwrap();
        let published = staging.read_text(&root.path()).unwrap();
        assert_eq!(published.matches(&format!("./{}", leaf.name)).count(), 2);
        assert!(root.name.starts_with("app-"), "{}", root.name);
        let view = modules
            .resolved("import { A } from \"./leaf.js\";", "./assets/")
            .unwrap();
        assert_eq!(
            view,
            format!("import {{ A }} from \"./assets/{}\";", leaf.name)
        );
    }

    #[test]
    fn every_way_to_load_a_module_finds_it_and_a_name_stays_a_name() {
        let staging = scratch("modules-ways");
        let mut modules = Modules::new(&staging);
        let leaf = modules.publish("leaf.js", "leaf", "go();").unwrap();
        for load in [
            "import { a } from \"./leaf.js\";",
            "import './leaf.js';",
            "const all = await import(\"./leaf.js\");",
            "import(new URL(\"./leaf.js\", script.src));",
        ] {
            let resolved = modules.resolved(load, "./assets/").unwrap();
            let named = format!("\"./assets/{}\"", leaf.name);
            assert!(resolved.contains(&named), "{resolved}");
        }
        // The bindings name the module of an imported function like this.
        let imports = "return { \"./leaf.js\": import1 };";
        assert_eq!(modules.resolved(imports, "./").unwrap(), imports);
    }

    #[test]
    fn a_module_that_imports_what_is_not_published_is_refused() {
        let staging = scratch("modules-refused");
        let mut modules = Modules::new(&staging);
        for script in [
            "import { A } from \"./leaf.js\";",
            "import './snippets/a.js'",
            "import {\n  A,\n} from \"./leaf.js\";\n",
        ] {
            let fault = modules.publish("root.js", "root", script).unwrap_err();
            assert!(
                format!("{fault:#}").contains("not published before"),
                "{fault:#}"
            );
        }
    }

    #[test]
    fn another_leaf_gives_the_root_another_name() {
        let staging = scratch("modules-names");
        let named = |leaf: &str| {
            let mut modules = Modules::new(&staging);
            modules.publish("leaf.js", "leaf", leaf).unwrap();
            modules
                .publish("root.js", "app", "import \"./leaf.js\";")
                .unwrap()
                .name
        };
        assert_ne!(named("a()"), named("b()"));
        assert_eq!(named("a()"), named("a()"));
    }
}
