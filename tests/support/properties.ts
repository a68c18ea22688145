import fc from 'fast-check';

/**
 * The properties of the default run are tried on the same inputs every time: a change is judged by what it
 * changed. `PROPERTY_SEED=random npm test` looks for what nobody has thought of; a number repeats such a run.
 */
const { PROPERTY_SEED = '1' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

export { fc };
