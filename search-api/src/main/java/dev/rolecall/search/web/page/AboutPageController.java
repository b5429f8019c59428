package dev.rolecall.search.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What Rolecall is and how it behaves.
@Controller
class AboutPageController {
  @GetMapping(path = "/about", produces = PageAdvice.HTML)
  String about() {
    return "about";
  }
}
