/** What is worked out about one finding when it is asked for; loaded then. */
export { explainRounding } from '../../core/check/explain-rounding';
export { fixesOf } from '../../core/fix/fixes-of';
