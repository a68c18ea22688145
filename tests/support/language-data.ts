import { projectFolder } from '../../src/project-folder.js';

/** Where it is written how languages are read and answers worded. */
export const LANGUAGE_DATA = new URL('data/language/', projectFolder());
