/** The system's own place for passwords: Windows' credential manager, the keychain, the secret service of a desktop. */
export interface Keyring {
  get(name: string): string | null;
  set(name: string, value: string): void;
  remove(name: string): void;
}

const SERVICE = 'teamctl';
const PROBE = 'is-there-one';

/**
 * Null where there is none, or nobody is logged in to open it: a server, a container, cron. The kernel's own keyring,
 * which the library would fall back to, is empty after a restart.
 */
export async function openKeyring(): Promise<Keyring | null> {
  try {
    const { Entry } = await import('@napi-rs/keyring');
    const entry = (name: string) => new Entry(SERVICE, name, { linux: { store: 'secret-service' } });
    entry(PROBE).getPassword();
    return {
      get: (name) => entry(name).getPassword(),
      set: (name, value) => entry(name).setPassword(value),
      remove: (name) => void entry(name).deletePassword(),
    };
  } catch {
    return null;
  }
}
