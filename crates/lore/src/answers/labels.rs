//! Words that ask for common facts of any world, by the words of their labels: "profession" asks for a fact "role".

use super::token::{Token, content_stems};

/// A word of a label, and the words that ask for a fact with this label.
const LABELS: &[(&str, &[&str])] = &[
    (
        "role",
        &[
            "role",
            "trade",
            "profession",
            "occupation",
            "job",
            "calling",
            "duty",
            "task",
        ],
    ),
    ("purpose", &["purpose", "aim", "goal", "function"]),
    ("plan", &["purpose", "aim", "goal"]),
    ("motive", &["purpose", "aim", "goal"]),
    ("fate", &["fate", "outcome", "end", "death", "damage"]),
    ("how die", &["fate", "end", "death"]),
    ("outcome", &["outcome", "result"]),
    ("verdict", &["outcome", "result", "verdict"]),
    ("side", &["allegiance", "loyalty"]),
    ("weapons", &["equipment", "arms"]),
    ("parts", &["branches", "parts", "divisions"]),
    ("appearance", &["appearance", "looks"]),
    ("reputation", &["reputation", "renown", "fame"]),
    ("size", &["size", "extent", "scale"]),
    ("type", &["type", "kind", "nature"]),
    ("home", &["homeworld"]),
    ("status", &["standing"]),
    ("control", &["territory"]),
    ("what rule", &["territory"]),
    ("ruler", &["leader"]),
    ("consequence", &["outcome", "result"]),
    ("effect", &["outcome", "result"]),
    ("achieve", &["outcome", "result"]),
    ("means", &["methods", "tactics"]),
    ("agree", &["stance"]),
    ("approve", &["stance"]),
    ("attitude", &["stance"]),
    ("opinion", &["stance"]),
    ("ships", &["equipment", "fleet"]),
    ("armed", &["equipment", "arms"]),
];

/// The words that ask for a fact with this label, besides the label itself.
pub(super) fn asked(label: &str) -> Vec<&'static str> {
    let stems = content_stems(label);
    let fits = |labels: &[&str]| {
        let mut labels = labels.iter().map(|label| Token::new(label).stem());
        labels.any(|stem| stems.contains(&stem))
    };
    let asked = LABELS.iter().filter(|(_, labels)| fits(labels));
    asked.map(|(asked, _)| *asked).collect()
}
