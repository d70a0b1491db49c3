import { sampleDigitModel } from './sample-digit-model';
import { activationAndDerivative } from '../activation-and-derivative';
import { activationFlow } from '../activation-flow';
import { boltzmannSampling } from '../boltzmann-sampling';
import { descentStepper } from '../descent-stepper';
import { drawDigit } from '../draw-digit';
import { ganSteps } from '../gan-steps';
import { gatesOverTime } from '../gates-over-time';
import { graphStepper } from '../graph-stepper';
import { latentExplorer } from '../latent-explorer';
import { lossWithOutlier } from '../loss-with-outlier';
import { mapForming } from '../map-forming';
import { movingKernel } from '../moving-kernel';
import { neuron } from '../neuron';
import { racingOptimizers } from '../racing-optimizers';
import { perceptronLine } from '../perceptron-line';
import { pixelInspector } from '../pixel-inspector';
import { playground } from '../playground';
import { polynomialDegree } from '../polynomial-degree';
import { radialBasisCenters } from '../radial-basis-centers';
import { thresholdWithHistogram } from '../threshold-with-histogram';
import type { Widget } from '../kit/widget';

/** Every widget as the gallery shows it, in the order of the lessons. */
export const entries: Readonly<Record<string, () => Widget>> = {
  neuron: () => neuron(),
  'perceptron-line': () => perceptronLine(),
  'activation-and-derivative': () => activationAndDerivative(),
  'activation-flow': () => activationFlow(),
  'loss-with-outlier': () => lossWithOutlier(),
  'graph-stepper': () => graphStepper(),
  'descent-stepper': () => descentStepper(),
  'racing-optimizers': () => racingOptimizers(),
  playground: () => playground(),
  'polynomial-degree': () => polynomialDegree(),
  'draw-digit': () => drawDigit(sampleDigitModel()),
  'pixel-inspector': () => pixelInspector(),
  'threshold-with-histogram': () => thresholdWithHistogram(),
  'moving-kernel': () => movingKernel(),
  'gates-over-time': () => gatesOverTime(),
  'map-forming': () => mapForming(),
  'radial-basis-centers': () => radialBasisCenters(),
  'boltzmann-sampling': () => boltzmannSampling(),
  'latent-explorer': () => latentExplorer(),
  'gan-steps': () => ganSteps(),
};
