import type { DocumentOnFile, GateStatus } from '../domain/coaching/gates.ts';
import { byLocale, type Locale } from '../i18n/locale.ts';
import { coach as en } from '../i18n/messages/en/coach.ts';
import { coach as zh } from '../i18n/messages/zh-CN/coach.ts';
import type { Words } from '../i18n/words.ts';
import type { Block, Report } from './document.ts';
import { titleOf } from './stage-input.ts';

type Sentences = Words<typeof zh>;
const wordsOf = (locale: Locale): Sentences => byLocale(locale, { 'zh-CN': zh, en });

export interface CoachLine {
  member: string;
  focus: string;
  state: 'open' | 'exit' | 'referral' | 'closed';
  startedOn: string;
  rung: number;
  rungs: number;
  next: string | null;
  checkpoints: readonly string[];
}

/** Who is being coached and how far each has come. Private. */
export function presentCoachList(
  lines: readonly CoachLine[],
  hypotheses: readonly { id: string; title: string }[],
  asOf: string,
  locale: Locale,
): Report {
  const say = wordsOf(locale);
  const { member, focus, rung, next, state, started } = say.columns;
  const table: Block = {
    kind: 'table',
    columns: [member, focus, rung, next, state, started].map((title) => ({ title })),
    rows: lines.map((line) => [
      line.member,
      titleOf(hypotheses, line.focus).split(/[：:]/)[0] as string,
      `${line.rung}/${line.rungs}`,
      line.next ?? '–',
      say.state[line.state],
      line.startedOn,
    ]),
  };
  return {
    data: { schema: 'teamctl.coach-list/1', asOf, plans: lines },
    document: [
      lines.length === 0 ? { kind: 'paragraph', text: say.listEmpty } : table,
      { kind: 'paragraph', text: [{ text: say.private, tone: 'muted' }] },
    ],
  };
}

export interface EvidenceView {
  member: { id: number; name: string };
  asOf: string;
  documents: readonly DocumentOnFile[];
  statuses: readonly GateStatus[];
  gates: readonly {
    id: string;
    title: string;
    opens: string;
    requires: readonly { id: string; title: string; remedy: string }[];
  }[];
}

function gateNotice(view: EvidenceView, status: GateStatus, say: Sentences): Block[] {
  const gate = view.gates.find((each) => each.id === status.id);
  if (!gate) return [];
  if (status.open)
    return [{ kind: 'notice', tone: 'warn', title: say.gateOpen(gate.title), text: [say.gateOpenText, gate.opens] }];
  const missing = gate.requires.filter((each) => status.missing.includes(each.id));
  return [
    { kind: 'notice', tone: 'warn', title: say.gateShut(gate.title, missing.length), text: [gate.opens] },
    {
      kind: 'list',
      items: missing.map((each) => ({ text: say.missing(each.title, each.id), children: [{ text: each.remedy }] })),
    },
    {
      kind: 'paragraph',
      text: [{ text: say.fileHow(view.member.name, missing[0]?.id ?? ''), tone: 'muted' }],
    },
  ];
}

/** The dated record of a member for the gates: what is on file and what is not. Never a recommendation. */
export function presentEvidence(view: EvidenceView, locale: Locale): Report {
  const say = wordsOf(locale);
  const requirements = view.gates.flatMap((gate) => gate.requires);
  const { on, document, note } = say.columns;
  const table: Block = {
    kind: 'table',
    columns: [on, document, note].map((title) => ({ title })),
    rows: view.documents.map((each) => [each.on, titleOf(requirements, each.kind), each.note]),
  };
  return {
    data: {
      schema: 'teamctl.evidence/1',
      member: view.member,
      asOf: view.asOf,
      documents: view.documents,
      gates: view.statuses,
    },
    document: [
      { kind: 'heading', level: 1, text: say.evidenceTitle(view.member.name) },
      view.documents.length === 0 ? { kind: 'paragraph', text: say.nothingFiled } : table,
      ...view.statuses.flatMap((status) => gateNotice(view, status, say)),
      { kind: 'paragraph', text: [{ text: say.evidenceNote, tone: 'muted' }] },
    ],
  };
}
