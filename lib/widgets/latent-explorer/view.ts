import { startExplorer } from '../kit/view/start-explorer';
import { pictureExplorer } from './explorer';

startExplorer(pictureExplorer);
