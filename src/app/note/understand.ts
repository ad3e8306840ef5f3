import type { Lexicon } from '../../domain/note/lexicon.ts';
import { type Understood, understand } from '../../domain/note/understand.ts';
import { type Home, homesOf, TENDER } from '../../domain/remark/home.ts';
import { tellsOfCare } from '../../domain/remark/saw-professional.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import { loadSyllables } from '../find/pinyin.ts';
import type { Scope } from '../scope.ts';
import { type PrivatelyKnown, readPrivatelyKnown } from '../stage/privately-known.ts';
import { requireDayOfTeam } from '../team/day-of-team.ts';
import { openConcernReader } from './concern-reader.ts';
import { openNoteReader } from './reader.ts';
import { namedIn, offeredReadings } from './store.ts';
import { openToldReader } from './told.ts';
import type { NoteLanguage, NoteRequest, NoteView } from './view.ts';

/** Titles in the language of the program. */
async function titlesOf(scope: Scope, team: Team): Promise<Pick<NoteView, 'titles' | 'acts'>> {
  const playbook = await scope.playbook(team);
  const { signs, concerns, memberSigns } = await playbook.core();
  const { referrals } = await playbook.coaching();
  return {
    titles: new Map([...signs, ...concerns, ...memberSigns, ...referrals].map(({ id, title }) => [id, title])),
    acts: new Map(referrals.map(({ id, act }) => [id, act])),
  };
}

/** Other people's tears, and those of laughter, ask for no word in private; a warning says more than that. */
const NOT_UPSET = ['customer', 'joke', 'joy', 'harmless', 'manager'];

/** What is no matter of the manager's where it is a customer's. */
const OF_STAFF: ReadonlySet<string> = new Set([
  'health',
  'debt',
  'drunk',
  'shamed',
  'missing',
  'kin',
  'illness',
  'heart',
  'purse',
  'minor',
]);

/** Without the clauses before one that begins with `he` or `she`: there it is no customer who cries. */
const withoutOwnClauses = (text: string) =>
  text
    .toLowerCase()
    .replace(/^.*[，,。;；](?=[他她]|(?:s?he)\b)/s, '')
    // Who was scolded by a customer is ours, too.
    .replaceAll(/(?:被|让|给|挨)(?:客户|顾客|买家)|(?:客户|顾客|买家)(?=[^，。]{0,4}(?:骂|吼|凶|怼|羞辱)[了他她])/g, '')
    .replaceAll(/\bby an? (?:client|customer|caller|buyer)\b/g, '')
    .replaceAll(
      /\b(?:an?|the|one) (?:client|customer|caller|buyer)(?= (?:yell|shout|scream|sw[eo]re?|curse|scold|insult))/g,
      '',
    );

const isOfSomebody = (
  { mentions, referrals }: Understood<Member>,
  chosen: Member | null,
  text: string,
  { cues }: Lexicon,
): boolean =>
  // Where the only name may be a word, it is asked first who is meant.
  (chosen !== null || mentions.some(({ isWord }) => !isWord)) &&
  referrals.length === 0 &&
  !NOT_UPSET.some((cue) => cues[cue]?.test(cue === 'customer' ? withoutOwnClauses(text) : text.toLowerCase()));

/** A reading that is likelier says more than a sound. */
const LIKELY_SIGN = 0.3;

/**
 * Whom life has hit, who cries, or who needs other people's help, is no occasion to guess; nor is good news, or what by its
 * words belongs elsewhere, where the guess is not likely: a page that does not open is no fear of opening it.
 */
function withoutGuesses(understood: Understood<Member>, homes: readonly Home[], needsHelp: boolean, isGlad: boolean) {
  if (needsHelp || homes.some(({ kind }) => kind === 'upset' || TENDER.has(kind)))
    return { ...understood, perhaps: [] };
  const belongs = isGlad || homes.some(({ guessed }) => !guessed);
  return belongs
    ? { ...understood, perhaps: understood.perhaps.filter(({ score }) => score >= LIKELY_SIGN) }
    : understood;
}

/** Nobody is said to drink or to be addicted by the sound of a sentence whose words say something else of them. */
const ACCUSES: ReadonlySet<string> = new Set(['drunk', 'addict']);
/** What a last day sounds like, and is not. */
const IS_GOING: ReadonlySet<string> = new Set(['leaving', 'missing', 'transfer', 'upset']);

