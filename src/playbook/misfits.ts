import type { Problem } from './problem.ts';

/** A field in another script: what it stands for is missing under its own name. */
const isTranslated = (code: string, field: unknown) => code === 'unknown-field' && /[^\x20-\x7e]/.test(String(field));

/** A misspelt field is missing under its right name too: that is one mistake, and what else is missing is told at once. */
export function oneForMissing(problems: readonly Problem[]): Problem[] {
  const misspelt = problems.filter(({ code }) => code === 'unknown-field').flatMap(({ data }) => data.near ?? []);
  // With its id written right it may be an entry of the base, that needs nothing more.
  const isNameless = problems.some(({ code, data }) => code === 'bad-id' || isTranslated(code, data.field));
  const missing = isNameless ? [] : problems.filter(({ code }) => code === 'missing-field');
  const others = problems.filter(({ code }) => code !== 'missing-field');
  const kept = missing.filter(
    ({ data }) => !(misspelt as string[]).includes(String(data.field).split('.').at(-1) as string),
  );
  const byPlace = new Map<string, Problem[]>();
  for (const each of kept) {
    const key = `${each.place.file}:${each.place.line}:${each.place.column}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), each]);
  }
  const joined = [...byPlace.values()].map((same) => {
    const [first] = same as [Problem];
    return { ...first, data: { ...first.data, field: same.map(({ data }) => data.field).join(', ') } };
  });
  return [...others, ...joined];
}
