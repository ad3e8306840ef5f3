import { conditions } from '../../domain/agenda/conditions.ts';
import { fillers } from '../../domain/agenda/fill.ts';
import { gapsOfContent } from '../../domain/agenda/variants.ts';
import { memberDetectors } from '../../domain/coaching/compute-member-signs.ts';
import { detectors } from '../../domain/diagnosis/detectors/registry.ts';
import { measures } from '../../domain/records/day-record.ts';
import { TeamctlError } from '../../errors.ts';
import { explainEntry } from '../../playbook/explain.ts';
import { firstError, loadPlaybook } from '../../playbook/load.ts';
import { idOf, listAt, scalarAt } from '../../playbook/located.ts';
import { nearWords } from '../../playbook/near.ts';
import { plainText } from '../../playbook/prose.ts';
import { listNames, lists } from '../../playbook/schema/lists.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook } from './chosen.ts';

/** An id that may be written in a playbook, and what it stands for: a title, or the parameters of a detector. */
export interface EntryLine {
  id: string;
  title: string;
  /** Names of what may be given to it, with their kinds. */
  parameters: Readonly<Record<string, string>>;
}

export interface EntriesView {
  list: string;
  entries: readonly EntryLine[];
}

export interface EntryView {
  list: string;
  id: string;
  fields: readonly { path: string; value: string | number | boolean | null }[];
}

/** Words of the program that playbooks name, by the list under which they are shown. */
const words: Readonly<Record<string, () => EntryLine[]>> = {
  detectors: () =>
    [
      ...Object.entries(detectors),
      ...Object.entries(memberDetectors).filter(([name]) => !Object.hasOwn(detectors, name)),
    ].map(([id, { parameters }]) => ({ id, title: '', parameters })),
  measures: () => measures.map((id) => ({ id, title: '', parameters: {} })),
  conditions: () => Object.keys(conditions).map((id) => ({ id, title: '', parameters: {} })),
  contents: () =>
    Object.keys(fillers).map((id) => ({
      id,
      title: '',
      parameters: Object.fromEntries((gapsOfContent[id] ?? []).map((name) => [`{${name}}`, 'gap'])),
    })),
};

const MOST_CALLED = 3;

/** Everything that `playbook show` can list. */
export const shownLists: readonly string[] = [
  ...new Set([...listNames.filter((name) => lists[name].by === 'id'), ...Object.keys(words)]),
];

/**
 * The ids of a list with their titles in the language asked for, or one entry with all its fields.
 * @throws TeamctlError `entry-unknown` with ids that are spelt nearly so
 */
export async function showEntries(scope: Scope, list: string, id: string | null): Promise<EntriesView | EntryView> {
  // Measures are both: those of every team, and those that the playbook adds.
  const program = words[list]?.() ?? [];
  const ofProgram = program.filter((entry) => entry.id === id);
  if (ofProgram.length > 0) return { list, entries: ofProgram };
  const known = program.map((entry) => entry.id);
  const isOfProgram = !Object.hasOwn(lists, list);
  // A season is a condition, too.
  if (isOfProgram && list !== 'conditions') {
    if (id !== null) throw unknown(id, known, list);
    return { list, entries: program };
  }
  const which = await chosenPlaybook(scope, null);
  const loaded = loadPlaybook(which, bundled());
  const { entries, texts } = loaded.layer;
  const nodes = entries[isOfProgram ? 'seasons' : list] ?? new Map();
  const titleOf = (name: string) =>
    (plainText(texts[scope.language]?.get(name)) as { title?: string } | undefined)?.title ??
    ['title', 'ask', 'question', 'say'].map((field) => scalarAt(nodes.get(name) as never, field)).find(Boolean) ??
    '';
  const channels = listAt(loaded.layer.header, 'channels')?.map(idOf);
  const isHeard = (name: string) => {
    const channel = scalarAt(nodes.get(name) as never, 'channel');
    return channel === undefined || channels === undefined || channels.includes(channel);
  };
  const ids = [...nodes.keys()] as string[];
  const own = ids.map((name) => ({ id: name, title: titleOf(name), parameters: {} }));
  // What is for another way of working is looked up by its id, and not offered.
  if (id === null) return { list, entries: [...program, ...own.filter((each) => isHeard(each.id))] };
  // It may stand in what could not be read.
  if (!nodes.has(id)) throw firstError(loaded.problems, which) ?? unknown(id, [...known, ...ids], list, own);
  const origins = explainEntry(loaded, id)?.origins ?? [];
  const fields = origins.map(({ path, value }) => ({ path, value }));
  return { list, id, fields: inLanguage(fields, plainText(texts[scope.language]?.get(id))) };
}

/** Paths of texts, numbered from 1 as in an entry, with what stands there. */
function textsIn(text: unknown, path: string): [string, string][] {
  if (typeof text === 'string') return [[path, text]];
  if (text === null || typeof text !== 'object') return [];
  const entries = Array.isArray(text) ? text.map((each, i) => [i + 1, each]) : Object.entries(text);
  return entries.flatMap(([key, value]) => textsIn(value, path === '' ? `${key}` : `${path}.${key}`));
}

const isNumbered = (path: string) => /\.\d+$/.test(path);
const listOf = (path: string) => path.replace(/\.\d+$/, '');

/** An entry's fields with the texts of a language in their places; a list of words is that language's own, however long. */
function inLanguage(fields: EntryView['fields'], text: unknown): EntryView['fields'] {
  const texts = new Map(textsIn(text, ''));
  const whole = new Set([...texts.keys()].filter(isNumbered).map(listOf));
  const isOld = (path: string) => isNumbered(path) && whole.has(listOf(path)) && !texts.has(path);
  const left = fields.filter(({ path, value }) => !(typeof value === 'string' && isOld(path)));
  const known = new Set(left.map(({ path }) => path));
  const shown = left.map(({ path, value }) => ({ path, value: texts.get(path) ?? value }));
  const more = [...texts].filter(([path]) => !known.has(path)).map(([path, value]) => ({ path, value }));
  return [...shown, ...more];
}

/** A title leads to what is called so, or has it in its title. */
function unknown(id: string, ids: readonly string[], list: string, titled: readonly EntryLine[] = []): TeamctlError {
  const called = titled.filter(({ title }) => title.includes(id) || (title !== '' && id.includes(title)));
  const near = called.length > 0 ? called.slice(0, MOST_CALLED).map((each) => each.id) : nearWords(id, ids);
  return new TeamctlError('not-found', 'entry-unknown', { id, near, list });
}
