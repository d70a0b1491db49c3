"""The peers of `npm run bench -- train`: Keras and scikit-learn on the same images. Reads names of work, one a line, and answers
each with the seconds it took, by the clock and of all processors."""

import os
import sys
import time
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np  # noqa: E402

folder = sys.argv[1]
images = np.fromfile(f"{folder}/images", np.uint8).reshape(-1, 784).astype(np.float32) / 255
labels = np.fromfile(f"{folder}/labels", np.uint8).astype(np.int64)


def keras_model(layers, input_shape):
    import keras

    model = keras.Sequential([keras.Input(input_shape), *layers(keras.layers)])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def dense(layers):
    return [layers.Dense(128, activation="relu"), layers.Dense(10, activation="softmax")]


def convolutions(layers):
    return [
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax"),
    ]


def lstm(layers):
    return [layers.LSTM(64), layers.Dense(10, activation="softmax")]


models = {}


def epoch(name, layers, shape, batch_size, rows):
    if name not in models:
        models[name] = keras_model(layers, shape)
    x = images[:rows].reshape(-1, *shape)
    return lambda: models[name].fit(x, labels[:rows], batch_size=batch_size, epochs=1, verbose=0)


def classifier():
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier((50,), solver="sgd", learning_rate_init=0.1, batch_size=200, max_iter=3, tol=0)
    return lambda: model.fit(images, labels)


def predictions():
    if "dense-32" not in models:
        models["dense-32"] = keras_model(dense, (784,))
    return lambda: models["dense-32"].predict(images[:10000], verbose=0)


work = {
    "dense-32": lambda rows: epoch("dense-32", dense, (784,), 32, rows),
    "dense-128": lambda rows: epoch("dense-128", dense, (784,), 128, rows),
    "cnn": lambda rows: epoch("cnn", convolutions, (28, 28, 1), 128, rows),
    "lstm": lambda rows: epoch("lstm", lstm, (28, 28), 128, rows),
    "classifier": lambda rows: classifier(),
    "predict": lambda rows: predictions(),
}

for line in sys.stdin:
    name, rows = line.split()
    run = work[name](int(rows))
    begun = time.perf_counter()
    worked = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        run()
    print(time.perf_counter() - begun, time.process_time() - worked, flush=True)
