import type { TeamctlError } from '../errors.ts';
import { importWords } from '../i18n/areas/import.ts';
import type { Locale } from '../i18n/locale.ts';
import { fieldName } from './import.ts';

type Labels = Readonly<Record<string, string>>;

interface Question {
  text: string;
  /** How its choices are called where they are ids. */
  labels?: Labels;
}

type Ask = ReturnType<typeof importWords>['ask'];
type Data = TeamctlError['data'];

/** Faults that are a question of their own; every other is about which column a field is. */
const questions: Readonly<Record<string, (ask: Ask, data: Data) => Question>> = {
  'import-encoding-unclear': (ask, { file }) => ({ text: ask.encoding(String(file)) }),
  'per-cent-unclear': (ask, { title, value }) => ({ text: ask.perCent(String(title), Number(value)) }),
  'import-date-order': (ask) => ({ text: ask.dateOrder, labels: ask.dateOrders }),
  'import-duration-unclear': (ask, { header, examples }) => ({
    text: ask.unit(String(header), ((examples ?? []) as readonly string[]).join(', ')),
    labels: ask.units,
  }),
  'import-decimal-unclear': (ask) => ({ text: ask.decimal, labels: ask.decimals }),
  'import-mixed-decimals': (ask) => ({ text: ask.decimal, labels: ask.decimals }),
  'import-currencies': (ask) => ({ text: ask.currency }),
  'import-equal-rows': (ask) => ({ text: ask.equalRows, labels: ask.equalRowsChoices }),
  'import-add-or-replace': (ask) => ({ text: ask.addOrReplace, labels: ask.addOrReplaceChoices }),
  'import-id-elsewhere': (ask) => ({ text: ask.idElsewhere, labels: ask.idElsewhereChoices }),
  'import-order-lines': (ask) => ({ text: ask.lines, labels: ask.linesChoices }),
  'import-unknown-mark': (ask, { mark, legend }) => ({
    text: ask.mark(String(mark), String(legend ?? '')),
    labels: ask.marks,
  }),
  'import-several-rows': (ask, { days }) => ({ text: ask.several(Number(days)), labels: ask.severalChoices }),
  'import-roster-month': (ask) => ({ text: ask.month }),
  'import-year-unclear': (ask) => ({ text: ask.year }),
  'import-choose-sheet': (ask) => ({ text: ask.sheet }),
  'import-sheets-overlap': (ask) => ({ text: ask.sheet }),
  'import-period-unclear': (ask) => ({ text: ask.period, labels: ask.periods }),
  'import-no-connected': (ask) => ({ text: ask.statuses.connected }),
  'import-no-won': (ask) => ({ text: ask.statuses.won }),
};

/** The question that a fault is to somebody. @param whole the choice that the file is all of one day, and the day */
export function questionFor(
  { code, data }: TeamctlError,
  whole: { choice: string; day: string },
  locale: Locale,
): Question {
  const { ask, grains } = importWords(locale);
  const nameOf = (field: string) => fieldName(field, locale);
  if (code === 'import-no-grain') return { text: ask.grain, labels: grains };
  if (code === 'import-count-or-money')
    return {
      text: ask.countOrMoney(String(data.header)),
      labels: { deals: nameOf('deals'), amount: nameOf('amount') },
    };
  const wholeFile = { [whole.choice]: `${ask.wholeFile} ${whole.day}` };
  return questions[code]?.(ask, data) ?? { text: ask.column(nameOf(String(data.field))), labels: wholeFile };
}
