import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { gallery, harmless } from './harm-gallery.ts';

const bundled = { bundledDir: resolve('playbooks') };
const folder = mkdtempSync(join(tmpdir(), 'teamctl-harm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quoted = (text: string) => JSON.stringify(text);

/** Places in a playbook where text is read out, followed or shown. */
const places: readonly ((id: string, text: string) => { list: string; entry: string })[] = [
  (id, text) => ({
    list: 'actions',
    entry: `  - {id: ${id}, title: 试试, belongsTo: member, how: [${quoted(text)}], measure: 三天做两次}`,
  }),
  (id, text) => ({
    list: 'activities',
    entry: `  - {id: ${id}, title: 试试, purpose: 热身, steps: [${quoted(text)}], minutes: {min: 3, max: 5}, people: {min: 2, max: 30}}`,
  }),
  (id, text) => ({
    list: 'incentives',
    entry: `  - {id: ${id}, title: 试试, kind: recognition, points: 1, how: ${quoted(text)}}`,
  }),
  (id, text) => ({
    list: 'hypotheses',
    entry: `  - {id: ${id}, title: 试试, prior: 0.1, advice: [${quoted(text)}]}`,
  }),
  (id, text) => ({
    list: 'ladder',
    entry: `  - {id: ${id}, title: 试试, goal: {what: 通数, count: 1}, exit: {what: 做到, count: 1}, workdays: 1, managerTask: ${quoted(text)}, managerSays: [好], managerAvoids: [不好]}`,
  }),
];

/** Codes of harm found in each text at each place; all of them stand in one playbook. */
function harmIn(texts: readonly string[]): { text: string; list: string; codes: string[] }[] {
  const tried = places.flatMap((place, p) =>
    texts.map((text, i) => ({ text, id: `tried-${p}-${i}`, ...place(`tried-${p}-${i}`, text) })),
  );
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: tried\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nextends: telesales\nsource: 测试\n',
  );
  const lines: string[] = [];
  const lineOf = new Map<string, number>();
  for (const list of new Set(tried.map((each) => each.list))) {
    lines.push(`${list}:`);
    for (const each of tried.filter((one) => one.list === list)) lineOf.set(each.id, lines.push(each.entry));
  }
  writeFileSync(join(folder, 'tried.yaml'), `${lines.join('\n')}\n`);
  const { problems } = lintPlaybook(folder, bundled);
  const ours = problems.filter(({ place: { file } }) => file.endsWith('tried.yaml'));
  const wrong = ours.filter(({ code, severity }) => severity === 'error' && !code.startsWith('harm-'));
  expect(wrong.map(({ code, data }) => [code, data])).toEqual([]);
  return tried.map(({ text, list, id }) => ({
    text,
    list,
    codes: ours.flatMap(({ code, place: { line } }) => (line === lineOf.get(id) ? [code] : [])),
  }));
}

test('every harmful text is caught by its rule, wherever it stands', () => {
  expect(gallery.length).toBeGreaterThanOrEqual(40);
  const found = harmIn(gallery.map(({ text }) => text));
  const codeOf = new Map(gallery.map(({ text, code }) => [text, code]));
  expect(found.filter(({ text, codes }) => !codes.includes(codeOf.get(text) as string))).toEqual([]);
});

test('what warns against harm, or only looks alike, raises no alarm', () => {
  expect(harmIn(harmless).filter(({ codes }) => codes.some((code) => code.startsWith('harm-')))).toEqual([]);
});

test('a dismissal behind a gate is no alarm, in any language of the playbook', () => {
  writeFileSync(
    join(folder, 'tried.yaml'),
    'actions:\n  - {id: tried-0, title: 照规矩劝退, belongsTo: member, how: [谈劝退], measure: 材料齐一份, gate: dismissal}\n',
  );
  const { problems } = lintPlaybook(folder, bundled);
  expect(problems.filter(({ code }) => code.startsWith('harm-'))).toEqual([]);
});

test.each(['telesales', 'insurance-telesales', 'ecommerce-sales'])('%s raises no alarm', (id) => {
  const harm = lintPlaybook(id, bundled).problems.filter(({ code }) => code.startsWith('harm-'));
  expect(harm.map(({ code, place, data }) => [code, place.file, place.line, data])).toEqual([]);
});
