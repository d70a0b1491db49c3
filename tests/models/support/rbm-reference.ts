import { toMatrix } from '../../../lib/math/matrix';
import type { RbmParameters } from '../../../lib/models/boltzmann/rbm-parameters';
import reference from '../../fixtures/models/restricted-boltzmann-machine/restricted-boltzmann-machine.json';

/** The machine of the fixture, with random weights. */
export function givenMachine(): RbmParameters {
  const { components, interceptHidden, interceptVisible } = reference.given.parameters;
  return {
    components_: toMatrix(components),
    interceptHidden_: Float64Array.from(interceptHidden),
    interceptVisible_: Float64Array.from(interceptVisible),
  };
}
