/** Runs in the page before the game: counts drawn frames and their draw calls, and notes how long clicks take to show. */
const seen = { frames: 0, draws: 0, clicks: [] };
window.seen = seen;
let last = -1;
for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    const real = kind.prototype[name];
    if (real === undefined) continue;
    kind.prototype[name] = function (...values) {
      // All draws of one frame are made within one callback, which began at the same moment of the timeline.
      const now = document.timeline.currentTime;
      if (now !== last) seen.frames += 1;
      last = now;
      seen.draws += 1;
      return real.apply(this, values);
    };
  }
}
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.name === 'click') seen.clicks.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
