/** The style of every page, light and dark. It uses no other file; the server allows it by its digest. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --text: #1b1f24; --quiet: #535b65; --line: #d5dae0; --soft: #f3f5f8; --link: #0a55a5; --mark: #fff4ce;
  --more: #1a6b34; --less: #a3260f;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #13161a; --text: #e7eaee; --quiet: #a7b0ba; --line: #363d45; --soft: #1d2227; --link: #86bdff; --mark: #3b3213;
    --more: #7fd498; --less: #ff9d89;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; background: var(--ground); padding: .5rem .75rem; z-index: 1; }
.site { border-bottom: 1px solid var(--line); background: var(--soft); }
.site div, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
.site div { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding-top: .6rem; padding-bottom: .6rem; }
.site nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; flex: 1 1 auto; }
.site nav a { color: inherit; text-decoration: none; padding: .2rem 0; }
.site nav a:first-child { font-weight: 650; }
.site nav a:hover { text-decoration: underline; }
form { display: flex; gap: .5rem; min-width: 0; flex: 0 1 26rem; }
::placeholder { color: var(--quiet); opacity: 1; }
input { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: 4px;
  padding: .3rem .6rem; min-width: 0; flex: 1 1 10rem; width: 100%; }
button { font: inherit; color: var(--ground); background: var(--link); border: 1px solid var(--link); border-radius: 4px;
  padding: .3rem .9rem; cursor: pointer; }
.label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main { padding-top: 1.75rem; padding-bottom: 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.01em; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0; }
h2 + .entries > li:first-child { border-top: 0; padding-top: 0; }
p { margin: 0 0 .6rem; }
.lead { color: var(--quiet); max-width: 46rem; }
.quiet, footer { color: var(--quiet); font-size: .9rem; }
.notice code { white-space: nowrap; }
.notice { border-left: 4px solid var(--less); background: var(--soft); padding: .6rem .9rem; margin: 0 0 1.25rem; }
code, pre, .rows li { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .8rem 1rem; margin: 0 0 1rem;
  white-space: pre-wrap; line-height: 1.5; }
pre code { font-size: inherit; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.5rem; margin: 0 0 1.25rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.entries { list-style: none; margin: 0; padding: 0; }
.entries > li { border-top: 1px solid var(--line); padding: 1.25rem 0 .9rem; }
.entries > li:target { background: var(--mark); box-shadow: 0 0 0 .6rem var(--mark); }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1rem; color: var(--quiet); font-size: .9rem; margin: .15rem 0 .6rem; }
.more { color: var(--more); }
.less { color: var(--less); }
.links { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; font-size: .9rem; margin: .6rem 0 .2rem; }
.rows { margin: 0 0 .75rem; padding: 0 0 0 1.1rem; list-style: disc; }
.rows i { font: italic .95rem/1.5 system-ui, sans-serif; color: var(--quiet); }
.rows li { margin: .3rem 0; padding-left: .2rem; line-height: 1.5; }
.rows li::marker { color: var(--quiet); }
summary { cursor: pointer; padding: .1rem 0; }
details { margin: 0 0 .6rem; }
details > .rows, details > .columns { margin-top: .4rem; }
.columns { columns: 19rem; column-gap: 2rem; list-style: none; margin: 0; padding: 0; }
.columns li { break-inside: avoid; padding: .12rem 0; }
.columns .quiet { white-space: nowrap; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; }
@media (max-width: 30rem) {
  .site div, main, footer { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.45rem; }
  form { flex: 1 1 100%; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin: 0 0 .5rem; }
}
@media print { .site, .skip, .pager { display: none; } }
`
