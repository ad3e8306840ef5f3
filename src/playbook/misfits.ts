import type { Problem } from './problem.ts';

/** A field in another script: what it stands for is missing under its own name. */
const isTranslated = (code: string, field: unknown) => code === 'unknown-field' && /[^\x20-\x7e]/.test(String(field));

/** A misspelt field is missing under its right name too: that is one mistake, and what else is missing is told at once. */
export function oneForMissing(problems: readonly Problem[]): Problem[] {
  const misspelt = problems.flatMap(({ code, data }) =>
    code === 'unknown-field' ? (data.near ?? []) : code === 'field-depth' ? [data.field] : [],
  );
  // With its id written right it may be an entry of the base, that needs nothing more.
  const isNameless = problems.some(({ code, data }) => code === 'bad-id' || isTranslated(code, data.field));
  const missing = isNameless ? [] : problems.filter(({ code }) => code === 'missing-field');
  const others = problems.filter(({ code }) => code !== 'missing-field');
  // A remedy that writes two fields in the place of one has what is missing.
  const shown = others.map(({ data }) => String(data.example ?? '')).join('\n');
  const kept = missing.filter(({ data }) => {
    const name = String(data.field).split('.').at(-1) as string;
    return !(misspelt as string[]).includes(name) && !shown.includes(`', ${name}: '`);
  });
  const byPlace = new Map<string, Problem[]>();
  for (const each of kept) {
    const key = `${each.place.file}:${each.place.line}:${each.place.column}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), each]);
  }
  const joined = [...byPlace.values()].map((same) => {
    const [first] = same as [Problem];
    const examples = same.flatMap(({ data }) => (data.examples as string[] | undefined) ?? []);
    return { ...first, data: { ...first.data, field: same.map(({ data }) => data.field).join(', '), examples } };
  });
  return [...others, ...joined];
}

/** What is said of several things in one line by one sentence. */
const JOINED: Readonly<Record<string, string>> = {
  'wrong-type': 'field',
  dangling: 'id',
  'unknown-field': 'field',
  'bad-choice-value': 'field',
  'too-big': 'field',
};

const last = (field: unknown) => String(field).split('.').at(-1);

function joined(same: readonly Problem[], by: string): Problem {
  const [first, ...others] = same as [Problem, ...Problem[]];
  if (others.length === 0) return first;
  const all = same.map(({ data }) => data);
  const near = [...new Set(all.flatMap((data) => (data.near as string[] | undefined) ?? []))];
  const isShown = all.every(({ example }) => typeof example === 'string' && example !== '');
  return {
    ...first,
    data: {
      ...first.data,
      [by]: all.map((data) => String(data[by])).join('、'),
      ...(first.data.near === undefined ? {} : { near }),
      ...(isShown ? { example: all.map((data) => `${last(data.field)}: ${data.example}`).join(', ') } : {}),
    },
  };
}

/** So many are one slip, made wherever the name stands. */
const OFTEN = 3;

/** A name that leads nowhere wherever it stands in a file is told once, with how often. */
export function onceAName(problems: readonly Problem[]): Problem[] {
  const keyOf = ({ code, place, data }: Problem) =>
    code === 'dangling' ? JSON.stringify([place.file, data.id, data.list]) : '';
  const counts = new Map<string, number>();
  for (const each of problems) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const told = new Set<string>();
  return problems.flatMap((each): Problem[] => {
    const key = keyOf(each);
    const count = counts.get(key) ?? 0;
    if (key === '' || count < OFTEN) return [each];
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...each, data: { ...each.data, more: count - 1 } }];
  });
}

/** The same fault several times in one line is one mistake: four shares in per cent, four stages by their titles. */
export function oneALine(problems: readonly Problem[]): Problem[] {
  const lines = new Map<string, Problem[]>();
  const at = ({ place }: Problem) => `${place.file}:${place.line}:${place.column}`;
  // What is no text at all is not told to be none that anybody would say; nor is what is wrong told to be looked at.
  const isAside = ({ code, severity }: Problem) =>
    code === 'placeholder' || (code === 'yaml-one-item' && severity === 'warning');
  const others = new Set(problems.filter((each) => !isAside(each)).map(at));
  const key = ({ code, severity, place }: Problem, i: number) =>
    JSON.stringify([code, severity, place.file, place.line, JOINED[code] === undefined ? i : '']);
  for (const [i, each] of problems.filter((one) => !isAside(one) || !others.has(at(one))).entries()) {
    const line = key(each, i);
    lines.set(line, [...(lines.get(line) ?? []), each]);
  }
  return [...lines.values()].map((same) => joined(same, JOINED[(same[0] as Problem).code] ?? ''));
}
