// A request that did not reach the server: go there, so that the browser says what it knows.
document.addEventListener("htmx:sendError", (event) => {
  location.href = event.detail.pathInfo.finalRequestPath;
});
