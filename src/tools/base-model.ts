import { resolve } from 'node:path';
import type { DiagnosisModel } from '../domain/diagnosis/model.ts';
import { loadPlaybook } from '../playbook/load.ts';
import { resolveLayer } from '../playbook/resolve.ts';

/** The stage model of a bundled playbook, straight from its YAML; lists that are still missing elsewhere do not matter. */
export function readModel(id = 'telesales'): DiagnosisModel {
  const { layer } = loadPlaybook(id, { bundledDir: resolve('playbooks') });
  const { values, model } = resolveLayer(layer, []);
  if (!model) throw new Error(`${id} has no model`);
  const list = (name: 'stages' | 'signs' | 'reports' | 'asked') => values[name].map((entry) => entry.value);
  return {
    stages: list('stages'),
    signs: list('signs'),
    reports: list('reports'),
    asked: list('asked'),
    model,
  } as unknown as DiagnosisModel;
}
