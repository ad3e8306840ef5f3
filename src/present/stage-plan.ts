import type { StageView } from '../app/stage/view.ts';
import type { FoundConcern } from '../domain/diagnosis/concerns.ts';
import { exampleAnswer } from '../domain/diagnosis/levels.ts';
import type { PersonNote } from '../domain/diagnosis/people.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, ListItem } from './document.ts';
import { personReason } from './stage-line.ts';
import { titleOf } from './title-of.ts';

type Action = StageView['words']['actions'][number];

function actionItem(action: Action, hours: number, locale: Locale): ListItem {
  const say = stageWords(locale);
  return {
    text: [
      { text: action.title, tone: 'strong' },
      { text: say.costs(hours), tone: 'muted' },
    ],
    children: [
      ...action.how.map((step) => ({ text: step })),
      { text: [{ text: say.measure, tone: 'good' as const }, action.measure] },
      ...(action.caution === undefined
        ? []
        : [{ text: [{ text: say.caution, tone: 'warn' as const }, action.caution] }]),
    ],
  };
}

function gateNotice(view: StageView, action: Action, locale: Locale): Block {
  const say = stageWords(locale);
  const gate = view.words.gates.find((each) => each.id === action.gate);
  return {
    kind: 'notice',
    tone: 'warn',
    title: say.gateTitle(action.title),
    text: [say.gateText, ...(gate?.requires ?? []).map((need) => `· ${need.title}`)],
  };
}

/** What a stage asks for; or what has to be put right before that, which the stage's own words would contradict. */
function focusBlocks(view: StageView, locale: Locale): Block[] {
  const stage = view.words.stages.find((each) => each.id === view.plan.stage);
  const first = view.words.concerns?.find(
    ({ id, withholds }) => withholds.length > 0 && view.concerns?.some((found) => found.id === id),
  );
  if (first)
    return [{ kind: 'paragraph', text: [{ text: stageWords(locale).before(first.title), tone: 'warn' as const }] }];
  return stage ? [{ kind: 'paragraph', text: stage.focus }] : [];
}

function planBlocks(view: StageView, locale: Locale): Block[] {
  const say = stageWords(locale);
  const { words } = view;
  const { plan } = view;
  const actions = plan.actions.flatMap(({ id }) => words.actions.filter((action) => action.id === id));
  const chosen = actions.filter((action) => plan.chosen.includes(action.id));
  const beside = plan.concerns
    .filter((each) => each.chosen)
    .map(
      ({ id, hours }): ListItem => ({
        text: [
          { text: titleOf(words.concerns ?? [], id), tone: 'strong' },
          { text: say.costs(hours), tone: 'muted' },
          say.seeConcerns,
        ],
      }),
    );
  const count = chosen.length + beside.length;
  const hoursOf = (id: string) => plan.actions.find((action) => action.id === id)?.hours ?? 1;
  const others = plan.waits.map((id) => titleOf(words.actions, id));
  const modules = view.plan.modules.map((id) => titleOf(words.modules, id));
  return [
    { kind: 'heading', level: 2, text: say.headings.plan },
    ...focusBlocks(view, locale),
    ...(count > 0
      ? [{ kind: 'paragraph' as const, text: say.weekHours(plan.hours.cost, plan.hours.have, count) }]
      : []),
    ...(beside.length > 0 ? [{ kind: 'list' as const, items: beside }] : []),
    { kind: 'list', ordered: true, items: chosen.map((action) => actionItem(action, hoursOf(action.id), locale)) },
    ...(others.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: [
              {
                text: `${say.others}${locale === 'en' ? ': ' : '：'}${others.join(locale === 'en' ? '; ' : '；')}`,
                tone: 'muted' as const,
              },
            ],
          },
        ]
      : []),
    ...(modules.length > 0
      ? [{ kind: 'paragraph' as const, text: say.modules(modules.join(locale === 'en' ? ', ' : '、')) }]
      : []),
    ...actions.filter((action) => action.gate !== undefined).map((action) => gateNotice(view, action, locale)),
  ];
}

