import type { Day } from '../calendar/day.ts';

export interface GateDefinition {
  id: string;
  requires: readonly { id: string; after?: string | undefined }[];
}

/** A document that is on file: its kind is the id of a requirement. */
export interface DocumentOnFile {
  kind: string;
  on: Day;
  note: string;
}

export interface GateStatus {
  id: string;
  open: boolean;
  /** Ids of requirements. */
  missing: string[];
}

/**
 * Which gates are open: everything that one requires is on file, and what must follow something else
 * (a re-assessment after the training) is dated later. A gate allows, it never recommends.
 */
export function gateStatuses(gates: readonly GateDefinition[], documents: readonly DocumentOnFile[]): GateStatus[] {
  return gates.map((gate) => {
    const missing = gate.requires
      .filter(({ id, after }) => {
        const own = documents.filter((each) => each.kind === id);
        const earlier = documents.filter((each) => each.kind === after).map((each) => each.on);
        return !own.some((each) => after === undefined || earlier.some((day) => day < each.on));
      })
      .map(({ id }) => id);
    return { id: gate.id, open: missing.length === 0, missing };
  });
}
