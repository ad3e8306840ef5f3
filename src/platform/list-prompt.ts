import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';

/** What is said beside a list that one may also type into. */
interface ListWords {
  keys: string;
  /** Enter was pressed, and nothing was chosen yet. */
  choose: string;
  notListed: string;
  /** What was typed begins several of the words. */
  several(names: readonly string[]): string;
}

interface ListChoice {
  name: string;
  value: string;
  /** What else may be typed for it. */
  also?: readonly string[];
}

/** Those of a list that begin like what was typed; what is called exactly so leaves out all others. */
function fitting(choices: readonly ListChoice[], typed: string): readonly ListChoice[] {
  const term = typed.trim().toLowerCase();
  const words = ({ name, also = [] }: ListChoice) => [name, ...also].map((word) => word.toLowerCase());
  const exact = choices.filter((each) => words(each).includes(term));
  return exact.length > 0 ? exact : choices.filter((each) => words(each).some((word) => word.startsWith(term)));
}

export interface ListQuestion {
  message: string;
  choices: readonly ListChoice[];
  words: ListWords;
  /** Whether the first one is what Enter alone chooses; else nothing is chosen before somebody moves or types. */
  startsOnFirst: boolean;
  /** What stands before the one that Enter would take. */
  cursor: string;
}

/** All choices at once: what is below the fold is not chosen. */
const MOST_CHOICES = 12;

/**
 * One of the words listed, chosen with the arrow keys or by typing how it begins. Everything is decided within the key
 * that was pressed: a terminal may hand over a word and its Enter at once, and a list that follows later would choose
 * from the one before.
 */
export const listPrompt = createPrompt<string, ListQuestion>((question, done) => {
  const { choices, words, startsOnFirst, cursor } = question;
  const [{ typed, at, pressed }, set] = useState({ typed: '', at: startsOnFirst ? 0 : -1, pressed: false });
  const [chosen, choose] = useState<ListChoice | null>(null);
  const theme = makeTheme();
  const prefix = usePrefix({ status: chosen ? 'done' : 'idle', theme });
  const shown = fitting(choices, typed);
  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      const taken = shown[at];
      // The line is empty after Enter: what was typed stays, to be put right.
      if (!taken) line.write(typed);
      if (!taken) return set({ typed, at, pressed: true });
      choose(taken);
      done(taken.value);
    } else if (isUpKey(key) || isDownKey(key) || isTabKey(key)) {
      line.clearLine(0);
      // Where nothing fits, the keys lead back to the whole list.
      const kept = shown.length > 0 ? typed : '';
      line.write(kept);
      const last = (shown.length > 0 ? shown : choices).length - 1;
      const next = isUpKey(key) ? (at < 0 ? last : Math.max(0, at - 1)) : Math.min(last, at + 1);
      set({ typed: kept, at: next, pressed: false });
    } else {
      const now = line.line;
      const alone = now.trim() !== '' && fitting(choices, now).length === 1;
      set({ typed: now, at: alone ? 0 : -1, pressed: false });
    }
  });
  const message = theme.style.message(question.message, chosen ? 'done' : 'idle');
  const page = usePagination({
    items: shown,
    active: Math.max(0, at),
    renderItem: ({ item, index }) =>
      index === at ? theme.style.highlight(`${cursor} ${item.name}`) : `  ${item.name}`,
    pageSize: MOST_CHOICES,
    loop: false,
  });
  if (chosen) return `${prefix} ${message} ${theme.style.answer(chosen.name)}`;
  const open = typed.trim() === '' ? (pressed ? words.choose : '') : words.several(shown.map(({ name }) => name));
  const said = shown.length === 0 ? words.notListed : at < 0 ? open : '';
  const below = [page, ' ', ...(said === '' ? [] : [theme.style.error(said)]), words.keys];
  return [`${prefix} ${message} ${typed}`.trimEnd(), below.filter((text) => text !== '').join('\n')];
});
