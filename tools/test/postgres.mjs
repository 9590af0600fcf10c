import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;

/** The newest server's folder of programs: Debian keeps it off the PATH, other systems on it. */
function programs() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  return [...debian, ...(process.env.PATH ?? '').split(delimiter)].find((folder) =>
    ['initdb', 'postgres', 'pg_isready'].every((program) => existsSync(join(folder, program))),
  );
}

const MEMORY = '/dev/shm';
const MEMORY_WANTED_BYTES = 4e9;

/** Memory where there is plenty: each test makes a database, and no test here is about this server's disk. */
function roomyFolder() {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > MEMORY_WANTED_BYTES ? MEMORY : tmpdir();
}

/** Root may not run a server: it then runs as `postgres`, else as `nobody`. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag, name) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || NaN);
  return ['postgres', 'nobody']
    .map((name) => ({ uid: idOf('-u', name), gid: idOf('-g', name) }))
    .find(({ uid }) => Number.isInteger(uid));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL server of its own in a folder that goes away with it, set as a real one
 * (fsync and synchronous_commit on).
 * @returns its URL and how to stop it, or `undefined` where no server is installed.
 */
export async function throwawayPostgres() {
  const bin = programs();
  if (!bin) return undefined;
  const as = owner();
  const folder = mkdtempSync(join(roomyFolder(), 'wijk-postgres-'));
  if (as.uid) chownSync(folder, as.uid, as.gid);
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });

  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'wijk',
      '-E',
      'UTF8',
      '--locale=C',
      // Thousands of connections: the slow hash of the usual method would cost more than the tests.
      '--auth=md5',
      `--pwfile=${passwordFile}`,
    ],
    { ...as, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    synchronous_commit: 'on',
    max_wal_size: '512MB',
  };
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, is]) => ['-c', `${name}=${is}`]),
    ],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  const ended = new Promise((resolve) => server.once('exit', resolve));

  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status !== 0) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`PostgreSQL did not start:\n${log}`);
    }
    await sleep(50);
  }
  return { url: `postgres://wijk:${password}@127.0.0.1:${port}/postgres`, stop };
}
