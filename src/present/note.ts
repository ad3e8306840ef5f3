import type { NoteView, Ticked } from '../app/note/view.ts';
import type { Heard } from '../domain/note/understand.ts';
import { TENDER } from '../domain/remark/home.ts';
import { meantBy } from '../domain/team/mentions.ts';
import { noteWords } from '../i18n/areas/note.ts';
import type { Locale } from '../i18n/locale.ts';
import { shellWord } from '../i18n/shell-word.ts';
import type { Block, Report } from './document.ts';

interface Person {
  id: number;
  name: string;
}

export interface NoteReport extends Omit<NoteView, 'members'> {
  /** Id of the kept sentence; null while nothing is stored. */
  remark?: number | null;
  /** How many readings were stored as seen. */
  stored?: number;
  /** `asking` while the manager is asked, `open` when nothing was taken. */
  state: 'asking' | 'open' | 'stored';
}

const person = (view: NoteReport, heard: Heard<Person>): Person | null => {
  if (heard.kind === 'team') return null;
  return view.chosen ?? (heard.mention && meantBy(heard.mention));
};

const share = (heard: Heard<Person>) => Math.round(heard.score * 100) / 100;

const heardData = (view: NoteReport, heard: Heard<Person>) => {
  const who = person(view, heard);
  return {
    sign: heard.id,
    kind: heard.kind,
    degree: heard.degree,
    member: who && { id: who.id, name: who.name },
    words: heard.words,
    likeness: share(heard),
  };
};

function dataOf(view: NoteReport) {
  const { understood, chosen } = view;
  const named = chosen ? [chosen] : understood.mentions.flatMap((mention) => meantBy(mention) ?? []);
  return {
    schema: 'teamctl.note/1',
    text: view.text,
    on: view.on,
    members: [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()],
    ambiguous: understood.mentions
      .filter((mention) => !chosen && meantBy(mention) === null)
      .map(({ text, members }) => ({ text, candidates: members.map(({ id, name }) => ({ id, name })) })),
    referrals: understood.referrals.map((each) => ({
      sign: each.id,
      member: heardData(view, each).member,
      words: each.words,
      likeness: share(each),
      act: view.acts.get(each.id) ?? '',
    })),
    signs: understood.signs.map((each) => heardData(view, each)),
    perhaps: understood.perhaps.map((each) => heardData(view, each)),
    homes: view.homes.map(({ kind, on, guessed }) => ({ kind, on, ...(guessed ? { guessed } : {}) })),
    remark: view.remark ?? null,
    stored: view.stored ?? 0,
  };
}

const isTaken = ({ offered, state }: NoteReport, heard: Heard<Person>) =>
  state === 'stored' && offered.some((each) => each.heard.id === heard.id && each.taken);

/** What calls for other people's help stands before anything else. */
function referralBlocks(view: NoteReport, locale: Locale): Block[] {
  const words = noteWords(locale);
  return view.understood.referrals.map((each) => ({
    kind: 'notice',
    tone: 'bad',
    title: (each.sure ? words.referralTitle : words.referralAsk)(
      person(view, each)?.name ?? null,
      view.titles.get(each.id) ?? each.id,
    ),
    text: [
      view.acts.get(each.id) ?? '',
      words.heardIn(each.words),
      // On a terminal it is a tick.
      ...(isTaken(view, each) || view.state === 'asking'
        ? []
        : [words.settle(each.id, person(view, each)?.name ?? null)]),
    ],
  }));
}

