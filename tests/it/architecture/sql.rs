//! SQL as it stands in the sources: which tables it names, and whether it writes.
use std::collections::BTreeSet;

/// Whether a text is SQL: it begins with one of its verbs and goes on as SQL does.
pub fn is_sql(text: &str) -> bool {
    let words = words(text);
    let word = |i: usize| words.get(i).map(String::as_str).unwrap_or_default();
    match word(0) {
        "select" | "with" | "analyze" => words.len() > 1,
        "insert" | "merge" => word(1) == "into",
        "delete" => word(1) == "from",
        "update" => words.iter().any(|w| w == "set"),
        "truncate" | "lock" | "create" | "alter" | "drop" | "set" | "refresh" | "reset" => {
            ["table", "role", "view", "function", "index", "local", "session", "database", "materialized"].contains(&word(1))
        }
        "notify" | "listen" => words.len() == 2,
        _ => false,
    }
}

/// Words in lower case, and the signs between them; what stands in quotes or comments is left out.
fn words(text: &str) -> Vec<String> {
    let (mut found, mut word) = (vec![], String::new());
    let (mut quoted, mut comment, mut before) = (false, false, ' ');
    for c in text.chars() {
        comment = (comment || (c == '-' && before == '-' && !quoted)) && c != '\n';
        quoted ^= c == '\'' && !comment;
        before = c;
        if !quoted && !comment && (c.is_alphanumeric() || c == '_' || c == '$') {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            found.push(std::mem::take(&mut word));
        }
        if !quoted && !comment && "(),".contains(c) {
            found.push(c.to_string());
        }
    }
    found.extend((!word.is_empty()).then_some(word));
    found
}

/// The tables among `known` that `sql` reads, joins, locks or writes.
pub fn tables<'a>(sql: &str, known: &'a BTreeSet<String>) -> BTreeSet<&'a str> {
    const BEFORE: [&str; 11] = ["from", "join", "into", "update", "using", "table", "truncate", "analyze", "only", "on", "references"];
    const END: [&str; 12] = ["where", "set", "order", "group", "having", "limit", "returning", "union", "on", "select", "values", "for"];
    let words = words(sql);
    let mut found = BTreeSet::new();
    // For each open parenthesis: whether a comma at its depth is followed by another table.
    let mut lists = vec![false];
    let mut expected = false;
    for word in &words {
        match word.as_str() {
            "(" => lists.push(std::mem::take(&mut expected)),
            ")" => {
                lists.pop();
                expected = false;
            }
            "," => expected = lists.last().copied().unwrap_or_default(),
            "lateral" | "public" => {}
            word if BEFORE.contains(&word) => {
                expected = true;
                if let Some(list) = lists.last_mut() {
                    *list = !["on", "only"].contains(&word) || *list;
                }
            }
            word => {
                found.extend(known.get(word).filter(|_| expected).map(String::as_str));
                expected = false;
                if END.contains(&word)
                    && let Some(list) = lists.last_mut()
                {
                    *list = false;
                }
            }
        }
    }
    found
}

/// Whether `sql` changes anything, by itself or by calling one of `functions`.
pub fn writes(sql: &str, functions: &BTreeSet<String>) -> bool {
    let words = words(sql);
    let follows = |first: &str, second: &str| words.windows(2).any(|w| w[0] == first && w[1] == second);
    let updates = words.iter().enumerate().any(|(i, w)| w == "update" && !(i > 0 && ["for", "key"].contains(&words[i - 1].as_str())));
    let calls = words.windows(2).any(|w| (functions.contains(&w[0]) || ["setval", "nextval"].contains(&w[0].as_str())) && w[1] == "(");
    follows("insert", "into")
        || follows("delete", "from")
        || follows("merge", "into")
        || words.iter().any(|w| w == "truncate")
        || updates
        || calls
}

/// The functions of the migrations that change something, by themselves or through each other.
pub fn writing_functions(migrations: &[String]) -> BTreeSet<String> {
    let mut bodies = vec![];
    for text in migrations {
        for part in text.replace("create or replace function ", "create function ").split("create function ").skip(1) {
            let name = part.split('(').next().unwrap_or_default().trim().to_owned();
            // A body in quotes begins before the first statement ends; a single `return …;` changes nothing.
            let quoted = part.find("$$").is_some_and(|at| part.find(';').is_none_or(|end| at < end));
            let body = if quoted { part.split("$$").nth(1).unwrap_or_default() } else { part.split(';').next().unwrap_or_default() };
            bodies.push((name, body.to_owned()));
        }
    }
    let mut found = BTreeSet::new();
    loop {
        let more = bodies
            .iter()
            .filter(|(_, body)| writes(body, &found) || body.contains("perform ") || body.contains("pg_notify"))
            .map(|(name, _)| name.clone());
        let more: BTreeSet<_> = more.collect();
        if more.len() == found.len() {
            return found;
        }
        found = more;
    }
}

#[test]
fn tables_are_found_wherever_sql_may_name_them() {
    let known = ["people", "grants", "codes", "pools", "passes"].map(ToOwned::to_owned).into();
    let found = |sql: &str| tables(sql, &known).into_iter().collect::<Vec<_>>().join(" ");
    for (sql, named) in [
        ("select 1 from people p, grants g where exists (select from codes)", "codes grants people"),
        ("select a, codes from people join lateral (select 1 from pools) x on true, passes", "passes people pools"),
        ("insert into grants (person_id) select person_id from only people", "grants people"),
        ("update pools p set free = 1 from passes where p.x = passes.x returning codes", "passes pools"),
        ("delete from codes using pools -- from people\n where note = 'from grants'", "codes pools"),
        ("lock table people, grants in exclusive mode", "grants people"),
        ("with codes_left as (select 1 from codes) select 1 from codes_left order by people, pools", "codes"),
        ("select 1 from public.people left join\n\"grants\" on true for update of people", "grants people"),
    ] {
        assert_eq!(found(sql), named, "{sql}");
    }
}

#[test]
fn sql_writes_by_itself_or_by_a_function() {
    let functions = writing_functions(&["create function outer_one() returns void language sql as $$ select inner_one(); $$;
         create or replace function inner_one() returns void language sql as $$ delete from x; $$;
         create function reads() returns int language sql stable as $$ select 1 from x $$;
         create function plain() returns int return 1; do $$ begin delete from x; end $$;"
        .to_owned()]);
    assert_eq!(Vec::from_iter(&functions), ["inner_one", "outer_one"]);
    for sql in [
        "insert into x select 1",
        "with d as (delete from x) select 1",
        "update x set y = 1",
        "select a, outer_one()",
        "select nextval('x')",
    ] {
        assert!(is_sql(sql) && writes(sql, &functions), "{sql}");
    }
    for sql in [
        "select 1 from x for update",
        "select 1 for no key update skip locked",
        "select reads() -- delete from x",
        "select 'insert into x' as y",
    ] {
        assert!(is_sql(sql) && !writes(sql, &functions), "{sql}");
    }
    for text in ["select", "set", "update", "begin", "with", "delete the day", "create"] {
        assert!(!is_sql(text), "{text}");
    }
}
