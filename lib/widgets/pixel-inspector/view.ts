import { startExplorer } from '../kit/view/start-explorer';
import { pixelExplorer } from './explorer';

startExplorer(pixelExplorer);
