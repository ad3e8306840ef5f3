import { TeamctlError } from '../../errors.ts';
import type { People } from '../../importing/people.ts';
import type { Scope } from '../scope.ts';
import type { ImportAsk } from './ask.ts';
import type { ImportSettings } from './settings.ts';
import { settlementOf } from './settle.ts';

/** Does the work; where it stops at something that a person knows, asks and does it again. */
export async function answered<T>(
  { today }: Pick<Scope, 'today'>,
  ask: ImportAsk,
  settings: ImportSettings,
  work: (settings: ImportSettings) => Promise<T>,
): Promise<T> {
  try {
    return await work(settings);
  } catch (error) {
    const settlement = error instanceof TeamctlError ? settlementOf(error, today) : null;
    if (settlement === null || settlement.choices.length === 0) throw error;
    const answer = await ask.settle(error as TeamctlError, settlement.choices);
    if (answer === null) throw error;
    return answered({ today }, ask, settlement.settle(answer, settings), work);
  }
}

interface WithPeople {
  people: Pick<People, 'all' | 'unknown'>;
}

const newNames = ({ people }: WithPeople) =>
  people.all.filter((person) => person.memberId === null).map((person) => person.name);

/**
 * A yes holds for the people whose names were read out.
 * @throws TeamctlError `changed-meanwhile` where in the end others would join too
 */
export function refuseStrangers(asked: WithPeople, found: WithPeople): void {
  const names = new Set(newNames(asked));
  if (newNames(found).some((name) => !names.has(name))) throw new TeamctlError('refused', 'changed-meanwhile');
}

/** Reads the rows; when people are not known, asks whether they join. @returns the settings that hold from then on */
export async function withNewcomers<T extends WithPeople>(
  ask: ImportAsk,
  settings: ImportSettings,
  gather: (settings: ImportSettings) => Promise<T>,
): Promise<{ gathered: T; settings: ImportSettings }> {
  const gathered = await gather(settings);
  const { unknown } = gathered.people;
  if (unknown.size === 0 || settings.createMembers) return { gathered, settings };
  if (!(await ask.addPeople([...unknown.keys()]))) return { gathered, settings };
  const now = { ...settings, createMembers: true };
  return { gathered: await gather(now), settings: now };
}
