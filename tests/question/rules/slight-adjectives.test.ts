import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const town = await engineOn(TOWN_COUNCIL);

describe('an adjective that tells nothing apart', () => {
  it.each([
    ['How old is young Orlowska?', 'ines-is-16'],
    ['Quel âge a la jeune Orlowska ?', 'ines-is-16'],
    [
      'C’est sa combientième finale régionale, à la petite Orlowska ?',
      'ines-prepares-her-second-regional-final',
    ],
  ])('need not be in the fact: %s', (question, expected) => {
    expect(town.ask(question).items[0]?.fact.split('#')[1]).toBe(expected);
  });

  it('is what is asked where nobody is named by it', () => {
    expect(town.ask('Is the Loutres club a small one?').answered).toBe(false);
  });
});
