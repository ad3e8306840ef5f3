/** Asked anew each time, so that a test can say what a Windows machine would do. */
export const isWindows = (): boolean => process.platform === 'win32';
