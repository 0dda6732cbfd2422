use super::for_shadow_tree;

fn shadow(css: &str) -> String {
    for_shadow_tree(css).unwrap()
}

#[test]
fn the_pages_own_elements_become_classes_of_the_view() {
    for (page, view) in [
        (":root{--ink:#000}", ".lore-root{--ink:#000}"),
        (
            ":root:not([data-theme]),:root[data-theme=dark]{color:red}",
            ".lore-root:not([data-theme]),.lore-root[data-theme=dark]{color:red}",
        ),
        ("html{margin:0}", ".lore-root{margin:0}"),
        (
            "[data-embed] :is(body,main){margin:0}",
            "[data-embed] :is(.lore-body,.lore-main){margin:0}",
        ),
        (
            "main:focus,main>[data-part]{a:b}",
            ".lore-main:focus,.lore-main>[data-part]{a:b}",
        ),
        (
            ".button-main,.html,#main,[data-x=\"main\"],tbody{a:b}",
            ".button-main,.html,#main,[data-x=main],tbody{a:b}",
        ),
        (
            ":target,mark:target{a:b}",
            "[data-target],mark[data-target]{a:b}",
        ),
    ] {
        assert_eq!(shadow(page), view);
    }
}

#[test]
fn lengths_count_from_the_view() {
    for (page, view) in [
        (
            "a{--t4:clamp(1.85rem,1.3rem + 2.8vw,3.1rem)}",
            "a{--t4:clamp(calc(1.85*var(--rem)),calc(1.3*var(--rem)) + 2.8cqi,calc(3.1*var(--rem)))}",
        ),
        ("a{margin:0 -.5rem}", "a{margin:0 calc(-.5*var(--rem))}"),
        (
            "a{width:min(1rem,100dvw)}",
            "a{width:min(calc(1*var(--rem)),100dvw)}",
        ),
        (
            "a{width:calc(1rem + 50vw)}",
            "a{width:calc(calc(1*var(--rem)) + 50cqi)}",
        ),
        (
            "a{content:\"{1rem;}\";top:1rem!important}",
            "a{content:\"{1rem;}\";top:calc(1*var(--rem))!important}",
        ),
        ("a{width:50vw;gap:2px}", "a{width:50cqi;gap:2px}"),
        (
            "a{animation:1s theorem,2s h1rem}",
            "a{animation:1s theorem,2s h1rem}",
        ),
    ] {
        assert_eq!(shadow(page), view);
    }
}

#[test]
fn what_depends_on_the_windows_width_depends_on_the_views() {
    for (page, view) in [
        (
            "@media (width>=60rem){a{b:c}}",
            "@container lore (width>=960px){a{b:c}}",
        ),
        (
            "@media (min-width:40rem) and (max-width:59rem){a{b:c}}",
            "@container lore (width>=640px) and (width<=944px){a{b:c}}",
        ),
        (
            "@media (min-width:90rem) and (min-height:40rem){main{b:c}}",
            "@media (width>=90rem) and (height>=40rem){.lore-main{b:c}}",
        ),
        ("@media print{html{b:c}}", "@media print{.lore-root{b:c}}"),
        (
            "@container graph (width>=300px){a{b:c}}",
            "@container graph (width>=300px){a{b:c}}",
        ),
    ] {
        assert_eq!(shadow(page), view);
    }
}

#[test]
fn what_is_no_style_sheet_is_refused() {
    let fault = for_shadow_tree("a{b").unwrap_err().to_string();
    assert!(fault.contains("the style of views"), "{fault}");
}
