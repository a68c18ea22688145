import type { Text } from '../knowledge/types.js';

/**
 * The option to be answered alone, which every slash command for everyone has beside its own. It is the
 * surface's: no command has to know of it.
 */
export const PRIVATE_OPTION: { readonly name: Text; readonly description: Text } = {
  name: { fr: 'privé', en: 'private' },
  description: { fr: 'Vous seul voyez la réponse', en: 'You alone see the answer' },
};
