// Shows a question only while the answers before it ask for it. Without this script every question is shown.
(() => {
  function answers(form, name) {
    return [...form.elements]
      .filter((field) => field.name === name)
      .filter((field) => (field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value !== ''))
      .map((field) => field.value);
  }

  function holds(condition, form) {
    if (condition.and) return condition.and.every((part) => holds(part, form));
    if (condition.or) return condition.or.some((part) => holds(part, form));
    if (condition.not) return !holds(condition.not, form);
    if (!(condition.field in form.elements)) return condition.elsewhere;
    const given = answers(form, condition.field);
    return condition.values ? given.some((value) => condition.values.includes(value)) : given.length > 0;
  }

  function update(form) {
    form.querySelectorAll('[data-when]').forEach((place) => {
      place.hidden = !holds(JSON.parse(place.dataset.when), form);
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('form').forEach((form) => {
      if (!form.querySelector('[data-when]')) return;
      form.addEventListener('change', () => update(form));
      update(form);
    });
  });
})();
