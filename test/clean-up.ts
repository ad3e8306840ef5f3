import { afterEach } from 'vitest';
import { cleanUp } from './temporary.ts';

// Before each test file, also where several share one loaded program: a hook in a shared module would only be seen by the
// first of them.
afterEach(cleanUp);
