import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';

/** Sessions that are over and about which nothing was written down. @param ids their numbers */
export async function hintOverdue(context: Context, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const words = trainWords(context.locale);
  await context.hint(words.hintOpen(words.names(ids.map((id) => `#${id}`))));
}
