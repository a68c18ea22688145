import type { Picture } from '../command/command.js';
import type { Log, LogFields } from '../log.js';
import { type Destination, promise, send } from './outgoing.js';
import type { Response } from './respond.js';

/**
 * Sends a response. Where it has a picture, the person is told first that it takes a moment; where the picture
 * cannot be drawn, the text goes without.
 */
export async function deliver(
  response: Response,
  destination: Destination,
  hidden: boolean,
  log: Log,
  fields: LogFields,
): Promise<void> {
  let picture: Picture | null = null;
  if (response.picture !== null) {
    await promise(destination, hidden);
    try {
      picture = await response.picture();
    } catch (error) {
      log.error('could not draw a picture', { ...fields, error });
    }
  }
  await send(response.message(picture), destination);
}
