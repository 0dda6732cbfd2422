use leptos::prelude::Owner;

use super::{Setting, Settings};

#[test]
fn each_setting_is_found_by_its_name_and_is_at_its_place() {
    for (at, setting) in Setting::ALL.into_iter().enumerate() {
        assert_eq!(Setting::named(setting.name()), Some(setting));
        assert_eq!(setting as usize, at);
    }
    assert_eq!(Setting::named("colour"), None);
}

#[test]
fn a_setting_has_its_own_values_and_no_others() {
    for setting in Setting::ALL {
        for (value, _) in setting.values() {
            assert_eq!(setting.parse(value), Some(*value));
        }
        assert_eq!(setting.parse("pink"), None);
    }
    assert_eq!(Setting::Size.parse("dark"), None);
}

#[test]
fn the_default_is_the_first_value_and_is_not_stored() {
    assert!(
        Setting::ALL
            .into_iter()
            .all(|one| one.values()[0].0.is_empty())
    );
}

#[test]
fn a_choice_changes_one_setting_and_a_wrong_one_none() {
    Owner::new().with(|| {
        let settings = Settings::new();
        settings.set(Setting::Size, "huge");
        settings.set(Setting::Size, "pink");
        let values = Setting::ALL.map(|setting| settings.get_untracked(setting));
        assert_eq!(values, ["", "huge", "", "", ""]);
    });
}
