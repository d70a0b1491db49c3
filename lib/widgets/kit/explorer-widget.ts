import { stateFrom, type Explorer, type State } from './explorer';
import { Widget } from './widget';

/** The widget of an explorer that starts where some options say. */
export function explorerWidget<S extends State>(
  { caller, name, explorer }: { readonly caller: string; readonly name: string; readonly explorer: Explorer<S> },
  options: Partial<S>,
): Widget {
  const state = stateFrom(caller, explorer, options);
  const frame = { width: 640, height: explorer.height(640) };
  const controls = explorer.controls.length + (explorer.steps ? 1 : 0);
  return new Widget({
    name,
    title: explorer.title,
    description: `${explorer.title.replace(/\w$/, '$&.')} ${explorer.reading(state)}`,
    // What was not asked for, such as how many steps were taken, is as the page begins by itself.
    options,
    // Three controls fit beside each other; title, lead and reading take the rest.
    height: explorer.height(760) + 170 + 58 * Math.ceil(controls / 3),
    picture: explorer.picture(state, frame),
    frame,
  });
}