/**
 * Where it belongs by its words and by how it sounds. Words that sound like nothing are no matter (of writers left out, of
 * whom the words took 59 in a thousand ordinary sentences, 8 remain); where the two differ the sound is oftener right, so it
 * stands first, as a guess; of everyday matters nobody is guessed to be upset, and good news is only that. What saves a life stands whatever it sounds like.
 */
function withTold(
  said: readonly Home[],
  { told, signs, perhaps }: Understood<Member>,
  { isHomely, isGlad }: { isHomely: boolean; isGlad: boolean },
): readonly Home[] {
  if (isGlad) return said.length > 0 ? said : [{ kind: 'praise', on: null, guessed: false }];
  if (told === null) return said;
  const isMatter = ({ kind }: Home) => kind === 'upset' || TENDER.has(kind);
  const homes = said.filter((home) => home.kind === 'danger' || !(told.isNothing && isMatter(home)));
  const { kind } = told;
  // What a sign of the playbook says is that: somebody afraid of customers is not beaten at home.
  const isSign = signs.length > 0 || perhaps.some(({ score }) => score >= LIKELY_SIGN);
  if (kind === null || isSign || homes.some((home) => home.kind === kind)) return homes;
  if (IS_GOING.has(kind) && homes.some((home) => home.kind === 'farewell')) return homes;
  if ((kind === 'upset' || kind === 'transfer' || ACCUSES.has(kind)) && (isHomely || homes.some(isMatter)))
    return homes;
  return [{ kind, on: null, guessed: true }, ...homes.filter((home) => home.kind !== 'upset')];
}

/** Whose call for help it answers when a sentence says that a professional has seen somebody; it must name one alone. */
function caredFor({ text, on }: NoteRequest, people: readonly Member[], { calls }: PrivatelyKnown): NoteView['cared'] {
  const [member] = people;
  if (member === undefined || people.length > 1 || !tellsOfCare(text)) return null;
  const call = calls.find((each) => each.on <= on);
  return call ? { member, sign: call.sign } : null;
}

/**
 * What a sentence means in the team: stores nothing.
 * @throws TeamctlError `note-empty`; `day-in-future`, `before-founded` when it is said of a day to come, or of none of the team's
 */
export async function understandNote(scope: Scope, request: NoteRequest, language: NoteLanguage): Promise<NoteView> {
  const text = request.text.trim();
  if (text === '') throw new TeamctlError('usage', 'note-empty');
  const team = await scope.team();
  requireDayOfTeam(team, request.on, scope.today);
  const everybody = await readMembers(await scope.reader(), team.id);
  const members = everybody.filter((each) => isMemberOn(each, request.on));
  const chosen = request.member === null ? null : await requireMember(members, request.member);
  const playbook = await scope.playbook(team, language.id);
  const understood = understand({
    text,
    reader: await openNoteReader(playbook, language.lexicon),
    lexicon: language.lexicon,
    told: openToldReader(language.lexicon),
    concerns: (await playbook.core()).concerns,
    concernReader: openConcernReader(language.lexicon),
    members,
    syllables: /[a-z]/i.test(text) ? await loadSyllables() : null,
    ofMember: chosen !== null,
  });
  const said = homesOf(
    text,
    language.lexicon,
    scope.today,
    members.map(({ name }) => name),
  ).filter(
    ({ kind }) =>
      (kind !== 'upset' || isOfSomebody(understood, chosen, text, language.lexicon)) &&
      !(OF_STAFF.has(kind) && language.lexicon.cues.customer?.test(withoutOwnClauses(text))),
  );
  const folded = text.toLowerCase();
  const { glad, notGlad, homely } = language.lexicon;
  const isGlad = glad.test(folded) && !notGlad.test(folded);
  const homes = withTold(said, understood, { isGlad, isHomely: homely.test(folded) });
  const people = namedIn(understood, chosen);
  const ids = people.map(({ id }) => id);
  const known = await readPrivatelyKnown(scope, team, ids, scope.today);
  const needsHelp = [...known.calls, ...known.open].some(({ member }) => member !== null);
  const shown = withoutGuesses(understood, homes, needsHelp, isGlad);
  return {
    cared: caredFor(request, people, known),
    on: request.on,
    text,
    chosen,
    ...(await titlesOf(scope, team)),
    retentionDays: team.settings.privateRetentionDays,
    team,
    members,
    understood: shown,
    offered: offeredReadings(shown, chosen),
    homes,
  };
}
