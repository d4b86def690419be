// A plan's print button. Without this script the browser's own command prints the same sheet.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