function signBlocks(view: NoteReport, locale: Locale): Block[] {
  const words = noteWords(locale);
  const { signs, perhaps } = view.understood;
  const blocks: Block[] = [];
  const titleOf = (heard: Heard<Person>) => view.titles.get(heard.id) ?? heard.id;
  if (signs.length > 0) {
    const items = signs.map((each) => {
      const who =
        each.kind === 'team' ? words.team : (person(view, each)?.name ?? words.unsure(each.mention?.text ?? null));
      const degree = words.degrees[each.degree as keyof typeof words.degrees];
      const sign = `${titleOf(each)}${each.degree === 'yes' ? words.closing.yes : words.closing.other}`;
      return {
        text: words.heard(who, sign, degree),
        children: [{ text: [{ text: words.because(each.words, each.id), tone: 'muted' as const }] }],
      };
    });
    blocks.push({ kind: 'heading', level: 2, text: words.heardTitle }, { kind: 'list', items });
  }
  if (perhaps.length > 0) {
    const items = perhaps.map((each) => {
      const who = person(view, each);
      const flag = each.kind === 'team' ? '' : ` --member ${who ? shellWord(who.name) : '…'}`;
      const isNo = each.degree === 'no';
      const sign = isNo ? `${words.degrees.no}${titleOf(each)}${words.closing.other}` : titleOf(each);
      return {
        text: words.perhaps(
          each.mixed ? words.mixed(sign) : sign,
          `teamctl observe ${each.id}${each.mixed ? '=sometimes' : isNo ? '=no' : ''}${flag}`,
        ),
      };
    });
    blocks.push(
      { kind: 'heading', level: 3, text: signs.length > 0 ? words.perhapsTitle : words.guessTitle },
      { kind: 'list', items },
    );
  }
  return blocks;
}

/** What to do where a remark belongs; what it only sounds like says so. */
function homeText({ kind, on, guessed }: NoteReport['homes'][number], locale: Locale): string {
  const words = noteWords(locale);
  const todo = words.homes[kind](on);
  return guessed ? words.soundsLike(words.told[kind as keyof typeof words.told], todo) : todo;
}

/** What else could be done with an ordinary remark, after a yes. */
const homeBlocks = (view: NoteReport, locale: Locale): Block[] =>
  view.homes
    .filter(({ kind }) => kind !== 'danger')
    .map((home) => ({ kind: 'paragraph' as const, text: homeText(home, locale) }));

/** What saves a life comes before any question. */
const dangerBlocks = (view: NoteReport, locale: Locale): Block[] =>
  view.homes
    .filter(({ kind }) => kind === 'danger')
    .map(() => ({ kind: 'notice' as const, tone: 'bad' as const, text: [noteWords(locale).homes.danger()] }));

/** A name that may be a word was taken for nobody's: how to say that it is the person. */
const wordBlocks = ({ chosen, understood }: NoteReport, locale: Locale): Block[] =>
  understood.mentions
    .filter(({ isWord }) => isWord && !chosen)
    .map(({ text }) => ({ kind: 'notice' as const, tone: 'warn' as const, text: [noteWords(locale).maybeWord(text)] }));

/** Why something cannot be stored, and what was done or is still to do. */
function closing(view: NoteReport, locale: Locale): Block[] {
  const words = noteWords(locale);
  const { offered, state } = view;
  const blocks: Block[] = [];
  // What is sure, but not of whom.
  const open = offered.find(({ heard, taken }) => heard.sure && !taken)?.heard;
  const candidates = open?.mention?.members ?? [];
  if (candidates.length > 1) {
    const names = candidates.map(({ name }) => name).join(locale === 'zh-CN' ? '、' : ', ');
    blocks.push({ kind: 'notice', tone: 'warn', text: [words.several(open?.mention?.text ?? '', names)] });
  } else if (open) blocks.push({ kind: 'notice', tone: 'warn', text: [words.nobody] });
  if (offered.some(({ taken, member }) => taken && member !== null))
    blocks.push({ kind: 'paragraph', text: [{ text: words.private(view.retentionDays), tone: 'muted' }] });
  if (state === 'open' && offered.some(({ taken }) => taken)) blocks.push({ kind: 'paragraph', text: words.notStored });
  if (state === 'stored') blocks.push({ kind: 'paragraph', text: words.stored(view.stored ?? 0) });
  return blocks;
}

/** What lowers an alarm is said, so that a promise that was taken for a visit can be taken back. */
const caredBlocks = ({ cared, titles, remark, state }: NoteReport, locale: Locale): Block[] =>
  cared === null || state === 'asking'
    ? []
    : [
        {
          kind: 'notice',
          tone: 'warn',
          text: [noteWords(locale).cared(cared.member.name, titles.get(cared.sign) ?? cared.sign, remark ?? null)],
        },
      ];

/** That no sign was sure enough to be written down: whether there is a guess, and whether the sentence is kept. */
function unheardText({ understood }: NoteReport, isTried: boolean, locale: Locale): string {
  const words = noteWords(locale);
  if (understood.perhaps.length > 0) return isTried ? words.guessingTried : words.guessing;
  return isTried ? words.nothingTried : words.nothing;
}

