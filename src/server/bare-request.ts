import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/** A request for a public page that tells nothing about who asks: what is made for it can be for nobody alone. */
export function bareRequest(target: string, origin: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = target;
  request.httpVersion = '1.1';
  request.headers = { host: new URL(origin).host };
  request.push(null);
  return request;
}
