import { config as loadEnvFile } from 'dotenv';

/** The environment's variables; what is not set there is filled in from `.env` in the working directory. */
export function readEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  loadEnvFile({ quiet: true, processEnv: env });
  return env;
}
