import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DiagnosisModel, ModelNumbers } from '../../../src/domain/diagnosis/model.ts';

/** The shipped model, read with nothing but the YAML parser. */
export function shippedModel(): DiagnosisModel {
  const read = (name: string) => parse(readFileSync(`playbooks/telesales/${name}.yaml`, 'utf8'));
  return {
    stages: read('stages').stages,
    signs: read('signs').signs,
    reports: read('calibration').reports,
    asked: read('answers').asked,
    model: read('model').model,
  };
}

/** The numbers that design/diagnosis.md gives, before anything was flattened. */
export const designNumbers = (): ModelNumbers => ({
  ...shippedModel().model,
  prior: { tauMonths: 0.8, floor: 0.05, exponent: 1 },
  temperature: 0.75,
  asked: undefined,
});

/** Two stages, three signs, two of them of one cluster: small enough for a pocket calculator. */
export function tinyModel(numbers: Partial<ModelNumbers> = {}): DiagnosisModel {
  return {
    stages: [
      { id: 'early', months: [1, 2] },
      { id: 'late', months: [2, 4] },
    ],
    signs: [
      { id: 'noise', cluster: 'a', probability: { early: 0.8, late: 0.3 } },
      { id: 'echo', cluster: 'a', probability: { early: 0.6, late: 0.4 } },
      { id: 'calm', cluster: 'b', probability: { early: 0.1, late: 0.5 } },
    ],
    reports: [],
    model: { ...designNumbers(), temperature: 1, ...numbers },
  };
}
