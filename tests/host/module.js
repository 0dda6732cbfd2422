// A site that draws the encyclopedia in its own page.
import { mount } from "{app}encyclopedia.js";

window.mount = (id, options) => mount(document.getElementById(id), options);
window.shown = (id) => document.querySelector(`#${id} > lore-view`).shadowRoot;
