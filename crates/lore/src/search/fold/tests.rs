use super::*;

fn folded(text: &str) -> String {
    let words = words(text).map(|word| String::from_utf8(word.bytes).expect("ASCII"));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn drops_what_people_leave_out() {
    for (text, expected) in [
        ("Trolan Marke'el", "trolan markeel"),
        ("Marke’el MARKEʼEL marke`el", "markeel markeel markeel"),
        ("Perok-Nor", "perok nor"),
        (
            "Île-de-France, Čapek; Nguyễn ß Œuvre",
            "ile de france capek nguyen ss oeuvre",
        ),
        ("cafe\u{301}", "cafe"),
        ("U.S. and S.O.S. end. A. b", "us and sos end a b"),
        ("Deep Space 9", "deep space 9"),
        ("ＦＵＬＬ", "full"),
        ("Łódź Ørsted ǎǐ Ș", "lodz orsted ai s"),
        ("Ḁṕẑẘẁ", "apzww"),
        ("👩‍🚀 …", ""),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn remembers_where_letters_came_from() {
    let text = "  Cafe\u{301}-Marke’el's";
    let all: Vec<Word> = words(text).collect();
    assert_eq!(&text[all[0].start()..all[0].end as usize], "Cafe\u{301}");
    assert_eq!(&text[all[0].start()..all[0].end_of(3)], "Cafe\u{301}");
    assert_eq!(&text[all[1].start()..all[1].end_of(4)], "Marke’");
    assert_eq!(all[1].bare(), b"markeel");
    assert_eq!(all[1].bytes, b"markeels");
}
