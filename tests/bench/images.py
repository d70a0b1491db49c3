"""What `npm run bench -- images` compares with: cv2 on one thread. Reads the path of a raw BGR image, its width and height.

Each line that comes in is the name of an operation and how often to run it; each that goes out a JSON list of milliseconds.
"""

import json
import sys
import time

import cv2
import numpy as np

cv2.setNumThreads(1)
path, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
bgr = np.fromfile(path, np.uint8).reshape(height, width, 3)
grey = cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY)
half = (width // 2, height // 2)
sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]], np.float32)

OPERATIONS = {
    "threshold": lambda: cv2.threshold(grey, 127, 255, cv2.THRESH_BINARY),
    "gray": lambda: cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY),
    "linear-grey": lambda: cv2.resize(grey, half, interpolation=cv2.INTER_LINEAR),
    "area-grey": lambda: cv2.resize(grey, half, interpolation=cv2.INTER_AREA),
    "linear": lambda: cv2.resize(bgr, half, interpolation=cv2.INTER_LINEAR),
    "area": lambda: cv2.resize(bgr, half, interpolation=cv2.INTER_AREA),
    "blur": lambda: cv2.GaussianBlur(grey, (5, 5), 0),
    "otsu": lambda: cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU),
    "filter": lambda: cv2.filter2D(grey, -1, sharpen),
}

print(json.dumps({"opencv": cv2.__version__}), flush=True)
for line in sys.stdin:
    name, count = line.split()
    times = []
    for _ in range(int(count)):
        started = time.perf_counter()
        OPERATIONS[name]()
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps(times), flush=True)
