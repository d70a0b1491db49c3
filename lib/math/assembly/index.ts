export { addProduct } from './product';
