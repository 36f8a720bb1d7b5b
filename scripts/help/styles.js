/** The look of the help, light or dark as the system prefers. */
const css = `
.help { --text: #201f1e; --line: #c8c6c4; --link: #0b5a2b; --tint: #f3f2f1; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: var(--text); overflow-wrap: anywhere; }
.help h1 { font-size: 1.75em; line-height: 1.2; }
.help h2 { font-size: 1.5em; margin-top: 2em; padding-top: 0.5em; border-top: 1px solid var(--line); }
.help h3 { font-size: 1.15em; margin-top: 1.5em; }
.help a { color: var(--link); }
.help nav .level-1 { font-weight: 600; margin-top: 0.5em; break-after: avoid; }
.help nav .level-2 { padding-left: 1em; }
.help p, .help ol, .help ul { margin: 0.75em 0; }
.help ol, .help ul { padding: 0 0 0 1.75em; }
.help ol { list-style: decimal; }
.help ul { list-style: disc; }
.help nav ul { list-style: none; padding: 0; columns: 18em; }
.help li { margin: 0.25em 0; }
.help table { border-collapse: collapse; width: 100%; margin: 1em 0; }
.help th, .help td { border: 1px solid var(--line); padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
.help th { background: var(--tint); }
.help code { font: 0.9em Consolas, "Courier New", monospace; }
.help pre { background: var(--tint); padding: 0.75em; white-space: pre-wrap; }
@media (prefers-color-scheme: dark) {
  .help { --text: #f3f2f1; --line: #605e5c; --link: #7fd6a0; --tint: #323130; }
}
`;

/** What a page of its own needs in addition. */
const pageCss = `
:root { color-scheme: light dark; }
body { margin: 2em auto; max-width: 46em; padding: 0 1em; background: #fff; }
@media (prefers-color-scheme: dark) { body { background: #1f1f1f; } }
@media print { .help nav { display: none; } body { max-width: none; } }
`;

module.exports = { css, pageCss };
