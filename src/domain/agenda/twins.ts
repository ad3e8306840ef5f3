/** Whose a to-do is, null: everybody's, and its words. */
interface Task {
  owner: number | null;
  text: string;
}

/** Spaces and signs between words tell no two tasks apart; within a number (`3.5`, `1-3`) they do. */
const BETWEEN = /(?<!\d)[\s\p{P}~]|[\s\p{P}~](?!\d)/gu;

const bare = (text: string): string => {
  const wide = text.normalize('NFKC').toLowerCase();
  return wide.replace(BETWEEN, '') || wide.trim();
};

/** Whether `later` says what `earlier` says: the same words, of the same person or, where nobody was named before, of one who is now. */
export const sameTodo = (earlier: Task, later: Task): boolean =>
  (earlier.owner === later.owner || earlier.owner === null) && bare(earlier.text) === bare(later.text);
