import type { Answer } from '../app/stage/case.ts';
import type { StageView } from '../app/stage/view.ts';
import type { ComputedSign } from '../domain/diagnosis/compute-signs.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';
import { saidAnswer } from './said-answer.ts';
import { titleOf } from './title-of.ts';

const figureText = (value: unknown) => (typeof value === 'number' ? String(Number(value.toFixed(3))) : String(value));

/** Figures with their names as one says them; a name that nobody foresaw stays as the playbook writes it. */
const pairs = (record: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>) =>
  Object.entries(record)
    .map(([key, value]) => `${names[key] ?? key} ${figureText(value)}`)
    .join(' · ');

function resultText(outcome: ComputedSign['outcome'], locale: Locale): string {
  const say = stageWords(locale);
  const figures = Object.keys(outcome.figures).length > 0 ? [pairs(outcome.figures, say.figureNames)] : [];
  if (outcome.kind === 'answer') return [say.answer(outcome.answer), ...figures].join(' · ');
  if (outcome.kind === 'silent') return [say.outcome.silent, ...figures].join(' · ');
  return [`${say.outcome['not-enough-data']}${say.because(say.lack[outcome.reason])}`, ...figures].join(' · ');
}

export interface ExplainedSign {
  sign: string;
  computed: ComputedSign | undefined;
  /** What people said of it, asked or not. */
  said: readonly Answer[];
}

/** What lies behind one sign: what was said, and the detector, its parameters and what it found. */
export function presentSign(view: StageView, explained: ExplainedSign, locale: Locale): Report {
  const say = stageWords(locale);
  const { sign, computed, said } = explained;
  const entry = view.words.signs.find((each) => each.id === sign);
  const concern = view.words.concerns?.find((each) => each.id === sign);
  const isConcern = concern !== undefined;
  const probability = view.diagnosis.stages
    .map((stage) => `${titleOf(view.words.stages, stage.id)} ${say.likelihood(entry?.probability[stage.id] ?? 0)}`)
    .join(' · ');
  const outcome = computed?.outcome;
  const evidence = view.diagnosis.evidence.find((each) => each.sign === sign);
  const counts = isConcern ? view.concerns?.find((each) => each.id === sign) : evidence;
  const answers = said.map(
    (each) =>
      `${each.on} ${say.source[each.how]} ${each.answer === null ? say.degrees.unsure : saidAnswer({ ...each, answer: each.answer }, each.how === 'computed' ? null : ((entry ?? concern)?.answers ?? null), each.how === 'asked', locale)}`,
  );
  return {
    data: {
      schema: 'teamctl.sign/1',
      sign,
      probability: entry?.probability,
      detector: computed?.detector ?? null,
      parameters: computed?.parameters ?? null,
      outcome: outcome ?? null,
      said: said.map(({ on, how, answer }) => ({ on, source: how, answer })),
      evidence: evidence ?? null,
    },
    document: [
      { kind: 'heading', level: 1, text: say.explainTitle(entry?.title ?? concern?.title ?? sign) },
      {
        kind: 'facts',
        rows: [
          { label: say.probability, value: isConcern ? say.noStageEvidence : probability },
          { label: say.said, value: answers.length === 0 ? say.nobodySaid : answers.join(' · ') },
          ...(computed && outcome
            ? [
                { label: say.detector, value: computed.detector },
                { label: say.parameters, value: pairs(computed.parameters, say.figureNames) },
                ...(outcome.kind === 'answer' ? [{ label: say.windowLabel, value: outcome.windowFrom }] : []),
                { label: say.figures, value: resultText(outcome, locale) },
              ]
            : [{ label: say.detector, value: say.notComputed }]),
          { label: say.counts, value: counts ? `${say.source[counts.source]} · ${counts.on}` : say.countsNot },
        ],
      },
    ],
  };
}
