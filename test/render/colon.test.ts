import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';

test('a label has the colon of its language', () => {
  const report = { data: null, document: [{ kind: 'facts' as const, rows: [{ label: 'X', value: '1' }] }] };
  expect(renderMarkdown(report, { language: 'en' })).toBe('- X: 1\n');
  expect(renderMarkdown(report, { language: 'zh-CN' })).toBe('- X：1\n');
});
