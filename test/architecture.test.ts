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

interface Layer {
  /** Layers that it may import, beside itself, `errors` and `make-folder`, which are everybody's. */
  may: readonly string[];
  why: string;
}

/** `tools` are for developers and see all. */
const layers: Record<string, Layer> = {
  errors: { may: [], why: 'whoever throws must not need to know who catches' },
  'make-folder': { may: [], why: 'one call, used wherever a folder is made' },
  platform: { may: [], why: 'what differs between systems has one home, which knows nothing of teams' },
  domain: { may: [], why: 'rules are true whatever the clock, the disk and the language are' },
  i18n: { may: [], why: 'words know nothing of what they are about' },
  playbook: {
    may: ['domain', 'platform'],
    why: 'files are checked against the domain, not against a database or a screen',
  },
  importing: { may: ['domain'], why: 'a file is understood without knowing what is stored' },
  store: { may: ['domain', 'platform'], why: 'rows become values of the domain and nothing else' },
  demo: { may: ['domain'], why: 'an example is made of values' },
  outgoing: { may: ['platform'], why: 'a robot is sent texts, and knows nothing of what they tell' },
  app: {
    may: ['domain', 'playbook', 'importing', 'store', 'demo', 'outgoing', 'platform'],
    why: 'a use case serves every face: it knows no terminal, no argument and no sentence',
  },
  present: { may: ['domain', 'i18n'], why: 'the one place where values become words; it asks for no more data' },
  render: { may: [], why: 'a renderer draws a document and computes nothing' },
  chat: {
    may: ['app', 'domain', 'present', 'render', 'i18n'],
    why: 'a face of its own: what a group is told goes the same way as what a terminal shows',
  },
  web: {
    may: ['app', 'domain', 'present', 'render', 'i18n', 'platform'],
    why: 'a page is a face as the command line is: it shows what presenters say and sends events to use cases',
  },
  cli: {
    may: ['app', 'chat', 'domain', 'present', 'render', 'i18n', 'platform', 'web'],
    why: 'flags become values of the domain, values go to a use case, its view to a presenter; data is reached no other way',
  },
  main: { may: ['cli', 'present', 'render', 'platform'], why: 'composition and the only catch' },
};

/** What one layer may know of another as a type alone. */
const typesOnly: readonly { from: RegExp; to: RegExp; why: string }[] = [
  { from: /^render\//, to: /^present\/document\.ts$/, why: 'renderers know the document they draw' },
  { from: /^present\//, to: /^app\//, why: 'presenters know the views they are given' },
  {
    from: /^(cli\/(context|create-context)|main)\.ts$/,
    to: /^store\/database\.ts$/,
    why: 'tests hand over a store in memory',
  },
  {
    from: /^errors\.ts$/,
    to: /^i18n\/messages\/zh-CN\/error-data\.ts$/,
    why: 'the codes of errors are those that have a sentence',
  },
];

/** Packages that may be named in one folder only. */
const homes: Record<string, string> = {
  dayjs: 'domain/calendar',
  'ts-fsrs': 'domain',
  yaml: 'playbook',
  zod: 'playbook',
  tinyglobby: 'platform',
  'csv-parse': 'importing',
  hucre: 'importing',
  'better-sqlite3': 'store',
  kysely: 'store',
  pg: 'store/postgres',
  'pg-copy-streams': 'store/postgres',
  'pg-connection-string': 'store/postgres',
  nodemailer: 'outgoing',
  '@napi-rs/keyring': 'outgoing',
  docx: 'render',
  chalk: 'render',
  'cli-table3': 'render/terminal',
  'get-east-asian-width': 'render',
  hono: 'web',
  '@hono/node-server': 'web',
  commander: 'cli',
  inquirer: 'cli',
  '@inquirer/core': 'platform',
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
      if (target === layer || target === 'errors' || target === 'make-folder') return false;
      if (typeOnly && typesOnly.some((rule) => rule.from.test(from) && rule.to.test(to))) return false;
      return !(layers[layer]?.may ?? []).includes(target);
    })
    .map(({ from, to }) => `${from} → ${to}: ${layers[layerOf(from)]?.why ?? 'a folder without a rule'}`);
  expect(wrong).toEqual([]);
});

