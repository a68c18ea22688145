import { describe, expect, it } from 'vitest';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { parseYaml } from '../../src/knowledge/yaml.js';

const mistakes = (text: string): string[] => parseYaml('x.yaml', text).mistakes.map(formatMistake);

describe('reading YAML', () => {
  it('leaves dates, words that other versions of YAML take for booleans, and quoted numbers as texts', () => {
    const { file } = parseYaml('x.yaml', 'a: 2025-09-04\nb: yes\nc: "2024"\nd: 2024\ne: 2024-12\n');
    expect(file?.value).toEqual({ a: '2025-09-04', b: 'yes', c: '2024', d: 2024, e: '2024-12' });
  });

  it('knows where keys and values stand, and for what is missing where the nearest thing around it stands', () => {
    const { file } = parseYaml('x.yaml', '# first\na:\n  - b: 1\n    c: { d: e }\nf:\n');
    expect(file?.firstLine).toBe('# first');
    expect(file?.positionOf([])).toEqual({ line: 2, column: 1 });
    expect(file?.positionOf(['a', 0])).toEqual({ line: 3, column: 5 });
    expect(file?.positionOf(['a', 0, 'b'])).toEqual({ line: 3, column: 8 });
    expect(file?.positionOf(['a', 0, 'c', 'd'], 'key')).toEqual({ line: 4, column: 10 });
    expect(file?.positionOf(['a', 0, 'c', 'd'])).toEqual({ line: 4, column: 13 });
    expect(file?.positionOf(['a', 0, 'c', 'missing', 'deeper'])).toEqual({ line: 4, column: 8 });
    expect(file?.positionOf(['a', 7])).toEqual({ line: 3, column: 3 });
  });

  it('allows a value to be reused', () => {
    const { file, mistakes: found } = parseYaml('x.yaml', 'a: &x { b: 1 }\nc: *x\n');
    expect(found).toEqual([]);
    expect(file?.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it.each([
    ['a text that is not closed', 'a: "b\nc: d\n', 'check that every quote and bracket'],
    ['a bracket that is not closed', 'a: [b, c\nd: e\n', 'x.yaml:2:1: not readable as YAML'],
    ['a tab as indentation', 'a:\n\tb: c\n', 'x.yaml:2:1: not readable as YAML: Tabs'],
    ['a text that begins with a reserved sign', 'a: @b\n', 'x.yaml:1:4: '],
    ['a list within keys', '- a\nb: c\n', 'x.yaml:2:1: '],
    ['two documents', 'a: b\n---\nc: d\n', 'take out the line "---"'],
    ['an unknown tag', 'a: !run b\n', 'write the value without a tag'],
    ['a list as a key', '? [a]\n: b\n', 'write a plain word as the key'],
    ['an anchor that does not exist', 'a: *b\n', 'write the values out'],
  ])('reports %s', (_, text, expected) => {
    expect(mistakes(text).join('\n')).toContain(expected);
  });

  it('reports one mistake a line, since further ones follow from it', () => {
    expect(mistakes('- a\nb: c\n')).toHaveLength(1);
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['closed lists', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['maps', `a: ${'{b: '.repeat(50_000)}`],
    ['compact lists', '- '.repeat(300_000)],
    ['compact keys', '? '.repeat(300_000)],
    ['indentation', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['tags', `a: ${'!!str '.repeat(100_000)}b`],
  ])('refuses %s nested without end, at once', (_, text) => {
    const start = performance.now();
    expect(mistakes(text)).toEqual([expect.stringContaining('nested more than 60 levels deep')]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('refuses anchors that multiply', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index, names) => {
      const before = names[index - 1];
      const items = Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`));
      return `${name}: &${name} [${items.join(', ')}]`;
    });
    expect(mistakes(levels.join('\n'))).toEqual([expect.stringContaining('Excessive alias count')]);
  });

  it.each([
    ['dashes', '-'.repeat(900_000)],
    ['spaces', `a: b${' '.repeat(900_000)}`],
    ['keys', Array.from({ length: 100_000 }, (_, index) => `k${index}: v\n`).join('')],
  ])('takes linear time on very many %s', (_, text) => {
    const start = performance.now();
    parseYaml('x.yaml', text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
