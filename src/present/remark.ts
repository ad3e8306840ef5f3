import type { RemarkView } from '../app/remark/list.ts';
import { isHarmSign } from '../domain/remark/standing-harm.ts';
import { remarkWords } from '../i18n/areas/remark.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

const dataOf = ({ id, on, text, people, readings }: RemarkView) => ({
  id,
  on,
  text,
  members: people.map((person) => ({ id: person.id, name: person.name })),
  readings,
});

const namesOf = ({ people }: RemarkView, locale: Locale) =>
  people.length === 0
    ? remarkWords(locale).team
    : people.map(({ name }) => name).join(locale === 'zh-CN' ? '、' : ', ');

/** All kept sentences, as they were said. */
export function presentRemarks(remarks: readonly RemarkView[], retentionDays: number, locale: Locale): Report {
  const words = remarkWords(locale);
  const { id, on, people, text } = words.columns;
  return {
    data: { schema: 'teamctl.remarks/1', remarks: remarks.map(dataOf) },
    document:
      remarks.length === 0
        ? [{ kind: 'paragraph', text: words.none }]
        : [
            { kind: 'heading', level: 1, text: words.title },
            {
              kind: 'table',
              columns: [{ title: id, align: 'right' }, { title: on }, { title: people }, { title: text }],
              rows: remarks.map((each) => [String(each.id), each.on, namesOf(each, locale), each.text]),
            },
            { kind: 'paragraph', text: [{ text: words.private(retentionDays), tone: 'muted' }] },
          ],
  };
}

/** How many of them stand at the end of another page. */
const LATEST = 10;

/** A page about one person with what was said of him at its end, the latest last. Private. */
export function withRemarks(page: Report, remarks: readonly RemarkView[], locale: Locale): Report {
  const words = remarkWords(locale);
  const items = remarks.slice(-LATEST).map(({ on, text }) => ({ text: `${on} ${text}` }));
  return {
    ...page,
    data: { ...(page.data as object), remarks: remarks.map(dataOf) },
    document: [
      ...page.document,
      ...(items.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.title },
            { kind: 'list' as const, items },
          ]),
    ],
  };
}

/**
 * One kept sentence, with what was read in it and what became of that.
 * @param titles of signs by id
 */
export function presentRemark(remark: RemarkView, titles: ReadonlyMap<string, string>, locale: Locale): Report {
  const words = remarkWords(locale);
  const items = remark.readings
    .filter(({ sign }) => !isHarmSign(sign))
    .map(({ sign, degree, taken }) => ({
      text: `${titles.get(sign) ?? sign}${degree === 'yes' ? '' : ` (${degree})`} · ${taken ? words.taken : words.left}`,
    }));
  return {
    data: { schema: 'teamctl.remark/1', ...dataOf(remark) },
    document: [
      { kind: 'heading', level: 1, text: `${remark.on} · ${namesOf(remark, locale)}` },
      { kind: 'paragraph', text: remark.text },
      ...(items.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.read },
            { kind: 'list' as const, items },
          ]),
    ],
  };
}

export const presentRemarkForgotten = (id: number, locale: Locale): Report => ({
  data: { schema: 'teamctl.remark-forgotten/1', id },
  document: [{ kind: 'paragraph', text: remarkWords(locale).forgotten(id) }],
});
