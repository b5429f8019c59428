package dev.rolecall.search.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.webjars.WebJarVersionLocator;

/// The addresses of the stylesheets and the script. Each changes with its content, so that browsers
/// can cache them indefinitely.
record PageAssets(
    String css,
    String personCss,
    String profileCss,
    String salaryCss,
    String guideCss,
    String htmx,
    String script) {
  static PageAssets load() {
    return new PageAssets(
        versioned("/assets/rolecall.css"),
        versioned("/assets/person.css"),
        versioned("/assets/profile.css"),
        versioned("/assets/salary.css"),
        versioned("/assets/guide.css"),
        webjar("htmx.org", "dist/htmx.min.js"),
        versioned("/assets/rolecall.js"));
  }

  static String webjar(String name, String file) {
    String path = new WebJarVersionLocator().path(name, file);
    if (path == null) {
      throw new IllegalStateException("The webjar " + name + " is not on the class path");
    }
    return "/webjars/" + path;
  }

  static String versioned(String path) {
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
