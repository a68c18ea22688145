import type { Language } from '../../knowledge/types.js';

/**
 * Words that the rules of a stemmer would bring together with others of another meaning, by what they keep as their
 * stem: "commun" is no "communication", "political" not polite. Snowball's own stemmers have such lists of exceptional
 * forms for what no rule tells; these add to them. Folded.
 */
export const EXCEPTIONAL_FORMS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: byForm({
    commune: ['commun', 'commune', 'communs', 'communes'],
    communiste: ['communiste', 'communistes', 'communisme'],
    amerique: ['amerique', 'ameriques'],
    seconde: ['second', 'seconde', 'seconds', 'secondes'],
    notamment: ['notamment'],
    durant: ['durant'],
    voie: ['voie', 'voies'],
    imposant: ['imposant', 'imposante', 'imposants', 'imposantes'],
    raisonnable: ['raisonnable', 'raisonnables', 'raisonnablement'],
    entretiens: ['entretien', 'entretiens'],
    officiellement: ['officiellement'],
    communique: ['communique', 'communiques'],
    significatif: ['significatif', 'significatifs', 'significative', 'significatives'],
    batiment: ['batiment', 'batiments'],
    affront: ['affront', 'affronts'],
    celebre: ['celebre', 'celebres'],
    habitant: ['habitant', 'habitante', 'habitants', 'habitantes'],
    position: ['position', 'positions'],
    marquant: ['marquant', 'marquante', 'marquants', 'marquantes'],
    dominant: ['dominant', 'dominante', 'dominants', 'dominantes'],
    ouvertement: ['ouvertement'],
    direction: ['direction', 'directions'],
    chaudiere: ['chaudiere', 'chaudieres'],
    liasse: ['liasse', 'liasses'],
  }),
  en: byForm({
    polite: ['polite', 'politely', 'politeness'],
    remarkable: ['remarkable', 'remarkably'],
    training: ['training'],
    critical: ['critical', 'critically'],
    habitant: ['habitant', 'habitants', 'habitat'],
    greatness: ['greatness'],
    publication: ['publication', 'publications'],
    supporter: ['supporter', 'supporters'],
    imposing: ['imposing'],
    ruling: ['ruling', 'rulings'],
    socialise: ['socialise', 'socialising', 'socialize', 'socializing'],
  }),
};

function byForm(forms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(forms).flatMap(([stem, words]) => words.map((word) => [word, stem] as const)),
  );
}
