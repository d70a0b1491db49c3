import { startExplorer } from '../kit/view/start-explorer';
import { activationExplorer } from './explorer';

startExplorer(activationExplorer);
