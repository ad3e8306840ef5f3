import type { Lexicon } from '../../domain/note/lexicon.ts';
import type { ToldReader } from '../../domain/remark/told.ts';
import { unpack } from '../../domain/text-model/model.ts';
import { unsqueeze } from '../../platform/squeeze.ts';
import fitted from './told.json' with { type: 'json' };

/** The reader of what else somebody is told of, as `npm run fit` left it; it learned Chinese alone. */
export function openToldReader({ script }: Lexicon): ToldReader | null {
  if (script !== 'han') return null;
  const { model, ...from } = fitted;
  return { ...from, model: unpack({ ...model, planes: unsqueeze(model.planes) }) };
}
