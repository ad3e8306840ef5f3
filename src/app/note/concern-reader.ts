import type { ConcernReader } from '../../domain/note/concerns-heard.ts';
import type { Lexicon } from '../../domain/note/lexicon.ts';
import { unpack } from '../../domain/text-model/model.ts';
import { unsqueeze } from '../../platform/squeeze.ts';
import fitted from './concerns.json' with { type: 'json' };

/** The reader of what a whole team is told of, as `npm run fit` left it; it learned Chinese alone. */
export function openConcernReader({ script }: Lexicon): ConcernReader | null {
  if (script !== 'han') return null;
  const { model, ...rest } = fitted;
  return { ...rest, model: unpack({ ...model, planes: unsqueeze(model.planes) }) };
}
