// A signature drawn with a finger, a pen or the mouse: strokes of points in a box of 600 by 200,
// which travel with the form. Without this script the typed name and the tick are the signature.
(() => {
  "use strict";

  const group = document.querySelector("[data-signature]");
  if (!group) return;
  const pad = group.querySelector("svg");
  const field = document.querySelector("[name=strokes]");
  let strokes = [];
  let line = null;

  const words = (stroke) => stroke.map((point) => point.join(",")).join(" ");
  const draw = (stroke) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
    made.setAttribute("points", words(stroke));
    pad.append(made);
    return made;
  };
  const at = (event) => {
    const box = pad.getBoundingClientRect();
    const within = (value, most) => Math.min(most, Math.max(0, Math.round(value * most)));
    return [
      within((event.clientX - box.left) / box.width, 600),
      within((event.clientY - box.top) / box.height, 200),
    ];
  };
  const keep = () => { field.value = strokes.length ? JSON.stringify(strokes) : ""; };

  group.hidden = false;
  try {
    strokes = JSON.parse(field.value || "[]");
  } catch {
    strokes = [];
  }
  strokes.forEach(draw);
  pad.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    strokes.push([at(event)]);
    line = draw(strokes.at(-1));
  });
  pad.addEventListener("pointermove", (event) => {
    if (!line) return;
    strokes.at(-1).push(at(event));
    line.setAttribute("points", words(strokes.at(-1)));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pad.addEventListener(end, () => { line = null; keep(); });
  }
  group.querySelector("[data-clear]").addEventListener("click", () => {
    strokes = [];
    pad.replaceChildren();
    keep();
  });
})();
