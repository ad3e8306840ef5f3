import { expect, test } from 'vitest';
import { bundledPlaybooks } from '../../src/app/open/playbooks.ts';
import { judge } from '../../src/playbook/check.ts';
import type { Layer } from '../../src/playbook/layer.ts';
import { loadPlaybook } from '../../src/playbook/load.ts';
import type { Located } from '../../src/playbook/located.ts';
import { partsOf } from '../../src/playbook/resolve.ts';
import { many } from '../many.ts';
import { other, replaced, type Scalar } from './leaf.ts';

/*
 * Nothing is accepted and ignored: every leaf of a playbook, changed by itself, changes the compiled form or is an error.
 * A leaf of each path is enough, `*` for every place in a list or table, for entries of a kind are treated alike.
 */
const loaded = loadPlaybook('insurance-telesales', { bundledDir: bundledPlaybooks() });

/** Read by those who edit, by overlays or by the checks alone: the compiled form need not hold it. */
const FOR_EDITORS = /^text\.|^leads\.id$|^model\.note\.(phrase|words)/;

function* leavesOf(node: Located, path: string): Generator<[string, Scalar]> {
  if (node.kind === 'scalar') yield [path, node];
  else if (node.kind === 'list') for (const item of node.items) yield* leavesOf(item, `${path}.*`);
  else
    for (const [key, { value }] of node.entries)
      yield* leavesOf(
        value,
        /[pP]robability|ByStage|transitions|yes|^no$|seldom|sometimes|often/.test(path)
          ? `${path}.*`
          : `${path}.${key}`,
      );
}

function allLeaves(layer: Layer): Map<string, Scalar> {
  const found = new Map<string, Scalar>();
  const take = (path: string, node: Located) => {
    for (const [at, leaf] of leavesOf(node, path)) if (!found.has(at)) found.set(at, leaf);
  };
  for (const [list, entries] of Object.entries(layer.entries)) for (const node of entries.values()) take(list, node);
  if (layer.model) take('model', layer.model);
  return found;
}

function withLeaf(layer: Layer, list: string, leaf: Scalar): Layer {
  const by: Scalar = { ...leaf, value: other(leaf.value) };
  if (list === 'model')
    return { ...layer, model: replaced(layer.model as Located, leaf, by) as NonNullable<Layer['model']> };
  const entries = new Map([...(layer.entries[list] ?? [])].map(([id, node]) => [id, replaced(node, leaf, by)]));
  return { ...layer, entries: { ...layer.entries, [list]: entries } };
}

const formOf = (layer: Layer) => {
  const { resolved, problems } = judge({ ...loaded, layer, own: layer, base: null, problems: [] });
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { errors, text: errors.length > 0 ? '' : JSON.stringify(partsOf(resolved, 'zh-CN')) };
};

/** A change takes more than a second to judge: one leaf in so many. */
const EVERY = Number(process.env.LEAVES ?? many(1, 72));

test('every leaf has an effect or is an error', () => {
  const before = formOf(loaded.layer);
  expect(before.errors).toEqual([]);
  const leaves = [...allLeaves(loaded.layer)].filter(([path]) => !FOR_EDITORS.test(path));
  expect(leaves.length).toBeGreaterThan(150);
  const tried = leaves.filter((_, i) => i % EVERY === 0);
  const ignored = tried.filter(([path, leaf]) => {
    const after = formOf(withLeaf(loaded.layer, path.split('.')[0] as string, leaf));
    return after.errors.length === 0 && after.text === before.text;
  });
  expect(ignored.map(([path]) => path)).toEqual([]);
});
