import type { Report } from './document.ts';

/** A plain word that something was done; scripts get it as JSON. */
export function presentDone(message: string, data: Record<string, unknown>): Report {
  return { data: { schema: 'teamctl.done/1', ...data }, document: [{ kind: 'paragraph', text: message }] };
}
