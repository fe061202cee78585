// The officials' calendar: an appointment is dragged by its handle, with mouse, pen or finger, onto a free time of the same
// kind. What opens then is the page that asks for the reason; nothing is moved here, and without this script a link leads there.
(() => {
  const NEAR = 6;
  const EDGE = 72;
  const PACE = 12;
  let drag = null;

  const words = () => document.getElementById('drag');
  const lists = () => [...document.querySelectorAll('.targets')];

  function show(category) {
    let found = 0;
    lists().forEach((list) => {
      const fitting = [...list.children].filter((one) => {
        one.hidden = one.dataset.category !== category;
        return !one.hidden;
      });
      list.hidden = fitting.length === 0;
      found += fitting.length;
    });
    return found;
  }

  function begin() {
    drag.ghost = document.createElement('div');
    drag.ghost.className = 'drag-ghost';
    drag.ghost.textContent = drag.source.querySelector('a[href]').textContent;
    document.body.append(drag.ghost);
    document.body.classList.add('dragging');
    words().textContent = show(drag.source.dataset.category) ? words().dataset.drop : words().dataset.none;
    words().classList.remove('vh');
    requestAnimationFrame(scroll);
  }

  // A finger cannot turn a wheel: near the edge the page goes by itself.
  function scroll() {
    if (!drag || !drag.ghost) return;
    if (drag.y < EDGE) window.scrollBy(0, -PACE);
    else if (drag.y > window.innerHeight - EDGE) window.scrollBy(0, PACE);
    mark();
    requestAnimationFrame(scroll);
  }

  function mark() {
    const below = document.elementFromPoint(drag.x, drag.y);
    const over = below && below.closest('.targets [data-to]');
    if (over === drag.over) return;
    if (drag.over) drag.over.classList.remove('over');
    if (over) over.classList.add('over');
    drag.over = over;
  }

  function end() {
    if (!drag) return;
    if (drag.ghost) drag.ghost.remove();
    if (drag.over) drag.over.classList.remove('over');
    document.body.classList.remove('dragging');
    lists().forEach((list) => { list.hidden = true; });
    words().textContent = '';
    words().classList.add('vh');
    drag = null;
  }

  function down(event) {
    const grip = event.target.closest('.grip');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    drag = { source: grip.closest('[data-drag]'), fromX: event.clientX, fromY: event.clientY, x: event.clientX, y: event.clientY };
  }

  function move(event) {
    if (!drag) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (!drag.ghost) {
      if (Math.hypot(drag.x - drag.fromX, drag.y - drag.fromY) < NEAR) return;
      begin();
    }
    drag.ghost.style.transform = `translate(${drag.x + NEAR}px, ${drag.y + NEAR}px)`;
    mark();
  }

  function up() {
    if (!drag) return;
    if (drag.ghost) mark();
    const { over, source } = drag;
    end();
    if (!over) return;
    const at = over.dataset.to;
    const day = at.slice(at.indexOf('@') + 1, at.indexOf('T', at.indexOf('@')));
    window.location.assign(`${source.dataset.drag}&day=${day}&at=${encodeURIComponent(at)}`);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const sources = document.querySelectorAll('[data-drag]:not([data-drag=""])');
    const how = document.getElementById('drag-how');
    how.hidden = sources.length === 0;
    sources.forEach((source) => {
      const grip = document.createElement('span');
      grip.className = 'grip screen-only';
      grip.title = how.textContent;
      // The way by keyboard is the link on the page of the appointment.
      grip.setAttribute('aria-hidden', 'true');
      grip.textContent = '\u283f';
      (source.matches('[data-grip]') ? source : source.querySelector('[data-grip]')).prepend(grip);
    });
  });
  document.addEventListener('pointerdown', down);
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') end(); });
})();
