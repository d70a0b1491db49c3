import type { CellOutput } from '../kernel/protocol';
import type { Output } from '../notebook/document';

/** Collects what a cell shows and gives it as the outputs of a notebook file. */
export interface OutputCollector {
  add(output: CellOutput): void;
  readonly outputs: Output[];
}

/** Displays of a notebook by their display id: a later cell may replace what an earlier one showed. */
export type Displays = Map<string, Extract<Output, { output_type: 'display_data' }>>;

/** A collector for the cell with this execution count. */
export function collectOutputs(executionCount: number, displays: Displays): OutputCollector {
  const outputs: Output[] = [];
  const add = (output: CellOutput): void => {
    if (output.type === 'stream') {
      const last = outputs.at(-1);
      if (last?.output_type === 'stream' && last.name === output.name) last.text += output.text;
      else outputs.push({ output_type: 'stream', name: output.name, text: output.text });
    } else if (output.type === 'result') {
      const { data } = output;
      outputs.push({ output_type: 'execute_result', execution_count: executionCount, data, metadata: {} });
    } else {
      addDisplay(output);
    }
  };

  const addDisplay = ({ data, metadata, displayId, update }: Extract<CellOutput, { type: 'display' }>): void => {
    const earlier = displayId !== undefined && update ? displays.get(displayId) : undefined;
    if (earlier) {
      Object.assign(earlier, { data, metadata });
      return;
    }
    const display: Output = { output_type: 'display_data', data, metadata };
    if (displayId !== undefined) displays.set(displayId, display);
    outputs.push(display);
  };
  return { add, outputs };
}
