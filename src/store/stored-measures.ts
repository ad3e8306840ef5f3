import { targetMetrics } from '../domain/records/target.ts';
import type { Reader } from './database.ts';

/** What is stored of a measure that is none of every team's. */
export interface StoredMeasure {
  id: string;
  figures: number;
  targets: number;
}

/** Figures and targets of playbooks' own measures, of the teams that go by a playbook; also of measures that it no longer names. */
export async function storedMeasures(db: Reader, playbook: string): Promise<StoredMeasure[]> {
  const figures = await db
    .selectFrom('figure')
    .innerJoin('member', 'member.id', 'figure.member_id')
    .innerJoin('team', 'team.id', 'member.team_id')
    .where('team.playbook', '=', playbook)
    .select(({ fn }) => ['figure.measure as id', fn.countAll<number>().as('count')])
    .groupBy('figure.measure')
    .execute();
  const targets = await db
    .selectFrom('target')
    .innerJoin('team', 'team.id', 'target.team_id')
    .where('team.playbook', '=', playbook)
    .where('target.metric', 'not in', targetMetrics)
    .select(({ fn }) => ['target.metric as id', fn.countAll<number>().as('count')])
    .groupBy('target.metric')
    .execute();
  const ids = new Set([...figures, ...targets].map(({ id }) => id));
  const countOf = (rows: readonly { id: string; count: number }[], wanted: string) =>
    Number(rows.find(({ id }) => id === wanted)?.count ?? 0);
  return [...ids].sort().map((id) => ({ id, figures: countOf(figures, id), targets: countOf(targets, id) }));
}
