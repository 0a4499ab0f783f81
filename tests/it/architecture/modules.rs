//! The crate as a tree of modules: where a path leads from where it is written.
use super::rust::{self, Import, Module, Path};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub struct Crate {
    pub modules: BTreeMap<Path, Module>,
    /// All that they name of the crate itself.
    pub references: Vec<Reference>,
    children: BTreeSet<Path>,
}

/// A path that one module names, seen from the crate's root.
#[derive(Debug)]
pub struct Reference {
    pub file: String,
    pub from: Path,
    /// Whether it is compiled for tests only.
    pub tests: bool,
    /// The function in which it stands, or nothing.
    pub function: String,
    /// As it is written, but for `self`, `super` and what a `use` has renamed.
    pub written: Path,
    /// The module that defines what is named, and its name there: `pub use` is followed. No name: the module itself.
    pub home: Path,
    pub name: Option<String>,
    /// In a `pub use`.
    pub shown: bool,
}

/// Following names from module to module ends after so many steps: no path of ours is longer.
const STEPS: usize = 16;

impl Crate {
    /// From paths of files (`src/kit/mod.rs`) and their texts.
    pub fn read(sources: &[(&str, &str)]) -> Self {
        let mut whole = Self::default();
        for (file, text) in sources.iter().filter(|(file, _)| *file != "src/main.rs") {
            for module in rust::read(file, module_of(file), text) {
                whole.modules.insert(module.path.clone(), module);
            }
        }
        whole.children = whole.modules.keys().cloned().collect();
        whole.mark_test_files();
        whole.references = whole.modules.values().flat_map(|m| whole.named_by(m)).collect();
        whole
    }

    /// A file is for tests only where the `mod` that names it says so.
    fn mark_test_files(&mut self) {
        let named = self.modules.values().flat_map(|m| m.test_files.iter().map(|name| joined(&m.path, name)));
        let named: Vec<Path> = named.collect();
        for module in self.modules.values_mut() {
            module.tests |= named.iter().any(|n| module.path.starts_with(n));
        }
    }

    fn named_by(&self, module: &Module) -> Vec<Reference> {
        let imports = module.imports.iter().map(|i| (&i.path, "", i.shown));
        let mentions = module.mentions.iter().map(|m| (&m.path, m.function.as_str(), false));
        let reference = |(path, function, shown): (&Path, &str, bool)| {
            let written = self.absolute(&module.path, path, STEPS)?;
            let (home, name) = self.home(&written, STEPS);
            let (file, from, function) = (module.file.clone(), module.path.clone(), function.to_owned());
            Some(Reference { file, from, tests: module.tests, function, written, home, name, shown })
        };
        imports.chain(mentions).filter_map(reference).collect()
    }

    pub fn is_module(&self, path: &[String]) -> bool {
        self.children.contains(path)
    }

    /// Whether the module above shows something of its own by this path, though a module may have the same name.
    pub fn is_shown(&self, path: &[String]) -> bool {
        let Some((name, above)) = path.split_last() else { return false };
        self.modules.get(above).is_some_and(|m| m.imports.iter().any(|i| i.shown && i.name == *name))
    }

    /// `path` as written in `module`, from the crate's root; nothing if it leads out of the crate or to something local.
    fn absolute(&self, module: &Path, path: &[String], steps: usize) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let steps = steps.checked_sub(1)?;
        let mut from = module.clone();
        match first.as_str() {
            "crate" => return Some(self.exporter(rest).unwrap_or_else(|| rest.to_vec())),
            "self" => return Some([from.as_slice(), rest].concat()),
            "super" => {
                from.pop();
                let mut rest = rest;
                while let Some(("super", deeper)) = rest.split_first().map(|(f, r)| (f.as_str(), r)) {
                    from.pop();
                    rest = deeper;
                }
                return Some([from.as_slice(), rest].concat());
            }
            _ => {}
        }
        let known = self.modules.get(module)?;
        if let Some(import) = known.imports.iter().find(|i| i.name == *first && i.path != path) {
            let target = self.absolute(module, &import.path, steps)?;
            return Some([target.as_slice(), rest].concat());
        }
        if known.defines.contains(first) || self.is_module(&joined(module, first)) {
            return Some([module.as_slice(), path].concat());
        }
        self.globs(known, steps).into_iter().find(|target| self.shows(target, first)).map(|target| [target.as_slice(), path].concat())
    }

    /// The path of the macro that is named `crate::name!`.
    fn exporter(&self, rest: &[String]) -> Option<Path> {
        let [name] = rest else { return None };
        let module = self.modules.values().find(|m| m.exported_macros.contains(name))?;
        Some(joined(&module.path, name))
    }

    fn globs(&self, module: &Module, steps: usize) -> Vec<Path> {
        let globs = module.imports.iter().filter(|i| i.name == "*");
        globs.filter_map(|i| self.absolute(&module.path, &i.path, steps)).collect()
    }

    fn shows(&self, module: &Path, name: &str) -> bool {
        let Some(known) = self.modules.get(module) else { return false };
        known.defines.contains(name) || known.imports.iter().any(|i| i.name == name) || self.is_module(&joined(module, name))
    }

    /// The module that defines what `path` names, and its name there.
    fn home(&self, path: &[String], steps: usize) -> (Path, Option<String>) {
        let deepest = (0..=path.len()).rev().find(|&n| n == 0 || self.is_module(&path[..n])).unwrap_or_default();
        let (module, rest) = (path[..deepest].to_vec(), &path[deepest..]);
        let Some(name) = rest.first() else {
            return self.item_like_module(path, steps).unwrap_or((module, None));
        };
        let here = Some(rest.join("::"));
        let (Some(known), Some(steps)) = (self.modules.get(&module), steps.checked_sub(1)) else { return (module, here) };
        if known.defines.contains(name) {
            return (module, here);
        }
        if let Some(target) = self.through(known, name, steps) {
            return self.home(&[target.as_slice(), &rest[1..]].concat(), steps);
        }
        let glob = self.globs(known, steps).into_iter().find(|target| *target != module && self.shows(target, name));
        glob.map_or((module, here), |target| self.home(&[target.as_slice(), rest].concat(), steps))
    }

    /// `pub use json::json` beside `mod json`: whoever ends a path there means the item.
    fn item_like_module(&self, path: &[String], steps: usize) -> Option<(Path, Option<String>)> {
        let (name, above) = path.split_last()?;
        let known = self.modules.get(above)?;
        let import = known.imports.iter().find(|i| i.name == *name && i.path.last() == Some(name))?;
        let steps = steps.checked_sub(1)?;
        let target = self.absolute(&known.path, &import.path, steps)?;
        (target != path).then(|| self.home(&target, steps))
    }

    fn through(&self, module: &Module, name: &str, steps: usize) -> Option<Path> {
        let import: &Import = module.imports.iter().find(|i| i.name == name)?;
        self.absolute(&module.path, &import.path, steps)
    }

    /// The module of the file in which `module` stands: itself, or what is around it.
    pub fn file_of(&self, module: &Path) -> Path {
        let file = self.modules.get(module).map(|m| m.file.as_str());
        file.map_or_else(|| module.clone(), module_of)
    }
}

fn joined(module: &[String], name: &str) -> Path {
    [module, &[name.to_owned()]].concat()
}

/// `src/kit/mail/mod.rs` is `kit::mail`.
fn module_of(file: &str) -> Path {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let inside = inside.trim_end_matches("/mod");
    if inside == "lib" { vec![] } else { inside.split('/').map(ToOwned::to_owned).collect() }
}

pub fn shown(path: &[String]) -> String {
    path.join("::")
}
