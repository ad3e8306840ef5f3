import type { Words } from '../../words.ts';
import type { server as source } from '../zh-CN/server.ts';

export const server: Words<typeof source> = {
  errors: {
    'server-away': ({ address, reason }) => ({
      message: `${address} cannot be reached (${reason}). Nothing was changed.`,
      fix: 'Check host and port, whether the server runs, and the network (VPN). psql with the same address shows whether it is teamctl.',
    }),
    'server-password': ({ address }) => ({
      message: `${address} does not take this user or password. Nothing was changed.`,
      fix: 'Put the password into PGPASSWORD, or into ~/.pgpass (mode 0600). If that does not help, ask whoever looks after the server whether the user may log in.',
    }),
    'server-no-database': ({ address }) => ({
      message: `The server is there, but this database is not: ${address}`,
      fix: 'Check its name. If nobody has made it yet: createdb --encoding=UTF8 teamctl',
    }),
    'server-rights': ({ address }) => ({
      message: `The user at ${address} is not allowed to do this. Nothing was changed.`,
      fix: 'Where roles are given, ask the admin who gives them. For a first teamctl init, which has to make a schema, ask whoever looks after the server: GRANT CREATE ON DATABASE name TO user',
    }),
    'server-lost': ({ address }) => ({
      message: `The connection to ${address} broke half-way. Nothing of this step was stored; the data is as it was.`,
      fix: 'Once server and network are back, do it again.',
    }),
    'server-lost-at-end': ({ address }) => ({
      message: `The connection to ${address} broke while this step was being stored: either all of it is there or nothing.`,
      fix: 'Look at teamctl log first: if the step is at the top, it was stored; if not, do it again.',
    }),
    'server-full': ({ address, reason }) => ({
      message: `${address} is out of connections, disk or memory (${reason}). Nothing was changed.`,
      fix: 'Try again in a while; if it stays so, tell whoever looks after the server.',
    }),
    'server-busy': ({ address }) => ({
      message: `Several people are changing the same things at ${address}, and it was not this step's turn. Nothing was changed.`,
      fix: 'Run it again in a few seconds.',
    }),
    'server-old': ({ address, version }) => ({
      message: `${address} is PostgreSQL ${version}, which is too old. It was left alone.`,
      fix: '14 or newer is needed: have it upgraded, or use another server.',
    }),
    'server-tls': ({ address, reason }) => ({
      message: `No encrypted connection to ${address} came about (${reason}).`,
      fix: 'If the company signs its own certificates, add &sslrootcert=FILE to the address; the host has to be written as it is in the certificate; if the server has no TLS, have it turned on.',
    }),
    'server-address': ({ address }) => ({
      message: `This is no address of a server: ${address}`,
      fix: 'Write postgres://user@host:5432/database, or postgres:///database?host=/var/run/postgresql for a socket here. sslmode is disable, prefer, require, verify-ca (with sslrootcert) or verify-full. With ?service=, check that ~/.pg_service.conf (or the file in PGSERVICEFILE) has that name.',
    }),
    'server-password-typed': () => ({
      message:
        'There is a password on the command line, where everybody on this machine and the shell history can read it. It was not used.',
      fix: 'Leave it out of the address and put it into PGPASSWORD or ~/.pgpass, or put the whole address into TEAMCTL_DB. Better change that password.',
    }),
    'server-backup': ({ address }) => ({
      message: `The data lies on a server: ${address}. Backups are made there; teamctl makes none of its own.`,
      fix: 'Have pg_dump --format=custom --schema=teamctl --file=FILE DATABASE run every day. For a copy that you can read: teamctl export -o FILE.json',
    }),
    'server-restore': ({ address }) => ({
      message: `The data lies on a server: ${address}. No backup can be put back from here; nothing was changed.`,
      fix: 'Have it put back with pg_restore. To take back what was just done: teamctl undo',
    }),
  },
};
