import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../support/pocketbase.ts';

/** The ways nginx is set here, from what anybody has to what a careful administrator would add. */
export type NginxSetting = 'nginx' | 'nginxCached' | 'nginxHeaders';

export interface Nginx {
  /** Where each setting answers. */
  origins: Record<NginxSetting, string>;
  configuration: string;
  /** The one worker, which does all the work. */
  workerPid: number;
  process: ChildProcess;
}

/** How long nginx may take to answer, in tries of 50 ms. */
const START_TRIES = 100;
/** What nginx says itself, or what belongs to one form of the page. */
const OWN_HEADERS = new Set(['connection', 'content-encoding', 'content-length', 'content-type', 'date', 'keep-alive']);

/**
 * One nginx for the same page in three settings: as the issue has it (one worker, no log, the file compressed beforehand,
 * connections kept), with the file held open, and with the headers that our page has too.
 */
export async function startNginx(folder: string, path: string, gzipBytes: Buffer, ourHeaders: Headers): Promise<Nginx> {
  const root = join(folder, 'nginx');
  const file = join(root, 'www', `${path}.html`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, gunzipSync(gzipBytes));
  writeFileSync(`${file}.gz`, gzipBytes);
  const held = 'open_file_cache max=100 inactive=1h;\n    open_file_cache_valid 1h;\n';
  const added = [...ourHeaders]
    .filter(([name]) => !OWN_HEADERS.has(name))
    .map(([name, value]) => `    add_header ${name} "${value.replaceAll('"', '\\"')}";\n`)
    .join('');
  const settings: Record<NginxSetting, string> = {
    nginx: '',
    nginxCached: `    ${held}`,
    nginxHeaders: `    ${held}    etag off;\n${added}`,
  };
  const names = Object.keys(settings) as NginxSetting[];
  const ports = await Promise.all(names.map(() => freePort()));
  const origins = Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`])) as Record<
    NginxSetting,
    string
  >;
  const servers = names.map(
    (name, index) => `  server {
    # ${name}
    listen 127.0.0.1:${ports[index]};
${settings[name]}    location / { try_files $uri.html =404; }
  }
`,
  );
  // Started by root nginx would work as another user, who may not read the test's folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const configuration = `${user}worker_processes 1;
daemon off;
error_log ${root}/error.log crit;
pid ${root}/nginx.pid;
events { worker_connections 1024; multi_accept on; use epoll; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 65;
  keepalive_requests 1000000000;
  default_type text/html;
  root ${root}/www;
  gzip_static on;
${temporary.map((name) => `  ${name}_temp_path ${root}/${name};\n`).join('')}${servers.join('')}}
`;
  const configurationFile = join(root, 'nginx.conf');
  writeFileSync(configurationFile, configuration);
  const child = spawn('nginx', ['-c', configurationFile, '-p', root], { stdio: ['ignore', 'inherit', 'inherit'] });
  await answers(`${origins.nginx}${path}`);
  const workers = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' });
  return { origins, configuration, workerPid: Number.parseInt(workers, 10), process: child };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`nginx did not answer at ${url}`);
}
