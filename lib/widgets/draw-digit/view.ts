import { startDrawDigit } from './view/start-draw-digit';

startDrawDigit();
