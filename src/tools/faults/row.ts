/** One line of the table: a case of the list of faults, how often it was tried, and what went wrong. */
export interface Row {
  /** Number in the list of faults; a text where several belong together. */
  case: number | string;
  title: string;
  runs: number;
  failures: readonly string[];
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.title.length));
  console.log(`${'case'.padEnd(8)} ${'what'.padEnd(width)} ${'runs'.padStart(9)} ${'failures'.padStart(9)}`);
  for (const row of rows) {
    console.log(
      `${String(row.case).padEnd(8)} ${row.title.padEnd(width)} ${String(row.runs).padStart(9)} ${String(row.failures.length).padStart(9)}`,
    );
  }
  for (const row of rows) for (const failure of row.failures.slice(0, 10)) console.log(`  ${row.case}: ${failure}`);
}
