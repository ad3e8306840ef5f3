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
