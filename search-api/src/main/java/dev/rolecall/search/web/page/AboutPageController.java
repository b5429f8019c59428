package dev.rolecall.search.web.page;

import dev.rolecall.search.web.request.PageHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that describes Rolecall and its crawling policy.
@Controller
class AboutPageController {
  @GetMapping(path = "/about", produces = PageHeaders.HTML)
  String about() {
    return "about";
  }
}
