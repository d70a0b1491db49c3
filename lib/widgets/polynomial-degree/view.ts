import { startExplorer } from '../kit/view/start-explorer';
import { polynomialExplorer } from './explorer';

startExplorer(polynomialExplorer);
