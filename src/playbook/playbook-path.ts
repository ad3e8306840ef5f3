/** True for what names a playbook by its folder, false for an id. */
export const isPlaybookPath = (name: string): boolean => /[\\/]/.test(name) || name.startsWith('.');
