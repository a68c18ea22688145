import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const ID = '123456789012345678';

function configOf(env: Record<string, string | undefined>) {
  const reading = readConfig(env);
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
  return reading.config;
}

function mistakesOf(env: Record<string, string | undefined>) {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.mistakes;
}

describe('the configuration', () => {
  it('opens the sandbox, quietly, where nothing is set', () => {
    expect(configOf({})).toEqual({
      token: null,
      api: null,
      guildId: null,
      adminIds: [],
      knowledgeFolder: null,
      stateFolder: null,
      questionsPerMinute: null,
      watchKnowledge: false,
      metrics: null,
      defaultLanguage: 'en',
      logLevel: 'warn',
    });
  });

  it('takes an empty or blank variable for one that is not set', () => {
    expect(configOf({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: '  ', LOG_LEVEL: '' })).toEqual(configOf({}));
  });

  it('logs more once there is a token, unless told otherwise', () => {
    expect(configOf({ DISCORD_TOKEN: 'abc.def' }).logLevel).toBe('info');
    expect(configOf({ DISCORD_TOKEN: 'abc.def', LOG_LEVEL: 'error' }).logLevel).toBe('error');
  });

  it('serves metrics to this machine alone, unless told otherwise, and not at all by default', () => {
    expect(configOf({ METRICS_HOST: '0.0.0.0' }).metrics).toBeNull();
    expect(configOf({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(configOf({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics).toEqual({
      host: '::',
      port: 9464,
    });
    expect(mistakesOf({ METRICS_PORT: '70000', METRICS_HOST: 'metrics.example' })).toEqual([
      expect.stringContaining('METRICS_PORT'),
      expect.stringContaining('METRICS_HOST'),
    ]);
  });

  it('watches the knowledge base only where told to', () => {
    expect(configOf({ KNOWLEDGE_WATCH: '1' }).watchKnowledge).toBe(true);
    expect(configOf({ KNOWLEDGE_WATCH: '0' }).watchKnowledge).toBe(false);
    expect(mistakesOf({ KNOWLEDGE_WATCH: 'yes' })).toEqual([expect.stringContaining('KNOWLEDGE_WATCH')]);
  });

  it('reads administrators separated by commas', () => {
    expect(configOf({ ADMIN_USER_IDS: `${ID}, 223456789012345678` }).adminIds).toEqual([
      ID,
      '223456789012345678',
    ]);
  });

  it('drops the slash at the end of the address of the API', () => {
    expect(configOf({ DISCORD_API: 'https://discord.example/api/' }).api).toBe('https://discord.example/api');
  });

  it('reports everything that is wrong in one go', () => {
    const mistakes = mistakesOf({
      DISCORD_TOKEN: 'Bot abc',
      DISCORD_API: 'discord',
      DISCORD_GUILD_ID: 'my server',
      ADMIN_USER_IDS: 'me',
      DEFAULT_LOCALE: 'de',
      LOG_LEVEL: 'loud',
    });
    expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API',
      'DISCORD_GUILD_ID',
      'ADMIN_USER_IDS',
      'DEFAULT_LOCALE',
      'LOG_LEVEL',
    ]);
  });

  it('never repeats a value: it could be a token in the wrong place', () => {
    const secret = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.secret';
    const mistakes = mistakesOf({
      DISCORD_TOKEN: `"${secret}"`,
      DISCORD_API: secret,
      DISCORD_GUILD_ID: secret,
      ADMIN_USER_IDS: secret,
      DEFAULT_LOCALE: secret,
      LOG_LEVEL: secret,
    });
    expect(mistakes).toHaveLength(6);
    expect(mistakes.join('\n')).not.toContain(secret);
  });

  it('lets a token travel in the clear only on this machine', () => {
    expect(configOf({ DISCORD_API: 'http://127.0.0.1:4000/api' }).api).toBe('http://127.0.0.1:4000/api');
    expect(mistakesOf({ DISCORD_API: 'http://discord.example/api' })).toHaveLength(1);
  });

  it('is listed whole in .env.example, which works as it is', async () => {
    const example = parse(await readFile(new URL('../.env.example', import.meta.url), 'utf8'));
    expect(configOf(example)).toEqual(configOf({}));
    expect(Object.keys(example).sort()).toEqual([
      'ADMIN_USER_IDS',
      'DEFAULT_LOCALE',
      'DISCORD_API',
      'DISCORD_GUILD_ID',
      'DISCORD_TOKEN',
      'KNOWLEDGE_DIR',
      'KNOWLEDGE_WATCH',
      'LOG_LEVEL',
      'METRICS_HOST',
      'METRICS_PORT',
      'QUESTIONS_PER_MINUTE',
      'STATE_DIR',
    ]);
  });
});
