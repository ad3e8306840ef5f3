import { resolve } from 'node:path';
import type { DiagnosisModel } from '../domain/diagnosis/model.ts';
import { modelOf } from '../playbook/checks/cases.ts';
import { loadPlaybook } from '../playbook/load.ts';
import { resolveLayer } from '../playbook/resolve.ts';

/** The stage model of a bundled playbook, straight from its YAML; lists that are still missing elsewhere do not matter. */
export function readModel(id = 'telesales'): DiagnosisModel {
  const { layer } = loadPlaybook(id, { bundledDir: resolve('playbooks') });
  const model = modelOf(resolveLayer(layer, []));
  if (model === null) throw new Error(`${id} has no model`);
  return model;
}
