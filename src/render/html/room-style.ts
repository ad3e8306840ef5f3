/*
 * What a page on a wall needs beside the common style. One size rules all: `--unit` is 33 px on a wall of 1920 by 1080,
 * and nothing is smaller; on a phone it is 16 px and everything stands in one column.
 */
export const roomStyle = `
html.room { --unit: max(16px, min(1.72vw, 3.06vh)); font-size: var(--unit); height: 100%; }
html.resting { --unit: max(16px, min(2.1vw, 3.7vh)); }
.room body { max-width: none; min-height: 100%; padding: 0.7rem 1rem 0.5rem; display: grid; grid-template-rows: auto 1fr auto auto; gap: 0.5rem; line-height: 1.4; }
.room header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; }
.room header h1 { font-size: 1.2rem; margin: 0; } .room header p { margin: 0; color: var(--soft); }
.room main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; align-content: start; }
.room .card { margin: 0; padding: 0.35rem 0.8rem 0.45rem; border-radius: 0.4rem; }
.room .card h2 { font-size: 1rem; color: var(--soft); margin: 0 0 0.15rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.room .card h2 span { font-weight: 400; }
.room p, .room ul, .room ol { margin: 0.15rem 0; }
.room .bars { gap: 0.2rem 0.6rem; }
.cards { display: grid; gap: 0.5rem; align-content: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.live { background: var(--card); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.5rem 1rem 0.7rem; display: flex; flex-direction: column; min-width: 0; }
.live[hidden] { display: none; }
.live h2 { font-size: 1.9rem; line-height: 1.15; margin: 0; } .live h3 { font-size: 1rem; margin: 0.4rem 0 0; color: var(--soft); }
.live .position { color: var(--soft); margin: 0; }
.clock { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.6rem; }
.clock strong { font-size: 4.2rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
.live svg.bar { height: 0.35rem; flex: none; }
.live [hidden], .cards [hidden] { display: none; }
.lines { flex: 1 1 auto; overflow-y: auto; min-height: 3rem; font-size: 1.2rem; line-height: 1.4; margin: 0.5rem 0 0.2rem; outline-offset: 0.2rem; }
.lines p { margin: 0 0 0.3rem; }
.next { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; color: var(--soft); border-top: 1px solid var(--line); padding-top: 0.3rem; }
.next strong { font-variant-numeric: tabular-nums; }
.people { list-style: none; padding: 0; display: grid; gap: 0.25rem; }
.people li { display: grid; grid-template-columns: auto 1fr 5rem minmax(2rem, max-content); gap: 0.6rem; align-items: center; margin: 0; }
.people strong { text-align: right; font-variant-numeric: tabular-nums; }
.face { width: 1.7rem; height: 1.7rem; line-height: 1.7rem; border-radius: 50%; text-align: center; font-weight: 700; color: var(--on); }
.b0 { background: var(--h0); } .b1 { background: var(--h1); } .b2 { background: var(--h2); } .b3 { background: var(--h3); }
.recent { width: 100%; height: 1.2rem; } .recent rect { fill: var(--c0); }
.controls { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.room button { font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--soft); border-radius: 0.3rem; padding: 0.1rem 0.5rem; cursor: pointer; }
.room button[data-act="next"] { background: var(--accent); border-color: var(--accent); color: var(--on); }
.room button[data-act="next"] kbd { color: inherit; }
kbd { font: inherit; color: var(--soft); margin-left: 0.35rem; }
.room :focus-visible { outline: 0.15rem solid var(--accent); outline-offset: 0.1rem; }
.live form { display: flex; gap: 0.4rem; margin-top: 0.3rem; } .live form[hidden] { display: none; }
.room input { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--soft); border-radius: 0.3rem; padding: 0.1rem 0.5rem; flex: 1; min-width: 0; }
#notice { position: fixed; right: 1rem; bottom: 0.5rem; max-width: 70vw; background: var(--panel); border: 1px solid var(--line); border-left: 0.2rem solid var(--warn); padding: 0.1rem 0.7rem; white-space: pre-line; } #notice[hidden] { display: none; }
body.ended .clock, .ended .live svg.bar, .ended .next, .ended form, .ended .lines, .ended .position { display: none; } .ended .live { justify-content: center; text-align: center; }
.ended .controls :not([data-act="full"], [data-act="shade"], kbd) { display: none; } .ended #agreed { text-align: left; margin-top: 1rem; }
@media (min-width: 60rem) and (min-aspect-ratio: 5/4) {
  .room body { height: 100vh; }
  .room main { min-height: 0; align-content: stretch; } .running main { grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); }
  .live, .cards { min-height: 0; } .cards { overflow-y: auto; } .running .cards { grid-template-columns: 1fr; }
}
.door main { max-width: 24rem; margin: 15vh auto 0; } .door form { display: grid; gap: 0.6rem; }
@media (prefers-reduced-motion: no-preference) { .bell .clock strong { animation: bell 0.5s 3; } @keyframes bell { 50% { opacity: 0.25; } } }
@media print { .controls { display: none; } }
`.trim();
