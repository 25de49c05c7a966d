import { connect } from '../host';
import type { FromPreview, ToPreview } from './messages';

export const { tell, listen } = connect<FromPreview, ToPreview>();
