/** Stands where a formula has no stored value; no number parses it. */
export const FORMULA_WITHOUT_VALUE = '#FORMULA';
