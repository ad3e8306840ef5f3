import Table from 'cli-table3';

/** One line of the table: a case of the list of faults, how often it was tried, and what went wrong. */
export interface Row {
  /** Number in the list of faults; a text where several belong together. */
  case: number | string;
  title: string;
  runs: number;
  failures: readonly string[];
}

export function printTable(rows: readonly Row[]): void {
  const table = new Table({ head: ['case', 'what', 'runs', 'failures'], style: { head: [], border: [] } });
  for (const row of rows) table.push([row.case, row.title, row.runs, row.failures.length]);
  console.log(table.toString());
  for (const row of rows) for (const failure of row.failures.slice(0, 10)) console.log(`  ${row.case}: ${failure}`);
}
