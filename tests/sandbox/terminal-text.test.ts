import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/sandbox/terminal/command-line.js';
import { ANSI, markdownLines, PLAIN } from '../../src/sandbox/terminal/markdown.js';
import { widthOf, wrap } from '../../src/sandbox/terminal/width.js';
import { fc } from '../support/properties.js';

const plain = (text: string) =>
  markdownLines(text, PLAIN, () => undefined, 'en').map(({ prefix, text: line }) => prefix + line);

describe('Markdown in a terminal', () => {
  it.each([
    ['**bold** and *italic* and __under__', 'bold and italic and under'],
    ['## A heading', 'A heading'],
    ['-# small print', 'small print'],
    ['- an item', '• an item'],
    ['> a quotation', '> a quotation'],
    ['[a label](https://example.org)', 'a label (https://example.org)'],
    ['<https://example.org>', 'https://example.org'],
    ['`code` and ||spoiler||', 'code and spoiler'],
    ['\\*literal\\* \\_text\\_ \\> \\# \\[x\\]', '*literal* _text_ > # [x]'],
    ['**bold with \\*\\* inside**', 'bold with ** inside'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['<@123456789012345678>', '@123456789012345678'],
    ['5 * 3 * 2', '5 * 3 * 2'],
  ])('%s', (markdown, text) => {
    expect(plain(markdown)).toEqual([text]);
  });

  it('quotes to the end after three marks', () => {
    expect(plain('>>> one\ntwo')).toEqual(['> one', '> two']);
  });

  it('has styles on a terminal', () => {
    const [line] = markdownLines('# **x**', ANSI, () => undefined, 'en');
    expect(line?.text).toBe('\u001b[1m\u001b[4m\u001b[1mx\u001b[22m\u001b[24m\u001b[22m');
  });

  it('names people by their name, and dates in the language', () => {
    const [line] = markdownLines('<@1> <t:0:D>', PLAIN, () => 'Anna', 'fr');
    expect(line?.text).toMatch(/^@Anna 1 janv\. 1970/);
    const soon = Math.round(Date.now() / 1000) + 7_200 + 30;
    expect(markdownLines(`<t:${soon}:R>`, PLAIN, () => undefined, 'fr')[0]?.text).toBe('dans 2 heures');
  });

  it('lets no control character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(plain(text).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe('wrapping', () => {
  it('breaks at blanks, and never within a word or at a no-break space', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('extraordinarily long', 5)).toEqual(['extraordinarily', 'long']);
    expect(wrap('a\u00a0b c', 3)).toEqual(['a\u00a0b', 'c']);
  });

  it('switches a style off at a break, and on again behind it', () => {
    expect(wrap('\u001b[1mone two\u001b[22m three', 7)).toEqual(['\u001b[1mone two\u001b[22m', 'three']);
    expect(wrap('\u001b[1mone two\u001b[22m', 4)).toEqual([
      '\u001b[1mone\u001b[0m',
      '\u001b[1mtwo\u001b[22m',
    ]);
  });

  it('counts columns: wide scripts twice, styles and marks not at all', () => {
    expect(widthOf('习近平')).toBe(6);
    expect(widthOf('\u001b[1mé\u001b[22m')).toBe(1);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('keeps every word, in order', () => {
    const words = fc.array(fc.stringMatching(/^\S{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        expect(wrap(list.join(' '), width).join(' ')).toBe(list.join(' '));
      }),
    );
  });
});

describe('a line that is a command', () => {
  const {
    Subcommand,
    SubcommandGroup,
    String: Text,
    Integer,
    Boolean: YesNo,
    User,
  } = ApplicationCommandOptionType;
  const described = (name: string) => ({ name, description: 'x', name_localizations: { fr: `${name}-fr` } });
  const text = { ...described('text'), type: Text } as const;
  const command = (name: string, options: APIApplicationCommandOption[]): APIApplicationCommand => ({
    ...described(name),
    id: name,
    application_id: '1',
    version: '1',
    type: ApplicationCommandType.ChatInput,
    default_member_permissions: null,
    options,
  });
  const offered = [
    command('ask', [
      text,
      { ...described('count'), type: Integer },
      { ...described('open'), type: YesNo },
      { ...described('who'), type: User },
      { ...described('place'), type: Text, autocomplete: true },
    ]),
    command('admin', [
      {
        ...described('group'),
        type: SubcommandGroup,
        options: [{ ...described('set'), type: Subcommand, options: [text] }],
      },
    ]),
  ];

  it.each<[string, string, object]>([
    ['/ask-fr what is: this?', 'ask-fr', { 'text-fr': 'what is: this?' }],
    ['/ask text:one two count:3', 'ask-fr', { 'text-fr': 'one two', 'count-fr': 3 }],
    ['/ask one two count:3 open:yes', 'ask-fr', { 'text-fr': 'one two', 'count-fr': 3, 'open-fr': true }],
    ['/ask text:"quoted" who:<@!123>', 'ask-fr', { 'text-fr': 'quoted', 'who-fr': '123' }],
    ['/ask text-fr:un count-fr:zwei', 'ask-fr', { 'text-fr': 'un', 'count-fr': 'zwei' }],
    ['/ask https://example.org', 'ask-fr', { 'text-fr': 'https://example.org' }],
    ['/ask', 'ask-fr', {}],
    ['/ÂSK Text:un', 'ask-fr', { 'text-fr': 'un' }],
    ['/admin group set some text', 'admin-fr group-fr set-fr', { 'text-fr': 'some text' }],
    ['/admin nothing', 'admin-fr nothing', {}],
    ['/unknown some text', 'unknown', { 'some text': 'some text' }],
  ])('%s', (line, name, options) => {
    expect(readCommand(line, offered, Locale.French)).toEqual({ name, options, typing: null });
  });

  it.each<[string, object, object | null]>([
    ['/ask place:bei?', {}, { option: 'place', value: 'bei' }],
    ['/ask place:? text:Where?', { text: 'Where?' }, { option: 'place', value: '' }],
    ['/ask Where is Xi?', { text: 'Where is Xi?' }, null],
  ])('asks what is suggested, where anything is: %s', (line, options, typing) => {
    expect(readCommand(line, offered, Locale.EnglishUS)).toEqual({ name: 'ask', options, typing });
  });

  it('means what a name means in the person’s language, before any other', () => {
    const named = (name: string, fr: string) => ({ ...command(name, []), name_localizations: { fr } });
    const both = [named('who', 'qui'), named('qui', 'autre')];
    expect(readCommand('/qui', both, Locale.French).name).toBe('qui');
    expect(readCommand('/autre', both, Locale.EnglishUS).name).toBe('qui');
    expect(readCommand('/who', both, Locale.French).name).toBe('qui');
  });
});
