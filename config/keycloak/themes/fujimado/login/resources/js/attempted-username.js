// Keycloak 26.7 shows the name that was typed in a field whose label points to another one.
document.addEventListener("DOMContentLoaded", () => {
  const name = document.getElementById("kc-attempted-username");
  if (name) {
    name.closest(".pf-v5-c-form__group").querySelector("label").htmlFor = name.id;
  }
});
