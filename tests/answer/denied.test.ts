import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a question', () => {
  it.each([
    ['Did Russia win the war?', /^Kim Jong-un hopes/],
    ['who sent troops to russia', /^South Korea, the United States and NATO say/],
    ['who conspires against the US', /^Donald Trump accuses/],
    ['any quotes from trump', /^Donald Trump wrote/],
    ['north korea needs china?', /^Yes: China’s/],
    ['is there a dispute between articles', /^The sources differ/],
    ['qui a démenti', /^Fin 2024, ni la Corée du Nord ni la Russie/],
    ['qui a invité kim', /^Xi Jinping$/],
    ['did china answer trump', /^Yes: Guo Jiakun/],
    ['does north korea support russia', /^Yes: North Korea supplies/],
    ['was kim thanked', /^Yes: Vladimir Putin thanked/],
    ['who was thanked', /^Kim Jong-un$/],
    ['qui a été accusé de complot', /^Xi Jinping, Vladimir Poutine et Kim Jong-un$/],
    ['what is xi accused of', /^Donald Trump accuses/],
    ['who criticizes north korea', /^Kyiv’s allies$/],
    ['has kim’s bond with russia gotten weaker', /^No: Kim Jong-un’s relations/],
    ['when did the war in ukraine start', /^February 2022$/],
    ['la chine garde sa position sur pyongyang ?', /^Oui/],
    ['how does kim see china', /^Kim Jong-un affirmed/],
    ['who reported that the train left', /^AFP, citing Yonhap/],
    ['was china angry with kim', /^Yes: China has at times been annoyed/],
    ['conspiration contre qui', /^États-Unis$/],
    ['qui confirme l’envoi de soldats', /^Corée du Sud, États-Unis et OTAN$/],
    ['who is kim jong-un', /^Kim Jong-un: North Korean leader\.$/],
    ['message de nouvel an de kim', /^Kim Jong-un espère/],
    ['who saw the train', /^Yonhap$|brings together/],
    ['qui a vu le train', /^Yonhap$/],
    ['how many times did xi and kim meet in 2025', /^It was the sixth/],
    ['what happened in june 2024', /^Russia has been at war/],
    ['what network did trump use', /Truth Social$/],
  ])('is told what is said of it, and no more: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it.each([
    'does trump like kim',
    'la chine a besoin de la corée du nord ?',
    'will kim go back to china',
    'qui n’était pas au défilé',
    'who wasn’t at the parade',
    'where is kim now',
    'de quoi ont ils parlé',
    'what was said',
    'is kaja kallas right',
    'is jade gao a woman',
    'who started the war',
    'why is there a war',
    'who supports ukraine',
    'does xi support putin',
    'does north korea support ukraine',
    'la chine soutient elle la russie',
    'who invited putin',
    'is kim coming back to beijing',
    'qui a invité xi',
    'did kim invite xi',
    'did china criticise russia',
    'who didn’t write to putin',
    'why was xi angry',
    'does china like kim’s missiles',
    'position de la chine sur la guerre',
    'première rencontre kim poutine',
    'is yonhap reliable',
    'combien d’habitants en corée',
    'where is pyongyang',
    'what is the capital of north korea',
    '1+1',
    'should i trust you',
    'is trump right about the conspiracy',
    'trump a-t-il raison sur le complot',
    'who came to beijing with kim',
    'who’s older',
    'was putin criticised',
    'moscow’s reaction to trump',
    'traité signé ou',
    'how is kim',
    'what happened in 2019',
    'who wrote the article',
  ])('is not answered by what has its words alone: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});
