/** Fingerprint of today's schema; test/store/schema.test.ts says what it must be after a migration is added. */
export const SCHEMA_FINGERPRINT = 'be3ab5fa-58881';
