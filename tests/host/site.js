// What the tests ask: which events came, and what the policy of the site refused.
window.heard = [];
window.refused = [];
for (const name of ["ready", "navigate", "resize", "error"]) {
  addEventListener(`lore:${name}`, ({ type, detail }) => heard.push({ type, ...detail }));
}
addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, sample }) => {
  refused.push(`${violatedDirective} ${sourceFile} ${sample}`);
});
if (location.search.includes("dark")) document.documentElement.className = "dark";
