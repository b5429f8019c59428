package dev.rolecall.search.web.page;

import dev.rolecall.search.web.request.PageHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that shows the description of the API.
@Controller
class ApiPageController {
  private static final ApiViewer VIEWER =
      new ApiViewer(
          PageAssets.webjar("swagger-ui", "swagger-ui.css"),
          PageAssets.webjar("swagger-ui", "swagger-ui-bundle.js"),
          PageAssets.versioned("/assets/api-docs.js"));

  /// The addresses of the viewer's files.
  record ApiViewer(String css, String bundle, String start) {}

  @GetMapping(path = "/api-docs", produces = PageHeaders.HTML)
  String page(Model model) {
    model.addAttribute("apiViewer", VIEWER);
    return "api";
  }
}
