import { describe, expect, it } from 'vitest';
import { quotedParts } from '../../../src/answer/check/quotation-marks.js';
import { fc } from '../../support/properties.js';

const quoted = (text: string) => quotedParts(text).map(({ start, end }) => text.slice(start, end).trim());

describe('quotation marks', () => {
  it.each([
    ['Il a dit « oui mais non » hier', ['oui mais non']],
    ['Il a dit "oui" puis "non"', ['oui', 'non']],
    ['He said “yes” and “no”', ['yes', 'no']],
    ['Er sagte „ja“ und nein', ['ja']],
    ['Han sade ”ja” i dag', ['ja']],
    ['他说「友谊」和『合作』', ['友谊', '合作']],
    ["He said 'yes, it is' today", ['yes, it is']],
    ['He said ‘yes, it’s so’ today', ['yes, it’s so']],
    ['« il a dit « oui » hier » et « non »', ['il a dit « oui » hier', 'non']],
    ['« une amitié "immuable" entre nous »', ['une amitié "immuable" entre nous']],
    ['« jamais refermé', ['jamais refermé']],
    ['mixed “up" marks', ['up']],
  ])('are found in %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each(["l'amitié d'aujourd'hui", 'l’amitié d’aujourd’hui', "the leaders' meeting", 'rien', '« » ""'])(
    'are not seen in %s',
    (text) => {
      expect(quoted(text)).toEqual([]);
    },
  );

  it('never overlap, and come in the order of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...`«»"“”„‘’'「」 .abé`), { maxLength: 40 }).map((list) => list.join('')),
        (text) => {
          let last = 0;
          for (const { start, end, outer } of quotedParts(text)) {
            expect(outer.start).toBeGreaterThanOrEqual(last);
            expect([outer.start < start, start < end, end <= outer.end]).toEqual([true, true, true]);
            last = outer.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
