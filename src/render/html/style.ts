/*
 * The page's own style: no font, picture or script from elsewhere. Colours keep a contrast of at least 4.5
 * against their ground, in light, in dark and on paper.
 */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1c1f23; --soft: #555b63; --line: #d7dbe0; --panel: #f5f6f8;
  --accent: #0b5cad; --good: #17692f; --warn: #8a4b00; --bad: #a1261b; --c0: #4477aa; --c1: #ee6677; --c2: #228833; --c3: #aa8800; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15181c; --text: #e8eaed; --soft: #a9b0b8; --line: #3a4048; --panel: #1e2228;
    --accent: #7ab8ff; --good: #7dd391; --warn: #f0b35e; --bad: #ff9a8d; --c0: #77aadd; --c1: #ff99aa; --c2: #66cc77; --c3: #ddbb44; } }
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: anywhere;
  font: 1rem/1.65 system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.5rem 0; }
ul, ol { padding-left: 1.4rem; margin: 0.5rem 0; }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; margin: 0.5rem 0; }
caption { text-align: left; color: var(--soft); padding: 0.25rem 0; }
th, td { overflow-wrap: break-word; text-align: left; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
@media screen and (max-width: 48rem) { .wide :is(th, td) { min-width: 3.4rem; } .wide :is(th, td):first-child { min-width: 7.5rem; } .wide :is(th, td):last-child { min-width: 6.6rem; } }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.strong { font-weight: 700; } .muted { color: var(--soft); } .accent { color: var(--accent); }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
.bars { display: grid; grid-template-columns: max-content minmax(3rem, 1fr) max-content; gap: 0.3rem 0.75rem; align-items: center; margin: 0.5rem 0; }
.bars span.bar { background: var(--panel); border-radius: 3px; height: 0.9rem; overflow: hidden; display: block; }
.bars span.bar i { display: block; height: 100%; background: var(--accent); }
.bars span.bar i.muted { background: var(--soft); }
.notice { border-left: 4px solid var(--accent); background: var(--panel); padding: 0.5rem 1rem; margin: 1rem 0; }
.notice.warn { border-color: var(--warn); } .notice.bad { border-color: var(--bad); } .notice.good { border-color: var(--good); }
.notice, .notice p { color: var(--text); }
figure { margin: 1rem 0; } figcaption { color: var(--soft); margin-bottom: 0.25rem; }
svg { width: 100%; max-width: 46rem; height: auto; display: block; }
svg text { fill: var(--text); font-size: 12px; font-family: inherit; } svg .soft { fill: var(--soft); }
svg line { stroke: var(--line); } svg .mark { stroke: var(--bad); stroke-dasharray: 3 3; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; font-size: 0.9rem; margin: 0.25rem 0; padding: 0; list-style: none; }
.legend i { display: inline-block; width: 0.8rem; height: 0.8rem; margin-right: 0.35rem; border-radius: 2px; vertical-align: -0.05rem; }
details { margin: 0.25rem 0; } summary { cursor: pointer; color: var(--accent); }
.f0 { fill: var(--c0); background: var(--c0); } .f1 { fill: var(--c1); background: var(--c1); }
.f2 { fill: var(--c2); background: var(--c2); } .f3 { fill: var(--c3); background: var(--c3); }
.s0 { stroke: var(--c0); } .s1 { stroke: var(--c1); } .s2 { stroke: var(--c2); } .s3 { stroke: var(--c3); }
path { fill: none; stroke-width: 2; } .s1 { stroke-dasharray: 6 3; } .s2 { stroke-dasharray: 2 3; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
@media print {
  :root { color-scheme: light; --ground: #fff; --text: #000; --soft: #444; --line: #bbb; --panel: #f3f3f3; --accent: #0b5cad;
    --good: #17692f; --warn: #8a4b00; --bad: #a1261b; --c0: #4477aa; --c1: #ee6677; --c2: #228833; --c3: #aa8800; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } figure, tr, .notice { break-inside: avoid; } hr.page { border: 0; margin: 0; break-after: page; }
  summary { display: none; } }
`.trim();
