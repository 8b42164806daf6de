"""A real Chromium without a window, driven through its DevTools pipe: no driver, no library.

Commands are JSON ended by a zero byte, written to the browser's descriptor 3; answers and
events come back on 4 (Chromium's ``--remote-debugging-pipe``).
"""

import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless",
    "--no-sandbox",  # continuous integration runs as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-ipc-flooding-protection",  # hundreds of links are followed in a row
    "--remote-debugging-pipe",
)
_PATIENCE = 60

# Before any script of the page: what its policy forbade.
_WATCH = """
window.reports = [];
document.addEventListener('securitypolicyviolation', (e) => reports.push(e.violatedDirective + ' ' + e.blockedURI));
"""


def find_chromium() -> str | None:
    """Where the browser is; ``None`` when there is none."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Chromium:
    """One browser. Tabs are opened with :meth:`show`, each apart from the others."""

    def __init__(self, program: str) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        near_in, far_out = os.pipe()
        far_in, near_out = os.pipe()
        # Out of the way of 3 and 4, which the child needs.
        child_in, child_out = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (far_in, far_out))

        def place() -> None:
            os.dup2(child_in, 3)
            os.dup2(child_out, 4)

        self._process = subprocess.Popen(
            [program, *_FLAGS, f"--user-data-dir={self._profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=place,  # noqa: PLW1509  # before any thread of ours; the only way to the numbers 3 and 4
            pass_fds=(3, 4),
        )
        for end in (far_in, far_out, child_in, child_out):
            os.close(end)
        self._out, self._in = near_out, os.fdopen(near_in, "rb")
        self._number = 0
        self._rest = b""
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(_PATIENCE)
        os.close(self._out)
        self._in.close()
        self._profile.cleanup()

    def send(self, method: str, session: str | None = None, **given: Any) -> dict[str, Any]:
        """The answer to one command; events that come before it are kept."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": given}
        os.write(self._out, json.dumps(command | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            message = self._read()
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                answer: dict[str, Any] = message["result"]
                return answer
            self.events.append(message)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in.fileno(), 1 << 20)
            if not more:
                raise RuntimeError("the browser is gone")
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message

    def wait_for(self, method: str, session: str) -> None:
        """Return once the event has come."""
        while not any(e.get("method") == method and e.get("sessionId") == session for e in self.events):
            self.events.append(self._read())

    @contextmanager
    def show(
        self, page: Path, *, width: int = 1440, height: int = 900, dark: bool = False, scripts: bool = True
    ) -> "Iterator[Tab]":
        """The page in a new tab of that size, closed afterwards."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, session)
        for domain in ("Page", "Runtime", "Log", "Network"):
            tab.send(f"{domain}.enable")
        tab.send("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)
        tab.resize(width, height)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        motion = {"name": "prefers-reduced-motion", "value": "reduce"}
        tab.send("Emulation.setEmulatedMedia", features=[scheme, motion])
        tab.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.events.clear()
        tab.send("Page.navigate", url=page.resolve().as_uri())
        self.wait_for("Page.loadEventFired", session)
        try:
            yield tab
        finally:
            self.send("Target.closeTarget", targetId=target)


class Tab:
    """A page as it is shown."""

    def __init__(self, browser: Chromium, session: str) -> None:
        self._browser = browser
        self._session = session

    def send(self, method: str, **given: Any) -> dict[str, Any]:
        """The answer to one command to this tab."""
        return self._browser.send(method, self._session, **given)

    def resize(self, width: int, height: int) -> None:
        """Show the page in a window of that many CSS pixels."""
        mobile = width < 600
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def run(self, script: str) -> Any:
        """The value of *script*, awaited; raises when it throws."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """One key down and up; a single character is typed."""
        named = {"key": key, **({"text": key} if len(key) == 1 else {})}
        codes = {"Enter": 13, "Escape": 27, "Tab": 9}
        code = {"windowsVirtualKeyCode": codes[key]} if key in codes else {}
        text = {"text": "\r"} if key == "Enter" else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", **named, **code, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", **named, **code)

    def complaints(self) -> list[str]:
        """Errors and warnings of the console, exceptions, and what the policy forbade."""
        self.run("0")  # whatever was said before this answer has arrived with it
        said = [message for event in self._browser.events if (message := _complaint(event))]
        return said + [f"policy: {report}" for report in self.run("window.reports || []")]

    def requests(self) -> list[str]:
        """Every address asked for but the page's own."""
        self.run("0")
        asked = [
            event["params"]["request"]["url"]
            for event in self._browser.events
            if event.get("method") == "Network.requestWillBeSent"
        ]
        return asked[1:]

    def picture(self, *, whole: bool = False) -> bytes:
        """The window, or the *whole* page, as PNG."""
        return b64decode(self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"])

    def print_pdf(self) -> bytes:
        """The page as it is printed on A4."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
        return b64decode(self.send("Page.printToPDF", printBackground=False, **paper)["data"])


def _complaint(event: dict[str, Any]) -> str:
    method, params = event.get("method"), event.get("params", {})
    if method == "Runtime.exceptionThrown":
        return f"exception: {params['exceptionDetails'].get('text')}"
    if method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
        return f"{params['entry']['source']}: {params['entry']['text']}"
    if method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning", "assert"):
        return f"console: {params['args']}"
    return ""
