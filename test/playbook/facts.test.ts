import { describe, expect, it } from 'vitest';
import type { Linted } from '../../src/playbook/lint.ts';
import type { Plain } from '../../src/playbook/located.ts';
import { type ListName, listNames, lists } from '../../src/playbook/schema/lists.ts';
import facts from '../data/facts-ids.json' with { type: 'json' };
import { linted } from './bundled.ts';

interface Fact {
  kind: string;
  id: string;
  belongsTo: string;
  reconstructed?: boolean;
}

/** Where a fact of a kind may stand; the missing training of the stable stage is a gap, not a course. */
const homes: Record<string, readonly ListName[]> = {
  'team-sign': ['signs'],
  'member-sign': ['memberSigns'],
  action: ['actions'],
  training: ['modules', 'gaps'],
  meeting: ['elements'],
  constraint: ['principles'],
};

interface Entry {
  origin: string;
  reconstructed?: boolean;
  belongsTo?: string;
  stage?: string;
  meeting?: string;
}

const entriesOf = ({ resolved }: Linted) =>
  new Map(
    listNames
      .filter((list) => lists[list].by === 'id')
      .flatMap((list) => resolved.values[list].map(({ id, value }) => [`${list} ${id}`, value as Plain] as const)),
  );

describe('every fact of the guide has its place', () => {
  const playbooks = ['telesales', 'insurance-telesales'].map((id) => entriesOf(linted(id)));
  const find = ({ kind, id }: Fact) =>
    (homes[kind] as readonly ListName[])
      .flatMap((list) => playbooks.map((entries) => entries.get(`${list} ${id}`)))
      .find((entry) => entry !== undefined) as Entry | undefined;
  const rows = facts as Fact[];

  it('is found in the base or the insurance playbook', () => {
    expect(rows).toHaveLength(135);
    expect(rows.filter((row) => find(row) === undefined).map((row) => row.id)).toEqual([]);
  });

  it('says that it comes from the source', () => {
    expect(rows.filter((row) => find(row)?.origin !== 'source').map((row) => row.id)).toEqual([]);
  });

  it('is marked where its text was damaged and the meaning inferred, and nowhere else', () => {
    const marked = (row: Fact) => find(row)?.reconstructed === true;
    expect(rows.filter((row) => marked(row) !== (row.reconstructed === true)).map((row) => row.id)).toEqual([]);
  });

  it('stands in the stage, section or meeting to which the guide assigns it', () => {
    const stray = rows.filter((row) => {
      const entry = find(row);
      const at = entry?.belongsTo ?? entry?.stage ?? entry?.meeting;
      return at !== undefined && row.belongsTo !== 'all' && at !== row.belongsTo;
    });
    expect(stray.map((row) => row.id)).toEqual([]);
  });
});
