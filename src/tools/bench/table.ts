import type { Timed } from './time-command.ts';

/** A row as Markdown. */
export const line = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
export const head = (...titles: readonly string[]) => {
  line(...titles);
  line(...titles.map((_, i) => (i === 0 ? '---' : '---:')));
};
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const took = ({ milliseconds, cpu, exit }: Timed) =>
  exit === 0 ? `${milliseconds.toFixed(0)} ms (${cpu.toFixed(0)} ms CPU)` : `exit ${exit}`;
