import { meaningOf } from '../../domain/agenda/meeting-kind.ts';
import { measureNamed, measures } from '../../domain/records/day-record.ts';
import { TeamctlError } from '../../errors.ts';
import { addEntryTo } from '../../playbook/add-entry.ts';
import { idOf } from '../../playbook/example.ts';
import { loadPlaybook } from '../../playbook/load.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { id as idShape } from '../../playbook/schema/common.ts';
import { listNames } from '../../playbook/schema/lists.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook } from './chosen.ts';

/** What an author can have written to begin with, by the word that is typed, and the list that it goes into. */
const kindsOfNew = {
  measure: 'measures',
  sign: 'signs',
  action: 'actions',
  activity: 'activities',
  module: 'modules',
  objection: 'objections',
  meeting: 'meetings',
} as const;
type KindOfNew = keyof typeof kindsOfNew;
const kinds = Object.keys(kindsOfNew) as KindOfNew[];

/** What a skeleton is filled with: ids that this playbook has. */
interface SkeletonData {
  id: string;
  stages: readonly string[];
  clusters: readonly string[];
}

/** The skeletons in the author's language: YAML from `- id:` on, without indent. */
type Skeletons = Readonly<Record<KindOfNew, (data: SkeletonData) => string>>;

export interface NewEntry {
  folder: string;
  /** Below the folder. */
  file: string;
  id: string;
  kind: KindOfNew;
}

/**
 * Writes the skeleton of an entry into a playbook of one's own.
 * @throws TeamctlError `new-kind-unknown` for a kind that there is not, `bad-id`, `id-taken`, `playbook-not-own` for a bundled one
 */
export async function addNew(
  scope: Scope,
  wanted: { playbook: string | null; kind: string; id: string },
  skeletons: Skeletons,
): Promise<NewEntry> {
  const { id } = wanted;
  const kind = kinds.find((each) => each === wanted.kind);
  if (!kind) throw new TeamctlError('usage', 'new-kind-unknown', { wanted: wanted.kind, choices: kinds });
  const folder = await chosenPlaybook(scope, wanted.playbook);
  if (!isPlaybookPath(folder)) throw new TeamctlError('usage', 'playbook-not-own', { playbook: folder });
  if (!idShape.safeParse(id).success) throw new TeamctlError('usage', 'bad-id', { value: id, example: idOf(id) });
  const meaning = kind === 'meeting' ? meaningOf(id) : null;
  if (meaning !== null) throw new TeamctlError('usage', meaning, { id });
  const { entries } = loadPlaybook(folder, bundled()).layer;
  const isEveryTeams = kind === 'measure' && measureNamed(id, measures) !== undefined;
  const list = isEveryTeams ? 'measures' : listNames.find((name) => entries[name]?.has(id));
  if (list) throw new TeamctlError('usage', 'id-taken', { id, list });
  const idsIn = (name: 'stages' | 'clusters') => [...(entries[name]?.keys() ?? [])];
  const text = skeletons[kind]({ id, stages: idsIn('stages'), clusters: idsIn('clusters') });
  return { folder, kind, id, file: addEntryTo(folder, kindsOfNew[kind], id, text) };
}
