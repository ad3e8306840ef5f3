import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { partsOf } from '../../src/playbook/resolve.ts';
import { spokenIn } from '../foreign-words.ts';
import { temporaryFolder } from '../temporary.ts';
import { bundledDir, partsIn } from './bundled.ts';
import { wholeCourses } from './whole-courses.ts';

/** Ids, names of detectors and what only editors or the reader of notes see. */
const UNSAID = [
  'id',
  'note',
  'origin',
  'aliases',
  'synonyms',
  'moreSynonyms',
  'hears',
  'detector',
  'dimension',
  'channel',
];
const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;

function said(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSAID.includes(key) ? [] : said(inner)));
}

describe.each([
  ['ecommerce-sales', 'chat'],
  ['telesales', 'phone'],
  ['insurance-telesales', 'phone'],
] as const)('what %s says', (trade, way) => {
  it.each(['zh-CN', 'en'] as const)('is of its own way of working, in %s', (language) => {
    const parts = partsIn(trade, language);
    const { core, meetings, curricula, coaching, lessons } = parts;
    const texts = said([core, meetings, wholeCourses(parts), curricula.objections, curricula.cards, coaching, lessons]);
    expect(texts.flatMap((text) => spokenIn(way, language, text))).toEqual([]);
  });
});

describe('the ways in which a team works', () => {
  const own = (header: string) => {
    const folder = temporaryFolder('channels');
    const text = `id: ours\nversion: 1.0.0\ntitle: 我们\nlanguage: zh-CN\nsource: 自己写的\n${header}`;
    writeFileSync(join(folder, 'playbook.yaml'), text);
    const { problems, resolved } = lintPlaybook(folder, { bundledDir });
    return { problems, cards: partsOf(resolved, 'zh-CN').curricula.cards.map(({ id }) => id) };
  };

  it('are those of the base when nothing is said, and bring back what the base leaves out when they are', () => {
    const shop = own('extends: ecommerce-sales\n');
    expect(shop.cards).not.toContain('card-note-after-call');
    expect(shop.cards).toContain('card-first-hello');
    expect(own('extends: ecommerce-sales\nchannels: [chat, phone]\n').cards).toEqual(
      expect.arrayContaining(['card-note-after-call', 'card-driving', 'card-first-hello']),
    );
    expect(own('extends: telesales\n').cards).toContain('card-driving');
  });

  it('are none that nobody knows', () => {
    const [problem] = own('extends: telesales\nchannels: [fax]\n').problems;
    expect([problem?.severity, problem?.place.line]).toEqual(['error', 7]);
  });
});

it('a line that a playbook adds to an item keeps all that it says of itself', () => {
  const { meetings } = partsIn('ecommerce-sales', 'zh-CN');
  const story = meetings.meetings.flatMap(({ items }) => items).find(({ id }) => id === 'morning-story');
  const added = story?.lines.find((line) => typeof line === 'object' && line.say.includes('差点不想回'));
  expect(added).toMatchObject({ say: '{name}，说说你差点不想回、后来还是回了的那位。', asks: true });
});
