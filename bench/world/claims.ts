import type { Text } from '../../src/knowledge/types.js';

/** What people of the generated world say about a topic. `{topic}` comes with its article. */
export const CLAIMS: readonly Text[] = [
  { fr: 'un compromis sur {topic} restait possible', en: 'a compromise on {topic} remained possible' },
  { fr: 'son pays ne céderait rien sur {topic}', en: 'the country would not give way on {topic}' },
  { fr: 'les positions sur {topic} se rapprochaient', en: 'positions on {topic} were drawing closer' },
  { fr: 'la population attendait des résultats sur {topic}', en: 'people expected results on {topic}' },
  {
    fr: 'un calendrier sur {topic} serait prêt avant l’été',
    en: 'a timetable on {topic} would be ready before the summer',
  },
  {
    fr: 'une commission d’experts se pencherait sur {topic}',
    en: 'a commission of experts would look into {topic}',
  },
  { fr: 'la pression sur {topic} devait cesser', en: 'the pressure over {topic} had to stop' },
  {
    fr: 'de solides garanties sur {topic} étaient nécessaires',
    en: 'solid guarantees on {topic} were needed',
  },
  { fr: 'les retards sur {topic} coûtaient cher', en: 'the delays over {topic} were costly' },
  { fr: 'le public avait été mal informé sur {topic}', en: 'the public had been misinformed about {topic}' },
  {
    fr: 'les chiffres avancés sur {topic} étaient faux',
    en: 'the figures put forward on {topic} were wrong',
  },
  { fr: 'la transparence sur {topic} était indispensable', en: 'transparency on {topic} was essential' },
  { fr: 'le parlement trancherait sur {topic}', en: 'parliament would decide on {topic}' },
  { fr: 'une loi sur {topic} était en préparation', en: 'a law on {topic} was being drafted' },
];
