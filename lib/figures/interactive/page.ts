/**
 * What the page runs that shows figures: a function of the name of a library and the library itself, gzipped, in Base64. It draws
 * every figure that waits for this library, and every one that turns up later. A figure that cannot be drawn stays a picture.
 */
export const pageScript = `async (name, packed) => {
  const page = (window.nnlabFigures ??= { libraries: {} });
  if (page.libraries[name]) return;
  const unpack = async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  };
  const load = async () => {
    const library = { exports: {} };
    new Function('module', 'exports', await unpack(packed))(library, library.exports);
    return library.exports;
  };
  const plotly = (page.libraries[name] = load());
  const draw = async (figure) => {
    figure.dataset.drawn = 'true';
    const place = document.createElement('div');
    const [{ newPlot }, { data, layout, config }] = [await plotly, JSON.parse(await unpack(figure.dataset.figure))];
    const picture = figure.firstElementChild;
    figure.append(place);
    try {
      await newPlot(place, data, layout, config);
      picture.hidden = true;
    } catch (error) {
      place.remove();
      throw error;
    }
  };
  const waiting = '.nnlab-figure[data-library="' + name + '"]:not([data-drawn])';
  const drawAll = () => document.querySelectorAll(waiting).forEach((figure) => void draw(figure));
  new MutationObserver(drawAll).observe(document, { childList: true, subtree: true });
  drawAll();
}`;
