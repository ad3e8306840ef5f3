import type { ExportRow, ExportTables, MovedTable } from './team-rows.ts';

/** References without which a row still says what it says. Of a target without its person that is not so. */
const LOOSE = new Set(['trainer_id', 'owner_id', 'parent_id', 'session_id']);

/**
 * Rows that can stand without those of other teams: whoever has changed teams is in the old one's courses and to-dos, and
 * does not come along. What cannot stand without them is left out.
 */
export function selfContained(tables: readonly MovedTable[], rows: ExportTables): ExportTables {
  const kept: ExportTables = {};
  const ids = new Map<string, ReadonlySet<unknown>>();
  for (const { name, references, keys, isNumbered } of tables) {
    // A row may refer to another of its own table.
    ids.set(name, new Set(isNumbered ? (rows[name] ?? []).map((row) => row.id) : []));
    const isThere = (parent: string, value: unknown) => value === null || ids.get(parent)?.has(value) === true;
    kept[name] = (rows[name] ?? []).flatMap((row): ExportRow[] => {
      const gone = references.filter(({ from, parent }) => !isThere(parent, row[from]));
      if (gone.some(({ from }) => !LOOSE.has(from) || keys.includes(from))) return [];
      return [gone.length === 0 ? row : { ...row, ...Object.fromEntries(gone.map(({ from }) => [from, null])) }];
    });
    ids.set(name, new Set(isNumbered ? kept[name].map((row) => row.id) : []));
  }
  return kept;
}
