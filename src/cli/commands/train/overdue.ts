import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';

const MOST_NAMED = 6;

/** Sessions that are over and about which nothing was written down. @param ids their numbers */
export async function hintOverdue(context: Context, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const words = trainWords(context.locale);
  // Fifty numbers in a line are read by nobody.
  const many = ids.length > MOST_NAMED ? ids.length : null;
  const shown = many === null ? ids : ids.slice(0, 1);
  await context.hint(words.hintOpen(words.names(shown.map((id) => `#${id}`)), many));
}
