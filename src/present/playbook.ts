import type { Confusion } from '../app/note/train.ts';
import type { PlaybookLine, PublishedLine } from '../app/playbook/list.ts';
import type { NewEntry } from '../app/playbook/new-entry.ts';
import type { PlaybookView } from '../app/playbook/show.ts';
import type { PlaybookTestView } from '../app/playbook/test.ts';
import type { Place } from '../errors.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ErrorSentence, ErrorSentences } from '../i18n/sentence.ts';
import type { Block, Column, Report } from './document.ts';
import { placeText } from './place-text.ts';
import { repertoireBlocks } from './playbook-repertoire.ts';
import { deskBlocks, sentenceBlocks } from './playbook-sentences.ts';

export interface ProblemLine {
  code: string;
  severity: 'error' | 'warning';
  place: Place;
  data: Readonly<Record<string, unknown>>;
}

/** What is wrong and what mends it, in the user's language. */
export function problemSentence(problem: Pick<ProblemLine, 'code' | 'data'>, locale: Locale): ErrorSentence {
  const say = (playbookWords(locale).errors as ErrorSentences)[problem.code];
  return say ? say(problem.data) : { message: problem.code };
}

function problemBlock(problem: ProblemLine, locale: Locale): Block {
  const words = playbookWords(locale);
  const { message, fix } = problemSentence(problem, locale);
  const { excerpt } = problem.place;
  return {
    kind: 'notice',
    tone: problem.severity === 'error' ? 'bad' : 'warn',
    title: `${words.severities[problem.severity]} ${placeText(problem.place)}`,
    text: [message, ...(excerpt === undefined ? [] : [excerpt.trim()]), ...(fix ? [words.remedy(fix)] : [])],
  };
}

export const countErrors = (problems: readonly ProblemLine[]): number =>
  problems.filter((each) => each.severity === 'error').length;

/** `teamctl.lint/1`: every problem with place and remedy. */
export function presentLint(title: string, problems: readonly ProblemLine[], locale: Locale): Report {
  const words = playbookWords(locale);
  const errors = countErrors(problems);
  const summary = problems.length === 0 ? words.fine(title) : words.found(errors, problems.length - errors);
  return {
    data: {
      schema: 'teamctl.lint/1',
      issues: problems.map(({ code, severity, place, data }) => {
        const { message, fix } = problemSentence({ code, data }, locale);
        return { code, severity, file: place.file, line: place.line, column: place.column, message, fix };
      }),
    },
    document: [...problems.map((each) => problemBlock(each, locale)), { kind: 'paragraph', text: summary }],
  };
}

const columnsOf = (...titles: string[]): Column[] => titles.map((title) => ({ title }));

export function presentPlaybooks(
  playbooks: readonly PlaybookLine[],
  published: readonly PublishedLine[],
  locale: Locale,
): Report {
  const { columns, bundled, shared } = playbookWords(locale);
  const place = (where: string) => (where.startsWith('playbooks/') ? bundled : where);
  const rows = playbooks.map((each) => [each.id, each.title, each.version, each.extends ?? '', place(each.where)]);
  return {
    data: { schema: 'teamctl.playbooks/1', playbooks, ...(published.length === 0 ? {} : { published }) },
    document: [
      {
        kind: 'table',
        columns: columnsOf(columns.id, columns.title, columns.version, columns.extends, columns.where),
        rows,
      },
      ...(published.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: shared.title },
            {
              kind: 'table' as const,
              columns: columnsOf(columns.id, columns.version, shared.digest, shared.on, shared.by, shared.teams),
              rows: published.map(({ id, version, digest, on, by, teams }) => [
                id,
                version,
                digest.slice(0, 12),
                on,
                by,
                teams.join(', '),
              ]),
            },
          ]),
    ],
  };
}

export function presentPlaybook(content: PlaybookView, locale: Locale): Report {
  const words = playbookWords(locale);
  const { columns } = words;
  const counts = Object.entries(content.counts).filter(([, count]) => count > 0);
  return {
    data: { schema: 'teamctl.playbook/1', ...content },
    document: [
      { kind: 'heading', level: 1, text: `${content.title} (${content.id} ${content.version})` },
      {
        kind: 'table',
        columns: columnsOf(columns.id, columns.stage, columns.months, columns.focus),
        rows: content.stages.map((stage) => [stage.id, stage.title, stage.months.join('–'), stage.focus]),
      },
      { kind: 'heading', level: 2, text: words.counts },
      {
        kind: 'facts',
        rows: counts.map(([list, count]) => ({ label: words.lists[list] ?? list, value: String(count) })),
      },
    ],
  };
}

/** Cases of a playbook, right and wrong, then its sentences. */
export function presentCases(view: PlaybookTestView, desk: readonly Confusion[], locale: Locale): Report {
  const { cases, base, titles, sentences, repertoire } = view;
  const words = playbookWords(locale);
  const name = (stage: string) => titles.get(stage) ?? stage;
  const right = cases.filter((each) => each.found === each.expect).length;
  const items = cases.map(({ title, expect, found, share }) => {
    const percent = Math.round(share * 100);
    return expect === found
      ? { text: [{ text: '✓ ', tone: 'good' as const }, words.caseRight(title, name(found), percent)] }
      : { text: [{ text: '✗ ', tone: 'bad' as const }, words.caseWrong(title, name(expect), name(found), percent)] };
  });
  const summary = cases.length === 0 ? words.noCases : words.casesDone(right, cases.length);
  return {
    data: {
      schema: 'teamctl.playbook-test/1',
      cases: cases.map((each) => ({ ...each, ok: each.found === each.expect })),
      base,
      sentences,
      repertoire,
      desk,
    },
    document: [
      { kind: 'heading', level: 2, text: words.casesTitle },
      { kind: 'list', items },
      { kind: 'paragraph', text: summary },
      ...(base === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: words.baseCases(
                base.cases - base.wrong.length,
                base.cases,
                base.wrong.map(({ title }) => title),
              ),
            },
          ]),
      ...(sentences ? sentenceBlocks(sentences, locale) : []),
      ...repertoireBlocks(view, locale),
      ...deskBlocks(desk, locale),
    ],
  };
}

export function presentMade(folder: string, id: string, locale: Locale): Report {
  const words = playbookWords(locale);
  return {
    data: { schema: 'teamctl.playbook-init/1', folder, id },
    document: [words.made(folder, id), words.madeNext(folder)].map((text) => ({ kind: 'paragraph', text })),
  };
}

/** Where a skeleton stands now, and what comes next. */
export function presentNew(made: NewEntry, locale: Locale): Report {
  const words = playbookWords(locale);
  const lines = [words.newMade(made.id, made.file), words.madeNext(made.folder)];
  return {
    data: { schema: 'teamctl.playbook-new/1', ...made },
    document: lines.map((text) => ({ kind: 'paragraph', text })),
  };
}
