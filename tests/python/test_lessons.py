"""Every lesson, executed by Jupyter's own headless programs with the kernel that students get.

Run by `npm run test:python`, which sees to it that .venv has these programs and the kernelspec.
"""

import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
LESSONS = sorted(NOTEBOOKS.glob("*.ipynb"))
SECONDS_A_CELL = 600
AT_A_TIME = 2


def nbconvert(lesson, folder):
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute"]
    command += [f"--ExecutePreprocessor.timeout={SECONDS_A_CELL}", "--output-dir", folder, str(lesson)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class LessonTests(unittest.TestCase):
    def test_there_are_lessons(self):
        self.assertIn("00-setup.ipynb", [lesson.name for lesson in LESSONS])

    def test_nbclient_runs_lessons(self):
        """Some of them: nbconvert, which runs all, stands on nbclient."""
        for lesson in LESSONS[:2]:
            with self.subTest(lesson=lesson.name):
                notebook = nbformat.read(lesson, as_version=4)
                where = {"metadata": {"path": str(NOTEBOOKS)}}
                self.assert_ran(NotebookClient(notebook, resources=where, timeout=SECONDS_A_CELL).execute())

    def test_nbconvert_runs_every_lesson(self):
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_A_TIME) as pool:
            for lesson, result in zip(LESSONS, pool.map(lambda one: nbconvert(one, folder), LESSONS)):
                with self.subTest(lesson=lesson.name):
                    self.assertEqual(result.returncode, 0, result.stderr)
                    self.assert_ran(nbformat.read(Path(folder) / lesson.name, as_version=4))

    def assert_ran(self, notebook):
        """That no error was raised is not enough: each cell must have been run, and some must have shown something."""
        nbformat.validate(notebook)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        self.assertEqual([cell.id for cell in cells if cell.execution_count is None], [])
        outputs = [output.output_type for cell in cells for output in cell.outputs]
        self.assertNotIn("error", outputs)
        self.assertIn("stream", outputs)


if __name__ == "__main__":
    unittest.main()
