const LIGHT = `--ground: #f3f5f8; --card: #fff; --text: #1a1d21; --soft: #535a63; --line: #d8dde3; --panel: #eef1f5;
  --accent: #0b5cad; --good: #17692f; --warn: #8a4b00; --bad: #a1261b; --on: #fff;
  --c0: #3b6fa5; --c1: #d9541e; --c2: #228833; --c3: #a07800; --c4: #7d4fa0; --h0: #1f5fa8; --h1: #a3333f; --h2: #1e6b33; --h3: #765900;`;
const DARK = `--ground: #101317; --card: #191d23; --text: #e9ecef; --soft: #aab2bb; --line: #363d46; --panel: #232932;
  --accent: #7ab8ff; --good: #7dd391; --warn: #f0b35e; --bad: #ff9a8d; --on: #101317;
  --c0: #77aadd; --c1: #ff9d6f; --c2: #66cc77; --c3: #ddbb44; --c4: #c9a0e8; --h0: #8cc0ff; --h1: #ffa3a8; --h2: #86d79a; --h3: #e0c060;`;

/*
 * The style of every page, of reports and agendas as of the room's screen: no font, picture or script from elsewhere.
 * Colours keep a contrast of at least 4.5 against their ground, in light, in dark and on paper. Sizes are steps of a
 * fifth: .83, 1, 1.2, 1.44, 1.73.
 */
export const style = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root:not([data-shade="light"]) { ${DARK} } }
:root[data-shade="dark"] { color-scheme: dark; ${DARK} }
:root[data-shade="light"] { color-scheme: light; }
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 68rem; padding: 1.2rem 1rem 3rem; overflow-wrap: anywhere;
  font: 1rem/1.65 system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.73rem; line-height: 1.25; margin: 0.4rem 0 0.6rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 0.6rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.2rem 0 0.3rem; }
