/**
 * `npm start`, `npm run dev`, `check`, `test`, `bench`, `lighthouse` and `mutation` begin here, on whatever Node the machine has (20
 * or newer) and with nothing installed: so this file imports only `node:`. It installs the packages that
 * package-lock.json names (a Node 24 among them) and hands over to `src/commands/<verb>.ts`, which that newer Node runs.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERBS = ['serve', 'dev', 'check', 'test', 'bench', 'lighthouse', 'mutation'];
const OLDEST_NODE = 20;
const INSTALL_LIMIT_MS = 15 * 60_000;
const PARENT_CHECK_MS = 1000;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const packages = join(root, 'node_modules');
const newerNode = join(packages, '.bin/node');
const stamp = join(packages, '.installed-for');

/** The program that runs at this moment, and that a signal to us is for. */
let child = null;
let stopping = false;

class StartError extends Error {}

function checkMachine() {
  if (process.platform === 'win32') {
    throw new StartError('Ketenkaart does not run on Windows itself: run the same command inside WSL.');
  }
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new StartError(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer and run the command again.`,
    );
  }
}

/** What the installed packages must have been installed for: this lock file on this kind of machine. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function isInstalled(wanted) {
  return existsSync(stamp) && existsSync(newerNode) && readFileSync(stamp, 'utf8') === wanted;
}

/** Runs a program to its end. Resolves with its exit code and, unless it writes to our own terminal, its output. */
function run(program, parameters, { quiet, env, limitMs }) {
  return new Promise((done, fail) => {
    let output = '';
    // The channel lets the verb notice that this process was killed without a chance to pass a signal on.
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit', 'ipc'];
    const started = spawn(program, parameters, { cwd: root, env, stdio });
    child = started;
    const limit = limitMs && setTimeout(() => started.kill('SIGTERM'), limitMs);
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (text) => {
        output += text;
      });
    }
    started.on('error', fail);
    started.on('close', (code, signal) => {
      clearTimeout(limit);
      child = null;
      done({ code: code ?? 128 + (constants.signals[signal] ?? 0), output });
    });
  });
}

/** npm's own words, shortened to what the person can do. */
function explainInstallFailure(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: make room and run the command again.';
  if (/EACCES|EROFS|EPERM/.test(output))
    return `The folder ${root} cannot be written to: make it writable and run the command again.`;
  if (/EINTEGRITY/.test(output)) return 'A package arrived damaged: run "npm cache verify" and then the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|network/i.test(output)) {
    return 'The packages could not be fetched: check the network connection (or the proxy npm uses) and run the command again.';
  }
  return `The packages could not be installed; npm said: ${output.trim().split('\n').slice(-12).join('\n')}`;
}

async function installPackages() {
  const began = Date.now();
  const wanted = wantedStamp();
  if (isInstalled(wanted)) return console.log('· packages (already there)');
  const bundledNpm = process.env.npm_execpath ?? '';
  const npm = bundledNpm.endsWith('.js') ? [process.execPath, bundledNpm] : ['npm'];
  if (process.stdout.isTTY) process.stdout.write('… packages');
  // Gone before npm begins, so that an install that is cut off is never taken for a whole one.
  rmSync(stamp, { force: true });
  // Tests and checks come with it whatever NODE_ENV says: one install serves every verb.
  const parameters = [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const { code, output } = await run(npm[0], parameters, {
    quiet: true,
    env: process.env,
    limitMs: INSTALL_LIMIT_MS,
  }).catch(() => {
    throw new StartError('npm is missing: install npm (it comes with Node) and run the command again.');
  });
  if (stopping) return;
  if (process.stdout.isTTY) process.stdout.write('\r');
  if (code !== 0) throw new StartError(explainInstallFailure(output));
  if (!existsSync(newerNode)) {
    throw new StartError(
      'npm left out the package "node" because it ignores install scripts: run "npm config set ignore-scripts false" and then the command again.',
    );
  }
  writeFileSync(`${stamp}.part`, wanted);
  renameSync(`${stamp}.part`, stamp);
  console.log(`✓ packages  ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      child?.kill(signal);
    });
  }
  // npm ended by kill -9 tells nobody. Only under npm: a script may well start us in the background and go.
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid === parent) return;
    stopping = true;
    child?.kill('SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

async function main() {
  const [first = 'serve', ...rest] = process.argv.slice(2);
  const [verb, flags] = first.startsWith('-') ? ['serve', [first, ...rest]] : [first, rest];
  if (!VERBS.includes(verb)) throw new StartError(`"${verb}" is not one of ${VERBS.join(', ')}.`);
  checkMachine();
  passSignalsOn();
  await installPackages();
  if (stopping) return 130;
  const env = {
    ...process.env,
    // Programs found by "#!/usr/bin/env node" must get the newer Node too.
    PATH: `${join(packages, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    // Nothing is sent to anybody from this machine.
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const { code } = await run(newerNode, [join(root, `src/commands/${verb}.ts`), ...flags], { quiet: false, env });
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof StartError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
