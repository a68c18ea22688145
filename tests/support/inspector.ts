import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Program } from './compiled.js';

/** Looks into a program that was started with `--inspect=127.0.0.1:0`. */
export interface Inspector {
  /** Bytes of the heap that are in use once its garbage is collected. */
  heapUsed(): Promise<number>;
  close(): void;
}

const reply = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.unknown() }).optional() }).optional(),
});

export async function inspect(program: Program): Promise<Inspector> {
  const [, address] = /Debugger listening on (ws:\S+)/.exec(program.stderr()) ?? [];
  if (address === undefined) throw new Error('the program does not let itself be inspected');
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let calls = 0;
  const call = async (method: string, params: object = {}): Promise<unknown> => {
    calls += 1;
    const id = calls;
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = await once(socket, 'message');
      const read = reply.safeParse(JSON.parse(String(data)));
      if (read.success && read.data.id === id) return read.data.result?.result?.value;
    }
  };
  return {
    heapUsed: async () => {
      // What a first collection lets go is only freed by the next.
      for (let turn = 0; turn < 4; turn += 1) {
        await call('HeapProfiler.collectGarbage');
        await pause(100);
      }
      const value = await call('Runtime.evaluate', { expression: 'process.memoryUsage().heapUsed' });
      return z.number().parse(value);
    },
    close: () => socket.close(),
  };
}
