//! What one Rust file says, as far as the house's laws ask: what it imports, which paths it names, its string literals.
//!
//! Paths are read from the tokens, so those inside macros and types count as those of expressions do.
use super::scan::Scan;
use quote::ToTokens;
use std::{collections::BTreeSet, ops::Range};
use syn::{Attribute, ImplItem, Item, UseTree};

/// A path of the crate without the word `crate`: `["agenda", "draft", "store"]`.
pub type Path = Vec<String>;

/// A module: a file, or `mod name { … }` inside one.
#[derive(Debug, Default)]
pub struct Module {
    pub file: String,
    pub path: Path,
    /// Whether it is compiled for tests only.
    pub tests: bool,
    /// Names of what it defines itself.
    pub defines: BTreeSet<String>,
    /// Its modules in other files that are compiled for tests only.
    pub test_files: BTreeSet<String>,
    /// Macros that are named `crate::name!` wherever they stand.
    pub exported_macros: BTreeSet<String>,
    pub imports: Vec<Import>,
    pub mentions: Vec<Mention>,
    pub literals: Vec<Literal>,
}

/// One leaf of a `use`.
#[derive(Debug)]
pub struct Import {
    /// As written: `["super", "store", "find"]`; ends before the `*` of a glob.
    pub path: Path,
    /// What it is called here; `*` for a glob.
    pub name: String,
    /// `pub use`, also with `pub(super)` and the like.
    pub shown: bool,
}

/// A path that stands anywhere but in a `use`.
#[derive(Debug)]
pub struct Mention {
    pub path: Path,
    /// The function around it: `find`, `Pool::free`, or nothing.
    pub function: String,
}

/// A text or a letter between quotes.
#[derive(Clone, Debug)]
pub struct Literal {
    pub text: String,
    /// The function or constant around it.
    pub function: String,
    /// Where it stands alone.
    pub place: Option<Place>,
}

/// Where a literal stands with nothing around it. Literals of one place mean the same kind of thing.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// What is called (`t`, `format!`), or else `LABELS()` and `LABELS[]` for tuples and lists in a function or constant,
    /// `words =>` for arms in a function, `label:` for a field.
    pub of: String,
    /// Which argument, or which part of the tuple.
    pub index: usize,
    /// All literals of the same call or tuple, by their place in the module's list.
    pub among: Range<usize>,
}

/// The module that `source` is, and those inside it.
pub fn read(file: &str, path: Path, source: &str) -> Vec<Module> {
    let syntax = syn::parse_file(source).unwrap_or_else(|e| panic!("{file}: {e}"));
    let mut found = vec![];
    let module = Module { file: file.to_owned(), path, ..Module::default() };
    module.filled(syntax.items, &mut found);
    found
}

fn for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|a| a.to_token_stream().to_string().replace(' ', "") == "#[cfg(test)]")
}

impl Module {
    fn filled(mut self, items: Vec<Item>, found: &mut Vec<Self>) {
        for item in items {
            match item {
                Item::Use(item) => self.import(item),
                Item::Mod(item) => self.module(item, found),
                Item::Fn(item) if for_tests(&item.attrs) => {}
                Item::Fn(item) => {
                    self.defines.insert(item.sig.ident.to_string());
                    let name = item.sig.ident.to_string();
                    Scan { module: &mut self, function: &name }.tokens(item.into_token_stream());
                }
                Item::Impl(item) if for_tests(&item.attrs) => {}
                Item::Impl(item) => self.implementation(item),
                Item::Enum(item) => self.enumeration(item),
                other => {
                    if let Item::Macro(item) = &other
                        && item.attrs.iter().any(|a| a.path().is_ident("macro_export"))
                    {
                        self.exported_macros.extend(name_of(&other));
                    }
                    let name = name_of(&other);
                    self.defines.extend(name.clone());
                    Scan { module: &mut self, function: &name.unwrap_or_default() }.tokens(other.into_token_stream());
                }
            }
        }
        found.push(self);
    }

    pub fn import(&mut self, item: syn::ItemUse) {
        let shown = !matches!(item.vis, syn::Visibility::Inherited);
        if !for_tests(&item.attrs) {
            leaves(item.tree, &mut vec![], shown, &mut self.imports);
        }
    }

    fn module(&mut self, item: syn::ItemMod, found: &mut Vec<Self>) {
        let (name, tests) = (item.ident.to_string(), for_tests(&item.attrs));
        let Some((_, items)) = item.content else {
            if tests {
                self.test_files.insert(name);
            }
            return;
        };
        let path = [self.path.as_slice(), &[name]].concat();
        let inner = Self { file: self.file.clone(), path, tests: tests || self.tests, ..Self::default() };
        inner.filled(items, found);
    }

    /// Names of variants are no paths.
    fn enumeration(&mut self, item: syn::ItemEnum) {
        self.defines.insert(item.ident.to_string());
        let mut scan = Scan { module: self, function: "" };
        item.attrs.into_iter().for_each(|a| scan.tokens(a.into_token_stream()));
        for variant in item.variants {
            scan.tokens(variant.fields.into_token_stream());
            scan.tokens(variant.discriminant.map(|d| d.1.into_token_stream()).unwrap_or_default());
        }
    }

    fn implementation(&mut self, item: syn::ItemImpl) {
        let of = item.self_ty.to_token_stream().to_string();
        let of = of.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
        let mut head = item.self_ty.into_token_stream();
        head.extend(item.generics.into_token_stream());
        head.extend(item.trait_.map(|t| t.1.into_token_stream()));
        Scan { module: self, function: "" }.tokens(head);
        for part in item.items {
            let function = if let ImplItem::Fn(f) = &part { format!("{of}::{}", f.sig.ident) } else { String::new() };
            Scan { module: self, function: &function }.tokens(part.into_token_stream());
        }
    }
}

fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(i) => &i.ident,
        Item::Static(i) => &i.ident,
        Item::Struct(i) => &i.ident,
        Item::Trait(i) => &i.ident,
        Item::Type(i) => &i.ident,
        Item::Macro(i) => i.ident.as_ref()?,
        _ => return None,
    };
    Some(name.to_string())
}

fn leaves(tree: UseTree, above: &mut Path, shown: bool, found: &mut Vec<Import>) {
    let mut leaf = |last: String, name: String, above: &Path| {
        // `use a::b::{self}` names `a::b`.
        let path = if last == "self" && !above.is_empty() { above.clone() } else { [above.as_slice(), &[last]].concat() };
        let name = if name == "self" { path.last().cloned().unwrap_or_default() } else { name };
        found.push(Import { path, name, shown });
    };
    match tree {
        UseTree::Path(path) => {
            above.push(path.ident.to_string());
            leaves(*path.tree, above, shown, found);
            above.pop();
        }
        UseTree::Name(name) => leaf(name.ident.to_string(), name.ident.to_string(), above),
        UseTree::Rename(name) => leaf(name.ident.to_string(), name.rename.to_string(), above),
        UseTree::Glob(_) => found.push(Import { path: above.clone(), name: "*".to_owned(), shown }),
        UseTree::Group(group) => group.items.into_iter().for_each(|tree| leaves(tree, above, shown, found)),
    }
}
