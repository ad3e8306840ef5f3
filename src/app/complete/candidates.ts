import { readdirSync } from 'node:fs';
import { readStoredMembers, readTeams } from '../../store/team-reader.ts';
import { compiledPlaybooks, DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';

/** Something that can be typed, and what it means. */
export interface Candidate {
  value: string;
  note?: string;
}

const titled = (entries: readonly { id: string; title: string }[]): Candidate[] =>
  entries.map(({ id, title }) => ({ value: id, note: title }));

/** Names and codes of the team. @param after what is typed right behind them */
export async function memberCandidates(scope: Scope, after = ''): Promise<Candidate[]> {
  const list = await readStoredMembers(await scope.reader(), (await scope.team()).id);
  return list.flatMap(({ name, code }) => [
    { value: name + after, ...(code === null ? {} : { note: code }) },
    ...(code === null ? [] : [{ value: code + after, note: name }]),
  ]);
}

export async function teamCandidates(scope: Scope): Promise<Candidate[]> {
  return (await readTeams(await scope.reader())).map(({ name }) => ({ value: name }));
}

/** Without a team yet the default playbook speaks. */
async function core(scope: Scope) {
  const team = await scope.team().catch(() => ({ playbook: DEFAULT_PLAYBOOK }));
  return (await scope.playbook(team)).core();
}

export async function signCandidates(scope: Scope): Promise<Candidate[]> {
  const { signs, memberSigns } = await core(scope);
  return titled([...signs, ...memberSigns]);
}

/** Before the `=` a sign, behind it how much of it. */
export async function signDegreeCandidates(scope: Scope, word: string): Promise<Candidate[]> {
  const at = word.indexOf('=');
  if (at === -1) return (await signCandidates(scope)).map((sign) => ({ ...sign, value: `${sign.value}=` }));
  const degrees = [...Object.keys((await core(scope)).model.degrees), 'unsure'];
  return degrees.map((degree) => ({ value: `${word.slice(0, at)}=${degree}` }));
}

export const documentCandidates = async (scope: Scope): Promise<Candidate[]> =>
  titled((await core(scope)).gates.flatMap((gate) => gate.requires));

/** The kinds of meeting of the playbook. */
export async function meetingCandidates(scope: Scope): Promise<Candidate[]> {
  const team = await scope.team().catch(() => ({ playbook: DEFAULT_PLAYBOOK }));
  return titled((await (await scope.playbook(team)).meetings()).meetings);
}

export const stageCandidates = async (scope: Scope): Promise<Candidate[]> => titled((await core(scope)).stages);

export const playbookCandidates = (): Candidate[] => readdirSync(compiledPlaybooks()).map((value) => ({ value }));
