import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

interface Score {
  meaning: number;
  right: number;
  sure: number;
  idle: number;
  falseAlarms: number;
  named: number;
  namedRight: number;
}
interface Tested {
  sentences: { all: Score; tuned: Score; heldOut: Score; enough: boolean; wrong: { text: string }[] };
}

// The trades build on it and have no sentences of their own: a playbook answers for what it says itself.
test('telesales understands its sentences, those of the held-out half too', async () => {
  const { sentences } = await openConsole().json<Tested>('playbook', 'test', 'telesales');
  expect(sentences.all.meaning + sentences.all.idle).toBeGreaterThanOrEqual(500);
  expect(sentences.all.falseAlarms / sentences.all.idle).toBeLessThanOrEqual(0.05);
  for (const score of [sentences.all, sentences.tuned, sentences.heldOut])
    expect(score.right / score.meaning).toBeGreaterThanOrEqual(0.9);
  expect(sentences.all.namedRight).toBe(sentences.all.named);
});

test('a playbook that asks for more than its synonyms give fails its own test', async () => {
  const it = openConsole();
  const folder = join(it.folder, 'strict');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: strict\nversion: 1.0.0\ntitle: 严\nlanguage: zh-CN\nextends: telesales\nsource: 测试\n',
  );
  writeFileSync(
    join(folder, 'more.yaml'),
    'sentences:\n  - {text: 打印机卡纸, signs: [trembling-hands]}\nmodel:\n  note: {topThree: 1}\n',
  );
  const { code, stdout, stderr } = await it.run('playbook', 'test', folder);
  expect(code).toBe(1);
  expect(stdout).toContain('打印机卡纸');
  expect(stderr).toContain('synonyms');
});

test('an own way to say an own sign is heard within a sentence, though no sentence teaches it', async () => {
  const it = openConsole();
  const folder = join(it.folder, 'own');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: own\nversion: 1.0.0\ntitle: 自己的\nlanguage: zh-CN\nextends: telesales\nsource: 测试\n',
  );
  writeFileSync(
    join(folder, 'signs.yaml'),
    `signs:
  - id: price-compare-loses
    title: 客户一比价就接不住
    ask: 最近两周，客户一说别家便宜就接不住的，常见吗？
    belongsTo: storming
    cluster: skill
    probability: {forming: 0.4, storming: 0.6, stable: 0.2, mature: 0.1}
    synonyms: [一比价就没词, 别家便宜就蔫了]
`,
  );
  expect((await it.run('init', '--no-input', '--name', '晨光', '--founded', '2026-08-24')).code).toBe(0);
  expect((await it.run('team', 'edit', '--playbook', folder)).code).toBe(0);
  for (const text of ['大家一比价就没词', '好几个人听见别家便宜就蔫了', '这周都是一比价就没词'])
    expect((await it.run('note', text)).stdout).toContain('price-compare-loses');
  expect((await it.run('note', '今天没有人一比价就没词')).stdout).not.toContain('听到了');
});
