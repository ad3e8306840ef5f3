import { measures, measureWord } from '../domain/records/day-record.ts';
import type { ListName } from './schema/lists.ts';

export interface Link {
  from: ListName;
  /** Path to the reference; `*` goes through a list or the keys of a map. */
  path: readonly string[];
  to: readonly ListName[];
  /** Words that are allowed besides ids. */
  besides?: readonly string[];
}

/** Measures that every team has, as playbooks spell them, or as records do. */
const measureWords = [...new Set([...measures.map(measureWord), ...measures])];

/** Every field that names another entry. */
export const links: readonly Link[] = [
  { from: 'stages', path: ['like'], to: ['stages'] },
  { from: 'stages', path: ['actions', '*'], to: ['actions'] },
  { from: 'stages', path: ['curriculum', '*'], to: ['modules'] },
  { from: 'measures', path: ['adds', 'weightedBy'], to: ['measures'], besides: measureWords },
  { from: 'incentives', path: ['metric'], to: ['measures'], besides: measureWords },
  { from: 'gaps', path: ['stage'], to: ['stages'] },
  { from: 'signs', path: ['belongsTo'], to: ['stages'] },
  { from: 'signs', path: ['cluster'], to: ['clusters'] },
  { from: 'signs', path: ['probability', '#'], to: ['stages'] },
  { from: 'signs', path: ['denies', '*'], to: ['signs'] },
  { from: 'concerns', path: ['withholds', '*'], to: ['actions'] },
  { from: 'reports', path: ['sign'], to: ['signs'] },
  { from: 'reports', path: ['yes', '#'], to: ['stages'] },
  { from: 'reports', path: ['no', '#'], to: ['stages'] },
  { from: 'asked', path: ['sign'], to: ['signs'] },
  { from: 'asked', path: ['no', '#'], to: ['stages'] },
  { from: 'asked', path: ['seldom', '#'], to: ['stages'] },
  { from: 'asked', path: ['sometimes', '#'], to: ['stages'] },
  { from: 'asked', path: ['often', '#'], to: ['stages'] },
  { from: 'asked', path: ['yes', '#'], to: ['stages'] },
  { from: 'actions', path: ['belongsTo'], to: ['stages'], besides: ['member', 'all'] },
  { from: 'actions', path: ['gate'], to: ['gates'] },
  { from: 'actions', path: ['answers', '*'], to: ['signs', 'memberSigns'] },
  { from: 'elements', path: ['meeting'], to: ['meetings'] },
  { from: 'meetings', path: ['items', '*', 'element'], to: ['elements'], besides: ['added'] },
  { from: 'meetings', path: ['items', '*', 'stages', '*'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'linesByStage', '#'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'minutesByStage', '#'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'leadByStage', '#'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'lines', '*', 'stages', '*'], to: ['stages'] },
  { from: 'leads', path: ['stages', '*'], to: ['stages'] },
  { from: 'activities', path: ['stages', '*'], to: ['stages'] },
  { from: 'activities', path: ['meetings', '*'], to: ['meetings'] },
  { from: 'themes', path: ['stages', '*'], to: ['stages'] },
  { from: 'modules', path: ['belongsTo'], to: ['stages'], besides: ['member', 'all'] },
  { from: 'modules', path: ['after', '*'], to: ['modules'] },
  { from: 'modules', path: ['skip', '*', 'passed'], to: ['modules'] },
  { from: 'modules', path: ['skip', '*', 'stage'], to: ['stages'] },
  { from: 'modules', path: ['handouts', '*'], to: ['handouts', 'objections', 'cards'] },
  { from: 'modules', path: ['trains', 'signs', '*'], to: ['signs', 'memberSigns'] },
  { from: 'modules', path: ['season'], to: ['seasons'] },
  { from: 'cards', path: ['module'], to: ['modules'] },
  { from: 'incentives', path: ['stages', '*'], to: ['stages'] },
  { from: 'sayings', path: ['sign'], to: ['signs', 'memberSigns', 'referrals'] },
  { from: 'cases', path: ['expect'], to: ['stages'] },
  { from: 'cases', path: ['seen', '*'], to: ['signs'] },
  { from: 'cases', path: ['asked', '#'], to: ['signs'] },
  { from: 'sentences', path: ['signs', '*'], to: ['signs', 'memberSigns', 'referrals'] },
];