/** What was understood of a sentence: first whether somebody needs help, then the signs, then what became of it. */
export function presentNote(view: NoteReport, locale: Locale): Report {
  const words = noteWords(locale);
  const { signs, referrals } = view.understood;
  const heard = signs.length + referrals.length;
  // Who tells of a blow wants to know what to do, not that no sign was found.
  const isTender = view.homes.some(({ kind }) => kind === 'upset' || TENDER.has(kind));
  const belongs = isTender || (view.homes.length > 0 && view.understood.perhaps.length === 0);
  const isUnheard = heard === 0 && view.state !== 'asking';
  // With `--dry-run` no sentence is kept.
  const isTried = view.state === 'open' && (view.remark ?? null) === null;
  const unheard = (text: string): Block => ({ kind: 'paragraph', text });
  // Hands that nobody saw say half of what is grave in words that no list has. No numbers of emergency: it stands below a round of tea, too.
  const isOfSomebody = view.chosen !== null || view.understood.mentions.length > 0;
  const isOpaque = isUnheard && !isTender && isOfSomebody && view.homes.length === 0;
  return {
    data: dataOf(view),
    document: [
      ...dangerBlocks(view, locale),
      ...referralBlocks(view, locale),
      ...(isUnheard && !belongs ? [unheard(unheardText(view, isTried, locale))] : []),
      // On a terminal the readings stand in the checklist.
      ...(view.state === 'asking' ? [] : signBlocks(view, locale)),
      ...homeBlocks(view, locale),
      ...caredBlocks(view, locale),
      ...(isOpaque ? [{ kind: 'paragraph' as const, text: [{ text: words.worried, tone: 'muted' as const }] }] : []),
      ...(isUnheard && belongs ? [unheard(isTried ? words.tried : words.left)] : []),
      ...(view.state === 'asking' ? [] : wordBlocks(view, locale)),
      ...(heard === 0 || view.state === 'asking' ? [] : closing(view, locale)),
    ],
  };
}

/** What to do at once for the person a sentence speaks of, wherever it was typed; nothing where it calls for none. */
export function aidLines(view: NoteReport, locale: Locale): string[] {
  const words = noteWords(locale);
  const urgent = view.homes
    .filter(({ kind }) => TENDER.has(kind))
    .sort((a, b) => Number(b.kind === 'danger') - Number(a.kind === 'danger'));
  const [first] = view.understood.referrals;
  const title = first && view.titles.get(first.id);
  return [
    ...urgent.map((home) => homeText(home, locale)),
    ...(first
      ? [`${words.referralAsk(person(view, first)?.name ?? null, title ?? first.id)} ${view.acts.get(first.id) ?? ''}`]
      : []),
  ];
}

/** A reading in one line, as it would be stored. */
export function readingLine({ heard, member, degree }: Ticked, titles: NoteView['titles'], locale: Locale): string {
  const words = noteWords(locale);
  const who = heard.kind === 'team' ? words.team : (member?.name ?? words.unsure(heard.mention?.text ?? null));
  const sign = `${titles.get(heard.id) ?? heard.id}${degree === 'yes' ? words.closing.yes : words.closing.other}`;
  if (heard.mixed && degree === heard.degree) return words.mixed(titles.get(heard.id) ?? heard.id);
  return words.heard(who, sign, words.degrees[degree as keyof typeof words.degrees]);
}

export const presentReminded = (due: string, locale: Locale): Report => ({
  data: { schema: 'teamctl.note-reminder/1', due },
  document: [{ kind: 'paragraph', text: noteWords(locale).reminded(due) }],
});

/** How many sentences a playbook learned. */
export const presentTrained = (folder: string, added: number, locale: Locale): Report => ({
  data: { schema: 'teamctl.note-trained/1', folder, added },
  document: [{ kind: 'paragraph', text: noteWords(locale).trained(added, folder) }],
});

/** The end of a note that the manager was asked about. */
export function presentNoteEnd(view: NoteReport, locale: Locale): Report {
  const words = noteWords(locale);
  const text = view.state === 'stored' ? words.stored(view.stored ?? 0) : words.left;
  return { data: dataOf(view), document: [{ kind: 'paragraph', text }] };
}
