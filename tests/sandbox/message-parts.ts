import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { call } from './wire.js';

const V2 = 1 << 15;
export const text = (content: string) => ({ type: 10, content });
export const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...rest,
});
export const row = (...components: readonly unknown[]) => ({ type: 1, components });
export const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: 'x', value: `${at}` }));
export const menu = (rest: object = {}) => ({ type: 3, custom_id: 'menu', options: options(2), ...rest });
export const v2 = (...components: readonly unknown[]) => ({ flags: V2, components });

export const post = (discord: LocalDiscord, body: unknown) =>
  call(discord, 'POST', `/channels/${discord.channelId}/messages`, body);
