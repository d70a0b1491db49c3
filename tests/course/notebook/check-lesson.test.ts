import { checkLesson } from '../../../lib/course/notebook/check-lesson';
import { termsOf } from '../../../lib/course/notebook/lesson-facts';
import { checkGlossary, glossaryOf } from '../../../lib/course/notebook/glossary';
import type { Notebook } from '../../../lib/course/notebook/document';
import { markdown } from '../grading/support/lesson';

const ending = '**Further reading.** None.\n\n**Next.** Nothing.';
const good = {
  nnlab: { minutes: 10, requires: ['00', '02'] } as unknown,
  title: '# 07 · Title\n\n**Time** 10 minutes.',
  terms: `## Terms\n\n- **Cell**: a piece of code.\n- **Neuron** (or *unit*): a sum\n  and a shift.\n\n${ending}`,
};

function lesson(changes: Partial<typeof good> = {}): Notebook {
  const { nnlab, title, terms } = { ...good, ...changes };
  const cells = [markdown('title', title), markdown('terms', terms)];
  return { nbformat: 4, nbformat_minor: 5, metadata: { nnlab }, cells };
}

describe('checkLesson', () => {
  test('finds nothing in a lesson as it should be', () => {
    expect(checkLesson('notebooks/07-x.ipynb', lesson())).toEqual([]);
  });

  test.each([
    ['no minutes', { nnlab: { requires: [] } }, 'metadata.nnlab.minutes is undefined; expected a whole number'],
    ['too many minutes', { nnlab: { minutes: 46, requires: [] } }, 'metadata.nnlab.minutes is 46'],
    ['no requirements', { nnlab: { minutes: 10 } }, 'metadata.nnlab.requires is undefined; expected a list'],
    ['a later lesson', { nnlab: { minutes: 10, requires: ['07'] } }, "metadata.nnlab.requires holds '07'"],
    ['another number', { title: '# 08 · Title\n**Time** 10 minutes' }, "not a Markdown title ('# 07 · …')"],
    ['another time', { title: '# 07 · Title\n**Time** 12 minutes' }, "does not say '**Time** 10 minutes'"],
    ['no terms', { terms: 'The end.' }, "there is no cell under '## Terms'"],
    ['an empty list of terms', { terms: `## Terms\n\n${ending}` }, 'there are no terms'],
    [
      'a term that is in no list',
      { terms: `${good.terms}\n\n**Loss**: how wrong.` },
      "'**Loss**: how wrong.…' is no term",
    ],
    ['no next step', { terms: good.terms.replace('**Next.**', '') }, "the terms are not followed by '**Next.**'"],
  ])('finds %s', (_, changes, problem) => {
    const problems = checkLesson('notebooks/07-x.ipynb', lesson(changes));
    expect(problems.join('\n')).toContain(problem);
  });
});

describe('the glossary', () => {
  const lessons = new Map([
    ['notebooks/07-x.ipynb', lesson()],
    ['notebooks/08-y.ipynb', lesson({ terms: `## Terms\n\n- **Bias**: a shift.\n\n${ending}` })],
  ]);

  test('termsOf(lesson) reads names, other names, and definitions over several lines', () => {
    expect(termsOf(lesson())).toEqual([
      { name: 'Cell', definition: 'a piece of code.' },
      { name: 'Neuron', alias: 'or *unit*', definition: 'a sum and a shift.' },
    ]);
  });

  test('glossaryOf(lessons) lists all terms by the alphabet, each with its lesson', () => {
    expect(glossaryOf(lessons).split('\n').slice(4)).toEqual([
      '- **Bias**: a shift. ([08](08-y.ipynb))',
      '- **Cell**: a piece of code. ([07](07-x.ipynb))',
      '- **Neuron** (or *unit*): a sum and a shift. ([07](07-x.ipynb))',
      '',
    ]);
  });

  test('checkGlossary(lessons) finds a term that two lessons define', () => {
    expect(checkGlossary(lessons)).toEqual([]);
    expect(checkGlossary(new Map([...lessons, ['notebooks/09-z.ipynb', lesson()]]))).toEqual([
      "notebooks/09-z.ipynb: the term 'Cell' is defined in notebooks/07-x.ipynb, too; expected it once.",
      "notebooks/09-z.ipynb: the term 'Neuron' is defined in notebooks/07-x.ipynb, too; expected it once.",
    ]);
  });
});
