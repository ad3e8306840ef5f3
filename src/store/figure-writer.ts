import type { Figure } from '../domain/records/own-measure.ts';
import type { Writer } from './database.ts';

/** Stores a figure; one that stands for the same member, day and measure is replaced, one that is the same is not touched. */
export async function upsertFigure(db: Writer, { memberId, day, measure, value }: Figure): Promise<void> {
  await db
    .insertInto('figure')
    .values({ member_id: memberId, day, measure, value })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'day', 'measure']).doUpdateSet({ value }).where('figure.value', '<>', value),
    )
    .execute();
}
