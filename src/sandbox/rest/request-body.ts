import type { IncomingMessage } from 'node:http';
import type { LocalFile } from '../act.js';
import { Refusal } from '../check/refusal.js';

/** Bytes that one file may have without any boost. */
const LARGEST_FILE = 10 * 1024 * 1024;

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly LocalFile[];
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/**
 * Reads a body as Discord takes it: JSON, or a form with `payload_json` and `files[0]`, `files[1]` …
 * @throws Refusal
 */
export async function parseBody(bytes: Buffer, type: string): Promise<RequestBody> {
  if (bytes.byteLength === 0) return { json: undefined, files: [] };
  if (type.startsWith('application/json')) return { json: parseJson(bytes.toString('utf8')), files: [] };
  if (!type.startsWith('multipart/form-data')) {
    throw new Refusal(400, 50035, 'Invalid Form Body', [
      {
        path: [],
        code: 'CONTENT_TYPE_INVALID',
        message: "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.",
      },
    ]);
  }
  return parseForm(bytes, type);
}

async function parseForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Refusal(400, 50035, 'Invalid Form Body', [
        { path: [], code: 'FORM_TYPE_CONVERT', message: 'The form could not be read.' },
      ]);
    });
  const files: LocalFile[] = [];
  let json: unknown;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') json = parseJson(value);
      continue;
    }
    if (name !== `files[${files.length}]`) {
      throw new Refusal(400, 50035, 'Invalid Form Body', [
        {
          path: [name],
          code: 'FILE_NAME_INVALID',
          message: `Files are named files[0], files[1] … in order.`,
        },
      ]);
    }
    if (value.size > LARGEST_FILE) throw new Refusal(413, 40005, 'Request entity too large');
    files.push({ name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  if (files.length > 10) {
    throw new Refusal(400, 50035, 'Invalid Form Body', [
      { path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 10 or fewer in length.' },
    ]);
  }
  return { json, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  }
}
