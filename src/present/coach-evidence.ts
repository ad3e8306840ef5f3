import type { EvidenceView } from '../app/coach/evidence.ts';
import type { GateStatus } from '../domain/coaching/gates.ts';
import { coachWords } from '../i18n/areas/coach.ts';
import type { Locale } from '../i18n/locale.ts';
import type { coach as zh } from '../i18n/messages/zh-CN/coach.ts';
import type { Words } from '../i18n/words.ts';
import type { Block, Report } from './document.ts';
import { titleOf } from './title-of.ts';

type Sentences = Words<typeof zh>;
function gateNotice(view: EvidenceView, status: GateStatus, say: Sentences): Block[] {
  const gate = view.gates.find((each) => each.id === status.id);
  if (!gate) return [];
  if (status.open)
    return [{ kind: 'notice', tone: 'warn', title: say.gateOpen(gate.title), text: [say.gateOpenText, gate.opens] }];
  const missing = gate.requires.filter((each) => status.missing.includes(each.id));
  /** What is on file and does not count, for it is no later than what it has to follow. */
  const tooEarly = ({ id, after }: (typeof missing)[number]): { text: string }[] => {
    const own = view.documents.filter(({ kind }) => kind === id).map(({ on }) => on);
    const before = gate.requires.find((each) => each.id === after);
    return own.length === 0 || before === undefined ? [] : [{ text: say.tooEarly(own, before.title) }];
  };
  return [
    { kind: 'notice', tone: 'warn', title: say.gateShut(gate.title, missing.length), text: [gate.opens] },
    {
      kind: 'list',
      items: missing.map((each) => ({
        text: say.missing(each.title, each.id),
        children: [...tooEarly(each), { text: each.remedy }],
      })),
    },
    {
      kind: 'paragraph',
      text: [{ text: say.fileHow(view.member.name, missing[0]?.id ?? ''), tone: 'muted' }],
    },
  ];
}

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: titles.map((title) => ({ title })),
  rows,
});

/** Numbers against targets, training had, tests taken: what is known without anybody's opinion. */
function recordBlocks(view: EvidenceView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const { on, metric, target, actual, module, minutes, score } = say.columns;
  const blocks = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
    rows.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, table(columns, rows)];
  return [
    ...blocks(
      say.headings.standards,
      [on, metric, target, actual],
      view.standards.map((each) => [
        say.days(each.from, each.to),
        say.metrics[each.metric],
        String(each.target),
        String(each.actual),
      ]),
    ),
    ...(view.standards.length > 0 && view.standards.every(({ actual, target }) => actual >= target)
      ? [{ kind: 'notice' as const, tone: 'warn' as const, text: [say.allMet] }]
      : []),
    ...blocks(
      say.headings.training,
      [on, module, minutes],
      view.training.map((each) => [each.on, titleOf(view.modules, each.module), String(each.minutes)]),
    ),
    ...blocks(
      say.headings.assessments,
      [on, module, score],
      view.assessments.map((each) => [each.on, titleOf(view.modules, each.module), String(each.score)]),
    ),
  ];
}

/** The dated record of a member for the gates: what is on file and what is not. Never a recommendation. */
export function presentEvidence(view: EvidenceView, locale: Locale): Report {
  const say = coachWords(locale);
  const requirements = view.gates.flatMap((gate) => gate.requires);
  const { on, document, note } = say.columns;
  const filed = view.documents.map((each) => [each.on, titleOf(requirements, each.kind), each.note]);
  return {
    data: {
      schema: 'teamctl.evidence/1',
      member: view.member,
      asOf: view.asOf,
      documents: view.documents,
      standards: view.standards,
      training: view.training,
      assessments: view.assessments,
      gates: view.statuses,
    },
    document: [
      { kind: 'heading', level: 1, text: say.evidenceTitle(view.member.name) },
      filed.length === 0 ? { kind: 'paragraph', text: say.nothingFiled } : table([on, document, note], filed),
      ...recordBlocks(view, locale),
      ...view.statuses.flatMap((status) => gateNotice(view, status, say)),
      { kind: 'paragraph', text: [{ text: say.evidenceNote, tone: 'muted' }] },
    ],
  };
}
