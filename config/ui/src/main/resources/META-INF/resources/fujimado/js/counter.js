// Says how many characters a text has, as a person counts them, and how many it may have.
(() => {
  const clusters = window.Intl && Intl.Segmenter ? new Intl.Segmenter('ja', { granularity: 'grapheme' }) : null;
  const length = (text) => (clusters ? [...clusters.segment(text)].length : [...text].length);

  function say(place, field) {
    const limit = Number(place.dataset.limit);
    const count = length(field.value.trim());
    place.textContent = `${count}/${limit}`;
    place.classList.toggle('late', count > limit);
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.counter[data-for]').forEach((place) => {
      const field = document.getElementById(place.dataset.for);
      if (!field) return;
      field.addEventListener('input', () => say(place, field));
      say(place, field);
    });
    document.querySelectorAll('details[data-open=true]').forEach((one) => { one.open = true; });
  });
})();