.card > h3:first-child { font-size: 1.2rem; margin: 0 0 0.4rem; }
p { margin: 0.5rem 0; }
h1, h2, h3, figcaption { text-wrap: balance; } p, li, dd { text-wrap: pretty; }
ul, ol { padding-left: 1.4rem; margin: 0.5rem 0; } li { margin: 0.15rem 0; }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; margin: 1rem 0; }
.card > :last-child { margin-bottom: 0; }
.wide { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; margin: 0.5rem 0; }
caption { text-align: left; color: var(--soft); padding: 0.25rem 0; }
th, td { overflow-wrap: break-word; text-align: left; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
th { color: var(--soft); font-weight: 600; }
thead th { vertical-align: bottom; } th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; font-variant-numeric: tabular-nums; } .right + :is(th, td):not(.right) { padding-left: 0.8rem; }
.figures :is(th, td):first-child { white-space: nowrap; } td.right { white-space: nowrap; }
.many :is(th, td):first-child { min-width: 4.2em; }
@media screen and (max-width: 36rem) {
  .figures { font-size: 0.83rem; } .figures :is(th, td) { padding-right: 0.5rem; } .figures :is(th, td):first-child { white-space: normal; min-width: 2.6rem; } .figures th { font-weight: 400; }
  .stacked, .stacked tbody { display: block; } .stacked caption { display: block; } .stacked thead { position: absolute; display: block; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); } .stacked tbody tr:last-child { border-bottom: 0; }
  .stacked td { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 0.8rem; border: 0; padding: 0.1rem 0; text-align: left; white-space: normal; }
  .stacked td:empty { display: none; } .stacked td::before { content: attr(data-label); color: var(--soft); }
  .stacked td:first-child { display: block; font-weight: 600; padding-left: 0; } .stacked td:first-child::before { content: none; } .stacked .right + td:not(.right) { padding-left: 0; }
}
.strong { font-weight: 700; } .muted { color: var(--soft); } .accent { color: var(--accent); }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
.bars { display: grid; grid-template-columns: max-content minmax(3rem, 1fr) max-content; gap: 0.4rem 0.8rem; align-items: center; margin: 0.5rem 0; }
@media (max-width: 36rem) { .bars { grid-template-columns: 1fr max-content; } .bars > span:first-of-type, .bars > svg + span + span { grid-column: 1 / -1; } }
svg.bar { width: 100%; height: 0.9em; background: var(--panel); border-radius: 3px; display: block; overflow: hidden; }
svg.bar rect { fill: var(--accent); } svg.bar .good { fill: var(--good); } svg.bar .warn { fill: var(--warn); } svg.bar .bad { fill: var(--bad); } svg.bar .muted { fill: var(--soft); }
svg.bar .time { stroke: var(--text); stroke-width: 3; vector-effect: non-scaling-stroke; }
.notice { border-left: 4px solid var(--accent); background: var(--panel); border-radius: 0 6px 6px 0; padding: 0.5rem 1rem; margin: 1rem 0; }
.notice.warn { border-color: var(--warn); } .notice.bad { border-color: var(--bad); } .notice.good { border-color: var(--good); }
.notice, .notice p { color: var(--text); }
.charts.one figure { max-width: 34rem; }
@media (min-width: 60rem) { .charts.one figure { max-width: none; display: grid; grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); gap: 0 2rem; align-items: start; } .charts.one figcaption { grid-column: 1 / -1; } }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; margin: 0.5rem 0; }
figure { margin: 0; min-width: 0; } figcaption { font-weight: 600; margin-bottom: 0.4rem; }
figure .alt { color: var(--soft); font-size: 0.92rem; margin: 0.3rem 0; }
svg.chart { width: 100%; max-width: 34rem; height: auto; display: block; }
svg.chart text { fill: var(--soft); font-size: 12px; font-family: inherit; font-variant-numeric: tabular-nums; }
@media (max-width: 30rem) { svg.chart text { font-size: 17px; } }
svg.chart .grid { stroke: var(--line); } svg.chart .mark { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 3 3; }
svg.chart .halo { stroke: var(--card); stroke-width: 5; } svg.chart .head { fill: var(--bad); }
svg.chart .open { fill: var(--card); stroke-dasharray: none; } .short { fill: var(--panel); background: var(--panel); }
.legend { display: flex; flex-wrap: wrap; gap: 0.05rem 1rem; font-size: 0.92rem; margin: 0.3rem 0; padding: 0; list-style: none; }
.legend i.stroke { height: 0.2rem; width: 1.1rem; vertical-align: 0.25rem; } .legend i.open { width: 0.65rem; height: 0.65rem; border: 2px solid var(--c0); border-radius: 50%; vertical-align: 0; }
.legend li { margin: 0; } .legend i.short { outline: 1px solid var(--line); }
.legend i { display: inline-block; width: 0.8rem; height: 0.8rem; margin-right: 0.35rem; border-radius: 2px; vertical-align: -0.05rem; }
details { margin: 0.25rem 0; font-size: 0.92rem; } summary { cursor: pointer; color: var(--accent); }
.f0 { fill: var(--c0); background: var(--c0); } .f1 { fill: var(--c1); background: var(--c1); }
.f2 { fill: var(--c2); background: var(--c2); } .f3 { fill: var(--c3); background: var(--c3); } .f4 { fill: var(--c4); background: var(--c4); }
.s0 { stroke: var(--c0); } .s1 { stroke: var(--c1); } .s2 { stroke: var(--c2); } .s3 { stroke: var(--c3); } .s4 { stroke: var(--c4); }
.s0, .s1, .s2, .s3, .s4 { fill: none; stroke-width: 2; } .s1 { stroke-dasharray: 6 3; } .s2 { stroke-dasharray: 2 3; }
.band { opacity: 0.22; stroke: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
@page { size: A4; margin: 14mm 13mm; }
@media print {
  :root, :root:not([data-shade="light"]) { color-scheme: light; ${LIGHT} --ground: #fff; --text: #000; --soft: #444; }
  html { font-size: 10pt; } body { max-width: none; padding: 0; line-height: 1.45; } h1, h2, h3 { break-after: avoid; }
  h1 { margin-top: 0; } h2, h3 { margin: 0 0 0.3rem; } p, ul, ol, dl, table { margin: 0.3rem 0; } li { margin: 0.05rem 0; } th, td { padding: 0.16rem 0.8rem 0.16rem 0; }
  .card { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 0.5rem 0 0; margin: 0.6rem 0; }
  figure, tr, .notice, li { break-inside: avoid; } hr.page { border: 0; margin: 0; break-after: page; }
  .wide { overflow: visible; } .many { font-size: 0.85rem; } .many td.right { white-space: normal; } .many :is(th, td) { padding-right: 0.5rem; }
  .charts { grid-template-columns: 1fr 1fr; } svg.chart text { font-size: 13px; } svg, i { print-color-adjust: exact; -webkit-print-color-adjust: exact; } summary { display: none; } }
`.trim();