function personItem(view: StageView, note: PersonNote, label: string, locale: Locale): ListItem {
  const reason = personReason(note, locale);
  return {
    text: [
      { text: view.names.get(note.member) ?? String(note.member), tone: 'strong' },
      ` · ${label}${locale === 'en' ? ': ' : '：'}${reason}`,
    ],
  };
}

/** Those who stand out, with what the playbook says to do for them. */
function bestItems(view: StageView, locale: Locale): ListItem[] {
  const say = stageWords(locale);
  const action = view.words.actions.find(
    (each) => each.people === 'best' && view.plan.actions.some(({ id }) => id === each.id),
  );
  return (view.people.best ?? []).map((note, i) => ({
    ...personItem(view, note, say.best, locale),
    ...(i === 0 && action ? { children: action.how.map((text) => ({ text })) } : {}),
  }));
}

/** Who is promising and who needs a word; for the manager only. */
export function peopleBlocks(view: StageView, locale: Locale): Block[] {
  const say = stageWords(locale);
  const items = [
    ...view.people.promising.map((note) => personItem(view, note, say.promising, locale)),
    ...view.people.needAWord.map((note) => personItem(view, note, say.needAWord, locale)),
    ...bestItems(view, locale),
  ];
  return [
    { kind: 'heading', level: 2, text: say.headings.people },
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: say.nobody },
  ];
}

/** What a concern is known by: the records' figures, or who said it when. */
function knownBy({ id, source, on, figures, isAgainstRecords }: FoundConcern, locale: Locale): string {
  const say = stageWords(locale);
  if (source === 'computed') return say.concernFigures[id]?.(figures) ?? say.byRecords;
  return `${say.saidOn[source](on)}${isAgainstRecords ? say.notInRecords : ''}`;
}

/** The question that would tell what the records leave open, where the stage needs none and today has room for one. */
function questionItems(view: StageView, locale: Locale): ListItem[] {
  const say = stageWords(locale);
  const { concerns = [], concernsToAsk = [], diagnosis } = view;
  const open = concernsToAsk.filter((id) => !concerns.some((each) => each.id === id));
  const [id] = diagnosis.enough && diagnosis.enoughBecause !== 'asked-enough' ? open : [];
  const concern = view.words.concerns?.find((each) => each.id === id);
  if (!concern) return [];
  return [
    {
      text: say.aside(concern.ask),
      children: [{ text: say.howToAnswer(concern.id, exampleAnswer(concern.answers)) }],
    },
  ];
}

/** What else deserves a look: the evidence, what to do and how one sees that it worked. */
function concernBlocks(view: StageView, locale: Locale): Block[] {
  const say = stageWords(locale);
  const shown = (view.concerns ?? []).flatMap((found): ListItem[] => {
    const concern = view.words.concerns?.find((each) => each.id === found.id);
    if (!concern) return [];
    const planned = view.plan.concerns.find((each) => each.id === found.id);
    return [
      {
        text: [
          { text: concern.title, tone: 'warn' },
          { text: say.costs(planned?.hours ?? concern.hours), tone: 'muted' },
          ...(planned && !planned.chosen ? [say.concernWaits] : []),
        ],
        children: [
          { text: knownBy(found, locale) },
          ...concern.how.map((text) => ({ text })),
          { text: [{ text: say.measure, tone: 'good' as const }, concern.measure] },
        ],
      },
    ];
  });
  const denied = (view.deniedConcerns ?? []).map(
    ({ id, on, figures }): ListItem => ({
      text: say.deniedConcern(
        titleOf(view.words.concerns ?? [], id),
        say.concernFigures[id]?.(figures) ?? say.byRecords,
        on,
      ),
    }),
  );
  const items = [...shown, ...denied, ...questionItems(view, locale)];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: say.headings.concerns },
        { kind: 'list', items },
      ];
}

export const stagePlan = (view: StageView, locale: Locale): Block[] => [
  ...planBlocks(view, locale),
  ...concernBlocks(view, locale),
  ...peopleBlocks(view, locale),
];
