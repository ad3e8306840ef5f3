import { daysOfSeason } from '../../domain/agenda/season.ts';
import { idOf, type Located, listAt, nodeAt } from '../located.ts';
import { isBundled } from '../own-places.ts';
import type { Stage, WholeModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import { unsoundEntries } from '../unsound.ts';
import { type Check, isOwn } from './check.ts';

/*
 * What is right by itself and yet comes to nobody, or hardly to anybody: reminders, since it may be meant for later.
 */

function* channelsIn(node: Located): Generator<Located> {
  if (node.kind === 'list') for (const item of node.items) yield* channelsIn(item);
  if (node.kind !== 'map') return;
  for (const [key, { value }] of node.entries)
    if (key === 'channel') yield value;
    else yield* channelsIn(value);
}

/** What is meant for teams that work otherwise than this playbook's do. */
const ofOtherTeams: Check = ({ layer, header }) => {
  const channels: readonly string[] | undefined = header?.channels;
  // A base speaks of what teams need that work otherwise and build on it.
  if (channels === undefined || isBundled(layer.header.place)) return [];
  return unsoundEntries(layer).flatMap(({ node }) =>
    [...channelsIn(node)].flatMap((at): Problem[] => {
      const channel = idOf(at) ?? '';
      if (channels.includes(channel)) return [];
      const example = `channels: [${[...channels, channel].join(', ')}]`;
      return [problem('channel-elsewhere', at.place, { channel, channels: [...channels], example }, 'warning')];
    }),
  );
};

/** A course that no stage has comes only when what it trains goes wrong. */
const inNoStage: Check = (playbook) => {
  const stages = playbook.values.stages.map(({ value }) => value as unknown as Stage);
  const taught = new Set(stages.flatMap(({ curriculum }) => curriculum));
  return playbook.values.modules.flatMap(({ id, value, node }): Problem[] => {
    const { gatesLiveCalls, spare, belongsTo, audience } = value as unknown as WholeModule & { spare?: boolean };
    if (!isOwn(playbook, node) || taught.has(id) || gatesLiveCalls || spare || belongsTo === 'member') return [];
    if (audience !== 'everybody' && audience !== 'newcomers') return [];
    const stage = stages.some((each) => each.id === belongsTo) ? belongsTo : (stages[0]?.id ?? '…');
    return [
      problem('module-in-no-stage', node.place, { id, example: `{id: ${stage}, addCurriculum: [${id}]}` }, 'warning'),
    ];
  });
};

/** An action that says it is of one stage and stands in others only. */
const inOtherStage: Check = (playbook) => {
  const stages = playbook.values.stages.map(({ value }) => value as unknown as Stage);
  return playbook.values.actions.flatMap(({ id, value, node }): Problem[] => {
    const { belongsTo } = value as { belongsTo: string };
    const own = stages.filter(({ actions }) => actions.includes(id)).map((stage) => stage.id);
    if (!isOwn(playbook, node) || own.length === 0 || own.includes(belongsTo)) return [];
    if (!stages.some((stage) => stage.id === belongsTo)) return [];
    const { place } = nodeAt(node, ['belongsTo']);
    return [
      problem(
        'action-elsewhere',
        place,
        { id, stage: belongsTo, stages: own, example: `belongsTo: ${own[0]}` },
        'warning',
      ),
    ];
  });
};

/** A course that passing itself would spare somebody. */
const sparesItself: Check = ({ values }) =>
  values.modules.flatMap(({ id, value, node }) =>
    ((value as unknown as WholeModule).skip ?? []).flatMap((proof, i): Problem[] =>
      'passed' in proof && proof.passed === id
        ? [problem('skip-itself', nodeAt(node, ['skip', i, 'passed']).place, { id }, 'warning')]
        : [],
    ),
  );

/** What is longer is no time of the year. */
const LONGEST_SEASON = 300;

/** A season that is nearly all of the year: its days changed places. */
const allYear: Check = (playbook) =>
  playbook.values.seasons.flatMap(({ value, node }): Problem[] => {
    const { from, to, title } = value as unknown as { from: string; to: string; title: string };
    const days = daysOfSeason({ from, to });
    if (!isOwn(playbook, node) || days <= LONGEST_SEASON) return [];
    const example = `from: '${to}', to: '${from}'`;
    return [problem('season-all-year', nodeAt(node, ['from']).place, { title, days, example }, 'warning')];
  });

const HARDLY_SAID = 1;
const letters = (text: string) => [...text].filter((sign) => /\p{L}/u.test(sign)).length;

/** A saying of one letter is in everything that is said, so that it is listened to nowhere. */
const sayings: Check = ({ layer }) =>
  unsoundEntries(layer).flatMap(({ list, node }) =>
    list !== 'signs' && list !== 'memberSigns'
      ? []
      : (listAt(node, 'synonyms') ?? []).flatMap((said): Problem[] => {
          const text = idOf(said) ?? '';
          return letters(text) > HARDLY_SAID ? [] : [problem('synonym-short', said.place, { text }, 'warning')];
        }),
  );

export const checkNeverComes: Check = (playbook) =>
  [ofOtherTeams, inNoStage, inOtherStage, sparesItself, allYear, sayings].flatMap((check) => check(playbook));
