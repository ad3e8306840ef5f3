/** Languages that a playbook can be read in. */
export const languages = ['zh-CN', 'en'] as const;
