/** The title of an entry in the user's language; its id where the playbook has none. */
export const titleOf = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((each) => each.id === id)?.title ?? id;
