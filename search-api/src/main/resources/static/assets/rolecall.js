// When a request does not reach the server: navigate there, so that the browser shows its error page.
document.addEventListener("htmx:sendError", (event) => {
  location.href = event.detail.pathInfo.finalRequestPath;
});

// Chooses the browser's time zone where a person did not choose one.
for (const select of document.querySelectorAll("select[data-time-zone]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (select.value === "UTC" && [...select.options].some((option) => option.value === zone)) select.value = zone;
}
