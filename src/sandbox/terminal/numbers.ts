/** Something that the person does by its number. */
export type Deed = () => Promise<void>;

/** What the numbers stand for that a person may type. */
export interface Numbers {
  /** Numbers what stands on its own, such as suggestions. */
  readonly put: (deeds: readonly Deed[]) => void;
  /**
   * Numbers what a message lets one press. The numbers stay with the last message that has some: one that has
   * none takes them away only where they were its own.
   */
  readonly putOn: (messageId: string, deeds: readonly Deed[]) => void;
  /** What a number does, from 1; undefined where it stands for nothing. */
  readonly deed: (number: number) => Deed | undefined;
}

export function createNumbers(): Numbers {
  /** `on`: the message that the numbers stand on; null for what stands on its own. */
  let numbered: { readonly on: string | null; readonly deeds: readonly Deed[] } = { on: null, deeds: [] };
  return {
    put: (deeds) => {
      numbered = { on: null, deeds };
    },
    putOn: (messageId, deeds) => {
      if (deeds.length > 0) numbered = { on: messageId, deeds };
      else if (numbered.on === messageId) numbered = { on: null, deeds: [] };
    },
    deed: (number) => numbered.deeds[number - 1],
  };
}
