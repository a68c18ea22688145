import { describe, expect, it } from 'vitest';
import { blocksOf, plainText } from '../../../src/answer/check/plain-text.js';

describe('a text pasted from a chat', () => {
  it.each([
    ['**Le train** *blindé* ~~rouge~~ __a__ `quitté` ||Pékin||', 'Le train blindé rouge a quitté Pékin'],
    ['[Le train](https://example.org/a) part', 'Le train part'],
    ['Le train […] part [...] ce soir', 'Le train […] part [...] ce soir'],
    ['la \\*bonne\\* voie', 'la bonne voie'],
    ['-# petit', 'petit'],
    ['## Grand', 'Grand'],
    ['snake_case et _penché_', 'snake_case et penché'],
    ['a\u200Bb\u202Ec\u0000d', 'abcd'],
  ])('%s reads as its readers see it', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });

  it.each([
    '@everyone',
    '<@123456>',
    '<@&12>',
    '<#12>',
    '<:smile:12>',
    '<t:1700000000:R>',
    'https://example.org',
  ])('has no words in %s', (markup) => {
    expect(plainText(`Le ${markup} train`).replace(/\s+/g, ' ')).toBe('Le train');
  });

  it('keeps what a block quote quotes apart from what stands around it', () => {
    expect(blocksOf('Vrai ?\n> Le train\n> part\n— Xi')).toEqual([
      { quoted: false, text: 'Vrai ?' },
      { quoted: true, text: 'Le train\npart' },
      { quoted: false, text: '— Xi' },
    ]);
  });

  it('takes all that follows three signs as quoted', () => {
    expect(blocksOf('>>> Le train\npart')).toEqual([{ quoted: true, text: 'Le train\npart' }]);
  });
});
