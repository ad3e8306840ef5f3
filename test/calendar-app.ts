import ICAL from 'ical.js';

interface Entry {
  sequence: number;
  cancelled: boolean;
  component: ICAL.Component;
}

/**
 * A calendar that knows entries by their UID and the occurrence that they stand in for, as RFC 5546 has it: what comes in
 * with a lower number than is known is old, what is cancelled goes.
 */
export function calendarApp() {
  const entries = new Map<string, Map<string, Entry>>();
  const take = (component: ICAL.Component): void => {
    const uid = component.getFirstPropertyValue('uid') as string;
    const at = component.getFirstPropertyValue('recurrence-id')?.toString() ?? '';
    const own = entries.get(uid) ?? new Map<string, Entry>();
    const sequence = Number(component.getFirstPropertyValue('sequence'));
    if (sequence < (own.get(at)?.sequence ?? 0)) return;
    own.set(at, { sequence, cancelled: component.getFirstPropertyValue('status') === 'CANCELLED', component });
    entries.set(uid, own);
  };
  const startsOf = (own: Map<string, Entry>): string[] => {
    const line = ({ startDate, summary }: { startDate: ICAL.Time; summary: string }) =>
      `${startDate.toString().slice(0, 16)} ${summary}`;
    const series = own.get('');
    const isRecurring = series !== undefined && new ICAL.Event(series.component).isRecurring();
    if (!isRecurring || series.cancelled)
      return [...own.values()].filter((each) => !each.cancelled).map((each) => line(new ICAL.Event(each.component)));
    const found: string[] = [];
    const event = new ICAL.Event(series.component);
    const iterator = event.iterator();
    const kept = new Set<string>();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const instead = own.get(next.toString());
      kept.add(next.toString());
      if (!instead) found.push(line({ startDate: next, summary: event.summary }));
      else if (!instead.cancelled) found.push(line(new ICAL.Event(instead.component)));
    }
    // What stands in for an occurrence that the series no longer has stays where it is, in most calendars.
    for (const [at, each] of own)
      if (at !== '' && !kept.has(at) && !each.cancelled) found.push(line(new ICAL.Event(each.component)));
    return found;
  };
  return {
    import(text: string): void {
      for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) take(component);
    },
    /** `2026-11-25T09:00 title` of everything that begins in these days, in order; a day may stand twice. */
    shows: (from: string, to: string): string[] =>
      [...entries.values()]
        .flatMap(startsOf)
        .filter((each) => each.slice(0, 10) >= from && each.slice(0, 10) <= to)
        .sort(),
    uids: () => [...entries.keys()],
  };
}
