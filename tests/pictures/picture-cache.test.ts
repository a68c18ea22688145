import { describe, expect, it } from 'vitest';
import { pictureCache } from '../../src/pictures/picture-cache.js';

const picture = (size: number) => ({ bytes: new Uint8Array(size), fileName: 'x.png', description: '' });

describe('the pictures that are kept', () => {
  it('are those last asked for, within so many bytes', () => {
    const cache = pictureCache(10);
    cache.set('a', picture(4));
    cache.set('b', picture(4));
    cache.get('a');
    cache.set('c', picture(4));
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('do not make room for one that is larger than all of it', () => {
    const cache = pictureCache(10);
    cache.set('a', picture(4));
    cache.set('large', picture(11));
    expect(['a', 'large'].map((key) => cache.get(key) !== undefined)).toEqual([true, false]);
  });

  it('count once what is set again', () => {
    const cache = pictureCache(10);
    cache.set('a', picture(4));
    cache.set('a', picture(5));
    cache.set('b', picture(5));
    expect(['a', 'b'].map((key) => cache.get(key) !== undefined)).toEqual([true, true]);
  });
});
