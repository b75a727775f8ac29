import type { Form } from '../core/edition/form';
import { inShape } from '../core/edition/form-shape';
import { FORM_07 } from './mof-2023/forms/three-public-expenses';
import { WIDE_BLOCKS, WIDE_PAIRS } from './three-public-shapes';

const WITHOUT_NUMBER: Form = { ...FORM_07, number: undefined };

/** One row of six pairs 预算数 | 决算数. */
export const WIDE_THREE_PUBLIC_PAIRS: Form = inShape(WITHOUT_NUMBER, WIDE_PAIRS.id);

/** One row of six 预算数, then six 决算数. */
export const WIDE_THREE_PUBLIC_BLOCKS: Form = inShape(WITHOUT_NUMBER, WIDE_BLOCKS.id);