test('the map in src/README.md says the same of them', () => {
  const told = [...readFileSync('src/README.md', 'utf8').matchAll(/^\| `(\S+?)(?:\.ts)?` +\|[^|]*\|([^|]*)\|$/gm)].map(
    (row) => {
      const plainly = (row[2] as string).replace(/types of `[^`]*`|\([^)]*\)/g, '');
      return [
        row[1],
        [...plainly.matchAll(/[a-z0-9-]+/g)].map(([name]) => name).filter((name) => name in layers),
      ] as const;
    },
  );
  const small = ['errors', 'make-folder'];
  for (const [name, { may }] of Object.entries(layers))
    if (!small.includes(name))
      expect([name, [...(new Map(told).get(name) ?? [])].sort()]).toEqual([name, [...may].sort()]);
});

test('every package has one home', () => {
  const wrong = imports
    .filter(({ to }) => !isOurs(to) && !to.startsWith('node:'))
    .filter(({ from, to }) => {
      const name = to.startsWith('@') ? to : (to.split('/')[0] as string);
      const home = homes[name];
      return (
        home !== undefined &&
        !from.startsWith(`${home}/`) &&
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
    return mine !== undefined && theirs !== undefined && mine !== 'registry' && theirs !== mine;
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

/** Areas of the domain, of app and of the command line, by what they really import of each other. */
test('areas within a layer form no circles either', () => {
  const areaOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports.filter(({ to }) => isOurs(to))) {
    const [mine, theirs] = [areaOf(from), areaOf(to)];
    if (layerOf(from) !== layerOf(to) || mine === theirs || mine.endsWith('.ts') || theirs.endsWith('.ts')) continue;
    edges.set(mine, (edges.get(mine) ?? new Set()).add(theirs));
  }
  const circles = [...edges].flatMap(([mine, to]) =>
    [...to].filter((theirs) => mine < theirs && edges.get(theirs)?.has(mine)).map((theirs) => `${mine} ↔ ${theirs}`),
  );
  expect(circles).toEqual([]);
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

test('the command line stays thin', () => {
  const cli = files.filter((file) => layerOf(relative(SRC, file)) === 'cli');
  const lines = cli.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0);
  expect(lines).toBeLessThan(4_500);
});

/** Top-level functions of a file and their lines; what begins in the first column ends there. */
function functionsOf(file: string): { name: string; lines: number }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    const name = /^(?:export )?(?:async )?function\*? (\w+)/.exec(line)?.[1];
    if (name === undefined) return [];
    const end = lines.findIndex((each, i) => i > at && each === '}');
    return [{ name, lines: end - at + 1 }];
  });
}

test('functions stay short; what runs a command most of all', () => {
  const long = files
    .filter((file) => layerOf(relative(SRC, file)) !== 'tools')
    .flatMap((file) => functionsOf(file).map((each) => ({ file: relative(SRC, file), ...each })))
    .filter(({ file, name, lines }) => {
      const runs = file.startsWith('cli/commands/') && name !== 'define' && !name.startsWith('define');
      return lines > (runs ? 40 : 80);
    });
  expect(long).toEqual([]);
});

test('no test has a time limit of its own: a slow day breaks it', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  const limits = tests.flatMap((name) =>
    readFileSync(join('test', name), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /^\s*[\d_]{4,},?$|\}, [\d_]{4,}\);?$|^\}?.*\btimeout: [\d_]+ \}, (?:async )?\(/.test(line)
          ? [`${name}:${at + 1}`]
          : [],
      ),
  );
  expect(tests.length).toBeGreaterThan(200);
  expect(limits).toEqual([]);
});

test('the top level holds what was agreed and nothing else', () => {
  const agreed =
    /^(src|playbooks|bin|test|package\.json|package-lock\.json|tsconfig\.json|README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|node_modules|dist|coverage|\..*)$/;
  const extra = readdirSync('.').filter((name) => !agreed.test(name) && !/^teamctl-.*\.(tgz|tar\.gz|zip)$/.test(name));
  expect(extra).toEqual([]);
  expect(statSync('src').isDirectory()).toBe(true);
});
