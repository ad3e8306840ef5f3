import type { TeamctlError } from '../../errors.ts';
import type { ImportView, ReadingView } from './view.ts';

/** What a file would change of what is stored. */
export type Differences = Pick<ImportView, 'differences' | 'differenceCount' | 'refusals'>;

/** What a person may be asked while files are read. A face where nobody sits answers nothing. */
export interface ImportAsk {
  /** True where somebody looks on: each reading is shown, and agreed to, before anything is stored. */
  readonly looksOn: boolean;
  /**
   * A fault that an answer would mend.
   * @param choices values to choose from, as ids or as they stand in the file
   * @returns the value chosen; null where nobody is asked
   */
  settle(fault: TeamctlError, choices: readonly string[]): Promise<string | null>;
  /** Whether to go on with a file that was understood like this. */
  goOn(reading: ReadingView): Promise<boolean>;
  /** Whether stored days that the rows of a file amend are changed like this. */
  amend(differences: Differences): Promise<boolean>;
  /** Whether people whom nobody knows yet join the team. */
  addPeople(names: readonly string[]): Promise<boolean>;
}

/** Nobody is there: whatever is unclear stays an error. */
export const nobodyToAsk: ImportAsk = {
  looksOn: false,
  settle: async () => null,
  goOn: async () => true,
  amend: async () => true,
  addPeople: async () => false,
};
