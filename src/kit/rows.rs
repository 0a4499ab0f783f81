//! Many rows in one statement.

/// Inserts rows of one or more tables in one statement, a column as an array, which Postgres reads several times faster
/// than rows as JSON. A line is a column: its name, its parameter, how Postgres makes its value of the parameter's if it
/// differs, and its value of a row. They stand side by side, so that two columns cannot be swapped, and parameters that
/// are not numbered in the order of the lines do not compile.
///
/// ```text
/// insert_rows!(conn;
///     into "waiting_list" from rows {
///         "registration_id": "$1::uuid[]" = |row: &WaitingRow| row.registration_id;
///         "pool_id": "$2::uuid[]" = |row| row.pool_id;
///     }
/// )
/// ```
///
/// # Errors
/// What Postgres refuses.
macro_rules! insert_rows {
    ($conn:expr; $(into $table:literal from $rows:ident {
        $first:literal: $first_parameter:literal = $first_value:expr;
        $($column:literal: $parameter:literal $(as $cast:literal)? = $value:expr;)+
    })+) => {{
        const { assert!($crate::kit::rows::are_in_order(&[$($first_parameter, $($parameter),+),+]), "parameters out of order") };
        sqlx::query!(
            "with nothing as (select)"
            $(
                + ", inserted_" + $table + " as (insert into " + $table + " (" + $first $(+ ", " + $column)+
                + ") select " + $first $(+ ", " + $column $(+ $cast)?)+
                + " from unnest(" + $first_parameter $(+ ", " + $parameter)+
                + ") as row_ (" + $first $(+ ", " + $column)+ + "))"
            )+
            + " select",
            $($crate::kit::rows::column($rows, $first_value) as _, $($crate::kit::rows::column($rows, $value) as _),+),+
        )
        .execute(&mut *$conn)
        .await
        .map(|_| ())
    }};
}
pub(crate) use insert_rows;

/// A column's values.
pub fn column<'a, R, T>(rows: &'a [R], value: impl Fn(&'a R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

/// Whether the parameters are numbered from one, as in `$1::uuid[]`, `$2::text[]`.
pub const fn are_in_order(parameters: &[&str]) -> bool {
    let mut i = 0;
    while i < parameters.len() {
        if number(parameters[i].as_bytes()) != i + 1 {
            return false;
        }
        i += 1;
    }
    true
}

/// The number in `$12::uuid[]`; 0 for what is written otherwise.
const fn number(parameter: &[u8]) -> usize {
    let (mut i, mut number) = (1, 0);
    if parameter.is_empty() || parameter[0] != b'$' {
        return 0;
    }
    while i < parameter.len() && parameter[i].is_ascii_digit() {
        number = number * 10 + (parameter[i] - b'0') as usize;
        i += 1;
    }
    if i + 1 < parameter.len() && parameter[i] == b':' && parameter[i + 1] == b':' { number } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::are_in_order;

    #[test]
    fn parameters_that_are_out_of_order_are_noticed() {
        let twelve: Vec<_> = (1..=12).map(|n| format!("${n}::text[]")).collect();
        assert!(are_in_order(&twelve.iter().map(String::as_str).collect::<Vec<_>>()));
        assert!(!are_in_order(&["$2::uuid[]", "$1::uuid[]"]));
        assert!(!are_in_order(&["$1::uuid[]", "$1::uuid[]"]));
        assert!(!are_in_order(&["$1"]), "its type is not said");
        assert!(!are_in_order(&["1::uuid[]"]));
    }
}
