import { existsSync } from 'node:fs';
import { LEVELS } from '../domain/diagnosis/levels.ts';
import type { AskedRate } from '../domain/diagnosis/model.ts';
import { TeamctlError } from '../errors.ts';
import { schemaAddress } from './schema-address.ts';
import { writeFolder } from './write-folder.ts';

type ByStage = Readonly<Record<string, number>>;

export interface TableOverlay {
  id: string;
  /** Id of a bundled playbook, or the directory of another as seen from the new one. */
  base: string;
  language: string;
  title: string;
  source: string;
  /** Comment at the head of the tables: how they were made. */
  made: string;
  /** Only the rows that differ from the base. */
  signs: readonly { id: string; probability: ByStage }[];
  reports: readonly { sign: string; yes: ByStage; no: ByStage }[];
  /** Whoever judges a sign anew gives its answers by degree too: those of the base speak no longer. */
  asked: readonly AskedRate[];
  schemaDir: string;
}

const row = (table: ByStage, digits: number) =>
  `{${Object.entries(table)
    .map(([stage, value]) => `${stage}: ${value.toFixed(digits)}`)
    .join(', ')}}`;

/**
 * Writes a playbook that holds nothing but tables: everything else comes from its base.
 * @throws TeamctlError `usage` when the directory exists, `io` when it cannot be written
 */
export function writeOverlay(folder: string, overlay: TableOverlay): void {
  if (existsSync(folder)) throw new TeamctlError('usage', 'init-exists', { folder });
  const first = `# yaml-language-server: $schema=${schemaAddress(overlay.schemaDir, 'playbook')}\n`;
  const signs = overlay.signs.map((sign) => `  - {id: ${sign.id}, probability: ${row(sign.probability, 3)}}`);
  const reports = overlay.reports.map(
    (rate) => `  - {sign: ${rate.sign}, yes: ${row(rate.yes, 5)}, no: ${row(rate.no, 5)}}`,
  );
  const asked = overlay.asked.map(
    ({ sign, ...levels }) =>
      `  - sign: ${sign}\n${LEVELS.map((level) => `    ${level}: ${row(levels[level], 4)}`).join('\n')}`,
  );
  const list = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${name}:\n${lines.join('\n')}\n`;
  const files = {
    'playbook.yaml': `${first}id: ${overlay.id}
version: 0.1.0
title: ${JSON.stringify(overlay.title)}
language: ${overlay.language}
extends: ${overlay.base}
source: ${JSON.stringify(overlay.source)}
`,
    'tables.yaml': `${first}# ${overlay.made}
${list('signs', signs)}${list('reports', reports)}${list('asked', asked)}`,
  };
  writeFolder(folder, files);
}
