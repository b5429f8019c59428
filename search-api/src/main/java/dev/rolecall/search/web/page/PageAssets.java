package dev.rolecall.search.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.webjars.WebJarVersionLocator;

/// The addresses of the stylesheet and the script. Each changes with its content, so that browsers
/// can cache them indefinitely.
record PageAssets(String css, String htmx, String script) {
  static PageAssets load() {
    String htmx = new WebJarVersionLocator().path("htmx.org", "dist/htmx.min.js");
    if (htmx == null) {
      throw new IllegalStateException("The webjar htmx.org is not on the class path");
    }
    return new PageAssets(
        versioned("/assets/rolecall.css"), "/webjars/" + htmx, versioned("/assets/rolecall.js"));
  }

  private static String versioned(String path) {
    try (InputStream file = PageAssets.class.getResourceAsStream("/static" + path)) {
      if (file == null) {
        throw new IllegalStateException("There is no " + path + " on the class path");
      }
      CRC32 sum = new CRC32();
      sum.update(file.readAllBytes());
      return path + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
