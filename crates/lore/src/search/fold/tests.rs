use super::*;

fn folded(text: &str) -> String {
    let words = words(text).map(|word| String::from_utf8(word.bytes).expect("ASCII"));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn drops_what_people_leave_out() {
    for (text, expected) in [
        ("Toran Mae'lin", "toran maelin"),
        ("Mae’lin MAEʼLIN mae`lin", "maelin maelin maelin"),
        ("Long-Bar", "long bar"),
        (
            "Île-de-France, Čapek; Nguyễn ß Œuvre",
            "ile de france capek nguyen ss oeuvre",
        ),
        ("cafe\u{301}", "cafe"),
        ("U.S. and S.O.S. end. A. b", "us and sos end a b"),
        ("Quay No 9", "quay no 9"),
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
    let text = "  Cafe\u{301}-Mae’lin's";
    let all: Vec<Word> = words(text).collect();
    assert_eq!(&text[all[0].start()..all[0].end as usize], "Cafe\u{301}");
    assert_eq!(&text[all[0].start()..all[0].end_of(3)], "Cafe\u{301}");
    assert_eq!(&text[all[1].start()..all[1].end_of(2)], "Mae’");
    assert_eq!(all[1].bare(), b"maelin");
    assert_eq!(all[1].bytes, b"maelins");
}

#[test]
fn scripts_without_spaces_are_words_of_two_letters() {
    let cut = |text: &str| -> Vec<String> {
        let of = |word: Word| text[word.start()..word.end as usize].to_owned();
        words(text).map(of).collect()
    };
    for (text, expected) in [
        ("東京都から", &["東京", "京都", "都か", "から"][..]),
        ("京", &["京"]),
        ("2000年、東京。", &["2000", "年", "東京"]),
        ("Aさん", &["A", "さん"]),
        ("ﾊﾞﾘ島", &["ﾊﾞﾘ", "ﾘ島"]),
        ("กรุง", &["กร", "รุ", "ุง"]),
        ("हिन्दी भाषा", &["हिन्दी", "भाषा"]),
    ] {
        assert_eq!(cut(text), expected, "{text}");
    }
    let last = words("東京都").last().expect("two words");
    assert_eq!(
        last.tail(),
        words("都").next().map(|word| word.bytes).as_deref()
    );
    assert_eq!(words("東京都").next().expect("two words").tail(), None);
}

#[test]
fn letters_of_folded_words_are_counted_as_such() {
    let of = |text: &str| Letters::of(&words(text).next().expect("a word").bytes);
    let counted = |text: &str| (of(text).count, of(text).digit, of(text).run);
    assert_eq!(counted("дом"), (3, false, false));
    assert_eq!(counted("dom"), (3, false, false));
    assert_eq!(counted("9й"), (2, true, false));
    assert_eq!(counted("東京"), (2, false, true));
}
