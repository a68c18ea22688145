import { ButtonStyle, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { violations } from '../../src/discord/limits.js';
import type { BotMessage } from '../../src/discord/message.js';

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const button = (custom_id: string, label = 'More') =>
  ({ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label }) as const;
const row = (...components: ReturnType<typeof button>[]) =>
  ({ type: ComponentType.ActionRow, components }) as const;
const of = (...components: BotMessage['components']) => violations({ components, private: false });

describe('what leaves the bot', () => {
  it('may be as long as Discord allows', () => {
    expect(of(text('x'.repeat(4_000)))).toEqual([]);
    expect(of(...Array.from({ length: 40 }, () => text('x')))).toEqual([]);
    expect(of(row(...[1, 2, 3, 4, 5].map((id) => button(`${id}`.repeat(100), 'x'.repeat(80)))))).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['an empty text', [text('  ')]],
    ['too much text in all', [text('x'.repeat(2_000)), text('x'.repeat(2_001))]],
    ['too many components', Array.from({ length: 41 }, () => text('x'))],
    [
      'too many components, counted nested',
      [{ type: ComponentType.Container, components: Array.from({ length: 40 }, () => text('x')) } as const],
    ],
    ['an empty container', [{ type: ComponentType.Container, components: [] } as const]],
    ['an empty row', [row()]],
    ['six buttons in a row', [row(...'abcdef'.split('').map((id) => button(id)))]],
    ['a label that is too long', [row(button('a', 'x'.repeat(81)))]],
    ['an empty label', [row(button('a', ''))]],
    ['a custom_id that is too long', [row(button('x'.repeat(101)))]],
    ['an empty custom_id', [row(button(''))]],
    ['a custom_id that comes twice', [row(button('a')), row(button('a'))]],
  ] satisfies [string, BotMessage['components']][])('does not hold %s', (_, components) => {
    expect(of(...components)).toHaveLength(1);
  });
});
