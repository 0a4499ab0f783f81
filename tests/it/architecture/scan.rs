//! The tokens of one Rust item, or of an expression of a template: paths, and literals with the place where they stand.
use super::rust::{Literal, Mention, Module, Place};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Collects what stands in a function, or outside of any.
pub struct Scan<'a> {
    pub module: &'a mut Module,
    pub function: &'a str,
}

impl Scan<'_> {
    pub fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Punct(p) if p.as_char() == '#' => self.attribute(&tokens, at),
                TokenTree::Ident(word) if word == "use" => self.inner_import(&tokens, at),
                TokenTree::Ident(_) => self.path(&tokens, at),
                TokenTree::Group(group) => {
                    match group.delimiter() {
                        Delimiter::Parenthesis => self.arguments(&format!("{}()", self.function), group),
                        Delimiter::Bracket => self.arguments(&format!("{}[]", self.function), group),
                        _ => self.tokens(group.stream()),
                    }
                    at + 1
                }
                TokenTree::Literal(literal) => {
                    let place = before(&tokens, at, self.function).map(|of| Place { of, ..Place::default() });
                    self.literal(literal, place);
                    at + 1
                }
                TokenTree::Punct(_) => at + 1,
            };
        }
    }

    /// Comments of documentation and other attributes say nothing that is compiled here.
    fn attribute(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let after = if matches!(tokens.get(at + 1), Some(TokenTree::Punct(p)) if p.as_char() == '!') { at + 2 } else { at + 1 };
        match tokens.get(after) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
                let known = self.module.literals.len();
                self.tokens(group.stream());
                self.module.literals.truncate(known);
                after + 1
            }
            _ => at + 1,
        }
    }

    fn inner_import(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let is_end = |t: &TokenTree| matches!(t, TokenTree::Punct(p) if p.as_char() == ';');
        let Some(length) = tokens[at..].iter().position(is_end) else { return at + 1 };
        let item: TokenStream = tokens[at..=at + length].iter().cloned().collect();
        let Ok(item) = syn::parse2::<syn::ItemUse>(item) else { return at + 1 };
        self.module.import(item);
        at + length + 1
    }

    /// A path, and the call that it begins if one follows; where to go on.
    fn path(&mut self, tokens: &[TokenTree], start: usize) -> usize {
        let is = |at: usize, c: char| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == c);
        let (mut path, mut at) = (vec![tokens[start].to_string()], start + 1);
        while is(at, ':') && is(at + 1, ':') {
            match tokens.get(at + 2) {
                Some(TokenTree::Ident(word)) => {
                    path.push(word.to_string());
                    at += 3;
                }
                Some(TokenTree::Punct(p)) if p.as_char() == '<' => {
                    let end = end_of_generics(tokens, at + 2);
                    self.tokens(tokens[at + 3..end - 1].iter().cloned().collect());
                    at = end;
                }
                _ => break,
            }
        }
        let method = start > 0 && is(start - 1, '.') && !(start > 1 && is(start - 2, '.'));
        let field = path.len() == 1 && is(at, ':') && !is(at + 1, ':');
        let mut name = path.last().cloned().unwrap_or_default();
        if !method && !field {
            self.module.mentions.push(Mention { path, function: self.function.to_owned() });
        }
        if is(at, '!') && matches!(tokens.get(at + 1), Some(TokenTree::Group(_))) {
            name.push('!');
            at += 1;
        }
        match tokens.get(at) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis || name.ends_with('!') => {
                self.arguments(&name, group);
                at + 1
            }
            _ => at,
        }
    }

    fn arguments(&mut self, of: &str, group: &Group) {
        let tokens: Vec<_> = group.stream().into_iter().collect();
        let (begin, list) = (self.module.literals.len(), of.ends_with("[]"));
        let mut alone = vec![];
        for (i, argument) in tokens.split(|t| matches!(t, TokenTree::Punct(p) if p.as_char() == ',')).enumerate() {
            match argument {
                [TokenTree::Literal(literal)] => {
                    let at = self.module.literals.len();
                    self.literal(literal, None);
                    alone.extend((self.module.literals.len() > at).then_some((at, if list { 0 } else { i })));
                }
                other => self.tokens(other.iter().cloned().collect()),
            }
        }
        let among = begin..self.module.literals.len();
        for (at, index) in alone {
            if let Some(literal) = self.module.literals.get_mut(at) {
                literal.place = Some(Place { of: of.to_owned(), index, among: among.clone() });
            }
        }
    }

    fn literal(&mut self, literal: &proc_macro2::Literal, place: Option<Place>) {
        let text = match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => text.value(),
            syn::Lit::Char(letter) => letter.value().to_string(),
            _ => return,
        };
        self.module.literals.push(Literal { text, function: self.function.to_owned(), place });
    }
}

/// The arm or the field that the literal at `at` is.
fn before(tokens: &[TokenTree], at: usize, function: &str) -> Option<String> {
    let ends = !matches!(tokens.get(at + 1), Some(TokenTree::Punct(p)) if p.as_char() == '.');
    match (tokens.get(at.checked_sub(2)?)?, tokens.get(at - 1)?) {
        (TokenTree::Punct(a), TokenTree::Punct(b)) if ends && a.as_char() == '=' && b.as_char() == '>' => Some(format!("{function} =>")),
        (TokenTree::Ident(field), TokenTree::Punct(p)) if ends && p.as_char() == ':' => Some(format!("{field}:")),
        _ => None,
    }
}

/// Literals of an expression that stands in a template.
pub fn literals(expression: &str) -> Vec<Literal> {
    let tokens = expression.parse().unwrap_or_else(|e| panic!("{expression:?}: {e}"));
    let mut module = Module::default();
    Scan { module: &mut module, function: "" }.tokens(tokens);
    module.literals
}

/// Just behind the `>` that ends what `<` begins at `at`.
fn end_of_generics(tokens: &[TokenTree], mut at: usize) -> usize {
    let mut depth = 0;
    while at < tokens.len() {
        if let TokenTree::Punct(p) = &tokens[at] {
            let arrow = at > 0 && matches!(&tokens[at - 1], TokenTree::Punct(b) if b.as_char() == '-');
            match p.as_char() {
                '<' => depth += 1,
                '>' if !arrow => depth -= 1,
                _ => {}
            }
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at
}
