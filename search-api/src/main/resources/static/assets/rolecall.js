// When a request does not reach the server: navigate there, so that the browser shows its error page.
document.addEventListener("htmx:sendError", (event) => {
  location.href = event.detail.pathInfo.finalRequestPath;
});
