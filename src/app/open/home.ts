import type { Home } from '../../store/home.ts';
import { fileHome } from '../../store/sqlite/file-home.ts';

/** Where the database of this run is at home; nothing is opened yet. */
export const homeOf = (file: string): Home => fileHome(file);
