/** How well it came: 1 not at all, 2 with effort, 3 well, 4 at once. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];
