/** Fingerprint of today's schema; test/store/schema.test.ts says what it must be after a migration is added. */
export const SCHEMA_FINGERPRINT = 'b4da2d4a-58881';
