import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve('src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(STATEMENT)].map((match) => {
    const target = match[2] ?? (match[3] as string);
    return {
      from: relative(SRC, file),
      to: target.startsWith('.') ? relative(SRC, resolve(dirname(file), target)) : target,
      typeOnly: match[1] !== undefined,
    };
  }),
);

const layerOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.ts$/, ''));
const isOurs = (path: string) => path.endsWith('.ts') || path.endsWith('.json');

/** Layer → layers it may import. `errors` and `make-folder` are everybody's; `tools` are for developers and see all. */
const allowed: Record<string, readonly string[]> = {
  errors: [],
  'make-folder': [],
  platform: ['platform', 'errors'],
  domain: ['domain', 'errors'],
  i18n: ['i18n'],
  playbook: ['playbook', 'domain', 'platform', 'errors'],
  importing: ['importing', 'domain', 'errors'],
  store: ['store', 'domain', 'platform', 'errors'],
  demo: ['demo', 'domain'],
  present: ['present', 'domain', 'i18n', 'errors'],
  render: ['render', 'errors'],
  cli: ['cli', 'platform', 'domain', 'demo', 'i18n', 'playbook', 'importing', 'store', 'present', 'render', 'errors'],
  main: ['cli', 'present', 'render', 'store', 'errors'],
};

/** Packages that may be named in one layer only. */
const homes: Record<string, string> = {
  dayjs: 'domain',
  'ts-fsrs': 'domain',
  yaml: 'playbook',
  zod: 'playbook',
  tinyglobby: 'platform',
  'csv-parse': 'importing',
  hucre: 'importing',
  'better-sqlite3': 'store',
  kysely: 'store',
  chalk: 'render',
  commander: 'cli',
  inquirer: 'cli',
};

test('the scan sees the code at all', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(imports.length).toBeGreaterThan(files.length);
});

test('layers import only what they may', () => {
  const wrong = imports
    .filter(({ from, to }) => isOurs(to) && layerOf(from) !== 'tools')
    .filter(({ from, to, typeOnly }) => {
      const [layer, target] = [layerOf(from), layerOf(to)];
      // Renderers know the document they draw, and nothing else of `present`.
      if (layer === 'render' && to === 'present/document.ts') return !typeOnly;
      return target !== 'make-folder' && !(allowed[layer] ?? []).includes(target);
    });
  expect(wrong).toEqual([]);
});

test('every package has one home', () => {
  const wrong = imports
    .filter(({ to }) => !isOurs(to) && !to.startsWith('node:'))
    .filter(({ from, to }) => {
      const name = to.startsWith('@') ? to : (to.split('/')[0] as string);
      const home = homes[name];
      return (
        home !== undefined &&
        layerOf(from) !== home &&
        layerOf(from) !== 'tools' &&
        !(name === 'commander' && layerOf(from) === 'main')
      );
    })
    .filter(({ from, to }) => !(from === 'render/xlsx.ts' && to.startsWith('hucre')));
  expect(wrong).toEqual([]);
});

test('the domain knows no clock, no chance and no machine', () => {
  const banned = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|from 'node:|\bprocess\./;
  const wrong = files
    .filter((file) => layerOf(relative(SRC, file)) === 'domain')
    .filter((file) => banned.test(readFileSync(file, 'utf8')))
    .map((file) => relative(SRC, file));
  expect(wrong).toEqual([]);
});

test('argv and the environment are read at the door only', () => {
  const wrong = files
    .filter((file) => !/^(main\.ts|tools\/)/.test(relative(SRC, file)))
    .filter((file) => /\bprocess\.(argv|env)\b/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(SRC, file));
  expect(wrong).toEqual([]);
});

test('no command imports a sibling command', () => {
  const command = /^cli\/commands\/([a-z-]+)/;
  const wrong = imports.filter(({ from, to }) => {
    const [mine, theirs] = [command.exec(from)?.[1], command.exec(to)?.[1]];
    return (
      mine !== undefined && theirs !== undefined && mine !== 'registry' && theirs.split('-')[0] !== mine.split('-')[0]
    );
  });
  expect(wrong).toEqual([]);
});

test('no cycles', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (isOurs(to) && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
    else if (!done.has(node)) {
      for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
      done.add(node);
    }
  };
  for (const node of graph.keys()) visit(node, []);
  expect(cycles).toEqual([]);
});

test('files stay small and folders shallow', () => {
  const sized = files.map((file) => ({
    name: relative(SRC, file),
    lines: readFileSync(file, 'utf8').split('\n').length,
  }));
  const isTable = (name: string) => /messages\/|aliases|holiday-data/.test(name);
  expect(sized.filter(({ name, lines }) => lines > 400 && !isTable(name))).toEqual([]);
  expect(sized.filter(({ name }) => dirname(name).split('/').length > 3).map(({ name }) => name)).toEqual([]);
});

test('the top level holds what was agreed and nothing else', () => {
  const agreed =
    /^(src|playbooks|bin|test|package\.json|package-lock\.json|tsconfig\.json|README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|node_modules|dist|coverage|\..*)$/;
  const extra = readdirSync('.').filter((name) => !agreed.test(name) && !name.endsWith('.tgz'));
  expect(extra).toEqual([]);
  expect(statSync('src').isDirectory()).toBe(true);
});
