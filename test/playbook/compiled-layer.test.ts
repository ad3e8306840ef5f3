import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPlaybooks } from '../../src/app/open/playbooks.ts';
import { judge } from '../../src/playbook/check.ts';
import { LAYER_FILE, packLayer, readCompiledLayer } from '../../src/playbook/compiled-layer.ts';
import { loadPlaybook } from '../../src/playbook/load.ts';
import type { Located } from '../../src/playbook/located.ts';
import { resolveLayer } from '../../src/playbook/resolve.ts';

/** What an author's playbook builds on is read compiled: it must be, place by place, what the YAML says. */
const bundledDir = bundledPlaybooks();

/** Value and place of everything in a node, without the line of the file that only error messages show. */
function told(node: Located): unknown {
  const { file, line, column } = node.place;
  const at = [file, line, column];
  if (node.kind === 'scalar') return [at, node.value];
  if (node.kind === 'list') return [at, node.items.map(told)];
  return [at, [...node.entries].map(([key, { key: place, value }]) => [key, place.line, place.column, told(value)])];
}

const nodesOf = (maps: Record<string, Map<string, Located>>) =>
  Object.entries(maps).map(([name, nodes]) => [
    name,
    [...nodes].map(([id, node]) => [id.startsWith('#') ? '#' : id, told(node)]),
  ]);

test.each(['telesales', 'insurance-telesales'])('%s: nothing is lost on the way', (id) => {
  const loaded = loadPlaybook(id, { bundledDir });
  const { resolved } = judge(loaded);
  const file = join(mkdtempSync(join(tmpdir(), 'layer-')), LAYER_FILE);
  writeFileSync(file, packLayer(resolved, loaded.digest, ['telesales']));
  const read = readCompiledLayer(file);
  if (!read) throw new Error('not read');
  expect(nodesOf(read.layer.entries)).toEqual(nodesOf(loaded.layer.entries));
  expect(nodesOf(read.layer.texts)).toEqual(nodesOf(loaded.layer.texts));
  expect(told(read.layer.model as Located)).toEqual(told(loaded.layer.model as Located));
  const again = resolveLayer(read.layer, []);
  expect(again.model).toEqual(resolved.model);
  for (const [list, entries] of Object.entries(resolved.values))
    expect(again.values[list as 'signs'].map(({ value }) => value)).toEqual(entries.map(({ value }) => value));
});
