import type { Exchange } from '../../src/sandbox/exchange.js';

/** The buttons under the answer of an exchange, in their order. */
export function buttonsOf({ answer }: Exchange) {
  return (answer.components ?? []).flatMap((component) =>
    component.type === 1
      ? component.components.flatMap((button) =>
          button.type === 2 && 'custom_id' in button && 'label' in button ? [button] : [],
        )
      : [],
  );
}
