import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../support/pocketbase.ts';

export interface Nginx {
  origin: string;
  configuration: string;
  /** The one worker, which does all the work. */
  workerPid: number;
  process: ChildProcess;
}

/** nginx as a careful administrator would set it for this: one worker, no log, the file compressed beforehand. */
export async function startNginx(folder: string, path: string, gzipBytes: Buffer): Promise<Nginx> {
  const root = join(folder, 'nginx');
  const file = join(root, 'www', `${path}.html`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, gunzipSync(gzipBytes));
  writeFileSync(`${file}.gz`, gzipBytes);
  const port = await freePort();
  // Started by root nginx would work as another user, who may not read the test's folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
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
  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
  default_type text/html;
  client_body_temp_path ${root}/body;
  proxy_temp_path ${root}/proxy;
  fastcgi_temp_path ${root}/fastcgi;
  uwsgi_temp_path ${root}/uwsgi;
  scgi_temp_path ${root}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root}/www;
    gzip_static on;
    location / { try_files $uri.html =404; }
  }
}
`;
  const file2 = join(root, 'nginx.conf');
  writeFileSync(file2, configuration);
  const child = spawn('nginx', ['-c', file2, '-p', root], { stdio: ['ignore', 'inherit', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(origin + path);
      break;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const { execFileSync } = await import('node:child_process');
  const workerPid = Number(
    execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')[0],
  );
  return { origin, configuration, workerPid, process: child };
}
