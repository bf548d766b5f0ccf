//! From the model's names to Rust's.

const KEYWORDS: &[&str] =
    &["as", "enum", "in", "loop", "match", "mod", "move", "ref", "return", "static", "type", "use", "where"];

/// `applicationName` → `application_name`, `VpcId` → `vpc_id`, `TargetGroupARN` → `target_group_arn`.
pub fn field(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (index, &letter) in letters.iter().enumerate() {
        if letter == '-' {
            out.push('_');
            continue;
        }
        let before = index.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(index + 1);
        let starts_word = letter.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_ascii_uppercase() && after.is_some_and(char::is_ascii_lowercase))
            });
        if starts_word {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    if KEYWORDS.contains(&out.as_str()) {
        out.push('_');
    }
    out
}

/// A shape's name as a Rust type.
pub fn type_name(shape: &str) -> String {
    let mut letters = shape.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A shape's name as a Rust constant.
pub fn constant(shape: &str) -> String {
    let mut name = field(shape).to_ascii_uppercase();
    if name.ends_with('_') {
        name.pop();
    }
    name
}

/// A Rust string literal.
pub fn literal(text: &str) -> String {
    format!("{text:?}")
}
