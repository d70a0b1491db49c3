"""The kernel, as Jupyter's own Python programs see it.

Needs jupyter_kernel_test, nbclient and nbconvert in a Python environment that the kernelspec is installed in:

    python -m unittest discover --start-directory tests/course/kernel/jupyter/peers
"""

import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import jupyter_kernel_test
import nbformat
from jupyter_client.manager import KernelManager, start_new_kernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

KERNEL = "tslab"


class ProtocolTests(jupyter_kernel_test.KernelTests):
    """The suite that kernels of all languages are tested with."""

    kernel_name = KERNEL
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('test')"
    completion_samples = [
        {"text": "Number.isSafe", "matches": {"isSafeInteger"}},
        {"text": "'😀'; Number.isSafe", "matches": {"isSafeInteger"}},
    ]
    complete_code_samples = ["1", "console.log('hello, world')", "function f(x: number) {\n  return x * 2;\n}\n"]
    incomplete_code_samples = ["function f(x: number) {", "console.log('hello'"]
    code_generate_error = "throw new Error('on purpose')"
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "[1, 2, 3].map((n) => n * n)", "result": "[ 1, 4, 9 ]"},
    ]
    code_display_data = [
        {"code": "import * as tslab from 'tslab';\ntslab.display.html('<b>test</b>');", "mime": "text/html"},
        {"code": "import * as tslab from 'tslab';\ntslab.display.markdown('**test**');", "mime": "text/markdown"},
    ]
    code_history_pattern = "1?+*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "parseInt"


class ManagerTests(unittest.TestCase):
    """What a kernel manager does to a kernel."""

    def setUp(self):
        self.manager, self.client = start_new_kernel(kernel_name=KERNEL)

    def tearDown(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel()

    def run_cell(self, code, **options):
        return self.client.execute_interactive(code, timeout=30, output_hook=lambda _: None, **options)["content"]

    def test_interrupt_keeps_variables(self):
        self.run_cell("let kept = 1;")
        cell = self.client.execute("console.log('started');\nwhile (true) {}")
        while self.client.get_iopub_msg(timeout=30)["msg_type"] != "stream":
            pass
        self.manager.interrupt_kernel()
        reply = self.client.get_shell_msg(timeout=10)
        self.assertEqual(reply["parent_header"]["msg_id"], cell)
        self.assertEqual(reply["content"]["ename"], "Interrupted")
        self.assertEqual(self.run_cell("kept")["status"], "ok")

    def test_restart_forgets_variables(self):
        self.run_cell("let kept = 1;")
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=30)
        self.assertEqual(self.run_cell("kept")["status"], "error")
        self.assertEqual(self.run_cell("1 + 1")["execution_count"], 2)

    def test_shutdown_is_orderly(self):
        process = self.manager.provisioner.process
        start = time.monotonic()
        self.manager.shutdown_kernel()
        self.assertEqual(process.returncode, 0)
        # The manager waits five seconds before it uses force.
        self.assertLess(time.monotonic() - start, 4)

    def test_input(self):
        code = "await new Promise<string>((resolve) => process.stdin.setEncoding('utf8').once('data', resolve))"
        reply = self.client.execute_interactive(
            code,
            allow_stdin=True,
            timeout=30,
            output_hook=lambda _: None,
            stdin_hook=lambda _: self.client.input("Ada"),
        )
        self.assertEqual(reply["content"]["status"], "ok")

    def test_output_of_600_000_lines_is_complete(self):
        texts = []

        def collect(message):
            if message["msg_type"] == "stream":
                texts.append(message["content"]["text"])

        self.client.execute_interactive(
            "for (let i = 0; i < 600_000; i++) console.log(i);", timeout=60, output_hook=collect
        )
        self.assertEqual("".join(texts), "".join(f"{i}\n" for i in range(600_000)))


class TwoKernelsTests(unittest.TestCase):
    def test_second_kernel_on_the_same_ports_exits(self):
        first = KernelManager(kernel_name=KERNEL)
        first.start_kernel()
        client = first.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=30)
        command = [arg.format(connection_file=first.connection_file) for arg in first.kernel_spec.argv]
        second = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual(second.returncode, 1)
        self.assertRegex(second.stderr, r"^nnlab kernel: cannot listen on .*\n$")
        client.stop_channels()
        first.shutdown_kernel()


class NotebookTests(unittest.TestCase):
    """Headless execution by nbclient and nbconvert."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def notebook(self, *cells):
        metadata = {"kernelspec": {"name": KERNEL, "display_name": "TypeScript", "language": "typescript"}}
        return new_notebook(cells=[new_code_cell(cell) for cell in cells], metadata=metadata)

    def execute(self, notebook, **options):
        return NotebookClient(notebook, resources={"metadata": {"path": str(self.folder)}}, timeout=60, **options).execute()

    def nbconvert(self, notebook):
        path = self.folder / "lesson.ipynb"
        nbformat.write(notebook, path)
        command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", str(path)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        return result, nbformat.read(path, as_version=4)

    def test_nbclient_runs_a_notebook(self):
        executed = self.execute(self.notebook("const a: number = 20;", "console.log('a');\na + 1"))
        stream, result = executed.cells[1].outputs
        self.assertEqual(stream.text, "a\n")
        self.assertEqual(result.data["text/plain"], "21")
        self.assertEqual(result.execution_count, 2)
        nbformat.validate(executed)

    def test_nbclient_reports_a_failing_cell(self):
        notebook = self.notebook("1", "const rate = -1;\nthrow new RangeError('rate is negative');", "console.log('not reached')")
        with self.assertRaises(CellExecutionError) as caught:
            self.execute(notebook)
        self.assertEqual(caught.exception.ename, "RangeError")
        self.assertIn("cell 2, line 2", str(caught.exception))
        self.assertEqual(notebook.cells[2].outputs, [])

    def test_nbclient_reports_each_kind_of_failure(self):
        for code in (
            "const n: number = 'text';",
            "Promise.reject(new Error('nobody'));",
            "await Promise.reject(new Error('awaited'));",
            "setTimeout(() => { throw new Error('late'); }, 1);\nawait new Promise(() => {});",
            "throw null;",
            "process.exit(0);",
        ):
            with self.subTest(code=code), self.assertRaises(CellExecutionError):
                self.execute(self.notebook(code))

    def test_nbclient_goes_on_where_errors_are_allowed(self):
        executed = self.execute(self.notebook("throw new Error('one')", "throw new Error('two')", "3"), allow_errors=True)
        types = [[output.output_type for output in cell.outputs] for cell in executed.cells]
        self.assertEqual(types, [["error"], ["error"], ["execute_result"]])

    def test_nbconvert_runs_a_notebook(self):
        result, executed = self.nbconvert(self.notebook("6 * 7"))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(executed.cells[0].outputs[0].data["text/plain"], "42")

    def test_nbconvert_reports_a_failing_cell(self):
        result, _ = self.nbconvert(self.notebook("throw new RangeError('rate is negative');"))
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("RangeError: rate is negative", result.stderr)


if __name__ == "__main__":
    unittest.main()
