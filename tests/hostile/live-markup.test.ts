import { expect, it } from 'vitest';
import { liveMarkup } from '../support/live-markup.js';

it.each([
  ['@everyone <@1> <@!2> <@&3> <#4> </ask:5> <t:6:R> <:a:7> <a:b:8> <id:customize>', 9, 0],
  ['https://a.example <http://b.example> [x](https://c.example) steam://d', 0, 4],
  ['[x](e.example) discord.gg/abc', 0, 2],
  ['\\@everyone \\<\\@1\\> https:\\/\\/a.example \\[x\\]\\(b.example\\) discord.gg\\/abc', 0, 0],
  ['a < b > c, x@y.example, 12:30', 0, 0],
])('%j has %i mentions and %i links', (text, mentions, links) => {
  const live = liveMarkup(text);
  expect(live.mentions).toHaveLength(mentions);
  expect(live.links).toHaveLength(links);
  expect(live.tricks).toEqual([]);
});

it('characters that turn the text around them, control it, or are half of one are tricks', () => {
  expect(liveMarkup('a\u202Eb\u0000c\u2066d\uD800e\u0085f\ng é ’ 习').tricks).toHaveLength(5);
});
